"""Edit effort: how much of a draft had to change until it was the final text.

    effort = 100 × d(draft, final) / max(|draft|, |final|)

with d the Levenshtein distance (insertions, deletions and substitutions count 1 each) over words or over characters.
0 is a draft taken as it was, 100 a text written anew. For a document the distances and the lengths are summed
first, so that a long segment weighs more than a short one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from workbench.metrics.metric import require_pairs
from workbench.model import Score
from workbench.text.normalise import nfc
from workbench.text.tokens import tokens

VERSION = 1
"""Part of the signature: raised whenever the same two texts could give another number."""


@dataclass(frozen=True, slots=True)
class EditEffort:
    """The share of a text's pieces that editing changed, 0 to 100; `hyps` are the drafts, `refs` the finals."""

    name: str
    piece: str
    """What is counted, for the signature."""
    split: Callable[[str], Sequence[str]]
    higher_is_better: bool = False

    @property
    def signature(self) -> str:
        """Formula, settings and version."""
        return f"edit:levenshtein|unit:{self.piece}|norm:max|case:mixed|form:nfc|version:workbench-effort-{VERSION}"

    def corpus(self, hyps: Sequence[str], refs: Sequence[str]) -> Score:
        """See `Metric.corpus`."""
        require_pairs(hyps, refs)
        parts = [self._distance(draft, final) for draft, final in zip(hyps, refs, strict=True)]
        return self._score(sum(distance for distance, _ in parts), sum(length for _, length in parts))

    def segments(self, hyps: Sequence[str], refs: Sequence[str]) -> tuple[Score, ...]:
        """See `Metric.segments`."""
        require_pairs(hyps, refs)
        return tuple(self._score(*self._distance(draft, final)) for draft, final in zip(hyps, refs, strict=True))

    def _distance(self, draft: str, final: str) -> tuple[int, int]:
        """Return the edit distance and the length that it is a share of."""
        before, after = self.split(nfc(draft)), self.split(nfc(final))
        # Numbers instead of words: rapidfuzz compares other objects by their hash, and hashes can collide.
        number: dict[str, int] = {}
        coded = [[number.setdefault(piece, len(number)) for piece in pieces] for pieces in (before, after)]
        return Levenshtein.distance(*coded), max(len(before), len(after))

    def _score(self, distance: int, length: int) -> Score:
        value = 100 * distance / length if length else 0.0
        return Score(metric=self.name, value=value, signature=self.signature, higher_is_better=self.higher_is_better)


def _words(text: str) -> tuple[str, ...]:
    """Words and punctuation marks as they are written: a changed capital is an edit too."""
    return tuple(token.text for token in tokens(text))


WORDS = EditEffort("edit effort (words)", "word", _words)
CHARACTERS = EditEffort("edit effort (characters)", "character", tuple)
