"""What is left of the findings once everything that was decided about them counts.

The policy says how bad they are; marks in the PO files, the baseline and the dismissals take out what is known.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from workbench.checks import Document, PoFile, Policy, Suite
from workbench.model import Dismissal, Finding, Unit, UnitKey
from workbench.project import Project, baseline, dismissals
from workbench.session.check_tasks import Task, Wishes
from workbench.session.knowledge import today
from workbench.session.narrowing import changes_since
from workbench.session.standing import Dismissals, Standing


@dataclass(frozen=True, slots=True)
class Opened:
    """One file of a run, read."""

    checked: Document
    policy: Policy
    task: Task
    po_file: PoFile
    is_readable: bool = True
    """Whether it could be opened; otherwise only the file itself can be judged."""

    @property
    def file(self) -> str:
        """The file, as its findings name it."""
        return self.checked.context.file


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A finding that somebody has judged to be no error."""

    finding: Finding
    dismissal: Dismissal


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The findings of a run, sorted."""

    left: tuple[Finding, ...]
    """Those to tell."""
    dismissed: tuple[Dismissed, ...]
    unused: tuple[Dismissal, ...]
    """Dismissals that have run out, or that nothing was found for."""
    known: int
    """How many the baseline holds."""


def judge(
    findings: Sequence[Finding], opened: Sequence[Opened], suite: Suite, wishes: Wishes, *, is_whole: bool
) -> Judged:
    """Sort the findings of a run.

    Args:
        findings: All that was found.
        opened: The files that were looked at.
        suite: The checks that looked.
        wishes: What the user asks of this run.
        is_whole: Whether everything was looked at, so that what nothing was found for is not needed.

    Raises:
        UsageError: git does not know the revision that was asked for.
        UnreadableInput: A file of dismissals or a baseline is not of the form.
    """
    told = tuple(judged_by_policy(findings, opened, suite))
    told = without_unchanged(told, opened, wishes.changed_since)
    rest, known = (told, 0) if wishes.writes_baseline else _without_known(told, opened, wishes.baseline)
    roots = {one.task.project.root: one.task.project for one in opened if one.task.project}
    files = {root: Dismissals(dismissals.read(project.dismissals), today()) for root, project in roots.items()}
    of_file = {one.file: files[one.task.project.root] for one in opened if one.task.project}
    left: list[Finding] = []
    dismissed: list[Dismissed] = []
    for finding in rest:
        dismissal = of_file[finding.file].of(finding) if finding.file in of_file else None
        if dismissal:
            dismissed.append(Dismissed(finding, dismissal))
        else:
            left.append(finding)
    needed = {one.dismissal for one in dismissed}
    unused = [one for file in files.values() for one in file.known.values() if one not in needed] if is_whole else []
    return Judged(left=tuple(left), dismissed=tuple(dismissed), unused=tuple(unused), known=known)


def judged_by_policy(findings: Iterable[Finding], opened: Sequence[Opened], suite: Suite) -> Iterator[Finding]:
    """Yield the findings with the severity that their document's policy gives them; what is off is left out.

    Marks in the PO files switch checks off for single entries.
    """
    standings = {one.file: Standing(suite, one.policy) for one in opened}
    units = _units_with_words(opened)
    for finding in findings:
        standing = standings.get(finding.file)
        judged = standing.judged(finding, units.get((finding.file, finding.key))) if standing else finding
        if judged is not None:
            yield judged


def without_unchanged(findings: Sequence[Finding], opened: Sequence[Opened], since: str) -> tuple[Finding, ...]:
    """Leave out the findings on units that are as they were at a revision; "" leaves out none.

    Raises:
        UsageError: git does not know the revision.
    """
    if not since:
        return tuple(findings)
    # One for each root: git is asked once for what is in a folder, not once for each file of it.
    since_then = cache(partial(changes_since, name=since))
    changed: dict[str, frozenset[UnitKey]] = {}
    for one in opened:
        root = one.task.project.root if one.task.project else one.task.path.resolve().parent
        changed[one.file] = since_then(root)(one.task.path, one.checked.units)
    # What is said of the file itself is said of no unit.
    return tuple(one for one in findings if one.column or one.file not in changed or one.key in changed[one.file])


def _units_with_words(opened: Sequence[Opened]) -> Mapping[tuple[str, UnitKey], Unit]:
    """The units that something special may be said of: those with marks, or all where roles have rules."""
    return {
        (one.file, unit.key): unit
        for one in opened
        for unit in one.checked.units
        if unit.flags or (one.policy.roles and unit.role)
    }


def _without_known(
    findings: Sequence[Finding], opened: Sequence[Opened], wished: Path | None
) -> tuple[Sequence[Finding], int]:
    """Leave out what the baseline holds; say how many that were."""
    projects: dict[str, Project | None] = {one.file: one.task.project for one in opened}
    files = {wished or (project.baseline if project else None) for project in projects.values()}
    known = {path: baseline.read(path) for path in files if path}

    def is_known(finding: Finding) -> bool:
        project = projects.get(finding.file)
        path = wished or (project.baseline if project else None)
        return path is not None and finding.fingerprint in known[path]

    left = [finding for finding in findings if not is_known(finding)]
    return left, len(findings) - len(left)
