"""Text that no person has accepted yet, and what of it came from where."""

from dataclasses import dataclass
from enum import StrEnum


class PieceKind(StrEnum):
    """What a piece of a draft is; the values are written into JSON."""

    MEMORY = "memory"
    """A phrase of a finished translation."""
    TERM = "term"
    """A name or term of the glossary, as of the document's day."""
    FIGURE = "figure"
    """A figure, date or time, rendered by value in the house style."""
    NAME = "name"
    """A person or place that the glossary does not have."""
    SOURCE = "source"
    """Source text for which nothing is known; it stands there as it is, for a person to translate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of a draft that was put together."""

    kind: PieceKind
    text: str
    """As it stands in the draft's target."""
    start: int
    """Offset in the draft's target."""
    source_start: int
    """Offset of what it stands for in the segment's source."""
    source_end: int
    origin: str = ""
    """Document of the memory, or id of the concept; "" for what needs none."""

    @property
    def end(self) -> int:
        """Offset behind its last code point in the draft's target."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """One place of a match that was made to fit another source."""

    kind: PieceKind
    was_source: str
    """As the match's source has it."""
    now_source: str
    """As the segment has it."""
    was_target: str
    """As the match's target has it."""
    now_target: str
    """What was put in its place."""
    start: int
    """Offset of `now_target` in the repaired target."""

    @property
    def end(self) -> int:
        """Offset behind its last code point in the repaired target."""
        return self.start + len(self.now_target)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A proposed target and where it came from."""

    target: str
    origin: str
    """For `Provenance.origin`, e.g. `memory:ca-mau-exports 100`."""
    repairs: tuple[Repair, ...] = ()
    """What of a match was changed, in the order of the target."""
    pieces: tuple[Piece, ...] = ()
    """What it was put together from, in the order of the target; empty where it is of one piece."""
    doubts: tuple[str, ...] = ()
    """What was found wrong with it and could not be mended, in words; a person is warned of these."""
