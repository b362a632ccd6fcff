"""Capitals, tabs, and the titles of women and men."""

from collections.abc import Callable

import pytest

from workbench.checks.letters import CapitalsRun, Honorific, StartCapital, TabMismatch
from workbench.model import Finding

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("Giá tăng.", "Prices rose.", 0),
        ("Giá tăng.", "prices rose.", 1),
        ("“Không”, ông nói.", "“no,” he said.", 1),
        ("Điện thoại iPhone lên kệ.", "iPhone sales begin.", 0),
        ("a) Mở rộng;", "a) expanding;", 0),
        ("Mở rộng thị trường;", "expanding markets;", 0),
        ("Giá tăng", "price rise", 0),
        ("giá tăng.", "prices rose.", 0),
        ("{name} đã vào.", "{name} has entered.", 0),
        ("Ông Van Gaal đến.", "van Gaal arrives.", 0),
        ("95% đồng ý.", "95% agreed.", 0),
    ],
)
def test_start_capital(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(StartCapital, source, target)) == found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("Hà Nội", "HAnoi", 1),
        ("Giá", "THe price", 1),
        ("Doanh nghiệp", "SMEs and FTAs", 0),
        ("Ngân hàng PVcom", "PVcom bank", 0),
        ("Hà Nội", "HANOI", 0),
        ("Ông", "McDonald and PhD", 0),
        ("OPEC", "OPec", 0),
    ],
)
def test_capitals_run(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(CapitalsRun, source, target)) == found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [("a\tb", "a\tb", 0), ("a\tb", "a b", 1), ("a\tb\tc", "a\tb c", 1), ("a b", "a b", 0)],
)
def test_tab_mismatch(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(TabMismatch, source, target)) == found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("bà Hoa nói", "Ms Hoa said", 0),
        ("bà Hoa nói", "Mrs. Hoa said", 0),
        ("bà Hoa nói", "Mr Hoa said", 1),
        ("ông Đỗ Hà đến", "Ms. Do Ha came", 1),
        ("Ông Nam, bà Lan", "Mr Nam and Ms Lan", 0),
        ("Ông Nam, bà Lan", "Ms Nam and Mr Lan", 2),
        ("Bà Hoa, ông Hoa", "Mr Hoa and Ms Hoa", 0),
        ("Giám đốc Hoa", "Mr Hoa", 0),
        ("ông bà", "Mr and Mrs", 0),
    ],
)
def test_honorific(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(Honorific, source, target)) == found
