"""Everything that a report may tell of one run."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from workbench.model import CheckFacts, Finding, Severity, Span


class Region(NamedTuple):
    """A range of a file: 1-based lines and columns in code points; the end is behind the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def nowhere(finding: Finding, span: Span) -> Region | None:
    """Know no place."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Findings with what is known about the run, ready to be written down in any form."""

    findings: Sequence[Finding]
    """In the order they are to be written; those of one file stand together."""
    checks: Mapping[str, CheckFacts] = field(default_factory=dict)
    """What is known of the checks, by id."""
    files: Sequence[str] = ()
    """Every file that was checked, clean ones included."""
    summary: Mapping[str, Any] = field(default_factory=dict)
    """What the run knows beside the findings, e.g. `files` and `units`."""
    unreadable: Sequence[str] = ()
    """Why files could not be checked, in words."""
    locate: Callable[[Finding, Span], Region | None] = nowhere
    """Where in its file a finding's span is."""
    fails: Callable[[Finding], bool] = lambda finding: finding.severity >= Severity.ERROR
    """Whether a finding is bad enough to fail the run."""
    version: str = ""
    """Of the program."""

    def region(self, finding: Finding) -> Region | None:
        """Where a finding is: its first place in the target, else in the source; None where only its line is known."""
        if finding.line and finding.column:
            return Region(finding.line, finding.column, finding.line, finding.column + 1)
        for span in sorted(finding.spans, key=lambda span: (span.side != "target", span.start)):
            if region := self.locate(finding, span):
                return region
        return None
