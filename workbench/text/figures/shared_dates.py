"""Dates that share the month or year told once, behind the last: `quý II và III/2024`, June 10 to June 15, 2024."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from workbench.text.figures.calendar_dates import time_length
from workbench.text.figures.figure import CalendarDate, Figure, Kind, MonthSpan, Value, figure_of
from workbench.text.figures.view import View

_JOINT = re.compile(
    r"(?:,?\s(?:và|hoặc|đến|tới|đến hết|sang|and|or|to|until|through)\s|\s?[-–,]\s?)"
    r"(?:hết\s)?(?:ngày\s|tháng\s|quý\s|the\s)?"
)
_HOURS_AND_MINUTES = re.compile(r",?\s(?:và\s|and\s)?")


def share_dates(seen: View, figures: Sequence[Figure]) -> list[Figure]:
    """Give a date or period the year, and a day the month, of the later one it is joined with. Takes linear time."""
    shared = list(figures)
    for index in range(len(shared) - 2, -1, -1):
        first, last = shared[index], shared[index + 1]
        if first.kind not in (Kind.DATE, Kind.PERIOD) or last.readings:
            continue
        value = _completed(first.value, last.value)
        if value is not None and _JOINT.fullmatch(seen.lower, first.end, last.start):
            shared[index] = replace(first, value=value, readings=())
    return shared


def _completed(first: Value, last: Value) -> Value | None:
    if isinstance(first, MonthSpan) and isinstance(last, MonthSpan):
        earlier = first.year is None and last.year is not None and first.last < last.first
        return replace(first, year=last.year) if earlier else None
    if not isinstance(first, CalendarDate) or not isinstance(last, CalendarDate) or first.lunar or last.lunar:
        return None
    if first.day and not first.month and last.day and last.month and first.day < last.day:
        return replace(first, month=last.month, year=last.year)
    alike = bool(first.month and last.month) and (first.day is None) == (last.day is None)
    if not alike or first.year is not None or last.year is None:
        return None
    earlier = (first.month or 0, first.day or 0) < (last.month or 0, last.day or 0)
    return replace(first, year=last.year) if earlier else None


def join_durations(seen: View, figures: Sequence[Figure]) -> list[Figure]:
    """Make one length of time of `two hours and 30 minutes`."""
    joined: list[Figure] = []
    for figure in figures:
        minutes = _minutes(seen, joined[-1], figure) if joined and figure.unit == "min" else None
        if minutes is None:
            joined.append(figure)
        else:
            joined[-1] = figure_of(joined[-1].start, figure.end, time_length(minutes))
    return joined


def _minutes(seen: View, hours: Figure, minutes: Figure) -> Decimal | None:
    if hours.unit != "h" or hours.readings or minutes.readings or hours.per:
        return None
    if not _HOURS_AND_MINUTES.fullmatch(seen.lower, hours.end, minutes.start):
        return None
    if not isinstance(hours.value, Decimal) or not isinstance(minutes.value, Decimal):
        return None
    return 60 * hours.value + minutes.value if hours.value % 1 == 0 and 0 < minutes.value < 60 else None
