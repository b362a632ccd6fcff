"""BLEU, chrF and TER against numbers computed here from their definitions, without sacreBLEU."""

import math
from collections import Counter

import pytest

from workbench.metrics.corpus import BLEU, CHRF, TER, CorpusMetric

HYP = "the cat sat on the mat today"
REF = "the cat sat on a mat today"

# HYP against REF, by hand: n-grams shared/all for n = 1..4, equal lengths, so no brevity penalty.
# 1: 6/7 (one "the" too many); 2: 4/6 (the cat, cat sat, sat on, mat today); 3: 2/5; 4: 1/4.
BLEU_BY_HAND = 100 * math.exp((math.log(6 / 7) + math.log(4 / 6) + math.log(2 / 5) + math.log(1 / 4)) / 4)


def chrf_by_definition(hyp: str, ref: str, order: int = 6, beta: float = 2) -> float:
    """Popović's chrF: F-beta of the mean precision and recall of character n-grams, without spaces."""
    hyp, ref = "".join(hyp.split()), "".join(ref.split())
    precisions, recalls = [], []
    for n in range(1, order + 1):
        ours = Counter(hyp[at : at + n] for at in range(len(hyp) - n + 1))
        theirs = Counter(ref[at : at + n] for at in range(len(ref) - n + 1))
        if ours and theirs:
            shared = (ours & theirs).total()
            precisions.append(shared / ours.total())
            recalls.append(shared / theirs.total())
    precision, recall = (sum(values) / len(values) for values in (precisions, recalls))
    return 100 * (1 + beta**2) * precision * recall / (beta**2 * precision + recall)


@pytest.mark.parametrize(
    ("metric", "value"),
    [
        (BLEU, BLEU_BY_HAND),
        (CHRF, chrf_by_definition(HYP, REF)),
        # One substitution in seven words.
        (TER, 100 / 7),
    ],
    ids=lambda value: value.name if isinstance(value, CorpusMetric) else "",
)
def test_value(metric: CorpusMetric, value: float) -> None:
    assert metric.corpus([HYP], [REF]).value == pytest.approx(value)
    assert metric.segments([HYP], [REF])[0].value == pytest.approx(value)


@pytest.mark.parametrize(
    ("hyp", "ref", "value"),
    [
        # Moving a block is one edit.
        ("b c d a", "a b c d", 25),
        ("a b c", "a b c d", 25),
        ("a b c d e", "a b c d", 25),
        ("w x y z", "a b c d", 100),
        # TER looks at words without their case.
        ("The Cat", "the cat", 0),
    ],
)
def test_ter_counts_edits_per_word_of_the_reference(hyp: str, ref: str, value: float) -> None:
    assert TER.corpus([hyp], [ref]).value == pytest.approx(value)


@pytest.mark.parametrize(
    ("hyp", "ref", "bleu", "chrf", "ter"),
    [
        ("The very same.", "The very same.", 100, 100, 0),
        ("", "Not translated.", 0, 0, 100),
        ("Too much.", "", 0, 0, 100),
        ("", "", 0, 0, 0),
        ("Wholly", "other", 0, chrf_by_definition("Wholly", "other"), 100),
    ],
)
def test_same_and_empty_texts(hyp: str, ref: str, bleu: float, chrf: float, ter: float) -> None:
    for metric, value in ((BLEU, bleu), (CHRF, chrf), (TER, ter)):
        assert metric.corpus([hyp], [ref]).value == pytest.approx(value, abs=1e-9)
        assert metric.segments([hyp], [ref])[0].value == pytest.approx(value, abs=1e-9)


def test_a_short_segment_has_a_bleu_though_it_has_no_four_grams() -> None:
    assert BLEU.corpus(["A fair."], ["A fair."]).value == pytest.approx(0)
    assert BLEU.segments(["A fair."], ["A fair."])[0].value == pytest.approx(100)


def test_a_document_is_not_the_mean_of_its_segments() -> None:
    hyps, refs = ["a b", HYP], ["x y", REF]
    # One edit in the long segment and two in the short one, over nine words in all.
    assert TER.corpus(hyps, refs).value == pytest.approx(100 * 3 / 9)
    assert [score.value for score in TER.segments(hyps, refs)] == pytest.approx([100, 100 / 7])


@pytest.mark.parametrize(
    ("metric", "name", "higher_is_better", "document", "segment"),
    [
        (BLEU, "BLEU", True, "case:mixed|eff:no|tok:13a|smooth:exp", "case:mixed|eff:yes|tok:13a|smooth:exp"),
        (CHRF, "chrF2", True, *["case:mixed|eff:yes|nc:6|nw:0|space:no"] * 2),
        (TER, "TER", False, *["case:lc|tok:tercom|norm:no|punct:yes|asian:no"] * 2),
    ],
    ids=lambda value: value.name if isinstance(value, CorpusMetric) else "",
)
def test_every_score_says_how_it_was_made(
    metric: CorpusMetric, name: str, higher_is_better: bool, document: str, segment: str
) -> None:
    from sacrebleu import __version__

    for score, settings in ((metric.corpus([HYP], [REF]), document), (metric.segments([HYP], [REF])[0], segment)):
        assert score.signature == f"nrefs:1|{settings}|version:{__version__}"
        assert (score.metric, score.higher_is_better) == (name, higher_is_better)


def test_the_name_is_the_one_that_sacrebleu_prints() -> None:
    from sacrebleu import metrics

    for metric in (BLEU, CHRF, TER):
        assert getattr(metrics, metric.factory)().corpus_score([HYP], [[REF]]).name == metric.name


@pytest.mark.parametrize("metric", [BLEU, CHRF, TER], ids=lambda metric: metric.name)
@pytest.mark.parametrize(("hyps", "refs"), [([HYP], [REF, REF]), ([HYP, HYP], [REF]), ([], [])])
def test_odd_numbers_of_texts_are_refused(metric: CorpusMetric, hyps: list[str], refs: list[str]) -> None:
    with pytest.raises(ValueError, match="hypothes"):
        metric.corpus(hyps, refs)
    with pytest.raises(ValueError, match="hypothes"):
        metric.segments(hyps, refs)


def test_nothing_is_written_to_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    hyps = [f"A sentence that ends in a spaced stop {number} ." for number in range(120)]
    BLEU.corpus(hyps, hyps)
    BLEU.segments(hyps, hyps)
    assert capfd.readouterr() == ("", "")
