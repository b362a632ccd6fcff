"""A memory in a file: SQLite with a write-ahead log, so that several processes read while one writes."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from workbench.memory.record import Record
from workbench.memory.sqlite_file import explained, prepare
from workbench.memory.sqlite_rows import (
    PURGE,
    RANK_BITS,
    TRANSLATIONS,
    UNITS,
    WHOLE_UNITS,
    condition_of,
    marks,
    record_from,
    values_of,
)
from workbench.memory.sqlite_writer import Tally, Writer, found
from workbench.memory.store import Changes, Found, Place, Selection
from workbench.model import State
from workbench.text.normalise import match_key, nfc

_PATIENCE = 10.0
"""Seconds to wait for another process that is writing."""


@dataclass(frozen=True, slots=True)
class Counts:
    """A memory in numbers."""

    texts: int
    """Different sources, neighbours included."""
    states: Mapping[str, int]
    """Units by state."""
    documents: Mapping[str, int]
    """Units by document."""


class SqliteStore:
    """A memory's file, see `Store`. May be used from any thread.

    Neighbours are kept as the keys of their texts, which is all that comparing them needs; `records` has the texts
    themselves of those that are units of the memory.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._connection = connection
        self._guard = threading.RLock()
        self._writer = Writer(connection)
        self._seen = -1

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, patience: float | None = None) -> Self:
        """Open a memory; without `read_only` it is made if it is not there and brought to this version.

        Args:
            path: The file.
            read_only: Change nothing, not even an older version's tables.
            patience: Seconds to wait for another process that is writing, where this one wants to write; reading
                waits for nobody. None for so many that an import in portions or a removal comes to its end.

        Raises:
            MemoryUnusable: It is locked, corrupt, no memory, or of a newer version; it is left as it is.
        """
        with explained(path):
            if not read_only:
                path.parent.mkdir(parents=True, exist_ok=True)
            address = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rwc'}"
            connection = sqlite3.connect(
                address,
                uri=True,
                timeout=_PATIENCE if patience is None else patience,
                isolation_level=None,
                check_same_thread=False,
            )
            try:
                prepare(path, connection, read_only=read_only)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection, read_only=read_only)

    @classmethod
    def in_process(cls) -> Self:
        """Make a memory that lives as long as the process."""
        path = Path(":memory:")
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        prepare(path, connection, read_only=False)
        return cls(path, connection, read_only=False)

    def close(self) -> None:
        """Close the file."""
        with self._guard:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def identity(self) -> str:
        """See `Store`."""
        with self._using():
            (identity,) = self._connection.execute("SELECT value FROM meta WHERE name = 'identity'").fetchone()
        return str(identity)

    def put(self, records: Iterable[Record]) -> Changes:
        """See `Store`.

        Raises:
            MemoryUnusable: The file cannot be written; nothing was.
        """
        tally = Tally()
        with self._writing():
            changed = {record.document for record in records if self._writer.put(record, tally)}
            for document in changed:
                self._connection.execute(
                    "UPDATE documents SET digest = '' WHERE name = ? AND digest IS NOT NULL", (document,)
                )
        return tally.changes()

    def put_document(self, document: str, digest: str, records: Iterable[Record]) -> Changes:
        """See `Store`.

        Raises:
            MemoryUnusable: The file cannot be written; nothing was.
        """
        tally = Tally()
        with self._writing():
            for record in records:
                self._writer.put(record, tally)
            gone = [
                (number,)
                for (number,) in self._connection.execute(
                    "SELECT units.id FROM units JOIN documents ON documents.id = units.document WHERE name = ?",
                    (document,),
                )
                if number not in tally.kept
            ]
            self._connection.executemany("DELETE FROM units WHERE id = ?", gone)
            tally.removed += len(gone)
            self._note_digest(document, digest)
        return tally.changes()

    def note_digest(self, document: str, digest: str) -> None:
        """See `Store`.

        Raises:
            MemoryUnusable: The file cannot be written.
        """
        with self._writing():
            self._note_digest(document, digest)

    def digests(self) -> Mapping[str, str]:
        """See `Store`."""
        with self._using():
            return dict(self._connection.execute("SELECT name, digest FROM documents WHERE digest IS NOT NULL"))

    def remove(self, selection: Selection) -> int:
        """See `Store`.

        Raises:
            MemoryUnusable: The file cannot be written; nothing was.
        """
        with self._writing():
            cursor = self._connection.execute(
                f"DELETE FROM units WHERE id IN (SELECT units.id FROM units"  # noqa: S608 - only our own words
                f" JOIN documents ON documents.id = units.document WHERE {condition_of(selection)})",
                values_of(selection),
            )
            removed = cursor.rowcount
            self._connection.execute("DELETE FROM documents WHERE id NOT IN (SELECT document FROM units)")
            # What is forgotten is to be gone from the file, too.
            self._connection.execute(PURGE)
            self._writer.forget_numbers()
        return removed

    def records(self) -> Iterator[Record]:
        """See `Store`."""
        with self._using():
            yield from map(record_from, self._connection.execute(f"{WHOLE_UNITS} ORDER BY units.id"))

    def units(self, numbers: Sequence[int]) -> Sequence[Record]:
        """See `Store`."""
        with self._using():
            rows = [self._connection.execute(f"{UNITS} WHERE units.id = ?", (number,)).fetchone() for number in numbers]
        return [record_from(row) for row in rows if row is not None]

    def units_after(self, number: int) -> Iterator[tuple[int, str, str]]:
        """See `Store`."""
        with self._using():
            yield from self._connection.execute(
                "SELECT id, source, target FROM units WHERE id > ? ORDER BY id", (number,)
            )

    def texts_of(self, numbers: Sequence[int], *, in_target: bool) -> Sequence[tuple[int, str]]:
        """See `Store`."""
        side = "target" if in_target else "source"
        with self._using():
            return self._connection.execute(
                f"SELECT id, {side} FROM units WHERE id IN ({marks(numbers)}) ORDER BY id DESC",  # noqa: S608 - our words
                numbers,
            ).fetchall()

    def texts_before(self, number: int, most: int, *, in_target: bool) -> Sequence[tuple[int, str]]:
        """See `Store`."""
        side = "target" if in_target else "source"
        with self._using():
            return self._connection.execute(
                f"SELECT id, {side} FROM units WHERE id < ? ORDER BY id DESC LIMIT ?",  # noqa: S608 - only our own words
                (number, most),
            ).fetchall()

    def counts(self) -> Counts:
        """Count what there is."""
        with self._using():
            (texts,) = self._connection.execute("SELECT count(*) FROM texts").fetchone()
            states = dict(self._connection.execute("SELECT state, count(*) FROM units GROUP BY state"))
            documents = dict(
                self._connection.execute(
                    "SELECT documents.name, count(*) FROM units JOIN documents ON documents.id = units.document"
                    " GROUP BY documents.id ORDER BY documents.name"
                )
            )
        return Counts(texts, states, documents)

    def count(self, selection: Selection) -> int:
        """Count the selected units."""
        with self._using():
            (count,) = self._connection.execute(
                f"SELECT count(*) FROM units JOIN documents ON documents.id = units.document"  # noqa: S608 - our words
                f" WHERE {condition_of(selection)}",
                values_of(selection),
            ).fetchone()
        return int(count)

    def number_of(self, key: str) -> int | None:
        """See `Store`."""
        with self._using():
            return found(self._connection, key)

    def translations(self, numbers: Sequence[int], place: Place) -> Sequence[Found]:
        """See `Store`."""
        with self._using():
            around = [
                found(self._connection, match_key(text)) if text else None for text in (place.previous, place.following)
            ]
            rows = self._connection.execute(
                TRANSLATIONS % (marks(numbers), marks(place.without), marks(place.apart)),
                (*around, place.role, *numbers, nfc(place.source), *place.without, *place.apart),
            ).fetchall()
        return [
            Found(text, source, target, document, State(state), neighbours, rank >> RANK_BITS, unit)
            for text, source, target, document, state, neighbours, rank, unit in rows
        ]

    def texts_after(self, number: int) -> Iterator[tuple[int, str]]:
        """See `Store`."""
        with self._using():
            yield from self._connection.execute(
                "SELECT number, key FROM texts WHERE number > ? ORDER BY number", (number,)
            )

    def last_text(self) -> int:
        """See `Store`."""
        with self._using():
            row = self._connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'texts'").fetchone()
        return int(row[0]) if row else 0

    def __len__(self) -> int:
        with self._using():
            (count,) = self._connection.execute("SELECT count(*) FROM units").fetchone()
        return int(count)

    def check(self) -> tuple[str, ...]:
        """Look for damage; return what was found, in words.

        Raises:
            MemoryUnusable: The file cannot be read at all.
        """
        with self._using():
            said = [str(row[0]) for row in self._connection.execute("PRAGMA integrity_check(20)")]
            strays = [str(row[0]) for row in self._connection.execute("PRAGMA foreign_key_check")]
        return (*(one for one in said if one != "ok"), *(f"a row of {table} points to nothing" for table in strays))

    def _note_digest(self, document: str, digest: str) -> None:
        self._connection.execute(
            "INSERT INTO documents (name, digest) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET digest = excluded.digest",
            (document, digest),
        )

    @contextmanager
    def _using(self) -> Iterator[None]:
        with self._guard, explained(self.path):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._using():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                (version,) = self._connection.execute("PRAGMA data_version").fetchone()
                if version != self._seen:
                    # Another process wrote, and may have forgotten texts whose numbers are known here.
                    self._writer.forget_numbers()
                    self._seen = version
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # Numbers given in what is taken back are given again to other texts.
                self._writer.forget_numbers()
                self._connection.execute("ROLLBACK")
                raise
