"""Edit effort as a table: the draft, the final, and the edits that lie between them."""

import pytest

from workbench.metrics.effort import CHARACTERS, WORDS, EditEffort

CASES = [
    # draft, final, word edits / words, character edits / characters
    ("Exports rose.", "Exports rose.", (0, 3), (0, 13)),
    ("Exports rose.", "Exports grew.", (1, 3), (4, 13)),
    ("Exports rose.", "Exports rose", (1, 3), (1, 13)),
    ("Exports rose.", "exports rose.", (1, 3), (1, 13)),
    ("", "Exports rose.", (3, 3), (13, 13)),
    ("Exports rose.", "", (3, 3), (13, 13)),
    ("a b c d", "d c b a", (4, 4), (4, 7)),
    ("in May 2026", "in the month of May 2026", (3, 6), (13, 24)),
    # A decomposed letter is no edit; another space is one character, but no word.
    ("Va\u0306n ho\u0301a", "Văn hóa", (0, 2), (0, 7)),
    ("12  per cent", "12 per cent", (0, 3), (1, 12)),
]


@pytest.mark.parametrize(("draft", "final", "words", "characters"), CASES)
def test_share_of_what_changed(draft: str, final: str, words: tuple[int, int], characters: tuple[int, int]) -> None:
    for metric, (edits, length) in ((WORDS, words), (CHARACTERS, characters)):
        assert metric.segments([draft], [final])[0].value == pytest.approx(100 * edits / length)
        assert metric.corpus([draft], [final]).value == pytest.approx(100 * edits / length)


@pytest.mark.parametrize("metric", [WORDS, CHARACTERS], ids=lambda metric: metric.name)
def test_two_empty_texts_took_no_effort(metric: EditEffort) -> None:
    assert metric.corpus([""], [""]).value == 0
    assert metric.segments([""], [""])[0].value == 0


def test_a_document_weighs_its_segments_by_length() -> None:
    drafts = [draft for draft, *_ in CASES]
    finals = [final for _, final, *_ in CASES]
    edits, length = (sum(words[part] for _, _, words, _ in CASES) for part in (0, 1))
    assert WORDS.corpus(drafts, finals).value == pytest.approx(100 * edits / length)


def test_every_score_says_how_it_was_made() -> None:
    for metric, unit in ((WORDS, "word"), (CHARACTERS, "character")):
        for score in (metric.corpus(["a"], ["b"]), *metric.segments(["a"], ["b"])):
            assert score.metric == metric.name
            assert not score.higher_is_better
            assert score.signature == (
                f"edit:levenshtein|unit:{unit}|norm:max|case:mixed|form:nfc|version:workbench-effort-1"
            )


@pytest.mark.parametrize(("hyps", "refs"), [(["a"], ["a", "b"]), (["a", "b"], ["a"]), ([], [])])
def test_odd_numbers_of_texts_are_refused(hyps: list[str], refs: list[str]) -> None:
    with pytest.raises(ValueError, match="hypothes"):
        WORDS.corpus(hyps, refs)
    with pytest.raises(ValueError, match="hypothes"):
        WORDS.segments(hyps, refs)
