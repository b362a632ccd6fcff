"""Rules for English dates, months, quarters, half years, decades, weekdays and times."""

import re
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.calendar_dates import date_reading, quarter_reading, span_reading
from workbench.text.figures.figure import CalendarDate, Kind, Reading, figure_of
from workbench.text.figures.grammar import word_set
from workbench.text.figures.scanner import Found, found, found_reading
from workbench.text.figures.view import View
from workbench.text.figures.words import read_english, read_english_ordinal

_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, **_SHORT,
}  # fmt: skip
MONTH_WORDS = frozenset(_MONTHS)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_WORDS = {
    **{day.lower(): day for day in _DAYS}, **{f"{day.lower()}s": day for day in _DAYS},
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "thur": "Thursday",
    "thurs": "Thursday", "fri": "Friday",
}  # fmt: skip

# Only what is short for a month has a full stop of its own: that of `15 June.` ends the sentence.
_STOP = "(?:(?:" + "|".join(rf"(?<=\b{short})" for short in _SHORT) + r")\.)?"
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b" + _STOP
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,/:]\d|\w|%)"
_YEAR = r"(?:,?\s{1,2}(?:of\s)?(\d{4})(?!\d|[.,]\d|\w))?"
_NO_NOUN = (  # what may follow a second day, so that `March 1 and 2 people` has none
    r"\s*(?:[,.;:)]|$|(?:in|at|with|to|for|by|as|the|of|and|this|last|after|before|on|during|under|from|is|was|were|are"
    r"|will)\b)"
)
_MONTH_DAYS = re.compile(
    _MONTH + r"\s{1,2}(?:the\s)?" + _DAY + r"(?:\s?[-–]\s?" + _DAY + _YEAR
    + r"|\s(?:to|and|or|through)\s" + _DAY + r"(?=" + _YEAR + _NO_NOUN + r")" + _YEAR + r")"
)  # fmt: skip
_MONTH_DAY = re.compile(
    _MONTH + r"\s{1,2}(?:the\s)?" + _DAY + r"(?!\s?(?:percent|per|million|billion|trillion)\b)" + _YEAR
)
_MONTH_YEAR = re.compile(_MONTH + r",?\s{1,2}(?:of\s)?(\d{4})(?!\d|[.,]\d|\w)")
_MONTH_SPAN = re.compile(_MONTH + r"\s?[-–]\s?" + _MONTH + _YEAR)
_MONTH_ALONE = re.compile(_MONTH)
_DAYS_MONTH = re.compile(_DAY + r"\s?(?:[-–]|to|and)\s?" + _DAY + r"\s(?:of\s)?" + _MONTH + _YEAR)
_DAY_MONTH = re.compile(_DAY + r"\s{1,2}(?:of\s)?" + _MONTH + _YEAR)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[.,/]\d)")
_MONTH_SLASH_YEAR = re.compile(r"(\d{1,2})/(\d{4})(?![\d/]|[.,]\d)")
_SLASH = re.compile(r"(\d{1,3})/(\d{1,3})(?![\d/]|[.,]\d)")
_MAY_BEFORE = word_set(
    "in of by since until till from to through during early late mid last this next and between before after for on"
)


_CLAUSE_END = re.compile(r"\s*(?:[,.;:)]|$)")


def month_first(seen: View, start: int) -> Found | None:
    """`March 1, 2023`, `March 1-3`, `March 2023`, `January-June`, `March`."""
    if not seen.text[start].isupper():
        return None
    match = _MONTH_DAYS.match(seen.lower, start)
    if match:
        last = 3 if match.group(3) else 5
        month, year = _MONTHS[match.group(1)], match.group(4) or match.group(7)
        pair = [date_reading(match.group(i), month, year) for i in (2, last)]
        if pair[0] and pair[1]:
            return found([figure_of(start, match.end(2), pair[0]), figure_of(match.start(last), match.end(), pair[1])])
    if hit := _month_list(seen, start):
        return hit
    match = _MONTH_DAY.match(seen.lower, start)
    if match:
        return found_reading(start, match.end(), date_reading(match.group(2), _MONTHS[match.group(1)], match.group(3)))
    match = _MONTH_YEAR.match(seen.lower, start)
    if match:
        return found_reading(start, match.end(), date_reading(None, _MONTHS[match.group(1)], match.group(2)))
    return _months_only(seen, start)


