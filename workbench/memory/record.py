"""What a memory remembers: a finished translation, where it stands and who made it when."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.model import State, Unit

IMPORTED = "imported: "
"""Before the name of a document of the project, of which units came from a file, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A source with its translation (a TU)."""

    source: str
    target: str
    document: str
    """Name of the document, or of the file that it was imported from."""
    state: State = State.TRANSLATED
    slot: str = ""
    """Which of the units with this source in this document it is: a record takes the place of the one that has the same
    document, source and slot, and stands beside those with another slot.

    A unit of a PO file has its context (`msgctxt`), so that a corrected translation replaces what it corrects. A unit
    that was imported has a digest of its translation and neighbours, for a TMX file has no names for its units: two
    translations of one source are both kept, and what is imported again is known to be there. "" is a slot like
    others, for a source that comes once."""
    previous: str = ""
    """Source of the segment before it in the document, or ""."""
    following: str = ""
    """Source of the segment behind it, or ""."""
    role: str = ""
    date: str = ""
    """When it was confirmed, ISO 8601, or ""."""
    author: str = ""
    origin: str = ""
    """How the translation came about: typed, a match, an engine."""

    @property
    def is_worth_keeping(self) -> bool:
        """Whether a person has accepted the text, and there is one."""
        return self.state.is_finished and bool(self.target.strip())


def records_of(document: str, units: Iterable[Unit]) -> Iterator[Record]:
    """Yield a record for each unit of a document, in the document's order and in whatever state it is."""
    known = tuple(units)
    for place, unit in enumerate(known):
        yield record_of(document, unit, *neighbours(known, place))


def neighbours(units: Sequence[Unit], place: int) -> tuple[str, str]:
    """The sources of the units before and behind one, "" at the ends."""
    before = units[place - 1].source if place else ""
    behind = units[place + 1].source if place + 1 < len(units) else ""
    return before, behind


def record_of(document: str, unit: Unit, previous: str, following: str) -> Record:
    """Return the record of a unit between two others."""
    return Record(
        source=unit.source,
        target=unit.target,
        document=document,
        state=unit.state,
        slot=unit.key.context or "",
        previous=previous,
        following=following,
        role=str(unit.role),
        date=unit.provenance.at,
        author=unit.provenance.by,
        origin=unit.provenance.origin,
    )
