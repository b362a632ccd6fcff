"""The best way to cover a source with known parts: long ones before short ones, none over another."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from workbench.drafts.fragments.known import Known
from workbench.text.tokens import Token


def best_cover(words: Sequence[Token], known: Sequence[Known]) -> list[Known]:
    """Return known parts that do not overlap, in order, of which the sum of the squares of their words is greatest.

    By the squares one phrase of four words outweighs two of two words; of equal ones the more trusted is taken.

    Args:
        words: The words of the source, without its marks.
        known: Candidates; those that do not begin and end with whole words are left out.
    """
    starts = [word.start for word in words]
    ends = [word.end for word in words]
    ending: dict[int, list[tuple[int, Known]]] = {}
    for one in known:
        # Marks of its own may stand before its first word ($5) and behind its last one (5%).
        first, last = bisect_right(ends, one.start), bisect_left(starts, one.end)
        if first < last and starts[first] >= one.start and ends[last - 1] <= one.end:
            ending.setdefault(last, []).append((first, one))
    best = [0.0] * (len(words) + 1)
    taken: list[tuple[int, Known] | None] = [None] * (len(words) + 1)
    for place in range(1, len(words) + 1):
        best[place] = best[place - 1]
        for first, one in ending.get(place, ()):
            weight = best[first] + (place - first) ** 2 + one.trust
            if weight > best[place]:
                best[place], taken[place] = weight, (first, one)
    cover: list[Known] = []
    place = len(words)
    while place:
        chosen = taken[place]
        if chosen is None:
            place -= 1
        else:
            place = chosen[0]
            cover.append(chosen[1])
    return cover[::-1]
