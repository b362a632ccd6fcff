"""What English tells in other figures: a range of days by their number, a share by so many in ten or as a half."""

import re
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TypeVar

from workbench.text.figures.figure import CalendarDate, Figure, Kind, MonthSpan, Value
from workbench.text.figures.ledger import Ledger

_T = TypeVar("_T", bound=Hashable)


def pair_month_ranges(ledger: Ledger) -> None:
    """Pair two months with the period from one to the other: `tháng 6 đến tháng 8`, June–August."""
    sides = (
        (ledger.source, ledger.free_source, ledger.target, ledger.free_target),
        (ledger.target, ledger.free_target, ledger.source, ledger.free_source),
    )
    for figures, free, others, free_others in sides:
        spans: dict[tuple[int | None, int | None], list[int]] = {}
        for place in free_others:
            span = others[place].value
            if isinstance(span, MonthSpan):
                _add(spans, (span.first, span.last), place)
        for first in [place for place in free if place + 1 in free and figures[place + 1].joined]:
            a, b = figures[first].value, figures[first + 1].value
            if not (isinstance(a, CalendarDate) and isinstance(b, CalendarDate)) or a.day or b.day or first not in free:
                continue
            told = next((one for one in spans.get((a.month, b.month), ()) if one in free_others), None)
            if told is not None:
                for one in (first, first + 1):
                    free.pop(one)
                free_others.pop(told)


_FEW = 20
"""Figures of one value that are looked at: keeps hostile lists linear."""


def _add(places: dict[_T, list[int]], key: _T, place: int) -> None:
    known = places.setdefault(key, [])
    if len(known) < _FEW:
        known.append(place)


_LATER = re.compile(r"(?i)\s(?:later|earlier|after|before)(?!\w)")


def pair_days(ledger: Ledger) -> None:
    """Pair a day with a number of days: `ngày 27 - 28/6`, the two-day event; `11/3; 23/3`, twelve days later."""
    counts: dict[Value, list[int]] = {}
    for place in ledger.free_target:
        if ledger.target[place].unit == "day":
            _add(counts, ledger.target[place].value, place)
    for last in range(1, len(ledger.source) if counts else 0):
        a, b = ledger.source[last - 1].value, ledger.source[last].value
        if not (isinstance(a, CalendarDate) and isinstance(b, CalendarDate)) or not (a.day and b.day):
            continue
        if a.month != b.month or a.lunar or b.day <= a.day:
            continue
        is_range = ledger.source[last].joined
        days = b.day - a.day + is_range
        for free in (last - 1, last):
            told = _number_of_days(ledger, counts.get(Decimal(days), ()) if days > 1 else (), is_later=not is_range)
            if free in ledger.free_source and told is not None:
                ledger.settle(free, told)
                break


def pair_later_days(ledger: Ledger) -> None:
    """Pair the only day of a source with a time behind or before one told in an earlier sentence: two days later."""
    dated = [place for place, one in enumerate(ledger.source) if isinstance(one.value, CalendarDate) and one.value.day]
    if len(dated) != 1 or dated[0] not in ledger.free_source:
        return
    for place in ledger.free_target:
        figure = ledger.target[place]
        if figure.unit in _DAYS_OF and _LATER.match(figure.within, figure.end):
            ledger.settle(dated[0], place)
            return
    if ledger.target and _A_WEEK_LATER.search(ledger.target[0].within):
        ledger.settle(dated[0])


_A_WEEK_LATER = re.compile(r"(?i)(?<!\w)a (?:week|fortnight) (?:later|earlier|(?:before|after)(?! the))(?!\w)")
_DAYS_OF = frozenset({"day", "week"})
_MONTH = 30
"""Days."""
_MOST_MONTHS = 6


def pair_round_months(ledger: Ledger) -> None:
    """Pair a length in days with the same in months: `60 ngày`, two months."""
    for s, t in ledger.match(_length_in_days, _length_in_days, lambda source, target: source.unit != target.unit):
        ledger.settle(s, t)


def _length_in_days(figure: Figure) -> Iterator[Decimal]:
    if not isinstance(figure.value, Decimal):
        return
    if figure.unit == "day":
        yield figure.value
    elif figure.unit == "month" and 0 < figure.value <= _MOST_MONTHS:
        yield _MONTH * figure.value


def _number_of_days(ledger: Ledger, counts: Sequence[int], *, is_later: bool) -> int | None:
    for place in counts:
        figure = ledger.target[place]
        if place in ledger.free_target and (not is_later or _LATER.match(figure.within, figure.end)):
            return place
    return None


_IN_TEN = re.compile(r"(?i)\b(one|two|three|four|five|six|seven|eight|nine|[1-9])\s(?:in|out of)\s(?:ten|10)(?!\w)")
_TENS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_PART = re.compile(
    r"(?i)\b(?:(nearly|almost|close to|just under|just shy of|less than|under)|(just over|a little over|slightly over|"
    r"more than|over)|about|around|roughly|some)\s(?:an?\s|one[\s-])?"
    r"(half|third|quarter|two[\s-]thirds|three[\s-]quarters)\b"
)
_PARTS: dict[str, Fraction] = {
    "half": Fraction(50), "third": Fraction(100, 3), "quarter": Fraction(25), "two thirds": Fraction(200, 3),
    "three quarters": Fraction(75),
}  # fmt: skip
_ROUNDLY = 4
"""Points of percentage by which a share may differ from the part that English tells it as."""


def is_told_as_part(ledger: Ledger, figure: Figure) -> bool:
    """Whether a share is told by so many in ten, or as a part of the whole: 70%, seven in ten; 49%, just under half.

    A target without figures is not seen.
    """
    if figure.kind is not Kind.PERCENT or not isinstance(figure.value, Decimal) or not ledger.target:
        return False
    share = Fraction(figure.value)
    in_ten, parts = _parts_told(ledger.target[0].within)
    if share in in_ten:
        return True
    return any(
        abs(share - part) <= _ROUNDLY and not (is_under and share > part) and not (is_over and share < part)
        for part, is_under, is_over in parts
    )


# Every share that the English lacks asks for them.
@lru_cache(maxsize=4)
def _parts_told(english: str) -> tuple[frozenset[int], frozenset[tuple[Fraction, bool, bool]]]:
    """The percentages told by so many in ten; the parts told roughly, and whether each is a bit less, a bit more."""
    tens = {match[1].lower() for match in _IN_TEN.finditer(english)}
    return (
        frozenset(10 * (int(said) if said.isdigit() else 1 + _TENS.index(said)) for said in tens),
        frozenset(
            (_PARTS[match[3].lower().replace("-", " ")], match[1] is not None, match[2] is not None)
            for match in _PART.finditer(english)
        ),
    )


_COMPARED = re.compile(r"(?i)(?<!\w)(?:tăng|giảm|so với|năm (?:trước|ngoái)|cùng kỳ)(?!\w)")


def is_year_before(ledger: Ledger, figure: Figure) -> bool:
    """Whether a year is that before the one of the source, which a change is told against: `tăng 9%`, up from 2023."""
    value = figure.value
    if not isinstance(value, CalendarDate) or value.month is not None or value.year is None or not ledger.source:
        return False
    return value.year + 1 in ledger.source_years and _compares(ledger.source[0].within)


@lru_cache(maxsize=4)
def _compares(source: str) -> bool:
    return _COMPARED.search(source) is not None
