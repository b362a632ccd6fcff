"""The index behind fuzzy lookups: exact on the threshold, and never blind where letters run out."""

import pytest

from workbench.memory import candidates
from workbench.memory.candidates import Candidates


@pytest.mark.parametrize("length", range(1, 41))
def test_a_text_exactly_on_the_threshold_is_found(length: int) -> None:
    words = [f"w{number}" for number in range(length)]
    for edits in range(length):
        text = " ".join(["khác"] * edits + words[edits:])
        threshold = 100 * (length - edits) // length
        index = Candidates([text])
        assert index.near(" ".join(words), threshold) == [0]
        assert index.near(" ".join(words), threshold + 1) == []


def test_letters_that_are_shared_find_too_much_but_miss_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "_LETTERS", 2)
    index = Candidates(["một hai", "ba hai", "một bốn"])
    assert set(index.near("một hai", 100)) >= {0}


def test_more_different_words_than_one_block_of_letters() -> None:
    words = [f"w{number}" for number in range(0xE100)]
    index = Candidates([" ".join(words[at : at + 4]) for at in range(0, len(words), 4)])
    assert [index.near(" ".join(words[at : at + 4]), 100) for at in range(0, len(words), 4000)] == [
        [at // 4] for at in range(0, len(words), 4000)
    ]
