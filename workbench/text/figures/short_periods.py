"""Periods as tables and reports shorten them: `Q.I/2024`, `6T2024`, `2Q24`, `1H2024`, `FY2024`."""

import re

from workbench.text.figures.calendar_dates import date_reading, quarter_reading, span_reading
from workbench.text.figures.figure import CalendarDate, Kind, Reading, figure_of
from workbench.text.figures.scanner import Found, found, found_reading
from workbench.text.figures.view import View
from workbench.text.figures.words import read_roman

_YEAR = r"(\d{4}|\d{2})(?![\d\w]|[.,/]\d)"
_QUARTER_FIRST = re.compile(r"q\.?\s?(i{1,3}|iv|[1-4])\s?[/-]\s?(\d{4})(?![\d\w]|[.,/]\d)")
_HALF_FIRST = re.compile(r"h([12])\s?[/-]\s?(\d{4})(?![\d\w]|[.,/]\d)")
_COUNT_FIRST = re.compile(r"(\d{1,2})([tmqh])/?" + _YEAR)
_FISCAL = re.compile(r"fy\s?" + _YEAR)


def quarter_first(seen: View, start: int) -> Found | None:
    """`Q.I/2024`, `Q3/2024`, `H1/2024`; without a year `Q.1` is a district."""
    match = _QUARTER_FIRST.match(seen.lower, start)
    if match and seen.text[start].isupper():
        word = match.group(1)
        number = int(word) if word.isdigit() else read_roman(word.upper()) or 0
        return found_reading(start, match.end(), quarter_reading(number, match.group(2)))
    match = _HALF_FIRST.match(seen.lower, start)
    if match is None or not seen.text[start].isupper():
        return None
    return found_reading(start, match.end(), _half(int(match.group(1)), match.group(2)))


def count_first(seen: View, start: int) -> Found | None:
    """`6T2024` and `9M24`, the first months of a year; `2Q24`, `1H2024`."""
    match = _COUNT_FIRST.match(seen.lower, start)
    if match is None or not seen.text[match.start(2)].isupper():
        return None
    count, letter = int(match.group(1)), match.group(2)
    year = match.group(3) if len(match.group(3)) == 4 else f"20{match.group(3)}"
    if not 2000 <= int(year) < 2100:
        return None
    if letter == "q":
        return found_reading(start, match.end(), quarter_reading(count, year))
    if letter == "h":
        return found_reading(start, match.end(), _half(count, year))
    return found_reading(start, match.end(), span_reading(1, count, year))


def _half(number: int, year: str) -> Reading | None:
    return span_reading(6 * number - 5, 6 * number, year) if number in (1, 2) else None


def fiscal_year(seen: View, start: int) -> Found | None:
    """`FY2024`, `FY24`."""
    match = _FISCAL.match(seen.lower, start)
    if match is None or not seen.text[start].isupper():
        return None
    return found_reading(start, match.end(), date_reading(None, None, match.group(1)))


_YEARS = re.compile(r"(\d{4})\s?[-–/]\s?(\d{2})(?![\d.,]\d|\w|%|[-–/])")


def short_years(seen: View, start: int) -> Found | None:
    """`2022-25`, the second year cut short."""
    match = _YEARS.match(seen.text, start)
    if not match or not 1800 <= int(match.group(1)) <= 2100:
        return None
    last = int(match.group(1)[:2] + match.group(2))
    if last <= int(match.group(1)):
        return None
    return found(
        figure_of(match.start(i), match.end(i), Reading(Kind.DATE, CalendarDate(year=year)))
        for i, year in ((1, int(match.group(1))), (2, last))
    )
