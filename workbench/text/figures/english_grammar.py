"""The quantities of English: multipliers and their short forms, units, currencies before and behind the amount."""

import re
from decimal import Decimal

from workbench.text.figures.figure import Kind
from workbench.text.figures.grammar import Grammar, alternatives
from workbench.text.figures.marks import Digits
from workbench.text.figures.units import ENGLISH_COUNTED, ENGLISH_UNITS, UNITS, Unit
from workbench.text.figures.words import read_english

_MULTIPLIERS = {
    "hundred": Decimal(100),
    **dict.fromkeys(("thousand", "k"), Decimal(10**3)),
    **dict.fromkeys(("million", "mln", "mn", "m"), Decimal(10**6)),
    **dict.fromkeys(("billion", "bln", "bn", "b"), Decimal(10**9)),
    **dict.fromkeys(("trillion", "trn", "tn", "t"), Decimal(10**12)),
    "quadrillion": Decimal(10**15),
}
_LONG = {word: value for word, value in _MULTIPLIERS.items() if len(word) > 1}
_PREFIXES = {
    word: code
    for word, code in ENGLISH_UNITS.items()
    if UNITS[code].kind is Kind.MONEY
    and (not word.isalpha() or word.upper() == code or word in ("rmb", "vnđ"))
    and " " not in word
}
_DAYS_OF_A_KIND = r"[\s-](?:working|business|calendar|consecutive|straight)[\s-](?=(?:day|week|month|year|hour)s?\b)"
_GUARDS = {
    "points": r"(?! of\b)",
    "times": r"(?! square)",
    "pounds": r"(?! of\b)",
    "second": r"(?![\s-](?:half|quarter|prize|place|phase|term|time|largest|biggest|highest|wave|dose|round|session))",
    "day": r"(?!-to-)",
}


def _values(digits: Digits, factor: Decimal, unit: Unit | None) -> tuple[Decimal, ...]:
    """English marks have one reading; what they would be in Vietnamese is kept in `Figure.swapped`."""
    return (digits.value * factor,)


ENGLISH = Grammar(
    decimal_mark=".",
    multiplier=re.compile(rf"[\s-]{{0,2}}({alternatives(_LONG)}|(?<=\d)k)(?!\w)"),
    multipliers=_MULTIPLIERS,
    short_multiplier=re.compile(r"\s?([mbkt])(?!\w)"),
    unit=re.compile(rf"(?:{_DAYS_OF_A_KIND}|\s{{0,2}}|-)({alternatives(ENGLISH_UNITS, _GUARDS)})(?!\w)"),
    units=ENGLISH_UNITS,
    counted=ENGLISH_COUNTED,
    per=re.compile(r"\s?/\s?|\s(?:per|a|an|each|every)\s"),
    prefix=re.compile(rf"({alternatives(_PREFIXES)})\s?(?=\d)"),
    tail=re.compile(r"(?!)"),  # none in English
    half=re.compile(r"\s(?:and\s)a\shalf(?!\w)|-and-a-half(?!\w)"),
    joiner=re.compile(
        r"\s?[-–—]\s?|\s(?:to|or|and(?=\s[-−]?\d[\d.,]*\s?(?:%|per|million|billion|trillion|degrees|°)))\s"
        r"(?:nearly\s|about\s|over\s|more than\s)?(?:[-−]|minus\s)?"
    ),
    read_words=read_english,
    values=_values,
)
MONEY_WORDS = frozenset(re.match(r"[^\W\d_]*", word).group() for word in _PREFIXES) - {""}  # type: ignore[union-attr]
