"""The memories that count in a project: its own, the user's if wanted, and those that are attached."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from workbench import catalog as po
from workbench.errors import MemoryUnusable, WorkbenchError
from workbench.memory.index.index import Index
from workbench.memory.lookup import Memory, Part
from workbench.memory.record import Record, records_of
from workbench.memory.sqlite_file import MemoryDamaged
from workbench.memory.sqlite_store import SqliteStore
from workbench.memory.store import ANYWHERE, Place, Selection, Store
from workbench.memory.words import Words, WordsUnusable
from workbench.model import Match, Penalty
from workbench.project import AttachedMemory, Project
from workbench.session.memory_shelf import shelf, take_in_small

_FILE = "memory.sqlite"
MANY = 50_000
"""Units whose words take seconds to read."""


class Memories:
    """The stores of a project's memory, open. What cannot be used is told in `troubles`, and the rest works."""

    def __init__(self, project: Project, *, patience: float | None = None) -> None:
        """Open the memories and take in what the project's translations have got since.

        Where the project's own cannot be used, one within the process stands in for it.

        Args:
            project: Whose memories.
            patience: Seconds to wait where another process is writing, see `SqliteStore.open`.
        """
        self._project = project
        self._patience = patience
        self.troubles: list[MemoryUnusable] = []
        self._open: list[SqliteStore] = []
        self._parts = [self._own()]
        self._users = self._users_own() if project.user_memory else None
        self._parts += [part for part in (self._users, *map(self._attached, project.attached_memories)) if part]
        self.memory = Memory(self._parts)

    @property
    def own(self) -> Store:
        """The project's own store."""
        return self._parts[0].store

    def name_elsewhere(self, document: str) -> str:
        """What a document of this project is called in the user's memory."""
        return f"{self._project.name}: {document}"

    def lookup(self, source: str, place: Place = ANYWHERE, *, threshold: int, limit: int) -> tuple[Match, ...]:
        """Look a source up, see `Memory.lookup`; a memory that turns out to be damaged is told and then left out.

        Raises:
            MemoryUnusable: A memory cannot be read now.
        """
        while True:
            try:
                return self.memory.lookup(source, place, threshold=threshold, limit=limit)
            except MemoryDamaged as error:
                self.leave_out(error)

    def leave_out(self, error: MemoryDamaged) -> None:
        """Tell of a memory that turned out to be damaged, and go on without it.

        Raises:
            MemoryDamaged: It was left out before.
        """
        whole = [part for part in self.memory.parts if _path_of(part) != error.path]
        if len(whole) == len(self.memory.parts):
            raise error
        self.troubles.append(error)
        self.memory = Memory(whole)

    def put(self, document: str, records: list[Record]) -> None:
        """Put units of a document that were changed.

        Raises:
            MemoryUnusable: A store cannot be written now.
        """
        self.own.put(records)
        self._put_users(document, records)

    def put_document(self, document: str, records: list[Record]) -> None:
        """Put all units of a document that may have got others.

        Raises:
            MemoryUnusable: A store cannot be written now.
        """
        self.own.put_document(document, "", records)
        self._put_users(document, records)

    def words_of(self, part: Part) -> Path | None:
        """Where the index of a store's words is; None for one that lives in the process only."""
        if not isinstance(part.store, SqliteStore) or part.store not in self._open:
            return None
        # Others' folders may not be written.
        own = self._project.state / f"attached-{part.store.identity}.words"
        return own if part.store.read_only else part.store.path.with_suffix(".words")

    def new_words(self) -> int:
        """Of how many units the words have to be read before the first concordance."""
        units = 0
        for part in self.memory.parts:
            try:
                place = self.words_of(part)
                units += len(part.store) if place and not place.exists() else 0
            except MemoryDamaged as error:
                self.leave_out(error)
        return units

    def take_in_words(self, progress: Callable[[int], None]) -> None:
        """Read the words of units that no concordance has read yet; `progress` is told how many more have been.

        Raises:
            MemoryUnusable: A store cannot be read.
        """
        for part in self.memory.parts:
            try:
                place = self.words_of(part)
                if place is not None:
                    # Where the words cannot be written every unit is read for each concordance.
                    with suppress(WordsUnusable):
                        Words(part.store, place).catch_up(progress=progress)
            except MemoryDamaged as error:
                self.leave_out(error)

    def close(self) -> None:
        """Close the files."""
        for store in self._open:
            store.close()

    def _put_users(self, document: str, records: list[Record]) -> None:
        if self._users:
            name = self.name_elsewhere(document)
            self._users.store.put([replace(record, document=name) for record in records])

    def _own(self) -> Part:
        opened = self._opened(own_path(self._project))
        if opened is not None:
            try:
                self.troubles += fill(opened, self._project)
                return Part(store=opened, index=index_of(opened))
            except MemoryDamaged as error:
                self.troubles.append(error)
            except MemoryUnusable as error:
                # It is locked, perhaps: what it has can be read.
                self.troubles.append(error)
                return Part(store=opened, index=index_of(opened))
        stand_in = SqliteStore.in_process()
        self.troubles += fill(stand_in, self._project)
        return Part(store=stand_in, index=Index(stand_in))

    def _users_own(self) -> Part | None:
        store = self._opened(user_path())
        return None if store is None else Part(store=store, index=index_of(store))

    def _attached(self, attached: AttachedMemory) -> Part | None:
        store = self._opened(attached.path, read_only=True)
        if store is None:
            return None
        try:
            own = self._project.state / f"attached-{store.identity}.index"
        except MemoryUnusable as error:
            self.troubles.append(error)
            return None
        # Beside the memory all its users share one image; where that may not be written, the project has its own.
        places = [attached.path.with_suffix(".index"), own]
        penalty = Penalty(f"memory {attached.path.stem}", attached.penalty) if attached.penalty else None
        return Part(store=store, index=Index(store, places), penalty=penalty)

    def _opened(self, path: Path, *, read_only: bool = False) -> SqliteStore | None:
        try:
            store = SqliteStore.open(path, read_only=read_only, patience=self._patience)
        except MemoryUnusable as error:
            self.troubles.append(error)
            return None
        self._open.append(store)
        return store


