"""The forms of a string that two spellings of the same Vietnamese share: NFC, comparison key, bare ASCII letters."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

INVISIBLE = r"\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Characters without shape as a regular-expression range: zero-width spaces and joiners, soft hyphens, byte order marks
inside of text, marks of direction. Web pages and word processors leave them within words; they mean nothing here."""

_SPACED_HYPHEN = re.compile(" ?- ?")
_SPACES = re.compile(r"\s+")
# What composes only within itself in European and Korean text: a character with its marks, or a run of Korean letters.
_CLUSTER = re.compile(r"(?:[\u1100-\u11ff\uac00-\ud7a3]+|[^\u0300-\u036f])?[\u0300-\u036f]*")
# Full-width forms come from East Asian keyboards, with an ASCII character each.
_WIDE_OR_INVISIBLE = re.compile(rf"[\uff01-\uff5e{INVISIBLE}]")

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63"
_DOUBLE_QUOTES = "“”„‟″«»〝〞〟"
_SINGLE_QUOTES = "‘’‚‛′ʹʻʼʽˈ´`‹›"
# Eth and the African D look like Đ and are typed for it; they arrive here case folded.
_D_LOOKALIKES = "\u00f0\u0256"

_BARE_D = dict.fromkeys((0x110, 0xD0, 0x189), "D") | dict.fromkeys((0x111, 0xF0, 0x256), "d")

_CHARACTERS = (
    dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_D_LOOKALIKES, "đ")
    | {"…": "...", "⋯": "..."}
)

_TONE_MARKS = "\u0300\u0301\u0309\u0303\u0323"


def _moved(bare: str, vowel: str) -> dict[str, str]:
    """The tone on the first of two vowels, and the same on the second, for each tone."""
    return {
        unicodedata.normalize("NFC", f"{bare}{tone}{vowel}"): unicodedata.normalize("NFC", f"{bare}{vowel}{tone}")
        for tone in _TONE_MARKS
    }


# Old and new tone placement differ in oa, oe and uy; the key has the mark on the second vowel (hoà, thuý). In oă, and
# behind the q of qu, the mark on the first vowel is a slip that leaves no doubt (họăc, kết qủa).
_TONES = _moved("o", "a") | _moved("o", "ă") | _moved("o", "e") | _moved("u", "y")
_TONES_OF_QU = {f"q{wrong}": f"q{right}" for vowel in "aăâeêiơoy" for wrong, right in _moved("u", vowel).items()}

# The choice between i and y is free where it ends a syllable after one of these initials (tỉ/tỷ, kĩ/kỹ, qui/quy).
_FREE_I = {
    f"{initial}{i}": f"{initial}{y}"
    for initial in ("h", "k", "l", "m", "s", "t", "qu")
    for i, y in zip("iìíỉĩị", "yỳýỷỹỵ", strict=True)
}
# Both at once: the tone of qúi moves, and its i is free.
_FREE_I_OF_QU = {f"q{toned}i": f"qu{y}" for toned, y in zip("ùúủũụ", "ỳýỷỹỵ", strict=True)}

_REPLACEMENTS = _CHARACTERS | _TONES | _TONES_OF_QU | _FREE_I | _FREE_I_OF_QU
# Every branch begins with a character, so that the search can leap from one candidate to the next; that no letter
# stands before it is looked up behind it.
_WORD = rf"(?:[^\W{_SINGLE_QUOTES}]|[\u0300-\u036f])"
"""A letter or a mark on one. What is taken for a quote is none, though Unicode has letters among these (ˈ)."""
_REPLACEABLE = re.compile(
    f"[{re.escape(''.join(_CHARACTERS))}]"
    "|[òóỏõọ][aăe]"
    f"|[hklmst](?<!{_WORD}.)[iìíỉĩị](?!{_WORD})"
    f"|q(?:(?<!{_WORD}.)(?:u[iìíỉĩị]|[ùúủũụ]i)(?!{_WORD})|[ùúủũụ][aăâeêiơoy])"
    "|[ùúủũụ]y"
)
_REPLACEABLE_ASCII = re.compile(r"`|[hklmst](?<!\w.)i\b|q(?<!\w.)ui\b")


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
    them, quotes, the ellipsis, full-width forms and runs of any white space, and leaves invisible characters out.
    """
    if s.isascii():
        key = _REPLACEABLE_ASCII.sub(_replacement, " ".join(s.lower().split()))
    else:
        key = unicodedata.normalize("NFC", _WIDE_OR_INVISIBLE.sub(_narrow, s)).casefold()
        if not unicodedata.is_normalized("NFC", key):
            key = unicodedata.normalize("NFC", key)
        key = _REPLACEABLE.sub(_replacement, " ".join(key.split()))
    return _SPACED_HYPHEN.sub("-", key) if "-" in key else key


def match_key_with_offsets(s: str) -> tuple[str, Sequence[int]]:
    """Return `match_key(s)` and where each of its places lies in `s`.

    Returns:
        The key and one offset into `s` for every offset of the key, its end included: `key[a:b]` is the key of
        `s[offsets[a]:offsets[b]]` wherever `a` and `b` lie at the edges of words. Places within what the key writes
        otherwise (the dots of an ellipsis, a hyphen with its spaces) lead to its beginning.
    """
    seen, before = _substituted(s, range(len(s) + 1), _WIDE_OR_INVISIBLE, _narrow)
    text, places = nfc_with_offsets(seen)
    offsets: Sequence[int] = [before[place] for place in places]
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
    if s.isascii():
        return s
    return _word_without_marks(s) if len(s) <= _LONGEST_WORD else _without_marks(s)


_LONGEST_WORD = 16
"""Characters of what is looked up: a text uses few different words, and asks for each again and again."""


def _without_marks(s: str) -> str:
    # Đ and its look-alikes have no decomposition: mapped first, or NFD would leave them.
    decomposed = unicodedata.normalize("NFD", s.translate(_BARE_D))
    return unicodedata.normalize("NFC", "".join([char for char in decomposed if not unicodedata.combining(char)]))


_word_without_marks = lru_cache(maxsize=1 << 14)(_without_marks)


def _replacement(match: re.Match[str]) -> str:
    return _REPLACEMENTS[match.group()]


def _narrow(match: re.Match[str]) -> str:
    char = match.group()
    return chr(ord(char) - 0xFEE0) if "\uff01" <= char <= "\uff5e" else ""


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
