"""A document's scores side by side, and the segments that need a person first."""

from pathlib import Path

import pytest

from workbench import metrics
from workbench.errors import PluginError
from workbench.metrics import evaluate, pair_units
from workbench.model import State, Unit, UnitKey

SOURCES = ("một", "hai", "ba", "bốn")
DRAFT = ("Exports rose in May.", "Nothing alike", "", "The fair opened today.")
FINAL = ("Exports rose in May.", "Wholly 7 other ?", "Not empty.", "The trade fair opened today.")


def units(targets: tuple[str, ...]) -> list[Unit]:
    return [
        Unit(key=UnitKey(None, source), target=target, state=State.TRANSLATED)
        for source, target in zip(SOURCES, targets, strict=True)
    ]


ALIGNMENT = pair_units(units(DRAFT), units(FINAL), path=Path("final.po"))


def test_our_metrics_come_through_entry_points() -> None:
    ours = ("bleu", "chrf", "effort", "effort-characters", "ter")
    assert set(ours) <= set(metrics.names())
    assert [metric.name for metric in metrics.load(ours).values()] == [
        "BLEU",
        "chrF2",
        "edit effort (words)",
        "edit effort (characters)",
        "TER",
    ]


def test_an_unknown_metric_is_named_with_the_nearest() -> None:
    with pytest.raises(PluginError, match=r"“blue” in workbench\.metrics.*“bleu”"):
        metrics.load(["blue"])


def test_document_scores_stand_in_the_order_asked_for() -> None:
    result = evaluate(ALIGNMENT, metrics.load(["ter", "bleu", "chrf", "effort"]))
    assert [score.metric for score in result.document] == ["TER", "BLEU", "chrF2", "edit effort (words)"]
    for row in result.segments:
        assert [score.metric for score in row.scores] == ["TER", "BLEU", "chrF2", "edit effort (words)"]


@pytest.mark.parametrize(
    ("names", "order"),
    [
        (["bleu", "chrf"], [3, 2, 4, 1]),
        # Without chrF the first metric judges; of TER and effort the highest is the worst.
        (["ter"], [2, 3, 4, 1]),
        (["effort"], [2, 3, 4, 1]),
    ],
)
def test_the_worst_segment_comes_first(names: list[str], order: list[int]) -> None:
    result = evaluate(ALIGNMENT, metrics.load(names))
    assert [row.pair.number for row in result.segments] == order


def test_equally_bad_segments_stay_in_document_order() -> None:
    same = pair_units(units(("x",) * 4), units(("x",) * 4), path=Path("final.po"))
    assert [row.pair.number for row in evaluate(same, metrics.load(["chrf"])).segments] == [1, 2, 3, 4]
