"""Checking PO files, inside a project or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from workbench import catalog as po
from workbench.checks import Document as CheckedDocument
from workbench.checks import PoFile, Policy
from workbench.errors import UnreadableInput, WorkbenchError
from workbench.model import Dismissal, Finding, Severity
from workbench.session.check_run import Means, found_in
from workbench.session.check_tasks import Wishes, context_of, day_of, tasks, termbase_for
from workbench.session.judging import Dismissed, Opened, judge
from workbench.session.knowledge import today
from workbench.session.narrowing import narrowed
from workbench.session.policies import policy_of, suite_for
from workbench.session.sources import read_bytes
from workbench.text.counted import counted

__all__ = ["CheckResult", "Means", "Wishes", "check"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What a run of the checks found."""

    findings: tuple[Finding, ...]
    unreadable: tuple[WorkbenchError, ...]
    """Files that could not be checked."""
    names: tuple[str, ...]
    """The files that were checked, as their findings name them."""
    units: int
    unfinished: int
    """Units that nobody has accepted yet: a build refuses them, whatever the checks say."""
    failing: tuple[Finding, ...] = ()
    """The findings at or above their document's `fail-on`."""
    dismissed: tuple[Dismissed, ...] = ()
    """What would have been found as well."""
    unused: tuple[Dismissal, ...] = ()
    """Dismissals that have run out or that nothing was found for, where whole projects were checked."""
    known: int = 0
    """Findings that the baseline holds."""
    undated: tuple[str, ...] = ()
    """Files for which nobody gave a date: their names were judged as of today."""

    @property
    def files(self) -> int:
        """How many files were checked."""
        return len(self.names)

    @property
    def failed(self) -> bool:
        """Whether a finding is bad enough to fail the run."""
        return bool(self.failing)

    def count(self, severity: Severity) -> int:
        """Findings of one severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def summary(self) -> str:
        """One line for people."""
        levels = [level for level in reversed(Severity) if self.count(level)]
        numbers = ", ".join(counted(self.count(level), str(level)) for level in levels)
        left = f"; {self.unfinished} not finished, so that a build will refuse" if self.unfinished else ""
        set_aside = f"; {len(self.dismissed)} dismissed" if self.dismissed else ""
        set_aside += f"; {self.known} known from the baseline" if self.known else ""
        unused = f"; {counted(len(self.unused), 'dismissal')} no longer needed" if self.unused else ""
        over = f"{counted(self.units, 'segment')} in {counted(self.files, 'file')}"
        return f"{over}: {numbers or 'clean'}{set_aside}{unused}{left}"

    @property
    def assumption(self) -> str:
        """What was taken for granted, for people; "" if nothing was."""
        if not self.undated:
            return ""
        some = ", ".join(self.undated[:3]) + (f" and {len(self.undated) - 3} more" if len(self.undated) > 3 else "")
        return f"No date for {some}: names are judged as of today, {today()}. Give --date, or the date in the settings."


def check(paths: Sequence[Path], *, start: Path, wishes: Wishes, means: Means | None = None) -> CheckResult:
    """Check the PO files at `paths`, or all documents of the project at `start`.

    A file that cannot be read does not keep the others from being checked.

    Args:
        paths: Files, folders of files, or project folders; none for the project's documents.
        start: Where to look for the project.
        wishes: What the user asks of this run.
        means: With what it is done: processes, an executor, what the last run found.

    Raises:
        UsageError: There is nothing to check, or a path does not exist.
        SettingsError: A project's settings are wrong.
        GlossaryError: A glossary is broken.
    """
    opened: list[Opened] = []
    undated: list[str] = []
    unreadable: list[WorkbenchError] = []
    termbase = lru_cache(maxsize=None)(partial(termbase_for, wishes))
    roots: dict[Path | None, None] = {}
    for task in tasks(paths, start):
        policy = narrowed(
            policy_of(task.project, task.document, wishes.fail_on, task.path), wishes.select, wishes.ignore
        )
        data, catalog = b"", None
        try:
            data = read_bytes(task.path)
            catalog = po.parse(data, task.path)
        except UnreadableInput as error:
            unreadable.append(error)
        root = task.project.root if task.project else None
        roots[root] = None
        context = context_of(task, catalog, termbase(root), wishes)
        opened.append(
            Opened(
                CheckedDocument(catalog.units if catalog else (), context),
                policy,
                task,
                PoFile(context.file, data, is_sound=catalog is not None),
                is_readable=catalog is not None,
            )
        )
        if catalog and day_of(task, wishes) is None:
            undated.append(context.file)
    suite = suite_for([one.policy for one in opened] or [Policy()])
    readable = [one for one in opened if one.is_readable]
    found = found_in(opened, suite, wishes, means or Means(), {root: termbase(root) for root in roots})
    is_whole = not (unreadable or paths or wishes.select or wishes.ignore or wishes.changed_since)
    judged = judge(found, opened, suite, wishes, is_whole=is_whole)
    policies = {one.file: one.policy for one in opened}
    return CheckResult(
        findings=judged.left,
        dismissed=judged.dismissed,
        unused=judged.unused,
        known=judged.known,
        unreadable=tuple(unreadable),
        names=tuple(one.file for one in readable),
        units=sum(len(one.checked.units) for one in opened),
        unfinished=sum(not unit.state.is_finished for one in opened for unit in one.checked.units),
        undated=tuple(undated),
        failing=tuple(one for one in judged.left if one.file not in policies or policies[one.file].fails([one])),
    )
