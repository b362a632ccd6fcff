"""The changes that differing figures ask for: the place of each by value, and the new wording in the old one's way."""

import re
from collections.abc import Iterator, Sequence

from workbench.drafts.repair.alignment import Pair
from workbench.drafts.repair.anchors import Source
from workbench.drafts.repair.changes import Change
from workbench.drafts.repair.colour import check_colour
from workbench.drafts.repair.dates import (
    with_date,
    with_days,
    with_shared_year,
    with_span,
    with_time,
    with_wording,
)
from workbench.drafts.repair.figure_places import FigurePlaces, is_same_value
from workbench.drafts.repair.occasions import check_occasion, check_whole
from workbench.drafts.repair.quantities import (
    NUMERIC,
    changes_number,
    is_label,
    with_decade,
    with_fraction,
    with_order,
    with_ordinal,
    with_quantity,
    with_range,
    with_twice,
    with_version,
)
from workbench.drafts.repair.sentences import agrees_with_something, opens_sentence
from workbench.drafts.repair.shares import share_of
from workbench.drafts.repair.unproved import Unproved, quoted
from workbench.model import PieceKind
from workbench.text.figures import CalendarDate, ClockTime, Figure, Kind, MonthSpan
from workbench.text.figures.keys import exact_keys
from workbench.text.profiles import Profile

_WORDED = frozenset({Kind.CODE, Kind.LEGAL, Kind.PHONE})
_BARE = re.compile(r"\d+(?:,\d+)?")
_ENDS = 2
"""A range has two."""


def figure_changes(pairs: Sequence[Pair], old: Source, target: Sequence[Figure], profile: Profile) -> Iterator[Change]:
    """Yield what is to be changed in a target, whose figures are `target`, for the figures that differ.

    Raises:
        Unproved: A figure cannot be told for certain in the target, or cannot be written for certain.
    """
    news = dict(_figures_of(pairs))
    places = FigurePlaces(old.figures, target)
    now = [news.get(figure, figure) for figure in old.figures]
    done: set[int] = set()
    for s, figure in enumerate(old.figures):
        if is_same_value(figure, now[s]) or s in done:
            continue
        _check_kinds(figure, now[s])
        if target:
            check_colour(figure, now[s], old.text, target[0].within)
            check_occasion(figure, now[s], old.text, target[0].within)
        alike = places.alike(s)
        if any(not is_same_value(now[s], now[other]) for other in alike):
            raise Unproved(f"{quoted(figure.text)} stands more than once, and does not change everywhere.")
        found = places.of(s)
        if len(found) > len(alike):
            yield from _share_changes(figure, now[s], [target[t] for t in found], profile)
            continue
        ends = _range_of(s, places, now, profile) if len(found) == 1 else None
        if ends is not None:
            done.add(s + 1)
            yield ends
            continue
        for t in found:
            check_whole(now[s], old.text, target[t])
            try:
                yield _change(figure, now[s], target[t], profile)
            except Unproved:
                # The 3 of `March 1-3` is nothing by itself.
                ends = _range_of(s - 1, places, now, profile) if len(found) == 1 else None
                if ends is None or s - 1 in done or not is_same_value(old.figures[s - 1], now[s - 1]):
                    raise
                yield ends
        done.update(alike)


def _figures_of(pairs: Sequence[Pair]) -> Iterator[tuple[Figure, Figure]]:
    """What has come in the place of each figure; one that is no anchor stands in words that are equal."""
    for pair in pairs:
        if isinstance(pair.old.thing, Figure) and isinstance(pair.new.thing, Figure):
            yield pair.old.thing, pair.new.thing


def _check_kinds(old: Figure, new: Figure) -> None:
    if Kind.RELATIVE in (old.kind, new.kind):
        raise Unproved(f"{quoted(old.text)} became {quoted(new.text)}: verbs may need another tense.")
    if old.kind is not new.kind or bool(old.unit) != bool(new.unit):
        raise Unproved(f"{quoted(old.text)} became {quoted(new.text)}: a figure of another kind.")


def _share_changes(old: Figure, new: Figure, told: Sequence[Figure], profile: Profile) -> Iterator[Change]:
    """The changes of the part and the total of a share, each where it differs."""
    was, now = share_of(old), share_of(new)
    if was is None or now is None:
        raise Unproved(f"How to write {quoted(new.text)} for {quoted(old.text)} is not certain.")
    for ours, theirs, place in zip(was, now, told, strict=True):
        if ours.value != theirs.value:
            yield _change(ours, theirs, place, profile)


