"""Putting records into a memory's tables, each in the place of the one that it corrects."""

import sqlite3
from functools import lru_cache
from typing import Any

from workbench.memory.record import Record
from workbench.memory.sqlite_rows import cells_of, hash_of
from workbench.memory.store import Changes
from workbench.text.normalise import match_key, nfc

_KNOWN = 1 << 16
"""Numbers of texts that are remembered: the neighbours of what is put are mostly what was put a moment ago."""


class Tally:
    """Counts what putting records does."""

    def __init__(self) -> None:
        self.added = self.replaced = self.unchanged = self.removed = 0
        self.kept: set[int] = set()

    def changes(self) -> Changes:
        """The counts."""
        return Changes(self.added, self.replaced, self.unchanged, self.removed)


class Writer:
    """Puts records, within transactions that others begin and end."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._numbers: dict[str, int] = {}
        self._document = lru_cache(maxsize=1 << 10)(self._document_of)

    def put(self, record: Record, tally: Tally) -> bool:
        """Put one record; return whether that changed anything."""
        key, source = match_key(record.source), nfc(record.source)
        number = self._number(key)
        old = None if number is None else self._kept(number, source, record)
        if not record.is_worth_keeping:
            if old is not None:
                self._connection.execute("DELETE FROM units WHERE id = ?", (old[0],))
                tally.removed += 1
            return old is not None
        cells = cells_of(record)
        if old is not None:
            if old[1:] == cells:
                tally.unchanged += 1
                tally.kept.add(old[0])
                return False
            # With a new number: whoever has seen this one shall see the new one, too.
            self._connection.execute("DELETE FROM units WHERE id = ?", (old[0],))
        tally.kept.add(self._insert(self._new(key) if number is None else number, source, record, cells))
        tally.added += old is None
        tally.replaced += old is not None
        return True

    def forget_numbers(self) -> None:
        """Look up numbers anew: others may have changed them."""
        self._numbers.clear()
        self._document.cache_clear()

    def _kept(self, number: int, source: str, record: Record) -> tuple[Any, ...] | None:
        """The id and cells of the unit that a record stands for."""
        row = self._connection.execute(
            "SELECT units.id, target, state, coalesce(before.key, ''), coalesce(behind.key, ''), role, date, author,"
            " origin FROM units JOIN documents ON documents.id = units.document"
            " LEFT JOIN texts AS before ON before.number = units.previous"
            " LEFT JOIN texts AS behind ON behind.number = units.following"
            " WHERE units.text = ? AND documents.name = ? AND slot = ? AND units.source = ?",
            (number, record.document, record.slot, source),
        ).fetchone()
        return None if row is None else tuple(row)

    def _insert(self, number: int, source: str, record: Record, cells: tuple[str, ...]) -> int:
        target, state, previous, following, *rest = cells
        cursor = self._connection.execute(
            "INSERT INTO units"
            " (text, document, slot, source, target, state, previous, following, role, date, author, origin)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                self._document(record.document),
                record.slot,
                source,
                target,
                state,
                self._number(previous) or self._new(previous) if previous else None,
                self._number(following) or self._new(following) if following else None,
                *rest,
            ),
        )
        return int(cursor.lastrowid or 0)

    def _number(self, key: str) -> int | None:
        """The number of a text, if it has one."""
        number = self._numbers.get(key)
        if number is None:
            number = found(self._connection, key)
            if number is not None:
                self._know(key, number)
        return number

    def _new(self, key: str) -> int:
        """Give a new text a number."""
        cursor = self._connection.execute("INSERT INTO texts (hash, key) VALUES (?, ?)", (hash_of(key), key))
        number = int(cursor.lastrowid or 0)
        self._know(key, number)
        return number

    def _know(self, key: str, number: int) -> None:
        if len(self._numbers) >= _KNOWN:
            self._numbers.clear()
        self._numbers[key] = number

    def _document_of(self, name: str) -> int:
        """The id of a document; a new one for a new name."""
        self._connection.execute("INSERT OR IGNORE INTO documents (name) VALUES (?)", (name,))
        (identity,) = self._connection.execute("SELECT id FROM documents WHERE name = ?", (name,)).fetchone()
        return int(identity)


def found(connection: sqlite3.Connection, key: str) -> int | None:
    """The number of a text in a memory; None if it is not there."""
    row = connection.execute("SELECT number FROM texts WHERE hash = ? AND key = ?", (hash_of(key), key)).fetchone()
    return int(row[0]) if row else None
