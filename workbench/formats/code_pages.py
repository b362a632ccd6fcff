"""Decoding the encodings that Vietnamese text had before UTF-8: TCVN3, VNI, VISCII, Windows-1258 and others."""

import codecs
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

UNDEFINED = "\ufffd"
"""What a byte without meaning is read as."""

# TCVN 5712:1993, the upper half: the capital vowels with tones, 0xB0 to 0xB4 as combining tones.
_TCVN_UPPER = dict(
    zip(
        range(0xA0, 0x100),
        "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
        "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
        "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
        strict=True,
    )
)
# Its first form (VN1) has capitals where controls are; text made with Windows fonts (ABC, VN3) has quotes there.
_TCVN_CAPITALS = dict(
    zip(
        [0x01, 0x02, 0x04, 0x05, 0x06, *range(0x11, 0x18), *range(0x80, 0xA0)],
        "ÚỤỪỬỮỨỰỲỶỸÝỴÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ",
        strict=True,
    )
)
# RFC 1456.
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
_VNI_TONES = {0xF9: "\u0301", 0xF8: "\u0300", 0xFB: "\u0309", 0xF5: "\u0303", 0xEF: "\u0323"}
_VNI_CIRCUMFLEX = {
    0xE2: "\u0302", 0xE1: "\u0302\u0301", 0xE0: "\u0302\u0300", 0xE5: "\u0302\u0309", 0xE3: "\u0302\u0303",
    0xE4: "\u0302\u0323",
}  # fmt: skip
_VNI_BREVE = {
    0xEA: "\u0306", 0xE9: "\u0306\u0301", 0xE8: "\u0306\u0300", 0xFA: "\u0306\u0309", 0xFC: "\u0306\u0303",
    0xEB: "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {0xF4: "ơ", 0xF6: "ư", 0xF1: "đ", 0xED: "í", 0xEC: "ì", 0xE6: "ỉ", 0xF3: "ĩ", 0xF2: "ị", 0xEE: "ỵ"}


def _with_capitals(small: Mapping[int, str]) -> dict[int, str]:
    return dict(small) | {byte - 0x20: text.upper() for byte, text in small.items()}


def _windows(first: int, last: int) -> dict[int, str]:
    """What Windows has at these bytes: quotes, dashes and signs, which its Vietnamese fonts kept."""
    texts = {byte: bytes((byte,)).decode("cp1252", "replace") for byte in range(first, last + 1)}
    return {byte: text for byte, text in texts.items() if text != UNDEFINED}


_VNI = (
    _windows(0x80, 0xBF)
    | _windows(0xD7, 0xD7)
    | _windows(0xF7, 0xF7)
    | _with_capitals(_VNI_TONES | _VNI_CIRCUMFLEX | _VNI_BREVE | _VNI_LETTERS)
)


def _one_of(marks: Mapping[int, str]) -> bytes:
    return b"[" + re.escape(bytes(_with_capitals(marks))) + b"]"


# A mark of VNI behind a letter that cannot bear it: the text is not VNI, or is damaged.
_VNI_STRAY = re.compile(
    b"(?<![aeouyAEOUY\xf4\xf6\xd4\xd6])" + _one_of(_VNI_TONES)
    + b"|(?<![aeoAEO])" + _one_of(_VNI_CIRCUMFLEX)
    + b"|(?<![aA])" + _one_of(_VNI_BREVE)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CodePage:
    """An encoding, and how it is read."""

    option: str
    """What `--encoding` calls it."""
    name: str
    """For people."""
    read: Callable[[bytes], tuple[str, int]]
    """Give the text, with U+FFFD for what has no meaning, and the place of the first such byte, or -1."""

    def decode(self, data: bytes) -> tuple[str, int]:
        """Return the text in NFC and the place of the first byte without meaning, or -1 if there is none."""
        text, wrong = self.read(data)
        return unicodedata.normalize("NFC", text), wrong


def _table(option: str, name: str, table: Mapping[int, str], stray: re.Pattern[bytes] | None = None) -> CodePage:
    characters = dict.fromkeys(range(0x80, 0x100), UNDEFINED) | dict(table)
    holes = bytes(byte for byte in range(0x80, 0x100) if byte not in table)
    wrong = re.compile(b"[" + re.escape(holes) + b"]") if holes else None

    def read(data: bytes) -> tuple[str, int]:
        places = [found.start() for rule in (wrong, stray) if rule and (found := rule.search(data))]
        return data.decode("latin-1").translate(characters), min(places, default=-1)

    return CodePage(option, name, read)


def _codec(option: str, name: str, codec: str) -> CodePage:
    def read(data: bytes) -> tuple[str, int]:
        try:
            return data.decode(codec).removeprefix("\ufeff"), -1
        except UnicodeDecodeError as error:
            return data.decode(codec, "replace"), error.start

    return CodePage(option, name, read)


def _utf16(data: bytes) -> tuple[str, int]:
    """Read by the byte order mark; without one, by where the zero bytes of ASCII letters are."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _codec("", "", "utf-16").read(data)
    is_big = data[0::2].count(0) > data[1::2].count(0)
    return _codec("", "", "utf-16-be" if is_big else "utf-16-le").read(data)


TCVN3 = _table("tcvn3", "TCVN3 (ABC)", _windows(0x80, 0x9F) | _TCVN_UPPER)
TCVN_5712 = _table("tcvn-5712", "TCVN 5712 (VN1)", _TCVN_CAPITALS | _TCVN_UPPER)
VNI = _table("vni", "VNI", _VNI, _VNI_STRAY)
VISCII = _table("viscii", "VISCII", _VISCII)
WINDOWS_1258 = _codec("windows-1258", "Windows-1258", "cp1258")
WINDOWS_1252 = _codec("windows-1252", "Windows-1252 or Latin-1 (Western European)", "cp1252")
UTF_16 = CodePage("utf-16", "UTF-16", _utf16)
UTF_32 = _codec("utf-32", "UTF-32", "utf-32")

CODE_PAGES = {page.option: page for page in (TCVN3, TCVN_5712, VNI, VISCII, WINDOWS_1258, WINDOWS_1252, UTF_16, UTF_32)}
"""Every encoding that a file can be converted from, by the name that `--encoding` has for it."""
