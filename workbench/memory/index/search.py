"""Finding the rows of an index that are near enough to a query: none is missed, the best come first."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from workbench.memory.index.distance import distances
from workbench.memory.index.image import U32, U64, Image, letters_of, pair_hashes, signature, single_hashes
from workbench.memory.index.near import Near
from workbench.memory.index.plan import Band, Listed, allowed, plan, within

_MANY = 2000
"""Candidates beyond which the best are sought at a higher threshold first: laws repeat themselves a thousand times."""
_STEPS = (92, 82)
"""The higher thresholds."""
_WORTH = 4
"""To count a row in a list costs one part in so many of what a letter of a candidate costs."""
_FIRST = 12
"""Candidates whose distance is counted first, the likeliest; then"""
_GROWTH = 8
"""times as many, and so on: mostly the best are among the first."""


def near(image: Image, query: str, threshold: int, limit: int) -> Iterator[Near]:
    """Yield all texts whose score reaches `threshold`, the best first; read only as many as are wanted.

    The score of a text is 100 × (1 - d / n), rounded down, where d is the Levenshtein distance of the letters and n
    the longer one's length.

    Args:
        image: The index.
        query: The letters of the query's tokens.
        threshold: 1 to 100.
        limit: How many are likely to be wanted; more cost more.
    """
    if not query or not image.size:
        return
    search = _Search(image, query)
    ceiling = 101
    steps = [step for step in _STEPS if step > threshold] if len(search.candidates(threshold)) > _MANY else []
    for step in (*steps, threshold):
        for found in search.between(step, ceiling, limit):
            yield found
            limit -= 1
        ceiling = step


class _Presence(NamedTuple):
    """How many of some letters each row has."""

    low: int
    letters: int
    counts: NDArray[np.int64]
    """For the rows from `low` on."""

    def lacking(self, rows: U32) -> NDArray[np.int64]:
        """How many of the letters each row does not have: so many edits are needed at least."""
        lacking: NDArray[np.int64] = self.letters - self.counts[rows - np.uint32(self.low)]
        return lacking


class _Search:
    """One query against one index."""

    def __init__(self, image: Image, query: str) -> None:
        self._image = image
        self._query = query
        letters = letters_of(query)
        self._signature = signature(letters)
        hashes = np.concatenate((single_hashes(letters), pair_hashes(letters[:-1], letters[1:])))
        self._postings = _postings(image, hashes)
        self._plans: dict[int, list[Band]] = {}
        self._found: dict[int, U32] = {}

    def between(self, threshold: int, ceiling: int, limit: int) -> Iterator[Near]:
        """Yield what scores at least `threshold` and less than `ceiling`, best first; quickest up to `limit`."""
        rows = self.candidates(threshold)
        if not len(rows):
            return
        sizes = self._sizes(rows)
        bounds = self._bound(sizes, self._edits(rows))
        kept = np.flatnonzero(bounds >= threshold)
        if len(kept) > _FIRST and (present := self._presence(threshold, len(kept))) is not None:
            rows, sizes, bounds = rows[kept], sizes[kept], bounds[kept]
            bounds = np.minimum(bounds, self._bound(sizes, present.lacking(rows)))
            kept = np.flatnonzero(bounds >= threshold)
        order = kept[np.argsort(-bounds[kept], kind="stable")]
        rows, sizes, bounds = rows[order], sizes[order], bounds[order]
        waiting: list[Near] = []
        begin, end = 0, _FIRST
        yielded = 0
        while begin < len(rows):
            # What was counted is yielded as soon as nothing that is still to be counted can be better.
            while waiting and waiting[-1].score >= bounds[begin]:
                yield waiting.pop()
                yielded += 1
            if 0 < limit - yielded <= len(waiting):
                # What cannot be better than the last one wanted is not counted.
                worst = waiting[yielded - limit].score
                end = min(end, begin + int(np.count_nonzero(bounds[begin:end] > worst)))
            waiting += self._counted(rows[begin:end], sizes[begin:end], threshold, ceiling)
            waiting.sort()
            begin, end = end, end + (end - begin) * _GROWTH
        yield from reversed(waiting)

    def _counted(self, rows: U32, sizes: NDArray[np.int64], threshold: int, ceiling: int) -> list[Near]:
        """Those of some rows that score at least `threshold` and less than `ceiling`, the best last."""
        longer = np.maximum(sizes, len(self._query))
        most = allowed(int(longer.max()), threshold)
        # What has more edits than that is below the threshold, however its score comes out.
        scores = _score(longer, distances(self._image, self._query, rows, most))
        found = np.flatnonzero((scores >= threshold) & (scores < ceiling))
        return sorted(map(Near, scores[found].tolist(), self._image.texts[rows[found]].tolist()))

    def _sizes(self, rows: U32) -> NDArray[np.int64]:
        # Rows stand in the order of their lengths, and where a length begins is a short list.
        return np.searchsorted(self._image.lengths, rows, side="right").astype(np.int64) - 1

    def _plan(self, threshold: int) -> list[Band]:
        bands = self._plans.get(threshold)
        if bands is None:
            bands = self._plans[threshold] = plan(self._image, self._postings, len(self._query), threshold)
        return bands

    def candidates(self, threshold: int) -> U32:
        """The rows among which all that reach the threshold are, ascending."""
        found = self._found.get(threshold)
        if found is None:
            parts = [self._of_band(band) for band in self._plan(threshold)]
            found = self._found[threshold] = parts[0] if len(parts) == 1 else np.concatenate(parts)
        return found

    def _of_band(self, band: Band) -> U32:
        """The rows of a band that are in as many of its spans as they need to be."""
        if band.spans is None:
            return np.arange(band.low, band.high, dtype=np.uint32)
        listed = self._image.rows
        rows = np.concatenate([listed[start:end] for start, end in band.spans])
        if not len(rows):
            return rows
        rows.sort()
        first = np.empty(len(rows), np.bool_)
        first[0] = True
        np.not_equal(rows[1:], rows[:-1], out=first[1:])
        places = np.flatnonzero(first)
        found = _gaps(places, len(rows))
        rows = rows[places]
        # Rows stand in the order of their lengths.
        lengths = self._image.lengths[band.shortest : band.shortest + len(band.needed)]
        begin = np.searchsorted(rows, lengths)
        needed = np.repeat(band.needed[: len(lengths)], _gaps(begin, len(rows)))
        return rows[found >= needed]

    def _edits(self, rows: U32) -> NDArray[np.int64]:
        """How many edits each row needs at least: every letter that one side lacks is one."""
        theirs, ours = self._image.signatures[rows], self._signature
        return np.maximum(_bits(ours & ~theirs), _bits(theirs & ~ours))

    def _bound(self, sizes: NDArray[np.int64], edits: NDArray[np.int64]) -> NDArray[np.int64]:
        """The highest score of rows of these lengths that need at least so many edits."""
        return _score(np.maximum(sizes, len(self._query)), np.maximum(edits, np.abs(sizes - len(self._query))))

    def _presence(self, threshold: int, candidates: int) -> "_Presence | None":
        """Which letters of the query each row has, where that is quicker found out than the candidates' distances."""
        low = min(band.low for band in self._plan(threshold))
        high = max(band.high for band in self._plan(threshold))
        singles = set(self._postings[: len(self._query)])
        spans = [within(self._image, listed, low, high) for listed in singles]
        listed = [span for span in spans if span is not None]
        if sum(end - start for start, end in listed) + high - low > candidates * len(self._query) * _WORTH:
            return None
        parts = [self._image.rows[start:end] for start, end in listed if start < end]
        found = np.concatenate(parts) - np.uint32(low) if parts else np.zeros(0, np.uint32)
        return _Presence(low, len(listed), np.bincount(found, minlength=high - low))


