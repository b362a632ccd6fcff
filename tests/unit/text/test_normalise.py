"""Two spellings of the same Vietnamese have one key; different words keep different ones."""

import unicodedata

import pytest

from workbench.text.normalise import match_key, nfc_with_offsets, strip_diacritics

SAME = [
    ("hàng hoá", "hàng hóa"),
    ("khoẻ", "khỏe"),
    ("thuỷ sản", "thủy sản"),
    ("toàn", "tòan"),
    ("QUÝ", "quý"),
    ("1,3 tỉ", "1,3 tỷ"),
    ("kĩ sư", "kỹ sư"),
    ("qui định", "quy định"),
    ("kinh tế-xã hội", "kinh tế - xã hội"),
    ("2022–2025", "2022-2025"),
    ("kinh tế — xã hội", "kinh tế-xã hội"),
    ("\u00d0à Nẵng", "Đà Nẵng"),
    ("5\u00a0triệu", "5 triệu"),
    ("5\u202ftriệu ", "5  triệu"),
    ("phòng vệ…", "phòng vệ..."),
    ("“hội nhập”", '"hội nhập"'),
    ("People’s", "People's"),
    ("HỘI NHẬP", "Hội nhập"),
]

DIFFERENT = [
    ("ma", "má"),
    ("hoà", "hoả"),
    ("của", "quả"),
    ("mai", "may"),
    ("tai", "tay"),
    ("vi", "vy"),
    ("kinh tế xã hội", "kinh tế-xã hội"),
    ("1.3", "1,3"),
    ("đa", "da"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_that_mean_the_same_have_one_key(one: str, other: str) -> None:
    assert match_key(one) == match_key(other)
    assert match_key(unicodedata.normalize("NFD", one)) == match_key(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_words_have_different_keys(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


@pytest.mark.parametrize(
    ("s", "expected"),
    [
        ("Đắk Lắk", "Dak Lak"),
        ("\u00d0ồng Tháp", "Dong Thap"),
        (unicodedata.normalize("NFD", "Thừa Thiên - Huế"), "Thua Thien - Hue"),
        ("đường", "duong"),
        ("", ""),
    ],
)
def test_diacritics_are_stripped(s: str, expected: str) -> None:
    assert strip_diacritics(s) == expected


def test_offsets_lead_back_into_a_decomposed_string() -> None:
    given = unicodedata.normalize("NFD", "Tỷ lệ")
    text, offsets = nfc_with_offsets(given)
    assert text == "Tỷ lệ"
    start, end = offsets[text.index("lệ")], offsets[len(text)]
    assert given[start:end] == unicodedata.normalize("NFD", "lệ")


def test_korean_offsets_are_those_of_the_whole_word() -> None:
    assert nfc_with_offsets("a\u1112\u1161\u11abb") == ("a한b", (0, 1, 4, 5))


def test_a_script_that_composes_otherwise_keeps_the_string_as_it_is() -> None:
    given = "\u09c7\u09be"
    assert nfc_with_offsets(given) == (given, range(3))
