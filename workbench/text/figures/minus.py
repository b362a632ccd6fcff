"""Negative figures: the mark or the word that stands before them."""

import re
from dataclasses import replace
from decimal import Decimal

from workbench.text.figures.figure import Figure, Kind, Reading
from workbench.text.figures.grammar import word_set
from workbench.text.figures.units import UNITS
from workbench.text.figures.view import View

_REACH = 12
_MARKS = frozenset("-−–")
# Bullets, ranges and names have hyphens, too: a mark counts before what can be negative.
_SIGNED = frozenset({Kind.PERCENT, Kind.POINTS, Kind.MONEY})
_SIGNED_DIMENSIONS = frozenset({"temperature", "index"})
_BELOW_ZERO = re.compile(r"\s(?:below (?:zero|freezing)|dưới (?:không|0) độ(?: c)?|dưới không)(?!\w)")
_BLANK = re.compile(r"\s*")
_PLAIN_BEFORE = word_set("mức tới đến xuống từ là giữa và trưởng điểm số at to from of between and is was were reached")


def with_sign(seen: View, figure: Figure, last_end: int, minus: re.Pattern[str]) -> Figure:
    """Return the figure with the sign before it worked into its value: `-5%`, `âm 5 độ C`, `minus 5%`.

    Args:
        seen: The text.
        figure: A figure, its offsets counting in the text as seen.
        last_end: Where the figure before ends: between two numbers a hyphen makes a range.
        minus: Matches a sign before a figure.
    """
    if not isinstance(figure.value, Decimal) or not figure.value:
        return figure
    if figure.unit == "°C" and (behind := _BELOW_ZERO.match(seen.lower, figure.end)):
        return _negated(figure, figure.start, behind.end())
    if figure.start == 0:
        return figure
    if seen.text[figure.start - 1] not in _MARKS and not seen.text[figure.start - 1].isspace():
        return figure
    sign = minus.search(seen.lower, max(last_end, figure.start - _REACH), figure.start)
    if sign is None or not _can_be_negative(seen, figure, sign):
        return figure
    return _negated(figure, sign.start(), figure.end)


def _negated(figure: Figure, start: int, end: int) -> Figure:
    if not isinstance(figure.value, Decimal):
        return figure
    return replace(
        figure,
        start=start,
        end=end,
        value=-figure.value,
        readings=tuple(_negative(reading) for reading in figure.readings),
        swapped=None if figure.swapped is None else -figure.swapped,
        weak=False,
    )


def _can_be_negative(seen: View, figure: Figure, sign: re.Match[str]) -> bool:
    at = sign.start()
    if at and (seen.text[at - 1].isalnum() or seen.text[at - 1] in "%)/"):
        return False
    if _BLANK.fullmatch(seen.text, figure.end) and _BLANK.fullmatch(seen.text, 0, at):
        return True  # nothing but the figure
    if figure.kind in _SIGNED or (figure.unit and UNITS[figure.unit].dimension in _SIGNED_DIMENSIONS):
        return sign.group() != "-" or at > 0 or figure.kind is not Kind.MONEY
    return figure.kind is Kind.NUMBER and seen.word_before(at) in _PLAIN_BEFORE


def _negative(reading: Reading) -> Reading:
    return replace(reading, value=-reading.value) if isinstance(reading.value, Decimal) else reading
