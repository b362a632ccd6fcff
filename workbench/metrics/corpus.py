"""BLEU, chrF and TER as sacreBLEU computes them, each score with sacreBLEU's own signature.

sacreBLEU is imported with the first score, because it brings lxml and others along.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workbench.metrics.metric import require_pairs
from workbench.model import Score


@dataclass(frozen=True, slots=True)
class CorpusMetric:
    """One of sacreBLEU's metrics with its default settings, which are the ones that papers and shared tasks report."""

    name: str
    """As sacreBLEU prints it. chrF's beta stands in the name only, not in the signature: it must be kept."""
    higher_is_better: bool
    factory: str
    """Name of the class in `sacrebleu.metrics`."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """For document and segments alike."""
    segment_options: Mapping[str, Any] = field(default_factory=dict)
    """For segments only, on top of `options`."""

    def corpus(self, hyps: Sequence[str], refs: Sequence[str]) -> Score:
        """See `Metric.corpus`."""
        require_pairs(hyps, refs)
        scorer = self._scorer(self.options)
        value = scorer.corpus_score(list(hyps), [list(refs)]).score
        return self._score(value, scorer)

    def segments(self, hyps: Sequence[str], refs: Sequence[str]) -> tuple[Score, ...]:
        """See `Metric.segments`."""
        require_pairs(hyps, refs)
        scorer = self._scorer({**self.options, **self.segment_options})
        return tuple(
            self._score(scorer.sentence_score(hyp, [ref]).score, scorer) for hyp, ref in zip(hyps, refs, strict=True)
        )

    def _scorer(self, options: Mapping[str, Any]) -> Any:
        from sacrebleu import metrics

        return getattr(metrics, self.factory)(**options)

    def _score(self, value: float, scorer: Any) -> Score:
        return Score(
            metric=self.name,
            value=value,
            signature=str(scorer.get_signature()),
            higher_is_better=self.higher_is_better,
        )


# `force` only silences a warning that sacreBLEU writes to standard error about text that looks tokenised.
# A segment shorter than four words has no 4-grams: without `effective_order` its BLEU would say nothing.
BLEU = CorpusMetric("BLEU", True, "BLEU", {"force": True}, {"effective_order": True})
CHRF = CorpusMetric("chrF2", True, "CHRF")
TER = CorpusMetric("TER", False, "TER")
