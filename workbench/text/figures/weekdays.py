"""Weekdays that a date without a year contradicts, where the day of the text tells the year."""

from collections.abc import Sequence
from datetime import date

from workbench.text.figures.figure import CalendarDate, Figure, Kind

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEAR = 60
"""Days from that of the text within which a date without a year is surely of the year that lies nearest."""


def misdated_weekday(source: Sequence[Figure], target: Sequence[Figure], written: date) -> tuple[Figure, str] | None:
    """Return the target's only weekday and the right one, where the only day of the source makes it wrong.

    Args:
        source: The figures of the source.
        target: The figures of the target.
        written: The day of the text.
    """
    named = [figure for figure in target if figure.kind is Kind.WEEKDAY]
    if len(named) != 1 or any(figure.kind is Kind.WEEKDAY or _is_relative_day(figure) for figure in source):
        return None
    days = {(value.month, value.day) for figure in source if (value := _yearless(figure))}
    told = {(value.month, value.day) for figure in target if (value := _yearless(figure))}
    if len(days) != 1 or not told <= days or _other_days(source) or _other_days(target):
        return None
    meant = _nearest(*days.pop(), written)
    right = _WEEKDAYS[meant.weekday()] if meant else str(named[0].value)
    return None if right == named[0].value else (named[0], right)


def _is_relative_day(figure: Figure) -> bool:
    return figure.kind is Kind.RELATIVE and figure.value == "day"


def _yearless(figure: Figure) -> CalendarDate | None:
    value = figure.value
    is_one = isinstance(value, CalendarDate) and value.day and value.month and not value.year and not value.lunar
    return value if is_one and isinstance(value, CalendarDate) else None


def _other_days(figures: Sequence[Figure]) -> bool:
    """Whether a day with its year, of the lunar calendar or without its month is told, which may be the one meant."""
    return any(
        isinstance(figure.value, CalendarDate) and figure.value.day is not None and _yearless(figure) is None
        for figure in figures
    )


def _nearest(month: int | None, day: int | None, written: date) -> date | None:
    """The date of that month and day that is nearest to the day of the text, where none other is near."""
    for year in (written.year, written.year - 1, written.year + 1):
        try:
            one = date(year, month or 0, day or 0)
        except ValueError:  # 29 February
            continue
        if abs((one - written).days) <= _NEAR:
            return one
    return None
