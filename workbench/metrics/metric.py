"""What a metric is: a way to put a number on hypotheses against references."""

from collections.abc import Sequence
from typing import Protocol

from workbench.model import Score


class Metric(Protocol):
    """Scores hypotheses against one reference each; `hyps[i]` belongs to `refs[i]`.

    Both methods raise ValueError where the two do not have the same number of texts, or where there are none.
    A single text may be empty.
    """

    @property
    def name(self) -> str:
        """Name of the metric as readers know it, e.g. `BLEU`; the `metric` of its scores."""

    def corpus(self, hyps: Sequence[str], refs: Sequence[str]) -> Score:
        """Score the document as a whole; this is not the mean of its segments."""

    def segments(self, hyps: Sequence[str], refs: Sequence[str]) -> tuple[Score, ...]:
        """Score every segment by itself, in the order given."""


def require_pairs(hyps: Sequence[str], refs: Sequence[str]) -> None:
    """Refuse what would be scored wrongly: an odd number of texts is cut to the shorter side by most libraries.

    Raises:
        ValueError: The numbers differ, or there is nothing to score.
    """
    if len(hyps) != len(refs):
        raise ValueError(f"{len(hyps)} hypotheses for {len(refs)} references")
    if not hyps:
        raise ValueError("no hypothesis to score")