def _path_of(part: Part) -> Path | None:
    return part.store.path if isinstance(part.store, SqliteStore) else None


def own_path(project: Project) -> Path:
    """Where a project's memory is."""
    return project.state / _FILE


def user_path() -> Path:
    """Where the memory of the user is, in the folder that the platform has for data."""
    import platformdirs

    return Path(platformdirs.user_data_dir("vi-en-workbench", appauthor=False)) / _FILE


def index_of(store: SqliteStore) -> Index:
    """Make the index of a memory's file; the image lies beside it."""
    return Index(store, [store.path.with_suffix(".index")])


def fill(store: Store, project: Project) -> tuple[MemoryUnusable, ...]:
    """Bring a store up to what the project's PO files and its shelf say; only files that changed since are read.

    A PO file that cannot be read teaches nothing; whoever opens or checks it is told why.

    Returns:
        What is wrong with files of the shelf, or large and not in the memory yet.

    Raises:
        MemoryUnusable: The store cannot be read or written.
    """
    known = store.digests()
    there = dict(_catalogs(project))
    files = {file.document: file for file in shelf(project)}
    for document in known.keys() - there.keys() - files.keys():
        store.remove(Selection(document=document))
    for document, (path, digest) in there.items():
        if known.get(document) != digest:
            try:
                catalog = po.load(path)
            except WorkbenchError:
                continue
            store.put_document(document, catalog.digest, records_of(document, catalog.units))
    return tuple(take_in_small(store, files.values(), known))


@contextmanager
def own_store(project: Project) -> Iterator[tuple[SqliteStore, tuple[MemoryUnusable, ...]]]:
    """Open a project's own memory, filled; give with it what `fill` tells.

    Raises:
        MemoryUnusable: It cannot be used now.
    """
    with SqliteStore.open(own_path(project)) as store:
        yield store, fill(store, project)


def _catalogs(project: Project) -> Iterator[tuple[str, tuple[Path, str]]]:
    for document in project.documents:
        try:
            data = document.catalog.read_bytes()
        except FileNotFoundError:
            continue
        except OSError:
            data = b""
        yield document.name, (document.catalog, hashlib.sha256(data).hexdigest())
