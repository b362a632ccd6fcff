"""What an open document tells its listeners, on whatever thread the change was made."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from workbench.model import Counts, UnitKey


class SaveKind(Enum):
    """Where the work is."""

    SAVED = auto()
    """In the PO file."""
    TYPING = auto()
    """On the screen only; journalled within a second."""
    JOURNALLED = auto()
    """In the journal, on the disk, not yet in the PO file."""
    FAILED = auto()
    """Not written; the reason says why."""
    READ_ONLY = auto()
    """Nothing can be written; the reason says why."""


@dataclass(frozen=True, slots=True)
class SaveState:
    """An honest answer to “is my work safe?”."""

    kind: SaveKind
    at: datetime.datetime | None = None
    """Local time of the last save, if there was one."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UnitChanged:
    """A unit has a new text or state."""

    key: UnitKey


@dataclass(frozen=True, slots=True)
class CountsChanged:
    """The number of units by state changed."""

    counts: Counts


@dataclass(frozen=True, slots=True)
class SaveStateChanged:
    """The work became safer or less safe."""

    state: SaveState


@dataclass(frozen=True, slots=True)
class FindingsChanged:
    """A unit's findings are out of date or new; None stands for all units."""

    key: UnitKey | None


@dataclass(frozen=True, slots=True)
class TermsChanged:
    """Another termbase counts: hits, marks and findings are out of date."""

    concept: str
    """Id of the concept that changed; "" if it may be any."""


@dataclass(frozen=True, slots=True)
class DocumentReplaced:
    """Many units changed at once: read everything anew."""


Event = UnitChanged | CountsChanged | SaveStateChanged | FindingsChanged | TermsChanged | DocumentReplaced
Listener = Callable[[Event], None]
