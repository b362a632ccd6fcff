"""The memory of a project, held in the process: what was translated before that is the same or nearly so."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Self

from workbench.memory.candidates import Candidates
from workbench.memory.record import Record, records_of
from workbench.model import Match, Penalty, State, Unit
from workbench.text.normalise import match_key, nfc
from workbench.text.similarity import similarity

_SPELLING = Penalty("spelling", 1)
"""Taken off where the text is another spelling of the same: tone placement, capitals, dashes, spaces, quotes."""

_RANK = {State.FINAL: 0, State.REVIEWED: 1, State.TRANSLATED: 2}


class Memory:
    """Finished translations by their source. Unfinished records and empty targets are left out.

    A score can be made again by anybody: 100 is the same text (as NFC), 99 with the penalty `spelling` is a text with
    the same `match_key`, and all else is `workbench.text.similarity`.
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._by_key: dict[str, list[tuple[int, Record]]] = {}
        for place, record in enumerate(records):
            if record.state.is_finished and record.target.strip():
                self._by_key.setdefault(match_key(record.source), []).append((place, record))

    @classmethod
    def from_units(cls, documents: Iterable[tuple[str, Iterable[Unit]]]) -> Self:
        """Remember the units of several documents, each given by its name and its units in order."""
        return cls(record for document, units in documents for record in records_of(document, units))

    def __len__(self) -> int:
        return sum(len(entries) for entries in self._by_key.values())

    def lookup(
        self, source: str, *, threshold: int = 70, limit: int = 5, exclude: tuple[str, str] | None = None
    ) -> tuple[Match, ...]:
        """Return what was translated before, the best first.

        Equal scores are ordered by state (final, reviewed, translated) and then as the records were given. Each
        target comes once, with the best source it has.

        Args:
            source: The text to translate.
            threshold: Lowest score to return, 0 to 100.
            limit: How many to return at most.
            exclude: Document and source of a record to leave out: the unit in work is no match for itself.
        """
        found = [
            (-match.score, another, _RANK[record.state], place, match)
            for another, place, record, match in self._matches(source, threshold)
            if match.score >= threshold and (record.document, record.source) != exclude
        ]
        best: dict[str, Match] = {}
        for *_, match in sorted(found, key=lambda entry: entry[:4]):
            best.setdefault(nfc(match.target), match)
        return tuple(best.values())[: max(limit, 0)]

    def _matches(self, source: str, threshold: int) -> Iterator[tuple[bool, int, Record, Match]]:
        """Yield matches with whether theirs is another text than `source`, their place and their record."""
        key = match_key(source)
        for place, record in self._by_key.get(key, ()):
            same = nfc(record.source) == nfc(source)
            yield False, place, record, _match(record, 100, () if same else (_SPELLING,))
        if threshold == 100:
            return
        for index in self._candidates.near(key, threshold):
            near = self._keys[index]
            if near != key:
                score = similarity(key, near)
                for place, record in self._by_key[near]:
                    yield True, place, record, _match(record, score)

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(self._by_key)

    @cached_property
    def _candidates(self) -> Candidates:
        """Made with the first lookup that needs it: exact lookups do without."""
        return Candidates(self._keys)


def _match(record: Record, score: int, penalties: tuple[Penalty, ...] = ()) -> Match:
    return Match(
        source=record.source,
        target=record.target,
        score=score - sum(penalty.points for penalty in penalties),
        origin=record.document,
        penalties=penalties,
    )
