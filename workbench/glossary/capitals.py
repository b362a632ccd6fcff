"""Whether a text's capitals agree with a term's: ĐA is no part of tối đa, and Pháp none of giải pháp."""

from collections.abc import Sequence

from workbench.model.term import Term, TermType
from workbench.text.syllables import is_standard_bare
from workbench.text.tokens import Token

_SHORT_NAME = 2
"""A capitalised name of so few syllables may be an ordinary word in lower case (Thái Bình, thái bình)."""


def needed_capitals(term: Term, case_marked: bool, words: Sequence[str]) -> tuple[str, ...]:
    """For every word of a term what a text must have there: the word itself, `A` for any capital, "" for anything.

    An acronym needs every capital as it is. A name of one or two capitalised syllables, or a term marked `case`, needs
    a capital where it has one. Anything else is found in any case, and an empty tuple says so.

    Args:
        term: The term.
        case_marked: Whether it bears the mark `case`.
        words: Its words, those before its first slot; behind a slot nothing is compared.
    """
    if term.type is TermType.ACRONYM:
        return tuple(word if word != word.lower() else "" for word in words)
    spelt = [word for word in words if word[0].isalpha()]
    is_name = 0 < len(spelt) <= _SHORT_NAME and all(is_capitalised(word) for word in spelt)
    if is_name or case_marked:
        return tuple("A" if is_capitalised(word) else "" for word in words)
    return ()


def has_capitals(needs: Sequence[str], found: Sequence[Token]) -> bool:
    """Whether the words of a text have the capitals that a term needs."""
    return all(_satisfies(token.text, need) for token, need in zip(found, needs, strict=False))


def _satisfies(word: str, need: str) -> bool:
    if need == "A":
        return is_capitalised(word)
    return not need or word == need or word.replace("Ð", "Đ") == need


def is_capitalised(word: str) -> bool:
    """Whether a word begins with a capital."""
    return word[:1].isupper()


def stands_alone(text_tokens: Sequence[Token], place: int, after_term: bool) -> bool:
    """Whether a name of one syllable is a name by itself, not a part of a longer one (Nguyễn Văn Đức, Mỹ Tho).

    It is a part where a capitalised syllable goes before it that is neither the first of its sentence nor the end of
    a term, or where a capitalised Vietnamese syllable follows it.
    """
    following = text_tokens[place + 1].text if place + 1 < len(text_tokens) else ""
    if _is_name_syllable(following) and is_standard_bare(following):
        return False
    if after_term or place < 1 or not _is_name_syllable(text_tokens[place - 1].text):
        return True
    return place < 2 or not text_tokens[place - 2].text[0].isalnum()


def _is_name_syllable(word: str) -> bool:
    """A capital and then lower case: UBND and CHDCND are no part of a name."""
    return is_capitalised(word) and (len(word) == 1 or not word.isupper())
