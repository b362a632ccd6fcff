"""Wrong translations: each has exactly one difference of the named kind, told in a sentence."""

from collections import Counter

import pytest

from workbench.text.figures import DifferenceKind, compare, scan

CASES = [
    ("swapped", "Trường có 45 lớp với 1.800 học sinh.", "The school has 1,800 classes with 45 pupils."),
    ("conversion", "Tổng kinh phí là 500 tỷ đồng.", "The total was 500 billion VND (31.5 million USD)."),
    ("decimal-mark", "hơn 16.729 tỷ đồng", "over 16,7 trillion VND"),
    ("unit", "Công suất 2x600 MW.", "It has a capacity of 2x600 kW."),
    ("sign", "giá gạo 5% tấm là 370 USD/tấn, giảm 5 USD", "5% broken rice cost 370 USD per tonne, up 5 USD"),
    (
        "swapped",
        "Trong đó xuất khẩu đạt 391 tỷ USD, tăng 16,2%; nhập khẩu đạt 371,44 tỷ USD, tăng 18,6%.",
        "Exports brought in 391 billion USD, up 18.6%, while imports cost 371.44 billion USD, up 16.2%.",
    ),
    (
        "swapped",
        "Giai đoạn 1 dài 6 km, vốn 3.200 tỷ đồng; giai đoạn 2 dài 9 km, vốn 5.100 tỷ đồng.",
        "Phase 1 is 6 km long and costs 5.1 trillion VND; Phase 2 is 9 km long and costs 3.2 trillion VND.",
    ),
    # a rise told as a fall
    ("sign", "đạt 18,8 tỷ USD, tăng 8,5%", "reached 18.8 billion USD, a decrease of 8.5%"),
    ("sign", "Giá cà phê tăng 61 USD lên 4.558 USD/tấn", "Coffee prices fell 61 USD to 4,558 USD per tonne"),
    ("sign", "thu 8,12 tỷ USD (tăng 14%)", "earned 8.12 billion USD (down 14%)"),
    ("sign", "Tỷ trọng giảm từ 11,96% xuống 11,3%", "The share climbed from 11.96% to 11.3%"),
    ("sign", "CPI tăng 3,27%, lạm phát tăng 3,19%", "The CPI rose 3.27%, while inflation was down 3.19%"),
    ("sign", "giá giảm thêm 1.200 đồng", "prices were another 1,200 VND higher"),
    # changed places, told by what stands right behind the figures
    ("swapped", "Đoàn gồm 150 nghệ sĩ đến từ 12 quốc gia.", "The troupe has 12 artists from 150 countries."),
    ("swapped", "còn 34 tỉnh, thành phố và 3.321 xã", "3,321 provinces and cities, and 34 communes"),
    (
        "swapped",
        "Thửa đất có giá 3,2 tỷ đồng, tương đương 32 triệu đồng/m2.",
        "The plot costs 32 million VND, equivalent to 3.2 billion VND per sq.m.",
    ),
    ("unit", "ngập sâu 0,5-1 m", "flooding of 0.5-1 km"),
    ("missing", "vượt 13% so với dự kiến", "exceeded the plan"),
    ("missing", "tăng 6,5% và 7,2%", "up 6.5%"),
    ("missing", "13% và 13%", "13%"),
    ("missing", "1,3 tỷ USD", "worth much"),
    ("missing", "5,2%", "5.3%"),
    ("missing", "có 63 tỉnh", "has 64 provinces"),
    ("missing", "ba người chết", "four dead"),
    ("missing", "3 người chết", "four dead"),
    ("missing", "lần thứ XIII", "the 14th"),
    ("missing", "gấp ba lần", "doubled"),
    ("missing", "hai phần ba", "a third of"),
    ("missing", "500 ha", "600 ha"),
    ("missing", "22 tuổi", "23 years old"),
    ("missing", "1,3 tỷ USD", "1.8 billion USD"),
    ("missing", "năm triệu đồng", "six million VND"),
    ("extra", "tăng mạnh", "up 13%"),
    ("extra", "có nhiều hộ", "500 households"),
    ("extra", "xuất khẩu tôm", "shrimp exports of 5 million USD"),
    ("extra", "13%", "13%, or 15%"),
    ("magnitude", "2,5 triệu", "2.5 billion"),
    ("magnitude", "3.200 tỷ đồng", "3.2 billion VND"),
    ("magnitude", "300 nghìn", "300"),
    ("magnitude", "300 nghìn đồng", "300 million VND"),
    ("magnitude", "1,3 tỷ USD", "1.3 million USD"),
    ("magnitude", "15 nghìn tỷ đồng", "15 billion VND"),
    ("magnitude", "2 vạn dân", "2,000 people"),
    ("magnitude", "6,5%", "65%"),
    ("magnitude", "60,9 triệu đồng", "609 million VND"),
    ("magnitude", "hàng triệu người", "thousands of people"),
    ("magnitude", "nửa triệu", "half a billion"),
    ("unit", "5 tạ", "5 tonnes"),
    ("decimal-mark", "6,5%", "6,5%"),
    ("decimal-mark", "12.500", "12.500"),
    ("decimal-mark", "1.250,46 tấn", "1.250,46 tonnes"),
    ("decimal-mark", "252.000 ha", "252.000 ha"),
    ("decimal-mark", "1,3 tỷ USD", "1,3 billion USD"),
    ("decimal-mark", "3.200 tỷ đồng", "3.200 billion VND"),
    ("decimal-mark", "1.234.567 người", "1.234.567 people"),
    ("decimal-mark", "35.000 đồng", "35.000 VND"),
    ("decimal-mark", "1,150 tỷ đồng", "1,150 billion VND"),
    ("conversion", "500 ha", "500 ha (5,235 acres)"),
    ("conversion", "100 km", "100 km (620 miles)"),
    ("currency", "50 triệu euro", "$50 million"),
    ("currency", "50 triệu đồng", "50 million USD"),
    ("currency", "50 triệu USD", "VND50 million"),
    ("currency", "5 tỷ nhân dân tệ", "5 billion yen"),
    ("currency", "50 triệu USD", "50 million"),
    ("currency", "50 tỷ đồng", "50 billion USD"),
    ("conversion", "50.000 tỷ đồng", "nearly 50 trillion VND (2.16 million USD)"),
    ("conversion", "1 tỷ đồng", "1 billion VND (42.6 million USD)"),
    ("percent-points", "tăng 0,5 điểm phần trăm", "up 0.5 percent"),
    ("percent-points", "giảm 1,2 điểm phần trăm", "down 1.2%"),
    ("percent-points", "tăng 2%", "up 2 percentage points"),
    ("unit", "500 ha", "500 sq.km"),
    ("unit", "500 tấn", "500 kg"),
    ("unit", "3 năm", "3 months"),
    ("unit", "hai ngày", "two weeks"),
    ("unit", "13 người", "13% of people"),
    ("unit", "35.000 đồng/kg", "35,000 VND per tonne"),
    ("unit", "200 km", "200 miles"),
    ("unit", "500 kg", "500"),
    ("date", "ngày 1/3/2023", "March 2, 2023"),
    ("date", "ngày 1/3", "March 2"),
    ("date", "ngày 1/3", "April 1"),
    ("date", "ngày 1/3/2023", "March 1, 2022"),
    ("date", "ngày 1/3/2023", "March 1"),
    ("date", "năm 2023", "2024"),
    ("date", "năm 2023", "soon"),
    ("date", "tháng 3/2023", "March 2022"),
    ("date", "tháng Ba", "in April"),
    ("date", "giai đoạn 2022-2025", "the 2022-2026 period"),
    ("date", "xuất khẩu tăng", "exports rose in 2023"),
    ("date", "thập niên 1990", "the decade"),
    ("date", "cùng kỳ năm 2022 tăng 5%", "up 5% in the same period of 2021"),
    ("date", "năm 2022 tăng 5% so cùng kỳ năm trước", "up 5% year-on-year"),
    ("date-order", "ngày 1/3/2023", "January 3, 2023"),
    ("date-order", "ngày 1/3", "January 3"),
    ("date-order", "ngày 5/4", "May 4"),
    ("date-order", "ngày 1/3/2023", "1/3/2023"),
    ("date-order", "ngày 2 tháng 9", "February 9"),
    ("date-order", "10-12-2023", "October 12, 2023"),
    ("date-order", "ngày 1/3/2023", "3/1/2023"),
    ("date-order", "Ngày 5/4/2024", "4/5/2024"),
    ("date-order", "Ngày 5/4/2024", "5/4/2024"),
    ("date-order", "ngày 1/12", "12/1"),
    ("order", "giảm từ 12% về 8%", "from 8% to 12%"),
    ("order", "từ năm 2010 đến 2020", "from 2020 to 2010"),
    ("order", "570-575 USD", "575-570 USD"),
    ("order", "tăng từ 1,2 tỷ USD lên 1,5 tỷ USD", "from 1.5 billion USD to 1.2 billion USD"),
    ("sign", "tăng trưởng -5%", "growth of 5%"),
    ("sign", "tăng trưởng 5%", "growth of -5%"),
    ("sign", "tăng trưởng âm 2,5%", "growth of 2.5%"),
    ("sign", "nhiệt độ âm 5 độ C", "a temperature of 5 degrees Celsius"),
    ("sign", "nhiệt độ 5 độ C", "minus 5 degrees Celsius"),
    ("sign", "tăng 5%", "-5%"),
    ("sign", "quý III ở mức -6,02%", "6.02% in the third quarter"),
    (
        "swapped",
        "Năm 2023 xuất khẩu 20 tỷ USD, năm 2024 xuất khẩu 18 tỷ USD",
        "Exports were 18 billion USD in 2023 and 20 billion USD in 2024",
    ),
    (
        "swapped",
        "Hà Nội thu hút 2,5 tỷ USD, Bắc Ninh 3,1 tỷ USD",
        "Hanoi attracted 3.1 billion USD and Bac Ninh 2.5 billion USD",
    ),
    (
        "swapped",
        "Xuất khẩu đạt 20 tỷ USD, nhập khẩu đạt 18 tỷ USD",
        "Exports hit 18 billion USD and imports 20 billion USD",
    ),
    ("swapped", "20 ca tại Hà Nội, 18 ca tại Đà Nẵng", "18 cases in Hanoi and 20 in Da Nang"),
    (
        "swapped",
        "tăng 5,2% so với tháng trước và 8,1% so với cùng kỳ",
        "up 8.1% month-on-month and 5.2% year-on-year",
    ),
    ("swapped", "3 người chết và 15 người bị thương", "15 dead and three injured"),
    ("swapped", "quý I tăng 5%, quý II tăng 7%", "up 7% in the first quarter and 5% in the second quarter"),
    (
        "swapped",
        "sang Mỹ đạt 5 tỷ USD, sang Nhật Bản đạt 2 tỷ USD",
        "2 billion USD to the US and 5 billion USD to Japan",
    ),
    ("bound", "gần 300 người", "over 300 people"),
    ("bound", "hơn 1,3 tỷ USD", "nearly 1.3 billion USD"),
    ("bound", "dưới 300 người", "more than 300 people"),
    ("bound", "chưa đến 10%", "at least 10%"),
    ("bound", "tối đa 5 triệu đồng", "at least 5 million VND"),
    ("bound", "từ 300 người trở lên", "300 people or fewer"),
    ("code", "điện thoại 024.38252931", "Tel: 024.38252913"),
    ("extra", "Lúc 20h55", "At 8:55 pm on Friday"),
    ("missing", "hàng nghìn lao động", "workers"),
    ("unit", "tăng 5%; năm trước tăng 7%", "up 5; it was up 7% a year earlier"),
    ("missing", "nhóm 3/4 số doanh nghiệp", "2/3 of firms"),
    ("missing", "200 bao", "300 bags"),
    ("unit", "100 thùng", "100 tonnes"),
    ("unit", "80 km/giờ", "80 km"),
    ("unit", "5%/năm", "5% a month"),
    ("percent-points", "0,5 điểm phần trăm", "0.5 points"),
    ("magnitude", "2,5 tấn", "2,500 tonnes"),
    ("missing", "1.726.000 tấn", "nearly 1.7 million tonnes"),
    ("missing", "1.726.000 tấn", "1.7 million tonnes"),
    ("missing", "1.950.000 tấn", "over 1 million tonnes"),
    ("date", "năm 2022, cao hơn năm trước", "in 2021, more than in the previous year"),
    ("date", "rằm tháng Tám âm lịch", "August 15"),
    ("magnitude", "hơn nghìn tỷ đồng", "more than 1 billion VND"),
    ("missing", "5, 6 và 7%", "5, 6 and 8%"),
    ("unit", "2 sào Bắc Bộ", "2 ha"),
    ("missing", "2 sào Bắc Bộ", "1,000 sq.m"),
    ("missing", "35 000 đồng", "36,000 VND"),
    ("weekday", "thứ Tư", "Tuesday"),
    ("weekday", "chiều thứ Hai, 6/3", "on the afternoon of Tuesday, March 6"),
    ("weekday", "Chủ nhật", "Saturday"),
    ("weekday", "ngày 1/3/2023", "Tuesday, March 1, 2023"),
    ("weekday", "thứ Năm", "Friday"),
    ("period", "quý I", "the second quarter"),
    ("period", "quý IV/2022", "Q1 2022"),
    ("period", "6 tháng đầu năm", "the first nine months"),
    ("period", "6 tháng đầu năm", "the second half"),
    ("period", "nửa đầu năm 2023", "the first quarter of 2023"),
    ("period", "9 tháng đầu năm", "the first half"),
    ("period", "quý III", "this period"),
    ("period", "quý I/2023", "the first quarter of 2022"),
    ("time", "lúc 8h30", "at 8:30 pm"),
    ("time", "20 giờ", "8 am"),
    ("time", "8 giờ 30", "9:30 am"),
    ("time", "2 giờ chiều", "2 am"),
    ("time", "lúc 7h15", "in the morning"),
    ("code", "Nghị quyết số 19/2018/QH14", "Resolution No. 19/2018/QH15"),
    ("code", "Quyết định 1393/QĐ-TTg", "the decision"),
    ("code", "máy bay A320", "an A321"),
    ("code", "U23", "the U22 team"),
    ("code", "quốc lộ QL1A", "the highway"),
    (
        "magnitude",
        "tổng vốn FDI đăng ký đạt gần 38,23 tỷ USD, giảm 3%",
        "total registered FDI reached nearly 38.23 million USD, down 3%",
    ),
    ("missing", "đón 17,6 triệu lượt khách, tăng 39,5%", "welcomed 17.6 million visitors, up 35.9%"),
    (
        "swapped",
        "CPI tăng 0,29% so với tháng trước và tăng 2,94% so với cùng kỳ",
        "The CPI rose 2.94% month-on-month and 0.29% year-on-year",
    ),
    ("swapped", "Vụ cháy làm 56 người chết, 37 người bị thương.", "The fire killed 37 people and injured 56 others."),
    ("magnitude", "phạt từ 18 - 20 triệu đồng", "a fine of 18-20 billion VND"),
    ("decimal-mark", "giảm 80 đồng, còn 20.750 đồng/lít", "fell by 80 VND to 20.750 VND per litre"),
    ("sign", "Nhiệt độ xuống âm 1,7 độ C", "The temperature dropped to 1.7 degrees Celsius"),
    ("percent-points", "lãi suất giảm 0,25 điểm phần trăm", "The rate was cut by 0.25%"),
    ("missing", "12 năm 6 tháng tù", "12 years in prison"),
    ("time", "lúc 23h55", "at 11:55 am"),
    ("missing", "tăng 2,34 triệu đồng", "up 2.43 million VND"),
    ("code", "Luật số 31/2024/QH15", "Law No. 31/2024/QH14"),
    ("missing", "khóa XV", "the 14th tenure"),
    ("magnitude", "1,7 triệu tỷ đồng", "1.7 trillion VND"),
    ("period", "Quý III/2021", "Q3 2020"),
    ("unit", "61,4 tạ/ha", "61.4 tonnes per ha"),
    ("bound", "dưới 7 độ C", "above 7 degrees Celsius"),
    ("bound", "hơn 2.000 tỷ đồng", "nearly 2 trillion VND"),
    ("decimal-mark", "3.359 km2", "3.359 sq.km"),
    ("swapped", "136 HCV, 105 HCB", "105 golds, 136 silvers"),
    ("missing", "tăng gấp đôi", "tripled"),
    ("missing", "7/10 chỉ tiêu", "seven out of 12 targets"),
    ("missing", "một phần ba", "one fourth"),
    ("missing", "15 nước", "50 countries"),
    ("date-order", "Từ 1/7", "from January 7"),
    ("currency", "5 triệu bảng Anh", "5 million USD"),
    ("unit", "84,3 - 86,3 triệu đồng/lượng", "84.3-86.3 million VND per mace"),
    ("date", "tính đến ngày 20/12/2024", "as of December 12, 2024"),
    ("weekday", "thứ Sáu", "Thursday"),
    ("date", "mùng 10 tháng 3 âm lịch", "March 10"),
    ("magnitude", "hàng nghìn người", "hundreds of people"),
    ("missing", "Top 50 thương hiệu", "Top 15 brands"),
    ("missing", "90% dân số", "19% of the population"),
    (
        "swapped",
        "Năm 2022, đạt 14 tỷ USD; năm 2023, 16 tỷ USD",
        "It was 16 billion USD in 2022 and 14 billion USD in 2023",
    ),
    ("missing", "giảm 15,32 điểm (-1,2%)", "fell 15.32 points (1.3%)"),
    ("percent-points", "0,5 điểm phần trăm", "0.5%"),
    ("date", "mùng 3 Tết", "the second day of Tet"),
    ("code", "QCVN 01:2009/BYT", "QCVN 01:2019/BYT"),
    ("code", "biển số 29A-123.45", "plate 29A-123.54"),
    ("period", "Q.I/2024", "Q2 2024"),
    ("period", "6T2024", "the first nine months of 2024"),
    ("missing", "nhiệt độ dưới 0 độ C", "a temperature of 3 degrees Celsius"),
    ("sign", "GDP còn -2%", "GDP fell to 2%"),
    ("unit", "220 kV", "220 kW"),
    ("time", "một giờ rưỡi chiều", "2:30 pm"),
]


