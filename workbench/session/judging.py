"""What is left of the findings once what people have said about them counts: dismissals, and marks in the PO files."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.checks import PLUGIN_ERROR, Document
from workbench.checks.peer_marks import is_switched_off
from workbench.model import Dismissal, Finding


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A finding that somebody has judged to be no error."""

    finding: Finding
    dismissal: Dismissal


class Judge:
    """Sorts the findings of one project."""

    def __init__(self, dismissals: Mapping[str, Dismissal], day: datetime.date) -> None:
        """Dismissals by fingerprint, and the day on which they have to hold."""
        self._dismissals = dismissals
        self._day = day

    def dismissal_of(self, finding: Finding) -> Dismissal | None:
        """The dismissal that holds for a finding, if any."""
        if not self._dismissals or finding.check == PLUGIN_ERROR:
            return None
        found = self._dismissals.get(finding.fingerprint)
        return found if found and found.holds_on(self._day) else None

    def left(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that nobody has dismissed."""
        return tuple(finding for finding in findings if self.dismissal_of(finding) is None)


def without_switched_off(findings: Iterable[Finding], documents: Iterable[Document]) -> tuple[Finding, ...]:
    """Leave out the findings that marks in the PO files switch off for their entries."""
    marked = {
        (document.context.file, unit.key): unit.flags for document in documents for unit in document.units if unit.flags
    }
    if not marked:
        return tuple(findings)
    return tuple(
        finding
        for finding in findings
        if finding.check == PLUGIN_ERROR
        or not is_switched_off(finding.check, marked.get((finding.file, finding.key), ()))
    )
