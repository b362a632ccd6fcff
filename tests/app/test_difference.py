"""What a match's source says otherwise, in brackets."""

import pytest

from workbench.ui.difference import difference


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("đạt 1,3 tỷ USD", "đạt 1,3 tỷ USD", "đạt 1,3 tỷ USD"),
        ("đạt 1,1 tỷ USD", "đạt 1,3 tỷ USD", "đạt [1,1→1,3] tỷ USD"),
        ("hạn ngạch 80.000 tấn", "hạn ngạch 13.358 tấn", "hạn ngạch [80.000→13.358] tấn"),
        ("ngày 1/3/2023", "ngày 2/3/2023", "ngày [1/3/2023→2/3/2023]"),
        ("đạt 1,3 tỷ USD", "ước đạt 1,3 tỷ USD", "[+ước] đạt 1,3 tỷ USD"),
        ("ước đạt 1,3 tỷ USD", "đạt 1,3 tỷ USD", "[−ước] đạt 1,3 tỷ USD"),
        ("Hàng hoá", "Hàng hóa", "Hàng hóa"),
        ("a [/b] %s", "a [/b] %d", "a [/b] %[s→d]"),
        ("", "mới", "[+mới]"),
        ("cũ", "", "[−cũ]"),
        ("Tỉnh Cà Mau phát huy", "Tỉnh phát huy", "Tỉnh [−Cà Mau] phát huy"),
        ("phát huy Cà Mau", "phát huy", "phát huy [−Cà Mau]"),
        ("a, b", "a b", "a [−,] b"),
    ],
)
def test_difference(old, new, shown):
    assert difference(old, new).plain == shown
