"""What a memory's store can do, whatever keeps it: a protocol, so that a server's database can stand beside a file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from workbench.memory.record import Record
from workbench.model import State


@dataclass(frozen=True, slots=True)
class Changes:
    """What putting records did."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which units are meant; every condition that is given must hold."""

    document: str | None = None
    author: str | None = None
    before: str | None = None
    """Confirmed before this day, ISO 8601."""
    text: str | None = None
    """Stands in the source or in the target, compared as `match_key`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a segment stands whose translation is sought: of units with the same source the likeliest is taken."""

    previous: str = ""
    """Source of the segment before it, or ""."""
    following: str = ""
    """Source of the segment behind it, or ""."""
    role: str = ""
    without: Sequence[str] = ()
    """Names of documents of which the unit with `source` is left out: the unit in work is no match for itself."""
    source: str = ""
    apart: Sequence[str] = ()
    """Names of documents of which no unit counts: what a memory would say had they never been translated."""


ANYWHERE = Place()


class Found(NamedTuple):
    """A translation of a text; of units that differ only in where they stand, the one whose place is most alike."""

    text: int
    source: str
    target: str
    document: str
    state: State
    neighbours: int
    """How many neighbours are the same, 0 to 2."""
    rank: int
    """Higher is likelier: by neighbours, then role, then state."""
    unit: int
    """Higher is newer."""


class Store(Protocol):
    """Units by their source texts. A text has one number, whatever its spelling: its `match_key` decides."""

    @property
    def identity(self) -> str:
        """Differs between any two stores, and changes when numbers are given anew: an index of another one is stale."""
        ...

    def put(self, records: Iterable[Record]) -> Changes:
        """Add records and replace those of the same document, source and slot, all or none of them.

        A record that is not worth keeping takes back the one before it.
        """
        ...

    def put_document(self, document: str, digest: str, records: Iterable[Record]) -> Changes:
        """Hold just these records of a document, which come from a file of this digest."""
        ...

    def note_digest(self, document: str, digest: str) -> None:
        """Have the units of a document, which were put bit by bit, count as those of a file of this digest."""
        ...

    def digests(self) -> Mapping[str, str]:
        """The digests of the documents that came from files; "" for one that was changed since."""
        ...

    def remove(self, selection: Selection) -> int:
        """Forget the selected units; return how many there were."""
        ...

    def records(self) -> Iterator[Record]:
        """Every unit, in the order in which they came."""
        ...

    def units(self, numbers: Sequence[int]) -> Sequence[Record]:
        """The units of these numbers that are still there, in the order of the numbers."""
        ...

    def units_after(self, number: int) -> Iterator[tuple[int, str, str]]:
        """The units with a greater number, with source and target, ascending; a changed unit has a new number."""
        ...

    def texts_of(self, numbers: Sequence[int], *, in_target: bool) -> Sequence[tuple[int, str]]:
        """The number and the source, or the target, of those of some units that are there, the newest first."""
        ...

    def texts_before(self, number: int, most: int, *, in_target: bool) -> Sequence[tuple[int, str]]:
        """The same of so many units with a smaller number, those with the greatest ones."""
        ...

    def number_of(self, key: str) -> int | None:
        """The number of a text, by its key."""
        ...

    def translations(self, numbers: Sequence[int], place: Place) -> Sequence[Found]:
        """The translations of texts, each source and target of a text once, in no order."""
        ...

    def texts_after(self, number: int) -> Iterator[tuple[int, str]]:
        """The texts with a greater number, with their keys, ascending."""
        ...

    def last_text(self) -> int:
        """The greatest number that a text was ever given, 0 if there is none: none is given twice."""
        ...

    def __len__(self) -> int: ...
