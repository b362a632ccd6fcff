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
_VIETNAMESE = frozenset({TCVN3.option, TCVN_5712.option, VNI.option, VISCII.option, WINDOWS_1258.option})

# A sign right behind a letter (V®n, T¯i) is a letter of another encoding; quotes, powers and degrees may stand there.
_WORD = re.compile(r"(?:[^\W\d_]|\ufffd)(?:[^\W\d_]|[\ufffd\u00a1-\u00a9\u00ac-\u00b1\u00b4-\u00b8\u00bc-\u00be×÷])*")
# The letters beyond ASCII, the commonest in newspapers first: a short text may be syllables in two readings, and then
# the one with common letters is right.
_BY_FREQUENCY = "đàưáôếóộạêờấảệớốìâềủợậịơểầãồúọởữứăíắựòừổặụùũỉửỏẽéýẹẫằĩễỗẻõèẩẳỹỡỳẵỷ"
_WEIGHTS = {letter: 1 - place / len(_BY_FREQUENCY) for place, letter in enumerate(_BY_FREQUENCY)}

# Letters of scripts that UTF-8 writes in two bytes, within a word of Latin letters: no language has that, and the bytes
# of VISCII and VNI may happen to look so.
_MIXED = re.compile(r"[A-Za-z][\u0250-\u02af\u0370-\u07ff]|[\u0250-\u02af\u0370-\u07ff][A-Za-z]")
_ENOUGH_WORDS = 5
_SURE = 0.8
_UNLIKELY = 0.5


def guess(data: bytes) -> CodePage | None:
    """Return the encoding in which most words of `data` beyond ASCII become Vietnamese syllables.

    Where none does it for six words in ten, the text is taken for Western European if that leaves no byte undefined,
    and for none that is known (None) otherwise.
    """
    readings = [(page, page.decode(data[:_SAMPLE])[0]) for page in _READINGS]
    shares = [(_share_of_syllables(text), _commonness(text), page) for page, text in readings]
    good = [scored for scored in shares if scored[0] >= _ENOUGH]
    if good:
        return max(good, key=lambda scored: scored[0] + scored[1])[2]
    return None if UNDEFINED in readings[0][1] else WINDOWS_1252


def guess_mistaken(data: bytes) -> CodePage | None:
    """Return the old encoding of Vietnamese that `data` is in although it can be read as UTF-8, or None.

    Either a short text happens to be both; or it was written with an old font and saved as UTF-8, so that it has the
    Western letters that share their bytes (`C¸c c¬ quan` for `Các cơ quan`).

    Args:
        data: Valid UTF-8.
    """
    text = data[:_SAMPLE].decode("utf-8", "ignore")
    if _MIXED.search(text):
        return _vietnamese(guess(data))
    disguised = _western_bytes(text)
    if disguised is None or sum(not word.isascii() for word in _WORD.findall(text)) < _ENOUGH_WORDS:
        return None
    if _share_of_syllables(text) >= _UNLIKELY:
        return None
    page = _vietnamese(guess(disguised))
    return page if page and _share_of_syllables(page.decode(disguised)[0]) >= _SURE else None


def undisguised(data: bytes, page: CodePage) -> bytes | None:
    """Return the bytes in `page` of what could be read as UTF-8 by mistake; None if it is right UTF-8."""
    if guess_mistaken(data) is not page:
        return None
    return _western_bytes(data.decode("utf-8")) or data


def _vietnamese(page: CodePage | None) -> CodePage | None:
    return page if page and page.option in _VIETNAMESE else None


def _western_bytes(text: str) -> bytes | None:
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        return None


def _share_of_syllables(text: str) -> float:
    """The share of syllables among the words beyond ASCII; a sign alone (a bullet, a degree) is no word."""
    words = [word for word in _WORD.findall(text) if len(word) > 1 and not word.isascii()]
    return sum(map(_is_syllable, words)) / len(words) if words else 0.0


def _commonness(text: str) -> float:
    """How common in Vietnamese the letters beyond ASCII are, from 0 to 1."""
    letters = [char for char in text.lower() if char.isalpha() and not char.isascii()]
    return sum(_WEIGHTS.get(char, 0.0) for char in letters) / len(letters) if letters else 0.0


def _is_syllable(word: str) -> bool:
    """Whether a word is spelled as a Vietnamese syllable, with ordinary capitals."""
    return (word.islower() or word.isupper() or word.istitle()) and is_standard(word)
