"""The score counts syllables, rounds down, and keeps 100 for the same text."""

import pytest

from workbench.text.similarity import similarity


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
