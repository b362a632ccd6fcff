"""How alike two texts are, in whole points from 0 to 100, counted in syllables and marks as a translator sees them."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Levenshtein

from workbench.text.normalise import match_key
from workbench.text.tokens import keys, keys_of


def similarity(a: str, b: str) -> int:
    """Return 100 times the share of tokens that need no edit, rounded down.

    The share is 1 - d / n, where d is the Levenshtein distance of the two token sequences and n the longer one's
    length. 100 is kept for texts with equal comparison keys.
    """
    return Likeness(a).to_key(match_key(b))


class Likeness:
    """`similarity` of one text to many."""

    def __init__(self, text: str) -> None:
        self.key = match_key(text)
        self._tokens = keys_of(self.key)

    def to_key(self, key: str) -> int:
        """Return the similarity to the text whose comparison key is `key`."""
        return 100 if key == self.key else _score(self._tokens, keys_of(key), 0)


def best(query: str, candidates: Iterable[str], threshold: int) -> tuple[int, int] | None:
    """Return the index and score of the candidate most like `query`, the first of equals.

    Returns:
        None where no candidate reaches `threshold`.
    """
    key, words = match_key(query), keys(query)
    found: tuple[int, int] | None = None
    floor = threshold
    for index, candidate in enumerate(candidates):
        score = 100 if match_key(candidate) == key else _score(words, keys(candidate), floor)
        if score >= floor:
            found = index, score
            floor = score + 1
            if score == 100:
                break
    return found


def _score(a: Sequence[str], b: Sequence[str], floor: int) -> int:
    """Score two token sequences of different keys; anything below `floor` may come out as less than it is."""
    longer = max(len(a), len(b))
    if longer == 0:
        return 99
    cutoff = longer * (100 - floor) // 100
    if abs(len(a) - len(b)) > cutoff:
        return 0
    distance = Levenshtein.distance(a, b, score_cutoff=cutoff)
    # Equal tokens of unequal keys differ in white space only.
    return min(99, 100 * (longer - min(distance, longer)) // longer)
