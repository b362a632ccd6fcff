"""Amounts with their multiplier and unit, and ranges of them, in the grammar of either language."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.figure import CalendarDate, Figure, Kind, Reading, figure_of
from workbench.text.figures.grammar import Grammar
from workbench.text.figures.marks import Digits, read_digits, read_perhaps_spaced
from workbench.text.figures.units import UNITS, Unit
from workbench.text.figures.view import View

_HALF = Decimal("0.5")
_FRACTION_SIGNS = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
_SIGN_BEHIND = re.compile(r"\s?([½¼¾⅕⅖⅗⅘⅛⅜⅝⅞])")
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_CERTAIN_YEAR = 1800
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its multiplier, before its unit.

    Attributes:
        digits: The number; a spelled one as if it had been written in digits without marks.
        factor: The product of the multipliers, 1 without any.
        end: Offset behind it.
        added: What `rưỡi`, `and a half` or a second smaller part (`1 tỷ 200 triệu`) add.
        words: How many words a spelled number has, 0 for digits.
        scaled: Whether it names a multiplier, in digits or spelled.
    """

    digits: Digits
    factor: Decimal
    end: int
    added: Decimal = Decimal(0)
    words: int = 0
    scaled: bool = False


def read_amount(view: View, start: int, grammar: Grammar, *, money: bool = False) -> Amount | None:
    """Read the number at `start` with its multipliers. `money` says that a currency stands before it."""
    words, scaled = 0, False
    if view.text[start : start + 1].isdigit():
        digits = read_digits(view.text, start, grammar.decimal_mark)
    else:
        spelled = grammar.read_words(view.lower, start)
        digits = Digits(spelled.value, spelled.end, plain=True) if spelled else None
        words, scaled = (spelled.words, spelled.scaled) if spelled else (0, False)
    if digits is None:
        return None
    added, end = _half_behind_number(view, digits.end, grammar)
    added *= _scale_of(digits.value) if scaled else 1
    factor, end = _multipliers(view, end, grammar, money=money)
    added *= factor
    if factor > 1:
        more, end = _second_part(view, end, factor, grammar)
        added += more
        if not more and (tail := grammar.tail.match(view.lower, end)):
            spoken = _tail_value(tail, factor)
            added, end = (added + spoken, tail.end()) if spoken else (added, end)
    if not added and (factor > 1 or scaled):
        half = grammar.half.match(view.lower, end)
        if half:
            added, end = added + _HALF * (factor if factor > 1 else Decimal(_scale_of(digits.value))), half.end()
    return Amount(digits, factor, end, added, words, scaled or factor > 1)


def _scale_of(value: Decimal) -> int:
    for scale in (10**12, 10**9, 10**6, 10**3, 10**2):
        if value >= scale:
            return scale
    return 1


def _half_behind_number(view: View, end: int, grammar: Grammar) -> tuple[Decimal, int]:
    sign = _SIGN_BEHIND.match(view.text, end)
    if sign is not None:
        return exact_decimal(_FRACTION_SIGNS[sign.group(1)]), sign.end()
    half = grammar.half.match(view.lower, end)
    if half and grammar.multiplier.match(view.lower, half.end()):
        return _HALF, half.end()
    if half and grammar.unit.match(view.lower, half.end()):
        return _HALF, half.end()
    return Decimal(0), end


def exact_decimal(value: Fraction) -> Decimal:
    """Return a fraction of tens, halves and fifths as the decimal that it is."""
    return Decimal(value.numerator) / value.denominator


def fraction_sign(seen: View, start: int, grammar: Grammar) -> Figure | None:
    """Read a fraction sign that stands alone: `½ dân số`, `¼ acre`, `½ triệu`."""
    value = _FRACTION_SIGNS.get(seen.text[start])
    if value is None:
        return None
    factor, end = _multipliers(seen, start + 1, grammar, money=False)
    unit = grammar.unit.match(seen.lower, end)
    if unit is None and factor == 1:
        return figure_of(start, end, Reading(Kind.NUMBER, value))
    code = grammar.units[unit.group(1)] if unit else ""
    kind = UNITS[code].kind if code else Kind.NUMBER
    exact = value if value.denominator % 3 == 0 else exact_decimal(value) * factor
    return figure_of(start, unit.end() if unit else end, Reading(kind, exact, code))


