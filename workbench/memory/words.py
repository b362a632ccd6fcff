"""The words of a memory's units as a full-text index (SQLite's FTS5), in a file of its own that can be thrown away."""

import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import islice
from pathlib import Path

from workbench.memory.bare import bare_terms, bare_text
from workbench.memory.store import Store

VERSION = 2
PORTION = 5000
"""Units taken in at once while somebody waits for something else: a tenth of a second."""
_IN_MEMORY = 1 << 26
"""Bytes of words gathered before they are written: fewer pieces that have to be put together later."""
_AT_ONCE = 100

Progress = Callable[[int], None]
"""Is told how many units more have been read."""


class WordsUnusable(Exception):
    """The index cannot be read or written now; every unit can be read instead."""


class Words:
    """Which units have some words, in either language, whatever their case and marks.

    The marks are left out because SQLite's own reader of words then does nearly all that is needed, ten times as fast
    as ours; a unit with all of them is a candidate, and its text decides.
    """

    def __init__(self, store: Store, place: Path) -> None:
        """Open nothing yet.

        Args:
            store: The units.
            place: Where the index is or will be.
        """
        self._store = store
        self._place = place

    def catch_up(self, most: int | None = None, progress: Progress | None = None) -> int:
        """Take in the units that came since; those that are gone stay and are no candidates for anything.

        Args:
            most: How many at most; None for all.
            progress: Is told of each portion.

        Returns:
            The number of the last unit that is in.

        Raises:
            MemoryUnusable: The store cannot be read.
            WordsUnusable: The index cannot be written.
        """
        with _explained(self._place), closing(self._opened()) as index:
            while True:
                portion = PORTION if most is None else min(PORTION, most)
                taken, last = self._take_in(index, portion)
                if progress:
                    progress(taken)
                if most is not None:
                    most -= taken
                if taken < portion or most == 0:
                    return last

    def candidates(self, keys: Collection[str], *, in_target: bool) -> Iterator[int]:
        """Yield the numbers of units that have tokens with all these keys, and of others, the newest first.

        Args:
            keys: Comparison keys, with marks or without; those of scripts that cannot be sought are not heeded.
            in_target: Look in the translations instead of the sources.

        Raises:
            WordsUnusable: The index cannot be read, or none of the words can be sought in it.
        """
        terms = [found for key in dict.fromkeys(keys) if (found := bare_terms(key))]
        if not terms:
            raise WordsUnusable
        sought = " AND ".join("({})".format(" OR ".join(f'"{term}"' for term in group)) for group in terms)
        with _explained(self._place), closing(self._opened()) as index:
            numbers = index.execute(
                "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC",
                (f"{'target' if in_target else 'source'} : ({sought})",),
            )
            while batch := numbers.fetchmany(_AT_ONCE):
                yield from (number for (number,) in batch)

    def _opened(self) -> sqlite3.Connection:
        index = sqlite3.connect(self._place, timeout=0.5, isolation_level=None)
        try:
            if not self._is_of_store(index):
                self._begin(index)
        except BaseException:
            index.close()
            raise
        return index

    def _is_of_store(self, index: sqlite3.Connection) -> bool:
        (version,) = index.execute("PRAGMA user_version").fetchone()
        if version != VERSION:
            return False
        return index.execute("SELECT identity FROM store").fetchall() == [(self._store.identity,)]

    def _begin(self, index: sqlite3.Connection) -> None:
        index.execute("PRAGMA journal_mode = WAL")
        index.execute("BEGIN IMMEDIATE")
        if self._is_of_store(index):
            # Another process was quicker.
            index.execute("COMMIT")
            return
        for statement in (
            "DROP TABLE IF EXISTS words",
            "DROP TABLE IF EXISTS store",
            "CREATE TABLE store (identity TEXT, last INTEGER)",
            "CREATE VIRTUAL TABLE words USING fts5(source, target, content='', detail=column,"
            " tokenize='unicode61 remove_diacritics 2 tokenchars _')",
            f"PRAGMA user_version = {VERSION}",
        ):
            index.execute(statement)
        index.execute("INSERT INTO words (words, rank) VALUES ('hashsize', ?)", (_IN_MEMORY,))
        index.execute("INSERT INTO store VALUES (?, 0)", (self._store.identity,))
        index.execute("COMMIT")

    def _take_in(self, index: sqlite3.Connection, most: int) -> tuple[int, int]:
        """Take in units; return how many, and the last one's number."""
        index.execute("BEGIN IMMEDIATE")
        try:
            (last,) = index.execute("SELECT last FROM store").fetchone()
            units = list(islice(self._store.units_after(last), most))
            index.executemany(
                "INSERT INTO words (rowid, source, target) VALUES (?, ?, ?)",
                ((number, bare_text(source), bare_text(target)) for number, source, target in units),
            )
            last = units[-1][0] if units else last
            index.execute("UPDATE store SET last = ?", (last,))
            index.execute("COMMIT")
        except BaseException:
            index.execute("ROLLBACK")
            raise
        return len(units), int(last)


@contextmanager
def _explained(place: Path) -> Iterator[None]:
    """Turn SQLite's complaints about an index into one; a damaged one is thrown away."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise WordsUnusable from error
    except sqlite3.DatabaseError as error:
        for suffix in ("", "-wal", "-shm"):
            # One that cannot be removed is found damaged again the next time.
            with suppress(OSError):
                place.with_name(place.name + suffix).unlink(missing_ok=True)
        raise WordsUnusable from error
