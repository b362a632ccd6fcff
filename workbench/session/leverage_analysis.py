"""Finds the band of each segment of some documents: against the memory, and against the segments before it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from workbench.memory.record import IMPORTED
from workbench.memory.store import Place
from workbench.session.leverage import LOWEST, Band, Leverage, band_of
from workbench.session.volume import Volume
from workbench.text.normalise import nfc

if TYPE_CHECKING:
    from workbench.session.memories import Memories

Progress = Callable[[int], None]
"""Is told how many segments more have been counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A unit of a document as it is counted."""

    source: str
    volume: Volume
    """Of its first occurrence."""
    repeats: Volume
    """Of all others."""
    previous: str
    following: str
    role: str


class MemoryScores:
    """The scores of a project's memories as a translator would see them who comes to the documents in their order.

    A document's own translations, and those of the documents counted after it, do not count, wherever they are.
    """

    def __init__(self, memories: "Memories", names: Sequence[str]) -> None:
        self._memories = memories
        everywhere = [(name, f"{IMPORTED}{name}", memories.name_elsewhere(name)) for name in names]
        self._apart = [[name for one in everywhere[place:] for name in one] for place in range(len(names))]

    def best(self, document: int, unit: Counted, threshold: int) -> tuple[int, bool]:
        """Return the score of the best match for a unit of the n-th document, and whether both neighbours fit.

        The score is 0 where nothing reaches `threshold`.

        Raises:
            MemoryUnusable: A memory cannot be read.
        """
        place = Place(previous=unit.previous, following=unit.following, role=unit.role, apart=self._apart[document])
        for match in self._memories.lookup(unit.source, place, threshold=threshold, limit=1):
            return match.score, match.score == 100 and match.neighbours == 2
        return 0, False


def analyse(
    documents: Sequence[Sequence[Counted]], scores: MemoryScores, progress: Progress = lambda _: None
) -> Iterator[Leverage]:
    """Yield the leverage of each document in turn, see `workbench.session.leverage`.

    Raises:
        MemoryUnusable: A memory cannot be read.
    """
    # The index is for those who measure; others only count.
    from workbench.session.internal_matches import Earlier

    with TemporaryDirectory(prefix="workbench-", ignore_cleanup_errors=True) as folder:
        earlier = Earlier((unit.source for units in documents for unit in units), Path(folder))
        repetitions = _Repetitions()
        for number, units in enumerate(documents):
            tally = _Tally()
            for unit in units:
                band = repetitions.band_of(number, unit)
                # Of a repetition it matters only whether it is one in the memory's eyes, too.
                score, is_context = scores.best(number, unit, LOWEST if band is None else 100)
                if is_context:
                    band = Band.CONTEXT
                elif band is None:
                    band = band_of(score)
                    tally.add_internal(earlier.best(unit.source, max(score + 1, LOWEST)), unit)
                earlier.note(unit.source)
                tally.add(band, unit)
                progress(1)
            yield tally.leverage()


def repetitions_only(documents: Sequence[Sequence[Counted]]) -> Iterator[Leverage]:
    """Yield the leverage of each document as if nothing had been translated ever: what repeats, and what is new."""
    repetitions = _Repetitions()
    for number, units in enumerate(documents):
        tally = _Tally()
        for unit in units:
            tally.add(repetitions.band_of(number, unit) or Band.NEW, unit)
        yield tally.leverage()


class _Repetitions:
    """Which texts have come, and in which document last."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def band_of(self, document: int, unit: Counted) -> Band | None:
        """The band of a unit whose text has come before; None for the first of its kind."""
        source = nfc(unit.source)
        last = self._last.get(source)
        self._last[source] = document
        if last is None:
            return None
        return Band.REPETITION if last == document else Band.CROSS_REPETITION


class _Tally:
    """Adds the units of a document up."""

    def __init__(self) -> None:
        self._bands: defaultdict[Band, Volume] = defaultdict(Volume)
        self._internal: defaultdict[Band, Volume] = defaultdict(Volume)

    def add(self, band: Band, unit: Counted) -> None:
        """Count a unit: its first occurrence in a band, the others as repetitions."""
        self._bands[band] += unit.volume
        if unit.repeats.segments:
            self._bands[Band.REPETITION] += unit.repeats

    def add_internal(self, score: int, unit: Counted) -> None:
        """Count the match of a unit with an earlier one, if there is one."""
        if score:
            self._internal[band_of(score)] += unit.volume

    def leverage(self) -> Leverage:
        """Everything so far."""
        return Leverage(dict(self._bands), dict(self._internal))
