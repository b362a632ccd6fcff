"""The scanner for English."""

import re
from dataclasses import replace
from decimal import Decimal

from workbench.text.figures.codes import (
    ROAD_WORDS,
    STANDARD_WORDS,
    Announced,
    dotted_code,
    glued_code,
    legal_number,
    mixed_code,
    number_list,
    phone,
    plate,
    product,
    road,
    roman,
    standard,
)
from workbench.text.figures.english_dates import (
    MONTH_WORDS,
    WEEKDAY_WORDS,
    day_first,
    decade,
    letter_period,
    lunar,
    month_first,
    ordinal_period,
    period,
    street,
    weekday,
)
from workbench.text.figures.english_grammar import ENGLISH, MONEY_WORDS
from workbench.text.figures.english_times import clock_time, named_time, race_time, time_range
from workbench.text.figures.english_words import (
    HALVING_WORDS,
    INDEFINITE_WORDS,
    MULTIPLE_WORDS,
    a_point,
    article,
    both,
    couple,
    fortnight,
    fraction,
    group_of,
    half,
    half_unit,
    indefinite,
    long_time,
    multiple,
    nothing,
    once,
    ordinal_word,
    round_sum,
    several,
    spelled_number,
    unit_and_a_half,
)
from workbench.text.figures.figure import Figure, Kind, Reading, figure_of
from workbench.text.figures.grammar import word_set
from workbench.text.figures.lunar_years import english_lunar_year
from workbench.text.figures.quantity import fraction_sign, read_quantity, read_whole_quantity
from workbench.text.figures.relative_dates import english_relative
from workbench.text.figures.scanner import Found, Rules, found, scan_with, where
from workbench.text.figures.short_periods import count_first, fiscal_year, quarter_first, short_years
from workbench.text.figures.view import View
from workbench.text.figures.words import (
    ENGLISH_NUMBER_WORDS,
    ENGLISH_ORDINAL_WORDS,
)


def scan_english(text: str) -> tuple[Figure, ...]:
    """Return the figures of an English text in order."""
    return scan_with(_RULES, text)


# Digits that begin no date, time, code, telephone number, fraction or range: what most figures of running text are.
_SIMPLE = re.compile(
    r"(?!0\d)\d{1,3}(?:[.,]\d{1,3})*"
    r"(?:%|[,;.)]*$|[,;.)]*\s(?![\s\d/:–-]|(?:to|and|or|of|am|pm|a\.m|p\.m|o|h|hours|thang|half|third|quarter)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b))"
)


def _quantity(seen: View, start: int) -> Found | None:
    return found(_perhaps_million(seen, figure) for figure in read_whole_quantity(seen, start, ENGLISH))


def _perhaps_million(seen: View, figure: Figure) -> Figure:
    """`1.3m` without a currency: metres or million."""
    if figure.unit != "m" or not seen.lower[figure.end - 2 : figure.end].endswith("m"):
        return figure
    if not seen.text[figure.end - 2].isdigit() or not isinstance(figure.value, Decimal):
        return figure
    million = Reading(Kind.NUMBER, Decimal(int(figure.value * 10**6)))
    return replace(figure, readings=(*figure.all_readings, million))


_ORDINAL = re.compile(r"(\d{1,3}(?:,\d{3})*|\d{1,4})(?:st|nd|rd|th)(?!\w)")


def _digit_ordinal(seen: View, start: int) -> Found | None:
    match = _ORDINAL.match(seen.lower, start)
    if not match:
        return None
    return found([figure_of(start, match.end(), Reading(Kind.ORDINAL, Decimal(match.group(1).replace(",", ""))))])


def _under(seen: View, start: int) -> Found | None:
    """`under-23` teams, U23 in Vietnamese."""
    match = re.compile(r"under-(\d{2})(?!\w|[.,]\d)").match(seen.lower, start)
    return found([figure_of(start, match.end(), Reading(Kind.CODE, f"U{match.group(1)}"))]) if match else None


def _fraction_sign(seen: View, start: int) -> Found | None:
    """`½`, `¼ acre`."""
    figure = fraction_sign(seen, start, ENGLISH)
    return found([figure]) if figure else None


def _money_before(seen: View, start: int) -> Found | None:
    """`US$1.3 billion`, `VND60.9 million`."""
    return found(read_quantity(seen, start, ENGLISH)) if ENGLISH.prefix.match(seen.lower, start) else None


_ANNOUNCING = (
    "part|chapter|volume|class|grade|phase|stage|type|section|category|annex|appendix|title|group|level|war|region|zone"
)
_ANNOUNCED = Announced(_ANNOUNCING, digits="(?!)")
_RELATIVE_WORDS = word_set(
    "the this next that same previous following coming current past preceding year yoy y from than today yesterday "
    "tomorrow tonight"
)

