"""Telling the 8-bit encodings of Vietnamese apart, by which of them makes syllables of the bytes."""

import re
import unicodedata
from dataclasses import dataclass

_SAMPLE = 200_000
_ENOUGH = 0.6

# Facts of the encodings: for VISCII see RFC 1456, for TCVN3 the standard TCVN 5712:1993.
_TCVN3 = dict(
    zip(
        [*range(0xA1, 0xAF), *range(0xB5, 0xBA), *range(0xBB, 0xBF), *range(0xC6, 0xCD), *range(0xCE, 0xD9),
         *range(0xDC, 0xE0), *range(0xE1, 0xF0), *range(0xF1, 0xFF)],
        "ĂÂÊÔƠƯĐăâêôơưđ" "àảãáạ" "ằẳẵắ" "ặầẩẫấậè" "ẻẽéẹềểễếệìỉ" "ĩíịò" "ỏõóọồổỗốộờởỡớợù" "ủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)  # fmt: skip
_VISCII = dict(
    zip(
        [*range(0x80, 0x100), 0x02, 0x05, 0x06, 0x14, 0x19, 0x1E],
        "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
        "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
        "ẲẴẪỶỸỴ",
        strict=True,
    )
)
# VNI writes a vowel and then its marks; here as combining characters, capitals 0x20 below.
_VNI_SMALL = {
    0xF9: "\u0301", 0xF8: "\u0300", 0xFB: "\u0309", 0xF5: "\u0303", 0xEF: "\u0323",
    0xE2: "\u0302", 0xE1: "\u0302\u0301", 0xE0: "\u0302\u0300", 0xE5: "\u0302\u0309", 0xE3: "\u0302\u0303",
    0xE4: "\u0302\u0323", 0xEA: "\u0306", 0xE9: "\u0306\u0301", 0xE8: "\u0306\u0300", 0xFA: "\u0306\u0309",
    0xFC: "\u0306\u0303", 0xEB: "\u0306\u0323",
    0xF4: "ơ", 0xF6: "ư", 0xF1: "đ", 0xED: "í", 0xEC: "ì", 0xE6: "ỉ", 0xF3: "ĩ", 0xF2: "ị", 0xEE: "ỵ",
}  # fmt: skip
_VNI = _VNI_SMALL | {byte - 0x20: text.upper() for byte, text in _VNI_SMALL.items()}

_UNDEFINED = "\ufffd"
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_WORD = re.compile(r"(?:[^\W\d_]|\ufffd)+")
_SYLLABLE = re.compile(
    "(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    "(?:[aăâeêioôơuưy]|oo|[iy]ê|[uư]a|ia|ya|uy|u[âêôơ]|ươ|o[aăe]|[aâeêoôơuư][iuyo]|uy[aêu]"
    "|[iy]êu|u[ôâ][iy]|ươ[iu]|oa[iyo]|oeo|uâ[yu]|uê)"
    "(?:ch|ng|nh|[cmnpt])?"
)


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding that a file may be in."""

    name: str
    """For people."""
    iconv: str = ""
    """Its name for iconv; "" if that does not know it."""
    advice: str = "Convert it to UTF-8 first."
    """What to do where iconv is no help."""


_TCVN3_ENCODING = Encoding("TCVN3 (ABC)", advice="Convert it to UTF-8 first, with UniKey (from TCVN3 to Unicode).")
_VNI_ENCODING = Encoding("VNI", advice="Convert it to UTF-8 first, with UniKey (from VNI Windows to Unicode).")
_VISCII_ENCODING = Encoding("VISCII", "VISCII")
_WINDOWS_VIETNAMESE = Encoding("Windows-1258", "WINDOWS-1258")
_WESTERN = Encoding("Windows-1252 or Latin-1 (Western European)", "WINDOWS-1252")
_UNKNOWN = Encoding("an 8-bit encoding that is not known here")


def guess(data: bytes) -> Encoding:
    """Return the encoding in which most words of `data` beyond ASCII become Vietnamese syllables.

    Where none does it for six words in ten, the text is taken for Western European if that leaves no byte undefined.
    """
    sample = data[:_SAMPLE]
    # Western first, for it wins a tie: à, ê and their like are the same bytes in VISCII and Windows-1258.
    readings = (
        (_WESTERN, sample.decode("cp1252", "replace")),
        (_TCVN3_ENCODING, _by_table(sample, _TCVN3)),
        (_VNI_ENCODING, _by_table(sample, _VNI)),
        (_VISCII_ENCODING, _by_table(sample, _VISCII)),
        (_WINDOWS_VIETNAMESE, sample.decode("cp1258", "replace")),
    )
    shares = [(_share_of_syllables(unicodedata.normalize("NFC", text)), encoding) for encoding, text in readings]
    share, encoding = max(shares, key=lambda scored: scored[0])
    if share >= _ENOUGH:
        return encoding
    return _UNKNOWN if _UNDEFINED in readings[0][1] else _WESTERN


def _by_table(data: bytes, table: dict[int, str]) -> str:
    """Decode by a table; a byte without meaning becomes U+FFFD."""
    return data.decode("latin-1").translate(dict.fromkeys(range(0x80, 0x100), _UNDEFINED) | table)


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