_MONTH_LIST = re.compile(
    _MONTH + r"\s{1,2}\d{1,2}(?:,\s\d{1,2}){1,6},?\s(?:and|or)\s\d{1,2}(?=" + _YEAR + _NO_NOUN + r")" + _YEAR
)


def _month_list(seen: View, start: int) -> Found | None:
    """`March 5, 6 and 7, 2024`: days that share month and year."""
    match = _MONTH_LIST.match(seen.lower, start)
    if not match:
        return None
    month, year = _MONTHS[match.group(1)], match.group(3)
    days = list(re.finditer(r"\d+", seen.lower[match.end(1) : match.start(3) if year else match.end()]))
    readings = [date_reading(day.group(), month, year) for day in days]
    if not all(readings):
        return None
    places = [(match.end(1) + day.start(), match.end(1) + day.end()) for day in days]
    places[0], places[-1] = (start, places[0][1]), (places[-1][0], match.end())
    return found(figure_of(*place, reading) for place, reading in zip(places, readings, strict=True) if reading)


def _months_only(seen: View, start: int) -> Found | None:
    match = _MONTH_SPAN.match(seen.lower, start)
    if match:
        span = span_reading(_MONTHS[match.group(1)], _MONTHS[match.group(2)], match.group(3))
        return found_reading(start, match.end(), span)
    match = _MONTH_ALONE.match(seen.lower, start)
    if not match or (match.group(1) in _SHORT):
        return None
    if match.group(1) == "may" and not _may_is_month(seen, start):
        return None
    return found_reading(start, match.end(1), date_reading(None, _MONTHS[match.group(1)]))


def _may_is_month(seen: View, start: int) -> bool:
    """`in May`, `April-May`, or a May that no verb can follow."""
    joined = start > 0 and seen.text[start - 1] in "-–/"
    return joined or seen.word_before(start) in _MAY_BEFORE or bool(_CLAUSE_END.match(seen.lower, start + 3))


def day_first(seen: View, start: int) -> Found | None:
    """`1 March 2023`, `1st of March`, `1-3 March`, `2023-03-01`, `3/1/2023`, `3/2023`."""
    for pattern in (_DAYS_MONTH, _DAY_MONTH):
        match = pattern.match(seen.lower, start)
        if not match:
            continue
        month_group = pattern.groups - 1
        if not seen.text[match.start(month_group)].isupper():
            continue
        month, year = _MONTHS[match.group(month_group)], match.group(pattern.groups)
        readings = [date_reading(match.group(i), month, year) for i in range(1, month_group)]
        if not all(readings):
            continue
        ends = [match.end(1), match.end()][2 - len(readings) :]
        starts = [match.start(i) for i in range(1, month_group)]
        return found(figure_of(s, e, r) for s, e, r in zip(starts, ends, readings, strict=True) if r)
    return _iso(seen, start) or _numeric(seen, start)


def _iso(seen: View, start: int) -> Found | None:
    match = _ISO.match(seen.text, start)
    return (
        found_reading(start, match.end(), date_reading(match.group(3), match.group(2), match.group(1)))
        if match
        else None
    )


def _numeric(seen: View, start: int) -> Found | None:
    """Month first by American custom, day first by British: both readings are kept where both are possible."""
    match = _NUMERIC.match(seen.text, start)
    if match:
        a, b, year = match.group(1), match.group(3), match.group(4)
        return found_reading(start, match.end(), date_reading(b, a, year), date_reading(a, b, year))
    match = _MONTH_SLASH_YEAR.match(seen.text, start)
    if match:
        return found_reading(start, match.end(), date_reading(None, match.group(1), match.group(2)))
    match = _SLASH.match(seen.text, start)
    if not match:
        return None
    a, b = match.group(1), match.group(2)
    share = Reading(Kind.NUMBER, Fraction(int(a), int(b))) if int(b) else Reading(Kind.CODE, match.group())
    if a == b and int(a) > 12:  # 63/63 provinces
        return found_reading(start, match.end(), Reading(Kind.NUMBER, Decimal(a)), share)
    days = (date_reading(b, a), date_reading(a, b)) if max(len(a), len(b)) < 3 else ()
    return found_reading(start, match.end(), share, *days)


