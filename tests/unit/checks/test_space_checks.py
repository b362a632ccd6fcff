"""White space at the edges and inside, and line breaks."""

from collections.abc import Callable

import pytest

from workbench.checks.space import DoubleSpace, LeadingSpace, NewlineMismatch, TrailingSpace
from workbench.model import Finding, Side, Span

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [("Một", "One", 0), ("Một", " One", 1), (" Một", "One", 1), (" Một", " One", 0), ("Một", "\u00a0One", 1),
     ("\nMột", "One", 0), ("Một", "\ufeffOne", 0)],
)  # fmt: skip
def test_leading_space(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(LeadingSpace, source, target)) == found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [("Một", "One", 0), ("Một", "One ", 1), ("Một ", "One", 1), ("Một ", "One ", 0), ("Một\n", "One", 0)],
)
def test_trailing_space(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(TrailingSpace, source, target)) == found


def test_the_space_is_shown(judge: Judge) -> None:
    (finding,) = judge(TrailingSpace, "Một", "One  ")
    assert finding.spans == (Span(Side.TARGET, 3, 5),)


@pytest.mark.parametrize(
    ("source", "target", "places"),
    [
        ("Một hai", "One two", []),
        ("Một hai", "One  two", [(3, 5)]),
        ("Một hai", "One \u00a0two   three", [(3, 5), (8, 11)]),
        ("Một  hai", "One  two", []),
        ("Một hai", "  One two  ", []),
    ],
)
def test_double_space(judge: Judge, source: str, target: str, places: list[tuple[int, int]]) -> None:
    findings = judge(DoubleSpace, source, target)
    assert [(span.start, span.end) for finding in findings for span in finding.spans] == places
    assert len(findings) <= 1


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [("Một\nHai", "One\nTwo", 0), ("Một\r\nHai", "One\nTwo", 0), ("Một\nHai", "One Two", 1), ("Một\n", "One", 1),
     ("Một", "\nOne", 1), ("Một Hai", "One\nTwo", 1), ("\nMột\n", "One", 2)],
)  # fmt: skip
def test_newline_mismatch(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(NewlineMismatch, source, target)) == found