def _multipliers(view: View, end: int, grammar: Grammar, *, money: bool) -> tuple[Decimal, int]:
    factor = Decimal(1)
    for _ in range(3):
        found = grammar.multiplier.match(view.lower, end)
        if not found:
            break
        factor, end = factor * grammar.multipliers[found.group(1)], found.end()
    if factor == 1 and (short := grammar.short_multiplier.match(view.lower, end)):
        after = grammar.unit.match(view.lower, short.end())
        if money or (after and UNITS[grammar.units[after.group(1)]].kind is Kind.MONEY):
            return grammar.multipliers[short.group(1)], short.end()
    return factor, end


def _tail_value(tail: re.Match[str], factor: Decimal) -> Decimal:
    """What follows is a tenth of the multiple, or hundreds behind thousands; anything else is another number."""
    if tail.group(1):
        return int(tail.group(1)) * factor / 10 if factor in (10**6, 10**9) else Decimal(0)
    return Decimal(tail.group(2)) if factor == 1000 else Decimal(0)


def _second_part(view: View, end: int, factor: Decimal, grammar: Grammar) -> tuple[Decimal, int]:
    """`200 triệu` in `1 tỷ 200 triệu`: a smaller multiple, joined by one space."""
    if not view.text[end : end + 1].isspace() or not view.text[end + 1 : end + 2].isdigit():
        return Decimal(0), end
    digits = read_digits(view.text, end + 1, grammar.decimal_mark)
    if digits is None or digits.malformed or digits.value >= 1000:
        return Decimal(0), end
    second, second_end = _multipliers(view, digits.end, grammar, money=False)
    if not 1 < second < factor:
        return Decimal(0), end
    third, third_end = _second_part(view, second_end, second, grammar)
    return digits.value * second + third, third_end


def read_quantity(view: View, start: int, grammar: Grammar) -> tuple[Figure, ...]:
    """Read the amount at `start` with its unit, and the other end when it is a range; empty when there is none."""
    prefix = grammar.prefix.match(view.lower, start)
    amount = read_amount(view, prefix.end() if prefix else start, grammar, money=bool(prefix))
    if amount is None:
        return ()
    if prefix:
        currency = UNITS[grammar.units[prefix.group(1)]]
        return _range_of_money(view, finish(view, start, amount, grammar, currency), amount, grammar, currency)
    if spaced := _perhaps_spaced(view, start, grammar):
        return (spaced,)
    first = finish(view, start, amount, grammar)
    other = _range_end(view, first, amount, grammar)
    if other is None:
        return (first,)
    second, other_amount = other
    unit = UNITS.get(second.unit)
    second = replace(second, weak=second.weak and unit is None)
    if first.unit or (unit is None and not other_amount.scaled):
        return (first, second)
    return (_shared(first, amount, other_amount, unit, grammar), second)


def _perhaps_spaced(view: View, start: int, grammar: Grammar) -> Figure | None:
    """`1 300 tấn`: 1,300 tonnes, or 300 behind another number; without a unit they are two."""
    digits = read_perhaps_spaced(view.text, start)
    if digits is None or _ends_name(view, start):
        return None
    whole = finish(view, start, Amount(digits, Decimal(1), digits.end), grammar)
    if whole.kind not in (Kind.MONEY, Kind.MEASURE, Kind.PERCENT):
        return None
    last = finish(
        view, digits.end - 3, Amount(Digits(digits.value % 1000, digits.end), Decimal(1), digits.end), grammar
    )
    both = figure_of(start, whole.end, whole.reading, last.reading)
    return replace(both, per=whole.per)


