"""Which checks run, how bad their findings are, and which findings fail a run."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workbench.checks.check import Rule
from workbench.model import Finding, Severity


@dataclass(frozen=True, slots=True)
class Policy:
    """A project's decisions about checks; an empty one keeps every check's own defaults."""

    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    """Severity by check id; None switches the check off. Naming a check switches it on."""
    fail_on: Severity | None = Severity.ERROR
    """Findings at or above this level fail a run; None: none do."""

    roles: Mapping[str, Mapping[str, Severity | None]] = field(default_factory=dict)
    """Severities by check id for the units of a role, over all others."""

    def level(self, finding: Finding, rule: Rule | None, role: str = "") -> Severity | None:
        """Return how bad a finding is, or None where its check is off.

        Args:
            finding: What was found.
            rule: The check that found it; None for one that is not known, e.g. a broken plug-in.
            role: Role of the finding's unit.
        """
        special = self.roles.get(role, {})
        if finding.check in special:
            return special[finding.check]
        if finding.check in self.severities:
            return self.severities[finding.check]
        return self.severity_of(rule) if rule else finding.severity

    def severity_of(self, check: Rule | type[Rule]) -> Severity | None:
        """Return how bad a finding of `check` is, or None where the check is off."""
        if check.id in self.severities:
            return self.severities[check.id]
        return check.severity if check.default_on else None

    def unknown(self, known_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the ids that the policy names and no check has, sorted."""
        return tuple(sorted(set(self.severities).difference(known_ids)))

    def fails(self, findings: Iterable[Finding]) -> bool:
        """Whether one of the findings is bad enough to fail the run."""
        fail_on = self.fail_on
        return fail_on is not None and any(finding.severity >= fail_on for finding in findings)
