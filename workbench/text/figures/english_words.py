"""Rules for English numbers in words: spelled numbers, ordinals, fractions, halves, multiples, orders of magnitude."""

import re
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.english_grammar import ENGLISH
from workbench.text.figures.figure import Kind, Reading, figure_of
from workbench.text.figures.grammar import alternatives, word_set
from workbench.text.figures.quantity import read_quantity, read_whole_quantity
from workbench.text.figures.scanner import Found, found
from workbench.text.figures.units import UNITS
from workbench.text.figures.view import View
from workbench.text.figures.words import ENGLISH_ORDINAL_WORDS, read_english, read_english_ordinal

_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
_FRACTION = re.compile(r"(a|an|one|two|three|four|five|six|seven|eight|nine|\d{1,2})[\s-](" + "|".join(_PARTS) + r")\b")
_OF_AN_HOUR = re.compile(r"(an?|one|three)[\s-]quarters?\sof\san\shour\b")
_TOPS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip


def fraction(seen: View, start: int) -> Found | None:
    """`a third`, `two-thirds`, `three quarters`; `a second`, `one fourth-placed` and the like are none."""
    hour = _OF_AN_HOUR.match(seen.lower, start)
    if hour:
        minutes = Decimal(45 if hour.group(1) == "three" else 15)
        return found([figure_of(start, hour.end(), Reading(Kind.MEASURE, minutes, "min"))])
    match = _FRACTION.match(seen.lower, start)
    if not match:
        return None
    top = int(match.group(1)) if match.group(1).isdigit() else _TOPS[match.group(1)]
    plural = match.group(2).endswith("s")
    if plural != (top > 1) or match.group(2) == "halves":
        return None  # two halves are the whole of something, and count its parts
    value = Reading(Kind.NUMBER, Fraction(top, _PARTS[match.group(2)]))
    unsure = match.group(1) in {"a", "an", "one"} and not seen.lower.startswith(" of", match.end())
    if unsure and match.group(2) != "half":
        return found(
            [figure_of(start, match.end(), value, Reading(Kind.ORDINAL, Decimal(_PARTS[match.group(2)])), weak=True)]
        )
    return found([figure_of(start, match.end(), value)])


_HALF = re.compile(r"half(?:\s(?:of\s)?an?(?=\s)(?:\s(million|billion|trillion|thousand)\b)?)?")


def half(seen: View, start: int) -> Found | None:
    """`half a million`, `half a century`, `half`."""
    match = _HALF.match(seen.lower, start)
    if not match:
        return None
    unit = ENGLISH.unit.match(seen.lower, match.end()) if match.end() > start + 4 else None
    code = ENGLISH.units[unit.group(1)] if unit else ""
    end = unit.end() if unit else match.end()
    if match.group(1):
        value = Decimal(int(ENGLISH.multipliers[match.group(1)] / 2))
        return found([figure_of(start, end, Reading(UNITS[code].kind if code else Kind.NUMBER, value, code))])
    if code:
        return found([figure_of(start, end, Reading(UNITS[code].kind, Decimal("0.5"), code))])
    return found([figure_of(start, start + 4, Reading(Kind.NUMBER, Fraction(1, 2)), weak=True)])


_ARTICLE_UNIT = re.compile(r"an?\s(dozen|hundred|thousand|million|billion|trillion)\b")


_HALF_UNIT = re.compile(r"an?\shalf-(century|decade|hour|day|year|million|billion)\b")


def half_unit(seen: View, start: int) -> Found | None:
    """`a half-century`, `a half-million`."""
    match = _HALF_UNIT.match(seen.lower, start)
    if match is None:
        return None
    word = match.group(1)
    if word in ENGLISH.multipliers:
        half_of = Decimal(int(ENGLISH.multipliers[word] / 2))
        return found([figure_of(start, match.end(), Reading(Kind.NUMBER, half_of))])
    code = ENGLISH.units[word]
    return found([figure_of(start, match.end(), Reading(UNITS[code].kind, Decimal("0.5"), code))])


def article(seen: View, start: int) -> Found | None:
    """`a million`, `a dozen`."""
    match = _ARTICLE_UNIT.match(seen.lower, start)
    if not match:
        return None
    if match.group(1) == "dozen":
        return found([figure_of(start, match.end(), Reading(Kind.NUMBER, Decimal(12)), weak=True)])
    return found(read_quantity(seen, start, ENGLISH))


_RANKED = ENGLISH_ORDINAL_WORDS | {"st", "nd", "rd", "th"}
_LONG_TIME = re.compile(r"decade|century|millennium")


