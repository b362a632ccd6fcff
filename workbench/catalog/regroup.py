"""A segment split in two, or two joined: what becomes of the translations before the changed source is merged in."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.catalog.catalog import Catalog
from workbench.model import Provenance, State, Unit, UnitKey


def split_unit(catalog: Catalog, key: UnitKey, parts: tuple[UnitKey, UnitKey]) -> None:
    """Add the units of the two parts of a segment; `merge_source` then takes the whole one out.

    The translation goes to the first part, for review. Where the parts had been one another's neighbours before and
    their translations make up the present one, they come back as they were.

    Args:
        catalog: Changed in place.
        key: The unit of the whole segment.
        parts: The keys of its parts.

    Raises:
        KeyError: There is no such unit.
    """
    whole = _unit(catalog, key)
    asleep = _asleep(catalog)
    first, second = parts
    if all(part in asleep for part in parts) and _together([asleep[part] for part in parts]) == whole.target:
        _wake(catalog, [asleep[part] for part in parts])
        return
    heir = _heir(first, whole.target, [whole], asleep.get(first))
    _wake(catalog, [replace(heir, previous=key if heir.target else None), asleep.get(second) or Unit(key=second)])


def join_units(catalog: Catalog, keys: Sequence[UnitKey], joined: UnitKey) -> None:
    """Add the unit of several segments made one; `merge_source` then takes those out that stand nowhere else.

    The translations are put behind each other, for review. Where that is what the joined segment had before it was
    split, it comes back as it was.

    Args:
        catalog: Changed in place.
        keys: The units of the segments, in order.
        joined: The key of all together.

    Raises:
        KeyError: There is no such unit.
    """
    units = [_unit(catalog, key) for key in keys]
    target = _together(units)
    old = _asleep(catalog).get(joined)
    _wake(catalog, [old if old and old.target == target else _heir(joined, target, units, old)])


def _heir(key: UnitKey, target: str, sources: Sequence[Unit], old: Unit | None) -> Unit:
    """A unit that takes over translations made for other segments; what an obsolete one had becomes a note."""
    notes = list(dict.fromkeys(note for unit in sources for note in unit.notes))
    if old and old.target and old.target != target:
        notes.append(f"Earlier translation: {' '.join(old.target.split())}")
    return Unit(
        key=key,
        target=target,
        state=State.NEEDS_REVIEW if target else State.EMPTY,
        provenance=Provenance(origin=sources[0].provenance.origin) if target else Provenance(),
        notes=tuple(notes),
    )


def _together(units: Sequence[Unit]) -> str:
    return " ".join(unit.target for unit in units if unit.target)


def _wake(catalog: Catalog, units: Sequence[Unit]) -> None:
    """Put units among the live ones, unless their source has a live unit already."""
    fresh = [unit for unit in dict.fromkeys(units) if catalog.get(unit.key) is None]
    keys = {unit.key for unit in fresh}
    catalog.rearrange([*catalog.units, *fresh], [unit for unit in catalog.obsolete if unit.key not in keys])


def _unit(catalog: Catalog, key: UnitKey) -> Unit:
    unit = catalog.get(key)
    if unit is None:
        raise KeyError(key)
    return unit


def _asleep(catalog: Catalog) -> dict[UnitKey, Unit]:
    return {unit.key: unit for unit in catalog.obsolete}
