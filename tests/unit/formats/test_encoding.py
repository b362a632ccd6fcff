"""A file that is not UTF-8 is refused with the name of what it looks like, a line, and what to do."""

import unicodedata
from pathlib import Path

import pytest

from workbench.errors import EncodingError
from workbench.formats import legacy
from workbench.formats.encoding import decode

PATH = Path("bai.txt")
TEXT = (
    "Kinh tế\n\nTỉnh đẩy mạnh xuất khẩu thủy sản, mở rộng thị trường và nâng chất lượng hàng hóa.\n"
    "Người dân ven biển phấn khởi vì giá tôm, cá đều tăng; đường sá được sửa chữa, điện lưới về tận ấp.\n"
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def by_table(text: str, table: dict[int, str]) -> bytes:
    back = {char: byte for byte, char in table.items()}
    return bytes(back.get(char, ord(char)) for char in text)


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
    back = {char: byte for byte, char in legacy._VNI.items()}
    out = bytearray()
    for char in text:
        if char in back or char.isascii():
            out.append(back.get(char, ord(char)))
            continue
        decomposed = unicodedata.normalize("NFD", char)
        tone = "".join(mark for mark in decomposed[1:] if mark in TONES)
        shape = "".join(mark for mark in decomposed[1:] if mark not in TONES)
        horned = unicodedata.normalize("NFC", decomposed[0] + shape)
        if horned in back:
            out += bytes([back[horned], back[tone]])
        else:
            out += bytes([ord(decomposed[0]), back[shape + tone]])
    return bytes(out)


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
        (by_table(TEXT, legacy._TCVN3), "TCVN3 (ABC)", 1),
        (by_table(TEXT, legacy._VISCII), "VISCII", 1),
        (vni(TEXT), "VNI", 1),
        (vni(TEXT.upper()), "VNI", 1),
        (b"Intro\n\nL'\xe9t\xe9 \xe0 N\xeemes, o\xf9 le gar\xe7on \xe9tait\n", "Windows-1252 or Latin-1", 3),
        ("Xin chào\r\nCà Mau".encode("latin-1"), "Windows-1252 or Latin-1", 1),
        (b"a\rb\r\nc\n\x81\x8d\x9d", "8-bit encoding that is not known", 4),
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


def test_advice_is_a_command_where_there_is_one() -> None:
    with pytest.raises(EncodingError) as raised:
        decode(windows_1258(TEXT), PATH)
    assert raised.value.advice == "Convert it first: iconv -f WINDOWS-1258 -t UTF-8 bai.txt > bai.utf8.txt"
