"""A file that is not UTF-8 is refused with the name of what it looks like, a line, and what to do."""

import unicodedata
from pathlib import Path

import pytest

from workbench.errors import EncodingError
from workbench.formats.code_pages import TCVN3, TCVN_5712, VISCII, VNI, CodePage
from workbench.formats.encoding import decode, to_utf8

PATH = Path("bai.txt")
TEXT = (
    "Kinh tế\n\nTỉnh đẩy mạnh xuất khẩu thủy sản, mở rộng thị trường và nâng chất lượng hàng hóa.\n"
    "Người dân ven biển phấn khởi vì giá tôm, cá đều tăng; đường sá được sửa chữa, điện lưới về tận ấp.\n"
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def by_table(text: str, page: CodePage) -> bytes:
    back = {page.decode(bytes((byte,)))[0]: byte for byte in (*range(0x80, 0x100), *range(0x20))}
    return bytes(back.get(char) or ord(char) for char in text)


def windows_1258(text: str) -> bytes:
    """Encode as Windows does: the vowel with its shape, then the tone."""
    pieces = []
    for char in text:
        decomposed = unicodedata.normalize("NFD", char)
        shape = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in TONES))
        pieces.append(shape + "".join(mark for mark in decomposed if mark in TONES))
    return "".join(pieces).encode("cp1258")


def vni(text: str) -> bytes:
    """Encode as VNI does: the bare letter, then one byte for all its marks."""
    codes = [
        bytes((letter, mark)) for mark in range(0xC0, 0x100) for letter in (*b"aeouyAEOUY", 0xF4, 0xF6, 0xD4, 0xD6)
    ]
    back = {VNI.decode(code)[0]: code for code in (*codes, *(bytes((byte,)) for byte in range(0xC0, 0x100)))}
    return b"".join(back.get(char) or char.encode("ascii") for char in text)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_utf8_is_decoded_with_or_without_a_mark(mark: bytes) -> None:
    decoded = decode(mark + TEXT.encode(), PATH)
    assert (decoded.text, decoded.bom) == (TEXT, bool(mark))


@pytest.mark.parametrize(
    ("data", "name", "line"),
    [
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "UTF-16 (little endian)", 1),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "UTF-16 (big endian)", 1),
        (TEXT.encode("utf-16-le"), "UTF-16 (little endian, without a mark)", 1),
        (TEXT.encode("utf-16-be"), "UTF-16 (big endian, without a mark)", 1),
        (unicodedata.normalize("NFD", TEXT).encode("utf-16-le"), "UTF-16 (little endian, without a mark)", 1),
        (TEXT.encode("utf-32"), "UTF-32 (little endian)", 1),
        (windows_1258(TEXT), "Windows-1258", 1),
        (by_table(TEXT, TCVN3), "TCVN3 (ABC)", 1),
        (by_table(TEXT.upper(), TCVN_5712), "TCVN 5712 (VN1)", 1),
        (by_table(TEXT, VISCII), "VISCII", 1),
        (vni(TEXT), "VNI", 1),
        (vni(TEXT.upper()), "VNI", 1),
        (b"Intro\n\nL'\xe9t\xe9 \xe0 N\xeemes, o\xf9 le gar\xe7on \xe9tait\n", "Windows-1252 or Latin-1", 3),
        ("Xin chào\r\nCà Mau".encode("latin-1"), "Windows-1252 or Latin-1", 1),
        (b"a\rb\r\nc\n\x81\x8d\x9d", "in no encoding that is known here", 4),
        (b"one\ntwo\0three", "no text: it holds NUL bytes", 2),
        (b"\x7fELF\0\0\1\2\3\0\0\0\xff", "no text", 1),
        (b"PK\x03\x04rest", "zip archive", 1),
        (b"%PDF-1.7", "PDF", 1),
        (b"{\\rtf1 text}", "RTF", 1),
        (TEXT.encode()[:-1].replace("ấp".encode(), b"\xe1\xba p"), "damaged", 4),
    ],
)
def test_anything_else_is_named(data: bytes, name: str, line: int) -> None:
    with pytest.raises(EncodingError) as raised:
        decode(data, PATH)
    assert name in raised.value.message
    assert raised.value.line == line
    assert raised.value.advice
    assert str(raised.value).startswith(f"bai.txt:{line}: ")


@pytest.mark.parametrize(
    ("data", "option"),
    [
        (windows_1258(TEXT), "windows-1258"),
        (by_table(TEXT, TCVN3), "tcvn3"),
        (by_table(TEXT, VISCII), "viscii"),
        (vni(TEXT), "vni"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (b"L'\xe9t\xe9", "windows-1252"),
    ],
)
def test_the_advice_is_the_option_that_converts_it(data: bytes, option: str) -> None:
    with pytest.raises(EncodingError) as raised:
        decode(data, PATH)
    assert str(raised.value).endswith(f"workbench add bai.txt --encoding {option}")
    converted = to_utf8(data, option, PATH).decode()
    assert converted in (TEXT, "L'été")
