"""What a note says to the program and what it says to people."""

import pytest

from workbench.glossary.marks import Marks, marks


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("", Marks()),
        ("soft", Marks(soft=True)),
        ("soft; guard; contains Pháp", Marks(soft=True, guard=True, text="contains Pháp")),
        ("case", Marks(case=True)),
        ("softly spoken", Marks(text="softly spoken")),
        ("for people; soft", Marks(text="for people; soft")),
        ("successor: a.b", Marks(successors=("a.b",))),
        (
            "predecessor: a, b; successor: c; 1999: why",
            Marks(predecessors=("a", "b"), successors=("c",), text="1999: why"),
        ),
    ],
)
def test_a_note_is_taken_apart(note: str, expected: Marks) -> None:
    assert marks(note) == expected
