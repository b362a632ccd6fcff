"""Digits with decimal and thousands marks, read by the convention of Vietnamese or of English."""

import re
from dataclasses import dataclass
from decimal import Decimal

# Longer runs are identity numbers, never quantities; the limit also keeps products exact in 28 places.
_LONGEST = 18

DIGITS = re.compile(r"\d[\d.,]*")
"""The digits of a figure with their marks, wherever they stand in its text."""

# Thin and fixed spaces group thousands; an ordinary one surely does between two groups or before 000, else perhaps.
_SPACED = re.compile(
    r"(?!0)\d{1,3}(?:(?:[\u00a0\u2009\u202f]\d{3}){1,5}|(?: \d{3}){2,5}|(?: \d{3}){0,4} 000)(?![.,]?\d| \d{3}(?!\d))"
)
_PERHAPS_SPACED = re.compile(r"[1-9]\d{0,2} \d{3}(?![.,]?\d| \d{3}(?!\d))")
_RUN = re.compile(r"\d+(?:[.,]\d+)*")
_LIST = re.compile(r"\d{1,4}(?:,\d{1,4}){1,19}(?![.,]?\d)")


@dataclass(frozen=True, slots=True)
class Digits:
    """Digits in a text, read.

    Attributes:
        value: The exact value by the language's convention, or by the other one where only that is possible.
        end: Offset behind the last digit.
        swapped: The value by the other language's convention, when it is possible and differs.
        malformed: Whether the language's own convention cannot read the marks.
        grouped: Whether the text has thousands marks.
        plain: Whether the text has no marks at all.
    """

    value: Decimal
    end: int
    swapped: Decimal | None = None
    malformed: bool = False
    grouped: bool = False
    plain: bool = False


def run_end(text: str, start: int) -> int:
    """Return the offset behind the run of digits, dots and commas that starts at `start`."""
    found = _RUN.match(text, start)
    return found.end() if found else start + 1


def read_digits(text: str, start: int, decimal_mark: str) -> Digits | None:
    """Read the digits at `start`.

    Args:
        text: The text.
        start: Offset of a digit.
        decimal_mark: "," for Vietnamese, "." for English (conventions N1.1 to N1.3).

    Returns:
        The reading; None for what is no single quantity: versions and addresses (`2.10.3`), leading zeros before a
        mark of thousands (`0306.17`), more than 18 digits, lists (`1,2,3`: see `read_list`).
    """
    found = _RUN.match(text, start)
    spaced = _SPACED.match(text, start) if found and text[found.end() : found.end() + 1].isspace() else None
    if spaced:
        return Digits(_number(re.sub(r"\s", "", spaced.group())), spaced.end(), grouped=True)
    if not found or len(found.group()) > _LONGEST + 6:
        return None
    run = found.group()
    end = found.end()
    if len(run) > _LONGEST and len(re.sub(r"[.,]", "", run)) > _LONGEST:
        return None
    if run.isdigit():
        return Digits(_number(run), end, plain=True)
    group_mark = "," if decimal_mark == "." else "."
    own = _strict(run, decimal_mark, group_mark)
    other = _strict(run, group_mark, decimal_mark)
    if own is not None:
        grouped = group_mark in run
        return Digits(own, end, swapped=other if other != own else None, grouped=grouped)
    if other is not None:
        return Digits(other, end, malformed=True, grouped=decimal_mark in run)
    return None


def read_perhaps_spaced(text: str, start: int) -> Digits | None:
    """Read `1 300` as 1,300, which may be two numbers as well: the caller keeps both readings."""
    found = _PERHAPS_SPACED.match(text, start)
    return Digits(_number(found.group().replace(" ", "")), found.end(), grouped=True) if found else None


def read_list(text: str, start: int) -> tuple[Digits, ...]:
    """Read a list without spaces, as in `các quận 1,3,5`; empty when the digits at `start` are none."""
    found = _LIST.match(text, start)
    if not found:
        return ()
    return tuple(Digits(_number(m.group()), start + m.end(), plain=True) for m in re.finditer(r"\d+", found.group()))


def _strict(run: str, decimal_mark: str, group_mark: str) -> Decimal | None:
    whole, mark, fraction = run.partition(decimal_mark)
    if mark and (not fraction.isdigit() or len(fraction) > 6 or (len(whole) == 4 == len(fraction))):
        return None  # `2020,2021` are two years
    groups = whole.split(group_mark)
    if len(groups) > 1:
        if not 1 <= len(groups[0]) <= 3 or groups[0].startswith("0") or any(len(g) != 3 for g in groups[1:]):
            return None
    elif len(whole) > 1 and whole.startswith("0"):
        return None
    return _number("".join(groups) + (f".{fraction}" if mark else ""))


def _number(digits: str) -> Decimal:
    # Digits of other scripts (١, ２) are digits to \d as well: int and Decimal both read them.
    return Decimal(digits)