_NAME = re.compile(r"(\w+)\s$")
_LONGEST_NAME = 20
_NUMBERED = frozenset({"Plant", "Unit", "Block", "Reactor", "Factory", "Phase", "Line", "Dam", "Field"})


def _ends_name(view: View, start: int) -> bool:
    """Whether a name stands right before the number, and takes it: `nhà máy Vũng Áng 2 700 MW`."""
    word = _NAME.search(view.text, max(0, start - _LONGEST_NAME), start)
    if word is None or not word.group(1)[0].isupper():
        return False
    return word.group(1) in _NUMBERED or not view.starts_sentence(word.start())


def _range_of_money(view: View, first: Figure, amount: Amount, grammar: Grammar, currency: Unit) -> tuple[Figure, ...]:
    """`US$2-3 billion`: currency and multiplier stand once each."""
    joined = grammar.joiner.match(view.lower, first.end)
    if not joined or not view.text[joined.end() : joined.end() + 1].isdigit() or joined.group().strip() not in _DASHES:
        return (first,)
    other = read_amount(view, joined.end(), grammar, money=True)
    if other is None or finish(view, joined.end(), other, grammar).kind not in (Kind.NUMBER, Kind.MONEY):
        return (first,)  # worth US$3.5 billion – 12 per cent less
    return _shared(first, amount, other, currency, grammar), finish(view, joined.end(), other, grammar, currency)


def _range_end(view: View, first: Figure, amount: Amount, grammar: Grammar) -> tuple[Figure, Amount] | None:
    joined = grammar.joiner.match(view.lower, first.end)
    if not joined:
        return None
    start = joined.end()
    if bool(amount.words) == view.text[start : start + 1].isdigit():
        return None
    other = read_amount(view, start, grammar)
    if other is None:
        return None
    second = finish(view, start, other, grammar)
    if second.kind is Kind.DATE or first.kind is Kind.DATE:
        return None if second.kind is not first.kind else (second, other)
    glued = view.text[second.end : second.end + 1]
    if second.unit == "" and (glued.isalpha() or (glued in "/:-–" and glued)):
        return None  # the second number begins a date, a time or a code
    return second, other


def _shared(first: Figure, amount: Amount, other: Amount, unit: Unit | None, grammar: Grammar) -> Figure:
    """The first end of a range whose unit and multiplier stand only behind the second."""
    plain = first.all_readings
    factor = other.factor if not amount.scaled else Decimal(1)
    kind, code = (unit.kind, unit.code) if unit else (Kind.NUMBER, "")
    values = grammar.values(amount.digits, amount.factor * factor, unit)
    readings = [Reading(kind, value + amount.added, code) for value in values]
    if factor != 1 and code:
        readings += [Reading(kind, value, code) for value in grammar.values(amount.digits, amount.factor, unit)]
    swapped = None if amount.digits.swapped is None else amount.digits.swapped * amount.factor * factor
    return figure_of(
        first.start,
        first.end,
        *readings,
        *plain,
        swapped=swapped,
        malformed=first.malformed,
        weak=first.weak and not code,
    )


def finish(view: View, start: int, amount: Amount, grammar: Grammar, currency: Unit | None = None) -> Figure:
    """Return the figure that `amount` makes with the unit behind it, or with the `currency` before it."""
    unit, end, per = currency, amount.end, ""
    if unit is None and (found := grammar.unit.match(view.lower, amount.end)) and _fits(view, found, amount):
        unit, end = UNITS[grammar.units[found.group(1)]], found.end()
    elif currency is not None:
        end = _behind_repeated(view, end, grammar, currency)
    added = amount.added
    if unit is not None and (half := grammar.half.match(view.lower, end)):
        added, end = added + _HALF, half.end()
    if unit is not None and unit.kind in (Kind.MONEY, Kind.MEASURE, Kind.PERCENT):
        per, end = _per(view, end, grammar)
    if unit is not None and (speed := UNITS.get(f"{unit.code}/{per}")):
        unit, per = speed, ""
    return _figure(start, end, amount, added, unit, per, grammar)


