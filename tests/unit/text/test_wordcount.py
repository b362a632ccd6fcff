"""Vietnamese is counted by syllable, English by word; what is no word is not counted."""

import unicodedata

import pytest

from workbench.text.wordcount import count

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
