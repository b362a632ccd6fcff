"""What a language's quantities are made of: marks, multipliers, units, and the words that join two ends of a range."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from workbench.text.figures.marks import Digits
from workbench.text.figures.units import Unit
from workbench.text.figures.words import Spelled


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The quantities of one language, as patterns over `View.lower`.

    Attributes:
        decimal_mark: "," or ".".
        multiplier: Matches one multiplier behind a number; group 1 is a key of `multipliers`.
        multipliers: What the multipliers stand for.
        short_multiplier: Matches a one-letter multiplier (`$5m`) that counts as such only next to a currency.
        unit: Matches a unit behind an amount; group 1 is a key of `units`.
        units: Codes of the unit words.
        counted: Codes of counted things behind a slash or `per`.
        per: Matches what joins a unit to what it is per.
        prefix: Matches a currency that stands before its amount; group 1 is a key of `units`.
        tail: Matches what speech adds to a multiple without naming it: 2 in `3 triệu 2`, 500 in `2 ngàn 500 đồng`.
        half: Matches "and a half" behind a number, a multiplier or a unit.
        joiner: Matches what stands between the two ends of a range.
        read_words: Reads a spelled number.
        values: Every plausible value of digits with a factor and unit, most plausible first.
    """

    decimal_mark: str
    multiplier: re.Pattern[str]
    multipliers: Mapping[str, Decimal]
    short_multiplier: re.Pattern[str]
    unit: re.Pattern[str]
    units: Mapping[str, str]
    counted: Mapping[str, str]
    per: re.Pattern[str]
    prefix: re.Pattern[str]
    tail: re.Pattern[str]
    half: re.Pattern[str]
    joiner: re.Pattern[str]
    read_words: Callable[[str, int], Spelled | None]
    values: Callable[[Digits, Decimal, Unit | None], tuple[Decimal, ...]]


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text as a set: tables of words are read more easily in running lines."""
    return frozenset(words.split())


def alternatives(words: Mapping[str, object], guards: Mapping[str, str] | None = None) -> str:
    """Return a pattern for any of `words`, longest first, each followed by its guard if it has one.

    Words are gathered by their first letter, so that a text of other letters is turned away at once.
    """
    guards = guards or {}
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]) + guards.get(word, ""))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