def _behind_repeated(view: View, end: int, grammar: Grammar, currency: Unit) -> int:
    """The offset behind a currency that is said twice: `US$5 million USD`."""
    again = grammar.unit.match(view.lower, end)
    return again.end() if again and UNITS[grammar.units[again.group(1)]] is currency else end


def _fits(view: View, unit: re.Match[str], amount: Amount) -> bool:
    """Whether the unit is one: `5G` is no gram, and a spelled number before `won` a verb."""
    if len(unit.group(1)) == 1 and unit.start(1) == amount.end and view.text[amount.end].isupper():
        return False
    return unit.group(1) not in _ALSO_WORDS or amount.scaled or amount.digits.value >= 100


_ALSO_WORDS = frozenset({"won", "kíp"})
"""Currencies that are words of their own: she won three, three shifts."""


def _per(view: View, end: int, grammar: Grammar) -> tuple[str, int]:
    joined = grammar.per.match(view.lower, end)
    if not joined:
        return "", end
    unit = grammar.unit.match(view.lower, joined.end())
    if unit and unit.start(1) == joined.end():
        return grammar.units[unit.group(1)], unit.end()
    for word, code in grammar.counted.items():
        after = joined.end() + len(word)
        if view.lower.startswith(word, joined.end()) and not view.lower[after : after + 1].isalnum():
            return code, after
    return "", end


def _figure(
    start: int, end: int, amount: Amount, added: Decimal, unit: Unit | None, per: str, grammar: Grammar
) -> Figure:
    digits = amount.digits
    values = [value + added for value in grammar.values(digits, amount.factor, unit)]
    readings = [Reading(unit.kind, value, unit.code) if unit else Reading(Kind.NUMBER, value) for value in values]
    if unit is None and digits.plain and not amount.words and amount.factor == 1 and digits.value == int(digits.value):
        readings = _perhaps_year(readings, int(digits.value), digits.end - start)
    weak = _is_weak(readings[0], amount)
    swapped = None if digits.swapped is None else digits.swapped * amount.factor + added
    return figure_of(start, end, *readings, weak=weak, swapped=swapped, malformed=digits.malformed, per=per)


def _perhaps_year(readings: list[Reading], value: int, length: int) -> list[Reading]:
    if length != 4 or not _FIRST_YEAR <= value <= _LAST_YEAR:
        return readings
    year = Reading(Kind.DATE, CalendarDate(year=value))
    return [year, *readings] if value >= _CERTAIN_YEAR else [*readings, year]


def _is_weak(reading: Reading, amount: Amount) -> bool:
    """One of anything that can be counted, and a word from two to ten without a unit."""
    if amount.scaled or reading.kind not in (Kind.NUMBER, Kind.MULTIPLE, Kind.MEASURE, Kind.MONEY):
        return False
    if reading.value == 1:
        return True
    return (
        amount.words == 1
        and reading.kind not in (Kind.MEASURE, Kind.MONEY)
        and amount.added == 0
        and amount.digits.value <= 10
    )


def read_whole_quantity(view: View, start: int, grammar: Grammar) -> tuple[Figure, ...]:
    """Read as `read_quantity` does; nothing where it would end within a word."""
    figures = read_quantity(view, start, grammar)
    return () if figures and _splits_word(view, figures[-1]) else figures


def _splits_word(seen: View, figure: Figure) -> bool:
    """Whether a letter is glued to the end of a number: a code, not a quantity, unless it has marks (`1,200rpm`)."""
    if not seen.text[figure.end - 1].isalnum() or not seen.text[figure.end : figure.end + 1].isalpha():
        return False
    return not _MARKED.fullmatch(seen.text, figure.start, figure.end)


_MARKED = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+[.,]\d")
