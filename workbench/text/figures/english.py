"""The scanner for English."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.codes import (
    after_announcement,
    announced_roman,
    dotted_code,
    glued_code,
    legal_number,
    mixed_code,
    phone,
    roman,
)
from workbench.text.figures.english_dates import (
    MONTH_WORDS,
    WEEKDAY_WORDS,
    clock_time,
    day_first,
    decade,
    letter_period,
    lunar,
    month_first,
    named_time,
    ordinal_period,
    period,
    relative,
    weekday,
)
from workbench.text.figures.english_grammar import ENGLISH, MONEY_WORDS
from workbench.text.figures.figure import CalendarDate, Figure, Kind, Reading, figure_of
from workbench.text.figures.marks import read_list
from workbench.text.figures.quantity import read_quantity
from workbench.text.figures.scanner import Found, Rules, found, scan_with
from workbench.text.figures.units import UNITS
from workbench.text.figures.view import View
from workbench.text.figures.words import (
    ENGLISH_NUMBER_WORDS,
    ENGLISH_ORDINAL_WORDS,
    read_english,
    read_english_ordinal,
)


def scan_english(text: str) -> tuple[Figure, ...]:
    """Return the figures of an English text in order."""
    return scan_with(_RULES, text)


_YEARS = re.compile(r"(\d{4})\s?[-–/]\s?(\d{2})(?![\d.,]\d|\w|%|[-–/])")


def _short_years(seen: View, start: int) -> Found | None:
    """`2022-25`, the second year cut short."""
    match = _YEARS.match(seen.text, start)
    if not match or not 1800 <= int(match.group(1)) <= 2100:
        return None
    last = int(match.group(1)[:2] + match.group(2))
    if last <= int(match.group(1)):
        return None
    return found(
        figure_of(match.start(i), match.end(i), Reading(Kind.DATE, CalendarDate(year=year)))
        for i, year in ((1, int(match.group(1))), (2, last))
    )


def _quantity(seen: View, start: int) -> Found | None:
    figures = read_quantity(seen, start, ENGLISH)
    if not figures or _splits_word(seen, figures[-1]):
        return None
    return found(_perhaps_million(seen, figure) for figure in figures)


def _splits_word(seen: View, figure: Figure) -> bool:
    """Whether a letter is glued to the end of a number: a code, not a quantity."""
    return seen.text[figure.end - 1].isalnum() and seen.text[figure.end : figure.end + 1].isalpha()


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


def _list(seen: View, start: int) -> Found | None:
    """`districts 1,3,5`."""
    figures = []
    at = start
    for digits in read_list(seen.text, start):
        figures.append(figure_of(at, digits.end, Reading(Kind.NUMBER, digits.value)))
        at = digits.end + 1
    return found(figures)


# --- spelled numbers -------------------------------------------------------------------------------------------------

_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
_FRACTION = re.compile(r"(a|an|one|two|three|four|five|six|seven|eight|nine|\d{1,2})[\s-](" + "|".join(_PARTS) + r")\b")
_TOPS = {w: n for n, w in enumerate("one two three four five six seven eight nine".split(), start=1)} | {"a": 1, "an": 1}


def _fraction(seen: View, start: int) -> Found | None:
    """`a third`, `two-thirds`, `three quarters`; `a second`, `one fourth-placed` and the like are none."""
    match = _FRACTION.match(seen.lower, start)
    if not match:
        return None
    top = int(match.group(1)) if match.group(1).isdigit() else _TOPS[match.group(1)]
    plural = match.group(2).endswith("s")
    if plural != (top > 1):
        return None
    value = Reading(Kind.NUMBER, Fraction(top, _PARTS[match.group(2)]))
    unsure = match.group(1) in {"a", "an", "one"} and not seen.lower.startswith(" of", match.end())
    if unsure and match.group(2) != "half":
        return found([figure_of(start, match.end(), value, Reading(Kind.ORDINAL, Decimal(_PARTS[match.group(2)])), weak=True)])
    return found([figure_of(start, match.end(), value)])


_HALF = re.compile(r"half(?:\s(an?)\s(million|billion|trillion|thousand|century|decade|year|day|hour|tonne|ton)\b)?")


def _half(seen: View, start: int) -> Found | None:
    """`half a million`, `half a century`, `half`."""
    match = _HALF.match(seen.lower, start)
    if not match:
        return None
    word = match.group(2)
    if word in ENGLISH.multipliers:
        value = Decimal(int(ENGLISH.multipliers[word] / 2))
        unit = ENGLISH.unit.match(seen.lower, match.end())
        code = ENGLISH.units[unit.group(1)] if unit else ""
        kind = UNITS[code].kind if code else Kind.NUMBER
        return found([figure_of(start, unit.end() if unit else match.end(), Reading(kind, value, code))])
    if word:
        return found([figure_of(start, match.end(), Reading(Kind.MEASURE, Decimal("0.5"), ENGLISH.units[word]))])
    return found([figure_of(start, match.end(), Reading(Kind.NUMBER, Fraction(1, 2)), weak=True)])


_ARTICLE_UNIT = re.compile(r"an?\s(decade|century|dozen|hundred|thousand|million|billion|trillion)\b")


def _article(seen: View, start: int) -> Found | None:
    """`a million`, `a decade`, `a dozen`."""
    match = _ARTICLE_UNIT.match(seen.lower, start)
    if not match:
        return None
    word = match.group(1)
    if word in ENGLISH.multipliers:
        return _quantity(seen, start)
    if word == "dozen":
        return found([figure_of(start, match.end(), Reading(Kind.NUMBER, Decimal(12)), weak=True)])
    return found([figure_of(start, match.end(), Reading(Kind.MEASURE, Decimal(1), ENGLISH.units[word]), weak=True)])


_DOZEN = re.compile(r"[\s-]dozen\b")


def _spelled(seen: View, start: int) -> Found | None:
    """A number in words with its unit: `twenty-five`, `two billion USD`, `three-day`."""
    spelled = read_english(seen.lower, start)
    if spelled is None:
        return None
    dozen = _DOZEN.match(seen.lower, spelled.end)
    if dozen:
        return found([figure_of(start, dozen.end(), Reading(Kind.NUMBER, spelled.value * 12))])
    figures = read_quantity(seen, start, ENGLISH)
    if not figures or _splits_word(seen, figures[-1]):
        return None
    if figures[0].value == 1 and figures[0].unit == "" and spelled.words == 1:
        return None  # a pronoun more often than a number
    return found(figures)


def _ordinal_word(seen: View, start: int) -> Found | None:
    spelled = read_english_ordinal(seen.lower, start)
    if spelled is None or seen.lower[spelled.end : spelled.end + 1].isalpha():
        return None
    return found([figure_of(start, spelled.end, Reading(Kind.ORDINAL, spelled.value), weak=spelled.value <= 10)])


_SCALES = {
    "tens": 10, "dozens": 10, "scores": 10, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12,
}  # fmt: skip
_INDEFINITE = re.compile(r"(" + "|".join(_SCALES) + r")(?:\s?[-–]?\s?of\s(thousands|millions|billions|trillions))?(?:\sof\s(usd|us dollars|dollars|vnd|dong|euros)\b)?\b")


def _indefinite(seen: View, start: int) -> Found | None:
    """`hundreds of thousands`, `dozens`: only the order of magnitude is said."""
    match = _INDEFINITE.match(seen.lower, start)
    if not match:
        return None
    value = Decimal(_SCALES[match.group(1)] * _SCALES.get(match.group(2) or "", 1))
    code = ENGLISH.units[match.group(3)] if match.group(3) else ""
    return found([figure_of(start, match.end(), Reading(Kind.INDEFINITE, value, code), weak=True)])


_MULTIPLES = {
    "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "twofold": 2, "triple": 3, "tripled": 3,
    "triples": 3, "tripling": 3, "threefold": 3, "treble": 3, "trebled": 3, "quadruple": 4, "quadrupled": 4,
    "quadrupling": 4, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "tenfold": 10,
}  # fmt: skip
_HALVES = frozenset("halved halve halves halving".split())
_WORD = re.compile(r"[a-z]+")


def _multiple(seen: View, start: int) -> Found | None:
    """`doubled`, `threefold`, `halved`; `double-digit` is none."""
    match = _WORD.match(seen.lower, start)
    if not match or re.compile(r"[\s-]digit").match(seen.lower, match.end()):
        return None
    word = match.group()
    if word in _HALVES:
        return found([figure_of(start, match.end(), Reading(Kind.NUMBER, Fraction(1, 2)), weak=True)])
    reading = Reading(Kind.MULTIPLE, Decimal(_MULTIPLES[word]), "times")
    return found([figure_of(start, match.end(), reading, weak=True)])


def _both(seen: View, start: int) -> Found | None:
    return found([figure_of(start, start + len("both"), Reading(Kind.NUMBER, Decimal(2)), weak=True)])


def _under(seen: View, start: int) -> Found | None:
    """`under-23` teams, U23 in Vietnamese."""
    match = re.compile(r"under-(\d{2})(?!\w|[.,]\d)").match(seen.lower, start)
    return found([figure_of(start, match.end(), Reading(Kind.CODE, f"U{match.group(1)}"))]) if match else None


def _money_before(seen: View, start: int) -> Found | None:
    """`US$1.3 billion`, `VND60.9 million`."""
    return found(read_quantity(seen, start, ENGLISH)) if ENGLISH.prefix.match(seen.lower, start) else None


_ANNOUNCED = after_announcement(
    announced_roman("part|chapter|volume|class|grade|phase|type|section|category|annex|appendix|title|group|level|war")
)

_RULES = Rules(
    digits=(
        legal_number, ordinal_period, lunar, decade, clock_time, day_first, phone, _short_years, _digit_ordinal,
        _fraction, _quantity, _list, glued_code, dotted_code,
    ),
    words={
        **{word: (_ordinal_word, _fraction, _spelled) for word in ENGLISH_NUMBER_WORDS},
        **{word: (lunar, period, _ordinal_word) for word in ENGLISH_ORDINAL_WORDS},
        **{word: (period, relative) for word in ("opening", "final", "latter")},
        "last": (lunar, period, relative),
        **{word: (month_first,) for word in MONTH_WORDS},
        **{word: (weekday,) for word in WEEKDAY_WORDS},
        **{word: (named_time,) for word in ("noon", "midnight")},
        "half": (_half,), "both": (_both,), "under": (_under,),
        **{word: (_indefinite,) for word in _SCALES},
        **{word: (_multiple,) for word in (*_MULTIPLES, *_HALVES)},
        **{word: (_money_before,) for word in MONEY_WORDS},
        "a": (_money_before, _fraction, _article, relative), "an": (_fraction, _article),
        "q": (letter_period,), "h": (letter_period,),
        **{word: (relative,) for word in (
            "this", "next", "that", "same", "previous", "following", "coming", "current", "past", "preceding", "year",
            "yoy", "y", "from", "than", "today", "yesterday", "tomorrow", "tonight",
        )},
        "the": (relative,),
        **{word: (_ANNOUNCED,) for word in (
            "part", "chapter", "volume", "class", "grade", "phase", "type", "section", "category", "annex", "appendix",
            "title", "group", "level", "war",
        )},
    },
    mixed=(mixed_code,),
    signs=(_money_before, phone),
    capitals=(roman,),
    approximator=re.compile(
        r"(?<!\w)(about|around|approximately|some|roughly|nearly|almost|close to|more than|over|above|exceeding|"
        r"less than|below|under|fewer than|an estimated|estimated|at least|at most|up to|no more than)\s{1,2}$"
    ),
    approximators={
        **dict.fromkeys(("about", "around", "approximately", "some", "roughly"), "about"),
        **dict.fromkeys(("nearly", "almost", "close to"), "nearly"),
        **dict.fromkeys(("more than", "over", "above", "exceeding"), "more than"),
        **dict.fromkeys(("less than", "below", "under", "fewer than"), "less than"),
        **dict.fromkeys(("an estimated", "estimated"), "an estimated"),
        "at least": "at least",
        **dict.fromkeys(("at most", "up to", "no more than"), "at most"),
    },
)  # fmt: skip
