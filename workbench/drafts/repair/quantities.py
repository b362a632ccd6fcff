"""Another number, amount or measure in the wording that a figure of the target has."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from workbench.drafts.repair.numerals import Wording, wording_of
from workbench.text.figures import Figure, Kind, Reading, render_range
from workbench.text.figures.rendering import render_reading
from workbench.text.figures.units import DURATIONS
from workbench.text.figures.written_numbers import number, order_of_magnitude, ordinal, ordinal_in_words
from workbench.text.profiles import VNA, VNS, Money, Profile

NUMERIC = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.MEASURE, Kind.MULTIPLE})
"""Kinds that are a number with something before or behind it."""

_MONEY: tuple[Money, ...] = ("behind", "before")
_PERCENT = re.compile(r" ?(?:%|percent|per cent)$")
_UNGROUPED = re.compile(r"\d{4}")
# fmt: off
_PAIRS = {
    "tonne": "tonnes", "ton": "tons", "hectare": "hectares", "acre": "acres", "kilometre": "kilometres",
    "kilometer": "kilometers", "metre": "metres", "meter": "meters", "mile": "miles", "kilogram": "kilograms",
    "kilogramme": "kilogrammes", "gram": "grams", "gramme": "grammes", "litre": "litres", "liter": "liters",
    "barrel": "barrels", "day": "days", "week": "weeks", "month": "months", "year": "years", "decade": "decades",
    "hour": "hours", "minute": "minutes", "second": "seconds", "century": "centuries", "point": "points",
    "dollar": "dollars", "euro": "euros", "pound": "pounds", "foot": "feet", "quintal": "quintals", "tael": "taels",
    "ounce": "ounces", "knot": "knots", "degree": "degrees", "time": "times",
}
# fmt: on
_ONES = {many: one for one, many in _PAIRS.items()}
_ONE_OR_MANY = re.compile(rf"\b(?:{'|'.join((*_PAIRS, *_ONES))})\b")
_LABEL = re.compile(
    r"\b(?:Phase|Clause|Article|Point|Ward|Hamlet|Zone|Round|Chapter|Section|Part|Group|Category|Stage|Page|District|"
    r"Appendix|Annex|Team|No\.|Number|Highway|Route|Line|Block|Gate|Unit|Plant|Cluster|Area|Level|"
    r"Resolution|Decree|Circular|Decision|Directive|Dispatch|Programme|Program|Project|Plan|Conclusion) $"
)
_AFTER_OTHERS = re.compile(
    r"[ -](?:(?:most|least|best|worst|consecutive|successive|straight|running)\b|\w+ (?:in a row|running)\b|"
    r"(?!harvest|request|interest|contest|protest|forest|guest|quest)\w{3,}est\b)"
)
"""What only stands behind an ordinal from the second on: the second largest, the third year in a row."""
_ZERO_FIRST = re.compile(r"0\d+")
"""Resolution 02 has its nought in English, too, and 05 projects have none."""
_VERSION = re.compile(r"\d+\.\d{1,2}")
_SHARE = re.compile(r"\d+/\d+")
_PER = re.compile(r" per |/| an? ")
_INVARIANT = re.compile(r"(?: ?(?:%|percent|per cent|ha|km|kg|g|m|cm|mm|MW|kWh|kW|GW|sq\.km|sq\.m|cu\.m|[A-Z]{3}))?$")


def with_quantity(old: Figure, new: Figure, told: Figure, profile: Profile, *, opens: bool) -> str | None:
    """Return the wording of `told`, which renders `old`, with what `new` says; None where that is not known.

    The number is written by value in the house style (1.25 billion for 1.250 triệu), in words where it was and is
    small; what stands around it stays, but for its number (1 tonne, 2 tonnes) and the style's percent sign. Another
    unit is written as the style does.
    """
    wording = wording_of(told.text)
    if wording is None or not isinstance(told.value, Decimal) or not isinstance(new.value, Decimal):
        return None
    if not isinstance(old.value, Decimal) or (old.value < 0) != (new.value < 0):
        return None
    # None of something is told in other words; a tariff may be 0%.
    if not (wording.number and old.value and new.value) and told.kind is not Kind.PERCENT:
        return None
    if (new.unit, new.per) != (old.unit, old.per):
        return _in_another_unit(old, new, told, wording, profile)
    if _ZERO_FIRST.fullmatch(new.text) and (is_label(told) or _ZERO_FIRST.fullmatch(told.text)):
        return new.text if told.text == old.text else None
    scale = abs(told.value) / wording.number if wording.number else Decimal(1)
    if scale not in (1, 10**3, 10**6, 10**9, 10**12) or (scale != 1 and wording.has_scale):
        return None
    value = abs(new.value) * _per_unit(old, told) / scale
    if scale != 1 and (value >= 1000 or value != round(value, 3)):
        return None
    behind = _behind(wording, told, value * scale, profile)
    if behind is None:
        return None
    # What stands ungrouped in both texts is the number of a thing, such as an order, and no count.
    is_plain = new.kind is Kind.NUMBER and "," not in told.text and _UNGROUPED.search(new.text) is not None
    return replace(wording, behind=behind).with_number(value, opens=opens, plain=is_plain)


def _behind(wording: Wording, told: Figure, value: Decimal, profile: Profile) -> str | None:
    """What stands behind the number once it is `value`: the unit for one or for several, percent in the style."""
    behind = _in_style(wording.behind, profile)
    was = abs(told.value) if isinstance(told.value, Decimal) else Decimal(0)
    # Half a tonne may have been 0.5 tonne, or 0.5 tonnes.
    from_less = was < 1 < value and _ONE_OR_MANY.search(behind) is not None
    if is_label(told) or not ((value == 1) is not (was == 1) or from_less):
        return behind
    numbered = _in_number(behind, is_one=value == 1)
    return behind if numbered is None and from_less else numbered


def with_version(old: Figure, new: Figure, told: Figure) -> str | None:
    """Return the number of a version as it stands in the source, where that of the old one did: Industry 4.0."""
    if old.text != told.text or not all(_VERSION.fullmatch(figure.text) for figure in (old, new)):
        return None
    return new.text


def changes_number(new: Figure, told: Figure) -> bool:
    """Whether one became many, or many one: words around may have to follow."""
    return isinstance(told.value, Decimal) and (new.value == 1) != (told.value == 1) and new.kind in NUMERIC


def with_ordinal(new: Figure, told: Figure) -> str | None:
    """Return an ordinal in digits for one in digits, and in words, up to tenth, for one in words.

    The second largest has no first largest above it, nor a second year in a row a first one.
    """
    if not isinstance(told.value, Decimal) or not isinstance(new.value, Decimal):
        return None
    if new.value == 1 and _AFTER_OTHERS.match(told.within, told.end):
        return None
    for write in (ordinal, ordinal_in_words):
        if told.text.casefold() == write(int(told.value)):
            return _capitalised_as(told.text, write(int(new.value)))
    return None


def with_fraction(old: Figure, new: Figure, told: Figure) -> str | None:
    """Return another fraction of the same kind, above one part: `three-quarters` for `two-thirds`, 18/20 for 16/20."""
    if old.text == told.text and _SHARE.fullmatch(old.text) and _SHARE.fullmatch(new.text):
        return new.text
    values = (new.value, told.value)
    if not all(isinstance(value, Fraction) and value.numerator > 1 for value in values):
        return None
    was, now = (number(value) for value in reversed(values) if isinstance(value, Fraction))
    return _capitalised_as(told.text, now) if told.text.casefold() == was and ("/" in was) == ("/" in now) else None


def with_twice(new: Figure, told: Figure) -> str | None:
    """Return another multiple for `twice`: `three times`."""
    if told.text.casefold() != "twice" or new.kind is not Kind.MULTIPLE or not isinstance(new.value, Decimal):
        return None
    return _capitalised_as(told.text, render_reading(new.reading)) if new.value > 1 else None


def is_label(told: Figure) -> bool:
    """Whether a number counts nothing, but names one of several: Phase 1, Clause 2, District 5."""
    return told.kind is Kind.NUMBER and _LABEL.search(told.within, 0, told.start) is not None


def with_order(new: Figure, told: Figure) -> str | None:
    """Return another order of magnitude: `thousands` for `millions`."""
    if not isinstance(told.value, Decimal) or not isinstance(new.value, Decimal):
        return None
    was, now = order_of_magnitude(told.value), order_of_magnitude(new.value)
    return _capitalised_as(told.text, now) if told.text.casefold() == was and now[-1] == "s" else None


def with_decade(new: Figure, told: Figure) -> str | None:
    """Return another decade: `2000s` for `1990s`."""
    was, now = f"{told.value}s", f"{new.value}s"
    return told.text.replace(was, now) if told.text in (was, f"the {was}") else None


def with_range(olds: tuple[Figure, Figure], news: tuple[Figure, Figure], told: str, profile: Profile) -> str | None:
    """Return two ends of a range in the style in which `told` has the old ones; None where it has them otherwise."""
    for style in _styles(profile):
        if render_range(_bare(olds[0]), _bare(olds[1]), style) == told:
            return render_range(_bare(news[0]), _bare(news[1]), style)
    return None


def _styles(profile: Profile) -> Iterator[Profile]:
    """The house style, and what else a good translation may have chosen."""
    yield profile
    for currencies in (VNA.currencies, VNS.currencies):
        for money in _MONEY:
            yield replace(profile, currencies=currencies, money=money)


def _bare(figure: Figure) -> Figure:
    return replace(figure, approximator="")


def _capitalised_as(told: str, written: str) -> str:
    return written[:1].upper() + written[1:] if told[:1].isupper() else written


def _per_unit(old: Figure, told: Figure) -> Decimal:
    """How many of the target's unit make one of the source's."""
    if old.value == told.value or not isinstance(old.value, Decimal) or not isinstance(told.value, Decimal):
        return Decimal(1)
    return abs(told.value) / abs(old.value)


def _in_style(behind: str, profile: Profile) -> str:
    """A percent sign or word as the house has it."""
    sign = profile.percent if profile.percent == "%" else f" {profile.percent}"
    return _PERCENT.sub(sign, behind)


def _in_number(behind: str, *, is_one: bool) -> str | None:
    """What stands behind the number, for one or for several; None where that is not known."""
    if behind.startswith("-"):
        return behind
    counted = _PER.split(behind)[0]
    if _INVARIANT.match(counted):
        return behind if behind else None
    unit = _ONE_OR_MANY.search(counted)
    if unit is None:
        return None
    word = (_ONES if is_one else _PAIRS).get(unit.group())
    return None if word is None else behind[: unit.start()] + word + behind[unit.end() :]


def _in_another_unit(old: Figure, new: Figure, told: Figure, wording: Wording, profile: Profile) -> str | None:
    """Another amount in the house's way, with the currency on the side where it was."""
    is_told_alike = told.unit == old.unit and told.value == old.value and bool(old.unit and new.unit)
    if old.per or new.per or not is_told_alike or "-" in wording.behind or wording.in_words:
        return None
    if old.kind is Kind.MONEY:
        has_sign = not wording.before.isalpha() and bool(wording.before)
        style = replace(
            profile,
            money="before" if wording.before else "behind",
            currencies=VNS.currencies if has_sign else profile.currencies if wording.before else {},
        )
        return render_reading(Reading(new.kind, new.value, new.unit), style)
    if old.kind is not Kind.MEASURE or not wording.behind or wording.before:
        return None
    if (old.unit in DURATIONS) is not (new.unit in DURATIONS):
        return None
    return render_reading(Reading(new.kind, new.value, new.unit), profile)
