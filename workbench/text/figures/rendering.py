"""Figures written in English by a house style."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.figure import CalendarDate, ClockTime, Figure, Kind, MonthSpan, Reading
from workbench.text.figures.grammar import word_set
from workbench.text.figures.relative_dates import relative_in_english
from workbench.text.figures.written_numbers import (
    grouped,
    in_words,
    number,
    order_of_magnitude,
    ordinal,
    ordinal_in_words,
)
from workbench.text.normalise import strip_diacritics
from workbench.text.profiles import VNA, Profile

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_QUARTERS = ("first", "second", "third", "fourth")
_COUNTED_UNITS = word_set(
    "day week month year decade mile acre point quintal tael mace candareen barrel litre tonne second minute hour "
    "ounce knot"
)
_UNIT_NAMES = {
    "t": "tonne", "km2": "sq.km", "m2": "sq.m", "m3": "cu.m", "l": "litre", "bbl": "barrel", "s": "second",
    "min": "minute", "h": "hour", "oz": "ounce", "kn": "knot",
}  # fmt: skip
_IRREGULAR = {
    "century": "centuries", "millennium": "millennia", "lb": "pounds", "ft": "feet", "inch": "inches",
    "nmi": "nautical miles", "°C": "degrees Celsius",
}  # fmt: skip
_ONE_IRREGULAR = {"lb": "pound", "ft": "foot", "nmi": "nautical mile", "°C": "degree Celsius"}
# What English has no word for is told in the unit it makes exactly: 10 kg, and the fields of a known region.
_CONVERTED = {
    "yen": ("kg", 10), "lang": ("g", 100),
    "sao-north": ("m2", 360), "sao-centre": ("m2", 500), "mau-north": ("m2", 3600),
    "mau-centre": ("m2", 5000), "mau-south": ("ha", 1), "cong-large": ("m2", 1296),
}  # fmt: skip
_POINTS = {"pp": "percentage point", "bp": "basis point"}
_MULTIPLES = {1: "once", 2: "twice"}


def render(figure: Figure, profile: Profile = VNA) -> str:
    """Return a figure in English as a house style writes it, with its approximator: `about US$1.3 billion`.

    What the scanner for English reads in the result is the figure's value and unit again. Only units that English has
    no word for (yến, the sào of a known region) come in another one, converted exactly. Codes, numbers of laws and
    telephones keep their wording.

    Args:
        figure: A figure of either language; its most plausible reading is written.
        profile: The house style.
    """
    approximator = f"{figure.approximator} " if figure.approximator else ""
    return approximator + _render_bare(figure, profile)


def render_range(first: Figure, last: Figure, profile: Profile = VNA) -> str:
    """Return the two ends of a range in English, the unit once: `150-200 tonnes`, `US$2-3 billion`, `March 1-3`."""
    approximator = f"{first.approximator} " if first.approximator else ""
    return approximator + (
        _joined(first.reading, last.reading, last.per, profile) or _side_by_side(first, last, profile)
    )


def _render_bare(figure: Figure, profile: Profile) -> str:
    if figure.kind in (Kind.CODE, Kind.LEGAL, Kind.PHONE):
        return strip_diacritics(figure.text) if profile.diacritics == "strip" else figure.text
    if figure.kind is Kind.RELATIVE:
        return relative_in_english(str(figure.value), figure.text)
    if figure.kind is Kind.ORDINAL and figure.weak and isinstance(figure.value, Decimal):
        return ordinal_in_words(int(figure.value))
    return render_reading(figure.reading, profile) + _per(figure.per)


def _per(code: str) -> str:
    if not code:
        return ""
    return f" per {_unit_name(code, Decimal(1))}"


def render_reading(reading: Reading, profile: Profile = VNA) -> str:
    """Return one reading in English: `2.5 million`, `1.3 billion USD`, `March 1, 2023`."""
    value = reading.value
    if isinstance(value, CalendarDate):
        return _date(value, profile)
    if isinstance(value, MonthSpan):
        return _span(value)
    if isinstance(value, ClockTime):
        return _time(value, profile)
    if isinstance(value, str):
        return value
    return _QUANTITIES.get(reading.kind, _plain)(value, reading.unit, profile)


def _plain(value: Decimal | Fraction, unit: str, profile: Profile) -> str:
    return number(value)


def _ordinal(value: Decimal | Fraction, unit: str, profile: Profile) -> str:
    return ordinal(int(value))


def _decade(value: Decimal | Fraction, unit: str, profile: Profile) -> str:
    return f"the {int(value)}s"


def _indefinite(value: Decimal | Fraction, unit: str, profile: Profile) -> str:
    return order_of_magnitude(Decimal(value)) + (f" of {unit}" if unit else "") if isinstance(value, Decimal) else ""


def _percent(value: Decimal | Fraction, unit: str, profile: Profile) -> str:
    if unit == "‰":
        return f"{number(value)}‰"
    return number(value) + (profile.percent if profile.percent == "%" else f" {profile.percent}")


def _points(value: Decimal | Fraction, unit: str, profile: Profile) -> str:
    return f"{number(value)} {_POINTS[unit]}" + ("" if value == 1 else "s")


def _multiple(value: Decimal | Fraction, unit: str, profile: Profile) -> str:
    if value == int(value) and 1 <= value < 10:
        return _MULTIPLES.get(int(value), f"{in_words(int(value))} times")
    return f"{number(value)} times"


def _money(value: Decimal | Fraction, unit: str, profile: Profile) -> str:
    sign = profile.currencies.get(unit, unit)
    if value < 0:
        return f"-{_money(-value, unit, profile)}"
    return f"{sign}{number(value)}" if profile.money == "before" else f"{number(value)} {sign}"


def _measure(value: Decimal | Fraction, unit: str, profile: Profile) -> str:
    if unit in _CONVERTED:
        into, factor = _CONVERTED[unit]
        return _measure(value * factor, into, profile)
    return f"{number(value)} {_unit_name(unit, value)}"


_QUANTITIES: dict[Kind, Callable[[Decimal | Fraction, str, Profile], str]] = {
    Kind.PERCENT: _percent,
    Kind.POINTS: _points,
    Kind.MONEY: _money,
    Kind.MEASURE: _measure,
    Kind.MULTIPLE: _multiple,
    Kind.ORDINAL: _ordinal,
    Kind.DECADE: _decade,
    Kind.INDEFINITE: _indefinite,
}


def _unit_name(code: str, value: Decimal | Fraction) -> str:
    if value == 1 and code in _ONE_IRREGULAR:
        return _ONE_IRREGULAR[code]
    if value != 1 and code in _IRREGULAR:
        return _IRREGULAR[code]
    name = _UNIT_NAMES.get(code, code)
    return f"{name}s" if value != 1 and name in _COUNTED_UNITS else name


# --- dates, periods, times -------------------------------------------------------------------------------------------


def _date(value: CalendarDate, profile: Profile) -> str:
    if value.lunar:
        return _lunar(value)
    month = _MONTHS[value.month - 1] if value.month else ""
    if value.day is None:
        return f"{month} {value.year}".strip() if value.year else month
    if not month:
        return f"the {ordinal(value.day)}"
    if profile.date == "day-first":
        return f"{value.day} {month}" + (f" {value.year}" if value.year else "")
    return f"{month} {value.day}" + (f", {value.year}" if value.year else "")


def _lunar(value: CalendarDate) -> str:
    """Never January or August: the months of the lunar calendar are counted (conventions, section 3)."""
    if value.animal:
        return f"the Year of the {value.animal.title()}"
    month = f"the {ordinal_in_words(value.month)} lunar month" if value.month else "the lunar month"
    day = f"the {ordinal(value.day)} day of " if value.day else ""
    return day + month + (f" of {value.year}" if value.year else "")


def _span(value: MonthSpan) -> str:
    year = f" of {value.year}" if value.year else ""
    months = value.last - value.first + 1
    if months == 12:
        return f"January-December{f' {value.year}' if value.year else ''}"
    if months == 3 and value.first % 3 == 1:
        return f"the {_QUARTERS[value.first // 3]} quarter{year}"
    if months == 6 and value.first in (1, 7):
        return f"the {'first' if value.first == 1 else 'second'} half{year}"
    if value.first == 1 and months > 1:
        return f"the first {in_words(months)} months{year}"
    if value.last == 12 and months > 1:
        return f"the last {in_words(months)} months{year or ' of the year'}"
    return f"{_MONTHS[value.first - 1]}-{_MONTHS[value.last - 1]}" + (f" {value.year}" if value.year else "")


def _time(value: ClockTime, profile: Profile) -> str:
    if profile.clock == "08:30":
        return str(value)
    half_day = "am" if value.hour < 12 else "pm"
    hour = value.hour % 12 or 12
    if profile.clock == "8.30am":
        return f"{hour}.{value.minute:02d}{half_day}" if value.minute else f"{hour}{half_day}"
    return f"{hour}:{value.minute:02d} {half_day}"


# --- ranges ----------------------------------------------------------------------------------------------------------


def _joined(first: Reading, last: Reading, per: str, profile: Profile) -> str:
    """Both ends with what they share said once; "" where they share nothing."""
    a, b = first.value, last.value
    if isinstance(a, CalendarDate) and isinstance(b, CalendarDate):
        return _joined_dates(a, b, profile)
    if not isinstance(a, Decimal) or not isinstance(b, Decimal) or (first.kind, first.unit) != (last.kind, last.unit):
        return ""
    if first.kind is Kind.ORDINAL or first.kind is Kind.INDEFINITE or first.unit in _CONVERTED:
        return ""
    end = render_reading(last, profile)
    told = number(b)
    shown = _on_the_scale_of(a, told)
    if shown:
        return end.replace(told, f"{shown}-{told}", 1) + _per(per)
    if " " in number(a):  # 800 million to 1.2 billion USD
        return ""
    return end.replace(told, f"{grouped(a)}-{grouped(b)}", 1) + _per(per)


def _on_the_scale_of(first: Decimal, last: str) -> str:
    """The first number by the scale word of the second; empty where it would be read as something else."""
    word = last.partition(" ")[2]
    if not word:
        return "" if " " in number(first) else grouped(first)
    scale = {"million": 10**6, "billion": 10**9, "trillion": 10**12}[word]
    shown = first / scale
    return grouped(shown) if first >= scale and shown * scale == first and shown < 1000 else ""


def _joined_dates(first: CalendarDate, last: CalendarDate, profile: Profile) -> str:
    if first.lunar or last.lunar:
        return ""
    years = first.year in (None, last.year)
    if first.day and last.day and first.month in (None, last.month) and last.month and years:
        if profile.date == "day-first":
            return f"{first.day}-{_date(last, profile)}"
        return f"{_MONTHS[last.month - 1]} {first.day}-{last.day}" + (f", {last.year}" if last.year else "")
    if first.year and last.year and not (first.month or last.month or first.day or last.day):
        return f"{first.year}-{last.year}"
    if first.day is None and last.day is None and first.month and last.month and years:
        return f"{_MONTHS[first.month - 1]}-{_date(last, profile)}"
    return ""


def _side_by_side(first: Figure, last: Figure, profile: Profile) -> str:
    return f"{_render_bare(replace(first, per=''), profile)} to {_render_bare(last, profile)}"
