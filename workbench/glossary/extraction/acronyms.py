"""The names that a text explains with an acronym in brackets, in Vietnamese and in English."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.glossary.extraction.function_words import BREAKS
from workbench.text.acronyms import introductions, is_acronym
from workbench.text.function_words import ENGLISH
from workbench.text.normalise import match_key, strip_diacritics
from workbench.text.tokens import Token, tokens

_LONGEST_NAME = 24
"""Words of the longest name that is looked for before a bracket."""
_LONGEST_GAP = 5
"""Small words that may stand side by side in a name with capitals: Thương mại tự do giữa Việt Nam …"""
_BEFORE = "của tại theo ở trong trên từ các những với cùng bởi để ký như gồm"
_OUTSIDE = BREAKS | frozenset(map(match_key, _BEFORE.split()))
"""Words before which a name has begun or not yet begun."""
_BODIES = """
hiệp bộ ủy tổng cục vụ viện hội liên công ngân quỹ tập trung chương diễn hành cơ ban đảng mặt tổ khu trường nghị luật kế
chiến đề dự sở phòng nhóm đối
"""
_HEADS = frozenset(map(match_key, _BODIES.split()))
"""First syllables of what bodies, agreements and programmes are called: Hiệp định, Tổng công ty, Chương trình."""


@dataclass(frozen=True, slots=True)
class Definition:
    """`Full Name (ACRONYM)` in a text."""

    name: tuple[Token, ...]
    acronym: Token


def definitions(text: str) -> Iterator[Definition]:
    """Find the acronyms that a text explains.

    The name is the shortest run before the bracket whose initials are the acronym's letters; where there is none,
    because the acronym is that of another language, the run begins with the first capital from which capitals go on
    to the bracket.
    """
    words = tokens(text)
    for place, word in enumerate(words):
        if 0 < place < len(words) - 1 and words[place - 1].text == "(" and words[place + 1].text in ")/,;":
            if not is_acronym(word.text):
                continue
            before = _clause(words, place - 1)
            name = _by_initials(before, word.text) or _by_capitals(before)
            if len(name) > 1:
                yield Definition(tuple(name), word)


def _clause(words: Sequence[Token], end: int) -> Sequence[Token]:
    start = end
    while start > max(0, end - _LONGEST_NAME) and (
        words[start - 1].text[0].isalpha() or (words[start - 1].text in "-–" and start > 1)
    ):
        start -= 1
    return words[start:end]


def _by_initials(words: Sequence[Token], acronym: str) -> Sequence[Token]:
    letters = strip_diacritics("".join(filter(str.isalpha, acronym))).casefold()
    for start in range(len(words) - 1, -1, -1):
        initials = "".join(
            strip_diacritics(word.text[0]).casefold() for word in words[start:] if word.text[0].isalpha()
        )
        if initials == letters:
            return words[start:]
    return ()


def _by_capitals(words: Sequence[Token]) -> Sequence[Token]:
    starts: list[int] = []
    gap = 0
    for start in range(len(words) - 1, -1, -1):
        word = words[start]
        gap = 0 if word.text[0].isupper() else gap + 1
        if word.key in _OUTSIDE or gap > _LONGEST_GAP:
            break
        if not gap:
            starts.append(start)
    heads = [start for start in starts if words[start].key in _HEADS]
    chosen = heads or starts
    return words[chosen[-1] :] if chosen else ()


def english_name(text: str, acronym: str) -> str:
    """What an English text has before “(ACRONYM)”: the words whose letters it has, else the run of capitals; or ""."""
    for one in introductions(text):
        if one.acronym == acronym:
            if one.name is not None:
                return text[slice(*one.name)]
            name = _title(_clause(words := tokens(text[: one.before]), len(words)))
            return text[name[0].start : one.before] if name else ""
    return ""


def _title(words: Sequence[Token]) -> Sequence[Token]:
    start = len(words)
    while start and (
        words[start - 1].text[0].isupper() or words[start - 1].key in ENGLISH or words[start - 1].text in "-–"
    ):
        start -= 1
    while start < len(words) and (not words[start].text[0].isupper() or words[start].key in ENGLISH):
        start += 1
    return words[start:]
