"""Which figures of different kind or completeness say the same: the freedoms a right translation takes."""

import re
import unicodedata
from collections.abc import Collection
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.figure import CalendarDate, Figure, Kind, MonthSpan
from workbench.text.figures.grammar import word_set
from workbench.text.figures.keys import class_of
from workbench.text.figures.units import DURATIONS, UNITS

_UNITLESS = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.MULTIPLE, Kind.INDEFINITE})
_OFTEN_UNSAID = DURATIONS | {"point"}  # aged 45; 3.5 out of 5
_CALENDAR = frozenset({Kind.DATE, Kind.PERIOD})


def tells_the_same(
    source: Figure, target: Figure, source_classes: Collection[str], target_classes: Collection[str]
) -> bool:
    """Whether two figures of equal bare value may stand for each other.

    Args:
        source: A figure of the source.
        target: A figure of the target with the same bare value.
        source_classes: What the other figures of the source count: where `5 và 6%` leaves a unit unsaid, it is there.
        target_classes: What the other figures of the target count.
    """
    kinds = {source.kind, target.kind}
    if source.value == 0 and target.value == 0:
        return True
    if kinds <= _UNITLESS:
        return kinds != {Kind.ORDINAL, Kind.MULTIPLE}
    if Kind.LEGAL in kinds:
        return kinds == {Kind.LEGAL, Kind.NUMBER}
    if kinds == {Kind.POINTS, Kind.MEASURE}:  # up two points, from 4% to 6%
        return {source.unit, target.unit} == {"pp", "point"} and "%" in target_classes
    if Kind.CODE in kinds:
        return kinds <= {Kind.CODE, Kind.NUMBER, Kind.ORDINAL}
    if kinds & _CALENDAR:
        return _calendar_agrees(source, target) or _calendar_agrees(target, source)
    if source.kind in _UNITLESS:
        return _adds_unit(source, target, source_classes)
    if target.kind in _UNITLESS:
        return _leaves_unit(source, target, target_classes)
    return False


def _calendar_agrees(calendar: Figure, other: Figure) -> bool:
    """A year or a day and a bare number; the first six months and six months."""
    if isinstance(calendar.value, MonthSpan):
        if other.kind is Kind.ORDINAL:  # 5.6% in the first quarter and 6.9% in the second
            return calendar.value.last == 3 * other.value  # type: ignore[operator]
        return other.kind is Kind.MEASURE and other.unit == "month" and calendar.value.first == 1
    if not isinstance(calendar.value, CalendarDate):
        return False
    return other.kind in (Kind.NUMBER, Kind.ORDINAL, Kind.DECADE)


_MINUTE = re.compile(r"(?i)(?<!\w)phút(?: thứ)?\s$")
_MINUTE_REACH = 12


def _adds_unit(source: Figure, target: Figure, source_classes: Collection[str]) -> bool:
    if target.kind is Kind.PERCENT and isinstance(source.value, Fraction):
        return True
    if target.unit == "point":
        return source.kind is not Kind.ORDINAL
    if target.unit == "min" and _MINUTE.search(source.within, max(0, source.start - _MINUTE_REACH), source.start):
        return True
    if target.unit in _OFTEN_UNSAID or target.kind is Kind.DECADE:
        return source.kind is not Kind.ORDINAL and not _counts_other_things(source)
    if target.unit == "VND":
        return True
    return class_of(target.reading) in source_classes and not _counts_other_things(source)


def _leaves_unit(source: Figure, target: Figure, target_classes: Collection[str]) -> bool:
    if source.kind is Kind.PERCENT and isinstance(target.value, Fraction):
        return True
    if source.unit in _OFTEN_UNSAID or source.kind is Kind.DECADE:
        return (
            target.kind is Kind.ORDINAL or source.unit == "point" or _is_age(target) or not _counts_other_things(target)
        )
    # A range or list shares its sign and is read so; beside another percentage a sign is simply lost.
    if source.kind in (Kind.PERCENT, Kind.POINTS) or _counts_other_things(target):
        return False
    return class_of(source.reading) in target_classes


_AGED = re.compile(r"(?<!\w)ages?d?(?!\w)[^.;]{0,20}$", re.IGNORECASE)
_AGED_REACH = 30


def _is_age(figure: Figure) -> bool:
    return _AGED.search(figure.within, max(0, figure.start - _AGED_REACH), figure.start) is not None


_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")
_NO_THINGS = word_set(
    "and or to from in on at by for with per a an the of last this compared against than until while as but each every "
    "long wide deep high tall thick more less million billion trillion thousand wide up down respectively "
    "và hoặc đến tới lên xuống so trong ở tại năm ngày tháng còn mỗi một nay này cùng vào với là được thì mà"
)


def _counts_other_things(figure: Figure) -> bool:
    """Whether a word behind a figure without a unit says what it counts: no unit was left unsaid then."""
    word = _NEXT_WORD.match(unicodedata.normalize("NFC", figure.within[figure.end : figure.end + 20]).lower())
    return word is not None and word.group(1) not in _NO_THINGS


