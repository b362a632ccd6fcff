"""`#:` lines: what is one place, and what is written so that it is read back as the same."""

import pytest

from workbench.catalog import references
from workbench.model import Reference


@pytest.mark.parametrize(
    ("line", "places"),
    [
        (" a.txt:3", [("a.txt", 3)]),
        ("a.txt:3", [("a.txt", 3)]),
        (" a.txt  b.txt:4\tc.txt", [("a.txt", None), ("b.txt", 4), ("c.txt", None)]),
        (" \u2068my file.txt\u2069:3 b:1", [("my file.txt", 3), ("b", 1)]),
        (" \u2068a  b\u2069 c", [("a  b", None), ("c", None)]),
        (" a:b:7", [("a:b", 7)]),
        (" a:-1 :5", [("a:-1", None), (":5", None)]),
        (" a\u00a0b.txt:2", [("a\u00a0b.txt", 2)]),
        (" \u2068never closed", [("\u2068never", None), ("closed", None)]),
        ("", []),
    ],
)
def test_reading(line, places):
    assert references.parse(line) == tuple(Reference(*place) for place in places)


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        (Reference("a.txt", 3), "a.txt:3"),
        (Reference("a.txt"), "a.txt"),
        (Reference("my file.txt", 3), "\u2068my file.txt\u2069:3"),
        (Reference("a:3"), "\u2068a:3\u2069"),
        (Reference("a\\"), "\u2068a\\\u2069"),
        (Reference("1.txt\u2069", 2), "1.txt\u2069:2"),
        (Reference("x\u2068y\u2069", 4), "x\u2068y\u2069:4"),
        (Reference(""), "\u2068\u2069"),
        (Reference("a\u00a0b"), "\u2068a\u00a0b\u2069"),
    ],
)
def test_writing(reference, text):
    assert references.render([reference]) == text
    assert references.parse(text) == (reference,)


@pytest.mark.parametrize("path", ["a\nb", "a \u2069 b", "\u2068a\u2069", "a\4"])
def test_a_path_that_the_line_cannot_hold(path):
    with pytest.raises(ValueError, match="cannot be written"):
        references.render([Reference(path, 1)])
