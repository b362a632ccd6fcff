"""Numbers as an English newsroom writes them: grouped digits, millions to trillions, ordinals, fractions, orders."""

from decimal import Decimal
from fractions import Fraction

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_DECIMALS = 3
"""More decimals than these before a scale word are harder to read than the digits in full."""
_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_RANKS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PARTS = {2: "half", 3: "third", 4: "quarter", **{n: _RANKS[n] for n in range(5, 11)}}
_ORDERS = {10: "tens", 100: "hundreds", 10**3: "thousands", 10**6: "millions", 10**9: "billions", 10**12: "trillions"}


def number(value: Decimal | Fraction) -> str:
    """Return `12,500`, `1.25 billion`, `two-thirds`, `7/20`; trillion from a thousand billion on (N1.6)."""
    if isinstance(value, Fraction):
        return _fraction(value)
    if value < 0:
        return f"-{number(-value)}"
    for scale, word in _SCALES:
        if value >= scale:
            shown = value / scale
            if shown * scale == value and int(shown.normalize().as_tuple().exponent) >= -_DECIMALS:
                return f"{grouped(shown)} {word}"
            break
    return grouped(value)


def grouped(value: Decimal) -> str:
    """Return the digits with commas between thousands and no idle zeros."""
    text = format(value, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def in_words(count: int) -> str:
    """Return a count as running text has it: in words to nine."""
    return _ONES[count] if 0 <= count < len(_ONES) else str(count)


def ordinal(rank: int) -> str:
    """Return `1st`, `12th`, `23rd`."""
    ending = "th" if 10 <= rank % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank:,}{ending}"


def ordinal_in_words(rank: int) -> str:
    """Return an ordinal as running text has it: in words to tenth."""
    return _RANKS[rank] if 0 < rank < len(_RANKS) else ordinal(rank)


def order_of_magnitude(value: Decimal) -> str:
    """Return `millions`, `hundreds of thousands` for a power of ten."""
    for scale in sorted(_ORDERS, reverse=True):
        times, rest = divmod(value, scale)
        if rest or times < 1:
            continue
        if times == 1:
            return _ORDERS[scale]
        if int(times) in _ORDERS and scale >= 10**3:
            return f"{_ORDERS[int(times)]} of {_ORDERS[scale]}"
    return f"about {number(value)}"


def _fraction(value: Fraction) -> str:
    top, bottom = value.numerator, value.denominator
    if not 0 < top < bottom or bottom not in _PARTS:
        return f"{top}/{bottom}"
    part = _PARTS[bottom] + ("" if top == 1 else "s")
    return "half" if bottom == 2 else f"{in_words(top)}-{part}"
