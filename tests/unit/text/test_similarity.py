"""The score counts syllables, rounds down, and keeps 100 for the same text."""

import pytest

from workbench.text.similarity import best, similarity


@pytest.mark.parametrize(
    ("a", "b", "score"),
    [
        ("", "", 100),
        ("một", "", 0),
        ("một hai", "ba bốn", 0),
        ("một hai ba bốn", "một hai ba năm", 75),
        ("một hai ba", "một hai bốn", 66),
        ("Kinh tế-xã hội", "kinh tế - xã hội", 100),
        ("hàng hóa", "hàng hoá", 100),
        ("một, hai", "một , hai", 99),
    ],
)
def test_score(a: str, b: str, score: int) -> None:
    assert similarity(a, b) == score


def test_one_syllable_in_two_hundred_is_not_100() -> None:
    words = [f"t{n}" for n in range(201)]
    assert similarity(" ".join(words), " ".join([*words[:-1], "x"])) == 99


def test_best_takes_the_first_of_the_highest() -> None:
    assert best("một hai ba bốn", ["một hai", "một hai ba", "một hai ba năm"], 50) == (1, 75)


def test_best_finds_nothing_below_the_threshold() -> None:
    assert best("một hai", ["ba bốn", "một ba"], 60) is None
    assert best("một hai", [], 0) is None
