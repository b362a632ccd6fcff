"""Figures told in English, and the sentences in which a difference is reported."""

from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.figure import CalendarDate, ClockTime, Figure, Kind, MonthSpan, Reading
from workbench.text.figures.grammar import word_set
from workbench.text.figures.units import UNITS

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_NAMES = {
    "%": "%", "‰": "‰", "pp": " percentage points", "bp": " basis points", "times": " times", "t": " tonnes",
    "quintal": " quintals", "km2": " sq.km", "m2": " sq.m", "m3": " cu.m", "l": " litres", "bbl": " barrels",
    "s": " seconds", "min": " minutes", "h": " hours", "tael": " taels", "nmi": " nautical miles",
}  # fmt: skip
_PLURAL = word_set("day week month year decade mile acre point")
_RANK = ("", "first", "second", "third", "fourth")


def in_english(figure: Figure) -> str:
    """Return the figure by its most plausible reading as an English newsroom would write it."""
    return say(figure.reading)


def say(reading: Reading) -> str:
    """Return a reading in English: `2.5 million`, `1.3 billion USD`, `March 1, 2023`."""
    value = reading.value
    if isinstance(value, CalendarDate):
        return _date(value)
    if isinstance(value, MonthSpan):
        return _span(value)
    if isinstance(value, ClockTime):
        return _time(value)
    if isinstance(value, str):
        return value
    if reading.kind is Kind.ORDINAL:
        return _ordinal(int(value))
    if reading.kind is Kind.DECADE:
        return f"the {int(value)}s"
    if reading.kind is Kind.INDEFINITE:
        return f"the order of {_number(value)}" + (f" {reading.unit}" if reading.unit else "")
    return _number(value) + _unit(reading.unit, value)


def _unit(code: str, value: Decimal | Fraction) -> str:
    if not code:
        return ""
    if code in _PLURAL:
        return f" {code}" + ("" if value == 1 else "s")
    return _NAMES.get(code, f" {code}") if code in UNITS else ""


def _number(value: Decimal | Fraction) -> str:
    if isinstance(value, Fraction):
        return str(value)
    for scale, word in _SCALES:
        if value >= scale:
            shown = value / scale
            if shown * scale == value and int(shown.normalize().as_tuple().exponent) >= -6:
                return f"{_grouped(shown)} {word}"
            break
    return _grouped(value)


def _grouped(value: Decimal) -> str:
    text = format(value, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _date(value: CalendarDate) -> str:
    month = _MONTHS[value.month - 1] if value.month else ""
    if value.lunar:
        month = f"the {_ordinal(value.month)} lunar month" if value.month else "the lunar month"
    if value.day and not month:
        return f"the {_ordinal(value.day)}"
    day = f"{month} {value.day}" if value.day else month
    if value.year is None:
        return day
    return f"{day}, {value.year}" if value.day else f"{day} {value.year}".strip()


def _span(value: MonthSpan) -> str:
    year = f" of {value.year}" if value.year else ""
    months = value.last - value.first + 1
    if months == 3 and value.first % 3 == 1:
        return f"the {_RANK[(value.first + 2) // 3]} quarter{year}"
    if months == 6 and value.first in (1, 7):
        return f"the {'first' if value.first == 1 else 'second'} half{year}"
    if value.first == 1:
        return f"the first {months} months{year}"
    if value.last == 12:
        return f"the last {months} months{year}"
    return f"{_MONTHS[value.first - 1]} to {_MONTHS[value.last - 1]}" + (f" {value.year}" if value.year else "")


def _time(value: ClockTime) -> str:
    hour = value.hour % 12 or 12
    return f"{hour}:{value.minute:02d} {'am' if value.hour < 12 else 'pm'}"


def told(figure: Figure) -> str:
    """Return the figure's own words and, where these are not plain in English, what they mean: `2,5 triệu is ...`."""
    meaning = in_english(figure)
    return figure.text if meaning.casefold() == figure.text.casefold() else f"{figure.text} is {meaning}"


def missing(figure: Figure) -> str:
    """The sentence for a figure that the English does not have."""
    meaning = in_english(figure)
    plain = figure.text.casefold() == meaning.casefold()
    return (
        f"{figure.text} is missing in the English."
        if plain
        else f"{figure.text} ({meaning}) is missing in the English."
    )


def extra(figure: Figure) -> str:
    """The sentence for a figure that only the English has."""
    return f"{figure.text} stands only in the English."


def against(source: Figure, target: Figure) -> str:
    """The sentence for a figure that the English gives with another value or unit."""
    return f"{told(source)}, the English says {target.text}."
