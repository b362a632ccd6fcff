"""The house style of a repair, and spellings of one source that make no difference."""

import datetime
import unicodedata
from collections.abc import Callable

import pytest

from workbench.model import Match
from workbench.text.profiles import VNA, VNS, Profile

DAY = datetime.date(2023, 9, 1)


@pytest.mark.parametrize(
    ("old", "target", "new", "profile", "expected"),
    [
        ("Tăng 5%.", "Up 5%.", "Tăng 6,5%.", VNA, "Up 6.5%."),
        ("Tăng 5%.", "Up 5 percent.", "Tăng 6,5%.", VNA, "Up 6.5%."),
        ("Tăng 5%.", "Up 5 per cent.", "Tăng 6,5%.", VNS, "Up 6.5 per cent."),
        ("Đạt 5 triệu USD.", "It hit US$5 million.", "Đạt 6 tỷ USD.", VNS, "It hit US$6 billion."),
        ("Đạt 5 triệu USD.", "It hit US$5 million.", "Đạt 6 tỷ USD.", VNA, "It hit US$6 billion."),
        ("Đạt 5 triệu USD.", "It hit $5 million.", "Đạt 6 tỷ USD.", VNA, "It hit $6 billion."),
        ("Tàu đi lúc 8h30.", "It leaves at 8.30am.", "Tàu đi lúc 17h.", VNS, "It leaves at 5.00pm."),
        ("Tàu đi lúc 8h.", "It leaves at 8 a.m.", "Tàu đi lúc 17h15.", VNA, "It leaves at 5:15 p.m."),
        ("Ông Lê Văn Sử nói.", "Lê Văn Sử said.", "Ông Lâm Văn Bi nói.", VNS, "Lâm Văn Bi said."),
        ("Ông Lê Văn Sử nói.", "Le Van Su said.", "Ông Lâm Văn Bi nói.", VNA, "Lam Van Bi said."),
        ("Số 12/QĐ-TTg", "No. 12/QĐ-TTg", "Số 15/QĐ-TTg", VNS, "No. 15/QĐ-TTg"),
    ],
)
def test_the_style_is_kept(
    repaired: Callable[..., Match], old: str, target: str, new: str, profile: Profile, expected: str
) -> None:
    match = repaired(old, target, new, DAY, profile)
    assert match.unrepaired == ""
    assert match.repaired is not None
    assert match.repaired.target == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Văn hoá Cà Mau thu 12 tỷ đồng.", "Văn hóa Cà Mau thu 1.250 tỉ đồng."),
        ("Văn hóa Cà Mau thu 12 tỉ đồng.", "Văn hoá Cà Mau thu 1.250 tỷ đồng."),
        ("Văn hóa Cà Mau thu 12 tỷ đồng .", "Văn  hóa Cà Mau thu 1.250 tỷ đồng."),
    ],
)
def test_spelling_makes_no_difference(repaired: Callable[..., Match], form: str, old: str, new: str) -> None:
    target = "Ca Mau's culture earned 12 billion VND."
    match = repaired(unicodedata.normalize(form, old), target, unicodedata.normalize(form, new))
    assert match.repaired is not None
    assert match.repaired.target == "Ca Mau's culture earned 1.25 trillion VND."


def test_what_is_only_spelt_otherwise_needs_no_repair(repaired: Callable[..., Match]) -> None:
    match = repaired("Văn hoá thu 12 tỷ đồng.", "Culture earned 12 billion VND.", "Văn hóa thu 12 tỉ đồng.")
    assert match.repaired is not None
    assert match.repaired.target == "Culture earned 12 billion VND."
    assert match.repaired.repairs == ()
    assert match.repaired.origin.endswith("(spelling only)")


def test_the_same_figure_in_other_words_needs_no_repair(repaired: Callable[..., Match]) -> None:
    match = repaired("Thu 1,3 tỷ đồng.", "It earned 1.3 billion VND.", "Thu 1.300 triệu đồng.")
    assert match.repaired is not None
    assert match.repaired.target == "It earned 1.3 billion VND."
