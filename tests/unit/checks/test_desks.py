"""Rules that twelve desks taught: freedoms that are no errors, and errors that nothing told before."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from workbench import glossary
from workbench.checks import Context, Policy, Suite
from workbench.model import Finding, LanguagePair, Role, State, Unit, UnitKey
from workbench.text.profiles import BUILT_IN

DAY = date(2024, 9, 9)
TERMBASE = glossary.load([Path(__file__).parents[3] / "glossary"])
SUITE = Suite.load(Policy())


def judge(source: str, target: str, role: Role = Role.BODY) -> Sequence[Finding]:
    context = Context(
        LanguagePair("vi", "en"),
        DAY,
        BUILT_IN["vna"],
        lambda text: TERMBASE.find(text, DAY),
        named=lambda text: TERMBASE.find(text, DAY, lang="en", target="vi"),
    )
    unit = Unit(key=UnitKey(None, source), target=target, state=State.REVIEWED, role=role)
    return SUITE.run([unit], context)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Cá thu về 3,5 tỷ USD, giảm 12,4% về lượng.", "Fish fetched US$3.5 billion – 12.4 per cent less by volume."),
        ("Trước đó, ngày 8/9, đoàn đã thăm cảng.", "The delegation had visited the port a day earlier."),
        ("Mùa đẹp nhất: tháng 6 đến tháng 8.", "Best time to go: June–August."),
        ("Kỳ thi diễn ra ngày 27 - 28/6.", "The two-day exam ends on June 28."),
        ("Bảy tháng đầu năm, cả nước bán 964 tấn.", "In the seven months to July the country sold 964 tonnes."),
        ("Điện đã có lại ở 70% số hộ.", "Seven in ten households have power again."),
        ("Ông gỡ hòa ở phút 28, rồi ghi bàn phút 64.", "He levelled on 28 minutes and scored on 64."),
        ("Đội hình: Duy Mạnh, Hoàng Đức, Văn Vĩ.", "Line-up: Duy Manh, Hoang Duc, Van Vi."),
        ("Bà Lan, Tổng giám đốc một công ty cà phê, lo lắng.", "Lan, who runs a coffee company, is worried."),
        ("Bà Lan dự Thế vận hội Olympic.", "Lan went to the Olympics."),
        ("Ngày 11/3, ông phát bệnh; ngày 23/3 thì mất.", "He fell ill on March 11 and died twelve days later."),
        ("Công nghệ chiếm 49% lợi nhuận.", "Technology brought in just under half of the profit."),
        ("Anh bẫy chim trong hai tuần.", "He had trapped birds for a fortnight."),
        ("Hai bên đặt mục tiêu 1 tỷ USD.", "The two sides hope to reach the billion-dollar mark."),
        ("Năm 2024, doanh thu đạt 5 tỷ USD, tăng 9%.", "Revenue was 5 billion USD in 2024, up 9% from 2023."),
        ("Giá thấp hơn 7% so với đỉnh.", "The price is 7% off its peak."),
        ("Đề án một triệu hécta lúa đã triển khai.", "The million-hectare rice scheme is under way."),
        ("Vụ việc được khởi xướng tháng 5/2024.", "The case was opened in May."),
        ("Cảng mở cửa ngày 3/10/2024.", "The port opens on October 3."),
        ("Quý II/2024, GDP tăng 6,9%.", "Growth was 6.9% in the April-June period."),
        ("Năm ngoái, hàng hóa tăng 21% so với năm 2022.", "Freight went up 21% last year."),
        ("Năm 2022, hàng hóa tăng 21% so với năm 2021.", "Freight went up 21% in 2022."),
        ("Bộ gửi công hàm ngày 8/8.", "The ministry sent a note two days later."),
        ("Ngày 2/4, Mỹ công bố mức thuế 46%.", "A week earlier the US had announced a 46% tariff."),
        ("Lệnh cấm có hiệu lực 60 ngày.", "The ban runs for two months."),
        ("Chỉ còn 70 m là hợp long.", "Just 70 metres to go before the two halves meet."),
        ("Tới nơi đã quá trưa.", "It was after noon when they arrived."),
        ("Tổng Bí thư Tô Lâm tiếp Thủ tướng Sonexay.", "General Secretary To Lam received him."),
        ("Thủ tướng Sonexay cảm ơn Việt Nam.", "Sonexay thanked Vietnam."),
        ("Sở Nông nghiệp và Môi trường cho biết.", "The provincial agriculture department said so."),
        ("Đại sứ Australia tại Việt Nam cũng có mặt.", "The Australian Ambassador was also present."),
    ],
)
def test_a_freedom_is_no_error(source: str, target: str) -> None:
    assert [one.message for one in judge(source, target)] == []


@pytest.mark.parametrize(
    ("check", "source", "target"),
    [
        ("weekday-mismatch", "Tính đến chiều 8/9, 58 người chết.", "58 had died by Saturday afternoon."),
        ("acronym-lost", "Cổ phiếu VCB giảm mạnh.", "VIB shares fell sharply."),
        ("proper-name-lost", "Ông Don Farrell đã phát biểu.", "Don Farell spoke."),
        ("proper-name-lost", "Bà Gillian Bird cũng có mặt.", "Gillian Byrd was also there."),
        ("proper-name-lost", "Chủ tịch Vicofa Nguyễn Nam Hải lo ngại.", "Vicofa chairman Nguyen Nam Ha is worried."),
        (
            "date-mismatch",
            "Bảy tháng đầu năm, cả nước bán 964 tấn.",
            "In the seven months to May 964 tonnes were sold.",
        ),
        (
            "number-place",
            "Tỉnh đón 15 triệu khách, trong đó 2 triệu khách Tây.",
            "It had 2 million guests, including 15 million Westerners.",
        ),
        ("number-place", "Công ty có 14 trang trại và 16 nhà máy.", "The company has 16 farms and 14 plants."),
        ("date-mismatch", "Vụ việc được khởi xướng tháng 5/2021.", "The case was opened in May."),
        ("date-mismatch", "Cảng mở cửa ngày 3/10/2024.", "The port opens on October 4."),
        ("date-mismatch", "Quý II/2023, GDP tăng 6,9%.", "Growth was 6.9% in the April-June period."),
        ("date-mismatch", "Năm 2022, hàng hóa tăng 21% so với năm 2019.", "Freight went up 21% in 2022."),
        ("date-mismatch", "Vụ việc ngày 8/8 làm 3 người chết.", "Three people died in the incident."),
        ("number-mismatch", "Lệnh cấm có hiệu lực 45 ngày.", "The ban runs for two months."),
        ("glossary-wrong", "Thủ tướng tiếp đoàn.", "The General received the mission."),
        ("glossary-missing", "Thủ tướng Phạm Minh Chính cảm ơn bạn.", "Pham Minh Chinh thanked the friends."),
        ("number-mismatch", "Công nghệ chiếm 59% lợi nhuận.", "Technology brought in just over half of the profit."),
        ("date-mismatch", "Năm 2024, doanh thu đạt 5 tỷ USD, tăng 9%.", "Revenue was 5 billion USD in 2023, up 9%."),
        ("number-mismatch", "Điện đã có lại ở 70% số hộ.", "Eight in ten households have power again."),
    ],
)
def test_an_error_is_told(check: str, source: str, target: str) -> None:
    assert check in {one.check for one in judge(source, target)}


def test_a_headline_may_leave_a_place_out_and_not_misspell_a_name() -> None:
    assert not judge("Nông dân Tây Nguyên chưa vội bán", "Coffee farmers hold out", Role.HEADLINE)
    wrong = judge("Bộ trưởng Nguyễn Hồng Diên đi Lào", "Minister Nguyen Hong Dinh off to Laos", Role.HEADLINE)
    assert "proper-name-lost" in {one.check for one in wrong}


def test_a_headline_may_leave_the_year_out_in_which_it_is_written() -> None:
    assert not judge("Xuất khẩu gạo năm 2024 lập kỷ lục", "Rice exports set record", Role.HEADLINE)
    wrong = judge("Xuất khẩu gạo năm 2030 lập kỷ lục", "Rice exports set record", Role.HEADLINE)
    assert "date-mismatch" in {one.check for one in wrong}


def test_a_caption_may_name_a_person_without_the_title() -> None:
    source = "Lễ đón Thủ tướng Sonexay Siphandone tại sân bay."
    assert not judge(source, "Sonexay Siphandone is welcomed at the airport.", Role.CAPTION)
    wrong = judge(source, "Guests are welcomed at the airport.", Role.CAPTION)
    assert "glossary-missing" in {one.check for one in wrong}


def test_a_weekday_beside_a_day_that_is_far_away_is_left_alone() -> None:
    assert not judge("Vụ việc xảy ra ngày 2/1.", "It happened on Friday, January 2.")
