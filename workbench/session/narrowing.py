"""Asking less of a run than the settings do: some checks only, or only what changed since a revision of git."""

from collections.abc import Callable, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import cache, partial
from pathlib import Path

from workbench import catalog as po
from workbench.checks import Policy, facts, known_ids
from workbench.errors import UnreadableInput, UsageError
from workbench.model import Severity, Unit, UnitKey
from workbench.session.revision import Revision
from workbench.text.nearest import did_you_mean


def narrowed(policy: Policy, select: Sequence[str], ignore: Sequence[str]) -> Policy:
    """Return a policy that has only the selected checks on, and none of the ignored.

    Args:
        policy: What the settings say.
        select: Ids or patterns (`number-*`); a check that is off by default is on when it is selected. None: all.
        ignore: Ids or patterns.

    Raises:
        UsageError: Nothing is called so; the message has the nearest.
    """
    if not select and not ignore:
        return policy
    known = known_ids()
    ignored = {check for pattern in ignore for check in _called(pattern, known)}
    severities: dict[str, Severity | None] = dict(policy.severities)
    if select:
        selected = {check for pattern in select for check in _called(pattern, known)}
        usual = {one.id: one.severity for one in facts()}
        severities = {
            check: (policy.severities.get(check) or usual.get(check, Severity.ERROR)) if check in selected else None
            for check in known
        }
    severities |= dict.fromkeys(ignored)
    roles = {
        role: {check: level for check, level in levels.items() if severities.get(check, level) is not None}
        for role, levels in policy.roles.items()
    }
    return Policy(severities, policy.fail_on, roles)


def changes_since(root: Path, name: str) -> Callable[[Path, Sequence[Unit]], frozenset[UnitKey]]:
    """Return a function that says which units of a file are new or have another translation since a revision.

    Of a file that was not there, or cannot be understood as it was, all units are; one that git takes for renamed was.

    Raises:
        UsageError: git is not installed, there is no repository, or it has no such revision.
    """
    revision = Revision(root, name)

    @cache
    def files(folder: Path) -> Mapping[str, bytes]:
        return revision.files(folder, ".po") if revision.holds(folder) else {}

    renamed = cache(partial(revision.renamed, ".po"))

    def changed(path: Path, units: Sequence[Unit]) -> frozenset[UnitKey]:
        now = path.resolve()
        data = files(now.parent).get(now.name)
        if data is None and (then := renamed().get(now)):
            data = files(then.parent).get(then.name)
        try:
            before = po.parse(data, path) if data is not None else None
        except UnreadableInput:
            before = None
        if before is None:
            return frozenset(unit.key for unit in units)
        return frozenset(unit.key for unit in units if _text(before.get(unit.key)) != _text(unit))

    return changed


def _text(unit: Unit | None) -> tuple[object, ...] | None:
    return None if unit is None else (unit.target, unit.plural)


def _called(pattern: str, known: Sequence[str]) -> Sequence[str]:
    found = [check for check in known if fnmatchcase(check, pattern)]
    if not found:
        advice = did_you_mean(pattern, known, "`workbench check --list` shows them all.")
        raise UsageError(f"There is no check “{pattern}”.", advice=advice)
    return found
