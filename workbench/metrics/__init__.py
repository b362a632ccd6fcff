"""Quality by numbers: BLEU, chrF and TER with their signatures, and the effort of editing a draft into its final."""

from collections.abc import Sequence

from workbench import plugins
from workbench.metrics.alignment import Alignment, Pair, pair_lines, pair_units
from workbench.metrics.evaluation import Evaluation, SegmentScores, evaluate
from workbench.metrics.metric import Metric

GROUP = "workbench.metrics"
"""Entry-point group; each entry point names a `Metric` object."""

__all__ = [
    "GROUP",
    "Alignment",
    "Evaluation",
    "Metric",
    "Pair",
    "SegmentScores",
    "evaluate",
    "load",
    "names",
    "pair_lines",
    "pair_units",
]


def names() -> tuple[str, ...]:
    """Return the names of all metrics, sorted; imports none of them."""
    return plugins.names(GROUP)


def load(wanted: Sequence[str]) -> dict[str, Metric]:
    """Import the metrics asked for, in the order asked for.

    Raises:
        PluginError: One of them does not exist or cannot be loaded.
    """
    return {name: plugins.load(GROUP, name) for name in wanted}
