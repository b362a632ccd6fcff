"""Dates, months and times of day from numbers that may not be any: what is impossible gives None."""

from decimal import Decimal

from workbench.text.figures.figure import CalendarDate, ClockTime, Kind, MonthSpan, Reading

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_CENTURY_TURN = 50  # a two-digit year below is of the 2000s


def calendar_date(day: str | None, month: str | int | None, year: str | None = None) -> CalendarDate | None:
    """Return the date, or None when there is no such day, month or year. Two-digit years are 1950 to 2049."""
    d, m, y = (None if part is None else int(part) for part in (day, month, year))
    if m is not None and not 1 <= m <= 12:
        return None
    if d is not None and not 1 <= d <= (_DAYS[m - 1] if m else 31):
        return None
    if year is not None and y is not None and len(year) == 2:
        y += 2000 if y < _CENTURY_TURN else 1900
    if y is not None and not _FIRST_YEAR <= y <= _LAST_YEAR:
        return None
    return CalendarDate(year=y, month=m, day=d)


def date_reading(day: str | None, month: str | int | None, year: str | None = None) -> Reading | None:
    """Return the reading of `calendar_date`, or None."""
    value = calendar_date(day, month, year)
    return Reading(Kind.DATE, value) if value else None


def span_reading(first: int, last: int, year: str | None = None) -> Reading | None:
    """Return the reading of the months `first` to `last`, or None when they are none."""
    if not 1 <= first <= last <= 12:
        return None
    return Reading(Kind.PERIOD, MonthSpan(first, last, int(year) if year else None))


def quarter_reading(quarter: int, year: str | None = None) -> Reading | None:
    """Return the reading of a quarter, or None when it is not one of the four."""
    return span_reading(3 * quarter - 2, 3 * quarter, year) if 1 <= quarter <= 4 else None


def time_reading(hour: int, minute: int = 0) -> Reading | None:
    """Return the reading of a time on the 24-hour clock, or None; 24:00 is midnight."""
    if not 0 <= hour <= 24 or not 0 <= minute < 60 or (hour == 24 and minute):
        return None
    return Reading(Kind.TIME, ClockTime(hour % 24, minute))


def hours_reading(hour: int) -> Reading:
    """Return the reading of a length of time in hours."""
    return Reading(Kind.MEASURE, Decimal(hour), "h")


def time_length(minutes: Decimal) -> Reading:
    """Return the reading of a length of time: in hours when they are a few quarters, else in minutes."""
    return Reading(Kind.MEASURE, minutes, "min") if minutes % 15 else Reading(Kind.MEASURE, minutes / 60, "h")
