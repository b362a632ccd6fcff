"""The index that finds terms in a text: shelves of the terms with the same first two words, looked up longest first.

Measured against an Aho-Corasick automaton over tokens, dictionaries of joined keys are within a factor of two at
100,000 terms, give the same hits and need nothing compiled. A shelf is made ready when a text first has its beginning,
so that a large termbase opens at once and an added term costs one shelf.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

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
        led_by_slot = shelves[ALONE][ALONE].open().slotted if ALONE in shelves else {}
        self._led_by_slot = tuple(chain.from_iterable(led_by_slot.values()))

    @classmethod
    def of(cls, terms: Iterable[Term], case_marked: Callable[[Term], bool]) -> "TermIndex":
        """Make the index of terms.

        Args:
            terms: Terms in the order in which homonyms are preferred.
            case_marked: Whether the capitals of a term count in any case.
        """
        found: dict[tuple[str, str], list[Term]] = {}
        for term in terms:
            start = beginning(term)
            if start is not None:
                found.setdefault(start, []).append(term)
        shelves: dict[str, dict[str, Shelf]] = {}
        for (first, second), on_it in found.items():
            shelves.setdefault(first, {})[second] = Shelf(on_it, case_marked)
        return cls(shelves)

    def replacing(
        self, old: Iterable[Term], new: Iterable[Term], case_marked: Callable[[Term], bool], rank: Callable[[Term], int]
    ) -> "TermIndex":
        """The index with other terms of one concept; only the shelves on which they stand are made anew.

        Args:
            old: The terms of the concept that are in this index.
            new: Its terms from now on.
            case_marked: Whether the capitals of a term count in any case.
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
            row[second] = Shelf(sorted(terms, key=rank), case_marked)
            shelves[first] = {key: shelf for key, shelf in row.items() if shelf.terms}
        return TermIndex({first: row for first, row in shelves.items() if row})

    def matches(self, text_tokens: Sequence[Token], allowed: Allowed | None = None) -> Iterator[Match]:
        """Find the terms of a text, leftmost first, the longest at each place; they do not overlap."""
        keys = [token.key for token in text_tokens]
        led_by_slot = self._led_by_slot_in(keys)
        place = 0
        while place < len(keys):
            shelves = self._shelves_at(keys, place)
            best: Match | None = None
            # A term as it stands in the glossary comes first: it says more than a slot filled with the same words.
            for match in self._at(text_tokens, keys, place, shelves, led_by_slot) if shelves or led_by_slot else ():
                if (best is None or match.end > best.end) and (allowed is None or allowed(place, match.end)):
                    best = match
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
            shelves = self._shelves_at(keys, start)
            yield from ((match, True) for match in self._at(text_tokens, keys, start, shelves, led_by_slot))
            yield from ((match, False) for match in _unlike(text_tokens, keys, start, shelves))

    def place_entries(self, text_tokens: Sequence[Token]) -> tuple[Entry, ...]:
        """The places of the glossary of which these tokens are a name."""
        keys = [token.key for token in text_tokens]
        shelf = self._shelves.get(keys[0], {}).get(keys[1] if len(keys) > 1 else ALONE)
        entries = shelf.open().plain.get(" ".join(keys), ()) if shelf else ()
        return tuple(entry for entry in entries if entry.is_place and has_capitals(entry.needs, text_tokens))

    def _shelves_at(self, keys: Sequence[str], start: int) -> Sequence[OpenShelf]:
        """The shelves of the terms that may begin at a place, those of longer ones first."""
        row = self._shelves.get(keys[start])
        if row is None:
            return ()
        longer = row.get(keys[start + 1]) if start + 1 < len(keys) else None
        alone = row.get(ALONE)
        if longer is None:
            return (alone.open(),) if alone else ()
        return (longer.open(), alone.open()) if alone else (longer.open(),)

    def _at(
        self,
        text_tokens: Sequence[Token],
        keys: Sequence[str],
        start: int,
        shelves: Sequence[OpenShelf],
        led_by_slot: Sequence[Entry],
    ) -> list[Match]:
        """What a text has at a place, that with the longest heads first."""
        found: list[Match | None] = []
        for end, joined, shelf in _heads(keys, start, shelves):
            entries = shelf.plain.get(joined, ())
            if shelf.has_needs:
                words = text_tokens[start:end]
                entries = tuple([entry for entry in entries if has_capitals(entry.needs, words)])
            if entries:
                found.append(Match(start, end, entries))
            for entry in shelf.slotted.get(joined, ()) if shelf.slotted else ():
                if has_capitals(entry.needs, text_tokens[start:end]):
                    found.append(self._filled(text_tokens, keys, entry, start, end))
        for entry in led_by_slot:
            found.append(self._filled(text_tokens, keys, entry, start, start))
        return [match for match in found if match]

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
        shelves = self._shelves_at(keys, start) if start < len(keys) else ()
        for end, _, _ in _heads(keys, start, shelves):
            known = self.place_entries(text_tokens[start:end])
            # Behind "huyện" stands Ý Yên, a district, not Ý, Italy.
            if known and (end > start + 1 or stands_alone(text_tokens, start, after_term=behind_term)):
                return end
        return unknown_place_end(text_tokens, start)


def _heads(keys: Sequence[str], start: int, shelves: Sequence[OpenShelf]) -> list[tuple[int, str, OpenShelf]]:
    """Where the terms that begin at a place, or their heads, may end, the farthest first, with their joined keys."""
    room = len(keys) - start
    return [
        (start + length, " ".join(keys[start : start + length]), shelf)
        for shelf in shelves
        for length in shelf.lengths
        if length <= room
    ]


def _unlike(
    text_tokens: Sequence[Token], keys: Sequence[str], start: int, shelves: Sequence[OpenShelf]
) -> Iterator[Match]:
    """What would stand at a place but for its capitals."""
    for end, joined, shelf in _heads(keys, start, shelves):
        words = text_tokens[start:end]
        unlike = tuple(entry for entry in shelf.plain.get(joined, ()) if not has_capitals(entry.needs, words))
        if unlike:
            yield Match(start, end, unlike)
