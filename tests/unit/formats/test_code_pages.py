"""Old encodings are read by their tables: every letter of Vietnamese comes back, and what has no meaning is told."""

import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from workbench.errors import EncodingError, UsageError
from workbench.formats.code_pages import CODE_PAGES
from workbench.formats.encoding import to_utf8

PATH = Path("bai.txt")
TONES = "\u0300\u0301\u0303\u0309\u0323"
SMALL = "đ" + "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in ("", *TONES))
LETTERS = SMALL + SMALL.upper()

# The byte or bytes of each small letter, from the standards and from the fonts' own tables.
TCVN3_BYTES = (
    "ae 61 b5 b8 b7 b6 b9 a8 bb be bd bc c6 a9 c7 ca c9 c8 cb 65 cc d0 cf ce d1 aa d2 d5 d4 d3 d6 69 d7 dd dc d8 de "
    "6f df e3 e2 e1 e4 ab e5 e8 e7 e6 e9 ac ea ed ec eb ee 75 ef f3 f2 f1 f4 ad f5 f8 f7 f6 f9 79 fa fd fc fb fe"
)
VISCII_BYTES = (
    "f0 61 e0 e1 e3 e4 d5 e5 a2 a1 c7 c6 a3 e2 a5 a4 e7 a6 a7 65 e8 e9 a8 eb a9 ea ab aa ad ac ae 69 ec ed ee ef b8 "
    "6f f2 f3 f5 f6 f7 f4 b0 af b2 b1 b5 bd b6 be de b7 fe 75 f9 fa fb fc f8 df d7 d1 e6 d8 f1 79 cf fd db d6 dc"
)
VNI_BYTES = (
    "f1 61 61f8 61f9 61f5 61fb 61ef 61ea 61e8 61e9 61fc 61fa 61eb 61e2 61e0 61e1 61e3 61e5 61e4 65 65f8 65f9 65f5 65fb "
    "65ef 65e2 65e0 65e1 65e3 65e5 65e4 69 ec ed f3 e6 f2 6f 6ff8 6ff9 6ff5 6ffb 6fef 6fe2 6fe0 6fe1 6fe3 6fe5 6fe4 "
    "f4 f4f8 f4f9 f4f5 f4fb f4ef 75 75f8 75f9 75f5 75fb 75ef f6 f6f8 f6f9 f6f5 f6fb f6ef 79 79f8 79f9 79f5 79fb ee"
)


def windows_1258(text: str) -> bytes:
    """Encode as Windows does: the vowel with its shape, then the tone."""
    pieces = []
    for char in text:
        decomposed = unicodedata.normalize("NFD", char)
        shape = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in TONES))
        pieces.append(shape + "".join(mark for mark in decomposed if mark in TONES))
    return "".join(pieces).encode("cp1258")


@pytest.mark.parametrize("table", [TCVN3_BYTES, VISCII_BYTES, VNI_BYTES])
def test_the_tables_of_this_test_have_every_letter_once(table: str) -> None:
    assert len(set(table.split())) == len(SMALL) == 73


CASES = [
    (encoding, letter, bytes.fromhex(code))
    for encoding, table in (
        ("tcvn3", TCVN3_BYTES), ("tcvn-5712", TCVN3_BYTES), ("viscii", VISCII_BYTES), ("vni", VNI_BYTES)
    )
    for letter, code in zip(SMALL, table.split(), strict=True)
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "letter", "data"), CASES)
def test_each_small_letter(encoding: str, letter: str, data: bytes) -> None:
    assert to_utf8(b"(" + data + b")", encoding, PATH).decode() == f"({letter})"


@pytest.mark.parametrize("letter", LETTERS)
def test_each_letter_of_windows_1258(letter: str) -> None:
    assert to_utf8(windows_1258(letter), "windows-1258", PATH).decode() == letter


@pytest.mark.parametrize(("letter", "code"), [*zip(SMALL, VNI_BYTES.split(), strict=True)])
def test_each_capital_letter_of_vni(letter: str, code: str) -> None:
    data = bytes.fromhex(code)
    capital = bytes(byte - 0x20 for byte in data)
    assert to_utf8(capital, "vni", PATH).decode() == letter.upper()


def test_tcvn_and_viscii_have_every_capital() -> None:
    every = b" ".join(bytes((byte,)) for byte in (*range(0x80, 0x100), *range(1, 9), 0x0B, *range(0x0E, 0x20)))
    for encoding in ("tcvn-5712", "viscii"):
        assert set(LETTERS) <= set(to_utf8(every, encoding, PATH).decode() + "aeiouyAEIOUY")


