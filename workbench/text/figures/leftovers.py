"""What is done with figures that found no counterpart: the freedoms first, then the report."""

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from workbench.text.figures.agreement import rate_is_plausible
from workbench.text.figures.difference import Difference, DifferenceKind
from workbench.text.figures.figure import CalendarDate, Figure, Kind
from workbench.text.figures.ledger import Ledger, finest
from workbench.text.figures.retold import is_told_as_part, is_year_before
from workbench.text.figures.wording import extra, in_english, missing

# Names that English tells in words: the pandemic, patients and their contacts.
_TOLD_IN_WORDS = frozenset({"COVID19", "F0", "F1", "F2", "F3"})
_KINDS = {
    Kind.DATE: DifferenceKind.DATE,
    Kind.DECADE: DifferenceKind.DATE,
    Kind.PERIOD: DifferenceKind.PERIOD,
    Kind.WEEKDAY: DifferenceKind.WEEKDAY,
    Kind.TIME: DifferenceKind.TIME,
    Kind.CODE: DifferenceKind.CODE,
    Kind.LEGAL: DifferenceKind.CODE,
}
_FREE = re.compile(
    r"(?i)\b(?:duty|tariff|tax|levy|fee|interest)[\s-]free\b|\bzero(?:-rated)?\b|\bexempt\w*|"
    r"\bno (?:dut(?:y|ies)|tariffs?|tax)\b"
)
_STORM = re.compile(r"(?i)\bbão (?:số )?$")
_REACH = 40
"""How far from an amount its conversion may stand, in characters."""
_MANY = 200
"""More figures than these are looked at no further: keeps hostile lists linear."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def absorb_relative_on_both_sides(ledger: Ledger) -> None:
    """Settle dates of a fineness that both sides tell relatively: `năm nay` may be 2023 here and this year there."""
    both = ledger.source_relatives & ledger.target_relatives & ledger.retold - {"day"}
    for s in list(ledger.free_source):
        if _fineness(ledger.source[s]) in both:
            ledger.settle(source=s)
    for t in list(ledger.free_target):
        if _fineness(ledger.target[t]) in both:
            ledger.settle(target=t)


def _fineness(figure: Figure) -> str:
    if isinstance(figure.value, CalendarDate):
        return finest(figure.value)
    return "quarter" if figure.kind is Kind.PERIOD else ""


def report_missing(ledger: Ledger) -> None:
    """Report the source's free figures, but for what English may leave out."""
    for s in list(ledger.free_source):
        figure = ledger.source[s]
        ledger.settle(source=s)
        if not _may_be_left_out(ledger, figure):
            ledger.report(_KINDS.get(figure.kind, DifferenceKind.MISSING), missing(figure), source=s)


def _may_be_left_out(ledger: Ledger, figure: Figure) -> bool:
    if figure.weak or figure.value in _TOLD_IN_WORDS or _is_told_as_free(ledger, figure) or _is_a_storm(figure):
        return True
    if is_told_as_part(ledger, figure):
        return True
    if isinstance(figure.value, CalendarDate):
        if figure.value.lunar:
            return True
        fineness = finest(figure.value)
        if fineness == "year" and ledger.spare_comparisons > 0:
            ledger.spare_comparisons -= 1
            return True
        if fineness == "day" and _is_spanned(ledger, figure.value):
            return True
        by_weekday = fineness == "day" and Kind.WEEKDAY in ledger.target_kinds
        return by_weekday or fineness in ledger.target_relatives
    if figure.kind is Kind.WEEKDAY:
        return ledger.source_tells_day
    return figure.kind is Kind.PERIOD and "quarter" in ledger.target_relatives


def _is_told_as_free(ledger: Ledger, figure: Figure) -> bool:
    """Whether a rate of nothing is told by its word: `thuế 0%`, duty-free. A target without figures is not seen."""
    if figure.kind is not Kind.PERCENT or figure.value != 0:
        return False
    return bool(ledger.target) and _tells_free(ledger.target[0].within)


@lru_cache(maxsize=4)
def _tells_free(english: str) -> bool:
    return _FREE.search(english) is not None


def _is_a_storm(figure: Figure) -> bool:
    """Whether a figure is a storm's number, for which English has the storm's name: `bão số 3`, Typhoon Yagi."""
    return _STORM.search(figure.within, max(0, figure.start - _REACH), figure.start) is not None


def _is_spanned(ledger: Ledger, day: CalendarDate) -> bool:
    """Whether a range of the target holds the day: `8, 9 và 10/5`, May 8-10."""
    for first, last in pairwise(ledger.target[:_MANY]):
        a, b = first.value, last.value
        if last.joined and isinstance(a, CalendarDate) and isinstance(b, CalendarDate) and day.day and a.day and b.day:
            same_month = day.month == b.month and a.month in (None, b.month)
            if same_month and a.day < day.day < b.day:
                return True
    return False