_RULES = Rules(
    digits=(
        where(_SIMPLE, _quantity), plate, count_first, legal_number, ordinal_period, lunar, street, decade, time_range,
        race_time, clock_time, day_first, phone, short_years, _digit_ordinal, fraction, _quantity, number_list, product,
        glued_code, dotted_code,
    ),
    words={
        **dict.fromkeys(ENGLISH_NUMBER_WORDS, (ordinal_word, fraction, spelled_number)),
        **dict.fromkeys(ENGLISH_ORDINAL_WORDS, (lunar, period, ordinal_word)),
        **dict.fromkeys(("opening", "final", "latter"), (period, english_relative)),
        "last": (lunar, period, english_relative),
        **dict.fromkeys(MONTH_WORDS, (month_first,)),
        **dict.fromkeys(WEEKDAY_WORDS, (weekday,)),
        **dict.fromkeys(("noon", "midnight"), (named_time,)),
        **dict.fromkeys(("decade", "century", "millennium"), (long_time,)),
        "fortnight": (fortnight,), **dict.fromkeys(("million", "billion", "trillion"), (round_sum,)),
        "half": (half,), "once": (once,), "both": (both,), "under": (_under,),
        **dict.fromkeys(INDEFINITE_WORDS, (indefinite,)),
        **dict.fromkeys((*MULTIPLE_WORDS, *HALVING_WORDS), (multiple,)),
        **dict.fromkeys(MONEY_WORDS, (_money_before,)),
        **dict.fromkeys(("several", "many", "some"), (several,)),
        "a": (_money_before, half_unit, a_point, couple, several, fraction, article, unit_and_a_half, english_relative),
        "an": (fraction, article, unit_and_a_half),
        "lunar": (lunar,), "full": (lunar,), "thang": (street,), "nil": (nothing,),
        "q": (quarter_first, letter_period), "h": (quarter_first, letter_period), "fy": (fiscal_year,),
        **dict.fromkeys(STANDARD_WORDS, (standard,)),
        **dict.fromkeys(ROAD_WORDS, (road,)),
        **dict.fromkeys(_RELATIVE_WORDS, (english_relative,)),
        **dict.fromkeys(_ANNOUNCING.split("|"), (_ANNOUNCED,)),
        **dict.fromkeys(("the", "year"), (english_lunar_year, english_relative)),
        "group": (group_of, _ANNOUNCED),
    },
    mixed=(mixed_code,),
    joiner=re.compile(
        r"\s?[-–—]\s?|,?\s(?:to|until|till|through|down to|up to)\s(?:about\s|nearly\s|over\s|more than\s)?"
        r"(?:[-−]|minus\s)?"
    ),
    signs=(_money_before, phone, _fraction_sign),
    capitals=(roman,),
    minus=re.compile(r"(?<![^\s(\[“\"'])[-−–]$|−$|(?<!\w)(?:minus|negative)\s{1,2}$"),
    approximator=re.compile(
        r"(?<!\w)(about|around|approximately|some|roughly|nearly|almost|close to|just under|just shy of|more than|"
        r"just over|over|above|exceeding|exceeds|exceeded|upwards of|in excess of|less than|below|under|fewer than|"
        r"an estimated|estimated|at least|no less than|no fewer than|not less than|not fewer than|a minimum of|at most|"
        r"up to|no more than|not more than|a maximum of|not exceeding)"
        r"\s{1,2}(?:the\s)?$"
    ),
    approximator_behind=re.compile(
        r"(?:\s[a-z]{1,12}){0,2}?\s(or more|or so|or less|or fewer|and above|and over)(?!\w)|(-plus|\+)(?!\w)"
    ),
    approximators={
        **dict.fromkeys(("about", "around", "approximately", "some", "roughly", "or so"), "about"),
        **dict.fromkeys(("nearly", "almost", "close to", "just under", "just shy of"), "nearly"),
        **dict.fromkeys(
            (
                "more than", "over", "just over", "above", "exceeding", "exceeds", "exceeded", "upwards of",
                "in excess of", "-plus", "+",
            ),
            "more than",
        ),
        **dict.fromkeys(("less than", "below", "under", "fewer than"), "less than"),
        **dict.fromkeys(("an estimated", "estimated"), "an estimated"),
        **dict.fromkeys(
            (
                "at least", "no less than", "no fewer than", "not less than", "not fewer than", "a minimum of",
                "or more", "and above", "and over",
            ),
            "at least",
        ),
        **dict.fromkeys(
            (
                "at most", "up to", "no more than", "not more than", "a maximum of", "not exceeding", "or less",
                "or fewer",
            ),
            "at most",
        ),
    },
)  # fmt: skip
