"""What a check may know beside the unit's texts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from workbench.model import LanguagePair, TermHit, Unit
from workbench.text.profiles import Profile

T = TypeVar("T")
_MOST_AT_HAND = 64
"""Results that are kept for the units at hand."""


def _nothing(_: str) -> tuple[TermHit, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Context:
    """The circumstances of one document."""

    pair: LanguagePair
    day: date
    """The document's date: names are judged as of that day."""
    profile: Profile
    """The house style of the English."""
    hits: Callable[[str], tuple[TermHit, ...]]
    """Where the termbase's concepts are named in a source text; checks do not know the termbase itself."""
    file: str = ""
    """The PO file, as the user named it."""
    named: Callable[[str], tuple[TermHit, ...]] = _nothing
    """Where the termbase's concepts are named in a target text; asked only where something is wrong already."""
    parameters: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    """What the settings say to checks beside their severity: values by check id and parameter."""
    file_is_ours: bool = False
    """Whether the file belongs to a document of a project, so that its languages are the project's."""
    at_hand: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    """What has been worked out for the unit at hand, see `once`."""

    def once(self, work: "Callable[[Unit, Context], T]", unit: Unit) -> T:
        """Return what `work` makes of the texts of a unit here; several checks that ask for it in turn share it."""
        asked = (work, unit.source, unit.target)
        if asked not in self.at_hand:
            if len(self.at_hand) >= _MOST_AT_HAND:
                self.at_hand.clear()
            self.at_hand[asked] = work(unit, self)
        made: T = self.at_hand[asked]
        return made


@dataclass(frozen=True, slots=True)
class Document:
    """The units of one file in their order, with the circumstances they are judged in."""

    units: tuple[Unit, ...]
    context: Context
