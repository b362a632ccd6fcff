"""What a drafter is, what it is given, and which units it may touch."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from workbench.drafts.request import Request
from workbench.model import Draft, LanguagePair, Phrase, State, TermHit, Unit
from workbench.text.profiles import Profile

if TYPE_CHECKING:
    from workbench.drafts.engines.access import EngineAccess


class Phrases(Protocol):
    """Finds the known phrases of a source in finished translations."""

    def find(self, source: str) -> tuple[Phrase, ...]:
        """Return the phrases that the source has, overlapping ones too, in the order of their places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """What a drafter may draw on. New resources are added as fields, so that drafters keep working."""

    pair: LanguagePair
    day: datetime.date
    """The document's day: names are looked up as of it."""
    profile: Profile
    """The house style in which figures and names are written."""
    hits: Callable[[str], tuple[TermHit, ...]]
    """The termbase's hits in any source text, as of the day."""
    named: Callable[[str], tuple[TermHit, ...]]
    """The termbase's hits in any target text, as of the day."""
    phrases: Phrases | None = None
    """The phrases of the memory, where there is one."""
    engine: "EngineAccess | None" = None
    """The machine translation engine that somebody has enabled for this project, if any."""
    repair_threshold: int = 70
    """Score that a match must reach to be repaired for a draft."""


class Drafter(Protocol):
    """Proposes targets; made by an entry point that is called with `Resources`."""

    @property
    def name(self) -> str:
        """Name of the drafter, the first word of its drafts' origin."""

    def drafts(self, requests: Sequence[Request]) -> Iterator[Draft | None]:
        """Yield for each request, in order, a draft, or None where the drafter cannot stand by one.

        Drafts are yielded as they are ready: whoever stops reading stops the drafter.
        """


def may_draft(unit: Unit) -> bool:
    """Whether a drafter may write into `unit`: never over text, whoever wrote it.

    A plural unit needs a text for each of its forms, which no drafter gives.
    """
    return unit.state is State.EMPTY and not unit.target and unit.plural is None
