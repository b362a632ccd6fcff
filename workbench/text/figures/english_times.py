"""Rules for English times of day."""

import re
from decimal import Decimal

from workbench.text.figures.calendar_dates import time_reading
from workbench.text.figures.figure import Kind, Reading, figure_of
from workbench.text.figures.scanner import Found, found, found_reading
from workbench.text.figures.view import View

_TIME = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2}))?\s?(a\.?m\b\.?|p\.?m\b\.?|o['’]clock)|(\d{1,2})[:h](\d{2})(?!\d|:|\w)|(\d{2})(\d{2})\s?hours\b"
)


_TIME_RANGE = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s?(?:[-–]|to)\s?(?=(\d{1,2})(?:[:.]\d{2})?\s?([ap])\.?m\b)")


def time_range(seen: View, start: int) -> Found | None:
    """The first of two times that share `am` or `pm`: `5-7pm`; `11-1pm` starts before noon."""
    match = _TIME_RANGE.match(seen.lower, start)
    if not match or not 1 <= int(match.group(1)) <= 12 or not 1 <= int(match.group(3)) <= 12:
        return None
    first, last = int(match.group(1)) % 12, int(match.group(3)) % 12
    late = (match.group(4) == "p") == (first <= last)
    end = match.end(2) if match.group(2) else match.end(1)
    return found_reading(start, end, time_reading(first + 12 * late, int(match.group(2) or 0)))


def clock_time(seen: View, start: int) -> Found | None:
    """`8:30 am`, `8.30pm`, `20:30`, `8 o'clock`. Without am or pm an hour to twelve may be either."""
    match = _TIME.match(seen.lower, start)
    if not match:
        return None
    hour = int(match.group(1) or match.group(4) or match.group(6))
    minute = int(match.group(2) or match.group(5) or match.group(7) or 0)
    part = (match.group(3) or "")[:1]
    if part in {"a", "p"} and 1 <= hour <= 12:
        hour = hour % 12 + (12 if part == "p" else 0)
        return found_reading(start, match.end(), time_reading(hour, minute))
    other = time_reading((hour + 12) % 24, minute) if 1 <= hour <= 12 and part == "o" else None
    return found_reading(start, match.end(), time_reading(hour, minute), other)


_RACE = re.compile(r"(\d{1,2}):([0-5]\d\.\d{1,2})(?!\d|[.:]\d|\s?[ap]\.?m)")


def race_time(seen: View, start: int) -> Found | None:
    """`7:51.44`, minutes and seconds that somebody needed."""
    match = _RACE.match(seen.lower, start)
    if not match:
        return None
    minutes, seconds = Decimal(match.group(1)), Decimal(match.group(2))
    return found(
        [
            figure_of(start, match.end(1), Reading(Kind.MEASURE, minutes, "min")),
            figure_of(match.start(2), match.end(2), Reading(Kind.MEASURE, seconds, "s")),
        ]
    )


def named_time(seen: View, start: int) -> Found | None:
    """`noon`, `midnight`."""
    hour = 12 if seen.lower.startswith("noon", start) else 0
    return found_reading(start, start + (4 if hour else 8), time_reading(hour))
