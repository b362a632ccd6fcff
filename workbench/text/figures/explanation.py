"""The passes that find, for a figure without an equal, the one that stands in its place and what is wrong with it."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.agreement import is_swapped
from workbench.text.figures.difference import DifferenceKind
from workbench.text.figures.figure import CalendarDate, Figure, Kind, MonthSpan, Reading
from workbench.text.figures.keys import Key, class_of, exact_keys, significand
from workbench.text.figures.ledger import Ledger, finest
from workbench.text.figures.marks import DIGITS
from workbench.text.figures.wording import against, in_english

_Keys = Callable[[Figure], Iterable[Hashable]]


def explain(ledger: Ledger) -> None:
    """Report every free pair that one mistake explains, the surest explanations first."""
    _decimal_marks(ledger)
    _units(ledger)
    _magnitudes(ledger)
    _calendar(ledger)
    _changed(ledger)


def _decimal_marks(ledger: Ledger) -> None:
    """`12.500` left as it is, which reads as twelve and a half."""
    for keys in (_swapped_keys, _swapped_value):
        plain: _Keys = _exact if keys is _swapped_keys else _value
        for s, t in ledger.match(plain, keys, _same_digits):
            source, target = ledger.source[s], ledger.target[t]
            wrong = f"{target.text} keeps the Vietnamese marks and reads as {in_english(target)}"
            ledger.report(DifferenceKind.DECIMAL_MARK, f"{wrong}: write {in_english(source)}.", s, t)


def _same_digits(source: Figure, target: Figure) -> bool:
    """Whether the marks stand where they stood: 2,500 for 2,5 is another mistake."""
    a, b = DIGITS.search(source.text), DIGITS.search(target.text)
    return a is not None and b is not None and a.group() == b.group()


def _exact(figure: Figure) -> Iterator[Key]:
    for reading in figure.all_readings:
        yield from exact_keys(reading)


def _value(figure: Figure) -> Iterator[Key]:
    if isinstance(figure.value, Decimal | Fraction):
        yield ("value", Fraction(figure.value))


def _swapped_keys(figure: Figure) -> Iterator[Key]:
    if figure.swapped is not None:
        yield from exact_keys(Reading(figure.kind, figure.swapped, figure.unit))


def _swapped_value(figure: Figure) -> Iterator[Key]:
    if figure.swapped is not None:
        yield ("value", Fraction(figure.swapped))


def _units(ledger: Ledger) -> None:
    """The same number of something else."""
    for s, t in ledger.match(_value, _value, _both_strong):
        source, target = ledger.source[s], ledger.target[t]
        ledger.report(_unit_kind(source, target), against(source, target), s, t)


def _both_strong(source: Figure, target: Figure) -> bool:
    return not source.weak and not target.weak


def _unit_kind(source: Figure, target: Figure) -> DifferenceKind:
    kinds = {source.kind, target.kind}
    if Kind.POINTS in kinds:
        return DifferenceKind.PERCENT_POINTS
    return DifferenceKind.CURRENCY if Kind.MONEY in kinds else DifferenceKind.UNIT


def _magnitudes(ledger: Ledger) -> None:
    for s, t in ledger.match(_significant, _significant, _may_be_magnitude):
        source, target = ledger.source[s], ledger.target[t]
        ledger.report(DifferenceKind.MAGNITUDE, against(source, target), s, t)


def _significant(figure: Figure) -> Iterator[Key]:
    for reading in figure.all_readings:
        digits = significand(reading)
        if digits is not None:
            yield (class_of(reading), digits)


def _may_be_magnitude(source: Figure, target: Figure) -> bool:
    if source.kind is Kind.INDEFINITE or target.kind is Kind.INDEFINITE:
        return source.kind is target.kind
    return _both_strong(source, target) and source.kind is target.kind and source.kind is not Kind.ORDINAL


# --- dates, periods, times, codes ------------------------------------------------------------------------------------


def _calendar(ledger: Ledger) -> None:
    for s, t in ledger.match(_day_and_month, _month_and_day, _swapped):
        ledger.report(DifferenceKind.DATE_ORDER, _order(ledger.source[s], ledger.target[t]), s, t)
    for keys, accept, kind in (
        (_granularity, _always, DifferenceKind.DATE),
        (_kind_if(Kind.DATE), _one_is(Kind.DATE), DifferenceKind.DATE),
        (_kind_if(Kind.WEEKDAY), _always, DifferenceKind.WEEKDAY),
        (_period, _one_is_period, DifferenceKind.PERIOD),
        (_kind_if(Kind.TIME), _always, DifferenceKind.TIME),
        (_kind_if(Kind.LEGAL), _always, DifferenceKind.CODE),
        (_code_letters, _always, DifferenceKind.CODE),
    ):
        for s, t in ledger.match(keys, keys, accept):
            ledger.report(kind, against(ledger.source[s], ledger.target[t]), s, t)


def _always(source: Figure, target: Figure) -> bool:
    return True


def _dates(figure: Figure) -> Iterator[CalendarDate]:
    for reading in figure.all_readings:
        if isinstance(reading.value, CalendarDate):
            yield reading.value


def _day_and_month(figure: Figure) -> Iterator[Key]:
    for value in _dates(figure):
        yield (value.day, value.month)


def _month_and_day(figure: Figure) -> Iterator[Key]:
    for value in _dates(figure):
        yield (value.month, value.day)


def _swapped(source: Figure, target: Figure) -> bool:
    return any(is_swapped(a, b) for a in _dates(source) for b in _dates(target))


def _order(source: Figure, target: Figure) -> str:
    return f"{source.text} is {in_english(source)} (day first); the English says {in_english(target)}."


def _granularity(figure: Figure) -> Iterator[Key]:
    if isinstance(figure.value, CalendarDate) and not figure.value.lunar:
        yield (finest(figure.value),)


def _kind_if(kind: Kind) -> _Keys:
    def keys(figure: Figure) -> Iterator[Key]:
        if figure.kind is kind or (not figure.weak and any(r.kind is kind for r in figure.readings)):
            yield (kind,)

    return keys


def _one_is(kind: Kind) -> Callable[[Figure, Figure], bool]:
    return lambda source, target: kind in (source.kind, target.kind)


def _period(figure: Figure) -> Iterator[Key]:
    if isinstance(figure.value, MonthSpan) or figure.unit == "month":
        yield ("period",)


def _one_is_period(source: Figure, target: Figure) -> bool:
    return Kind.PERIOD in (source.kind, target.kind)


def _code_letters(figure: Figure) -> Iterator[Key]:
    if figure.kind is Kind.CODE:
        text = str(figure.value)
        yield ("letters", text.rstrip("0123456789."))


# --- another value ---------------------------------------------------------------------------------------------------


def _changed(ledger: Ledger) -> None:
    """Another number of the same thing: reported as missing, with what stands in its place."""
    for accept in (_both_strong, _plausible_slip):
        for s, t in ledger.match(_counted, _counted, accept):
            source, target = ledger.source[s], ledger.target[t]
            ledger.report(DifferenceKind.MISSING, against(source, target), s, t)


def _counted(figure: Figure) -> Iterator[Key]:
    if isinstance(figure.value, Decimal | Fraction) and figure.kind is not Kind.INDEFINITE:
        yield (figure.kind, class_of(figure.reading))


def _plausible_slip(source: Figure, target: Figure) -> bool:
    """Whether one spelled number can have been mistaken for another; one is an article or pronoun too often."""
    return source.value != 1 and target.value != 1 and type(source.value) is type(target.value)
