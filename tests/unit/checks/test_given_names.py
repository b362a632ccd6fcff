"""Given names that the translation spells as another one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.checks.given_names import GivenNameMismatch
from workbench.model import Finding

Judge = Callable[..., list[Finding]]
RIGHT = [
    line.split(" | ")
    for line in (Path(__file__).parent / "names" / "right.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("Ông Nguyên cho rằng giá tăng.", "Nguyen said prices rose.", 0),
        ("Ông Nguyên cho rằng giá tăng.", "He said prices rose.", 0),
        ("Ông Nguyên cho rằng giá tăng.", "Nguyet said prices rose.", 1),
        ("Theo bà Mai, giá tăng.", "Prices rose, according to Mai.", 0),
        ("Theo ông Nam, giá tăng.", "Prices rose, Nan said.", 1),
        ("Ông Thi nói.", "The speech was short.", 0),
        ("Ông Tư nói.", "To speak was hard.", 0),
        ("Ông Trần Văn Nam nói.", "Nan spoke.", 0),
        ("Ông Nam gặp ông Năng.", "Nang met him.", 0),
        ("Bà Vy nói.", "Vi spoke.", 0),
    ],
)
def test_given_name_mismatch(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(GivenNameMismatch, source, target)) == found


@pytest.mark.parametrize(("target", "found"), [("Hiển nói", 0), ("Hien said", 0), ("Hiền said", 1)])
def test_marks_tell_names_apart(judge: Judge, target: str, found: int) -> None:
    assert len(judge(GivenNameMismatch, "Ông Hiển nói", target, profile="vns")) == found


def test_right_translations_have_no_finding(judge: Judge) -> None:
    found = [one for source, target in RIGHT for one in judge(GivenNameMismatch, source, target)]
    assert [(one.message, one.target) for one in found] == []
