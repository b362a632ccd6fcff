"""Splitting and joining from the editor, on a real session."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_session import drawn, settled

from workbench import catalog as po
from workbench.model import LanguagePair, State
from workbench.project import Project, find
from workbench.project.creation import create
from workbench.session.adding import add
from workbench.session.document import DocumentSession, open_document
from workbench.ui.app import WorkbenchApp
from workbench.ui.screens.split import SplitScreen, likely_place, places_in

SOURCE = "Bún, phở, bánh cuốn… Hà Nội nổi tiếng khắp nơi. Khách thích lắm.\n\nGiá tăng; dân bán.\n"
FOOD, HANOI, PRICE = "Bún, phở, bánh cuốn…", "Hà Nội nổi tiếng khắp nơi.", "Giá tăng; dân bán."


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one document of four segments."""
    made = create(tmp_path, name="test", pair=LanguagePair("vi", "en"), profile="vna")
    source = tmp_path / "food.txt"
    source.write_text(SOURCE, "utf-8")
    add(made, source, day=datetime.date(2024, 3, 1))
    return find(tmp_path)


@pytest.fixture
def opened_session(project: Project) -> Iterator[DocumentSession]:
    """The document, open for work."""
    with open_document(project, "food", author="Lan") as session:
        yield session


def on_disk(project: Project) -> list[tuple[str, str, State]]:
    units = po.load(project.document("food").catalog).units
    return [(unit.source, unit.target, unit.state) for unit in units]


async def test_join_keeps_what_was_typed_and_stays_at_the_joined_unit(
    project: Project, opened_session: DocumentSession
) -> None:
    app = WorkbenchApp(opened_session)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await settled(pilot)
        await pilot.press(*"Noodles", "alt+j")
        await settled(pilot)
        assert screen.key is not None
        assert screen.key.source == f"{FOOD} {HANOI}"
        assert screen.editor.value == "Noodles"
        assert len(screen.page.rows) == 3
    assert on_disk(project)[0] == (f"{FOOD} {HANOI}", "Noodles", State.NEEDS_REVIEW)


async def test_split_proposes_the_end_of_a_sentence_and_moves_by_words(
    project: Project, opened_session: DocumentSession
) -> None:
    app = WorkbenchApp(opened_session)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+end", "alt+s")
        await settled(pilot)
        assert isinstance(app.screen, SplitScreen)
        assert "Giá tăng; ▏dân bán." in drawn(app)
        await pilot.press("left", "left", "left", "right", "enter")
        await settled(pilot)
        assert screen.key is not None
        assert screen.key.source == "Giá tăng;"
        await pilot.press("alt+j", "x", "enter")
        await settled(pilot)
        await pilot.press("ctrl+s")
        await settled(pilot)
    assert on_disk(project)[3] == (PRICE, "x", State.TRANSLATED)
    assert not project.breaks("food").exists()


async def test_a_split_and_a_join_can_be_taken_back(project: Project, opened_session: DocumentSession) -> None:
    app = WorkbenchApp(opened_session)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+end", "alt+s")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert [len(screen.page.rows), screen.key and screen.key.source] == [5, "Giá tăng;"]
        await pilot.press("ctrl+z")
        await settled(pilot)
        assert [len(screen.page.rows), screen.key and screen.key.source] == [4, PRICE]
        assert not project.breaks("food").exists()
        await pilot.press("ctrl+y")
        await settled(pilot)
        assert [len(screen.page.rows), screen.key and screen.key.source] == [5, "Giá tăng;"]
        await pilot.press("ctrl+home", "alt+j")
        await settled(pilot)
        assert [len(screen.page.rows), screen.key and screen.key.source] == [4, f"{FOOD} {HANOI}"]
        await pilot.press("ctrl+z")
        await settled(pilot)
        assert [len(screen.page.rows), screen.key and screen.key.source] == [5, FOOD]


async def test_what_cannot_be_joined_is_told_and_nothing_changes(
    project: Project, opened_session: DocumentSession
) -> None:
    app = WorkbenchApp(opened_session)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+end", "alt+j")
        await settled(pilot)
        assert "last of its paragraph" in drawn(app).splitlines()[-1]
        await pilot.press("alt+s", "escape")
        await settled(pilot)
        assert app.screen is screen
    assert len(on_disk(project)) == 4


async def test_a_read_only_document_offers_neither(project: Project, opened_session: DocumentSession) -> None:
    with open_document(project, "food", author="Minh") as second:
        app = WorkbenchApp(second)
        async with app.run_test(size=(120, 40)) as pilot:
            screen = await settled(pilot)
            await pilot.press("alt+s", "alt+j")
            await settled(pilot)
            assert app.screen is screen
    assert len(on_disk(project)) == 4


@pytest.mark.parametrize(
    ("source", "places", "likely"),
    [
        ("Giá tăng; dân bán.", (4, 10, 14), 10),
        ("Tăng 12%.Nhập khẩu giảm", (5, 9, 14, 19), 9),
        ("Một. Hai ba bốn. Năm", (5, 9, 12, 17), 5),
        ("Trời", (), None),
    ],
)
def test_places(source: str, places: tuple[int, ...], likely: int | None) -> None:
    assert places_in(source) == places
    if likely is not None:
        assert places[likely_place(source, places)] == likely
