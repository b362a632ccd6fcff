"""What a drafter is, what it is given, and which units it may touch."""

from dataclasses import dataclass
from typing import Protocol

from workbench.model import Draft, Match, State, Unit


class Lookup(Protocol):
    """The memory as a drafter sees it; `workbench.memory.Memory.lookup` is one."""

    def __call__(self, source: str, *, threshold: int, limit: int) -> tuple[Match, ...]:
        """Return matches for `source` that score at least `threshold`, the best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """What a drafter may draw on. New resources are added as fields, so that drafters keep working."""

    lookup: Lookup


class Drafter(Protocol):
    """Proposes targets; made by an entry point that is called with `Resources`."""

    @property
    def name(self) -> str:
        """Name of the drafter, the first word of its drafts' origin."""

    def draft(self, source: str) -> Draft | None:
        """Return a target for `source`, or None where the drafter cannot stand by one."""


def may_draft(unit: Unit) -> bool:
    """Whether a drafter may write into `unit`: never over text, whoever wrote it.

    A plural unit needs a text for each of its forms, which no drafter gives.
    """
    return unit.state is State.EMPTY and not unit.target and unit.plural is None
