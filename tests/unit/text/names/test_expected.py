"""The English forms of a name by house style."""

import pytest

from workbench.text.names import KnownName, Name, NameKind, expected, find_names
from workbench.text.profiles import VNA, VNS


def only(text: str) -> Name:
    (name,) = find_names(text)
    return name


@pytest.mark.parametrize(
    ("text", "vna", "vns"),
    [
        ("ông Lâm Văn Bi", ("Lam Van Bi", "Bi"), ("Lâm Văn Bi", "Bi")),
        ("bà Đỗ Thị Thuỷ", ("Do Thi Thuy", "Thuy"), ("Đỗ Thị Thuỷ", "Thuỷ")),
        ("anh Huỳnh Ánh", ("Huynh Anh", "Anh"), ("Huỳnh Ánh", "Ánh")),
        ("ông Đức", ("Duc",), ("Đức",)),
        ("ông Y Thông", ("Y Thong", "Thong"), ("Y Thông", "Thông")),
        ("huyện Đắk Mil", ("Dak Mil",), ("Đắk Mil",)),
        ("xã Đất Mũi", ("Dat Mui",), ("Đất Mũi",)),
        ("Ở Sóc Trăng", ("Soc Trang",), ("Sóc Trăng",)),
        ("Ở Hà Nội", ("Hanoi",), ("Hà Nội",)),
        ("Ở Buôn Ma Thuột", ("Buon Ma Thuot",), ("Buôn Ma Thuột",)),
        ("Chủ tịch Hồ Chí Minh", ("Ho Chi Minh", "Minh"), ("Hồ Chí Minh", "Minh")),
        ("của Việt Nam", ("Vietnam",), ("Việt Nam",)),
    ],
)
def test_forms(text: str, vna: tuple[str, ...], vns: tuple[str, ...]) -> None:
    assert expected(only(text), VNA) == vna
    assert expected(only(text), VNS) == vns


def test_the_termbase_is_right_about_what_it_has() -> None:
    known = KnownName(start=3, end=9, kind=NameKind.PLACE, forms=("Hanoi", "Ha Noi"))
    (name,) = find_names("Từ Hà Nội", [known])
    assert expected(name, VNA) == expected(name, VNS) == ("Hanoi", "Ha Noi")
