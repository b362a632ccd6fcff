"""The passes that pair figures which say the same, and the faults that show although the value is right."""

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.agreement import dates_agree, is_rounded, is_swapped, spans_agree, tells_the_same
from workbench.text.figures.difference import DifferenceKind
from workbench.text.figures.figure import CalendarDate, Figure, Kind, MonthSpan, Reading
from workbench.text.figures.keys import Key, class_of, exact_keys, loose_keys
from workbench.text.figures.ledger import Ledger, finest
from workbench.text.figures.marks import DIGITS
from workbench.text.figures.rendering import render_reading
from workbench.text.figures.trend import is_told_as_fall
from workbench.text.figures.wording import against, in_english


def pair_equal(ledger: Ledger) -> None:
    """Pair figures of equal value and class, the plausible readings before the others."""
    for source_keys, target_keys in (
        (_first_keys, _first_keys),
        (_all_keys, _first_keys),
        (_first_keys, _all_keys),
        (_all_keys, _all_keys),
    ):
        for s, t in ledger.match(source_keys, target_keys, lambda _s, _t: True):
            ledger.settle(s, t)
            _look_closer(ledger, s, t)


def _first_keys(figure: Figure) -> tuple[Key, ...]:
    return exact_keys(figure.reading)


def _all_keys(figure: Figure) -> Iterator[Key]:
    for reading in figure.all_readings:
        yield from exact_keys(reading)


def _look_closer(ledger: Ledger, s: int, t: int) -> None:
    """Report what is wrong with a pair although the values are equal."""
    source, target = ledger.source[s], ledger.target[t]
    if target.malformed or _leaked_mark(source, target):
        wrong = f"{target.text} keeps the Vietnamese decimal mark: in English it is {in_english(source)}."
        ledger.report(DifferenceKind.DECIMAL_MARK, wrong, s, t)
    elif source.kind is Kind.DATE and _reads_swapped(source, target):
        other = next(r for r in target.all_readings if isinstance(r.value, CalendarDate) and r.value != source.value)
        wrong = f"{target.text} can be read as {render_reading(other)}; {source.text} is {in_english(source)}."
        ledger.report(DifferenceKind.DATE_ORDER, wrong, s, t)
    elif source.per and target.per and source.per != target.per:
        wrong = f"{source.text} is per {source.per}; the English says {target.text}."
        ledger.report(DifferenceKind.UNIT, wrong, s, t)


def _leaked_mark(source: Figure, target: Figure) -> bool:
    """`1,150 tỷ đồng` copied as `1,150 billion VND`: equal only by the less plausible reading of the source."""
    if not source.readings or source.swapped is None or exact_keys(source.reading) == exact_keys(target.reading):
        return False
    a, b = DIGITS.search(source.text), DIGITS.search(target.text)
    return a is not None and b is not None and a.group() == b.group() and "," in a.group()


def _reads_swapped(source: Figure, target: Figure) -> bool:
    """Whether an English reader may take a numeric date for another day; `đường 3/2` may well stay a street `3/2`."""
    value = source.value
    if source.readings or not isinstance(value, CalendarDate):
        return False
    dates = [r.value for r in target.all_readings if isinstance(r.value, CalendarDate)]
    return any(other != value and is_swapped(value, other) for other in dates)


def pair_loosely(ledger: Ledger) -> None:
    """Pair figures of equal bare value that tell the same in another kind: XIII and 13, six months and first half."""

    def accept(source: Figure, target: Figure) -> bool:
        return tells_the_same(source, target, ledger.source_classes, ledger.target_classes)

    for s, t in ledger.match(loose_keys, loose_keys, accept):
        ledger.settle(s, t)
        _look_closer(ledger, s, t)


def pair_signed(ledger: Ledger) -> None:
    """Pair figures that differ in their sign alone: right where words tell the fall (`giảm 5%`, -5%), else reported."""
    for s, t in ledger.match(_unsigned_keys, _unsigned_keys, _opposite):
        source, target = ledger.source[s], ledger.target[t]
        positive = target if isinstance(source.value, Decimal) and source.value < 0 else source
        if is_told_as_fall(positive) or _has_fallen_twin(ledger, source):
            ledger.settle(s, t)
        else:
            ledger.report(DifferenceKind.SIGN, against(source, target), s, t)


_MANY = 200
"""More pairs than these are looked at no further: keeps hostile lists linear."""


def _has_fallen_twin(ledger: Ledger, figure: Figure) -> bool:
    """Whether another figure of that size has been settled that the source tells as a fall: the two may be crossed."""
    key = next(_unsigned_keys(figure), None)
    settled = (ledger.source[s] for s, _ in ledger.pairs[:_MANY])
    return any(next(_unsigned_keys(other), None) == key and is_told_as_fall(other) for other in settled)


def _unsigned_keys(figure: Figure) -> Iterator[Key]:
    if isinstance(figure.value, Decimal) and figure.kind in _SIGNED:
        yield (figure.kind, figure.unit, abs(figure.value))


