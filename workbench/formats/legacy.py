"""Telling the 8-bit encodings of Vietnamese apart, by which of them makes syllables of the bytes."""

import re

from workbench.formats.code_pages import (
    TCVN3,
    TCVN_5712,
    UNDEFINED,
    VISCII,
    VNI,
    WINDOWS_1252,
    WINDOWS_1258,
    CodePage,
)
from workbench.text.syllables import is_standard

_SAMPLE = 200_000
_ENOUGH = 0.6
# Western first, for it wins a tie: à, ê and their like are the same bytes in VISCII and Windows-1258. TCVN3 before its
# other form, which has capitals where TCVN3 has quotes.
_READINGS = (WINDOWS_1252, TCVN3, TCVN_5712, VNI, VISCII, WINDOWS_1258)

_WORD = re.compile(r"(?:[^\W\d_]|\ufffd)+")


def guess(data: bytes) -> CodePage | None:
    """Return the encoding in which most words of `data` beyond ASCII become Vietnamese syllables.

    Where none does it for six words in ten, the text is taken for Western European if that leaves no byte undefined,
    and for none that is known (None) otherwise.
    """
    readings = [(page, page.decode(data[:_SAMPLE])[0]) for page in _READINGS]
    shares = [(_share_of_syllables(text), page) for page, text in readings]
    share, page = max(shares, key=lambda scored: scored[0])
    if share >= _ENOUGH:
        return page
    return None if UNDEFINED in readings[0][1] else WINDOWS_1252


def _share_of_syllables(text: str) -> float:
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return sum(map(_is_syllable, words)) / len(words) if words else 0.0


def _is_syllable(word: str) -> bool:
    """Whether a word is spelled as a Vietnamese syllable, with ordinary capitals."""
    return (word.islower() or word.isupper() or word.istitle()) and is_standard(word)