def _range_of(s: int, places: FigurePlaces, now: Sequence[Figure], profile: Profile) -> Change | None:
    """The change of both ends of a range at once, where they stand together in both texts as the style has them."""
    olds = places.source[s : s + _ENDS]
    if s < 0 or len(olds) < _ENDS or len(places.alike(s + 1)) != 1:
        return None
    if not olds[1].joined and olds[1].kind is not Kind.DATE:
        return None
    first, last = places.of(s)[0], places.of(s + 1)[0]
    if last != first + 1:
        return None
    start, end = places.target[first].start, places.target[last].end
    text = places.target[first].within
    news = now[s], now[s + 1]
    written = with_range((olds[0], olds[1]), news, text[start:end], profile) if olds[1].joined else None
    if written is None or "-" not in written:
        written = _days((olds[0], olds[1]), news, text[start:end])
    if written is None:
        return None
    _check_kinds(olds[1], now[s + 1])
    return Change(
        kind=PieceKind.FIGURE,
        was_source=olds[0].within[olds[0].start : olds[1].end],
        now_source=now[s].within[now[s].start : now[s + 1].end],
        start=start,
        end=end,
        text=written,
    )


def _days(olds: tuple[Figure, Figure], news: tuple[Figure, Figure], told: str) -> str | None:
    values = [figure.value for figure in (*news, *olds) if isinstance(figure.value, CalendarDate)]
    return with_days((values[0], values[1]), (values[2], values[3]), told) if len(values) == 2 * _ENDS else None


def _change(old: Figure, new: Figure, told: Figure, profile: Profile) -> Change:
    if not _is_read_alike(old, new, told):
        raise Unproved(f"{quoted(new.text)} can be read in more than one way.")
    opens = told.text[:1].isupper() and opens_sentence(told.within, told.start)
    written = _written(old, new, told, profile, opens=opens)
    if written is None:
        raise Unproved(f"How to write {quoted(new.text)} for {quoted(told.text)} is not certain.")
    if _turns_number(new, told, written) and agrees_with_something(told.within, told.start, told.end):
        raise Unproved(f"{quoted(old.text)} became {quoted(new.text)}: words around it may need another number.")
    return Change(
        kind=PieceKind.FIGURE,
        was_source=old.text,
        now_source=new.text,
        start=told.start,
        end=told.end,
        text=written,
    )


def _is_read_alike(old: Figure, new: Figure, told: Figure) -> bool:
    """Whether of all that a figure may be only one is what the old one was, and the target says that it was that.

    The first end of `1,5 đến 2 triệu tấn` may be so many tonnes or millions of them: the target tells which.
    """
    if len({reading.value for reading in new.all_readings}) == 1:
        return True
    if exact_keys(old.reading) != exact_keys(told.reading):
        return False
    if _BARE.fullmatch(old.text) and _BARE.fullmatch(new.text):
        shapes = [[(reading.kind, reading.unit) for reading in figure.all_readings] for figure in (old, new)]
        return shapes[0] == shapes[1]
    return {one.value for one in new.all_readings if (one.kind, one.unit) == (old.kind, old.unit)} == {new.value}


def _turns_number(new: Figure, told: Figure, written: str) -> bool:
    """Whether one became many, or many one: also the first half, which was, and the first nine months, which were."""
    if isinstance(new.value, MonthSpan):
        return ("months" in told.text) is not ("months" in written)
    # A three-day visit and a one-day visit ask for the same words, as do Phase 3 and Phase 1.
    return changes_number(new, told) and "-" not in told.text and not is_label(told)


def _written(old: Figure, new: Figure, told: Figure, profile: Profile, *, opens: bool) -> str | None:
    """The new figure in the way in which the target tells the old one; None where that is not known."""
    if told.kind in _WORDED:
        return with_wording(new, old, told, profile)
    if isinstance(new.value, CalendarDate) and isinstance(old.value, CalendarDate):
        dated = with_date(new.value, old.value, told.text)
        if dated is None and str(new.value.year) not in new.text and str(old.value.year) not in old.text:
            return with_shared_year(new.value, old.value, told.text)
        return dated
    if isinstance(new.value, MonthSpan) and isinstance(old.value, MonthSpan):
        return with_span(new.value, old.value, told.text)
    if isinstance(new.value, ClockTime):
        return with_time(new.value, told, profile)
    if old.kind is Kind.WEEKDAY:
        return str(new.value) if told.text == old.value else None
    if old.kind is Kind.DECADE:
        return with_decade(new, told)
    if told.kind is Kind.ORDINAL:
        return with_ordinal(new, told)
    if old.kind is Kind.INDEFINITE:
        return with_order(new, told)
    if old.kind in NUMERIC:
        if told.kind is Kind.NUMBER and "." in old.text and old.text == told.text:
            return with_version(old, new, told)
        return (
            with_fraction(old, new, told)
            or with_twice(new, told)
            or with_quantity(old, new, told, profile, opens=opens)
        )
    return None