def report_extra(ledger: Ledger) -> None:
    """Report the target's free figures, but for what a translator may add."""
    for t in list(ledger.free_target):
        figure = ledger.target[t]
        ledger.settle(target=t)
        if figure.weak or _may_be_added(ledger, figure):
            continue
        origin = _converted_from(ledger, t)
        plausible = rate_is_plausible(figure, origin) if origin else None
        if origin and plausible is False and figure.bracketed:
            why = "no exchange rate makes them equal" if figure.kind is Kind.MONEY else "they are not equal"
            wrong = f"{figure.text} cannot be {origin.text} converted: {why}."
            ledger.report(DifferenceKind.CONVERSION, wrong, target=t)
        elif not (origin and (plausible or figure.bracketed)):
            kind = (
                DifferenceKind.EXTRA if figure.kind is Kind.WEEKDAY else _KINDS.get(figure.kind, DifferenceKind.EXTRA)
            )
            ledger.report(kind, extra(figure), target=t)


def _may_be_added(ledger: Ledger, figure: Figure) -> bool:
    if figure.kind is Kind.WEEKDAY:
        is_named = Kind.WEEKDAY in ledger.source_kinds or ledger.source_tells_day
        return "day" in ledger.source_relatives or is_named
    if figure.value in _TOLD_IN_WORDS or _ends_a_period(ledger, figure) or is_year_before(ledger, figure):
        return True
    fineness = _fineness(figure)
    compared = fineness == "year" and "year-on-year" in ledger.source_relatives
    return fineness != "" and (compared or fineness in ledger.source_relatives)


def _ends_a_period(ledger: Ledger, figure: Figure) -> bool:
    """Whether a month is the last of a period that the source tells by its length: the seven months to July."""
    value = figure.value
    if not isinstance(value, CalendarDate) or value.day is not None or value.month is None:
        return False
    return value.month in ledger.source_last_months


def _converted_from(ledger: Ledger, t: int) -> Figure | None:
    """The amount before a figure of which that one can be the conversion into another currency or unit."""
    figure = ledger.target[t]
    if figure.kind not in (Kind.MONEY, Kind.MEASURE):
        return None
    for other in reversed(ledger.target[max(0, t - 3) : t]):
        near = figure.start - other.end <= _REACH
        if near and other.kind is figure.kind and other.unit != figure.unit and isinstance(other.value, Decimal):
            return other
    return None


def check_weekday(ledger: Ledger) -> None:
    """Report a weekday that the only full date beside it contradicts."""
    days = [f for f in ledger.target if f.kind is Kind.WEEKDAY]
    dates = [f.value.full for f in ledger.target if isinstance(f.value, CalendarDate) and f.value.full]
    if not dates:
        dates = [f.value.full for f in ledger.source if isinstance(f.value, CalendarDate) and f.value.full]
    if len(days) != 1 or len(dates) != 1 or dates[0] is None:
        return
    said, real = str(days[0].value), _WEEKDAYS[dates[0].weekday()]
    same_in_source = any(f.kind is Kind.WEEKDAY and f.value == said for f in ledger.source)
    if said == real or same_in_source or days[0].start in ledger.reported_targets():
        return
    at = ledger.target.index(days[0])
    ledger.report(DifferenceKind.WEEKDAY, f"{in_english(days[0])} is wrong: that date is a {real}.", target=at)


def check_order(ledger: Ledger) -> None:
    """Report the ends of a range, or of a change, that changed places: `từ 12% về 8%`, from 8% to 12%."""
    target_of = dict(ledger.pairs)
    for s, figure in enumerate(ledger.source):
        first, last = target_of.get(s - 1), target_of.get(s)
        if not figure.joined or first is None or last is None or last != first - 1:
            continue
        before, after = ledger.target[last], ledger.target[first]
        if after.joined and before.value != after.value:
            begin = ledger.source[s - 1]
            wrong = (
                f"The source goes from {in_english(begin)} to {in_english(figure)}; the English goes from "
                f"{before.text} to {after.text}."
            )
            ledger.report(DifferenceKind.ORDER, wrong, s - 1, last)


_TRUNK = re.compile(r"^(?:84|0)(?=\d{8})")


def check_phones(ledger: Ledger) -> None:
    """Report telephone numbers of which some digits changed; one may be left out, or be told with +84 (section 5)."""
    ours, theirs = ([(f, _TRUNK.sub("", str(f.value))) for f in side] for side in ledger.phones)
    our_numbers, their_numbers = {number for _, number in ours}, {number for _, number in theirs}
    source = [f for f, number in ours if number not in their_numbers]
    target = [f for f, number in theirs if number not in our_numbers]
    if len(source) != len(target):
        return
    for a, b in zip(source, target, strict=True):
        ledger.note(Difference(DifferenceKind.CODE, a, b, f"The source has {a.text}; the English says {b.text}."))
