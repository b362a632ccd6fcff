"""A segment for which a draft is wanted, with everything that is known about it."""

from dataclasses import dataclass

from workbench.model import Match, TermHit

LOWEST_EXAMPLE = 50
"""Lowest score of a match that an engine is shown."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A segment before or behind the one in question."""

    source: str
    target: str = ""
    """Its translation, if it has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a drafter is asked."""

    source: str
    """The segment, NFC."""
    role: str = ""
    """A `Role` value, or ""."""
    matches: tuple[Match, ...] = ()
    """What the memory has, best first, down to the lowest threshold any drafter may want."""
    hits: tuple[TermHit, ...] = ()
    """The termbase's hits in the source, as of the document's day."""
    before: tuple[Neighbour, ...] = ()
    """The segments in front of it, in document order."""
    behind: tuple[Neighbour, ...] = ()
    """The segments behind it, in document order."""