_SIGNED = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.MEASURE})


def _opposite(source: Figure, target: Figure) -> bool:
    return isinstance(source.value, Decimal) and isinstance(target.value, Decimal) and source.value == -target.value


def pair_rounded(ledger: Ledger) -> None:
    """Pair a figure with its value rounded, where an approximator says so: `1.726.000` and `over 1.7 million`."""
    for s, t in ledger.match(_rounding_keys, _rounding_keys, is_rounded):
        ledger.settle(s, t)
        _look_closer(ledger, s, t)


def _rounding_keys(figure: Figure) -> Iterator[Key]:
    if isinstance(figure.value, Fraction):
        yield ("%",)
    elif figure.kind in (Kind.NUMBER, Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.MEASURE):
        yield (class_of(figure.reading),)


def pair_dates(ledger: Ledger) -> None:
    """Pair dates and periods of which one says less, and report a year that is told nowhere in the target."""
    for s, t in ledger.match(_date_keys, _date_keys, _calendar_agrees):
        ledger.settle(s, t)
        _miss_year(ledger, s, t)


def _date_keys(figure: Figure) -> Iterator[Key]:
    for reading in figure.all_readings:
        value = reading.value
        if isinstance(value, MonthSpan):
            yield ("months", value.first, value.last)
        elif isinstance(value, CalendarDate):
            yield (finest(value), value.day or value.month or value.year)


def _calendar_agrees(source: Figure, target: Figure) -> bool:
    return _agreeing(source.all_readings, target.all_readings) is not None


def _agreeing(source: Iterable[Reading], target: Iterable[Reading]) -> tuple[Reading, Reading] | None:
    for s in source:
        for t in target:
            if (
                isinstance(s.value, CalendarDate)
                and isinstance(t.value, CalendarDate)
                and dates_agree(s.value, t.value)
            ):
                return s, t
            if isinstance(s.value, MonthSpan) and isinstance(t.value, MonthSpan) and spans_agree(s.value, t.value):
                return s, t
    return None


def _miss_year(ledger: Ledger, s: int, t: int) -> None:
    source, target = ledger.source[s], ledger.target[t]
    agreeing = _agreeing(source.all_readings, target.all_readings)
    if agreeing is None or not isinstance(agreeing[0].value, CalendarDate | MonthSpan):
        return
    year, other = agreeing[0].value.year, agreeing[1].value
    if year is None or (isinstance(other, CalendarDate | MonthSpan) and other.year is not None):
        return
    if source.kind is Kind.DATE and not source.text.endswith(f"{year % 100:02d}"):
        return  # told once, behind a later date, which is reported
    if year in ledger.target_years or "year" in ledger.target_relatives:
        return
    message = f"{source.text} is {render_reading(agreeing[0])}; the English says {target.text} without the year."
    ledger.report(DifferenceKind.DATE, message, s, t)


def absorb_repeated(ledger: Ledger) -> None:
    """Settle dates, weekdays and codes that the other side names as well, less often or in a fuller date."""
    if not ledger.free_source and not ledger.free_target:
        return
    target_names = _names(ledger.target)
    source_names = _names(ledger.source)
    for s in list(ledger.free_source):
        names = (*_name_of(ledger.source[s]), *_without_year(ledger.source[s], ledger.target_years))
        if any(key in target_names for key in names):
            ledger.settle(source=s)
    for t in list(ledger.free_target):
        if any(key in source_names for key in _name_of(ledger.target[t])):
            ledger.settle(target=t)


_SAID_AGAIN = frozenset({Kind.CODE, Kind.LEGAL, Kind.WEEKDAY, Kind.PERIOD, Kind.DECADE, Kind.ORDINAL})


def _name_of(figure: Figure) -> Iterator[Key]:
    for reading in figure.all_readings[:2]:
        value = reading.value
        if isinstance(value, CalendarDate) and not value.lunar:
            yield ("date", value.year, value.month, value.day)
        elif reading.kind in _SAID_AGAIN:
            yield (reading.kind, value)


def _without_year(figure: Figure, told: Collection[int]) -> Iterator[Key]:
    """The day alone, of a date whose year stands elsewhere: `September 2, 1945 - 2023`."""
    value = figure.value
    if isinstance(value, CalendarDate) and value.day and value.year in told:
        yield ("date", None, value.month, value.day)


def _names(figures: Iterable[Figure]) -> set[Key]:
    """Every name that the figures fulfil: a full date also names its day without year, its month and its year."""
    names: set[Key] = set()
    for figure in figures:
        names.update(_name_of(figure))
        for reading in figure.all_readings:
            value = reading.value
            if isinstance(value, CalendarDate) and not value.lunar:
                y, m, d = value.year, value.month, value.day
                names.update(
                    {("date", None, m, d), ("date", y, m, None), ("date", None, m, None), ("date", y, None, None)}
                )
            elif isinstance(value, MonthSpan):
                names.add(("date", value.year, None, None))
    names.discard(("date", None, None, None))
    return names