def _score(longer: NDArray[np.int64], edits: NDArray[np.int64]) -> NDArray[np.int64]:
    score: NDArray[np.int64] = 100 * (longer - edits) // longer
    return score


def _bits(signatures: U64) -> NDArray[np.int64]:
    """How many bits are set in each signature; all 256 come out as none, which is no more than there are."""
    # The four numbers' counts are bytes: read as one number, multiplication adds them up in its highest byte.
    counts = np.bitwise_count(signatures).view(np.uint32).ravel()
    bits: NDArray[np.int64] = ((counts * np.uint32(0x01010101)) >> np.uint32(24)).astype(np.int64)
    return bits


def _gaps(places: NDArray[np.intp], end: int) -> NDArray[np.intp]:
    """How far it is from each place to the next, and from the last to the end."""
    gaps = np.empty_like(places)
    np.subtract(places[1:], places[:-1], out=gaps[:-1])
    gaps[-1] = end - places[-1]
    return gaps


def _postings(image: Image, hashes: U32) -> list[Listed]:
    """Where the rows of each hash are listed; (0, 0) if no row has it."""
    if not len(image.grams):
        return [None if hash_ in image.unlisted else (0, 0) for hash_ in hashes.tolist()]
    slots = np.minimum(np.searchsorted(image.grams, hashes), len(image.grams) - 1)
    there = image.grams[slots] == hashes
    starts = np.where(there, image.places[slots], 0).tolist()
    ends = np.where(there, image.places[slots + 1], 0).tolist()
    return [
        None if hash_ in image.unlisted else (start, end)
        for hash_, start, end in zip(hashes.tolist(), starts, ends, strict=True)
    ]