@pytest.mark.skipif(shutil.which("iconv") is None, reason="there is no iconv to compare with")
@pytest.mark.parametrize(("encoding", "name"), [("tcvn-5712", "TCVN5712-1"), ("viscii", "VISCII")])
def test_all_bytes_agree_with_iconv(encoding: str, name: str) -> None:
    every = b"".join(bytes((0x61, byte, 0x20)) for byte in range(1, 0x100))
    converted = subprocess.run(["iconv", "-f", name, "-t", "UTF-8"], input=every, capture_output=True, check=False)
    if converted.returncode:
        pytest.skip("this iconv does not know the encoding")
    assert to_utf8(every, encoding, PATH).decode() == unicodedata.normalize("NFC", converted.stdout.decode())


@pytest.mark.parametrize(
    ("encoding", "data", "text"),
    [
        ("tcvn3", b"\x93H\xe9i nh\xcbp\x94 \x96 100\x85", "“Hội nhập” – 100…"),
        ("TCVN3", b"V\xa8n ho\xb8\r\n\r\nx\xb7 h\xe9i\n", "Văn hoá\r\n\r\nxã hội\n"),
        ("vni", b"\x93Vie\xe4t Nam\x94, \xd1a\xe9k La\xe9k, THU\xd9Y", "“Việt Nam”, Đắk Lắk, THÚY"),
        ("vni", b"C\xf4 quan, ng\xf6\xf4\xf8i", "Cơ quan, người"),
        ("viscii", b"Vi\xaet Nam", "Việt Nam"),
        ("windows-1258", b"Vi\xea\xf2t Nam, \xd0\xe0 N\xe3\xf2ng", "Việt Nam, Đà Nẵng".replace("ẵ", "ặ")),
        ("windows-1252", b"caf\xe9", "café"),
        ("utf-16", "Đắk Lắk\n".encode("utf-16"), "Đắk Lắk\n"),
        ("utf-16", b"\xfe\xff" + "Đắk Lắk\n".encode("utf-16-be"), "Đắk Lắk\n"),
        ("utf-16", "Tỉnh Đắk Lắk\n".encode("utf-16-le"), "Tỉnh Đắk Lắk\n"),
        ("utf-16", "Tỉnh Đắk Lắk\n".encode("utf-16-be"), "Tỉnh Đắk Lắk\n"),
        ("utf-32", "Đắk Lắk\n".encode("utf-32"), "Đắk Lắk\n"),
        ("vni", b"plain ASCII", "plain ASCII"),
        ("utf-16", unicodedata.normalize("NFD", "Đắk Lắk và").encode("utf-16"), "Đắk Lắk và"),
    ],
)
def test_text_is_converted(encoding: str, data: bytes, text: str) -> None:
    assert to_utf8(data, encoding, PATH).decode() == text


@pytest.mark.parametrize(
    ("encoding", "data", "line", "message"),
    [
        ("tcvn3", b"mot\nhai \x81\n", 2, "byte 0x81"),
        ("vni", b"mot\r\n\r\nhai \xff", 3, "byte 0xff"),
        ("vni", b"Vie\xe4t\nb\xe4t", 2, "byte 0xe4"),
        ("vni", b"a\xf9\xf9", 1, "byte 0xf9"),
        ("windows-1258", b"mot\rhai \xff\xd2\x9d", 2, "byte 0x9d"),
        ("windows-1252", b"mot \x81", 1, "byte 0x81"),
        ("utf-16", "một\nhai".encode("utf-16") + b"x", 2, "has no meaning"),
        ("utf-16", b"\xff\xfe" + "a\n".encode("utf-16-le") + b"\x00\xd8a\x00", 2, "has no meaning"),
        ("tcvn3", b"a\0b", None, "NUL"),
        ("vni", "đã là UTF-8".encode(), None, "UTF-8 already"),
        ("vni", b"PK\x03\x04", 1, "zip archive"),
    ],
)
def test_what_has_no_meaning_is_told_with_its_line(encoding: str, data: bytes, line: int | None, message: str) -> None:
    with pytest.raises(EncodingError, match=message) as raised:
        to_utf8(data, encoding, PATH)
    assert raised.value.line == line
    assert raised.value.advice


def test_an_unknown_encoding_is_told_with_those_that_are_known() -> None:
    with pytest.raises(UsageError, match="“koi8-r”") as raised:
        to_utf8(b"x", "koi8-r", PATH)
    assert all(name in str(raised.value) for name in CODE_PAGES)
