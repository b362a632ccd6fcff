"""A file that changed on disk while it was open: both sides' work taken in, unit by unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any, TypeVar

from workbench.catalog.catalog import Catalog
from workbench.catalog.header import Header
from workbench.catalog.strings import escape
from workbench.model import State, Unit, UnitKey

_Value = TypeVar("_Value")

_CIRCUMSTANCES = ("role", "references", "extracted", "flags")
_TRANSLATION = ("target", "plural", "state", "provenance", "previous", "previous_plural")
_translation = attrgetter(*_TRANSLATION)
_text = attrgetter("target", "plural")
_RANK = {state: rank for rank, state in enumerate(State)}


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeResult:
    """The catalog with both sides' work, and where it differs from mine."""

    catalog: Catalog
    """It can be saved over their file: its digest is that file's."""
    taken: tuple[UnitKey, ...]
    """Units in which something of theirs was taken in, or that they removed; conflicts are not among them."""
    conflicts: tuple[UnitKey, ...]
    """Units that both sides translated differently: mine is kept for review, theirs stands in a note."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What one side holds under a key."""

    unit: Unit
    obsolete: bool


def merge_changes(base: Catalog, mine: Catalog, theirs: Catalog) -> MergeResult:
    """Merge two descendants of a catalog.

    What one side changed is taken from that side. A unit's translation and its circumstances (role, references,
    comments, flags) are merged apart, so that my translation and their moved reference go together. A unit that one
    side removed and the other translated anew is kept as obsolete. No argument is changed.

    Args:
        base: The file as both sides found it.
        mine: The catalog in memory.
        theirs: The file as it is on disk now.
    """
    bases, mines, others = _entries(base), _entries(mine), _entries(theirs)
    live: dict[UnitKey, Unit] = {}
    obsolete: dict[UnitKey, Unit] = {}
    taken, conflicts = [], []
    for key in (*_order(base.units, mine.units, theirs.units), *_order(base.obsolete, mine.obsolete, theirs.obsolete)):
        if key in live or key in obsolete:
            continue
        entry, clash = _merge_entry(bases.get(key), mines.get(key), others.get(key))
        if entry is not None:
            (obsolete if entry.obsolete else live)[key] = entry.unit
        if clash:
            conflicts.append(key)
        elif not _same_entry(entry, mines.get(key)):
            taken.append(key)
    # Built on their file and then rearranged, so that it counts as changed only where it differs from that file.
    merged = Catalog(
        path=mine.path,
        header=_header(base.header, mine.header, theirs.header),
        units=theirs.units,
        obsolete=theirs.obsolete,
        trailing=_choose(base.trailing, mine.trailing, theirs.trailing),
        digest=theirs.digest,
    )
    merged.rearrange(live.values(), obsolete.values())
    return MergeResult(catalog=merged, taken=tuple(dict.fromkeys(taken)), conflicts=tuple(conflicts))


def _entries(catalog: Catalog) -> Mapping[UnitKey, _Entry]:
    entries = {unit.key: _Entry(unit, obsolete=False) for unit in catalog.units}
    entries.update((unit.key, _Entry(unit, obsolete=True)) for unit in catalog.obsolete)
    return entries


def _merge_entry(base: _Entry | None, mine: _Entry | None, theirs: _Entry | None) -> tuple[_Entry | None, bool]:
    """One key, three ways; the flag says that both sides translated it differently."""
    if mine is None or theirs is None:
        return _one_sided(base, mine or theirs), False
    old = base.unit if base else Unit(key=mine.unit.key)
    was_obsolete = base.obsolete if base else False
    unit, clash = _merge_unit(old, mine.unit, theirs.unit)
    return _Entry(unit, obsolete=_choose(was_obsolete, mine.obsolete, theirs.obsolete)), clash


def _one_sided(base: _Entry | None, entry: _Entry | None) -> _Entry | None:
    """What becomes of a key that only one side has: an addition stays, a removal holds unless work would be lost."""
    if base is None or entry is None:
        return entry
    if _translation(entry.unit) == _translation(base.unit):
        return None
    return replace(entry, obsolete=True)


def _merge_unit(base: Unit, mine: Unit, theirs: Unit) -> tuple[Unit, bool]:
    changes: dict[str, Any] = {
        name: _choose(getattr(base, name), getattr(mine, name), getattr(theirs, name)) for name in _CIRCUMSTANCES
    }
    changes["notes"] = _merge_notes(base.notes, mine.notes, theirs.notes)
    side, clash = _translating_side(base, mine, theirs)
    changes.update({name: getattr(side, name) for name in _TRANSLATION})
    if clash:
        changes["state"] = State.NEEDS_REVIEW
        if side is mine:
            changes["notes"] = (*changes["notes"], *_notes_of(theirs))
    if all(getattr(theirs, name) == value for name, value in changes.items()):
        return theirs, clash
    return replace(theirs, **changes), clash


def _translating_side(base: Unit, mine: Unit, theirs: Unit) -> tuple[Unit, bool]:
    """The side whose translation holds, and whether the other one's would be lost by that."""
    if _translation(mine) == _translation(base):
        return theirs, False
    if _translation(theirs) in (_translation(base), _translation(mine)):
        return mine, False
    if _text(mine) == _text(theirs):
        # Who trusts the text less has seen something.
        return (theirs if _RANK[theirs.state] < _RANK[mine.state] else mine), False
    return (mine if mine.target else theirs), True


def _merge_notes(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """My notes without those they removed, then those they added."""
    removed = set(base) - set(theirs)
    added = [note for note in theirs if note not in base and note not in mine]
    return (*(note for note in mine if note not in removed), *added)


def _notes_of(theirs: Unit) -> tuple[str, ...]:
    """Their translation as notes, one per form, escaped as in a PO file so that each stays on its line."""
    who = f" ({theirs.provenance.by})" if theirs.provenance.by else ""
    targets = theirs.plural.targets if theirs.plural else (theirs.target,)
    return tuple(f'theirs{who}: "{escape(target)}"' for target in targets)


def _order(base: Sequence[Unit], mine: Sequence[Unit], theirs: Sequence[Unit]) -> Sequence[UnitKey]:
    """Every key of both sides: the order of the side that changed it, each newcomer behind its predecessor."""
    keys = [tuple(unit.key for unit in side) for side in (base, mine, theirs)]
    first, second = (keys[1], keys[2]) if keys[2] == keys[0] else (keys[2], keys[1])
    known = set(first)
    behind: dict[UnitKey | None, list[UnitKey]] = {}
    last = None
    for key in second:
        if key in known:
            last = key
        else:
            behind.setdefault(last, []).append(key)
    order = list(behind.get(None, ()))
    for key in first:
        order += (key, *behind.get(key, ()))
    return order


def _header(base: Header, mine: Header, theirs: Header) -> Header:
    """The header, field by field; comments as the one side has them that changed them, mine if both did."""
    if mine == base or theirs in (base, mine):
        return theirs if mine == base else mine
    merged = mine
    for name in theirs.names:
        value = _choose(base.get(name), mine.get(name), theirs.get(name))
        if value != mine.get(name):
            merged = merged.with_field(name, value)
    return merged


def _choose(base: _Value, mine: _Value, theirs: _Value) -> _Value:
    """Three ways: the changed one; mine if both are."""
    return theirs if mine == base else mine


def _same_entry(a: _Entry | None, b: _Entry | None) -> bool:
    """Whether two entries say the same; the line they stand on is not what they say."""
    if a is None or b is None:
        return a is b
    return a.obsolete == b.obsolete and replace(a.unit, line=0) == replace(b.unit, line=0)
