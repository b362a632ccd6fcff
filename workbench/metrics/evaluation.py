"""A document's scores by several metrics, and its segments with the worst first."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.metrics.alignment import Alignment, Pair
from workbench.metrics.metric import Metric
from workbench.model import Score


@dataclass(frozen=True, slots=True)
class SegmentScores:
    """One segment by every metric, in the order of the metrics."""

    pair: Pair
    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores of the document and of its segments."""

    document: tuple[Score, ...]
    segments: tuple[SegmentScores, ...]
    """The worst first."""


def evaluate(alignment: Alignment, metrics: Mapping[str, Metric], *, worst_by: str = "chrf") -> Evaluation:
    """Score a document by each of `metrics`.

    Args:
        alignment: What to score against what.
        metrics: At least one, by the names that `workbench.metrics.load` knows them by.
        worst_by: The metric that orders the segments; the first of `metrics` where it is not among them. Segments
            that it finds equally bad stay in document order.
    """
    hyps, refs = alignment.hypotheses, alignment.references
    document = tuple(metric.corpus(hyps, refs) for metric in metrics.values())
    columns = [metric.segments(hyps, refs) for metric in metrics.values()]
    rows = [
        SegmentScores(pair, scores) for pair, scores in zip(alignment.pairs, zip(*columns, strict=True), strict=True)
    ]
    judge = list(metrics).index(worst_by) if worst_by in metrics else 0
    return Evaluation(document, tuple(sorted(rows, key=lambda row: _goodness(row.scores[judge]))))


def _goodness(score: Score) -> float:
    """A number that grows with quality, whichever way the metric counts."""
    return score.value if score.higher_is_better else -score.value
