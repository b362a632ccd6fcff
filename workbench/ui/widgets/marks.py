"""Marks in a text: which characters are a term, a figure, a finding or a stand-in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from workbench.model import Finding, Severity, Side, TermHit
from workbench.model.term import TermType
from workbench.text.figures import Figure, Kind, scan

FORBIDDEN = "glossary-forbidden"
"""The check that finds a forbidden rendering of a term."""
FINDING_SIGNS = {
    Severity.ERROR: ("×", "$error"),
    Severity.WARNING: ("!", "$warning"),
    Severity.INFO: ("·", "$wb-grey"),
}
"""The sign of a finding and its colour."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of code points and what it is."""

    start: int
    end: int
    kind: str
    """`figure`, `term` (see `term_kind`), `partner`, `differs`, `chosen`, `warning`, `error`, `info` or `control`: the
    last part of a component class."""


@dataclass(frozen=True, slots=True)
class RowMarks:
    """All marks of one row."""

    source: tuple[Mark, ...] = ()
    target: tuple[Mark, ...] = ()
    worst: Severity | None = None
    """Severity of the row's worst finding."""


NO_MARKS = RowMarks()


def figure_marks(text: str, lang: str) -> list[Mark]:
    """Mark the figures of a text; “last year” and a bare “two” are read as words."""
    return [
        Mark(figure.start, figure.end, "figure")
        for figure in figures(text, lang)
        if figure.kind is not Kind.RELATIVE and not figure.weak
    ]


def figures(text: str, lang: str) -> tuple[Figure, ...]:
    """Return the figures of a text, none in a language whose figures nobody can read."""
    try:
        return scan(text, lang)
    except ValueError:
        return ()


def is_same(one: Figure, other: Figure) -> bool:
    """Whether two figures can mean the same value."""
    values = {(reading.value, reading.unit) for reading in other.all_readings}
    return any((reading.value, reading.unit) in values for reading in one.all_readings)


def term_kind(hit: TermHit) -> str:
    """What a term's place is marked as: each kind is told from the others without colour."""
    if hit.soft:
        return "term-soft"
    if hit.outdated_since is not None or hit.not_before is not None:
        return "term-outdated"
    return "term-acronym" if hit.matched.type is TermType.ACRONYM else "term"


def term_marks(hits: Iterable[TermHit], findings: Iterable[Finding] = (), *, is_active: bool = False) -> list[Mark]:
    """Mark the places where a term was found.

    Args:
        hits: The terms.
        findings: What is found in the present translation: a term with a forbidden rendering in it is marked as such.
        is_active: Whether the segment is in work; elsewhere words that good English may leave out stay quiet.
    """
    wrong = {
        (span.start, span.end)
        for finding in findings
        if finding.check == FORBIDDEN
        for span in finding.spans
        if span.side is Side.SOURCE
    }
    return [
        Mark(hit.start, hit.end, "term-forbidden" if (hit.start, hit.end) in wrong else term_kind(hit))
        for hit in hits
        if is_active or not hit.soft or (hit.start, hit.end) in wrong
    ]


def finding_marks(findings: Iterable[Finding], side: Side) -> list[Mark]:
    """Mark the exact characters that findings speak of; the worse ones come last, so that they win."""
    return [
        Mark(span.start, span.end, str(finding.severity))
        for finding in sorted(findings, key=lambda finding: finding.severity)
        for span in finding.spans
        if span.side is side
    ]


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The highest severity among findings."""
    return max((finding.severity for finding in findings), default=None)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text cut at the edges of its marks."""

    text: str
    marks: Sequence[Mark] = field(default=())

    def between(self, start: int, end: int) -> Iterable[tuple[str, tuple[str, ...]]]:
        """Yield the pieces of `text[start:end]` with the kinds that cover each."""
        here = [mark for mark in self.marks if mark.start < end and mark.end > start]
        edges = sorted({start, end, *(edge for mark in here for edge in (mark.start, mark.end) if start < edge < end)})
        for left, right in pairwise(edges):
            yield self.text[left:right], tuple(mark.kind for mark in here if mark.start <= left and mark.end >= right)
