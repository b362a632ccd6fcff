"""The index that finds terms in a text: shelves of the terms with the same first two words, looked up longest first.

Measured against an Aho-Corasick automaton over tokens, dictionaries of joined keys are within a factor of two at
100,000 terms, give the same hits and need nothing compiled. A shelf is made ready when a text first has its beginning,
so that a large termbase opens at once and an added term costs one shelf.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from workbench.glossary.bulk import many_records
from workbench.glossary.capitals import has_capitals, stands_alone
from workbench.glossary.shelf import ALONE, Entry, OpenShelf, Shelf, beginning
from workbench.glossary.slots import number_end, unknown_place_end
from workbench.model.term import Term
from workbench.text.tokens import Token


class Filler(NamedTuple):
    """What stands in a slot: tokens `start` to `end`."""

    slot: str
    start: int
    end: int


class Match(NamedTuple):
    """Tokens `start` to `end` bear the keys and capitals of each of these entries, which are homonyms."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    fillers: tuple[Filler, ...] = ()


Allowed = Callable[[int, int], bool]
"""Whether a term may stand at tokens start to end."""


Shelves = Mapping[str, Mapping[str, Shelf]]
"""The terms by their first and second key, see `beginning`."""


class TermIndex:
    """The source terms of one language."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        led_by_slot = shelves[ALONE][ALONE].open(None).slotted if ALONE in shelves else {}
        self._led_by_slot = tuple(chain.from_iterable(led_by_slot.values()))

    @classmethod
    def of(cls, terms: Iterable[Term], is_case_marked: Callable[[Term], bool]) -> "TermIndex":
        """Make the index of terms.

        Args:
            terms: Terms in the order in which homonyms are preferred.
            is_case_marked: Whether the capitals of a term count in any case.
        """
        found: dict[tuple[str, str], list[Term]] = {}
        shelves: dict[str, dict[str, Shelf]] = {}
        with many_records():
            for term in terms:
                start = beginning(term)
                if start is not None:
                    found.setdefault(start, []).append(term)
            for (first, second), on_it in found.items():
                shelves.setdefault(first, {})[second] = Shelf(on_it, is_case_marked)
        return cls(shelves)

    def replacing(
        self,
        old: Iterable[Term],
        new: Iterable[Term],
        is_case_marked: Callable[[Term], bool],
        rank: Callable[[Term], int],
    ) -> "TermIndex":
        """The index with other terms of one concept; only the shelves on which they stand are made anew.

        Args:
            old: The terms of the concept that are in this index.
            new: Its terms from now on.
            is_case_marked: Whether the capitals of a term count in any case.
            rank: The place of a term's concept in the termbase.
        """
        gone = {id(term) for term in old}
        come = [(start, term) for term in new if (start := beginning(term))]
        touched = {start for term in old if (start := beginning(term))} | {start for start, _ in come}
        shelves = dict(self._shelves)
        for first, second in touched:
            row = dict(shelves.get(first, {}))
            terms = [term for term in row[second].terms if id(term) not in gone] if second in row else []
            terms += [term for start, term in come if start == (first, second)]
            row[second] = Shelf(sorted(terms, key=rank), is_case_marked)
            if second == ALONE:  # stands on the other shelves of the row as well
                row = {key: Shelf(shelf.terms, is_case_marked) for key, shelf in row.items()}
            shelves[first] = {key: shelf for key, shelf in row.items() if shelf.terms}
        return TermIndex({first: row for first, row in shelves.items() if row})

    def matches(self, text_tokens: Sequence[Token], allowed: Allowed | None = None) -> Iterator[Match]:
        """Find the terms of a text, leftmost first, the longest at each place; they do not overlap."""
        keys = [token.key for token in text_tokens]
        rows = [self._shelves.get(key) for key in keys]
        led_by_slot = self._led_by_slot_in(keys)
        following = [*keys[1:], ALONE]
        place = 0
        while place < len(keys):
            best: Match | None = None
            # The same as `_shelf_at`, without a call at every word of a text.
            if row := rows[place]:
                alone = row.get(ALONE)
                closed = row.get(following[place], alone)
                shelf = closed.opened or closed.open(alone) if closed else None
            else:
                shelf = None
            if led_by_slot or (shelf and (shelf.slotted or allowed)):
                best = _longest(self._at(text_tokens, keys, place, shelf, led_by_slot), allowed)
            elif shelf:
                best = _plain_at(text_tokens, keys, place, shelf)
            if best is None:
                place += 1
            else:
                yield best
                place = best.end

    def candidates(self, text_tokens: Sequence[Token]) -> Iterator[tuple[Match, bool]]:
        """Every place where a text has the words of terms, overlapping ones too, and whether the capitals agree."""
        keys = [token.key for token in text_tokens]
        led_by_slot = self._led_by_slot_in(keys)
        for start in range(len(keys)):
            shelf = self._shelf_at(keys, start, self._shelves.get(keys[start]))
            yield from ((match, True) for match in self._at(text_tokens, keys, start, shelf, led_by_slot))
            yield from ((match, False) for match in _unlike(text_tokens, keys, start, shelf))

    def place_entries(self, text_tokens: Sequence[Token]) -> tuple[Entry, ...]:
        """The places of the glossary of which these tokens are a name."""
        keys = [token.key for token in text_tokens]
        shelf = self._shelf_at(keys, 0, self._shelves.get(keys[0]))
        entries = shelf.plain.get(" ".join(keys), ()) if shelf else ()
        return tuple(entry for entry in entries if entry.is_place and has_capitals(entry.needs, text_tokens))

    def _shelf_at(self, keys: Sequence[str], start: int, row: Mapping[str, Shelf] | None) -> OpenShelf | None:
        """The shelf of the terms that may begin at a place, of the row of those with its first key."""
        if row is None:
            return None
        alone = row.get(ALONE)
        shelf = row.get(keys[start + 1], alone) if start + 1 < len(keys) else alone
        return shelf.opened or shelf.open(alone) if shelf else None

    def _at(
        self,
        text_tokens: Sequence[Token],
        keys: Sequence[str],
        start: int,
        shelf: OpenShelf | None,
        led_by_slot: Sequence[Entry],
    ) -> Iterator[Match]:
        """What a text has at a place, that with the longest heads first.

        Of two with one head a term as it stands in the glossary comes first: it says more than a slot that is filled
        with the same words.
        """
        for length in shelf.lengths if shelf else ():
            end = start + length
            if shelf is None or end > len(keys):
                continue
            joined = " ".join(keys[start:end])
            entries = shelf.plain.get(joined, ())
            if entries and shelf.has_needs:
                words = text_tokens[start:end]
                entries = tuple([entry for entry in entries if has_capitals(entry.needs, words)])
            if entries:
                yield Match(start, end, entries)
            for entry in shelf.slotted.get(joined, ()) if shelf.slotted else ():
                if has_capitals(entry.needs, text_tokens[start:end]) and (
                    match := self._filled(text_tokens, keys, entry, start, end)
                ):
                    yield match
        for entry in led_by_slot:
            if match := self._filled(text_tokens, keys, entry, start, start):
                yield match

    def _led_by_slot_in(self, keys: Sequence[str]) -> Sequence[Entry]:
        """The terms that begin with a slot whose other words a text has."""
        if not self._led_by_slot:
            return ()
        known = set(keys)
        return [
            entry
            for entry in self._led_by_slot
            if all(known.issuperset(part) for part in entry.parts if not isinstance(part, str))
        ]

    def _filled(
        self, text_tokens: Sequence[Token], keys: Sequence[str], entry: Entry, start: int, end: int
    ) -> Match | None:
        """A match of a term with slots whose head stands at tokens `start` to `end`."""
        fillers: list[Filler] = []
        for part in entry.parts:
            if isinstance(part, str):
                filled = self._filled_end(part, text_tokens, keys, end, behind_term=end > start)
                if filled is None:
                    return None
                fillers.append(Filler(part, end, filled))
                end = filled
            elif tuple(keys[end : end + len(part)]) == part:
                end += len(part)
            else:
                return None
        return Match(start, end, (entry,), tuple(fillers))

    def _filled_end(
        self, slot: str, text_tokens: Sequence[Token], keys: Sequence[str], start: int, *, behind_term: bool
    ) -> int | None:
        """Where a filler ends; a place is the longest that the glossary has, else one that its capitals show."""
        if slot == "n":
            return number_end(text_tokens, start)
        shelf = self._shelf_at(keys, start, self._shelves.get(keys[start])) if start < len(keys) else None
        for length in shelf.lengths if shelf else ():
            end = start + length
            known = self.place_entries(text_tokens[start:end]) if end <= len(keys) else ()
            # Behind "huyện" stands Ý Yên, a district, not Ý, Italy.
            if known and (end > start + 1 or stands_alone(text_tokens, start, after_term=behind_term)):
                return end
        return unknown_place_end(text_tokens, start)


def _longest(found: Iterable[Match], allowed: Allowed | None) -> Match | None:
    """The longest of the matches at one place; of two as long ones the first, see `TermIndex._at`."""
    best: Match | None = None
    for match in found:
        if (best is None or match.end > best.end) and (allowed is None or allowed(match.start, match.end)):
            best = match
    return best


def _plain_at(text_tokens: Sequence[Token], keys: Sequence[str], start: int, shelf: OpenShelf) -> Match | None:
    """The longest term without slots at a place."""
    for length in shelf.lengths:
        end = start + length
        entries = shelf.plain.get(" ".join(keys[start:end])) if end <= len(keys) else None
        if entries and shelf.has_needs:
            words = text_tokens[start:end]
            entries = tuple([entry for entry in entries if has_capitals(entry.needs, words)])
        if entries:
            return Match(start, end, entries)
    return None


def _unlike(text_tokens: Sequence[Token], keys: Sequence[str], start: int, shelf: OpenShelf | None) -> Iterator[Match]:
    """What would stand at a place but for its capitals."""
    for length in shelf.lengths if shelf else ():
        words = text_tokens[start : start + length]
        entries = shelf.plain.get(" ".join(keys[start : start + length]), ()) if shelf and len(words) == length else ()
        if unlike := tuple(entry for entry in entries if not has_capitals(entry.needs, words)):
            yield Match(start, start + length, unlike)