def long_time(seen: View, start: int) -> Found | None:
    """`a decade`, `the past century`: one of them, which Vietnamese often tells in years."""
    match = _LONG_TIME.match(seen.lower, start)
    if not match or seen.word_before(start) in _RANKED:  # the 20th century
        return None
    return found([figure_of(start, match.end(), Reading(Kind.MEASURE, Decimal(1), match.group()), weak=True)])


_NO_COUNT = re.compile(r"-(?:way|stop|sided|off|time)\b|[\s-]digit\b")
_DOZEN = re.compile(r"[\s-]dozen\b")


def spelled_number(seen: View, start: int) -> Found | None:
    """A number in words with its unit: `twenty-five`, `two billion USD`, `three-day`; `two-way` counts nothing."""
    spelled = read_english(seen.lower, start)
    if spelled is None or _NO_COUNT.match(seen.lower, spelled.end):
        return None
    dozen = _DOZEN.match(seen.lower, spelled.end)
    if dozen:
        return found([figure_of(start, dozen.end(), Reading(Kind.NUMBER, spelled.value * 12))])
    figures = read_whole_quantity(seen, start, ENGLISH)
    if not figures:
        return None
    if figures[0].value == 1 and figures[0].unit == "" and spelled.words == 1:
        return None  # a pronoun more often than a number
    return found(figures)


_HAND = re.compile(r"-(?:hand|guess|rate)\b|\s(?:lady|thought|thoughts)\b")


def ordinal_word(seen: View, start: int) -> Found | None:
    spelled = read_english_ordinal(seen.lower, start)
    if spelled is None or seen.lower[spelled.end : spelled.end + 1].isalpha() or _HAND.match(seen.lower, spelled.end):
        return None
    return found([figure_of(start, spelled.end, Reading(Kind.ORDINAL, spelled.value), weak=spelled.value <= 10)])


INDEFINITE_WORDS = {
    "tens": 10, "dozens": 10, "scores": 10, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12,
}  # fmt: skip
_CURRENCIES = {word: code for word, code in ENGLISH.units.items() if UNITS[code].kind is Kind.MONEY}
_MANY = re.compile(
    r"(?:several|a few|many|some)\s(dozen|hundred|thousand|million|billion)(?:\s(thousand|million|billion))?\b"
)
_MANY_WORDS = {"dozen": 10, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}


def several(seen: View, start: int) -> Found | None:
    """`several hundred`, `a few dozen`: an order of magnitude, as `dozens` is."""
    match = _MANY.match(seen.lower, start)
    if match is None:
        return None
    value = Decimal(_MANY_WORDS[match.group(1)] * _MANY_WORDS.get(match.group(2) or "", 1))
    return found([figure_of(start, match.end(), Reading(Kind.INDEFINITE, value), weak=True)])


def fortnight(seen: View, start: int) -> Found | None:
    return found([figure_of(start, start + len("fortnight"), Reading(Kind.MEASURE, Decimal(2), "week"), weak=True)])


_ROUND_SUM = re.compile(r"(million|billion|trillion)-")


def round_sum(seen: View, start: int) -> Found | None:
    """`the billion-dollar mark`, `the million-hectare scheme`; after a number the words belong to that."""
    match = _ROUND_SUM.match(seen.lower, start)
    unit = ENGLISH.unit.match(f" {seen.lower[match.end() : match.end() + _LONGEST_UNIT]}") if match else None
    if match is None or unit is None or seen.lower[max(0, start - 6) : start].endswith(("multi-", "multi ")):
        return None
    code = ENGLISH.units[unit.group(1)]
    value = Decimal(int(ENGLISH.multipliers[match[1]]))
    reading = Reading(UNITS[code].kind, value, code)
    return found([figure_of(start, match.end() + unit.end() - 1, reading, weak=True)])


_LONGEST_UNIT = 20


_COUPLE = re.compile(r"a couple of(?=\s)")


def couple(seen: View, start: int) -> Found | None:
    """`a couple of days`: two, or a few."""
    match = _COUPLE.match(seen.lower, start)
    if match is None:
        return None
    unit = ENGLISH.unit.match(seen.lower, match.end())
    code = ENGLISH.units[unit.group(1)] if unit else ""
    reading = Reading(UNITS[code].kind if code else Kind.NUMBER, Decimal(2), code)
    return found([figure_of(start, unit.end() if unit else match.end(), reading, weak=True)])


_A_POINT = re.compile(r"an?\s(?:full\s|whole\s)?(percentage point|basis point)(?!\w)")


