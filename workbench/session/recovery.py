"""Work that a journal holds and the PO file does not: what to offer after a crash."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from workbench.model import Provenance, State, Unit, UnitKey
from workbench.session.journal import Entry


@dataclass(frozen=True, slots=True)
class RecoveredUnit:
    """A text found in the journal, beside what the PO file has."""

    key: UnitKey
    source: str
    on_disk: str
    recovered: str
    state: State
    """The state the translator had given, DRAFT if the text was only typed."""
    confirmed: bool
    entry: Entry


@dataclass(frozen=True, slots=True)
class Recovery:
    """Everything found, in the order it was written."""

    items: tuple[RecoveredUnit, ...]
    orphans: tuple[Entry, ...]
    """Texts whose unit the document no longer has; they are kept in a file of their own."""


def find(entries: Iterable[Entry], unit_of: Callable[[UnitKey], Unit | None]) -> Recovery | None:
    """Compare a journal with a catalog.

    Args:
        entries: The journal, oldest first.
        unit_of: Gives the catalog's unit for a key, or None.

    Returns:
        What the catalog lacks: per unit the last confirmed text, and a later typed one beside it. None if it lacks
        nothing.
    """
    confirmed: dict[UnitKey, Entry] = {}
    typed: dict[UnitKey, Entry] = {}
    for entry in entries:
        if entry.is_confirmed:
            confirmed[entry.key] = entry
            typed.pop(entry.key, None)
        else:
            typed[entry.key] = entry
    items: list[RecoveredUnit] = []
    orphans: list[Entry] = []
    for entry in (*confirmed.values(), *typed.values()):
        unit = unit_of(entry.key)
        if unit is None:
            if entry.target:
                orphans.append(entry)
        elif _is_missing(entry, unit, confirmed.get(entry.key)):
            items.append(_item(entry, unit))
    return Recovery(tuple(items), tuple(orphans)) if items or orphans else None


def restored(unit: Unit, item: RecoveredUnit, *, by: str, at: str) -> Unit:
    """Return `unit` with a text from the journal, and with who wrote it when as far as the journal knows.

    Args:
        unit: The unit as the catalog has it.
        item: What the journal has for it.
        by: Who recovers it, for a text that was only typed.
        at: When, likewise.
    """
    entry = item.entry
    return replace(
        unit,
        target=item.recovered,
        state=item.state,
        previous=None if item.state.is_finished else unit.previous,
        provenance=Provenance(origin=entry.origin or "person", by=entry.by or by, at=entry.at or at),
    )


def _is_missing(entry: Entry, unit: Unit, confirmed: Entry | None) -> bool:
    """Whether the catalog lacks what `entry` holds."""
    if entry.state is not None:
        return (entry.target, entry.state) != (unit.target, unit.state)
    latest = confirmed.target if confirmed else unit.target
    return entry.target != latest


def _item(entry: Entry, unit: Unit) -> RecoveredUnit:
    return RecoveredUnit(
        key=entry.key,
        source=unit.source,
        on_disk=unit.target,
        recovered=entry.target,
        state=entry.state or (State.DRAFT if entry.target else State.EMPTY),
        confirmed=entry.is_confirmed,
        entry=entry,
    )
