"""A place where a finished unit has the words of a phrase."""

from collections.abc import Sequence
from typing import NamedTuple, Self

from workbench.memory.phrases.parts import Part, part_at, parts_of
from workbench.memory.phrases.words import Word, words_of
from workbench.memory.record import Record

EDGE = ""
"""Stands for the neighbour of a phrase at the beginning or the end."""


class Occurrence(NamedTuple):
    """Words `first` to before `last` of a unit's source."""

    store: int
    """Number of the store."""
    unit: int
    record: Record
    first: int
    last: int

    @property
    def words(self) -> tuple[Word, ...]:
        """All words of the source."""
        return words_of(self.record.source)

    @property
    def span(self) -> tuple[int, int]:
        """Offsets in the source."""
        return self.words[self.first].start, self.words[self.last - 1].end

    @property
    def left(self) -> str:
        """The word before the phrase."""
        return self.words[self.first - 1].key if self.first else EDGE

    @property
    def right(self) -> str:
        """The word behind it."""
        return self.words[self.last].key if self.last < len(self.words) else EDGE

    def followed_by(self, keys: Sequence[str]) -> Self | None:
        """Return the phrase with these words behind it, if they are there."""
        there = self.words[self.last : self.last + len(keys)]
        return self._replace(last=self.last + len(keys)) if [one.key for one in there] == list(keys) else None

    def part(self) -> Part | None:
        """The phrase as a part of the unit that stood by itself, if it did."""
        words = self.words
        is_apart = (not self.first or words[self.first - 1].is_mark) and (
            self.last == len(words) or words[self.last].is_mark
        )
        return part_at(parts_of(self.record.source, self.record.target), *self.span) if is_apart else None
