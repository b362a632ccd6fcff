"""The QA policy of each document, from the project's settings and the document's own."""

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from workbench.checks import Policy, Suite, known_ids, parameters_of
from workbench.errors import SettingsError
from workbench.model import Severity
from workbench.project import Document, Project
from workbench.text.nearest import did_you_mean
from workbench.text.normalise import nfc

_LEVELS: Mapping[str, Severity | None] = {
    "off": None,
    "info": Severity.INFO,
    "warning": Severity.WARNING,
    "error": Severity.ERROR,
}


def severity(level: str) -> Severity | None:
    """Return the severity for a level of the settings; None for `off` and `never`."""
    return _LEVELS.get(level)


def policy_of(
    project: Project | None, document: Document | None = None, fail_on: str | None = None, path: Path | None = None
) -> Policy:
    """Return the policy of a document, of a project's other files, or (None) of a file outside any project.

    What is said of a path goes over the project's word, the document's own over that, and a role's over all.

    Args:
        project: The project, if there is one.
        document: The document.
        fail_on: The user's wish for this run, over the settings.
        path: The PO file; None for the document's.

    Raises:
        SettingsError: The settings name a check that does not exist; the message has the line and the nearest name.
    """
    if project is None:
        return Policy(fail_on=severity(fail_on or "error"))
    _require_known(project, project.checks, "qa", "checks")
    _require_parameters(project)
    levels = dict(project.checks)
    file = path or (document.catalog if document else None)
    for number, (pattern, checks) in enumerate(project.path_checks):
        _require_known(project, checks, "qa", "paths", str(number), "checks")
        if file and fnmatchcase(_relative(file, project), nfc(pattern)):
            levels |= checks
    if document:
        _require_known(project, document.checks, "documents", document.name, "checks")
        levels |= document.checks
    for role, checks in project.role_checks.items():
        _require_known(project, checks, "qa", "roles", role)
    return Policy(
        _severities(levels),
        severity(fail_on or project.fail_on),
        {role: _severities(checks) for role, checks in project.role_checks.items()},
    )


def _severities(levels: Mapping[str, str]) -> dict[str, Severity | None]:
    return {check: severity(level) for check, level in levels.items()}


def _relative(path: Path, project: Project) -> str:
    """A path as the settings name it, composed, since some systems take accents apart; "" outside the project."""
    try:
        return nfc(path.resolve().relative_to(project.root.resolve()).as_posix())
    except ValueError:
        return ""


def suite_for(policies: Sequence[Policy]) -> Suite:
    """Load a suite that runs every check which any of the policies has on.

    `workbench.session.judging` then says how bad each finding is.
    """
    severities: dict[str, Severity | None] = {}
    for policy in policies:
        for check, level in policy.severities.items():
            severities[check] = severities.get(check) or level
        for levels in policy.roles.values():
            # What is on for some role has to run; how bad it is elsewhere is said when the findings are sorted.
            for check, level in levels.items():
                if level is not None and severities.get(check) is None:
                    severities[check] = level
    if len(policies) > 1:
        # A check that one document switches off is on for the others.
        switched_off = [check for check, level in severities.items() if level is None]
        for check in switched_off:
            if any(check not in policy.severities for policy in policies):
                del severities[check]
    return Suite.load(Policy(severities))


def _require_known(project: Project, checks: Iterable[str], *table: str) -> None:
    known = known_ids()
    for check in checks:
        if check not in known:
            raise SettingsError(
                f"there is no check “{check}”.",
                path=project.settings_file,
                line=project.settings_line(*table, check),
                advice=did_you_mean(check, known, "`workbench check --list` shows them all."),
            )


def _require_parameters(project: Project) -> None:
    """Refuse parameters that no check reads."""
    _require_known(project, project.parameters, "qa", "parameters")
    for check, given in project.parameters.items():
        known = parameters_of(check)
        for name in given:
            if name not in known:
                has = f"It has: {', '.join(known)}." if known else "It has none."
                raise SettingsError(
                    f"the check “{check}” has no parameter “{name}”.",
                    path=project.settings_file,
                    line=project.settings_line("qa", "parameters", check, name),
                    advice=did_you_mean(name, known, has),
                )
