"""What English tells in other figures: a range of days by their number, a share by so many in ten or as a half."""

import re
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.figure import CalendarDate, Figure, Kind, MonthSpan
from workbench.text.figures.ledger import Ledger, years


def pair_month_ranges(ledger: Ledger) -> None:
    """Pair two months with the period from one to the other: `tháng 6 đến tháng 8`, June–August."""
    sides = (
        (ledger.source, ledger.free_source, ledger.target, ledger.free_target),
        (ledger.target, ledger.free_target, ledger.source, ledger.free_source),
    )
    for figures, free, others, free_others in sides:
        for first in [place for place in free if place + 1 in free and figures[place + 1].joined]:
            a, b = figures[first].value, figures[first + 1].value
            if not (isinstance(a, CalendarDate) and isinstance(b, CalendarDate)) or a.day or b.day or first not in free:
                continue
            months = (a.month, b.month)
            for place in list(free_others):
                span = others[place].value
                if isinstance(span, MonthSpan) and (span.first, span.last) == months:
                    for one in (first, first + 1):
                        free.pop(one)
                    free_others.pop(place)
                    break


_LATER = re.compile(r"(?i)\s(?:later|earlier|after|before)(?!\w)")


def pair_days(ledger: Ledger) -> None:
    """Pair a day with a number of days: `ngày 27 - 28/6`, the two-day event; `11/3; 23/3`, twelve days later."""
    for last in range(1, len(ledger.source)):
        a, b = ledger.source[last - 1].value, ledger.source[last].value
        if not (isinstance(a, CalendarDate) and isinstance(b, CalendarDate)) or not (a.day and b.day):
            continue
        if a.month != b.month or a.lunar or b.day <= a.day:
            continue
        is_range = ledger.source[last].joined
        for free in (last - 1, last):
            told = _number_of_days(ledger, b.day - a.day + is_range, is_later=not is_range)
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
    for s in list(ledger.free_source):
        for t in list(ledger.free_target):
            if _is_round_month(ledger.source[s], ledger.target[t]) or _is_round_month(
                ledger.target[t], ledger.source[s]
            ):
                ledger.settle(s, t)
                break


def _is_round_month(days: Figure, months: Figure) -> bool:
    if (days.unit, months.unit) != ("day", "month") or not isinstance(months.value, Decimal):
        return False
    return 0 < months.value <= _MOST_MONTHS and days.value == _MONTH * months.value


def _number_of_days(ledger: Ledger, days: int, *, is_later: bool) -> int | None:
    for place in ledger.free_target:
        figure = ledger.target[place]
        is_number = days > 1 and figure.unit == "day" and figure.value == days
        if is_number and (not is_later or _LATER.match(figure.within, figure.end)):
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
    english, share = ledger.target[0].within, Fraction(figure.value)
    for match in _IN_TEN.finditer(english):
        said = match[1].lower()
        if share == 10 * (int(said) if said.isdigit() else 1 + _TENS.index(said)):
            return True
    for match in _PART.finditer(english):
        more = share - _PARTS[match[3].lower().replace("-", " ")]
        if abs(more) <= _ROUNDLY and not (match[1] and more > 0) and not (match[2] and more < 0):
            return True
    return False


_COMPARED = re.compile(r"(?i)(?<!\w)(?:tăng|giảm|so với|năm (?:trước|ngoái)|cùng kỳ)(?!\w)")


def is_year_before(ledger: Ledger, figure: Figure) -> bool:
    """Whether a year is that before the one of the source, which a change is told against: `tăng 9%`, up from 2023."""
    value = figure.value
    if not isinstance(value, CalendarDate) or value.month is not None or value.year is None or not ledger.source:
        return False
    return value.year + 1 in years(ledger.source) and _COMPARED.search(ledger.source[0].within) is not None