_PERIOD_END = (
    r"(?:\sof\s(?:the\s(?:year|calendar year)|this year|last year|next year))?"
    r"(?:(?:\sof|\sin|,)?\s(\d{4})(?!\d|[.,]\d|\w))?"
)
_TWO_QUARTERS = re.compile(
    r"(first|second|third|1st|2nd|3rd)\s(?:and|to)\s(?:the\s)?(second|third|fourth|2nd|3rd|4th)\squarters?\b"
    + _PERIOD_END
)
_QUARTER = re.compile(
    r"(first|second|third|fourth|last|final|1st|2nd|3rd|4th)[\s-](?:fiscal\s)?quarters?\b" + _PERIOD_END
)
_HALF = re.compile(
    r"(first|second|latter|last|1st|2nd)[\s-]half\b(?!\sof\s(?!the year|this|last|next|\d))" + _PERIOD_END
)
_MONTHS_OF = re.compile(r"(first|opening|last|final)\s(\d{1,2}|[a-z]+)\s(month|quarter)s?\b" + _PERIOD_END)
_LETTER = re.compile(r"(q|h)([1-4])(?!\w)(?:[\s/-]?(?:of\s)?(\d{4})(?!\d|[.,]\d|\w))?")
_RANK = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
    "final": 4,
}


def period(seen: View, start: int) -> Found | None:
    """`first quarter of 2023`, `second half of the year`, `first six months`."""
    match = _TWO_QUARTERS.match(seen.lower, start)
    if match:
        pair = [quarter_reading(_RANK[match.group(i)], match.group(3)) for i in (1, 2)]
        spans = (start, match.end(1)), (match.start(2), match.end())
        return found(figure_of(*span, reading) for span, reading in zip(spans, pair, strict=True) if reading)
    match = _QUARTER.match(seen.lower, start)
    if match:
        return found_reading(start, match.end(), quarter_reading(_RANK[match.group(1)], match.group(2)))
    match = _HALF.match(seen.lower, start)
    if match and match.end() == match.end(1) + len(" half") and _is_of_match(seen, match):
        return found([figure_of(start, match.end(), Reading(Kind.ORDINAL, Decimal(_RANK.get(match.group(1), 2))))])
    if match:
        late = match.group(1) not in {"first", "1st"}
        return found_reading(start, match.end(), span_reading(*((7, 12) if late else (1, 6)), match.group(2)))
    match = _MONTHS_OF.match(seen.lower, start)
    if not match:
        return None
    spelled = None if match.group(2).isdigit() else read_english(match.group(2), 0)
    count = int(match.group(2)) if match.group(2).isdigit() else int(spelled.value) if spelled else 0
    late = match.group(1) in {"last", "final"}
    count *= 3 if match.group(3) == "quarter" else 1
    if not 0 < count < 12 or (late and match.end() <= match.end(3) + len("s")):
        return None  # `the last six months` are those just past
    return found_reading(start, match.end(), span_reading(*((13 - count, 12) if late else (1, count)), match.group(4)))


_MATCH = re.compile(
    r"(?<!\w)(?:\d{1,3}(?:st|nd|rd|th)[\s-]minute|(?:minutes?|goals?) (?:into|of|in)|goalless|scored|scorer|scoreline|"
    r"equali[sz]\w*|penalty|half-?time|stoppage time|injury time|strikers?|midfielders?|goalkeepers?|free[\s-]kick|"
    r"kick-off|substitut\w+)(?!\w)"
)
_ROUND_HALF = 120


def _is_of_match(seen: View, half: re.Match[str]) -> bool:
    """Whether football is told around `the second half`, which is none of a year then."""
    around = max(0, half.start() - _ROUND_HALF), half.end() + _ROUND_HALF
    return _MATCH.search(seen.lower, *around) is not None


def ordinal_period(seen: View, start: int) -> Found | None:
    """`1st quarter`, where the ordinal is in digits."""
    return period(seen, start) if re.compile(r"\d(?:st|nd|rd|th)\b").match(seen.lower, start) else None


