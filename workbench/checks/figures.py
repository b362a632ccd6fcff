"""Checks on figures: all of them read one comparison of source and target by value, made once for each unit."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import ClassVar

from workbench.checks.check import Check, Trigger
from workbench.checks.context import Context
from workbench.checks.masking import without_addresses
from workbench.checks.wording import in_source, in_target
from workbench.model import Finding, FixKind, Fixup, Role, Severity, Span, Unit
from workbench.text.figures import (
    CalendarDate,
    Difference,
    DifferenceKind,
    Figure,
    Kind,
    MonthSpan,
    Value,
    compare,
    render,
    scan,
)
from workbench.text.figures.agreement import dates_agree, spans_agree
from workbench.text.figures.weekdays import misdated_weekday

_BY_KIND = {
    DifferenceKind.EXTRA: "number-extra",
    DifferenceKind.MAGNITUDE: "number-magnitude",
    DifferenceKind.DECIMAL_MARK: "number-format",
    DifferenceKind.CURRENCY: "currency-mismatch",
    DifferenceKind.CONVERSION: "currency-mismatch",
    DifferenceKind.PERCENT_POINTS: "percent-points",
    DifferenceKind.UNIT: "measurement-mismatch",
    DifferenceKind.DATE: "date-mismatch",
    DifferenceKind.DATE_ORDER: "date-order",
    DifferenceKind.WEEKDAY: "weekday-mismatch",
    DifferenceKind.PERIOD: "quarter-half-year",
    DifferenceKind.TIME: "time-mismatch",
    DifferenceKind.CODE: "alphanumeric-mismatch",
    DifferenceKind.SWAPPED: "number-place",
    DifferenceKind.BOUND: "number-bound",
    DifferenceKind.APPROXIMATOR: "number-approximation",
}
_MISSING = {
    Kind.DATE: "date-mismatch",
    Kind.DECADE: "date-mismatch",
    Kind.WEEKDAY: "weekday-mismatch",
    Kind.PERIOD: "quarter-half-year",
    Kind.TIME: "time-mismatch",
    Kind.CODE: "alphanumeric-mismatch",
}
"""The check for a figure of the source that is not in the target; any other is a missing number."""


def _differ(unit: Unit, context: Context) -> bool:
    return bool(_differences(unit.source, unit.target))


_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def _may_miss_the_day(unit: Unit, context: Context) -> bool:
    return _WEEKDAY.search(unit.target) is not None or _differ(unit, context)


class FigureCheck(Check):
    """A check that reports its share of the differences between the figures of source and target."""

    trigger = Trigger(_differ)
    source_language: ClassVar[str] = "vi"
    target_language: ClassVar[str] = "en"
    fix: ClassVar[FixKind | None] = FixKind.UNSAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        for difference in _differences(finding.source, finding.target):
            if _check_of(difference) == self.id and set(_spans(difference)) == set(finding.spans):
                yield from _in_place(difference, context)

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        for difference in _differences(unit.source, unit.target):
            if _check_of(difference) == self.id and not _may_leave_out_year(difference, unit, context):
                yield self.finding(unit, difference.message, *_spans(difference))


_SHORT = frozenset({Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.LINK})


def _may_leave_out_year(difference: Difference, unit: Unit, context: Context) -> bool:
    """Whether the year that the English lacks is the one in which it is written, which news need not say.

    A headline may do without any word of this year, or of the one before, and a change without the year before its own.
    """
    source, target = difference.source, difference.target
    if source is None or not isinstance(source.value, CalendarDate | MonthSpan) or source.value.year is None:
        return False
    age = context.day.year - source.value.year
    if target is None:
        if not isinstance(source.value, CalendarDate) or source.value.month:
            return False
        return (unit.role in _SHORT and 0 <= age <= 1) or _is_base(source, source.value.year, age, unit)
    return age == 0 and any(_agree_but_for_year(source.value, reading.value) for reading in target.all_readings)


_AGAINST = re.compile(r"(?i)so với (?:cả )?$")
_AGAINST_REACH = 12
_YEARS_AGO = {1: "this year", 2: "last year"}


def _is_base(figure: Figure, year: int, age: int, unit: Unit) -> bool:
    """Whether a change is told of the year behind this one, against which it is: up 21% last year."""
    if not _AGAINST.search(unit.source, max(0, figure.start - _AGAINST_REACH), figure.start):
        return False
    told = unit.target.lower()
    return str(year + 1) in told or (age in _YEARS_AGO and _YEARS_AGO[age] in told)


def _agree_but_for_year(source: CalendarDate | MonthSpan, target: Value) -> bool:
    if isinstance(source, MonthSpan):
        return isinstance(target, MonthSpan) and target.year is None and spans_agree(source, target)
    return isinstance(target, CalendarDate) and target.year is None and dates_agree(source, target)


class NumberMismatch(FigureCheck):
    """A number of the source that the target lacks or has changed."""

    id = "number-mismatch"
    title = "Number missing or changed"
    explanation = (
        "Every number of the source stands in the translation with the same value, however it is written. Right: “1,3 "
        "tỷ USD” → “1.3 billion USD”. Wrong: “1,3 tỷ USD” → “1.8 billion USD”."
    )
    severity = Severity.ERROR


class NumberExtra(FigureCheck):
    """A number that only the target has."""

    id = "number-extra"
    title = "Number not in the source"
    explanation = (
        "A number that the source does not have may be an error or an addition; small numbers in words, years and "
        "conversions in brackets may be added. Right: “tăng mạnh” → “rose sharply”. Wrong: “tăng mạnh” → “rose by 40%”."
    )
    severity = Severity.WARNING


class NumberMagnitude(FigureCheck):
    """Thousands, millions, billions mixed up."""

    id = "number-magnitude"
    title = "Wrong order of magnitude"
    explanation = (
        "“nghìn” is thousand, “triệu” million, “tỷ” billion and “nghìn tỷ” trillion. Right: “2,5 triệu tấn” → “2.5 "
        "million tonnes”. Wrong: “2,5 triệu tấn” → “2.5 billion tonnes”."
    )
    severity = Severity.ERROR


class NumberFormat(FigureCheck):
    """Vietnamese decimal and thousands marks left in the English."""

    id = "number-format"
    title = "Decimal or thousands mark of the other language"
    explanation = (
        "English has a point before decimals and commas between thousands, Vietnamese the reverse. Right: “12.500 tấn” "
        "→ “12,500 tonnes”. Wrong: “12.500 tấn” → “12.500 tonnes”."
    )
    severity = Severity.ERROR
    fix = FixKind.SAFE


class NumberPlace(FigureCheck):
    """Two figures that changed places."""

    id = "number-place"
    title = "Figures swapped"
    explanation = (
        "Each figure stays beside what it counts, in whatever order the sentence has them. Right: “xuất khẩu 20 tỷ "
        "USD, nhập khẩu 18 tỷ USD” → “imports of 18 billion USD and exports of 20 billion USD”. Wrong: “exports of 18 "
        "billion USD and imports of 20 billion USD”."
    )
    severity = Severity.WARNING


class NumberBound(FigureCheck):
    """A bound on the other side."""

    id = "number-bound"
    title = "Nearly told as more than, or the reverse"
    explanation = (
        "“gần”, “dưới”, “tối đa” say that a figure is not reached or passed, “hơn”, “trên”, “ít nhất” that it is. "
        "Right: “gần 300 người” → “nearly 300 people”. Wrong: “gần 300 người” → “over 300 people”."
    )
    severity = Severity.ERROR


class NumberApproximation(FigureCheck):
    """An approximator that was lost or became another one."""

    id = "number-approximation"
    title = "“About” or “nearly” lost"
    explanation = (
        "What the source only estimates stays an estimate. Right: “khoảng 300 người” → “about 300 people”. Wrong: "
        "“khoảng 300 người” → “300 people”."
    )
    severity = Severity.INFO


class CurrencyMismatch(FigureCheck):
    """An amount of money in another currency, or converted at a rate that never was."""

    id = "currency-mismatch"
    title = "Currency changed or lost"
    explanation = (
        "An amount keeps its currency; a conversion in brackets must fit an exchange rate that has existed. Right: “50 "
        "triệu euro” → “50 million EUR”. Wrong: “50 triệu euro” → “50 million USD”."
    )
    severity = Severity.ERROR


class PercentPoints(FigureCheck):
    """Percentage points told as per cent, or the reverse."""

    id = "percent-points"
    title = "Percentage points are not per cent"
    explanation = (
        "A rate that goes from 4% to 5% rises by one percentage point, not by 1%. Right: “tăng 0,5 điểm phần trăm” → "
        "“up 0.5 percentage points”. Wrong: “tăng 0,5 điểm phần trăm” → “up 0.5%”."
    )
    severity = Severity.WARNING


class MeasurementMismatch(FigureCheck):
    """The same number in another unit."""

    id = "measurement-mismatch"
    title = "Unit of measure changed"
    explanation = (
        "A quantity keeps its unit or is converted. Right: “500 ha” → “500 hectares”. Wrong: “500 ha” → “500 sq.km”."
    )
    severity = Severity.WARNING


class DateMismatch(FigureCheck):
    """A date of the source that the target lacks or has changed."""

    id = "date-mismatch"
    title = "Date missing or changed"
    explanation = (
        "Every date of the source stands in the translation. Right: “ngày 1/3/2023” → “March 1, 2023”. Wrong: “ngày "
        "1/3/2023” → “March 2, 2023”. The year in which the text is written may go unsaid."
    )
    severity = Severity.ERROR
    version = 2


class DateOrder(FigureCheck):
    """Day and month changed places."""

    id = "date-order"
    title = "Day and month swapped"
    explanation = "Vietnamese dates have the day first. Right: “ngày 5/4” → “April 5”. Wrong: “ngày 5/4” → “May 4”."
    severity = Severity.ERROR


class WeekdayMismatch(FigureCheck):
    """Another day of the week, or one that does not fit its date."""

    id = "weekday-mismatch"
    title = "Wrong day of the week"
    explanation = (
        "“thứ Hai” is Monday, though its number is two, and so on to “thứ Bảy”, Saturday. Right: “thứ Tư” → "
        "“Wednesday”. Wrong: “thứ Tư” → “Thursday”."
    )
    severity = Severity.ERROR
    trigger = Trigger(_may_miss_the_day)
    version = 2

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        findings = list(super().run(unit, context))
        yield from findings
        wrong = None if findings else misdated_weekday(*_figures(unit.source, unit.target), context.day)
        if wrong:
            figure, right = wrong
            message = f"{figure.text} is wrong: the day in the source is a {right}."
            yield self.finding(unit, message, in_target(figure.start, figure.end))


class QuarterHalfYear(FigureCheck):
    """Another quarter, half or number of months of the year."""

    id = "quarter-half-year"
    title = "Quarter, half-year or months changed"
    explanation = (
        "Periods of the year keep their length and place. Right: “6 tháng đầu năm” → “the first half”. Wrong: “quý "
        "III” → “the second quarter”."
    )
    severity = Severity.ERROR


class TimeMismatch(FigureCheck):
    """A time of day that the target lacks or has changed."""

    id = "time-mismatch"
    title = "Time of day missing or changed"
    explanation = "A time of day stays the same. Right: “19h” → “7 p.m.”. Wrong: “19h” → “9 p.m.”."
    severity = Severity.WARNING


class AlphanumericMismatch(FigureCheck):
    """The number of a legal document, a road or a model that the target lacks or has changed."""

    id = "alphanumeric-mismatch"
    title = "Code or document number changed"
    explanation = (
        "Numbers of documents, roads and models are kept; Đ becomes D. Right: “86/2025/NĐ-CP” → “86/2025/ND-CP”. "
        "Wrong: “86/2025/NĐ-CP” → “68/2025/ND-CP”."
    )
    severity = Severity.WARNING


def _spans(difference: Difference) -> Iterator[Span]:
    if difference.source:
        yield in_source(difference.source.start, difference.source.end)
    if difference.target:
        yield in_target(difference.target.start, difference.target.end)


_OTHER_MARK = str.maketrans(",.", ".,")


def _in_place(difference: Difference, context: Context) -> Iterator[Fixup]:
    """Yield the edit that writes the source's figure where the wrong one stands."""
    source, target = difference.source, difference.target
    if source is None or target is None:
        return
    if difference.kind is DifferenceKind.DECIMAL_MARK:
        yield Fixup(target.start, target.end, target.text.translate(_OTHER_MARK))
    elif difference.kind in (DifferenceKind.MISSING, DifferenceKind.MAGNITUDE, DifferenceKind.DATE_ORDER):
        # The words in front of a figure say how exact it is; they stay.
        yield Fixup(target.start, target.end, render(replace(source, approximator=""), context.profile))


@lru_cache(maxsize=256)
def _differences(source: str, target: str) -> tuple[Difference, ...]:
    return compare(*_figures(source, target), approximators=True)


def _figures(source: str, target: str) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    return scan(without_addresses(source), "vi"), scan(without_addresses(target), "en")


def _check_of(difference: Difference) -> str:
    """The id of the check that reports a difference; the number of a law is a number that must not be wrong."""
    figures = [figure for figure in (difference.source, difference.target) if figure]
    kinds = {figure.kind for figure in figures}
    if difference.kind is DifferenceKind.MISSING and difference.source:
        return _MISSING.get(difference.source.kind, "number-mismatch")
    if difference.kind is DifferenceKind.CODE and Kind.LEGAL in kinds:
        return "number-mismatch"
    if difference.kind is DifferenceKind.UNIT and Kind.PERCENT in kinds:
        return "number-mismatch"
    return _BY_KIND.get(difference.kind, "number-mismatch")
