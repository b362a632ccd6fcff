"""The forms of a string that two spellings of the same Vietnamese share: NFC, comparison key, bare ASCII letters."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

_SPACED_HYPHEN = re.compile(" ?- ?")
_SPACES = re.compile(r"\s+")
# What composes only within itself in European and Korean text: a character with its marks, or a run of Korean letters.
_CLUSTER = re.compile(r"(?:[\u1100-\u11ff\uac00-\ud7a3]+|[^\u0300-\u036f])?[\u0300-\u036f]*")

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_DOUBLE_QUOTES = "“”„‟″«»"
_SINGLE_QUOTES = "‘’‚‛′ʼ´`‹›"
# Eth and the African D look like Đ and are typed for it; they arrive here case folded.
_D_LOOKALIKES = "\u00f0\u0256"

_BARE_D = dict.fromkeys((0x110, 0xD0, 0x189), "D") | dict.fromkeys((0x111, 0xF0, 0x256), "d")

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
        The text and one offset into `s` for every offset of the text, its end included.
    """
    if s.isascii() or unicodedata.is_normalized("NFC", s):
        return s, range(len(s) + 1)
    composed = unicodedata.normalize("NFC", s)
    # Some Indic vowels compose across what is a boundary elsewhere; looking for their boundaries takes longer.
    for clusters in ((match.span() for match in _CLUSTER.finditer(s)), _clusters(s)):
        pieces: list[str] = []
        offsets: list[int] = []
        for start, end in clusters:
            piece = unicodedata.normalize("NFC", s[start:end])
            pieces.append(piece)
            offsets.extend([start] * len(piece))
        if "".join(pieces) == composed:
            break
    return composed, (*offsets, len(s))


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


def match_key_with_offsets(s: str) -> tuple[str, Sequence[int]]:
    """Return `match_key(s)` and where each of its places lies in `s`.

    Returns:
        The key and one offset into `s` for every offset of the key, its end included: `key[a:b]` is the key of
        `s[offsets[a]:offsets[b]]` wherever `a` and `b` lie at the edges of words. Places within what the key writes
        otherwise (the dots of an ellipsis, a hyphen with its spaces) lead to its beginning.
    """
    text, offsets = nfc_with_offsets(s)
    folded = [char.casefold() for char in text]
    offsets = [offset for offset, piece in zip(offsets, folded, strict=False) for _ in piece] + [len(s)]
    text, places = nfc_with_offsets("".join(folded))
    offsets = [offsets[place] for place in places]
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        return "", (0,)
    text, offsets = text[start:end], offsets[start : end + 1]
    for pattern, replacement in ((_SPACES, _space), (_REPLACEABLE, _replacement), (_SPACED_HYPHEN, _hyphen)):
        text, offsets = _substituted(text, offsets, pattern, replacement)
    return text, offsets


def strip_diacritics(s: str) -> str:
    """Return `s` with Đ as D and every letter without its marks: `Đắk Lắk` becomes `Dak Lak`."""
    # Đ and its look-alikes have no decomposition: mapped first, or NFD would leave them.
    bare = s.translate(_BARE_D)
    decomposed = unicodedata.normalize("NFD", bare)
    return unicodedata.normalize("NFC", "".join(char for char in decomposed if not unicodedata.combining(char)))


def _replacement(match: re.Match[str]) -> str:
    return _REPLACEMENTS[match.group()]


def _space(_: re.Match[str]) -> str:
    return " "


def _hyphen(_: re.Match[str]) -> str:
    return "-"


def _substituted(
    text: str, offsets: Sequence[int], pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str]
) -> tuple[str, list[int]]:
    """Do what `pattern.sub` does, and carry the offsets along."""
    pieces: list[str] = []
    carried: list[int] = []
    end = 0
    for match in pattern.finditer(text):
        put = replacement(match)
        pieces += (text[end : match.start()], put)
        carried += offsets[end : match.start()]
        is_letter_for_letter = len(put) == match.end() - match.start()
        carried += offsets[match.start() : match.end()] if is_letter_for_letter else [offsets[match.start()]] * len(put)
        end = match.end()
    return "".join((*pieces, text[end:])), [*carried, *offsets[end:]]


def _clusters(s: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the pieces of `s` that do not compose with their neighbours, in any script."""
    starts = [0]
    for place in range(1, len(s)):
        if unicodedata.combining(s[place]) == 0:
            before = unicodedata.normalize("NFC", s[starts[-1] : place])
            if unicodedata.normalize("NFC", before + s[place]) == before + unicodedata.normalize("NFC", s[place]):
                starts.append(place)
    yield from pairwise((*starts, len(s)))
