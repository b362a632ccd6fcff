"""Saying what the checks are: in a list, and one at a time."""

from collections.abc import Iterator, Sequence
from typing import Any

from workbench.checks import facts, parameters_of
from workbench.errors import UsageError
from workbench.model import CheckFacts, FixKind
from workbench.text.nearest import did_you_mean


def all_checks() -> Sequence[CheckFacts]:
    """The facts of all checks, sorted by id."""
    return facts()


def listing() -> Iterator[str]:
    """One line for each check: id, severity (in brackets where it is off by default), title."""
    for one in facts():
        level = str(one.severity) if one.default_on else f"({one.severity})"
        yield f"{one.id:<26} {level:<9} {one.title}"


def explained(check: str) -> CheckFacts:
    """Return the facts of one check.

    Raises:
        UsageError: There is none of that id; the message has the nearest.
    """
    known = {one.id: one for one in facts()}
    if check not in known:
        advice = did_you_mean(check, known, "`workbench check --list` shows them all.")
        raise UsageError(f"There is no check “{check}”.", advice=advice)
    return known[check]


def as_json(one: CheckFacts) -> dict[str, Any]:
    """The facts for programs."""
    return {
        "id": one.id,
        "title": one.title,
        "explanation": one.explanation,
        "severity": str(one.severity),
        "default_on": one.default_on,
        "version": one.version,
        "fix": str(one.fix) if one.fix else None,
        "parameters": list(parameters_of(one.id)),
    }


def as_lines(one: CheckFacts) -> Iterator[str]:
    """The facts for people: title, severity, explanation, and how the settings change it."""
    yield f"{one.id}: {one.title}"
    state = "on" if one.default_on else "off"
    yield f"{one.severity}, {state} unless the settings say otherwise"
    yield ""
    yield one.explanation
    yield ""
    if one.fix:
        how = {FixKind.SAFE: "by itself", FixKind.UNSAFE: "with --unsafe, or where you agree (--interactive)"}[one.fix]
        yield f"`workbench fix` mends it {how}."
    yield f'Change it in workbench.toml: [qa.checks] {one.id} = "off", "info", "warning" or "error".'
    if names := parameters_of(one.id):
        yield f"Its parameters, in [qa.parameters.{one.id}]: {', '.join(names)}."
