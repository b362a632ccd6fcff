"""Finding the phrases of a source in the stores of a memory."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from workbench.memory.phrases.capitals import Capitals
from workbench.memory.phrases.edges import cuts_word
from workbench.memory.phrases.index import Index
from workbench.memory.phrases.occurrence import Occurrence
from workbench.memory.phrases.query import Item, runs_of
from workbench.memory.phrases.rendering import Rendering, is_confirmed, rendered_alike, rendered_apart
from workbench.memory.phrases.words import places_of, words_of
from workbench.memory.record import Record
from workbench.memory.store import Store
from workbench.model import Phrase, Slot

LONGEST = 16
"""Words of the longest phrase that is sought; what is longer is a match's business."""
_WORDS = 500
"""Words of a source that are looked at: nobody is to wait for a segment that is a whole document."""
_SHORT = 3
"""Words up to which a phrase that stood by itself may be another thing inside a sentence."""
_SAMPLE = 12
"""Units of a phrase that are looked at, the newest."""
_AT_ONCE = 500
_COUNTED = 500
"""Up to so many units with some words are told apart; more are simply many."""


class MemoryPhrases:
    """The phrases of a memory of one or more stores."""

    def __init__(self, places: Sequence[tuple[Store, Path | None]], *, without: Sequence[str] = ()) -> None:
        """Look at nothing yet.

        Args:
            places: The stores, and where the index of each is or will be.
            without: Names of documents that do not count.
        """
        self._indexes = tuple(Index(store, place) for store, place in places)
        self._without = frozenset(without)

    def find(self, source: str) -> tuple[Phrase, ...]:
        """Return the phrases that a source has, overlapping ones too, in the order of their places.

        Raises:
            MemoryUnusable: A store cannot be read.
        """
        for index in self._indexes:
            index.take_a_slice()
        search = _Search(source, self._indexes, self._without)
        left = _WORDS
        phrases: list[Phrase] = []
        for run in runs_of(source):
            phrases += search.phrases(run[:left])
            left -= len(run)
            if left <= 0:
                break
        return tuple(phrases)

    def catch_up(self, goes_on: Callable[[], bool] = lambda: True) -> None:
        """Take in all units that are new, however long that takes; meanwhile `find` may be used, from another thread.

        Args:
            goes_on: Asked between slices; nothing more is taken in once it says no.

        Raises:
            MemoryUnusable: A store cannot be read.
        """
        for index in self._indexes:
            while goes_on() and index.catch_up(_AT_ONCE):
                pass

    def close(self) -> None:
        """Close the files."""
        for index in self._indexes:
            index.close()


class _Search:
    """One search, with what it has read."""

    def __init__(self, source: str, indexes: Sequence[Index], without: frozenset[str]) -> None:
        self._source = source
        self._indexes = indexes
        self._without = without
        self._records: dict[tuple[int, int], Record | None] = {}
        self._counts: dict[tuple[bool, tuple[str, ...]], int] = {}
        self._capitals = Capitals(self._with_target)

    def phrases(self, run: Sequence[Item]) -> Iterator[Phrase]:
        """Yield the phrases of a run of words."""
        for first in range(len(run)):
            found: list[Occurrence] = []
            is_all = False
            for last in range(first + 1, min(len(run), first + LONGEST) + 1):
                items = run[first:last]
                keys = [key for item in items for key in item.keys]
                if len(keys) < 2:
                    continue
                if is_all:
                    found = [longer for one in found if (longer := one.followed_by(run[last - 1].keys))]
                else:
                    found, is_all = self._occurrences(keys)
                if not found:
                    break
                phrase = self._phrase(run, first, last, found) if any(item.is_content for item in items) else None
                if phrase:
                    yield phrase

    def _phrase(self, run: Sequence[Item], first: int, last: int, found: Sequence[Occurrence]) -> Phrase | None:
        items = run[first:last]
        figures = [item for item in items if item.figure]
        told = [item.figure for item in figures if item.figure]
        rendering = rendered_apart(found, told)
        is_apart = first == 0 and last == len(run)
        if rendering and not is_apart and last - first <= _SHORT and not is_confirmed(rendering, found):
            rendering = None
        if rendering is None and not cuts_word(run, first, last, self._in_source):
            likes = [one for one in found if _is_written_alike(items[0], one)]
            if is_apart and self._source[items[-1].end :].lstrip().startswith(","):
                # What opens a sentence (Đặc biệt, …) may be another thing inside one.
                likes = [one for one in likes if not one.right[:1].isalnum()]
            rendering = rendered_alike(likes, told, self._in_source, self._in_target)
        if rendering is None:
            return None
        return Phrase(
            source_start=items[0].start,
            source_end=items[-1].end,
            target=self._written(rendering),
            origin=rendering.document,
            evidence=rendering.evidence,
            is_whole=rendering.is_whole,
            slots=tuple(
                sorted(
                    (
                        Slot(source_start=item.start, source_end=item.end, start=start, end=end)
                        for item, (start, end) in zip(figures, rendering.slots, strict=True)
                    ),
                    key=lambda slot: slot.start,
                )
            ),
        )

    def _written(self, rendering: Rendering) -> str:
        text = rendering.text
        begins_with_slot = any(start == 0 for start, _ in rendering.slots)
        if not rendering.begins_sentence or begins_with_slot or self._capitals.are_kept(text):
            return text
        return text[0].lower() + text[1:]

    def _occurrences(self, keys: Sequence[str]) -> tuple[list[Occurrence], bool]:
        """The newest places of a run of words, and whether these are all."""
        found: list[Occurrence] = []
        is_all = True
        for store, index in enumerate(self._indexes):
            numbers = index.with_source(keys, _SAMPLE)
            is_all = is_all and len(numbers) < _SAMPLE
            for number, record in self._read(store, numbers):
                for place in places_of(keys, words_of(record.source))[:1]:
                    found.append(Occurrence(store, number, record, place, place + len(keys)))
        return found, is_all

    def _read(self, store: int, numbers: Sequence[int]) -> Iterator[tuple[int, Record]]:
        for number in numbers:
            if (store, number) not in self._records:
                units = self._indexes[store].store.units([number])
                is_wanted = bool(units) and units[0].document not in self._without
                self._records[store, number] = units[0] if is_wanted else None
            record = self._records[store, number]
            if record is not None:
                yield number, record

    def _with_target(self, word: str) -> Iterator[str]:
        for store, index in enumerate(self._indexes):
            yield from (record.target for _, record in self._read(store, index.with_target([word], _SAMPLE)))

    def _in_source(self, run: Sequence[str]) -> int:
        return self._count(run, is_source=True)

    def _in_target(self, run: Sequence[str]) -> int:
        return self._count(run, is_source=False)

    def _count(self, run: Sequence[str], *, is_source: bool) -> int:
        asked = (is_source, tuple(run))
        if asked not in self._counts:
            find = Index.with_source if is_source else Index.with_target
            self._counts[asked] = sum(len(find(index, run, _COUNTED)) for index in self._indexes)
        return self._counts[asked]


def _is_written_alike(item: Item, one: Occurrence) -> bool:
    """Whether a unit has the phrase as a common word where the source has it so: of a name it is only a part there."""
    begins_name = one.first > 0 and one.record.source[one.span[0]].isupper()
    return not begins_name or item.begins_with_capital
