"""What two figures must share to be called equal, exactly or in one of the freedoms that translators take."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.figure import CalendarDate, Figure, Kind, MonthSpan, Reading
from workbench.text.figures.units import UNITS

_LEADING_DIGITS = re.compile(r"\d+")

Key = tuple[object, ...]

_COUNTS = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.MULTIPLE})


def exact_keys(reading: Reading) -> tuple[Key, ...]:
    """Return what identifies the reading: its class, and its value in the base unit of its dimension.

    Units whose size depends on the region have a key for each size.
    """
    value = reading.value
    if not isinstance(value, Decimal | Fraction):
        return ((reading.kind, value),)
    if reading.unit:
        unit = UNITS[reading.unit]
        return tuple((unit.dimension, _fraction(value) * factor) for factor in unit.factors)
    return ((reading.kind, _fraction(value)),)


def loose_keys(figure: Figure) -> Iterator[Key]:
    """Yield the bare values that a figure may be told by when its kind or unit is told otherwise."""
    for reading in figure.all_readings:
        yield from _loose(reading)


def _loose(reading: Reading) -> Iterator[Key]:
    value = reading.value
    if isinstance(value, Decimal | Fraction):
        yield ("value", _fraction(value))
        if reading.kind is Kind.PERCENT and reading.unit == "%":
            yield ("value", _fraction(value) / 100)
    elif isinstance(value, CalendarDate):
        said = [part for part in (value.year, value.month, value.day) if part is not None]
        if len(said) == 1:
            yield ("value", Fraction(said[0]))
        if value.lunar and value.day:
            yield ("value", Fraction(value.day))
    elif isinstance(value, MonthSpan):
        if value.first == 1:
            yield ("value", Fraction(value.last))
        if value.last - value.first == 2 and value.last % 3 == 0:
            yield ("value", Fraction(value.last // 3))
    elif reading.kind is Kind.LEGAL and isinstance(value, str):
        number = _LEADING_DIGITS.match(value)
        if number:  # Resolution 57, of 57-NQ/TW
            yield ("value", Fraction(int(number.group())))
    elif reading.kind is Kind.CODE and isinstance(value, str):
        tail = value.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        yield ("code", tail)
        if tail.isdecimal():
            yield ("value", Fraction(int(tail)))


def _fraction(value: Decimal | Fraction) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(value)


def class_of(reading: Reading) -> str:
    """Return what a reading counts, for figures whose values differ: `USD`, `%`, `mass`, `count`, `date` ..."""
    if reading.unit and reading.kind is not Kind.MULTIPLE:
        return UNITS[reading.unit].dimension
    return "count" if reading.kind in _COUNTS else str(reading.kind)


def significand(reading: Reading) -> str | None:
    """Return the digits of a value without its magnitude: `25` for 2.5, 25 and 2500000; None for what has none."""
    value = reading.value
    if isinstance(value, Fraction) or not isinstance(value, Decimal) or not value:
        return None
    return format(abs(value), "f").replace(".", "").strip("0")
