"""The best way to cover a source with known parts: long ones before short ones, none over another."""

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
    starts = {word.start: place for place, word in enumerate(words)}
    ends = {word.end: place + 1 for place, word in enumerate(words)}
    ending: dict[int, list[tuple[int, Known]]] = {}
    for one in known:
        first = _first_at(words, one.start, starts)
        last = _last_at(words, one.end, ends)
        if first is not None and last is not None and first < last:
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


def _first_at(words: Sequence[Token], start: int, starts: dict[int, int]) -> int | None:
    """The number of the word with which a part begins; a mark of its own may stand before it ($5)."""
    if start in starts:
        return starts[start]
    following = next((place for place, word in enumerate(words) if word.end > start), None)
    return following if following is not None and words[following].start >= start else None


def _last_at(words: Sequence[Token], end: int, ends: dict[int, int]) -> int | None:
    """The number behind the word with which it ends; a mark of its own may stand behind it (5%)."""
    if end in ends:
        return ends[end]
    last = max((place for place, word in enumerate(words) if word.start < end), default=None)
    return last + 1 if last is not None and words[last].end <= end else None
