"""Concordance: where words or a phrase stand in a memory, in either language, as they were typed or not.

The words of all units are kept in a full-text index in a file of its own beside the memory (SQLite's FTS5). It takes in
units that came later before each search, and can be thrown away.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from workbench.errors import UsageError
from workbench.memory.record import Record
from workbench.memory.store import Store
from workbench.text.normalise import match_key, nfc
from workbench.text.tokens import keys, tokens

Spans = tuple[tuple[int, int], ...]
"""Places in a text, first and one behind the last."""
_Finder = Callable[[str], Spans]
_AT_ONCE = 2000


class Manner(Enum):
    """How a query is read."""

    WORDS = "words"
    """All its words, in any order and spelling; within double quotes they are a phrase."""
    EXACT = "exact"
    """The very characters."""
    REGEX = "regex"
    """A regular expression, whatever its case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A unit that has what is sought."""

    record: Record
    spans: Spans
    """Where in the side that was searched."""


def concordance(
    store: Store,
    place: Path | None,
    query: str,
    *,
    in_target: bool = False,
    manner: Manner = Manner.WORDS,
    limit: int = 50,
) -> Iterator[Hit]:
    """Yield units that have a query, the newest first.

    Args:
        store: The memory.
        place: Where the index of words is or will be; without one, and where it cannot be written, every unit is read.
        query: What is sought.
        in_target: Look in the translations instead of the sources.
        manner: How the query is read.
        limit: How many at most.

    Raises:
        MemoryUnusable: The store cannot be read.
        UsageError: The query is empty, or no regular expression.
    """
    if not query.strip():
        raise UsageError("the query is empty.")
    find = _finder(query, manner)
    words = [] if manner is Manner.REGEX else [key for key in keys(query) if any(map(str.isalnum, key))]
    candidates = _with_words(store, place, words, in_target=in_target) if words and place else store.newest()
    for record in candidates:
        spans = find(record.target if in_target else record.source)
        if spans:
            yield Hit(record=record, spans=spans)
            limit -= 1
            if limit <= 0:
                return


def _finder(query: str, manner: Manner) -> _Finder:
    if manner is Manner.WORDS:
        phrase = re.fullmatch(r'\s*["“](.+)["”]\s*', query)
        return _phrase_finder(keys(phrase[1])) if phrase else _word_finder(frozenset(keys(query)))
    try:
        pattern = re.compile(query, re.IGNORECASE) if manner is Manner.REGEX else re.compile(re.escape(nfc(query)))
    except re.error as error:
        raise UsageError(f"“{query}” is no regular expression: {error}.") from error
    return lambda text: tuple(match.span() for match in pattern.finditer(text) if match.end() > match.start())


def _word_finder(wanted: frozenset[str]) -> _Finder:
    def find(text: str) -> Spans:
        found = [token for token in tokens(text) if token.key in wanted]
        is_whole = wanted == {token.key for token in found}
        return tuple((token.start, token.end) for token in found) if is_whole else ()

    return find


def _phrase_finder(wanted: Sequence[str]) -> _Finder:
    def find(text: str) -> Spans:
        found = tokens(text)
        there = tuple(token.key for token in found)
        size = len(wanted)
        starts = [place for place in range(len(there) - size + 1) if there[place : place + size] == tuple(wanted)]
        return tuple((found[start].start, found[start + size - 1].end) for start in starts)

    return find


def _with_words(store: Store, place: Path, words: Sequence[str], *, in_target: bool) -> Iterator[Record]:
    try:
        with closing(_opened(place, store.identity)) as index:
            _catch_up(index, store)
            side = "target" if in_target else "source"
            sought = " ".join(f'"{word}"' for word in dict.fromkeys(words) if '"' not in word)
            numbers = index.execute(
                "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC", (f"{side} : ({sought})",)
            )
            while batch := [number for (number,) in numbers.fetchmany(_AT_ONCE // 20)]:
                yield from store.units(batch)
    except sqlite3.OperationalError:
        # Another process fills it, or it may not be written here.
        yield from store.newest()
    except sqlite3.DatabaseError:
        # Of a damaged file that can be made again nothing needs to be said.
        place.unlink(missing_ok=True)
        yield from store.newest()


def _opened(place: Path, identity: str) -> sqlite3.Connection:
    index = sqlite3.connect(place)
    index.execute("CREATE TABLE IF NOT EXISTS store (identity TEXT, last INTEGER)")
    if index.execute("SELECT identity FROM store").fetchall() != [(identity,)]:
        index.execute("DROP TABLE IF EXISTS words")
        index.execute("DELETE FROM store")
        # Without diacritics removed: in Vietnamese they make other words.
        index.execute(
            "CREATE VIRTUAL TABLE words USING fts5(source, target, content='', detail=column,"
            " tokenize='unicode61 remove_diacritics 0 tokenchars _')"
        )
        index.execute("INSERT INTO store VALUES (?, 0)", (identity,))
    return index


def _catch_up(index: sqlite3.Connection, store: Store) -> None:
    """Take in the units that came later; those that are gone stay and find nothing."""
    with index:
        (last,) = index.execute("SELECT last FROM store").fetchone()
        for number, source, target in store.units_after(last):
            last = number
            index.execute(
                "INSERT INTO words (rowid, source, target) VALUES (?, ?, ?)",
                (number, match_key(source), match_key(target)),
            )
        index.execute("UPDATE store SET last = ?", (last,))
