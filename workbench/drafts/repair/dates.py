"""Another date, period or time of day in the wording that one of the target has."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from workbench.text.figures import CalendarDate, ClockTime, Figure, MonthSpan
from workbench.text.figures.written_numbers import in_words, ordinal, ordinal_in_words
from workbench.text.normalise import strip_diacritics
from workbench.text.profiles import Profile

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ABBREVIATED = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")

_NEVER_SHORT = (5, 6, 7)
"""May, June and July have no short form with a full stop."""

_DateForm = Callable[[int, str, int], str]
_DAY_FORMS: tuple[_DateForm, ...] = (
    lambda d, m, y: f"{m} {d}",
    lambda d, m, y: f"{d} {m}",
    lambda d, m, y: f"{m} {ordinal(d)}",
    lambda d, m, y: f"{ordinal(d)} {m}",
    lambda d, m, y: f"{ordinal(d)} of {m}",
)
_MONTH_FORMS: tuple[_DateForm, ...] = (lambda d, m, y: m,)
_YEAR_LINKS = (", ", " ", " of ")


def with_date(new: CalendarDate, old: CalendarDate, told: str) -> str | None:
    """Return another date that says as much, in the way in which `told` says the old one; None where that is unknown.

    A date of which the other says more or less would need other words around it; a lunar one has its own.
    """
    if _said(new) != _said(old) or new.lunar or old.lunar:
        return None
    if new.month is None:
        return _without_month(new, old, told)
    if told.endswith(".") and new.month in _NEVER_SHORT:
        return None  # The stop of `Dec.` may end the sentence, too.
    return _with_month(new, old, told, (_MONTHS, _ABBREVIATED, tuple(f"{month}." for month in _ABBREVIATED)))


def with_shared_year(new: CalendarDate, old: CalendarDate, told: str) -> str | None:
    """Return another date without its year, where `told` leaves that to a later one: the March of `March to June 2023`.

    Whether the later one says the right year is for the proof to see.
    """
    if new.year is None or old.year is None or new.month is None:
        return None
    return with_date(replace(new, year=None), replace(old, year=None), told)


def _with_month(new: CalendarDate, old: CalendarDate, told: str, spellings: tuple[tuple[str, ...], ...]) -> str | None:
    for form in _forms(old):
        for months in spellings:
            if _written(old, form, months) == told:
                return _written(new, form, months)
    return None


def _said(date: CalendarDate) -> tuple[bool, bool, bool]:
    return date.year is not None, date.month is not None, date.day is not None


def _without_month(new: CalendarDate, old: CalendarDate, told: str) -> str | None:
    if old.day is None:
        return told.replace(str(old.year), str(new.year)) if told in (f"{old.year}", f"year {old.year}") else None
    if old.year is not None or new.day is None:
        return None
    for the in ("", "the "):
        if told == f"{the}{ordinal(old.day)}":
            return f"{the}{ordinal(new.day)}"
    return None


def _forms(date: CalendarDate) -> Iterator[_DateForm]:
    for base in _DAY_FORMS if date.day is not None else _MONTH_FORMS:
        if date.year is None:
            yield base
        else:
            for link in _YEAR_LINKS:
                yield _with_year(base, link)


def _with_year(base: _DateForm, link: str) -> _DateForm:
    return lambda d, m, y: f"{base(d, m, y)}{link}{y}"


def _written(date: CalendarDate, form: _DateForm, months: tuple[str, ...]) -> str:
    return form(date.day or 0, months[(date.month or 1) - 1], date.year or 0)


_DAYS = re.compile(
    r"(?P<month>[A-Z][a-z]+) (?P<first>\d{1,2})(?P<joint> and | to |[-–])(?P<last>\d{1,2})(?:, (?P<year>\d{4}))?"
)


def with_days(
    news: tuple[CalendarDate, CalendarDate], olds: tuple[CalendarDate, CalendarDate], told: str
) -> str | None:
    """Return two days of one month where `told` has two, `October 12 and 13`; None for days of two months."""
    found = _DAYS.fullmatch(told)
    if found is None:
        return None
    for first, last in (olds, news):
        if first.month != last.month or first.day is None or last.day is None or first.month is None:
            return None
        if first.year not in (None, last.year) or (last.year is None) != (found["year"] is None) or first.lunar:
            return None
    first, last = olds
    if (found["month"], int(found["first"]), int(found["last"])) != (_month(first), first.day, last.day):
        return None
    if found["year"] and int(found["year"]) != last.year:
        return None
    year = f", {news[1].year}" if found["year"] else ""
    return f"{_month(news[0])} {news[0].day}{found['joint']}{news[1].day}{year}"


def _month(date: CalendarDate) -> str:
    return _MONTHS[(date.month or 1) - 1]


def with_span(new: MonthSpan, old: MonthSpan, told: str) -> str | None:
    """Return another period in the way in which `told` says the old one: `Q2 2023` for `Q1 2023`."""
    if (new.year is None) != (old.year is None):
        return None
    for was, now in zip(_cores(old), _cores(new), strict=True):
        if not was or not now:
            continue
        at = told.casefold().find(was.casefold())
        if at < 0:
            continue
        before, behind = told[:at], told[at + len(was) :]
        if before.casefold() not in ("", "the ") or not _is_year_behind(behind, old.year):
            continue
        core = now[:1].upper() + now[1:] if told[at].isupper() else now
        return before + core + (behind.replace(str(old.year), str(new.year)) if old.year else behind)
    return None


def _is_year_behind(text: str, year: int | None) -> bool:
    if year is None:
        return re.fullmatch(r"(?: of (?:the|this) year)?", text) is not None
    return re.fullmatch(rf"(?: of |, | |/){year}", text) is not None


def _cores(span: MonthSpan) -> tuple[str, ...]:
    """Ways to name a period without its year, in one order for all; "" for what has no such name."""
    months = span.last - span.first + 1
    quarter = span.last // 3 if months == 3 and span.last % 3 == 0 else 0
    half = {(1, 6): "first half", (7, 12): "second half"}.get((span.first, span.last), "")
    counted = ""
    if span.first == 1 and 1 < months < 12:
        counted = f"first {in_words(months)} months"
    elif span.last == 12 and 1 < months < 12:
        counted = f"last {in_words(months)} months"
    words = f"{ordinal_in_words(quarter)} quarter" if quarter else half or counted
    return (
        words,
        words.replace(" ", "-") if quarter or half else "",
        f"Q{quarter}" if quarter else "",
        counted if not quarter else "",
        *(f"{names[span.first - 1]}{dash}{names[span.last - 1]}" for names in (_MONTHS, _ABBREVIATED) for dash in "-–"),
    )


_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:(?P<mark>[:.])(?P<minute>\d\d))?(?:(?P<space> ?)(?P<half>[ap]\.?m\.?|[AP]\.?M\.?))?"
)


_HALF_DAY = re.compile(r"\d ?[ap]\.?m\b", re.IGNORECASE)


def with_time(new: ClockTime, told: Figure, profile: Profile) -> str | None:
    """Return another time of day: on the 24-hour clock, or with am and pm, as `told` has it."""
    found = _TIME.fullmatch(told.text)
    if found is None:
        return None
    mark = found["mark"] or ("." if profile.clock == "8.30am" else ":")
    minute = f"{mark}{new.minute:02d}" if new.minute or found["minute"] else ""
    if found["half"] is None and _HALF_DAY.search(told.within):
        return None  # From 7:30 to 11:30 am.
    if found["half"] is None:
        return f"{new.hour:0{len(found['hour'])}d}{minute}" if found["minute"] else None
    half = found["half"].translate(str.maketrans("ap", "aa") if new.hour < 12 else str.maketrans("ap", "pp"))
    half = half.translate(str.maketrans("AP", "AA") if new.hour < 12 else str.maketrans("AP", "PP"))
    return f"{new.hour % 12 or 12}{minute}{found['space']}{half}"


def with_wording(new: Figure, old: Figure, told: Figure, profile: Profile) -> str | None:
    """Return a code, number of a law or telephone number as the source has it, if the English had it so.

    Where the style strips marks, Đ loses its bar: `ND-CP`, `QD-TTg`.
    """
    if told.text not in (old.text, strip_diacritics(old.text)):
        return None
    return strip_diacritics(new.text) if profile.diacritics == "strip" else new.text
