"""A unit of the memory proposed for a segment."""

from dataclasses import dataclass

from workbench.model.draft import Draft


@dataclass(frozen=True, slots=True)
class Penalty:
    """Points taken off a match, and why."""

    name: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A finished translation from elsewhere, proposed for a segment."""

    source: str
    target: str
    score: int
    """0 to 100; 100 means the same source text."""
    origin: str
    """Document the unit comes from."""
    penalties: tuple[Penalty, ...] = ()
    neighbours: int = 0
    """How many of the segments before and behind are the same there as here; a 100 with both is as good as certain."""
    repaired: Draft | None = None
    """The target made to fit the segment, where every difference of the sources could be proved to be repaired."""
    unrepaired: str = ""
    """Why it was not repaired, in words; "" where it was, or need not be, or nobody tried."""
