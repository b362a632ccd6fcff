"""Lists of numbers whose unit stands once, behind the last: `5, 6 và 7%`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from workbench.text.figures.figure import Figure, Kind, Reading, figure_of
from workbench.text.figures.units import DURATIONS
from workbench.text.figures.view import View

_NUMBER = re.compile(r"\d[\d.,]*")
_COMMA = re.compile(r",\s")
_LAST = re.compile(r",?\s(?:và|hoặc|hay|and|or)\s|,\s")
_SHARED = frozenset({Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.MEASURE})
_LONGEST = 12


def share_units(seen: View, figures: Sequence[Figure]) -> list[Figure]:
    """Give the bare numbers of a list the unit and multiplier of its last one, their bare value as second reading.

    Two numbers make a list only with a word between them: `Điều 5, 7%` has none. Spans of time stay the less likely
    reading: in `khoản 1 và 3 năm` nothing is shared. Takes linear time.
    """
    shared = list(figures)
    for end in range(len(shared) - 1, 0, -1):
        last = shared[end]
        if last.kind not in _SHARED or last.readings or not isinstance(last.value, Decimal):
            continue
        begin = _first_of_list(seen, shared, end)
        if begin == end:
            continue
        if begin == end - 1 and not _joined_by_word(seen, shared[begin], last):
            continue
        factor = _factor(seen, last)
        for index in range(begin, end):
            shared[index] = _with_unit(shared[index], last, factor)
    return shared


def _first_of_list(seen: View, figures: Sequence[Figure], end: int) -> int:
    begin, joint = end, _LAST
    while begin > 0 and end - begin < _LONGEST:
        before, after = figures[begin - 1], figures[begin]
        bare = before.kind is Kind.NUMBER and _NUMBER.fullmatch(seen.text, before.start, before.end)
        if not bare or not joint.fullmatch(seen.lower, before.end, after.start):
            break
        begin, joint = begin - 1, _COMMA
    return begin


def _joined_by_word(seen: View, first: Figure, last: Figure) -> bool:
    return not _COMMA.fullmatch(seen.lower, first.end, last.start)


def _factor(seen: View, figure: Figure) -> Decimal:
    """The multiplier that stands behind the digits of a figure: a million in `7 triệu đồng`."""
    digits = _NUMBER.match(seen.text, figure.start)
    plain = digits.group().replace(".", "").replace(",", "") if digits else ""
    if not plain or not isinstance(figure.value, Decimal) or not int(plain):
        return Decimal(1)
    ratio = figure.value / int(plain)
    return ratio if ratio >= 1000 and ratio == int(ratio) else Decimal(1)


def _with_unit(figure: Figure, last: Figure, factor: Decimal) -> Figure:
    readings = [
        Reading(last.kind, reading.value * factor, last.unit)
        for reading in figure.all_readings
        if isinstance(reading.value, Decimal)
    ]
    ordered = [*figure.all_readings, *readings] if last.unit in DURATIONS else [*readings, *figure.all_readings]
    made = figure_of(figure.start, figure.end, *ordered)
    return replace(
        figure,
        kind=made.kind,
        value=made.value,
        unit=made.unit,
        readings=made.readings,
        weak=False,
        swapped=None if figure.swapped is None else figure.swapped * factor,
    )
