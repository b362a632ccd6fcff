"""Names in a repaired match are those of the document's day."""

import datetime
from collections.abc import Callable

import pytest

from workbench.model import Match

BEFORE, MERGED, REGROUPED = datetime.date(2023, 9, 1), datetime.date(2025, 3, 10), datetime.date(2025, 8, 1)
FINANCE = ("Bộ Tài chính họp ngày 5/3.", "The Ministry of Finance met on March 5.")


@pytest.mark.parametrize(
    ("old", "target", "new", "day", "expected"),
    [
        (
            *FINANCE,
            "Bộ Nông nghiệp và Phát triển nông thôn họp ngày 6/3.",
            BEFORE,
            "The Ministry of Agriculture and Rural Development met on March 6.",
        ),
        (
            *FINANCE,
            "Bộ Nông nghiệp và Phát triển nông thôn họp ngày 6/3.",
            MERGED,
            "The Ministry of Agriculture and Environment met on March 6.",
        ),
        (
            *FINANCE,
            "Bộ Nông nghiệp và Môi trường họp ngày 6/3.",
            REGROUPED,
            "The Ministry of Agriculture and Environment met on March 6.",
        ),
        (
            *FINANCE,
            "Bộ Kế hoạch và Đầu tư họp ngày 6/3.",
            BEFORE,
            "The Ministry of Planning and Investment met on March 6.",
        ),
        (
            "Tỉnh Cà Mau có 5 dự án.",
            "Ca Mau province has five projects.",
            "Tỉnh Bạc Liêu có 6 dự án.",
            BEFORE,
            "Bac Lieu province has six projects.",
        ),
        (
            "Tỉnh Bạc Liêu có 5 dự án.",
            "Bac Lieu province has five projects.",
            "Tỉnh Cà Mau có 6 dự án.",
            REGROUPED,
            "Ca Mau province has six projects.",
        ),
        (
            "Tham gia TPP có 5 nước.",
            "Five countries joined the TPP.",
            "Tham gia CPTPP có 11 nước.",
            BEFORE,
            "Eleven countries joined the CPTPP.",
        ),
        (
            "Bộ Nông nghiệp và Phát triển nông thôn có 5 dự án.",
            "The Ministry of Agriculture and Rural Development has five projects.",
            "Bộ Nông nghiệp và Phát triển nông thôn có 6 dự án.",
            REGROUPED,
            "The Ministry of Agriculture and Rural Development has six projects.",
        ),
    ],
)
def test_the_day_picks_the_name(
    repaired: Callable[..., Match], old: str, target: str, new: str, day: datetime.date, expected: str
) -> None:
    match = repaired(old, target, new, day)
    assert match.unrepaired == ""
    assert match.repaired is not None
    assert match.repaired.target == expected


@pytest.mark.parametrize(
    ("old", "target", "new", "day", "reason"),
    [
        (
            *FINANCE,
            "Bộ Nông nghiệp và Môi trường họp ngày 6/3.",
            BEFORE,
            "“Bộ Nông nghiệp và Môi trường” is no name before 2025-03-01.",
        ),
        (
            *FINANCE,
            "Bộ Kế hoạch và Đầu tư họp ngày 6/3.",
            MERGED,
            "The English does not tell “Bộ Tài chính” from “Bộ Kế hoạch và Đầu tư”.",
        ),
        (
            "Tỉnh Cà Mau có 5 dự án.",
            "Ca Mau province has five projects.",
            "Tỉnh Bạc Liêu có 6 dự án.",
            REGROUPED,
            "The English does not tell “Cà Mau” from “Bạc Liêu”.",
        ),
    ],
)
def test_what_the_day_leaves_open_stays(
    repaired: Callable[..., Match], old: str, target: str, new: str, day: datetime.date, reason: str
) -> None:
    match = repaired(old, target, new, day)
    assert match.repaired is None
    assert match.unrepaired == reason
