"""Vietnamese is counted by syllable, English by word; what is no word is not counted."""

import unicodedata

import pytest

from workbench.text.wordcount import characters, count

VIETNAMESE = [
    ("", 0),
    ("  \n\t", 0),
    ("./.", 0),
    ("- – — … “ ” ( )", 0),
    ("Cà Mau", 2),
    ("Cà\u00a0Mau", 2),
    ("Đắk Lắk", 2),
    ("hội nhập quốc tế", 4),
    ("Hội nhập, quốc tế!", 4),
    ("“Hội nhập” (quốc tế)", 4),
    ("phát triển kinh tế-xã hội", 6),
    ("phát triển kinh tế - xã hội", 6),
    ("Bà Rịa - Vũng Tàu", 4),
    ("Mát-xcơ-va", 3),
    ("Ô-xtrây-li-a", 4),
    ("và/hoặc", 2),
    ("đồng/năm", 2),
    ("60,9 triệu đồng/năm./.", 4),
    ("1,3 tỷ USD", 3),
    ("1.250.000 đồng", 2),
    ("1.250,46 đồng", 2),
    ("6,5%", 1),
    ("19:30", 1),
    ("8h30", 1),
    ("1m75", 1),
    ("ngày 15/3", 2),
    ("ngày 15/3/2024", 2),
    ("tháng 2/2023", 2),
    ("quý I/2023", 3),
    ("giai đoạn 2022-2025", 4),
    ("giai đoạn 2022 – 2025", 4),
    ("12-20%", 2),
    ("Nghị định số 86/2025/NĐ-CP", 4),
    ("Quyết định số 1737/QĐ-TTg", 4),
    ("Nghị quyết số 19/2018/QH14", 4),
    ("Luật số 5a/2019/L&K", 3),
    ("dịch COVID-19", 2),
    ("COVID-19 và", 2),
    ("QL1A", 1),
    ("C/O", 2),
    ("TP. Hồ Chí Minh", 4),
    ("TP.HCM", 2),
    ("v.v.", 2),
    ("PGS.TS. Lê An", 4),
    ("Xem https://example.org/tin-tuc/2024?x=1.", 2),
    ("Xem www.example.org, nhé", 3),
    ("Gửi toa.soan@example.org.", 2),
    ("UBND tỉnh", 2),
    ("a) Mở rộng;", 3),
    ("khoẻ", 1),
    ("oăng oẳng", 2),
    ("người-dân-", 2),
]

ENGLISH = [
    ("", 0),
    ("- ./. …", 0),
    ("Ca Mau", 2),
    ("socio-economic growth", 2),
    ("People's Committee – Ca Mau", 4),
    ("People’s Committee", 2),
    ("1.3 billion USD", 3),
    ("US$1.3 billion", 2),
    ("6.5%", 1),
    ("March 1, 2023", 3),
    ("2022-2025", 1),
    ("2022–2025", 1),
    ("exports—mostly shrimp", 3),
    ("exports — mostly shrimp", 3),
    ("exports – mostly shrimp", 3),
    ("and/or", 1),
    ("e.g. shrimp", 2),
    ("the U.S.", 2),
    ("(Photo: VNA)", 2),
    ("“Yes,” he said.", 3),
    ("Decree No. 86/2025/ND-CP", 3),
    ("see https://example.org/a-b/c", 2),
    ("desk@example.org", 1),
    ("R&D", 1),
    ("rock & roll", 2),
    ("small- and medium-sized", 3),
    ("per cent\u00a0points", 3),
    ("year./.", 1),
]


