"""Which units of a store have a run of words: an index of neighbouring words in a file beside the memory.

Each word is an entry and each pair of neighbouring words is one, so that a run of frequent words is found as fast as a
rare one. The file is filled a slice at a time, so that nobody waits for a large memory to be read, and can be thrown
away. What is found is to be looked at: entries are hashes, and the words of a run may stand apart.
"""

import sqlite3
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import islice, pairwise
from pathlib import Path
from zlib import crc32

from workbench.memory.phrases.words import Word, english_words_of, words_of
from workbench.memory.store import Store

_FIRST, _LATER = 5000, 1000
"""Units taken in by the first search, which may take a second or two, and by each that follows: tenths of one."""
_SOURCE, _TARGET = 1, 2
"""Keep the entries of the two languages apart."""


class Index:
    """The index of one store. May be used from any thread."""

    def __init__(self, store: Store, place: Path | None) -> None:
        """Look at nothing yet.

        Args:
            store: The memory.
            place: Where the index is or will be; without one, and where it cannot be written, it lives in the process.
        """
        self.store = store
        self._place = place
        self._guard = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._identity = ""
        self._portion = _FIRST

    def catch_up(self, limit: int) -> int:
        """Take in units that came later, at most `limit`; those that are gone stay and are found by nobody.

        Returns:
            How many were taken in: none where there are no more, or where another process is at it.

        Raises:
            MemoryUnusable: The store cannot be read.
        """
        with self._guard:
            try:
                return self._fill(self._opened(), limit)
            except sqlite3.OperationalError:
                return 0

    def take_a_slice(self) -> None:
        """Take in so many units that a search may wait for them.

        Raises:
            MemoryUnusable: The store cannot be read.
        """
        self.catch_up(self._portion)
        self._portion = _LATER

    def with_source(self, run: Sequence[str], limit: int) -> list[int]:
        """The numbers of units whose source may have a run of words, the newest first."""
        return self._found(_sought(run, _SOURCE), limit)

    def with_target(self, run: Sequence[str], limit: int) -> list[int]:
        """The same for a run of words of the translation, by their stems."""
        return self._found(_sought(run, _TARGET), limit)

    def close(self) -> None:
        """Close the file."""
        with self._guard:
            if self._connection is not None:
                self._connection.close()
            self._connection = None

    def _found(self, entries: Iterable[str], limit: int) -> list[int]:
        query = " ".join(dict.fromkeys(entries))
        with self._guard:
            try:
                rows = self._opened().execute(
                    "SELECT rowid FROM entries WHERE entries MATCH ? ORDER BY rowid DESC LIMIT ?", (query, limit)
                )
                return [number for (number,) in rows]
            except sqlite3.OperationalError:
                return []
            except sqlite3.DatabaseError:
                self._throw_away()
                return []

    def _opened(self) -> sqlite3.Connection:
        identity = self.store.identity
        if self._connection is not None and self._identity != identity:
            # The store gave its numbers anew.
            self._connection.close()
            self._connection = None
        if self._connection is None:
            self._connection = self._open(identity)
            self._identity = identity
        return self._connection

    def _open(self, identity: str) -> sqlite3.Connection:
        if self._place is not None:
            try:
                return _open(self._place, identity)
            except sqlite3.OperationalError:
                # It may not be written there.
                self._place = None
            except sqlite3.DatabaseError:
                self._throw_away()
        return _open(":memory:", identity)

    def _throw_away(self) -> None:
        """Of a damaged file that can be made again nothing needs to be said."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None
        if self._place is not None:
            # One that cannot be removed is found damaged again the next time.
            with suppress(OSError):
                self._place.unlink(missing_ok=True)
        self._place = None

    def _fill(self, index: sqlite3.Connection, limit: int) -> int:
        (last,) = index.execute("SELECT last FROM store").fetchone()
        units = list(islice(self.store.units_after(last), limit))
        if not units:
            return 0
        with index:
            index.execute("BEGIN IMMEDIATE")
            if index.execute("SELECT last FROM store").fetchone() != (last,):
                return 0
            for number, source, target in units:
                entries = (*_entries(words_of(source), _SOURCE), *_entries(english_words_of(target), _TARGET))
                index.execute("INSERT INTO entries (rowid, entry) VALUES (?, ?)", (number, " ".join(entries)))
            index.execute("UPDATE store SET last = ?", (units[-1][0],))
        return len(units)


def _open(place: Path | str, identity: str) -> sqlite3.Connection:
    index = sqlite3.connect(place, timeout=1.0, check_same_thread=False)
    try:
        index.execute("CREATE TABLE IF NOT EXISTS store (identity TEXT, last INTEGER)")
        if index.execute("SELECT identity FROM store").fetchall() != [(identity,)]:
            with index:
                index.execute("DROP TABLE IF EXISTS entries")
                index.execute("DELETE FROM store")
                index.execute(
                    "CREATE VIRTUAL TABLE entries USING"
                    " fts5(entry, content='', detail=none, columnsize=0, tokenize='ascii')"
                )
                index.execute("INSERT INTO store VALUES (?, 0)", (identity,))
    except sqlite3.Error:
        index.close()
        raise
    return index


def _entries(words: Sequence[Word], side: int) -> Iterable[str]:
    keys = [word.key for word in words]
    return (*(_entry(key, side) for key in keys), *_pairs(keys, side))


def _sought(run: Sequence[str], side: int) -> list[str]:
    """The entries of a run: its pairs, which are rarer than its words."""
    return [_entry(run[0], side)] if len(run) == 1 else _pairs(run, side)


def _pairs(keys: Sequence[str], side: int) -> list[str]:
    codes = [_code(key, side) for key in keys]
    return [f"{crc32(other[0], one[1]):x}" for one, other in pairwise(codes)]


def _entry(key: str, side: int) -> str:
    return f"{_code(key, side)[1]:x}"


@lru_cache(maxsize=1 << 16)
def _code(key: str, side: int) -> tuple[bytes, int]:
    """A word as bytes that end like no part of another, and their checksum, from which that of a pair goes on."""
    data = key.encode(errors="surrogatepass") + b" "
    return data, crc32(data, side)