@pytest.mark.parametrize(("kind", "source", "target"), CASES, ids=[f"{s} / {t}" for _, s, t in CASES])
def test_a_wrong_figure_is_found_and_named(kind, source, target):
    differences = compare(scan(source, "vi"), scan(target, "en"))
    assert [d.kind for d in differences] == [kind]
    assert differences[0].message.endswith(".")


def test_every_kind_of_difference_has_cases():
    assert set(Counter(kind for kind, _, _ in CASES)) == set(DifferenceKind) - {DifferenceKind.APPROXIMATOR}


APPROXIMATORS = [
    ("khoảng 50 người", "50 people"),
    ("khoảng 50 người", "more than 50 people"),
    ("dưới 500 ha", "about 500 ha"),
    ("gần 6,5%", "6.5%"),
]


@pytest.mark.parametrize(("source", "target"), APPROXIMATORS)
def test_a_lost_approximator_is_named_where_it_is_asked_for(source, target):
    figures = scan(source, "vi"), scan(target, "en")
    assert compare(*figures) == ()
    (difference,) = compare(*figures, approximators=True)
    assert difference.kind == "approximator"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("khoảng 50 người", "about 50 people"),
        ("ước đạt 50 tấn", "around 50 tonnes"),
        ("trên 50 tấn", "over 50 tonnes"),
        ("tối thiểu 50 tấn", "at least 50 tonnes"),
        ("50 tấn", "about 50 tonnes"),
        ("khoảng 50 tấn", "50 tonnes or so"),
        ("hơn 300 người", "300-plus people"),
        ("từ 300 người trở lên", "300 people or more"),
        ("không dưới 300 người", "no fewer than 300 people"),
        ("chưa tới 10%", "under 10%"),
        ("trên 2 tuyến đường", "on two roads"),
        ("ước đạt 20 tỷ USD", "20 billion USD"),
        ("ước đạt 20 tỷ USD", "estimated to reach 20 billion USD"),
        ("hơn 1.726.000 tấn", "over 1.7 million tonnes"),
    ],
)
def test_a_kept_approximator_is_no_difference(source, target):
    assert compare(scan(source, "vi"), scan(target, "en"), approximators=True) == ()


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("vượt 13%", "exceeded", "13% is missing in the English."),
        ("2,5 triệu", "2.5 billion", "2,5 triệu is 2.5 million; the English says 2.5 billion."),
        ("vượt xa", "exceeded by 13%", "13% stands only in the English."),
        ("6,5%", "6,5%", "6,5% keeps the Vietnamese decimal mark: in English it is 6.5%."),
        ("12.500", "12.500", "12.500 keeps the Vietnamese marks and reads as 12.5: write 12,500."),
        (
            "ngày 1/3/2023",
            "January 3, 2023",
            "1/3/2023 is March 1, 2023 (day first); the English says January 3, 2023.",
        ),
        ("thứ Tư", "Tuesday", "thứ Tư is Wednesday; the English says Tuesday."),
        ("quý I", "the second quarter", "quý I is the first quarter; the English says second quarter."),
        ("1,3 tỷ USD", "much", "1,3 tỷ USD (1.3 billion USD) is missing in the English."),
        ("ngày 1/3/2023", "March 1", "1/3/2023 is March 1, 2023; the English says March 1 without the year."),
        ("ngày 1/3/2023", "Tuesday, March 1, 2023", "Tuesday is wrong: that date is a Wednesday."),
    ],
)
def test_the_sentence_for_a_reviewer(source, target, message):
    assert [d.message for d in compare(scan(source, "vi"), scan(target, "en"))] == [message]


def test_differences_come_in_the_order_of_the_source_then_of_the_target():
    source, target = "tăng 13%, còn 5,5 triệu tấn", "5.5 billion tonnes, and 80 households"
    differences = compare(scan(source, "vi"), scan(target, "en"))
    assert [d.kind for d in differences] == ["missing", "magnitude", "extra"]


def test_a_difference_points_at_its_figures():
    (difference,) = compare(scan("tăng 6,5%", "vi"), scan("up 5.6%", "en"))
    assert difference.source is not None
    assert difference.target is not None
    assert (difference.source.text, difference.target.text) == ("6,5%", "5.6%")
