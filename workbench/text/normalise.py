"""The forms of a string that two spellings of the same Vietnamese share: NFC, comparison key, bare ASCII letters."""

import re
import unicodedata
from collections.abc import Sequence

_SPACED_HYPHEN = re.compile(" ?- ?")
# What composes only within itself: a character with its marks, or a run of Korean letters.
_CLUSTER = re.compile(r"(?:[\u1100-\u11ff\uac00-\ud7a3]+|[^\u0300-\u036f])?[\u0300-\u036f]*")

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_DOUBLE_QUOTES = "“”„‟″«»"
_SINGLE_QUOTES = "‘’‚‛′ʼ´`‹›"
# Eth and the African D look like Đ and are typed for it; they arrive here case folded.
_D_LOOKALIKES = "\u00f0\u0256"

_CHARACTERS = (
    dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_D_LOOKALIKES, "đ")
    | {"…": "..."}
)

# Old and new tone placement differ in oa, oe and uy only; the key has the mark on the second vowel (hoà, thuý).
_TONES = {
    f"{marked}{plain}": f"{bare}{toned}"
    for bare, marks, plain, tones in (
        ("o", "òóỏõọ", "a", "àáảãạ"),
        ("o", "òóỏõọ", "e", "èéẻẽẹ"),
        ("u", "ùúủũụ", "y", "ỳýỷỹỵ"),
    )
    for marked, toned in zip(marks, tones, strict=True)
}

# The choice between i and y is free where it ends a syllable after one of these initials (tỉ/tỷ, kĩ/kỹ, qui/quy).
_FREE_I = {
    f"{initial}{i}": f"{initial}{y}"
    for initial in ("h", "k", "l", "m", "s", "t", "qu")
    for i, y in zip("iìíỉĩị", "yỳýỷỹỵ", strict=True)
}

_REPLACEMENTS = _CHARACTERS | _TONES | _FREE_I
_REPLACEABLE = re.compile(
    f"[{re.escape(''.join(_CHARACTERS))}]"
    "|[òóỏõọ][ae]|[ùúủũụ]y"
    r"|(?<![\w\u0300-\u036f])(?:[hklmst]|qu)[iìíỉĩị](?![\w\u0300-\u036f])"
)


def nfc(s: str) -> str:
    """Return `s` in Unicode normalisation form C."""
    return s if s.isascii() else unicodedata.normalize("NFC", s)


def nfc_with_offsets(s: str) -> tuple[str, Sequence[int]]:
    """Return the NFC form of `s` and where each of its places lies in `s`.

    Returns:
        The text and one offset into `s` for every offset of the text, its end included. Where a script composes
        otherwise than a letter with its marks (some Indic vowels), the text is `s` unchanged, so that the offsets
        stay true.
    """
    if s.isascii() or unicodedata.is_normalized("NFC", s):
        return s, range(len(s) + 1)
    pieces: list[str] = []
    offsets: list[int] = []
    for match in _CLUSTER.finditer(s):
        piece = unicodedata.normalize("NFC", match.group())
        pieces.append(piece)
        offsets.extend([match.start()] * len(piece))
    text = "".join(pieces)
    if text != unicodedata.normalize("NFC", s):
        return s, range(len(s) + 1)
    return text, (*offsets, len(s))


def match_key(s: str) -> str:
    """Return the form in which spellings that mean the same are equal; idempotent, and for comparison only.

    It folds Unicode form, case, tone placement (hoá/hóa), free i and y (tỉ/tỷ), Ð and Đ, dashes and the spaces round
    them, quotes, the ellipsis, and runs of any white space.
    """
    key = s if s.isascii() else unicodedata.normalize("NFC", s)
    key = key.casefold()
    if not (key.isascii() or unicodedata.is_normalized("NFC", key)):
        key = unicodedata.normalize("NFC", key)
    key = " ".join(key.split())
    key = _REPLACEABLE.sub(_replacement, key)
    return _SPACED_HYPHEN.sub("-", key) if "-" in key else key


def strip_diacritics(s: str) -> str:
    """Return `s` with Đ as D and every letter without its marks: `Đắk Lắk` becomes `Dak Lak`."""
    # Đ has no decomposition: mapped first, or NFD would leave it.
    bare = s.translate({0x110: "D", 0x111: "d", 0xD0: "D", 0xF0: "d"})
    decomposed = unicodedata.normalize("NFD", bare)
    return unicodedata.normalize("NFC", "".join(char for char in decomposed if not unicodedata.combining(char)))


def _replacement(match: re.Match[str]) -> str:
    return _REPLACEMENTS[match.group()]
