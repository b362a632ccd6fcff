"""Putting files on a project's shelf, its folder `memory`, and taking what lies there into the memory."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from workbench import atomic
from workbench.errors import UnreadableInput
from workbench.memory.exchange import Report, format_named
from workbench.memory.exchange.compressed import SUFFIX
from workbench.memory.sqlite_store import SqliteStore
from workbench.project import Project, require_plain_name
from workbench.session.memories import index_of, own_path
from workbench.session.memory_exchange import Request, format_of, options_of
from workbench.session.memory_portions import Progress
from workbench.session.memory_shelf import FOLDER, ShelfFile, shelf, take_in


def changed_files(project: Project) -> Iterator[ShelfFile]:
    """Yield the files of the shelf that are new or have changed since they were taken in.

    Raises:
        MemoryUnusable: The memory cannot be read.
    """
    with SqliteStore.open(own_path(project)) as store:
        known = store.digests()
    for file in shelf(project):
        if known.get(file.document) != file.stamp():
            yield file


def on_shelf(project: Project, path: Path) -> ShelfFile | None:
    """The file of the shelf that is at a path, if it is one."""
    resolved = path.resolve()
    return next((file for file in shelf(project) if file.path.resolve() == resolved), None)


def take_in_file(project: Project, file: ShelfFile, report: Report, progress: Progress) -> int:
    """Take a file of the shelf in, however large; return how many units it has. See `memory_shelf.take_in`.

    Raises:
        UnreadableInput: The file is broken; what an earlier version of it taught stays.
        MemoryUnusable: The memory cannot be written now; the file is taken in again the next time.
    """
    with SqliteStore.open(own_path(project)) as store:
        units = take_in(store, file, report, progress)
        # Here, where one waits anyway, and not at the next lookup.
        index_of(store).catch_up()
    return units


def shelve(project: Project, path: Path, *, request: Request, name: str, report: Report) -> ShelfFile:
    """Put a file on the shelf, in place of one of the same name: TMX as it is, other formats as TMX.

    Args:
        project: Whose shelf.
        path: The file; one that lies on the shelf stays there.
        request: Its format and languages, where they are not the usual ones.
        name: Name of the file on the shelf without its ending; "" for the one that it has.
        report: Is told of broken units of a file that is not copied as it is.

    Raises:
        UsageError: There is no such format, or the name cannot be one.
        UnreadableInput: The file is broken; the shelf is as it was.
        WriteError: The disk refused; the shelf is as it was.
    """
    there = on_shelf(project, path)
    if there:
        return there
    if not path.is_file():
        raise UnreadableInput("is no ordinary file, which can be read twice.", path=path)
    format_ = format_of(path, request)
    stem = name or _stem(path)
    require_plain_name(stem)
    is_copied = format_.name == "tmx" and not (request.source_lang or request.target_lang)
    is_compressed = is_copied and path.suffix.lower() == SUFFIX
    target = project.root / FOLDER / f"{stem}.tmx{SUFFIX if is_compressed else ''}"
    options = options_of(project, request)
    # Who takes in a file that was copied is told of what is broken in it.
    pieces = format_.read(path, options, Report() if is_copied else report)
    if is_copied:
        for _ in pieces:  # to its end, which a broken file does not let one reach
            pass
    target.parent.mkdir(exist_ok=True)
    with atomic.write_stream(target) as stream:
        if is_copied:
            with path.open("rb") as file:
                shutil.copyfileobj(file, stream)
        else:
            records = (record for piece in pieces for record in piece.records)
            own = replace(options, source=project.pair.source, target=project.pair.target)
            format_named("tmx").write(records, stream, own, Report())
    found = on_shelf(project, target)
    assert found is not None
    return found


def _stem(path: Path) -> str:
    name = path.with_suffix("") if path.suffix.lower() == SUFFIX else path
    return name.stem
