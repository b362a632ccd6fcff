"""The QA policy of each document, from the project's settings and the document's own."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workbench.checks import Policy, Suite, known_ids, parameters_of
from workbench.errors import SettingsError
from workbench.model import Finding, Severity
from workbench.project import Document, Project

_LEVELS: Mapping[str, Severity | None] = {
    "off": None,
    "info": Severity.INFO,
    "warning": Severity.WARNING,
    "error": Severity.ERROR,
}


def severity(level: str) -> Severity | None:
    """Return the severity for a level of the settings; None for `off` and `never`."""
    return _LEVELS.get(level)


def policy_of(project: Project | None, document: Document | None = None, fail_on: str | None = None) -> Policy:
    """Return the policy of a document, of a project's other files, or (None) of a file outside any project.

    Args:
        project: The project, if there is one.
        document: The document, whose own settings go over the project's.
        fail_on: The user's wish for this run, over the settings.

    Raises:
        SettingsError: The settings name a check that does not exist; the message has the line and the nearest name.
    """
    levels: dict[str, str] = {}
    if project:
        _require_known(project, project.checks, "qa", "checks")
        _require_parameters(project)
        levels |= project.checks
    if project and document:
        _require_known(project, document.checks, "documents", document.name, "checks")
        levels |= document.checks
    wanted = fail_on or (project.fail_on if project else "error")
    return Policy({check: severity(level) for check, level in levels.items()}, severity(wanted))


def suite_for(policies: Sequence[Policy]) -> Suite:
    """Load a suite that runs every check which any of the policies has on; `judged_by` then sorts the findings out."""
    severities: dict[str, Severity | None] = {}
    for policy in policies:
        for check, level in policy.severities.items():
            severities[check] = severities.get(check) or level
    if len(policies) > 1:
        # A check that one document switches off is on for the others.
        switched_off = [check for check, level in severities.items() if level is None]
        for check in switched_off:
            if any(check not in policy.severities for policy in policies):
                del severities[check]
    return Suite.load(Policy(severities))


def judged_by(policy: Policy, suite: Suite, finding: Finding) -> Finding | None:
    """Give a finding the severity that its document's policy says; None if the check is off there."""
    if finding.check in policy.severities:
        level = policy.severities[finding.check]
    else:
        rules = {rule.id: rule for rule in (*suite.checks, *suite.document_checks, *suite.run_checks)}
        rule = rules.get(finding.check)
        level = policy.severity_of(rule) if rule else finding.severity
    if level is None:
        return None
    return finding if level is finding.severity else replace(finding, severity=level)


def _require_known(project: Project, checks: Iterable[str], *table: str) -> None:
    known = known_ids()
    for check in checks:
        if check not in known:
            close = difflib.get_close_matches(check, known, n=1)
            raise SettingsError(
                f"there is no check “{check}”.",
                path=project.settings_file,
                line=project.settings_line(*table, check),
                advice=f"Did you mean “{close[0]}”?" if close else "`workbench check --list` shows them all.",
            )


def _require_parameters(project: Project) -> None:
    """Refuse parameters that no check reads."""
    _require_known(project, project.parameters, "qa", "parameters")
    for check, given in project.parameters.items():
        known = parameters_of(check)
        for name in given:
            if name not in known:
                close = difflib.get_close_matches(name, known, n=1)
                has = f"It has: {', '.join(known)}." if known else "It has none."
                raise SettingsError(
                    f"the check “{check}” has no parameter “{name}”.",
                    path=project.settings_file,
                    line=project.settings_line("qa", "parameters", check, name),
                    advice=f"Did you mean “{close[0]}”?" if close else has,
                )
