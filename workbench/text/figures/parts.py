"""The passes that pair what one side tells in two figures and the other in one: shares, and measures in two units."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import islice

from workbench.text.figures.figure import Figure, Kind
from workbench.text.figures.keys import Key, exact_keys
from workbench.text.figures.ledger import Ledger
from workbench.text.figures.units import UNITS

_SHARE = re.compile(r"(\d+)\s?/\s?(\d+)")


def pair_shares(ledger: Ledger) -> None:
    """Pair `50/63 tỉnh` with the two numbers that tell it, 50 out of 63 provinces, and `120/80` likewise."""
    for s in list(ledger.free_source):
        for part, total in _parts(ledger.source[s], ledger.target, ledger.free_target):
            ledger.settle(s, part)
            ledger.settle(target=total)
    for t in list(ledger.free_target):
        for part, total in _parts(ledger.target[t], ledger.source, ledger.free_source):
            ledger.settle(part, t)
            ledger.settle(source=total)


def _parts(share: Figure, figures: Sequence[Figure], free: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The two free neighbours that tell the part and the total of a share, if there are."""
    told = _SHARE.fullmatch(share.text)
    if told is None or not any(isinstance(r.value, Fraction) for r in share.all_readings):
        return
    near = list(islice(free, _FEW))
    part = next((i for i in near if figures[i].value == int(told.group(1))), None)
    total = next((i for i in near if i != part and figures[i].value == int(told.group(2))), None)
    if part is not None and total is not None and abs(part - total) == 1:
        yield part, total


def pair_sums(ledger: Ledger) -> None:
    """Pair a measure told in two units with one told in one: `3 tấn 2 tạ`, 3.2 tonnes."""
    for first in list(ledger.free_source):
        found = _sum_of(ledger.source, first, ledger.free_source, ledger.target, ledger.free_target)
        if found is not None:
            ledger.settle(first, found)
            ledger.settle(source=first + 1)
    for first in list(ledger.free_target):
        found = _sum_of(ledger.target, first, ledger.free_target, ledger.source, ledger.free_source)
        if found is not None:
            ledger.settle(found, first)
            ledger.settle(target=first + 1)


def _sum_of(
    figures: Sequence[Figure], first: int, free: Container[int], others: Sequence[Figure], near: Iterable[int]
) -> int | None:
    """The free figure of the other side that is a measure and the smaller one behind it, together."""
    sizes = _together(figures, first) if first in free and first + 1 in free else ()
    return next((i for i in islice(near, _FEW) if _is_size(others[i], sizes)), None) if sizes else None


_FEW = 20
_JOINED = re.compile(r",?\s(?:và\s|and\s)?|\s?")


def _together(figures: Sequence[Figure], first: int) -> tuple[Key, ...]:
    """The keys of two measures that stand together, the smaller unit last; none otherwise."""
    a, b = figures[first : first + 2]
    if a.kind is not Kind.MEASURE or b.kind is not Kind.MEASURE or not _JOINED.fullmatch(a.within, a.end, b.start):
        return ()
    large, small = UNITS[a.unit], UNITS[b.unit]
    if large.dimension != small.dimension or large.factors[0] <= small.factors[0]:
        return ()
    if not isinstance(a.value, Decimal) or not isinstance(b.value, Decimal):
        return ()
    return ((large.dimension, Fraction(a.value) * large.factors[0] + Fraction(b.value) * small.factors[0]),)


def _is_size(figure: Figure, sizes: tuple[Key, ...]) -> bool:
    return bool(sizes) and figure.kind is Kind.MEASURE and exact_keys(figure.reading)[0] in sizes
