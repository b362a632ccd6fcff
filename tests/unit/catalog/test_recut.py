"""Segments that are only cut otherwise: whose translation goes where."""

from pathlib import Path

import pytest

from workbench.catalog import Catalog, Recut, merge_source, new, recut
from workbench.model import LanguagePair, Role, Segment, State, Unit, UnitKey

A, B, C = "Giá tăng.", "Dân bán thóc.", "Chợ đông."
TARGET = {A: "Prices rise.", B: "Farmers sell.", C: "It is busy."}


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return new(tmp_path / "doc.po", LanguagePair("vi", "en"), "doc")


def add(catalog: Catalog, *texts: str) -> Recut:
    """Add a document with these segments, as `workbench add` does."""
    done = recut(catalog, texts)
    segments = [
        Segment(index=n, paragraph=1, role=Role.BODY, text=text, line=1, start=0, end=0)
        for n, text in enumerate(texts, start=1)
    ]
    merge_source(catalog, segments, "seeds/doc.txt")
    return done


def translate(catalog: Catalog) -> None:
    for unit in catalog.units:
        target = TARGET.get(unit.source, unit.source.upper())
        catalog.replace(Unit(key=unit.key, target=target, state=State.REVIEWED))


def texts(catalog: Catalog) -> list[tuple[str, str, State]]:
    return [(unit.source, unit.target, unit.state) for unit in catalog.units]


@pytest.mark.parametrize("glue", [" ", "", " \n"])
def test_two_segments_made_one_have_both_translations(catalog: Catalog, glue: str) -> None:
    add(catalog, A, B, C)
    translate(catalog)
    assert add(catalog, f"{A}{glue}{B}", C) == Recut(carried=1)
    assert texts(catalog) == [
        (f"{A}{glue}{B}", "Prices rise. Farmers sell.", State.NEEDS_REVIEW),
        (C, "It is busy.", State.REVIEWED),
    ]


def test_three_segments_made_one(catalog: Catalog) -> None:
    add(catalog, A, B, C)
    translate(catalog)
    assert add(catalog, f"{A} {B} {C}") == Recut(carried=1)
    assert texts(catalog) == [(f"{A} {B} {C}", "Prices rise. Farmers sell. It is busy.", State.NEEDS_REVIEW)]


def test_the_first_part_has_the_translation_of_the_whole(catalog: Catalog) -> None:
    add(catalog, f"{A} {B} {C}")
    translate(catalog)
    assert add(catalog, A, B, C) == Recut(carried=1, empty=1)
    assert texts(catalog) == [
        (A, f"{A} {B} {C}".upper(), State.NEEDS_REVIEW),
        (B, "", State.EMPTY),
        (C, "", State.EMPTY),
    ]
    assert catalog.units[0].previous == UnitKey(None, f"{A} {B} {C}")


def test_what_was_cut_otherwise_and_back_is_as_it_was(catalog: Catalog) -> None:
    add(catalog, A, B)
    translate(catalog)
    add(catalog, f"{A} {B}")
    add(catalog, A, B)
    assert texts(catalog) == [(A, "Prices rise.", State.REVIEWED), (B, "Farmers sell.", State.REVIEWED)]


def test_what_stands_elsewhere_as_well_is_left_alone(catalog: Catalog) -> None:
    add(catalog, A, B)
    translate(catalog)
    assert add(catalog, f"{A} {B}", B) == Recut(carried=1)
    assert texts(catalog)[1] == (B, "Farmers sell.", State.REVIEWED)


def test_no_translation_no_change(catalog: Catalog) -> None:
    add(catalog, A, B)
    assert add(catalog, f"{A} {B}") == Recut()
    assert texts(catalog) == [(f"{A} {B}", "", State.EMPTY)]


def test_a_changed_text_is_not_cut_otherwise(catalog: Catalog) -> None:
    add(catalog, A, B)
    translate(catalog)
    assert add(catalog, A, f"{B} {C}") == Recut()
