"""The proof of a repair: everything that the new source says is told, and nothing is left of the old one."""

from collections.abc import Sequence

from workbench.drafts.repair.alignment import Pair
from workbench.drafts.repair.anchors import Source
from workbench.drafts.repair.figure_places import FigurePlaces, check_agreement, is_same_value
from workbench.drafts.repair.people import people_of
from workbench.drafts.repair.splicing import Spliced
from workbench.drafts.repair.term_places import check_forbidden, identity, places_of
from workbench.drafts.repair.unproved import Unproved, quoted
from workbench.model import TermHit
from workbench.text.figures import Figure, scan


def prove(new: Source, pairs: Sequence[Pair], target: str, spliced: Spliced) -> None:
    """Hold a repaired target against its new source, and against the target that it was.

    Raises:
        Unproved: Something is not as it must be.
    """
    _check_untouched(target, spliced)
    figures = scan(spliced.target, "en")
    try:
        check_agreement(new.figures, figures)
        _check_figures(new, pairs, figures)
    except Unproved as why:
        raise Unproved(f"Repaired, the English would not tell the figures of the source. {why}") from why
    _check_terms(new, pairs, spliced)
    check_forbidden(spliced.target, new.text, new.hits)


def _check_untouched(target: str, spliced: Spliced) -> None:
    """See that only the places of the repairs differ."""
    before = after = 0
    for repair, (start, end) in zip(spliced.repairs, spliced.places, strict=True):
        if target[before:start] != spliced.target[after : repair.start] or target[start:end] != repair.was_target:
            raise Unproved("Other text than the repairs would change.")
        before, after = end, repair.end
    if target[before:] != spliced.target[after:]:
        raise Unproved("Other text than the repairs would change.")


def _check_figures(new: Source, pairs: Sequence[Pair], figures: Sequence[Figure]) -> None:
    """See that every figure that has changed is told by its value, and that there is no other."""
    places = FigurePlaces(new.figures, figures)
    for pair in pairs:
        was, now = pair.old.thing, pair.new.thing
        if isinstance(was, Figure) and isinstance(now, Figure) and not is_same_value(was, now):
            places.of(new.figures.index(now))


def _check_terms(new: Source, pairs: Sequence[Pair], spliced: Spliced) -> None:
    """See that every new term is named and no old one is, but where the new source has it, too."""
    wanted = {identity(hit) for hit in new.hits}
    covered = [(repair.start, repair.end) for repair in spliced.repairs]
    for pair in pairs:
        was, now = pair.old.thing, pair.new.thing
        if not isinstance(was, TermHit) or not isinstance(now, TermHit):
            continue
        is_named = any(_is_within(named.start, named.end, covered) for named in places_of(now, spliced.target))
        if not is_named and identity(now) != identity(was):
            raise Unproved(f"Repaired, the English would not name {quoted(pair.new.text)}.")
        if identity(was) in wanted:
            continue
        for named in places_of(was, spliced.target):
            if not _is_within(named.start, named.end, covered):
                raise Unproved(f"{quoted(spliced.target[named.start : named.end])} would be left in the English.")
        if was.matched.domain == "place":
            _check_people(was, spliced.target, covered)


def _check_people(was: TermHit, target: str, covered: Sequence[tuple[int, int]]) -> None:
    """See that no word speaks of a place that the new source does not name."""
    for place in was.preferred:
        for found in people_of(place).finditer(target):
            if not _is_within(found.start(), found.end(), covered):
                raise Unproved(f"{quoted(found.group())} would be left in the English.")


def _is_within(start: int, end: int, places: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in places)
