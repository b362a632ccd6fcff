"""Translations to and from other programs: what of a memory is written, and how what is read goes in."""

import stat
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from workbench import atomic
from workbench.errors import Conflict, MemoryUnusable, UnreadableInput, UsageError
from workbench.memory.exchange import MemoryFormat, Options, Piece, Report, format_named, format_of_file
from workbench.memory.exchange.compressed import written
from workbench.memory.exchange.format import holdable
from workbench.memory.record import IMPORTED, Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.memory.store import ANYWHERE, Changes, Store
from workbench.model import LanguagePair
from workbench.project import Project, find_or_none
from workbench.session.memories import index_of, own_store
from workbench.session.memory_portions import Progress, portions, told
from workbench.text.normalise import match_key, nfc

_USUAL_PAIR = LanguagePair("vi", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What an import or export is to use instead of what is usual."""

    format_name: str = ""
    """"" for what the file's name says."""
    source_lang: str = ""
    """"" for that of the project."""
    target_lang: str = ""
    memory: Path | None = None
    """The file of a memory; None for that of the project."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What an export wrote."""

    format: MemoryFormat
    units: int
    remarks: tuple[str, ...]
    """What is not in the memory and so not in the file, and what of a unit the format cannot hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What the import of a file did, or would do."""

    format: MemoryFormat
    units: int
    """How many came out of the file."""
    changes: Changes
    """What they did to the memory; nothing in a dry run."""
    report: Report
    cut_short: str
    """Why the file was not read to its end; "" if it was."""


def export_memory(
    start: Path,
    path: Path | None,
    stream: BinaryIO | None = None,
    *,
    request: Request,
    documents: Collection[str] = (),
    bom: bool = False,
    neutral: bool = True,
) -> Exported:
    """Write a memory's finished units in the format of another program.

    Args:
        start: Folder in which to look for the project.
        path: The file to write; None for the stream.
        stream: Where to write if there is no path.
        request: Format, languages and memory.
        documents: Only units of these.
        bom: Begin a table with a byte order mark.
        neutral: Keep spreadsheets from taking cells for formulas.

    Raises:
        UsageError: There is no such format or document, no project and no memory, or a device is at the path.
        MemoryUnusable: The memory cannot be read.
        WriteError: The disk refused; what was at the path before stays.
    """
    project = find_or_none(start)
    if path is None and not request.format_name:
        raise UsageError("Name the format with --format: the memory goes to stdout.")
    format_ = format_of(path or Path(), request)
    if bom and format_.name not in ("csv", "tsv"):
        raise UsageError("A byte order mark is for tables.")
    if path and path.exists() and not path.is_file():
        raise UsageError("is no ordinary file; an export would take its place.", path=path)
    report = Report()
    options = replace(options_of(project, request), bom=bom, neutral=neutral)
    with _store(project, request, read_only=True) as (store, troubles):
        records = _chosen(store, documents)
        if path:
            with atomic.write_stream(path) as file, written(path, file) as bytes_:
                units = format_.write(records, bytes_, options, report)
        else:
            assert stream is not None
            units = format_.write(records, stream, options, report)
    return Exported(format=format_, units=units, remarks=(*map(str, troubles), *report.sentences))


def import_memory(
    start: Path,
    path: Path,
    *,
    request: Request,
    document: str = "",
    dry_run: bool = False,
    keep_going: bool = False,
    progress: Progress = lambda _: None,
) -> Imported:
    """Read a file of another program into a memory. A second import of the same file adds nothing.

    The file is read once to see that it is whole, and then again to take its units in. Units of a document that the
    project has itself go in as `imported: ` that document: they never replace what was confirmed here.

    Args:
        start: Folder in which to look for the project.
        path: The file.
        request: Format, languages and memory.
        document: Name under which all units go in; "" for what the file says, or else its name.
        dry_run: Take nothing in.
        keep_going: Take in what comes before a place from which on the file cannot be read.
        progress: Is told how far it is.

    Raises:
        UsageError: There is no such format, or no project and no memory.
        UnreadableInput: The file is broken, hostile or a device; nothing was taken in.
        Conflict: The file changed meanwhile.
        MemoryUnusable: The memory cannot be written now; what went in stays, the next import adds the rest.
    """
    project = find_or_none(start)
    if not dry_run:
        _require_memory(project, request)
    format_ = format_of(path, request)
    options = replace(options_of(project, request), document=holdable(document))
    report = Report()
    before = _stamp(path)
    units, cut_short = 0, ""
    try:
        for piece in told(format_.read(path, options, report), progress):
            units += len(piece.records)
    except UnreadableInput as error:
        if not keep_going:
            raise
        cut_short = str(error)
    changes = Changes()
    if units and not dry_run:
        with _store(project, request) as (store, _):
            pieces = told(format_.read(path, options, Report()), progress)
            changes = _take_in(store, _until_broken(pieces, is_expected=bool(cut_short)), _reserved(project, store))
            # Here, where one waits anyway, and not at the next lookup.
            index_of(store).catch_up()
    if _stamp(path) != before:
        raise Conflict("changed while it was read.", path=path, advice="Import it again.")
    return Imported(format=format_, units=units, changes=changes, report=report, cut_short=cut_short)


def _take_in(store: Store, pieces: Iterator[Piece], reserved: "_Reserved") -> Changes:
    total = Changes()
    for portion in portions(pieces):
        total = _sum(total, _put(store, portion, reserved))
    return total


def _put(store: Store, records: Sequence[Record], reserved: "_Reserved") -> Changes:
    new = [record for record in map(reserved.moved, records) if record]
    return _sum(store.put(new), Changes(unchanged=len(records) - len(new)))


def _sum(one: Changes, other: Changes) -> Changes:
    return Changes(
        added=one.added + other.added,
        replaced=one.replaced + other.replaced,
        unchanged=one.unchanged + other.unchanged,
        removed=one.removed + other.removed,
    )


class _Reserved:
    """Documents whose units come from files of the project, so that an import has to leave them alone."""

    def __init__(self, store: Store, names: Collection[str]) -> None:
        self._store = store
        self._names = names

    def moved(self, record: Record) -> Record | None:
        """The record, under another document's name where its own is reserved; None if that adds nothing."""
        if record.document not in self._names:
            return record
        number = self._store.number_of(match_key(record.source))
        if number is not None:
            here = (nfc(record.source), nfc(record.target))
            if any((found.source, found.target) == here for found in self._store.translations([number], ANYWHERE)):
                return None
        return replace(record, document=f"{IMPORTED}{record.document}")


def _reserved(project: Project | None, store: Store) -> _Reserved:
    names = set(store.digests())
    if project:
        names |= {document.name for document in project.documents}
    return _Reserved(store, names)


def _until_broken(pieces: Iterator[Piece], *, is_expected: bool) -> Iterator[Piece]:
    try:
        yield from pieces
    except UnreadableInput:
        if not is_expected:
            raise


def _chosen(store: Store, documents: Collection[str]) -> Iterator[Record]:
    """The records of the documents, or all. Before the first one is yielded, all that was asked for is known."""
    missing = set(documents)
    if missing:
        for record in store.records():
            missing.discard(record.document)
            if not missing:
                break
    if missing:
        raise UsageError(f"The memory has no units of “{sorted(missing)[0]}”.")
    return (record for record in store.records() if not documents or record.document in documents)


def format_of(path: Path, request: Request) -> MemoryFormat:
    """The format that was asked for, or else that of a file's name.

    Raises:
        UsageError: There is none.
    """
    return format_named(request.format_name) if request.format_name else format_of_file(path)


def options_of(project: Project | None, request: Request) -> Options:
    """How to read or write for a project, or without one."""
    pair = project.pair if project else _USUAL_PAIR
    return Options(source=request.source_lang or pair.source, target=request.target_lang or pair.target)


def _require_memory(project: Project | None, request: Request) -> None:
    if project is None and request.memory is None:
        raise UsageError("There is no project here; name the file of a memory with --memory.")


@contextmanager
def _store(
    project: Project | None, request: Request, *, read_only: bool = False
) -> Iterator[tuple[SqliteStore, Sequence[MemoryUnusable]]]:
    """The memory that is meant, and what of the project's files is not in it."""
    _require_memory(project, request)
    if request.memory is not None:
        if read_only and not request.memory.exists():
            raise UsageError("is not there.", path=request.memory)
        with SqliteStore.open(request.memory, read_only=read_only) as store:
            yield store, ()
    elif project:
        with own_store(project) as opened:
            yield opened


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror}.", path=path) from error
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableInput("is no ordinary file, which can be read twice.", path=path)
    return status.st_size, status.st_mtime_ns