def dates_agree(source: CalendarDate, target: CalendarDate) -> bool:
    """Whether two dates can be the same day, month or year although one says less.

    A year may be unsaid, and the month of the first day of a range; a day or month that only one says is another date.
    """
    if source.lunar != target.lunar and (source.lunar or target.lunar):
        return False
    pairs = [(source.year, target.year), (source.month, target.month), (source.day, target.day)]
    if any(a is not None and b is not None and a != b for a, b in pairs):
        return False
    if (source.day is None) != (target.day is None):
        return False
    if source.day is None and (source.month is None) != (target.month is None):
        return False
    return any(a is not None and a == b for a, b in pairs)


def spans_agree(source: MonthSpan, target: MonthSpan) -> bool:
    """Whether two periods are the same months, of years that do not contradict each other."""
    same_months = (source.first, source.last) == (target.first, target.last)
    return same_months and (source.year is None or target.year is None or source.year == target.year)


def is_swapped(source: CalendarDate, target: CalendarDate) -> bool:
    """Whether day and month of the source changed places."""
    if source.day is None or source.month is None or source.day == source.month:
        return False
    years = source.year is None or target.year is None or source.year == target.year
    return years and (source.day, source.month) == (target.month, target.day)


_COARSEST = Fraction(1, 10)
"""How much of a value rounding may take away or add before it tells another one."""
_EXACT_ENOUGH = 4
"""Digits with which a rounded amount needs no `nearly`: 16,665 tỷ is 16.67 trillion."""
_BELOW = frozenset({"more than", "at least"})
_ABOVE = frozenset({"nearly", "less than", "at most"})


def is_rounded(source: Figure, target: Figure) -> bool:
    """Whether the target says that it rounds the source, on the right side and not too much."""
    if isinstance(source.value, Fraction) and isinstance(target.value, Decimal) and target.kind is Kind.PERCENT:
        step = min(_last_place(target.value), Fraction(1))
        return abs(source.value * 100 - Fraction(target.value)) * 2 <= step  # two-thirds, 66.7%
    if not isinstance(source.value, Decimal) or not isinstance(target.value, Decimal):
        return False
    if not target.approximator and len(target.value.normalize().as_tuple().digits) < _EXACT_ENOUGH:
        return False
    exact, told = (Fraction(f.value) * _size(f) for f in (source, target) if isinstance(f.value, Decimal))
    step = _last_place(target.value) * _size(target)
    if target.approximator in _BELOW:
        fits = told <= exact < told + step
    elif target.approximator in _ABOVE:
        fits = told - step < exact <= told
    else:
        fits = abs(exact - told) * 2 <= step
    return fits and abs(exact - told) <= exact * _COARSEST


def _size(figure: Figure) -> Fraction:
    return UNITS[figure.unit].factors[0] if figure.unit else Fraction(1)


def _last_place(value: Decimal) -> Fraction:
    """The place of the last digit that is not an idle zero: 0.1 million in 1.7 million."""
    return Fraction(Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)))


# Dong for one unit of the currency since 2011 (conventions, section 2), and since about 2005 for a text that names an
# earlier year: outside, a magnitude or the conversion is wrong.
_DONG_NOW = {
    "USD": (20_000, 27_500),
    "EUR": (21_500, 32_500),
    "CNY": (2_950, 3_900),
    "JPY": (150, 285),
    "GBP": (26_000, 38_000),
}
_EARLIER = re.compile(r"(?<![\d.,])(?:19\d\d|200\d|2010)(?![\d.,]\d|\w)")
_DONG = {
    "USD": (14_000, 32_000),
    "EUR": (16_000, 38_000),
    "CNY": (1_900, 4_700),
    "JPY": (110, 320),
    "GBP": (22_000, 42_000),
}


_ROUGHLY = Fraction(6, 100)
"""How far a converted measure may be rounded: 500 ha are about 1,200 acres."""


def _is_same_measure(one: Figure, other: Figure) -> bool | None:
    if not isinstance(one.value, Decimal) or not isinstance(other.value, Decimal):
        return None
    if not one.unit or not other.unit or UNITS[one.unit].dimension != UNITS[other.unit].dimension:
        return None
    a = Fraction(one.value) * _size(one)
    sizes = (Fraction(other.value) * factor for factor in UNITS[other.unit].factors)
    return any(abs(a - b) <= _ROUGHLY * max(abs(a), abs(b)) for b in sizes)


def rate_is_plausible(one: Figure, other: Figure) -> bool | None:
    """Whether one amount can be the other converted; None when the rate of the currencies is not known."""
    if one.kind is Kind.MEASURE:
        return _is_same_measure(one, other)
    if one.unit != "VND":
        one, other = other, one
    bounds = (_DONG if _EARLIER.search(one.within) else _DONG_NOW).get(other.unit)
    if (
        one.unit != "VND"
        or bounds is None
        or not isinstance(one.value, Decimal)
        or not isinstance(other.value, Decimal)
    ):
        return None
    low, high = _before_rounding(one)
    least, most = _before_rounding(other)
    return bool(other.value) and bounds[0] * least <= high and low <= bounds[1] * most


def _before_rounding(figure: Figure) -> tuple[Fraction, Fraction]:
    """What a positive amount may have been before it was rounded."""
    if not isinstance(figure.value, Decimal):
        return Fraction(0), Fraction(0)
    exact, step = Fraction(figure.value), _last_place(figure.value)
    if figure.approximator in _BELOW:
        return exact, exact + step
    if figure.approximator in _ABOVE:
        return exact - step, exact
    return exact - step / 2, exact + step / 2
