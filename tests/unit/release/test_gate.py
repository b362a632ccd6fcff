"""The gate: each reason that keeps a document from its release."""

from pathlib import Path

import pytest

from workbench.catalog import new
from workbench.model import (
    Finding,
    LanguagePair,
    Role,
    Segment,
    Severity,
    SourceDocument,
    State,
    Unit,
    UnitKey,
)
from workbench.release import obstacles

TEXT = "Một câu."
SOURCE = SourceDocument(
    text=TEXT, segments=(Segment(index=1, paragraph=1, role=Role.BODY, text=TEXT, line=1, start=0, end=len(TEXT)),)
)


def document(state: State, source: str = TEXT):
    made = new(Path("news.po"), LanguagePair("vi", "en"), "news")
    made.rearrange(
        [Unit(key=UnitKey(None, source), target="One." if state is not State.EMPTY else "", state=state)], []
    )
    return made


def finding(severity: Severity) -> Finding:
    return Finding(check="x", severity=severity, message="wrong", key=UnitKey(None, TEXT), target="One.", line=7)


@pytest.mark.parametrize("state", [State.TRANSLATED, State.REVIEWED, State.FINAL])
def test_what_a_person_accepted_passes(state):
    assert obstacles("news", SOURCE, document(state), [], Severity.ERROR) == ()


@pytest.mark.parametrize(
    ("state", "says"),
    [(State.EMPTY, "not translated"), (State.DRAFT, "only a draft"), (State.NEEDS_REVIEW, "needs review")],
)
def test_what_nobody_accepted_does_not(state, says):
    (obstacle,) = obstacles("news", SOURCE, document(state), [], Severity.ERROR)
    assert obstacle.message.startswith(says)


def test_findings_count_from_the_severity_on_that_is_asked_for():
    findings = [finding(Severity.WARNING), finding(Severity.ERROR)]
    assert len(obstacles("news", SOURCE, document(State.FINAL), findings, Severity.ERROR)) == 1
    assert len(obstacles("news", SOURCE, document(State.FINAL), findings, Severity.WARNING)) == 2


def test_a_segment_that_the_po_does_not_have_is_a_changed_source():
    (obstacle,) = obstacles("news", SOURCE, document(State.FINAL, "Câu khác."), [], Severity.ERROR)
    assert "run `workbench add` again" in obstacle.message
