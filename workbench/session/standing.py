"""What has been decided about findings: by the policy, by marks in the PO file, by a baseline and by dismissals."""

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from workbench.checks import PLUGIN_ERROR, Policy, Rule, Suite
from workbench.checks.peer_marks import is_switched_off
from workbench.model import Dismissal, Finding, Unit


class Dismissals:
    """The dismissals of one project, as of a day."""

    def __init__(self, known: Mapping[str, Dismissal], day: datetime.date) -> None:
        """Dismissals by fingerprint, and the day on which they have to hold."""
        self.known = known
        self._day = day

    def of(self, finding: Finding) -> Dismissal | None:
        """The dismissal that holds for a finding, if any; a fault of a plug-in cannot be dismissed."""
        if not self.known or finding.check == PLUGIN_ERROR:
            return None
        found = self.known.get(finding.fingerprint)
        return found if found and found.holds_on(self._day) else None

    def left(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that nobody has dismissed."""
        return tuple(finding for finding in findings if self.of(finding) is None)


NOTHING_DISMISSED = Dismissals({}, datetime.date.min)


class Standing:
    """What stands about the findings of one document."""

    def __init__(
        self,
        suite: Suite,
        policy: Policy,
        dismissals: Dismissals = NOTHING_DISMISSED,
        known: Collection[str] = frozenset(),
    ) -> None:
        """Put together what was decided.

        Args:
            suite: The checks that look.
            policy: How bad their findings are.
            dismissals: What people have judged to be no error.
            known: Fingerprints that a baseline holds.
        """
        self._rules: dict[str, Rule] = {rule.id: rule for rule in suite.rules}
        self._policy = policy
        self._known = known
        self.dismissals = dismissals

    def judged(self, finding: Finding, unit: Unit | None) -> Finding | None:
        """Return a finding with its severity, or None where its check is off for the unit.

        Args:
            finding: What was found.
            unit: Its unit; None where nothing special can be said of it.
        """
        if unit and finding.check != PLUGIN_ERROR and is_switched_off(finding.check, unit.flags):
            return None
        level = self._policy.level(finding, self._rules.get(finding.check), unit.role if unit else "")
        if level is None:
            return None
        return finding if level is finding.severity else replace(finding, severity=level)

    def left(self, findings: Iterable[Finding], unit: Unit) -> tuple[Finding, ...]:
        """The findings on a unit that are on, that no baseline holds and that nobody has dismissed."""
        judged = (self.judged(finding, unit) for finding in findings)
        return self.dismissals.left(
            one for one in judged if one is not None and not (self._known and one.fingerprint in self._known)
        )
