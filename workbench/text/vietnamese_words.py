"""Telling a Vietnamese word from an English, French or Portuguese one by its letters and its shape."""

import re

from workbench.text.normalise import nfc
from workbench.text.syllables import is_syllable
from workbench.text.tokens import MARKS

# Letters of no other language in the news: the hook, the dot below, the horn, a mark on top of another, and đ.
_OWN = "ảạẻẹẽỉịĩỏọủụũỷỵỹỳấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựơưăđ"
_OWN_LETTERS = frozenset(_OWN + _OWN.upper())
# Of Vietnamese shape by chance, and common in the news: São Paulo, São Tomé.
_FOREIGN = frozenset({"são"})
_WORD = re.compile(rf"[^\W\d_{MARKS}][\w{MARKS}]*")


def words_with_marks(text: str) -> list[tuple[str, int, int]]:
    """Return each word of Vietnamese shape that carries a mark or đ, as NFC, with its place in `text` as given.

    A word such as “và” or “là” could be of another language; `is_surely_vietnamese` says which cannot.
    """
    if text.isascii():
        return []
    return [
        (word, match.start(), match.end())
        for match in _WORD.finditer(text)
        if not match.group().isascii() and is_syllable(word := nfc(match.group())) and word.casefold() not in _FOREIGN
    ]


def is_surely_vietnamese(word: str) -> bool:
    """Whether the word, NFC, has a letter that only Vietnamese uses."""
    return not _OWN_LETTERS.isdisjoint(word)
