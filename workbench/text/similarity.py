"""How alike two texts are, in whole points from 0 to 100, counted in syllables and marks as a translator sees them."""

from rapidfuzz.distance import Levenshtein

from workbench.text.normalise import match_key
from workbench.text.tokens import keys_of


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
        if key == self.key:
            return 100
        tokens = keys_of(key)
        longer = max(len(self._tokens), len(tokens))
        if longer == 0:
            return 99
        # Equal tokens of unequal keys differ in white space only.
        return min(99, 100 * (longer - Levenshtein.distance(self._tokens, tokens)) // longer)
