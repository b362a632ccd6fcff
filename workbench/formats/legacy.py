"""Telling the 8-bit encodings of Vietnamese apart, by which of them makes syllables of the bytes."""

import re
import unicodedata

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

_SAMPLE = 200_000
_ENOUGH = 0.6
# Western first, for it wins a tie: à, ê and their like are the same bytes in VISCII and Windows-1258. TCVN3 before its
# other form, which has capitals where TCVN3 has quotes.
_READINGS = (WINDOWS_1252, TCVN3, TCVN_5712, VNI, VISCII, WINDOWS_1258)

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_WORD = re.compile(r"(?:[^\W\d_]|\ufffd)+")
_SYLLABLE = re.compile(
    "(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    "(?:[aăâeêioôơuưy]|oo|[iy]ê|[uư]a|ia|ya|uy|u[âêôơ]|ươ|o[aăe]|[aâeêoôơuư][iuyo]|uy[aêu]"
    "|[iy]êu|u[ôâ][iy]|ươ[iu]|oa[iyo]|oeo|uâ[yu]|uê)"
    "(?:ch|ng|nh|[cmnpt])?"
)


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
    """Whether a word is spelled as a Vietnamese syllable: one tone at most, known vowels, ordinary capitals."""
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    decomposed = unicodedata.normalize("NFD", word.lower())
    if sum(char in _TONES for char in decomposed) > 1:
        return False
    toneless = unicodedata.normalize("NFC", "".join(char for char in decomposed if char not in _TONES))
    return _SYLLABLE.fullmatch(toneless) is not None
