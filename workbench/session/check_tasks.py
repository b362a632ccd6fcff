"""What a run of the checks looks at: the PO files that the user named, with what is known about each."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench import catalog as po
from workbench.checks import Context
from workbench.errors import UsageError
from workbench.glossary import Termbase
from workbench.model import LanguagePair, TermHit
from workbench.project import Document, Project, find_or_none, open_at, style_named
from workbench.session.knowledge import termbase_of, today


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user asks of this run, over what the settings say."""

    glossaries: tuple[Path, ...] = ()
    day: datetime.date | None = None
    profile: str | None = None
    fail_on: str | None = None
    select: tuple[str, ...] = ()
    """Only these checks, by id or pattern."""
    ignore: tuple[str, ...] = ()
    """Not these."""
    changed_since: str = ""
    """Only what is new or other than at this revision of git."""
    baseline: Path | None = None
    """A file of findings that are known and not told; None for the project's."""
    writes_baseline: bool = False
    """A baseline is to be written: what an earlier one holds belongs into it, too."""


@dataclass(frozen=True, slots=True)
class Task:
    """One file to check, with what is known of it."""

    path: Path
    project: Project | None
    document: Document | None


def tasks(paths: Sequence[Path], start: Path) -> Iterator[Task]:
    """Yield the files to check.

    Args:
        paths: Files, folders of files, or project folders; none for the project's documents.
        start: Where to look for the project.

    Raises:
        UsageError: There is nothing to check, or a path does not exist.
        SettingsError: A project's settings are wrong.
    """
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


def _named(name: Path, start: Path) -> Task:
    """A document called by its name, as the other commands do.

    Raises:
        UsageError: There is no such file, and no such document.
    """
    project = find_or_none(start)
    for task in _documents(project) if project else ():
        if task.document and task.document.name == str(name):
            return task
    raise UsageError("does not exist.", path=name)


def _documents(project: Project) -> Iterator[Task]:
    for document in project.documents:
        if document.catalog.exists():
            yield Task(_as_typed(document.catalog), project, document)
        else:
            raise UsageError(
                "does not exist yet.", path=document.catalog, advice=f"Make it with `workbench add {document.source}`."
            )


def _files_below(folder: Path) -> Iterator[Task]:
    files = sorted(folder.rglob("*.po"))
    if not files:
        raise UsageError("holds no PO file.", path=folder)
    for file in files:
        yield _task(file)


def _task(path: Path) -> Task:
    project = find_or_none(path.resolve().parent)
    return Task(path, project, project.document_at(path) if project else None)


def _as_typed(path: Path) -> Path:
    """A path as the user would type it here."""
    try:
        return path.resolve().relative_to(Path.cwd())
    except ValueError:
        return path


def termbase_for(wishes: Wishes, root: Path | None) -> Termbase:
    """Load the termbase that counts for the files of a project, or outside any.

    Raises:
        GlossaryError: A glossary file is broken.
    """
    return termbase_of(open_at(root) if root else None, wishes.glossaries)


def context_of(task: Task, catalog: po.Catalog | None, termbase: Termbase, wishes: Wishes) -> Context:
    """Return the circumstances in which a file is checked; `catalog` is None for one that cannot be opened."""
    document, project = task.document, task.project
    pair = project.pair if project and (document or not catalog) else _pair_of(catalog)
    day = day_of(task, wishes) or today()
    default = document.profile if document else project.profile if project else "vna"
    style = style_named(wishes.profile or default, project)
    bare = Context(
        pair=pair,
        day=day,
        profile=style,
        hits=no_terms,
        file=str(task.path),
        named=no_terms,
        parameters=project.parameters if project else {},
        file_is_ours=document is not None,
    )
    return knowing(bare, termbase)


def no_terms(_: str) -> tuple[TermHit, ...]:
    """Find nothing: what circumstances without a termbase know."""
    return ()


def knowing(context: Context, termbase: Termbase) -> Context:
    """Return the circumstances of a file with the terms of a termbase."""
    pair, day = context.pair, context.day

    def hits(source: str) -> tuple[TermHit, ...]:
        return termbase.find(source, day, lang=pair.source)

    def named(target: str) -> tuple[TermHit, ...]:
        return termbase.find(target, day, lang=pair.target, target=pair.source)

    return replace(context, hits=hits, named=named)


def day_of(task: Task, wishes: Wishes) -> datetime.date | None:
    """The day that was asked for, or the document's; None where nobody said."""
    return wishes.day or (task.document.date if task.document else None)


def _pair_of(catalog: po.Catalog | None) -> LanguagePair:
    """The languages that a PO file names in its header; Vietnamese to English where it names none that is a code."""
    if catalog is None:
        return LanguagePair("vi", "en")
    named = (catalog.header.get(field).strip().replace("_", "-") for field in ("X-Source-Language", "Language"))
    source, target = (found[0].lower() + found[1] if (found := _code(name)) else "" for name in named)
    return LanguagePair(source or "vi", target or "en")


def _code(name: str) -> tuple[str, str] | None:
    """A language code in its two parts, `en` and `-US`; None for `English` and the like."""
    match = re.fullmatch(r"([A-Za-z]{2,3})((?:-[A-Za-z0-9]{2,8})*)", name)
    return (match[1], match[2]) if match else None
