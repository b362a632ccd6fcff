"""The checks on the labelled corpus are as right, and as quiet, as Workbench promises."""

import sys
from functools import cache
from pathlib import Path

# The script and its reader lie beside this file: pytest's importlib mode adds no path.
sys.path.insert(0, str(Path(__file__).parent))

from labelled import planted, right
from precision import Measured, Row, measure

from workbench.model import Severity

PRECISION, RECALL = 0.97, 0.95
PER_THOUSAND = 10
"""Findings of all default checks together, of 1,000 right segments."""
FEW = 3
"""False alarms and misses that one check may have: a share of some twenty errors says no more."""


@cache
def measured() -> Measured:
    return measure()


def of(severity: Severity) -> list[Row]:
    return [row for row in measured().rows if row.facts.default_on and row.facts.severity is severity]


def test_there_is_enough_to_judge_by() -> None:
    texts = right()
    assert sum(len(text.units) for text in texts) > 2_300
    assert len({text.kind for text in texts}) > 15
    assert len(planted(texts)) > 1_600


def test_every_check_ran() -> None:
    assert [one.message for one in measured().alarms if one.check == "plugin-error"] == []


def test_errors_are_errors() -> None:
    total = measured().total(severity=Severity.ERROR)
    assert (total.precision or 0) >= PRECISION
    assert (total.recall or 0) >= RECALL


def test_no_error_check_is_often_wrong() -> None:
    rows = of(Severity.ERROR)
    assert [row for row in rows if row.alarms > FEW and (row.precision or 0) < PRECISION] == []
    assert [row for row in rows if row.planted - row.told > FEW and (row.recall or 0) < RECALL] == []


def test_the_default_checks_are_quiet() -> None:
    assert measured().total().per_thousand <= PER_THOUSAND


def test_most_planted_errors_are_told() -> None:
    assert (measured().total().recall or 0) >= RECALL
