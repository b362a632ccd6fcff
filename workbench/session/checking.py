"""Checking PO files, inside a project or not."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from workbench import catalog as po
from workbench.checks import Context, Policy, Suite
from workbench.checks import Document as CheckedDocument
from workbench.errors import UnreadableInput, UsageError, WorkbenchError
from workbench.glossary import Termbase
from workbench.model import Dismissal, Finding, LanguagePair, Severity, TermHit
from workbench.project import Document, Project, dismissals, find_or_none, open_at, style_named
from workbench.session.judging import Dismissed, Judge, without_switched_off
from workbench.session.knowledge import termbase_of, today
from workbench.session.policies import judged_by, policy_of, suite_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user asks of this run, over what the settings say."""

    glossaries: tuple[Path, ...] = ()
    day: datetime.date | None = None
    profile: str | None = None
    fail_on: str | None = None


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
        numbers = ", ".join(_counted(self.count(level), str(level)) for level in levels)
        left = f"; {self.unfinished} not finished, so that a build will refuse" if self.unfinished else ""
        set_aside = f"; {len(self.dismissed)} dismissed" if self.dismissed else ""
        unused = f"; {_counted(len(self.unused), 'dismissal')} no longer needed" if self.unused else ""
        over = f"{_counted(self.units, 'segment')} in {_counted(self.files, 'file')}"
        return f"{over}: {numbers or 'clean'}{set_aside}{unused}{left}"

    @property
    def assumption(self) -> str:
        """What was taken for granted, for people; "" if nothing was."""
        if not self.undated:
            return ""
        some = ", ".join(self.undated[:3]) + (f" and {len(self.undated) - 3} more" if len(self.undated) > 3 else "")
        return f"No date for {some}: names are judged as of today, {today()}. Give --date, or the date in the settings."


@dataclass(frozen=True, slots=True)
class _Task:
    """One file to check, with what is known of it."""

    path: Path
    project: Project | None
    document: Document | None


def check(paths: Sequence[Path], *, start: Path, wishes: Wishes) -> CheckResult:
    """Check the PO files at `paths`, or all documents of the project at `start`.

    A file that cannot be read does not keep the others from being checked.

    Args:
        paths: Files, folders of files, or project folders; none for the project's documents.
        start: Where to look for the project.
        wishes: What the user asks of this run.

    Raises:
        UsageError: There is nothing to check, or a path does not exist.
        SettingsError: A project's settings are wrong.
        GlossaryError: A glossary is broken.
    """
    opened: list[tuple[CheckedDocument, Policy]] = []
    projects: dict[str, Project] = {}
    undated: list[str] = []
    unreadable: list[WorkbenchError] = []
    termbase = lru_cache(maxsize=None)(partial(_termbase, wishes))
    for task in _tasks(paths, start):
        policy = policy_of(task.project, task.document, wishes.fail_on)
        try:
            catalog = po.load(task.path)
        except UnreadableInput as error:
            unreadable.append(error)
            continue
        context = _context(task, catalog, termbase(task.project.root if task.project else None), wishes)
        opened.append((CheckedDocument(catalog.units, context), policy))
        if task.project:
            projects[context.file] = task.project
        if _day(task, wishes) is None:
            undated.append(context.file)
    policies = {context_file(document): policy for document, policy in opened}
    suite = suite_for(list(policies.values()) or [Policy()])
    told = tuple(_judged(suite, policies, suite.run_documents([document for document, _ in opened])))
    told = without_switched_off(told, (document for document, _ in opened))
    findings, dismissed, unused = _sorted(told, projects, is_whole=not paths)
    return CheckResult(
        findings=findings,
        dismissed=dismissed,
        unused=unused,
        unreadable=tuple(unreadable),
        names=tuple(context_file(document) for document, _ in opened),
        units=sum(len(document.units) for document, _ in opened),
        unfinished=sum(not unit.state.is_finished for document, _ in opened for unit in document.units),
        undated=tuple(undated),
        failing=tuple(one for one in findings if one.file not in policies or policies[one.file].fails([one])),
    )


def context_file(document: CheckedDocument) -> str:
    """The file of a document, as its findings name it."""
    return document.context.file


def _tasks(paths: Sequence[Path], start: Path) -> Iterator[_Task]:
    if not paths:
        project = find_or_none(start)
        if project is None:
            raise UsageError("There is nothing to check.", advice="Name a PO file, or go to a project folder.")
        yield from _documents(project)
    for path in paths:
        if path.is_dir():
            project = open_at(path)
            if project:
                yield from _documents(project)
            else:
                yield from _files_below(path)
        elif path.exists():
            yield _task(path)
        else:
            yield _named(path, start)


