"""Terms to and from other programs: what of the termbase is written, and where what is read goes."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench import atomic, glossary
from workbench.errors import UsageError
from workbench.glossary import csv_file, csv_writer
from workbench.glossary.exchange import (
    Options,
    Read,
    TermFormat,
    Written,
    format_named,
    format_of_file,
    format_to_write,
)
from workbench.glossary.exchange.merging import Plan, Standing, count, plan
from workbench.glossary.termbase import files
from workbench.model import LanguagePair
from workbench.model.term import Concept
from workbench.project import Project, find_or_none
from workbench.session.knowledge import glossary_folders

_USUAL_PAIR = LanguagePair("vi", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What an export wrote."""

    format: TermFormat
    written: Written
    concepts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did, or would do."""

    format: TermFormat
    read: Read
    plan: Plan
    folder: Path
    is_done: bool
    """Whether files were written; False in a dry run and where rows contradict."""

    @property
    def added(self) -> int:
        """How many rows are new."""
        return count(self.plan.added)

    @property
    def replaced(self) -> int:
        """How many rows have others in their place."""
        return count(self.plan.replaced)


def export_terms(
    start: Path,
    path: Path | None,
    *,
    format_name: str = "",
    day: datetime.date | None = None,
    domains: Collection[str] = (),
    folders: Sequence[Path] = (),
    bom: bool = False,
    neutral: bool = True,
) -> Exported:
    """Write terms in the format of another program.

    Args:
        start: Folder in which the termbase counts.
        path: The file to write; None returns the bytes only.
        format_name: The format; "" for what the file's name says.
        day: Only terms that are right on this day.
        domains: Only concepts of these domains.
        folders: Glossary folders to export instead of those that count.
        bom: Begin a table with a byte order mark.
        neutral: Keep spreadsheets from taking cells for formulas.

    Raises:
        UsageError: There is no such format or domain, nothing to export, or the file is a file of the glossary.
        GlossaryError: A glossary file is broken.
        WriteError: The disk refused.
    """
    project = None if folders else find_or_none(start)
    from_folders = tuple(folders) or glossary_folders(project)
    format_ = _format(path, format_name)
    if bom and not format_.is_table:
        raise UsageError("A byte order mark is for tables, not for TBX.")
    if path and any(path.resolve().parent == folder.resolve() for folder in from_folders):
        raise UsageError("An export does not go into a glossary folder, where it would be read again.", path=path)
    concepts = _chosen(glossary.load(from_folders).concepts, day, domains)
    options = _options(project, path, bom=bom, neutral=neutral)
    written = format_.write(concepts, options)
    if path:
        atomic.write_bytes(path, written.data)
    return Exported(format=format_, written=written, concepts=len(concepts))


def import_terms(
    start: Path,
    path: Path,
    *,
    format_name: str = "",
    into: Path | None = None,
    replace: bool = False,
    dry_run: bool = False,
) -> Imported:
    """Read terms of another program into a glossary folder.

    Rows that are there already stay; a second import changes nothing. Rows that contradict what is there stop the
    import before anything is written, unless they are to replace it.

    Args:
        start: Folder in which to look for the project.
        path: The file to read.
        format_name: Its format; "" for what its name and first line say.
        into: The glossary folder; None for that of the project.
        replace: Put rows that contradict in the place of those that are there.
        dry_run: Write nothing.

    Raises:
        UsageError: There is no such format, or no project and no folder.
        UnreadableInput: The file is broken, hostile or of another format.
        GlossaryError: A glossary file is broken.
        WriteError: The disk refused.
    """
    project = find_or_none(start)
    folder, layers = _destination(project, into)
    format_ = format_named(format_name) if format_name else format_of_file(path)
    options = _options(project, path)
    read = format_.read(path, options)
    standing = [
        Standing(file, row.line, row.term)
        for layer in layers
        for file in files(layer)
        for row in csv_file.read(file).rows
    ]
    made = plan(read, standing, folder, file=path, target=options.target, overrule=replace)
    is_done = not dry_run and (replace or not made.collisions)
    if is_done:
        _write(made)
    return Imported(format=format_, read=read, plan=made, folder=folder, is_done=is_done)


def _write(made: Plan) -> None:
    paths = {*made.added, *made.replaced}
    for path in paths:
        for term in (*made.added.get(path, ()), *made.replaced.get(path, {}).values()):
            csv_writer.require_complete(term, path)
    for path in sorted(paths):
        csv_writer.change(path, replaced=made.replaced.get(path), added=made.added.get(path, ()))


def _destination(project: Project | None, into: Path | None) -> tuple[Path, tuple[Path, ...]]:
    """The folder to write to, and all folders whose rows count, resolved."""
    layers = glossary_folders(project) if project else ()
    if into is None:
        if project is None:
            raise UsageError("There is no project here; name the glossary folder with --into.")
        into = project.glossary
    folder = into.resolve()
    if folder not in layers:
        # The project's own folder need not exist yet; a folder of somebody else has nothing below it.
        below = layers if project and folder == project.glossary.resolve() else ()
        layers = (*below, *([folder] if folder.is_dir() else []))
    return folder, layers


def _format(path: Path | None, name: str) -> TermFormat:
    if name:
        return format_named(name)
    if path is None:
        raise UsageError("Name the format with --format: the terms go to stdout.")
    return format_to_write(path)


def _options(
    project: Project | None,
    path: Path | None,
    *,
    bom: bool = False,
    neutral: bool = True,
) -> Options:
    pair = project.pair if project else _USUAL_PAIR
    # DeepL and Weblate know tabs as well, where the file's name says so.
    delimiter = "\t" if path and path.suffix.lower() in (".tsv", ".tab") else ""
    return Options(source=pair.source, target=pair.target, delimiter=delimiter, bom=bom, neutral=neutral)


def _chosen(concepts: Sequence[Concept], day: datetime.date | None, domains: Collection[str]) -> tuple[Concept, ...]:
    known = {term.domain for concept in concepts for term in concept.terms}
    for domain in domains:
        if domain not in known:
            raise UsageError(f"There is no domain “{domain}”; there are {', '.join(sorted(filter(None, known)))}.")
    chosen = []
    for concept in concepts:
        if domains and concept.terms[0].domain not in domains:
            continue
        terms = tuple(term for term in concept.terms if day is None or term.is_valid_on(day))
        if terms:
            chosen.append(Concept(id=concept.id, terms=terms))
    if not chosen:
        raise UsageError("There are no terms to export.")
    return tuple(chosen)
