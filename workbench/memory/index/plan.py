"""Which rows of an index must be looked at for a query: by the pieces that a near text must have, length by length.

How many pieces are needed follows from how many can be changed (see `pieces`). Let the query have n tokens and a text
L, and let d edits be allowed between them.

- Of pieces of one or two tokens d can be changed: d + 1 are needed.
- Of pieces of one token fewer, if L > n: at least L - n of the edits put a token in, and these change no single token,
  so that d - (L - n) + 1 are needed. Over a band of lengths both numbers are largest at one of its ends: the first at
  the longest text, the second at the shortest.

Bands are told apart because d grows with L: one number for all lengths would ask for more pieces than a query has.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from workbench.memory.index.image import Image
from workbench.memory.index.pieces import Piece, cheap, cheapest

_SCAN = 6
"""To look up a candidate costs about so many times what a row costs in a scan of a whole band."""
_FEW = 1000
"""Candidates up to which it does not pay to look for better pieces."""
_CHEAP = 8000
"""Candidates up to which one band for all lengths is good enough."""
_LONG = 1200
"""Tokens × pieces beyond which the best choice takes longer than to look at what a good one finds, unless that is"""
_DEAR = 5000
"""candidates or more."""
_BANDS = (1.0, 1.12, 1.3, 1.6)
"""Where bands end, in lengths of the query."""

Listed = tuple[int, int] | None
"""Where the rows that have a hash are listed, first and behind the last; None for a hash that too many have."""


class Band(NamedTuple):
    """Texts of some lengths, and where those of them are listed that may be near."""

    low: int
    high: int
    """The rows of the lengths: first, and one behind the last."""
    spans: list[tuple[int, int]] | None
    """Parts of the image's `rows`; None if every row of the band must be looked at."""
    cost: int
    """Candidates at most; a row that is only scanned counts as a part of one."""


def allowed(longer: int, threshold: int) -> int:
    """How many edits leave two texts at the threshold, by the length of the longer one."""
    return longer * (100 - threshold) // 100


def plan(image: Image, postings: Sequence[Listed], size: int, threshold: int) -> list[Band]:
    """Plan a search.

    Args:
        image: The index.
        postings: Where each single token of the query is listed, then each pair of neighbours.
        size: The number of the query's tokens.
        threshold: 1 to 100.
    """
    shortest, longest = -(-size * threshold // 100), size * 100 // threshold
    whole = _band(image, postings, size, threshold, shortest, longest)
    if whole.cost <= _CHEAP:
        return [whole]
    ends = sorted({min(longest, int(size * end)) for end in _BANDS} | {longest})
    starts = [shortest, *(end + 1 for end in ends[:-1])]
    bands = [
        _band(image, postings, size, threshold, start, end)
        for start, end in zip(starts, ends, strict=True)
        if start <= end
    ]
    return bands if sum(band.cost for band in bands) < whole.cost else [whole]


def _band(image: Image, postings: Sequence[Listed], size: int, threshold: int, shortest: int, longest: int) -> Band:
    low, high = image.rows_of_length(shortest, longest)
    everything = -(-(high - low) // _SCAN)
    number = allowed(longest, threshold) + 1
    # First by how often the tokens are in any text: to look up how often in these takes longer, and mostly is not worth
    # it. Which pieces are taken is free.
    overall = [everything if listed is None else listed[1] - listed[0] for listed in postings]
    pieces = cheap(overall[:size], overall[size:], number)
    if pieces is not None:
        chosen = [within(image, postings[_posting(piece, size)], low, high) for piece in pieces]
        cost = _cost(chosen, everything)
        if cost <= _FEW:
            return _listed(low, high, chosen, cost, everything)
    return _best_band(image, postings, size, threshold, (shortest, longest), (low, high))


def _best_band(
    image: Image,
    postings: Sequence[Listed],
    size: int,
    threshold: int,
    lengths: tuple[int, int],
    rows: tuple[int, int],
) -> Band:
    (shortest, longest), (low, high) = lengths, rows
    everything = -(-(high - low) // _SCAN)
    spans = [within(image, listed, low, high) for listed in postings]
    costs = [everything if span is None else span[1] - span[0] for span in spans]
    chosen: list[Listed] = []
    best = everything
    number = allowed(longest, threshold) + 1
    for choose in (cheapest,) if size * number <= _LONG else (cheap, cheapest):
        if chosen and best <= _DEAR:
            break
        pieces = choose(costs[:size], costs[size:], number)
        if pieces is not None:
            chosen = [spans[_posting(piece, size)] for piece in pieces]
            best = _cost(chosen, everything)
    if shortest > size:
        number = allowed(shortest, threshold) - (shortest - size) + 1
        singles = sorted(range(size), key=costs.__getitem__)[: max(number, 1)]
        alone = [spans[place] for place in singles]
        if len(singles) >= number and _cost(alone, everything) < best:
            chosen, best = alone, _cost(alone, everything)
    return _listed(low, high, chosen, best, everything)


def _posting(piece: Piece, size: int) -> int:
    """Where a piece is among the postings."""
    return piece.start + (size if piece.length == 2 else 0)


def _listed(low: int, high: int, chosen: Sequence[Listed], cost: int, everything: int) -> Band:
    if cost >= everything:
        return Band(low, high, None, everything)
    return Band(low, high, [span for span in chosen if span is not None], cost)


def _cost(spans: Sequence[Listed], everything: int) -> int:
    return sum(everything if span is None else span[1] - span[0] for span in spans)


def within(image: Image, listed: Listed, low: int, high: int) -> Listed:
    """The part of a hash's rows that are at least `low` and less than `high`."""
    if listed is None:
        return None
    first = bisect_left(image.listing, low, *listed)
    return first, bisect_left(image.listing, high, first, listed[1])