def _named(name: Path, start: Path) -> _Task:
    """A document called by its name, as the other commands do.

    Raises:
        UsageError: There is no such file, and no such document.
    """
    project = find_or_none(start)
    for task in _documents(project) if project else ():
        if task.document and task.document.name == str(name):
            return task
    raise UsageError("does not exist.", path=name)


def _documents(project: Project) -> Iterator[_Task]:
    for document in project.documents:
        if document.catalog.exists():
            yield _Task(_as_typed(document.catalog), project, document)
        else:
            raise UsageError(
                "does not exist yet.", path=document.catalog, advice=f"Make it with `workbench add {document.source}`."
            )


def _files_below(folder: Path) -> Iterator[_Task]:
    files = sorted(folder.rglob("*.po"))
    if not files:
        raise UsageError("holds no PO file.", path=folder)
    for file in files:
        yield _task(file)


def _task(path: Path) -> _Task:
    project = find_or_none(path.resolve().parent)
    return _Task(path, project, project.document_at(path) if project else None)


def _as_typed(path: Path) -> Path:
    """A path as the user would type it here."""
    try:
        return path.resolve().relative_to(Path.cwd())
    except ValueError:
        return path


def _termbase(wishes: Wishes, root: Path | None) -> Termbase:
    return termbase_of(open_at(root) if root else None, wishes.glossaries)


def _context(task: _Task, catalog: po.Catalog, termbase: Termbase, wishes: Wishes) -> Context:
    document, project = task.document, task.project
    pair = project.pair if project and document else _pair_of(catalog)
    day = _day(task, wishes) or today()

    def hits(source: str) -> tuple[TermHit, ...]:
        return termbase.find(source, day, lang=pair.source)

    def named(target: str) -> tuple[TermHit, ...]:
        return termbase.find(target, day, lang=pair.target, target=pair.source)

    default = document.profile if document else project.profile if project else "vna"
    style = style_named(wishes.profile or default, project)
    return Context(
        pair=pair,
        day=day,
        profile=style,
        hits=hits,
        file=str(task.path),
        named=named,
        parameters=project.parameters if project else {},
    )


def _day(task: _Task, wishes: Wishes) -> datetime.date | None:
    """The day that was asked for, or the document's; None where nobody said."""
    return wishes.day or (task.document.date if task.document else None)


def _pair_of(catalog: po.Catalog) -> LanguagePair:
    """The languages that a PO file names in its header; Vietnamese to English where it names none that is a code."""
    named = (catalog.header.get(field).strip().replace("_", "-") for field in ("X-Source-Language", "Language"))
    source, target = (found[0].lower() + found[1] if (found := _code(name)) else "" for name in named)
    return LanguagePair(source or "vi", target or "en")


def _code(name: str) -> tuple[str, str] | None:
    """A language code in its two parts, `en` and `-US`; None for `English` and the like."""
    match = re.fullmatch(r"([A-Za-z]{2,3})((?:-[A-Za-z0-9]{2,8})*)", name)
    return (match[1], match[2]) if match else None


def _judged(suite: Suite, policies: dict[str, Policy], findings: Sequence[Finding]) -> Iterator[Finding]:
    for finding in findings:
        policy = policies.get(finding.file)
        judged = judged_by(policy, suite, finding) if policy else finding
        if judged:
            yield judged


def _sorted(
    findings: Sequence[Finding], projects: Mapping[str, Project], *, is_whole: bool
) -> tuple[tuple[Finding, ...], tuple[Dismissed, ...], tuple[Dismissal, ...]]:
    """Part the findings into those to tell and those that are dismissed, and say which dismissals nothing needs.

    Args:
        findings: All findings.
        projects: The project of each file that is in one.
        is_whole: Whether all files of the projects were checked, so that what nothing was found for is not needed.
    """
    files = {project.root: dismissals.read(project.dismissals) for project in projects.values()}
    judges = {root: Judge(known, today()) for root, known in files.items()}
    left: list[Finding] = []
    dismissed: list[Dismissed] = []
    for finding in findings:
        project = projects.get(finding.file)
        dismissal = judges[project.root].dismissal_of(finding) if project else None
        if dismissal:
            dismissed.append(Dismissed(finding, dismissal))
        else:
            left.append(finding)
    needed = {one.dismissal for one in dismissed}
    unused = [one for known in files.values() for one in known.values() if one not in needed] if is_whole else []
    return tuple(left), tuple(dismissed), tuple(unused)


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 or thing == "info" else f"{number} {thing}s"
