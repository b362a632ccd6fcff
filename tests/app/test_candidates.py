"""Going through what the documents use and the glossary lacks: accepted, edited, rejected, rejected for ever."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_session import drawn, settled, until

from workbench.model import LanguagePair, State
from workbench.project import Project, find
from workbench.project.creation import create
from workbench.session.adding import add
from workbench.session.commands import SetTarget
from workbench.session.document import DocumentSession, open_document
from workbench.ui.app import WorkbenchApp
from workbench.ui.screens.terms.candidates import CandidatesScreen
from workbench.ui.screens.terms.form import TermFormScreen
from workbench.ui.widgets.fields import TextField

SIZES = [(80, 24), (160, 45)]
TEXT = """Mật dừa nước lên giá

Giá mật dừa nước tăng mạnh. Nông dân bán mật dừa nước cho xưởng. Xưởng nhỏ mua mật dừa nước ở Thới An Hội.

Đường đến Thới An Hội mở rộng. Thới An Hội đón khách. [b]Rượu tà vạt[/b] ngon. Khách mua rượu tà vạt nhiều.
"""
ENGLISH = {
    "Mật dừa nước lên giá": "Nipa nectar gets dearer",
    "Giá mật dừa nước tăng mạnh.": "The price of nipa nectar rose sharply.",
    "Nông dân bán mật dừa nước cho xưởng.": "Farmers sell nipa nectar to the workshop.",
    "Xưởng nhỏ mua mật dừa nước ở Thới An Hội.": "The small workshop buys nipa nectar in Thoi An Hoi.",
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of one document, half translated, with an empty glossary of its own only."""
    project = create(tmp_path, name="test", pair=LanguagePair("vi", "en"), profile="vna")
    settings = project.settings_file.read_text("utf-8")
    project.settings_file.write_text(settings.replace("builtin = true ", "builtin = false"), "utf-8")
    (tmp_path / "mat.txt").write_text(TEXT, "utf-8")
    add(find(tmp_path), tmp_path / "mat.txt", day=datetime.date(2025, 3, 1))
    with open_document(find(tmp_path), "mat", author="Lan") as session:
        for unit in session.units:
            if unit.source in ENGLISH:
                session.apply(SetTarget(unit.key, ENGLISH[unit.source], State.TRANSLATED))
        session.save()
    return find(tmp_path)


@pytest.fixture
def session(project: Project) -> Iterator[DocumentSession]:
    """The document, open for work."""
    with open_document(project, "mat", author="Lan") as opened:
        yield opened


async def opened(pilot) -> CandidatesScreen:
    """Open the list and wait until all has been looked through."""
    await settled(pilot)
    await pilot.press("alt+x")
    await settled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, CandidatesScreen)
    return screen


def listed(screen: CandidatesScreen) -> list[str]:
    """The texts that are still open."""
    return [one.text for one in screen._open]


def rows(project: Project) -> list[str]:
    """The rows of the project's glossary, without their headers."""
    files = sorted(project.glossary.glob("*.csv"))
    return [line for file in files for line in file.read_text("utf-8").splitlines()[1:]]


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "160x45"])
async def test_the_likeliest_stand_first_with_their_english_and_examples(
    session: DocumentSession, size: tuple[int, int]
) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=size) as pilot:
        screen = await opened(pilot)
        assert listed(screen)[0] == "mật dừa nước"
        text = drawn(app)
        assert "nipa nectar" in text
        assert "The price of nipa nectar rose sharply." in text


async def test_an_accepted_one_is_in_the_glossary_and_found_at_once(project: Project, session: DocumentSession) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await pilot.press("a")
        await until(pilot, lambda: "mật dừa nước" not in listed(screen))
        assert [row.split(",")[1:3] for row in rows(project)] == [["vi", "mật dừa nước"], ["en", "nipa nectar"]]
        await pilot.press("escape")
        editor = await settled(pilot)
        assert any(hit.preferred == ("nipa nectar",) for hit in session.hits(editor.session.units[1].key))


async def test_without_english_the_form_opens_and_what_it_saves_counts(
    project: Project, session: DocumentSession
) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        while screen._one is not None and screen._one.text != "rượu tà vạt":
            await pilot.press("down")
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, TermFormScreen))
        assert app.screen.query_one("#source", TextField).value == "rượu tà vạt"
        app.screen.query_one("#target", TextField).focus()
        await pilot.press(*"tavak", "enter")
        await until(pilot, lambda: app.screen is screen)
        assert "rượu tà vạt" not in listed(screen)
        assert any("tavak" in row for row in rows(project))


async def test_rejected_for_ever_stays_away_and_rejected_comes_again(
    project: Project, session: DocumentSession
) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        first, second = listed(screen)[:2]
        await pilot.press("x")
        await until(pilot, lambda: first not in listed(screen))
        await pilot.press("r")
        assert second not in listed(screen)
        assert (project.glossary / "rejected.txt").read_text("utf-8") == f"{first}\n"
        await pilot.press("escape")
        screen = await opened(pilot)
        assert first not in listed(screen)
        assert second in listed(screen)


async def test_a_list_that_cannot_be_written_is_said_and_nothing_is_taken_away(
    project: Project, session: DocumentSession
) -> None:
    (project.glossary / "rejected.txt").mkdir(parents=True)
    app = WorkbenchApp(session)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        assert "rejected" in drawn(app)


async def test_markup_in_a_source_is_shown_as_it_stands(session: DocumentSession) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await opened(pilot)
        while screen._one is not None and screen._one.text != "rượu tà vạt":
            await pilot.press("down")
        await pilot.pause()
        assert "[b]Rượu tà vạt[/b]" in drawn(app)
