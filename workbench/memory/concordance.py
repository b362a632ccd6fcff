"""Concordance: where words or a phrase stand in a memory, in either language, as they were typed or not."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from pathlib import Path

from workbench.errors import UsageError
from workbench.memory.bare import Suspect, bare
from workbench.memory.record import Record
from workbench.memory.store import Store
from workbench.memory.words import PORTION, Words, WordsUnusable
from workbench.text.normalise import nfc
from workbench.text.tokens import keys, tokens

Spans = tuple[tuple[int, int], ...]
"""Places in a text, first and one behind the last."""
_Finder = Callable[[str], Spans]
_PHRASE = re.compile(r'["“]([^"“”]+)["”]')
_AT_ONCE = 2000
"""Texts read at a time where all are read, and"""
_FEW = 100
"""where those are read that have the words."""
_NEWER = 1 << 62
"""More than the number of any unit."""


class Manner(Enum):
    """How a query is read."""

    WORDS = "words"
    """All its words, in any order and spelling; those within double quotes side by side, as a phrase."""
    EXACT = "exact"
    """The very characters, in whole words."""
    REGEX = "regex"
    """A regular expression, whatever its case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A unit that has what is sought."""

    record: Record
    spans: Spans
    """Where in the side that was searched."""


@dataclass(frozen=True, slots=True)
class _Query:
    """What is sought, made ready."""

    words: Sequence[str]
    """Keys of words of which all must be there; without any the text tells nothing until it is searched."""
    is_suspect: Callable[[str], bool]
    """Whether a text may have it: quick, and never wrong in the negative."""
    find: _Finder


def concordance(
    store: Store,
    place: Path | None,
    query: str,
    *,
    in_target: bool = False,
    manner: Manner = Manner.WORDS,
    limit: int = 50,
    heeds_marks: bool | None = None,
    waits: bool = True,
) -> Iterator[Hit]:
    """Yield units that have a query, the newest first.

    Args:
        store: The memory.
        place: Where the index of words is or will be; without one, and where it cannot be written, every unit is read.
        query: What is sought.
        in_target: Look in the translations instead of the sources.
        manner: How the query is read.
        limit: How many at most.
        heeds_marks: For `Manner.WORDS`, whether `ngach` is another word than `ngạch`. None: if the query has marks.
        waits: Whether to take all units into the index of words first that it does not have yet, which takes half a
            minute for a million. Otherwise some are taken in, and the others are read from the newest on: what is
            frequent is found at once, and to know that something is nowhere takes five seconds for a million.

    Raises:
        MemoryUnusable: The store cannot be read.
        UsageError: The query is empty, or no regular expression.
    """
    if not query.strip():
        raise UsageError("the query is empty.")
    sought = _query(nfc(query), manner, heeds_marks)
    hits = (
        Hit(record=record, spans=spans)
        for number, text in _candidates(store, place, sought, in_target=in_target, waits=waits)
        if sought.is_suspect(text) and (spans := sought.find(text))
        # A unit may be gone or changed since its text was read.
        for record in store.units([number])
        if (record.target if in_target else record.source) == text
    )
    yield from islice(hits, max(limit, 0))


def _query(query: str, manner: Manner, heeds_marks: bool | None) -> _Query:
    if manner is Manner.REGEX:
        try:
            return _Query((), bool, _pattern_finder(re.compile(query, re.IGNORECASE)))
        except re.error as error:
            raise UsageError(f"“{query}” is no regular expression: {error}.") from error
    words = tuple(key for key in keys(query) if any(map(str.isalnum, key)))
    if manner is Manner.EXACT:
        return _Query(words, lambda text: query in text, _whole_finder(query))
    heeds = bare(query) != query if heeds_marks is None else heeds_marks
    phrases = [_wanted(phrase, heeds) for phrase in _PHRASE.findall(query)]
    loose = _wanted(_PHRASE.sub(" ", query), heeds)
    finders = [_phrase_finder(phrase, heeds) for phrase in phrases if phrase]
    if loose:
        finders.append(_word_finder(frozenset(loose), heeds))
    wanted = frozenset(loose).union(*phrases)
    return _Query(
        words,
        Suspect(wanted.intersection(words if heeds else map(bare, words)), heeds_marks=heeds),
        _finder_of_all(finders),
    )


def _wanted(query: str, heeds_marks: bool) -> list[str]:
    return [key if heeds_marks else bare(key) for key in keys(query)]


def _whole_finder(query: str) -> _Finder:
    """The very characters, and where they begin or end with a letter the word does, too.

    What a word is the tokens say, as they do for the index: one with a soft hyphen inside it is no two.
    """
    pattern = re.compile(re.escape(query))
    begins, ends = bool(re.match(r"\w", query)), bool(re.match(r"\w", query[-1:]))

    def find(text: str) -> Spans:
        spans = tuple(match.span() for match in pattern.finditer(text))
        if not spans:
            return ()
        words = tokens(text)
        starts, stops = {word.start for word in words}, {word.end for word in words}
        return tuple(
            (start, end) for start, end in spans if (not begins or start in starts) and (not ends or end in stops)
        )

    return find


def _pattern_finder(pattern: re.Pattern[str]) -> _Finder:
    return lambda text: tuple(match.span() for match in pattern.finditer(text) if match.end() > match.start())


def _finder_of_all(finders: Sequence[_Finder]) -> _Finder:
    """Find what each finds, and nothing where one of them finds nothing."""

    def find(text: str) -> Spans:
        found = [finder(text) for finder in finders]
        return tuple(sorted({span for spans in found for span in spans})) if all(found) else ()

    return find


def _word_finder(wanted: frozenset[str], heeds_marks: bool) -> _Finder:
    def find(text: str) -> Spans:
        there = [(token.key if heeds_marks else bare(token.key), token) for token in tokens(text)]
        found = [(key, token) for key, token in there if key in wanted]
        is_whole = len(wanted) == len({key for key, _ in found})
        return tuple((token.start, token.end) for _, token in found) if is_whole else ()

    return find


def _phrase_finder(wanted: Sequence[str], heeds_marks: bool) -> _Finder:
    def find(text: str) -> Spans:
        found = tokens(text)
        there = [token.key if heeds_marks else bare(token.key) for token in found]
        size = len(wanted)
        starts = [place for place in range(len(there) - size + 1) if there[place : place + size] == wanted]
        return tuple((found[start].start, found[start + size - 1].end) for start in starts)

    return find


def _candidates(
    store: Store, place: Path | None, query: _Query, *, in_target: bool, waits: bool
) -> Iterator[tuple[int, str]]:
    """Yield the numbers and texts of units that may have what is sought, the newest first."""
    below = _NEWER
    try:
        for below, text in _with_words(store, place, query.words, in_target=in_target, waits=waits):
            yield below, text
    except WordsUnusable:
        # Another process fills it, or it may not be written here, or cannot have such words.
        yield from _all_texts(store, below, in_target=in_target)


def _with_words(
    store: Store, place: Path | None, keys: Sequence[str], *, in_target: bool, waits: bool
) -> Iterator[tuple[int, str]]:
    if place is None or not keys:
        raise WordsUnusable
    words = Words(store, place)
    last = words.catch_up(None if waits else PORTION)
    for number, text in _all_texts(store, _NEWER, in_target=in_target):
        if number <= last:
            break
        yield number, text
    numbers = words.candidates(keys, in_target=in_target)
    while batch := list(islice(numbers, _FEW)):
        yield from store.texts_of(batch, in_target=in_target)


def _all_texts(store: Store, below: int, *, in_target: bool) -> Iterator[tuple[int, str]]:
    while texts := store.texts_before(below, _AT_ONCE, in_target=in_target):
        yield from texts
        below = texts[-1][0]
