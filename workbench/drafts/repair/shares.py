"""Shares, `50/63 tỉnh`, that English tells in two numbers: 50 out of 63 provinces."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures import Figure, Kind

_SHARE = re.compile(r"(\d+)\s?/\s?(\d+)")


def share_of(figure: Figure) -> tuple[Figure, Figure] | None:
    """Return the part and the total of a share as numbers of their own; None for another figure."""
    told = _SHARE.fullmatch(figure.text)
    if told is None or not isinstance(figure.value, Fraction):
        return None
    part, total = (
        replace(figure, kind=Kind.NUMBER, value=Decimal(digits), unit="", readings=(), text=digits)
        for digits in told.groups()
    )
    return part, total
