"""What the labelled corpus found: turns of phrase that the comparison of figures misread, and errors it let pass."""

import pytest

from workbench.text.figures import DifferenceKind, compare, scan

RIGHT = [
    ("Tối đa 05 ngày làm việc.", "No more than five working days."),
    ("trong 10 ngày liên tiếp", "for ten consecutive days"),
    ("Nghỉ thứ Bảy, Chủ nhật", "Closed on Saturdays and Sundays"),
    ("10 bạc và 15 đồng", "ten silvers and 15 bronzes"),
    ("ít nhất 8 ký tự", "at least eight characters"),
    ("thấp hơn nửa điểm phần trăm", "half a percentage point lower"),
    ("tăng từ 5 lên 7 tấn/ha", "up from five tonnes per hectare to seven"),
    ("lãi tăng 19,5% lên hơn 3.300 tỷ đồng", "profit went up 19.5% to more than 3.3 trillion VND"),
    ("giảm 4,4% so với năm 2022", "4.4% less than in 2022"),
    ("Sau 15 phút", "After a quarter of an hour"),
    ("mã OTP gồm 6 chữ số", "the six-digit OTP"),
    ("làm “3 ca, 4 kíp”", "work around the clock"),
    ("đạt 16.665 tỷ đồng", "reached 16.67 trillion VND"),
    ("về đích sau 7 phút 51 giây 44", "clocked 7:51.44."),
    ("Giảm giá vé 10%", "Fares cut by 10%"),
]
SIGNS = [
    ("giảm 4,4% so với năm 2022", "4.4% more than in 2022"),
    ("lãi tăng 19,5% lên hơn 3.300 tỷ đồng", "profit went down 19.5% to more than 3.3 trillion VND"),
    ("mỗi lít xăng giảm 350 đồng", "petrol costs 350 VND more a litre"),
    ("giảm 58 xe so với hôm trước", "58 more than on the previous day"),
    ("tăng 200 đồng so với tuần trước", "200 VND less than last week"),
    ("Tăng lương cơ sở 30%", "Base salary down 30%"),
]
MISSING = [
    ("đạt 16.665 tỷ đồng", "reached 16.7 trillion VND"),
    ("đạt 16.665 tỷ đồng", "reached 16.76 trillion VND"),
    ("làm 3 ca", "works four shifts"),
]
SWAPS = [
    ("708 mã số vùng trồng và 168 cơ sở đóng gói", "168 planting area codes and 708 packing facilities"),
    ("gồm 55 xã và 9 phường", "nine communes and 55 wards"),
    ("người lớn 40.000 đồng, trẻ em 20.000 đồng", "adults 20,000 VND, children 40,000 VND"),
    ("11.000 vận động viên đến từ 48 quốc gia", "48 runners from 11,000 countries"),
    ("25 USD đối với loại một lần và 50 USD đối với loại nhiều lần", "USD50 for single and USD25 for multiple entries"),
    ("Bão làm hỏng 12 nhà và 30 thuyền.", "The storm damaged 30 houses and 12 boats."),
]


def kinds(source: str, target: str) -> list[DifferenceKind]:
    return [one.kind for one in compare(scan(source, "vi"), scan(target, "en"))]


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_right(source: str, target: str) -> None:
    assert kinds(source, target) == []


def test_what_is_nearly_reached_is_not_exceeded() -> None:
    assert kinds("lên tới gần 1.000 người", "the figure exceeds 1,000 people") == [DifferenceKind.BOUND]
    assert kinds("hơn 1.000 người", "the figure exceeds 1,000 people") == []


@pytest.mark.parametrize(("source", "target"), SIGNS)
def test_a_rise_told_as_a_fall(source: str, target: str) -> None:
    assert kinds(source, target) == [DifferenceKind.SIGN]


@pytest.mark.parametrize(("source", "target"), MISSING)
def test_still_wrong(source: str, target: str) -> None:
    assert kinds(source, target) == [DifferenceKind.MISSING]


@pytest.mark.parametrize(("source", "target"), SWAPS)
def test_changed_places(source: str, target: str) -> None:
    assert kinds(source, target) == [DifferenceKind.SWAPPED]
