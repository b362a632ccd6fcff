"""The TMX files in a project's folder `memory`: they count as they stand there, so that a memory can be made again.

Whoever opens the memory takes changed ones in, as long as that takes no more than a moment; a large one is told, and
`workbench tm import` takes it in. A file that is gone is forgotten. A broken one teaches nothing, and what an earlier
version of it taught stays.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import MemoryUnusable, UnreadableInput
from workbench.memory.record import Record
from workbench.memory.store import Store
from workbench.model import LanguagePair
from workbench.project import Project
from workbench.session.memory_portions import Progress, portions, told

if TYPE_CHECKING:
    from workbench.memory.exchange import Piece, Report

FOLDER = "memory"
_MOMENT = 5_000_000
"""Bytes of TMX that are read and put in a second or two."""
_COMPRESSED = 6
"""A compressed file has so many times as much in it."""


@dataclass(frozen=True, slots=True)
class ShelfFile:
    """A TMX file, compressed or not, in a project's folder `memory`."""

    path: Path
    document: str
    """What its units' document is called in the store."""
    pair: LanguagePair

    @property
    def size(self) -> int:
        """About how many bytes of TMX it has; 0 if it cannot be looked at."""
        try:
            size = self.path.stat().st_size
        except OSError:
            return 0
        return size * _COMPRESSED if self.path.suffix == ".gz" else size

    def stamp(self) -> str:
        """What changes when the file does; "" if it cannot be looked at.

        Size and time, for to read a large file at every opening would take too long.
        """
        try:
            status = self.path.stat()
        except OSError:
            return ""
        return f"{status.st_size} {status.st_mtime_ns}"

    def pieces(self, report: "Report | None" = None) -> "Iterator[Piece]":
        """Yield its units piece by piece; memory stays flat.

        Raises:
            UnreadableInput: The file is broken or hostile from a place on; what came before has been yielded.
        """
        from workbench.memory.exchange import Options, Report, format_named

        options = Options(source=self.pair.source, target=self.pair.target, document=self.document)
        return format_named("tmx").read(self.path, options, report or Report())

    def records(self) -> Iterator[Record]:
        """Yield its units, see `pieces`."""
        for piece in self.pieces():
            yield from piece.records


def shelf(project: Project) -> Iterator[ShelfFile]:
    """Yield the TMX files that lie in the project's folder `memory`, by name."""
    folder = project.root / FOLDER
    if not folder.is_dir():
        return
    from workbench.memory.exchange.format import holdable

    for path in sorted((*folder.glob("*.tmx"), *folder.glob("*.tmx.gz"))):
        if path.is_file():
            yield ShelfFile(path, holdable(f"{FOLDER}/{path.name}"), project.pair)


def take_in_small(store: Store, files: Iterable[ShelfFile], known: Mapping[str, str]) -> Iterator[MemoryUnusable]:
    """Take in the files that changed, as long as that takes a moment; yield what is wrong with the others.

    Raises:
        MemoryUnusable: The store cannot be written.
    """
    room = _MOMENT
    for file in files:
        stamp = file.stamp()
        if known.get(file.document) == stamp:
            continue
        if file.size > room:
            yield MemoryUnusable(
                "is new or has changed, and is not in the memory yet, since that takes a while.",
                path=file.path,
                advice="Take it in with `workbench tm import`.",
            )
            continue
        room -= file.size
        try:
            store.put_document(file.document, stamp, list(file.records()))
        except UnreadableInput as error:
            yield MemoryUnusable(
                f"cannot be read and does not count: {error.message}",
                path=error.path,
                line=error.line,
                advice="Mend it, or move it away.",
            )


def take_in(store: Store, file: ShelfFile, report: "Report", progress: Progress) -> int:
    """Take a file in, however large; return how many units it has. Others can write to the store in between.

    It is read twice: first to see that it is whole.

    Args:
        store: The memory.
        file: The file.
        report: Is told of broken units.
        progress: Is told how far it is.

    Raises:
        UnreadableInput: The file is broken; what an earlier version of it taught stays.
        MemoryUnusable: The store cannot be written now; the file is taken in again the next time.
    """
    stamp = file.stamp()
    units = sum(len(piece.records) for piece in told(file.pieces(report), progress))
    store.put_document(file.document, "", ())
    for portion in portions(told(file.pieces(), progress)):
        store.put(portion)
    store.note_digest(file.document, stamp)
    return units
