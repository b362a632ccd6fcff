"""The rules of a clean glossary, each broken once."""

from pathlib import Path

import pytest

from workbench.glossary.csv_file import COLUMNS
from workbench.glossary.lint import lint

CLEAN = ("z9,vi,sạch,full,preferred,,,x,,g", "z9,en,clean,full,preferred,,,x,,g")
PLAIN_Y = ("b,vi,hai,full,preferred,,,y,,g", "b,en,two,full,preferred,,,y,,g")


def written(path: Path, *rows: str) -> Path:
    path.write_text("\n".join([",".join(COLUMNS), *rows]) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("rows", "line", "says"),
    [
        (["a,vi,một,full,preferred,,,x,,g", "a,en,one  thing,full,preferred,,,x,,g"], 3, "holds a double space"),
        (["a,vi,một,full,preferred,,,x,,g", "a,en,one ,full,preferred,,,x,,g"], 3, "space at its beginning or end"),
        (["a,vi,một,full,preferred,,,x,,g", "a,en,one\u00a0thing,full,preferred,,,x,,g"], 3, "no ordinary one"),
        (
            ["a,vi,một,full,preferred,,,x,,g", 'a,en,one,full,preferred,,,x,"two\nlines",g'],
            3,
            "“two⟨U+000A⟩lines” holds",
        ),
        (["a,vi,mo\u0302\u0323t,full,preferred,,,x,,g", "a,en,one,full,preferred,,,x,,g"], 2, "(NFD)"),
        (
            ["a,vi,một,full,preferred,,,x,,g", "a,en,one\u200b,full,preferred,,,x,,g"],
            3,
            "one⟨U+200B⟩” holds a character",
        ),
        (["a,vi,một,full,preferred,,,x,,g", "a,en,one,full,preferred,,,x,,g\u202e"], 3, "The source “g⟨U+202E⟩” holds"),
        (["a,vi,một,full,preferred,,,Y,,g", "a,en,one,full,preferred,,,Y,,g", *PLAIN_Y], 4, "“y” is “Y” elsewhere"),
        (["a,vi,một,full,preferred,,,X,,g", "a,en,one,full,preferred,,,X,,g"], 2, "“X” stands in a file x.csv"),
        (
            ["a,vi,một,full,preferred,,,x,successor=b,g", "a,en,one,full,preferred,,,x,,g"],
            2,
            "“successor=b” in the note",
        ),
        (["a,vi,một,full,preferred,,,x,why; soft,g", "a,en,one,full,preferred,,,x,,g"], 2, "“soft” in the note"),
        (["a,vi,tỉnh {tên},full,preferred,,,x,,g", "a,en,one,full,preferred,,,x,,g"], 2, "has a brace that is no slot"),
        (["a,vi,một,full,preferred,,,x,,", "a,en,one,full,preferred,,,x,,g"], 2, "has no source"),
        (["a,vi,một,full,preferred,,,x,,g", "a,en,one,full,preferred,,,y,,g"], 3, "two domains"),
        (
            [
                "a,vi,một,full,preferred,,,x,,g",
                "b,vi,hai,full,preferred,,,x,,g",
                "b,en,two,full,preferred,,,x,,g",
                "a,en,one,full,preferred,,,x,,g",
            ],
            5,
            "do not stand together",
        ),
        (
            ["a,vi,một,full,preferred,,,x,,g", "a,en,one,full,preferred,,,x,,g", "a,en,One,full,preferred,,,x,,g"],
            4,
            "in line 3",
        ),
        (
            [
                "a,vi,một,full,preferred,,,x,,g",
                "a,en,one,full,preferred,,,x,,g",
                "a,en,one,variant,deprecated,2020-01-01,,x,,g",
            ],
            4,
            "right and deprecated on the same day, see line 3",
        ),
        (["a,vi,một,full,preferred,,,x,,g"], 2, "a has no preferred term in “en”"),
        (
            ["a,vi,một,full,preferred,,,x,,g", "a,en,one,full,preferred,2020-01-01,2020-12-31,x,,g"],
            2,
            "a has no preferred term in “en” from ever to 2019-12-31",
        ),
        (
            ["a,vi,một,full,preferred,,,x,,g", "a,en,one,full,preferred,2020-01-01,2020-12-31,x,,g"],
            2,
            "a has no preferred term in “en” from 2021-01-01 to today",
        ),
        (
            ["a,vi,một,full,preferred,,,x,,g", "a,en,one,full,preferred,,,x,,g", "a,en,one,full,admitted,,,x,,g"],
            4,
            "preferred and admitted on the same day, see line 3",
        ),
        (["a,vi,tỉnh {place},full,preferred,,,x,,g", "a,en,province,full,preferred,,,x,,g"], 2, "has {place}"),
        (
            [
                "a,vi,một,full,preferred,,,x,,g",
                "a,en,one,full,preferred,,,x,,g",
                "b,vi,Một,full,preferred,,,x,,g",
                "b,en,two,full,preferred,,,x,,g",
            ],
            2,
            "is a term of a and b",
        ),
        (
            [
                "a,vi,một,full,preferred,,,x,soft,g",
                "a,en,one,full,preferred,,,x,,g",
                "a,en,two,variant,deprecated,,,x,,g",
                "b,vi,Một,full,preferred,,,x,soft,g",
                "b,en,Two,full,preferred,,,x,,g",
            ],
            6,
            "“Two” is right in one and deprecated in the other of a and b, which are both called “một”, see line 4",
        ),
        (["a,vi,một,full,preferred,,,x,successor: z,g", "a,en,one,full,preferred,,,x,,g"], 2, "z, which is no concept"),
        (["a,vi,một,full,preferred,,,x,,g", "a,en,one,full,preferred,,,x,predecessor: y,g"], 3, "y, which is no conc"),
        (
            [
                "a,vi,một,full,preferred,,2020-05-31,x,successor: b,g",
                "a,en,one,full,preferred,,,x,,g",
                "b,vi,hai,full,preferred,2020-01-01,,x,predecessor: a,g",
                "b,en,two,full,preferred,,,x,,g",
            ],
            2,
            "a ends on 2020-05-31, after its successor b begins on 2020-01-01",
        ),
        (
            [
                "a,vi,một,full,preferred,,,x,,g",
                "a,en,one,full,preferred,,,x,,g",
                "b,vi,hai,full,preferred,2020-01-01,,x,predecessor: a,g",
                "b,en,two,full,preferred,,,x,,g",
            ],
            2,
            "a does not end, and its successor b begins on 2020-01-01",
        ),
        (
            [
                "a,vi,một,full,preferred,,2020-05-31,x,successor: b,g",
                "a,en,one,full,preferred,,,x,,g",
                "b,vi,hai,full,preferred,,2018-12-31,x,,g",
                "b,en,two,full,preferred,,,x,,g",
            ],
            2,
            "when its successor b has ended on 2018-12-31 already",
        ),
        (
            ["a,vi,một,full,preferred,,,x,successor: a; predecessor: a,g", "a,en,one,full,preferred,,,x,,g"],
            2,
            "among its own successors",
        ),
    ],
)
def test_each_rule(tmp_path: Path, rows: list[str], line: int, says: str) -> None:
    # A clean concept in both languages stands last, so that the glossary has two.
    path = written(tmp_path / "x.csv", *rows, *CLEAN)
    problems = [problem for problem in lint([path]) if not problem.is_warning]
    assert any(problem.line == line and says in problem.message for problem in problems), problems