def letter_period(seen: View, start: int) -> Found | None:
    """`Q1 2023`, `H1`."""
    match = _LETTER.match(seen.lower, start)
    if not match or not seen.text[start].isupper():
        return None
    number, year = int(match.group(2)), match.group(3)
    if match.group(1) == "q":
        return found_reading(start, match.end(), quarter_reading(number, year))
    return found_reading(start, match.end(), span_reading(6 * number - 5, 6 * number, year))


_DECADE = re.compile(r"['’]?(\d{2}|\d{4})['’]?s(?!\w)")


def decade(seen: View, start: int) -> Found | None:
    """`1990s`, `90s`."""
    match = _DECADE.match(seen.lower, start)
    if not match or int(match.group(1)) % 10 or int(match.group(1)) == 0:
        return None
    year = int(match.group(1))
    year = year if year >= 100 else year + (1900 if year >= 30 else 2000)
    return found([figure_of(start, match.end(), Reading(Kind.DECADE, Decimal(year)))])


def weekday(seen: View, start: int) -> Found | None:
    """`Wednesday`, `Wednesdays`."""
    match = re.compile(r"[a-z]+").match(seen.lower, start)
    if not match or not seen.text[start].isupper():
        return None
    word = match.group()
    if len(word) < 6 and seen.text[match.end() : match.end() + 1] not in {".", ","}:
        return None
    return found([figure_of(start, match.end(), Reading(Kind.WEEKDAY, WEEKDAY_WORDS[word]))])


_RANKED = r"(\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)"
_LUNAR = re.compile(
    rf"(?:{_RANKED}\s(?:day\s)?of\s(?:the\s)?)?(?:{_RANKED}\slunar\smonth|(?:the\s)?lunar\s(january|month))"
    r"(?:(?:\sof|,)?\s(\d{4})(?!\d|[.,]\d|\w))?"
)
_FULL_MOON = re.compile(rf"full[\s-]moon(?:\sday)?\sof\s(?:the\s)?{_RANKED}\slunar\smonth")
_NEW_YEAR = re.compile(rf"{_RANKED}\sday\sof\s(?:the\s)?(?:tet\b|lunar\snew\syear)")


def lunar(seen: View, start: int) -> Found | None:
    """`15th day of the first lunar month`, `first lunar month`, `the fifth day of the lunar month`, `first day of Tet`.

    The months of the lunar calendar are counted; its first is also called `lunar January`.
    """
    match = _LUNAR.match(seen.lower, start)
    if match:
        month = 1 if match.group(3) == "january" else _rank(match.group(2)) if match.group(2) else None
        day = _rank(match.group(1)) if match.group(1) else None
        return found_reading(start, match.end(), _lunar_reading(day, month, match.group(4)))
    match = _FULL_MOON.match(seen.lower, start)
    if match:
        return found_reading(start, match.end(), _lunar_reading(15, _rank(match.group(1)), None))
    match = _NEW_YEAR.match(seen.lower, start)
    return found_reading(start, match.end(), _lunar_reading(_rank(match.group(1)), 1, None)) if match else None


def _lunar_reading(day: int | None, month: int | None, year: str | None) -> Reading | None:
    if (day is None and month is None) or not 1 <= (month or 1) <= 12 or not 1 <= (day or 1) <= 30:
        return None
    return Reading(Kind.DATE, CalendarDate(int(year) if year else None, month, day, lunar=True))


def _rank(word: str) -> int | None:
    if word[0].isdigit():
        return int(word.rstrip("stndrh"))
    spelled = read_english_ordinal(word, 0)
    return int(spelled.value) if spelled else 12 if word in {"last", "final"} else None


_STREET = re.compile(r"(?:(\d{1,2})\s)?thang\s(\d{1,2}|tam|tu|chin)(?!\w|[.,]\d)")
_STREET_MONTHS = {"tam": 8, "tu": 4, "chin": 9}


def street(seen: View, start: int) -> Found | None:
    """`3 Thang 2 street`, `Cach Mang Thang Tam`: a street's name keeps the date in Vietnamese."""
    match = _STREET.match(seen.lower, start)
    if not match or not seen.text[match.start(2) - len("Thang ")].isupper():
        return None
    word = match.group(2)
    month = int(word) if word.isdigit() else _STREET_MONTHS[word]
    return found_reading(start, match.end(), date_reading(match.group(1), month))
