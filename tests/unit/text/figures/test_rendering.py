"""What each house style writes for a figure: Vietnamese, then VietnamPlus's form, then Viet Nam News's."""

import pytest

from workbench.text.figures import render, render_range, scan
from workbench.text.profiles import VNA, VNS

CASES = [
    ("1,3 tỷ USD", "1.3 billion USD", "US$1.3 billion"),
    ("60,9 triệu đồng", "60.9 million VND", "VND60.9 million"),
    ("50 triệu euro", "50 million EUR", "€50 million"),
    ("5 tỷ nhân dân tệ", "5 billion CNY", "CNY5 billion"),
    ("35.000 đồng/kg", "35,000 VND per kg", "VND35,000 per kg"),
    ("60 triệu đồng/năm", "60 million VND per year", "VND60 million per year"),
    ("79 triệu đồng/lượng", "79 million VND per tael", "VND79 million per tael"),
    ("8 triệu đồng/chỉ", "8 million VND per mace", "VND8 million per mace"),
    ("12 triệu", "12 million", "12 million"),
    ("1.250 triệu", "1.25 billion", "1.25 billion"),
    ("999 tỷ", "999 billion", "999 billion"),
    ("1.000 tỷ", "1 trillion", "1 trillion"),
    ("3.200 tỷ đồng", "3.2 trillion VND", "VND3.2 trillion"),
    ("252.000", "252,000", "252,000"),
    ("1.234.567", "1,234,567", "1,234,567"),
    ("500 nghìn", "500,000", "500,000"),
    ("2 vạn", "20,000", "20,000"),
    ("6,5%", "6.5%", "6.5 per cent"),
    ("5‰", "5‰", "5‰"),
    ("1,2 điểm phần trăm", "1.2 percentage points", "1.2 percentage points"),
    ("1 điểm phần trăm", "1 percentage point", "1 percentage point"),
    ("10 tấn", "10 tonnes", "10 tonnes"),
    ("1 tấn", "1 tonne", "1 tonne"),
    ("60 tạ/ha", "60 quintals per ha", "60 quintals per ha"),
    ("5 yến", "50 kg", "50 kg"),
    ("2 sào Bắc Bộ", "720 sq.m", "720 sq.m"),
    ("2 sào", "2 sao", "2 sao"),
    ("3 công đất", "3 cong", "3 cong"),
    ("120 m2", "120 sq.m", "120 sq.m"),
    ("12 hải lý", "12 nautical miles", "12 nautical miles"),
    ("36,5 độ C", "36.5 degrees Celsius", "36.5 degrees Celsius"),
    ("22 tuổi", "22 years", "22 years"),
    ("ngày 1/3/2023", "March 1, 2023", "March 1, 2023"),
    ("ngày 1/3", "March 1", "March 1"),
    ("tháng 3/2023", "March 2023", "March 2023"),
    ("năm 2023", "2023", "2023"),
    ("mùng 5 tháng Giêng", "the 5th day of the first lunar month", "the 5th day of the first lunar month"),
    ("quý I/2023", "the first quarter of 2023", "the first quarter of 2023"),
    ("6 tháng đầu năm", "the first half", "the first half"),
    ("9 tháng đầu năm 2023", "the first nine months of 2023", "the first nine months of 2023"),
    ("2 tháng cuối năm", "the last two months of the year", "the last two months of the year"),
    ("8h30", "8:30 am", "8.30am"),
    ("20 giờ 05", "8:05 pm", "8.05pm"),
    ("lần thứ XIII", "13th", "13th"),
    ("lần thứ nhất", "first", "first"),
    ("hai phần ba", "two-thirds", "two-thirds"),
    ("một phần tư", "one-quarter", "one-quarter"),
    ("7 phần 20", "7/20", "7/20"),
    ("gấp đôi", "twice", "twice"),
    ("gấp ba lần", "three times", "three times"),
    ("2,5 lần", "2.5 times", "2.5 times"),
    ("hàng triệu", "millions", "millions"),
    ("hàng trăm nghìn", "hundreds of thousands", "hundreds of thousands"),
    ("hàng chục tỷ đồng", "tens of billions of VND", "tens of billions of VND"),
    ("thập niên 1990", "the 1990s", "the 1990s"),
    ("thứ Tư", "Wednesday", "Wednesday"),
    ("1393/QĐ-TTg", "1393/QD-TTg", "1393/QĐ-TTg"),
    ("năm ngoái", "last year", "last year"),
    ("so với cùng kỳ", "year-on-year", "year-on-year"),
    ("khoảng 1,3 tỷ USD", "about 1.3 billion USD", "about US$1.3 billion"),
    ("gần 6,5%", "nearly 6.5%", "nearly 6.5 per cent"),
    ("ước đạt 5 triệu tấn", "an estimated 5 million tonnes", "an estimated 5 million tonnes"),
]


@pytest.mark.parametrize(("text", "vna", "vns"), CASES, ids=[case[0] for case in CASES])
def test_a_figure_by_house_style(text, vna, vns):
    (figure,) = scan(text, "vi")
    assert (render(figure, VNA), render(figure, VNS)) == (vna, vns)


RANGES = [
    ("150-200 tấn", "150-200 tonnes", "150-200 tonnes"),
    ("5 - 6%", "5-6%", "5-6 per cent"),
    ("2-3 tỷ USD", "2-3 billion USD", "US$2-3 billion"),
    ("khoảng 10-15 triệu đồng/tháng", "about 10-15 million VND per month", "about VND10-15 million per month"),
    ("từ 800 triệu USD đến 1,2 tỷ USD", "800 million USD to 1.2 billion USD", "US$800 million to US$1.2 billion"),
    ("ngày 1-3/10", "October 1-3", "October 1-3"),
    ("giai đoạn 2022-2025", "2022-2025", "2022-2025"),
    ("1.500 - 2.000 ha", "1,500-2,000 ha", "1,500-2,000 ha"),
]


@pytest.mark.parametrize(("text", "vna", "vns"), RANGES, ids=[case[0] for case in RANGES])
def test_a_range_has_its_unit_once(text, vna, vns):
    first, last = scan(text, "vi")
    assert (render_range(first, last, VNA), render_range(first, last, VNS)) == (vna, vns)
