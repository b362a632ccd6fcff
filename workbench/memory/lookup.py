"""Looking a source up in memories: what was translated before that is the same or nearly so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple, Self

from workbench.memory.index.index import Index
from workbench.memory.record import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.memory.store import ANYWHERE, Place, Store
from workbench.model import Match, Penalty
from workbench.text.normalise import match_key, nfc
from workbench.text.similarity import Likeness

_SPELLING = Penalty("spelling", 1)
"""Taken off where the text is another spelling of the same: tone placement, capitals, dashes, spaces, quotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One store of a memory: the project's, the user's own, one that is attached."""

    store: Store
    index: Index
    penalty: Penalty | None = None
    """Taken off all its matches."""


class _Ranked(NamedTuple):
    """A match with what decides its place among the others; the least comes first."""

    worse: int
    """100 - score."""
    is_other: bool
    """Whether theirs is another text, not only another spelling."""
    unlikelier: int
    part: int
    older: int
    match: Match


class Memory:
    """Finished translations by their source, in one or more stores.

    A score can be made again by anybody. Before deductions it is 100 where the two sources have the same comparison
    key (`workbench.text.normalise.match_key`), and else

        100 × (1 - d / n), rounded down, at most 99,

    where d is the Levenshtein distance of the two texts in words (a Vietnamese syllable is a word, a punctuation mark
    is one) and n is the number of words of the longer one: `workbench.text.similarity.similarity`. Deductions are
    `Match.penalties`: 1 for `spelling` where the keys are the same and the texts (as NFC) are not, and what the
    settings take off an attached memory.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = tuple(parts)

    @classmethod
    def of(cls, records: Iterable[Record]) -> Self:
        """Remember some records as long as the process lives."""
        store = SqliteStore.in_process()
        store.put(records)
        return cls([Part(store=store, index=Index(store))])

    def lookup(self, source: str, place: Place = ANYWHERE, *, threshold: int = 70, limit: int = 5) -> tuple[Match, ...]:
        """Return what was translated before, the best first; none that reaches the threshold is missed.

        Equal scores are ordered by the number of neighbours that are the same, by role, by state (final, reviewed,
        translated), by memory and then the newest first. Each target comes once, with the best source it has. Of more
        near texts with one score than are wanted, any may be taken.

        Args:
            source: The text to translate.
            place: Where it stands; without it the same source counts the same wherever it stood.
            threshold: Lowest score to return, 1 to 100.
            limit: How many to return at most.

        Raises:
            MemoryUnusable: A store cannot be read.
        """
        likeness = Likeness(source)
        found = [
            ranked
            for number, part in enumerate(self.parts)
            for ranked in _Search(number, part, source, likeness, place).best(max(threshold, 1), limit)
        ]
        best: dict[str, Match] = {}
        for ranked in sorted(found, key=lambda ranked: ranked[:-1]):
            best.setdefault(ranked.match.target, ranked.match)
        return tuple(best.values())[: max(limit, 0)]


class _Search:
    """A source against one store."""

    def __init__(self, number: int, part: Part, source: str, likeness: Likeness, place: Place) -> None:
        self._number = number
        self._part = part
        self._source = nfc(source)
        self._likeness = likeness
        self._place = place
        self._always = (part.penalty,) if part.penalty else ()

    def best(self, threshold: int, limit: int) -> Iterator[_Ranked]:
        """Yield what reaches `threshold`, in no order, at least the best ones with `limit` different targets."""
        deducted = sum(penalty.points for penalty in self._always)
        if threshold + deducted > 100 or limit < 1:
            return
        exact = self._part.store.number_of(self._likeness.key)
        scores: dict[str, int] = {}
        for ranked in self._translated([] if exact is None else [exact], threshold):
            scores.setdefault(ranked.match.target, ranked.match.score)
            yield ranked
        # What is worded otherwise scores 99 at most, and comes behind what is only spelt otherwise.
        if threshold + deducted == 100 or len(scores) >= limit:
            return
        near = self._part.index.near(self._likeness.key, threshold + deducted, limit)
        while batch := list(islice(near, limit)):
            for ranked in self._translated([one.text for one in batch if one.text != exact], threshold):
                scores[ranked.match.target] = max(scores.get(ranked.match.target, 0), ranked.match.score)
                yield ranked
            # What follows scores no more than the last of the batch, by letters and so by words.
            reachable = batch[-1].score - deducted
            if sum(score >= reachable for score in scores.values()) >= limit:
                return

    def _translated(self, texts: Sequence[int], threshold: int) -> Iterator[_Ranked]:
        for found in self._part.store.translations(texts, self._place) if texts else ():
            likeness = self._likeness.to_key(match_key(found.source))
            is_spelt_otherwise = likeness == 100 and found.source != self._source
            penalties = (*((_SPELLING,) if is_spelt_otherwise else ()), *self._always)
            match = Match(
                source=found.source,
                target=found.target,
                score=likeness - sum(penalty.points for penalty in penalties),
                origin=found.document,
                penalties=penalties,
                neighbours=found.neighbours,
            )
            if match.score >= threshold:
                yield _Ranked(100 - match.score, likeness < 100, -found.rank, self._number, -found.unit, match)
