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
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.memory.index.image import Image
from workbench.memory.index.pieces import Piece, cheap, cheapest

_SCAN = 6
"""To look up a candidate costs about so many times what a row costs in a scan of a whole band."""
_CHEAP = 8000
"""Candidates up to which one band for all lengths is good enough."""
_PAINS = 4
"""To find the best pieces pays where a good choice has more candidates than so many times tokens × pieces."""
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
    planner = _Planner(image, postings, size, threshold)
    shortest, longest = -(-size * threshold // 100), size * 100 // threshold
    whole = planner.band(shortest, longest)
    if whole.cost <= _CHEAP:
        return [whole]
    ends = sorted({min(longest, int(size * end)) for end in _BANDS} | {longest})
    starts = [shortest, *(end + 1 for end in ends[:-1])]
    bands = [planner.band(start, end) for start, end in zip(starts, ends, strict=True) if start <= end]
    return bands if sum(band.cost for band in bands) < whole.cost else [whole]


class _Planner:
    """Plans bands of one query.

    Pieces are chosen by how many texts of any length have them: to look up how many of the lengths do takes longer than
    it spares, and which pieces are taken is free.
    """

    def __init__(self, image: Image, postings: Sequence[Listed], size: int, threshold: int) -> None:
        self._image = image
        self._postings = postings
        self._size = size
        self._threshold = threshold
        self._costs = [image.size if listed is None else listed[1] - listed[0] for listed in postings]

    def band(self, shortest: int, longest: int) -> Band:
        """Plan a band of lengths."""
        low, high = self._image.rows_of_length(shortest, longest)
        everything = -(-(high - low) // _SCAN)
        best = everything
        chosen: list[Listed] = []
        for places in self._choices(shortest, longest):
            spans = [within(self._image, self._postings[place], low, high) for place in places]
            cost = sum(everything if span is None else span[1] - span[0] for span in spans)
            if cost < best:
                best, chosen = cost, spans
            if best <= _PAINS * self._size * len(places):
                break
        if best >= everything:
            return Band(low, high, None, everything)
        return Band(low, high, [span for span in chosen if span is not None], best)

    def _choices(self, shortest: int, longest: int) -> Iterator[list[int]]:
        """Yield choices of pieces that are enough, each by its pieces' places in the postings; the quickest first."""
        size = self._size
        number = allowed(longest, self._threshold) + 1
        for choose in (cheap, cheapest):
            pieces = choose(self._costs[:size], self._costs[size:], number)
            if pieces is not None:
                yield [_posting(piece, size) for piece in pieces]
        if shortest > size:
            fewer = max(allowed(shortest, self._threshold) - (shortest - size) + 1, 1)
            if fewer <= size:
                yield sorted(range(size), key=self._costs.__getitem__)[:fewer]


def _posting(piece: Piece, size: int) -> int:
    """Where a piece is among the postings."""
    return piece.start + (size if piece.length == 2 else 0)


def within(image: Image, listed: Listed, low: int, high: int) -> Listed:
    """The part of a hash's rows that are at least `low` and less than `high`."""
    if listed is None:
        return None
    first = bisect_left(image.listing, low, *listed)
    return first, bisect_left(image.listing, high, first, listed[1])
