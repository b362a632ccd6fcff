"""The units of a file a portion at a time: how far the reading is, and what is put in one transaction."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from workbench.memory.record import Record

if TYPE_CHECKING:
    from workbench.memory.exchange import Piece

_AT_ONCE = 5000
"""Units that are put in one transaction: enough to be quick, and others can write in between."""

Progress = Callable[[int], None]
"""Is told how many bytes more have been read; a file is read twice when it is imported."""


def told(pieces: "Iterable[Piece]", progress: Progress) -> "Iterator[Piece]":
    """Yield the pieces of a file, and tell of each how many bytes it took."""
    size = 0
    for piece in pieces:
        progress(piece.size - size)
        size = piece.size
        yield piece


def portions(pieces: "Iterable[Piece]") -> Iterator[list[Record]]:
    """Yield the units of pieces, as many at a time as are put at once."""
    portion: list[Record] = []
    for piece in pieces:
        portion += piece.records
        if len(portion) >= _AT_ONCE:
            yield portion
            portion = []
    yield portion
