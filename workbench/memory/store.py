"""What a memory's store can do, whatever keeps it: a protocol, so that a server's database can stand beside a file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from workbench.memory.record import Record


@dataclass(frozen=True, slots=True)
class Changes:
    """What putting records did."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which units are meant; every condition that is given must hold."""

    document: str | None = None
    author: str | None = None
    before: str | None = None
    """Confirmed before this day, ISO 8601."""
    text: str | None = None
    """Stands in the source or in the target, compared as `match_key`."""


class Store(Protocol):
    """Units by their source texts. A text has one number, whatever its spelling: its `match_key` decides."""

    @property
    def identity(self) -> str:
        """Differs between any two stores, and changes when numbers are given anew: an index of another one is stale."""
        ...

    def put(self, records: Iterable[Record]) -> Changes:
        """Add records and replace those of the same document, source and slot, all or none of them."""
        ...

    def remove(self, selection: Selection) -> int:
        """Forget the selected units; return how many there were."""
        ...

    def records(self) -> Iterator[Record]:
        """Every unit, in the order in which they came."""
        ...

    def number_of(self, key: str) -> int | None:
        """The number of a text, by its key."""
        ...

    def of_text(self, number: int) -> Sequence[Record]:
        """The units of a text, newest first; none if they were removed."""
        ...

    def key_of(self, number: int) -> str:
        """The key of a text."""
        ...

    def texts_after(self, number: int) -> Iterator[tuple[int, str]]:
        """The texts with a greater number, with their keys, ascending."""
        ...

    def last_text(self) -> int:
        """The greatest number of a text, 0 if there is none."""
        ...

    def __len__(self) -> int: ...