# Ours and a word processor's: the same where syllables and words are plain, and where it differs, why.
BESIDE_WORD_PROCESSORS = [
    ("vi", "Tỉnh Cà Mau đẩy mạnh xuất khẩu thủy sản.", 9, 9),
    ("vi", "Giá 1.250.000 đồng, tăng 6,5% so với ngày 15/3/2024.", 9, 9),
    ("vi", "Gửi toa.soan@example.org hoặc xem https://example.org/a?b=1", 5, 5),
    ("vi", "Nghị định số 86/2025/NĐ-CP", 4, 4),
    ("vi", "Điện thoại: 0290 3831 234", 5, 5),
    ("vi", "8 giờ 30, lúc 19:30, 8h30", 6, 6),
    ("vi", "khoản 2 Điều 5; (a) và (b)", 7, 7),
    ("vi", "Hoa hậu H'Hen Niê, người Ê Đê", 7, 7),
    ("vi", "xã Ea H’leo, dân tộc M’Nông", 6, 6),
    ("vi", "dịch COVID-19, tiêm kích F-16, mạng 5G", 7, 7),
    ("vi", "50 m2, 36 km2, 10°C", 5, 5),
    ("vi", "ông Nguyễn Văn A.", 4, 4),
    ("vi", "xuất\u200bkhẩu tha\u00adnh \u2060long", 3, 3),
    ("vi", "kinh tế-xã hội", 4, 3),  # a hyphen joins two syllables
    ("vi", "giai đoạn 2022-2025", 4, 3),  # two years
    ("vi", "5-6%", 2, 1),
    ("vi", "và/hoặc", 2, 1),  # a stroke joins two syllables
    ("vi", "60 km/h", 3, 2),
    ("vi", "TP.HCM", 2, 1),  # so does a full stop
    ("vi", "Mát-xcơ-va", 3, 1),
    ("vi", "kinh tế - xã hội", 4, 5),  # a dash alone is no syllable
    ("vi", "Bà Rịa – Vũng Tàu", 4, 5),
    ("vi", "6,5 %", 1, 2),  # nor is a sign
    ("vi", "năm 2024 ./.", 2, 3),
    ("en", "Ca Mau steps up seafood exports.", 6, 6),
    ("en", "a well-known, state-of-the-art plant", 4, 4),
    ("en", "up 6.5% to US$1.3 billion", 5, 5),
    ("en", "on March 1, 2023, at 8:30 am", 7, 7),
    ("en", "see https://example.org/a-b, or desk@example.org", 4, 4),
    ("en", "Decree No. 86/2025/ND-CP", 3, 3),
    ("en", "and/or the U.S. People’s Committee", 5, 5),
    ("en", "in the 2022-2025 period", 4, 4),
    ("en", "2022–2025", 1, 1),
    ("en", "don't, it’s", 2, 2),
    ("en", "socio\u00adeconomic", 1, 1),
    ("en", "exports—mostly shrimp—rose", 4, 2),  # an em dash parts words
    ("en", "exports – mostly shrimp – rose", 4, 6),  # a dash alone is no word
    ("en", "research & development", 2, 3),
    ("en", "6.5 %", 1, 2),
    ("en", "Hanoi (VNA) - Exports rose", 4, 5),
    ("en", "the year ./.", 2, 3),
]


@pytest.mark.parametrize(("lang", "s", "ours", "word_processor"), BESIDE_WORD_PROCESSORS)
def test_beside_what_a_word_processor_counts(lang: str, s: str, ours: int, word_processor: int) -> None:
    assert len(s.split()) == word_processor
    assert count(s, lang) == ours
    assert count(unicodedata.normalize("NFD", s), lang) == ours


@pytest.mark.parametrize(("s", "expected"), VIETNAMESE)
def test_syllables_of_vietnamese(s: str, expected: int) -> None:
    assert count(s, "vi") == expected
    assert count(unicodedata.normalize("NFD", s), "vi") == expected


@pytest.mark.parametrize(("s", "expected"), ENGLISH)
def test_words_of_english(s: str, expected: int) -> None:
    assert count(s, "en") == expected


def test_a_long_run_of_digits_and_strokes_is_counted_in_linear_time() -> None:
    assert count("1/" * 200_000, "vi") >= 1
    assert count("a-1." * 200_000, "vi") >= 1
    assert count("a.b" * 100_000, "vi") >= 1
    assert count("a'" * 200_000, "vi") >= 1


@pytest.mark.parametrize(
    ("text", "with_spaces", "without"),
    [
        ("", 0, 0),
        ("Cà Mau", 6, 5),
        (unicodedata.normalize("NFD", "Đắk Lắk"), 7, 6),
        ("Cà\u00a0Mau", 6, 5),
        (" a  b ", 6, 2),
        ("một\r\nhai\n", 6, 6),
        ("Cà\u200bMau\ufeff", 5, 5),
        ("…—!", 3, 3),
    ],
)
def test_characters_are_those_that_a_reader_sees(text, with_spaces, without):
    assert characters(text) == with_spaces
    assert characters(text, spaces=False) == without
