"""Proposing the name that somebody may have meant, and telling how many there are of something."""

import pytest

from workbench.text.counted import counted
from workbench.text.nearest import did_you_mean, nearest


@pytest.mark.parametrize(
    ("name", "known", "close"),
    [("mtch", ["checks", "match"], "match"), ("match", ["match"], "match"), ("x", ["match"], ""), ("x", [], "")],
)
def test_the_nearest_name(name: str, known: list[str], close: str) -> None:
    assert nearest(name, known) == close


def test_the_sentence() -> None:
    assert did_you_mean("mtch", {"match": 1}, "Nothing.") == "Did you mean “match”?"
    assert did_you_mean("x", ["match"], "Nothing.") == "Nothing."


@pytest.mark.parametrize(
    ("number", "thing", "told"),
    [(0, "error", "0 errors"), (1, "error", "1 error"), (2, "error", "2 errors"), (2, "info", "2 info")],
)
def test_numbers_of_things(number: int, thing: str, told: str) -> None:
    assert counted(number, thing) == told