def a_point(seen: View, start: int) -> Found | None:
    """`a percentage point`."""
    match = _A_POINT.match(seen.lower, start)
    if match is None:
        return None
    return found([figure_of(start, match.end(), Reading(Kind.POINTS, Decimal(1), ENGLISH.units[match.group(1)]))])


_INDEFINITE = re.compile(
    r"(" + "|".join(INDEFINITE_WORDS) + r")(?:\s?[-–]?\s?of\s(thousands|millions|billions|trillions))?"
    rf"(?:\sof\s({alternatives(_CURRENCIES)})(?!\w))?\b"
)


def indefinite(seen: View, start: int) -> Found | None:
    """`hundreds of thousands`, `dozens`: only the order of magnitude is said."""
    match = _INDEFINITE.match(seen.lower, start)
    if not match:
        return None
    value = Decimal(INDEFINITE_WORDS[match.group(1)] * INDEFINITE_WORDS.get(match.group(2) or "", 1))
    code = ENGLISH.units[match.group(3)] if match.group(3) else ""
    return found([figure_of(start, match.end(), Reading(Kind.INDEFINITE, value, code), weak=True)])


MULTIPLE_WORDS = {
    "twice": 2, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "twofold": 2,
    "thrice": 3, "triple": 3, "tripled": 3, "triples": 3, "tripling": 3, "threefold": 3, "treble": 3, "trebled": 3,
    "quadruple": 4, "quadrupled": 4, "quadrupling": 4, "fourfold": 4,
    "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "tenfold": 10,
}  # fmt: skip
HALVING_WORDS = word_set("halved halve halves halving")
_WORD = re.compile(r"[a-z]+")


def multiple(seen: View, start: int) -> Found | None:
    """`doubled`, `threefold`, `halved`; `double-digit` is none."""
    match = _WORD.match(seen.lower, start)
    if not match or re.compile(r"[\s-]digit").match(seen.lower, match.end()):
        return None
    word = match.group()
    if word in HALVING_WORDS:
        return found([figure_of(start, match.end(), Reading(Kind.NUMBER, Fraction(1, 2)), weak=True)])
    reading = Reading(Kind.MULTIPLE, Decimal(MULTIPLE_WORDS[word]), "times")
    return found([figure_of(start, match.end(), reading, weak=True)])


_ONCE = re.compile(r"once(?=\s(?:a|per|every|each|in|more)\b|[,.;)]|\s*$)")


def once(seen: View, start: int) -> Found | None:
    """`once a year`; not `once they have arrived`."""
    match = _ONCE.match(seen.lower, start)
    return (
        found([figure_of(start, match.end(), Reading(Kind.MULTIPLE, Decimal(1), "times"), weak=True)])
        if match
        else None
    )


def both(seen: View, start: int) -> Found | None:
    return found([figure_of(start, start + len("both"), Reading(Kind.NUMBER, Decimal(2)), weak=True)])


def nothing(seen: View, start: int) -> Found | None:
    """`nil`."""
    return found([figure_of(start, start + len("nil"), Reading(Kind.NUMBER, Decimal(0)), weak=True)])


_UNIT_AND_A_HALF = re.compile(r"an?(?=\s)")
_AND_A_HALF = re.compile(r"\sand\sa\shalf\b")


def unit_and_a_half(seen: View, start: int) -> Found | None:
    """`a year and a half`, `an hour and a half`."""
    opening = _UNIT_AND_A_HALF.match(seen.lower, start)
    unit = ENGLISH.unit.match(seen.lower, opening.end()) if opening else None
    half = _AND_A_HALF.match(seen.lower, unit.end()) if unit else None
    if unit is None or half is None:
        return None
    code = ENGLISH.units[unit.group(1)]
    return found([figure_of(start, half.end(), Reading(UNITS[code].kind, Decimal("1.5"), code))])


_GROUP_OF = re.compile(r"group of (\d{1,2}|[a-z]+(?:-[a-z]+)?)\b")


def group_of(seen: View, start: int) -> Found | None:
    """`Group of 20`, `Group of Seven`: the G20, the G7."""
    match = _GROUP_OF.match(seen.lower, start)
    if not match or not seen.text[start].isupper():
        return None
    spelled = None if match.group(1).isdigit() else read_english(match.group(1), 0)
    number = match.group(1) if match.group(1).isdigit() else str(spelled.value) if spelled else ""
    return found([figure_of(start, match.end(), Reading(Kind.CODE, f"G{number}"))]) if number else None
