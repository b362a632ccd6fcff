"""Acronyms: those that a text explains in brackets behind a name, and those that it only uses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.glossary.extraction.function_words import BREAKS, ENGLISH
from workbench.text.normalise import match_key, strip_diacritics
from workbench.text.tokens import Token, tokens

_ACRONYM = re.compile(r"(?=(?:[^A-ZĐ]*[A-ZĐ]){2})[A-ZĐƯÔƠÂĂÊ][A-Za-zĐƯÔƠÂĂÊ0-9&-]{1,11}")
_ARTICLES = frozenset({"the", "a", "an"})
_ROMAN = re.compile(r"[IVXLCDM]+")
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


def is_acronym(word: str) -> bool:
    """Whether a word is written as an acronym; Roman numerals are none."""
    return (
        _ACRONYM.fullmatch(word) is not None
        and _ROMAN.fullmatch(word) is None
        and sum(map(str.isupper, word)) * 2 > len(word)
    )


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
    """What an English text has before “(ACRONYM)”: the run whose initials it is, else the run of capitals; or ""."""
    words = tokens(text)
    for place, word in enumerate(words[:-1]):
        if word.text == acronym and place > 0 and words[place - 1].text == "(" and words[place + 1].text == ")":
            before = _clause(words, place - 1)
            content = [one for one in before if one.key not in ENGLISH]
            name = _by_initials(content, acronym) or [one for one in _title(before) if one.key not in _ARTICLES]
            if name:
                return text[name[0].start : before[-1].end]
    return ""


def _title(words: Sequence[Token]) -> Sequence[Token]:
    start = len(words)
    while start and (
        words[start - 1].text[0].isupper() or words[start - 1].key in ENGLISH or words[start - 1].text in "-–"
    ):
        start -= 1
    while start < len(words) and not words[start].text[0].isupper():
        start += 1
    return words[start:]
