"""Which rows of an index must be looked at for a query: by the pieces that a near text must have, length by length.

How many pieces are needed follows from how many can be changed (see `pieces`). Let the query have n tokens and a text
L, and let d edits be allowed between them.

- Of pieces of one or two tokens d can be changed: d + 1 are needed.
- Of pieces of one token fewer, if L > n: at least L - n of the edits put a token in, and these change no single token,
  so that d - (L - n) + 1 are needed. Over a band of lengths both numbers are largest at one of its ends: the first at
  the longest text, the second at the shortest.

Bands are told apart because d grows with L: one number for all lengths would ask for more pieces than a query has.

Of k pieces of which c can be changed k - c are whole. How many a text has is counted while its lists are put together,
and how many it needs follows from its own length: few texts are left to be looked at, and fewer still if one piece more
is taken than is needed.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from workbench.memory.index.image import Image
from workbench.memory.index.pieces import Piece, cheap, cheapest

_SCAN = 3
"""A row costs about so many times in a scan of a whole band what an entry of a list costs."""
_CHEAP = 15_000
"""Entries up to which one band for all lengths is good enough."""
_PAINS = 4
"""To find the best pieces pays where a good choice has more entries than so many times tokens × pieces."""
_BANDS = (1.0, 1.12, 1.3, 1.6)
"""Where bands end, in lengths of the query."""
_WORTH_MORE = 1000
"""Entries above which one more piece is taken, if"""
_DEARER = 2
"""that makes them at most so many times as many."""

Listed = tuple[int, int] | None
"""Where the rows that have a hash are listed, first and behind the last; None for a hash that too many have."""


class Band(NamedTuple):
    """Texts of some lengths, and where those of them are listed that may be near."""

    low: int
    high: int
    """The rows of the lengths: first, and one behind the last."""
    shortest: int
    """The first of the lengths."""
    spans: list[tuple[int, int]] | None
    """Parts of the image's `rows`, one for each piece; None if every row of the band must be looked at."""
    needed: list[int]
    """In how many of the spans a near text is, for each length."""
    cost: int
    """How many entries the spans have; for a scan, what it costs in such."""


class _Choice(NamedTuple):
    places: list[int]
    """Of the pieces, in the postings."""
    is_of_single_tokens: bool


class _Way(NamedTuple):
    """A choice with where its pieces are listed in a band."""

    cost: int
    spans: list[tuple[int, int]] | None
    is_of_single_tokens: bool


_NO_WAY = _Way(1 << 62, None, is_of_single_tokens=False)
_cost = itemgetter(0)


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
        everything = image.size
        costs = self._costs = [everything if listed is None else listed[1] - listed[0] for listed in postings]
        self._order = sorted(range(len(costs)), key=costs.__getitem__)

    def band(self, shortest: int, longest: int) -> Band:
        """Plan a band of lengths."""
        low, high = self._image.rows_of_length(shortest, longest)
        best = _Way((high - low) * _SCAN, None, is_of_single_tokens=False)
        for choice in self._choices(shortest, longest):
            best = min(best, self._way(choice, low, high), key=_cost)
            if best.cost <= _PAINS * self._size * len(choice.places):
                break
        if best.spans is not None and best.cost > _WORTH_MORE:
            best = self._with_more(best, low, high)
        if best.spans is None:
            return Band(low, high, shortest, None, [], best.cost)
        number, size, threshold = len(best.spans), self._size, self._threshold
        needed = [number - allowed(max(length, size), threshold) for length in range(shortest, longest + 1)]
        if best.is_of_single_tokens:
            needed = [need + max(length - size, 0) for length, need in enumerate(needed, shortest)]
        return Band(low, high, shortest, best.spans, needed, best.cost)

    def _way(self, choice: _Choice, low: int, high: int) -> _Way:
        cost = 0
        spans = []
        for place in choice.places:
            span = within(self._image, self._postings[place], low, high)
            if span is None:
                return _NO_WAY
            cost += span[1] - span[0]
            spans.append(span)
        return _Way(cost, spans, is_of_single_tokens=choice.is_of_single_tokens)

    def _with_more(self, way: _Way, low: int, high: int) -> _Way:
        """One piece more, if that is cheap."""
        assert way.spans is not None
        pieces = self._cheap(len(way.spans) + 1)
        if pieces is None:
            return way
        more = self._way(_Choice(pieces, is_of_single_tokens=False), low, high)
        return more if more.cost <= _DEARER * way.cost else way

    def _cheap(self, number: int) -> list[int] | None:
        pieces = cheap(self._costs[: self._size], self._costs[self._size :], number, self._order)
        return None if pieces is None else [_posting(piece, self._size) for piece in pieces]

    def _choices(self, shortest: int, longest: int) -> Iterator[_Choice]:
        """Yield choices of pieces that are enough; the quickest first."""
        size = self._size
        number = allowed(max(longest, size), self._threshold) + 1
        if places := self._cheap(number):
            yield _Choice(places, is_of_single_tokens=False)
            pieces = cheapest(self._costs[:size], self._costs[size:], number) or ()
            yield _Choice([_posting(piece, size) for piece in pieces], is_of_single_tokens=False)
        if shortest > size:
            fewer = max(allowed(shortest, self._threshold) - (shortest - size) + 1, 1)
            if fewer <= size:
                rarest = sorted(range(size), key=self._costs.__getitem__)[:fewer]
                yield _Choice(rarest, is_of_single_tokens=True)


def _posting(piece: Piece, size: int) -> int:
    """Where a piece is among the postings."""
    return piece.start + (size if piece.length == 2 else 0)


def within(image: Image, listed: Listed, low: int, high: int) -> Listed:
    """The part of a hash's rows that are at least `low` and less than `high`."""
    if listed is None:
        return None
    first = bisect_left(image.listing, low, *listed)
    return first, bisect_left(image.listing, high, first, listed[1])
