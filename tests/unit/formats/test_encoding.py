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
        (unicodedata.normalize("NFD", "Lò vò sò là đồ").encode("utf-16-be"), "UTF-16 (big endian, without a mark)", 1),
        (unicodedata.normalize("NFD", "Và hà lừ").encode("utf-16-le"), "UTF-16 (little endian, without a mark)", 1),
        ("Ok".encode("utf-16-le"), "UTF-16 (little endian, without a mark)", 1),
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


SHORT = """
Người dân phấn khởi · Xuất khẩu thủy sản tăng mạnh · Các cơ quan chức năng · hiện thực ở trong một hoàn cảnh
Tối qua chúng tôi có mặt · Hiện thời muốn đánh thuế · giá tôm và cá đều tăng · được sửa chữa trước lễ
"""


@pytest.mark.parametrize("text", [line.strip() for line in SHORT.replace("\n", "·").split("·") if line.strip()])
def test_a_few_words_are_enough(text: str) -> None:
    for data, name in (
        (by_table(text, TCVN3), "TCVN3"),
        (vni(text), "VNI"),
        (by_table(text, VISCII), "VISCII"),
        (windows_1258(text), "Windows-1258"),
    ):
        with pytest.raises(EncodingError, match=name):
            decode(data, PATH)


LANGUAGES = [
    "L'été dernier, à Nîmes, où le garçon était né, la mère préférait être là ; ça coûtait très cher à l'hôtel.",
    "Die Größe der Straße überrascht: schöne Mädchen, ältere Männer, für fünf Übungen, großer König.",
    "El niño pequeño comió jamón en España; mañana será otro día, ¿verdad? ¡Sí, señor! Así está también.",
    "São Paulo não é só a maior cidade; há também opções, ações e irmãos na região, à tarde, às três.",
    "På ön bor många människor; där är det vackert, även på hösten, när äpplena är röda.",
    "La città è già più felice perché può; così però sarà, ché la libertà è là.",
    "Það er ekkert að því að búa á Íslandi; ég á heima þar, þú líka, höfuðborgin er Reykjavík.",
]


@pytest.mark.parametrize("text", LANGUAGES)
def test_other_languages_are_no_vietnamese(text: str) -> None:
    assert decode(text.encode(), PATH).text == text
    with pytest.raises(EncodingError, match="Western European"):
        decode(text.encode("cp1252"), PATH)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        unicodedata.normalize("NFD", TEXT),
        TEXT.upper(),
        "Ngoài ra, còn có các công dân theo Bahá'í.",
        "Ông là bà và cô, chú và em.",
        "5 μm β-carotene α-amino Ω 10°C • một · hai © ® ½ 25 m² naïve Nestlé",
        "Příliš žluťoučký kůň, Zażółć gęślą jaźń, Çok güzel, Η Αθήνα и Москва, 한국, 中国, 日本",
        "à la carte, vis-à-vis, déjà vu, crème brûlée, Zoë, Renée, Beyoncé, José",
        "· một\n· hai\n",
        "§ 5 «Hội nhập» ¶",
    ],
)
def test_right_utf8_is_taken(text: str) -> None:
    assert decode(text.encode(), PATH).text == text


@pytest.mark.parametrize(
    ("data", "page"),
    [(by_table(TEXT, TCVN3), TCVN3), (vni(TEXT), VNI), (by_table(TEXT.replace("ữ", "u"), VISCII), VISCII)],
)
def test_an_old_font_saved_as_utf8_is_told_and_converted(data: bytes, page: CodePage) -> None:
    disguised = data.decode("cp1252").encode()
    with pytest.raises(EncodingError, match="only seemingly UTF-8") as raised:
        decode(disguised, PATH)
    assert raised.value.line == 1
    assert str(raised.value).endswith(f"--encoding {page.option}")
    assert to_utf8(disguised, page.option, PATH) == to_utf8(data, page.option, PATH)
    with pytest.raises(EncodingError, match="UTF-8 already"):
        to_utf8(disguised, "utf-16" if page is TCVN3 else "tcvn3", PATH)


def test_a_short_text_that_happens_to_be_utf8_as_well_is_told() -> None:
    data = by_table("Người ta", VISCII)
    assert data.decode("utf-8")
    with pytest.raises(EncodingError, match="VISCII"):
        decode(data, PATH)
    assert to_utf8(data, "viscii", PATH).decode() == "Người ta"


def test_western_bullets_are_no_vietnamese() -> None:
    with pytest.raises(EncodingError, match="Western European"):
        decode(b"\xb7 one\n\xb7 two, 25 \xb0C \xa9\n", PATH)
