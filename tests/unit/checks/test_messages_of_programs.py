"""What the messages of programs hold and prose does not: formats, choices, columns, commands."""

from collections.abc import Callable

import pytest

from workbench.checks.letters import TabMismatch
from workbench.checks.punctuation import RepeatedPunctuation, SpaceAfterPunctuation, SpaceBeforePunctuation
from workbench.checks.space import DoubleSpace, NewlineMismatch
from workbench.checks.state import Unchanged
from workbench.model import Finding

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("cannot open %s: %E", 0),
        ("error: %B is final", 0),
        ("up 6.5 %", 1),
        ("[ view | quit ]", 0),
        ("[view | quit ]", 1),
    ],
)
def test_space_before_punctuation(judge: Judge, target: str, found: int) -> None:
    assert len(judge(SpaceBeforePunctuation, "Thông báo", target)) == found


@pytest.mark.parametrize(("target", "found"), [("Discard it [y,n,q,?]? ", 0), ("Hanoi,Hue [y]", 1)])
def test_space_after_punctuation(judge: Judge, target: str, found: int) -> None:
    assert len(judge(SpaceAfterPunctuation, "Thông báo", target)) == found


@pytest.mark.parametrize(("target", "found"), [("out of 0..%d", 0), ("called “..”", 0), ("The end..", 1)])
def test_repeated_punctuation(judge: Judge, target: str, found: int) -> None:
    assert len(judge(RepeatedPunctuation, "Thông báo", target)) == found


def test_columns(judge: Judge) -> None:
    assert not judge(DoubleSpace, "-a  hiện\n-b  ẩn", "-a    show\n-b    hide")
    assert not judge(DoubleSpace, "Dùng:\ntệp", "Usage:\n  file")
    assert not judge(TabMismatch, "tên\ttuổi", "name    age")


def test_wrapped_lines(judge: Judge) -> None:
    source = "Dùng lệnh này để xem tất cả các tập tin trong thư mục đang mở\nvà các thư mục con."
    assert not judge(NewlineMismatch, source, "Use this command to list\nall files in the open folder\nand below.")
    assert judge(NewlineMismatch, source, "Use this command to list all files in the open folder and below.")
    assert judge(NewlineMismatch, "Một\nhai\nba", "One\ntwo three")


@pytest.mark.parametrize(
    ("text", "found"),
    [("GNU gprof %s", 0), ("initialize_job_control: setpgid", 0), ("Xem thêm", 1), ("nong dan", 1), ("tổng", 1)],
)
def test_unchanged(judge: Judge, text: str, found: int) -> None:
    assert len(judge(Unchanged, text, text)) == found
