"""Which changed sentence comes from which: the most alike first, and of equals the one with the same neighbours."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.model import UnitKey
from workbench.text.similarity import similarity
from workbench.text.tokens import keys

THRESHOLD = 65
"""Share of unchanged syllables from which mending a translation is less work than making one."""
_NEIGHBOUR = 5
"""Points of likeness that one unchanged neighbour is worth."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Keys that look for their kin, and the order of the document that they stand in."""

    keys: Sequence[UnitKey]
    order: Sequence[UnitKey]


def pair_up(new: Kin, old: Kin, threshold: int = THRESHOLD) -> Mapping[UnitKey, UnitKey]:
    """Pair new keys with old ones; each serves at most once.

    Args:
        new: The keys that the document has now and had not before.
        old: The keys that it has no more; those missing from the order (long obsolete) come last among equals.
        threshold: Least similarity, 0 to 100.
    """
    new_place, old_place = _places(new.order), _places(old.order)
    scored = []
    for (i, j), score in _alike(new.keys, old.keys, threshold):
        here, there = new_place[new.keys[i]], old_place.get(old.keys[j])
        neighbours, distance = 0, len(new.order) + len(old.order)
        if there is not None:
            neighbours = _shared_neighbours(new.order, here, old.order, there)
            distance = abs(here - there)
        scored.append((-score - _NEIGHBOUR * neighbours, distance, i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(scored):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return {new.keys[i]: old.keys[j] for i, j in pairs.items()}


def _alike(new: Sequence[UnitKey], old: Sequence[UnitKey], threshold: int) -> Iterator[tuple[tuple[int, int], int]]:
    """Every pair at or above the threshold, with its score.

    Similarity never exceeds the share of tokens that two texts have in common in any order, which is cheap to
    count for all old texts at once; only pairs that pass are measured.
    """
    lengths, postings = _index(old)
    for i, key in enumerate(new):
        words = Counter(keys(key.source))
        length = words.total()
        common: Counter[int] = Counter()
        for word, count in words.items():
            for j, there in postings[word]:
                common[j] += min(count, there)
        for j, shared in common.items():
            if 100 * shared < threshold * max(length, lengths[j]):
                continue
            score = similarity(key.source, old[j].source)
            if score >= threshold:
                yield (i, j), score


def _index(old: Sequence[UnitKey]) -> tuple[Sequence[int], Mapping[str, Sequence[tuple[int, int]]]]:
    """Token counts of the old texts: in all, and by token."""
    lengths = []
    postings: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for j, key in enumerate(old):
        words = Counter(keys(key.source))
        lengths.append(words.total())
        for word, count in words.items():
            postings[word].append((j, count))
    return lengths, postings


def _places(order: Sequence[UnitKey]) -> Mapping[UnitKey, int]:
    return {key: place for place, key in enumerate(order)}


def _shared_neighbours(new: Sequence[UnitKey], here: int, old: Sequence[UnitKey], there: int) -> int:
    """How many of the two neighbours are the same in both documents; their ends are neighbours too."""
    before = (new[here - 1] if here else None) == (old[there - 1] if there else None)
    after = (new[here + 1] if here + 1 < len(new) else None) == (old[there + 1] if there + 1 < len(old) else None)
    return before + after