@pytest.mark.parametrize(
    ("rows", "line", "says"),
    [
        (
            [
                "a,vi,một,full,preferred,,,x,,g",
                "a,en,A Thing,full,preferred,,,x,,g",
                "a,en,AT,acronym,preferred,,,x,,g",
                "b,vi,hai,full,preferred,,,x,,g",
                "b,en,Another Thing,full,preferred,,,x,,g",
                "b,en,AT,acronym,preferred,,,x,,g",
            ],
            7,
            "The acronym AT is that of a too, see line 4",
        ),
        (
            [
                "a,vi,một,full,preferred,,2019-12-31,x,successor: b,g",
                "a,en,one,full,preferred,,,x,,g",
                "b,vi,hai,full,preferred,2020-02-01,,x,,g",
                "b,en,two,full,preferred,,,x,,g",
            ],
            2,
            "a ends on 2019-12-31, and its successor b only begins on 2020-02-01",
        ),
    ],
)
def test_what_may_be_right_is_a_warning(tmp_path: Path, rows: list[str], line: int, says: str) -> None:
    (problem,) = lint([written(tmp_path / "x.csv", *rows, *CLEAN)])
    assert problem.is_warning
    assert problem.line == line
    assert says in problem.message


def test_a_homonym_that_is_known_is_marked(tmp_path: Path) -> None:
    rows = [
        "a,vi,một,full,preferred,,,x,,g",
        "a,vi,MT,acronym,admitted,,,x,soft,g",
        "a,en,A Thing,full,preferred,,,x,,g",
        "a,en,AT,acronym,preferred,,,x,soft,g",
        "b,vi,hai,full,preferred,,,x,soft,g",
        "b,vi,MT,acronym,admitted,,,x,,g",
        "b,en,Another Thing,full,preferred,,,x,,g",
        "b,en,AT,acronym,preferred,,,x,,g",
    ]
    assert lint([written(tmp_path / "x.csv", *rows)]) == ()


def test_rows_of_other_files_are_named_with_their_file(tmp_path: Path) -> None:
    one = written(tmp_path / "x.csv", *CLEAN)
    other = written(tmp_path / "y.csv", "z9,en,clean,variant,deprecated,,,x,,g")
    messages = [(problem.path.name, problem.line, problem.message) for problem in lint([one, other])]
    assert ("y.csv", 2, "“clean” is right and deprecated on the same day, see x.csv:3.") in messages
    assert ("y.csv", 2, "The rows of z9 do not stand together.") in messages


def test_a_link_to_another_glossary_is_no_fault(tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", "a,vi,một,full,preferred,,,x,successor: z,g", "a,en,one,full,preferred,,,x,,g")
    assert [problem.line for problem in lint([path])] == [2]
    assert lint([path], known=("z",)) == ()


def test_a_change_of_name_and_a_guard_of_one_language_are_clean(tmp_path: Path) -> None:
    rows = [
        "a,vi,một,full,preferred,,,x,,g",
        "a,en,Bureau,full,preferred,,2009-12-31,x,,g",
        "a,en,Bureau,full,deprecated,2010-01-01,,x,,g",
        "a,en,Agency,full,preferred,2010-01-01,,x,,g",
        "b,vi,một mình,full,preferred,,,x,guard; contains một,g",
    ]
    assert lint([written(tmp_path / "x.csv", *rows)]) == ()


def test_a_link_said_on_one_side_is_enough(tmp_path: Path) -> None:
    rows = [
        "a,vi,một,full,preferred,,2019-12-31,x,successor: b,g",
        "a,en,one,full,preferred,,,x,,g",
        "b,vi,hai,full,preferred,2020-01-01,,x,,g",
        "b,en,two,full,preferred,,,x,,g",
    ]
    assert lint([written(tmp_path / "x.csv", *rows)]) == ()
