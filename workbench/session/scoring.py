"""Scoring a translation against a reference."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench import catalog as po
from workbench import metrics
from workbench.errors import EncodingError
from workbench.metrics import Alignment, Evaluation
from workbench.model import Score
from workbench.session.sources import read_bytes


@dataclass(frozen=True, slots=True)
class Scored:
    """A document's scores with what was compared."""

    alignment: Alignment
    evaluation: Evaluation

    def as_json(self) -> dict[str, Any]:
        """The scores for programs; segments worst first."""
        return {
            "segments_scored": len(self.alignment.pairs),
            "without_reference": [unit.source for unit in self.alignment.without_reference],
            "without_hypothesis": [unit.source for unit in self.alignment.without_hypothesis],
            "document": [_score_json(score) for score in self.evaluation.document],
            "segments": [
                {
                    "number": one.pair.number,
                    "line": one.pair.line,
                    "source": one.pair.source,
                    "hypothesis": one.pair.hypothesis,
                    "reference": one.pair.reference,
                    "scores": [_score_json(score) for score in one.scores],
                }
                for one in self.evaluation.segments
            ],
        }

    def as_lines(self, limit: int) -> Iterator[str]:
        """The scores for people, with the `limit` worst segments."""
        yield f"{len(self.alignment.pairs)} segments"
        for score in self.evaluation.document:
            yield f"{score.metric:<26} {score.value:6.2f}   {score.signature}"
        for name, left in (
            ("no reference", self.alignment.without_reference),
            ("not in the document", self.alignment.without_hypothesis),
        ):
            if left:
                yield f"{len(left)} segments left out: {name}"
        worst = self.evaluation.segments[:limit]
        if worst:
            yield ""
            yield "Worst segments first"
        for one in worst:
            yield ""
            yield f"{one.pair.number:>4}  " + "  ".join(f"{score.metric} {score.value:.1f}" for score in one.scores)
            yield f"      source      {one.pair.source}"
            yield f"      hypothesis  {one.pair.hypothesis}"
            yield f"      reference   {one.pair.reference}"


def score(final: Path, reference: Path) -> Scored:
    """Score the PO file `final` against `reference`: a PO file, or a text with one segment a line.

    Raises:
        UnreadableInput: One of them cannot be read, or they do not fit together.
    """
    units = po.load(final).units
    if reference.suffix == ".po":
        alignment = metrics.pair_units(units, po.load(reference).units, path=reference)
    else:
        alignment = metrics.pair_lines(units, _text(reference), path=reference)
    return Scored(alignment, metrics.evaluate(alignment, metrics.load(metrics.names())))


def _text(path: Path) -> str:
    try:
        return read_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise EncodingError("is not UTF-8.", path=path, advice="Save it as UTF-8.") from error


def _score_json(score: Score) -> dict[str, Any]:
    return {
        "metric": score.metric,
        "value": score.value,
        "signature": score.signature,
        "higher_is_better": score.higher_is_better,
    }
