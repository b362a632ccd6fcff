"""Which runs of words hold together and come again: the candidates of a text, ranked.

Counted level by level: a phrase of n words is looked at only where both its parts of n - 1 words come often enough, so
that memory follows what repeats and not the size of the text. What is left must

- hold together: at every place where it could be cut, its parts attract each other (the lowest normalised pointwise
  mutual information over the cuts, Bouma 2009, at least `COHESION`);
- stand by itself: not only inside one longer phrase that comes as often, nor inside a sentence that is repeated.

The score is the C-value (Frantzi, Ananiadou and Mima 2000), log2(words + 1) × (places − mean places of the longer
phrases around it), times the cohesion.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.glossary.extraction.corpus import Corpus, Run

Gram = tuple[int, ...]

LONGEST = 12
"""Words of the longest phrase that is counted; what repeats at that length is a sentence, not a term."""
COHESION = 0.3
_ALONE = 1.3
"""How many times as often as the longer phrases around it a phrase must come to be a term of its own."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of words that may be a term."""

    gram: Gram
    places: tuple[tuple[Run, int], ...]
    """Where it stands: the run and the index of its first word; places inside a known term are left out."""
    score: float


def phrases(corpus: Corpus, first: frozenset[str], last: frozenset[str], minimum: int) -> list[Phrase]:
    """Find the phrases of two words and more.

    Args:
        corpus: The text.
        first: Keys of words that begin no phrase.
        last: Keys of words that end none.
        minimum: Least number of places, inside known terms not counted; at least 2.
    """
    counts = _counts(corpus.runs, minimum)
    no_first = {number for number, key in enumerate(corpus.keys) if key in first or len(key) < 2}
    no_last = {number for number, key in enumerate(corpus.keys) if key in last or len(key) < 2}
    cohesion = {
        gram: value
        for gram in counts
        if len(gram) > 1
        and gram[0] not in no_first
        and gram[-1] not in no_last
        and (value := _cohesion(gram, counts, corpus.size)) >= COHESION
    }
    places = {gram: found for gram, found in _places(corpus.runs, cohesion).items() if len(found) >= minimum}
    around = _around(places)
    return [
        Phrase(gram, tuple(found), math.log2(len(gram) + 1) * weight * cohesion[gram] * _novelty(gram, found))
        for gram, found in places.items()
        if len(gram) < LONGEST and (weight := _weight(len(found), around.get(gram, ()))) > 0
    ]


def _counts(runs: Sequence[Run], minimum: int) -> Mapping[Gram, int]:
    """How often each word comes, and each longer gram that comes often enough."""
    level: Counter[Gram] = Counter((word,) for run in runs for word in run.words)
    counts: dict[Gram, int] = dict(level)
    frequent = {gram for gram, count in level.items() if count >= minimum}
    for length in range(2, LONGEST + 1):
        level = Counter(
            gram
            for run in runs
            for place in range(len(run.words) - length + 1)
            if (gram := run.words[place : place + length])[1:] in frequent and gram[:-1] in frequent
        )
        frequent = {gram for gram, count in level.items() if count >= minimum}
        if not frequent:
            break
        counts.update((gram, level[gram]) for gram in frequent)
    return counts


def _cohesion(gram: Gram, counts: Mapping[Gram, int], size: int) -> float:
    """How strongly the parts of a gram attract each other at the weakest cut, from -1 to 1."""
    together = math.log(counts[gram] / size)
    if not together:
        return 1.0
    return min(
        (math.log(counts[gram[:cut]] / size) + math.log(counts[gram[cut:]] / size) - together) / together
        for cut in range(1, len(gram))
    )


def _places(runs: Iterable[Run], wanted: Mapping[Gram, float]) -> dict[Gram, list[tuple[Run, int]]]:
    lengths = sorted({len(gram) for gram in wanted}, reverse=True)
    places: dict[Gram, list[tuple[Run, int]]] = {}
    for run in runs:
        for place in range(len(run.words) - 1):
            for length in lengths:
                gram = run.words[place : place + length]
                if len(gram) == length and gram in wanted and not _is_known(run, place, length):
                    places.setdefault(gram, []).append((run, place))
    return places


def _is_known(run: Run, place: int, length: int) -> bool:
    """Whether the termbase knows these words: as one term or a part of it, or as terms side by side."""
    return all(run.known[place : place + length])


def _novelty(gram: Gram, places: Sequence[tuple[Run, int]]) -> float:
    """Half where one end is a term known already: coffee of Vietnam is hardly a term, where both are."""
    run, place = places[0]
    return 0.5 if run.known[place] or run.known[place + len(gram) - 1] else 1.0


def _around(places: Mapping[Gram, Sequence[object]]) -> dict[Gram, list[int]]:
    """For each gram how often the longer ones come that have it in them."""
    around: dict[Gram, list[int]] = {}
    for gram, found in places.items():
        for inner in _inner(gram):
            if inner in places:
                around.setdefault(inner, []).append(len(found))
    return around


def _inner(gram: Gram) -> Iterator[Gram]:
    for length in range(2, len(gram)):
        for start in range(len(gram) - length + 1):
            yield gram[start : start + length]


def _weight(places: int, longer: Sequence[int]) -> float:
    if not longer:
        return places
    if places < max(longer) * _ALONE or places == max(longer):
        return 0
    return places - sum(longer) / len(longer)
