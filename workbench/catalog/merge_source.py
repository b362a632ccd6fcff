"""A source document added again: every translation finds its place in the changed text."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from workbench.catalog.catalog import Catalog
from workbench.catalog.key import key_of_occurrence
from workbench.catalog.kinship import Kin, pair_up
from workbench.model import Provenance, Reference, Segment, State, Unit, UnitKey


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeSummary:
    """What became of the units, in numbers."""

    kept: int = 0
    """Units whose source still stands in the document."""
    revived: int = 0
    """Obsolete units whose source has come back."""
    fuzzy: int = 0
    """Changed sources that took over the translation of what they were, for review."""
    new: int = 0
    """Sources without a translation."""
    obsolete: int = 0
    """Translated units whose source has vanished, kept as obsolete."""
    dropped: int = 0
    """Units without a translation whose source has vanished."""


@dataclass(slots=True)
class _Wanted:
    """A unit that the document asks for."""

    role: str
    references: dict[Reference, None] = field(default_factory=dict)


def merge_source(catalog: Catalog, segments: Iterable[Segment], reference_path: str) -> MergeSummary:
    """Make `catalog` hold the units of `segments`, in their order, with every translation that still serves.

    A sentence that repeats is one unit with several references, unless the user has split an occurrence off.
    A source that is not found again takes the translation of the vanished one most like it, as *needs review* and
    with that source as `previous`. A vanished unit with a translation becomes obsolete, one without is dropped.

    Args:
        catalog: Changed in place.
        segments: All segments of the document, in order.
        reference_path: The source file as references name it.
    """
    live = {unit.key: unit for unit in catalog.units}
    asleep = {unit.key: unit for unit in catalog.obsolete}
    wanted = _wanted(catalog, segments, reference_path, live.keys() | asleep.keys())

    fresh = [key for key in wanted if key not in live and key not in asleep]
    vanished = [unit for key, unit in live.items() if key not in wanted]
    sleeping = [unit for key, unit in asleep.items() if key not in wanted]
    parents = _parents(fresh, [*vanished, *sleeping], tuple(wanted), tuple(live))
    used = {parent.key for parent in parents.values()}

    units = [
        _placed(live.get(key) or asleep.get(key) or _descendant(key, parents.get(key)), place)
        for key, place in wanted.items()
    ]
    left = [unit for unit in vanished if unit.key not in used]
    retired = [unit for unit in left if _has_translation(unit)]
    catalog.rearrange(units, [*(unit for unit in sleeping if unit.key not in used), *retired])
    return MergeSummary(
        kept=sum(key in live for key in wanted),
        revived=sum(key in asleep for key in wanted),
        fuzzy=len(parents),
        new=len(fresh) - len(parents),
        obsolete=len(retired),
        dropped=len(left) - len(retired),
    )


def _wanted(
    catalog: Catalog, segments: Iterable[Segment], path: str, known: Iterable[UnitKey]
) -> Mapping[UnitKey, _Wanted]:
    """The keys that the document asks for, in order, each with the places where it does."""
    known = frozenset(known)
    seen: Counter[str] = Counter()
    wanted: dict[UnitKey, _Wanted] = {}
    for segment in segments:
        seen[segment.text] += 1
        split_off = key_of_occurrence(catalog.document, segment.text, seen[segment.text])
        key = split_off if split_off in known else UnitKey(None, segment.text)
        place = wanted.setdefault(key, _Wanted(role=segment.role.value))
        place.references[Reference(path, segment.line)] = None
    return wanted


def _parents(
    fresh: Sequence[UnitKey], gone: Sequence[Unit], new_order: Sequence[UnitKey], old_order: Sequence[UnitKey]
) -> Mapping[UnitKey, Unit]:
    """For each new key the unit that it is a changed form of, if there is one."""
    candidates = {unit.key: unit for unit in gone if _has_translation(unit) and unit.plural is None}
    pairs = pair_up(Kin(fresh, new_order), Kin(tuple(candidates), old_order))
    return {new: candidates[old] for new, old in pairs.items()}


def _descendant(key: UnitKey, parent: Unit | None) -> Unit:
    if parent is None:
        return Unit(key=key)
    # A target that is waiting for review already was made for a still older source.
    made_for = parent.previous if parent.state is State.NEEDS_REVIEW and parent.previous else parent.key
    return replace(
        parent,
        key=key,
        state=State.NEEDS_REVIEW,
        previous=None if made_for == key else made_for,
        previous_plural=None,
        provenance=Provenance(origin=parent.provenance.origin),
        line=0,
    )


def _placed(unit: Unit, place: _Wanted) -> Unit:
    return replace(unit, role=place.role, references=tuple(place.references))


def _has_translation(unit: Unit) -> bool:
    return any(chain((unit.target,), unit.plural.targets if unit.plural else ()))
