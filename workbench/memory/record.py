"""What the memory remembers: one finished translation and where it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.model import State, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A source with its translation (a TU)."""

    source: str
    target: str
    document: str
    """Name of the document it comes from."""
    state: State = State.TRANSLATED


def records_of(document: str, units: Iterable[Unit]) -> Iterator[Record]:
    """Yield a record for each unit of a document, in the document's order and in whatever state it is."""
    for unit in units:
        yield Record(source=unit.source, target=unit.target, document=document, state=unit.state)
