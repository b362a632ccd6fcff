"""The rules of a clean glossary: each broken once, and our own glossary keeps them all."""

from pathlib import Path

import pytest

from workbench.glossary.csv_file import COLUMNS
from workbench.glossary.lint import lint
from workbench.glossary.termbase import files, load

GLOSSARY = Path(__file__).parents[3] / "glossary"


def test_our_own_glossary_is_clean() -> None:
    assert [f"{problem.path.name}:{problem.line}: {problem.message}" for problem in lint(files(GLOSSARY))] == []


def test_our_own_glossary_is_written_in_one_way() -> None:
    for path in files(GLOSSARY):
        data = path.read_bytes()
        assert b"\r" not in data
        assert data.endswith(b"\n")
        assert data.split(b"\n", 1)[0].decode() == ",".join(COLUMNS)
        domains = {row.split(",", 1)[0].split(".", 1)[0] for row in data.decode().splitlines()[1:]}
        assert domains == {path.stem}


def test_there_are_63_provinces_before_the_merger_and_34_after() -> None:
    names = {concept.id for concept in load([GLOSSARY]).concepts if concept.id.startswith("place.vn.")}
    before = {name for name in names if name.endswith(".pre2025")}
    after = names - before
    # Those that nothing was merged into have one concept for both times; Hue was renamed.
    unchanged = {name for name in after if f"{name}.pre2025" not in before} - {"place.vn.hue"}
    assert len(before | unchanged) == 63
    assert len(after) == 34


@pytest.mark.parametrize(
    ("rows", "line", "says"),
    [
        (["a,vi,một,full,preferred,,,x,,g", "a,en,one  thing,full,preferred,,,x,,g"], 3, "double space"),
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
        (["a,vi,một,full,preferred,,,x,successor: z,g", "a,en,one,full,preferred,,,x,,g"], 2, "z, which is no concept"),
        (
            [
                "a,vi,một,full,preferred,,2019-12-31,x,successor: b,g",
                "a,en,one,full,preferred,,,x,,g",
                "b,vi,hai,full,preferred,2020-01-01,,x,,g",
                "b,en,two,full,preferred,,,x,,g",
            ],
            4,
            "does not name it as its predecessor",
        ),
        (
            [
                "a,vi,một,full,preferred,,2020-05-31,x,successor: b,g",
                "a,en,one,full,preferred,,,x,,g",
                "b,vi,hai,full,preferred,2020-01-01,,x,predecessor: a,g",
                "b,en,two,full,preferred,,,x,,g",
            ],
            2,
            "does not end before its successor b begins",
        ),
        (
            ["a,vi,một,full,preferred,,,x,successor: a; predecessor: a,g", "a,en,one,full,preferred,,,x,,g"],
            2,
            "among its own successors",
        ),
    ],
)
def test_each_rule(tmp_path: Path, rows: list[str], line: int, says: str) -> None:
    path = tmp_path / "x.csv"
    # A clean concept in both languages stands last, so that the glossary has two.
    clean = ["z9,vi,sạch,full,preferred,,,x,,g", "z9,en,clean,full,preferred,,,x,,g"]
    path.write_text("\n".join([",".join(COLUMNS), *rows, *clean]) + "\n", encoding="utf-8")
    problems = lint([path])
    assert any(problem.line == line and says in problem.message for problem in problems), problems


def test_a_change_of_name_and_a_guard_of_one_language_are_clean(tmp_path: Path) -> None:
    rows = [
        "a,vi,một,full,preferred,,,x,,g",
        "a,en,Bureau,full,preferred,,2009-12-31,x,,g",
        "a,en,Bureau,full,deprecated,2010-01-01,,x,,g",
        "a,en,Agency,full,preferred,2010-01-01,,x,,g",
        "b,vi,một mình,full,preferred,,,x,guard; contains một,g",
    ]
    path = tmp_path / "x.csv"
    path.write_text("\n".join([",".join(COLUMNS), *rows]) + "\n", encoding="utf-8")
    assert lint([path]) == ()
