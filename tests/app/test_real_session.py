"""The screen on a real session: what is typed ends in a PO file, survives a crash, and never overwrites anybody."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_session import settled

from workbench import catalog as po
from workbench.model import LanguagePair, State
from workbench.project import Project, find
from workbench.project.creation import create
from workbench.session.adding import add
from workbench.session.document import DocumentSession, open_document
from workbench.ui.app import WorkbenchApp
from workbench.ui.screens.choice import ChoiceScreen
from workbench.ui.screens.recovery import RecoveryScreen

SOURCE = """Bến Tre xuất khẩu dừa

Năm 2023, tỉnh Bến Tre đặt mục tiêu xuất khẩu 1,5 tỷ USD. Hiệp định EVFTA mở ra thị trường mới.

Kim ngạch quý I đạt 320 triệu USD, tăng 13% so với cùng kỳ.
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one document of four segments."""
    made = create(tmp_path, name="test", pair=LanguagePair("vi", "en"), profile="vna")
    source = tmp_path / "dua.txt"
    source.write_text(SOURCE, "utf-8")
    add(made, source, day=datetime.date(2023, 3, 1))
    return find(tmp_path)


@pytest.fixture
def opened_session(project: Project) -> Iterator[DocumentSession]:
    """The document, open for work."""
    with open_document(project, "dua", author="Lan") as session:
        yield session


def on_disk(project: Project) -> list[tuple[str, State]]:
    """Targets and states in the PO file."""
    return [(unit.target, unit.state) for unit in po.load(project.document("dua").catalog).units]


async def test_confirmed_text_is_in_the_file(project: Project, opened_session: DocumentSession) -> None:
    app = WorkbenchApp(opened_session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press(*"Coconuts", "enter", *"In 2023", "ctrl+q")
        await pilot.pause()
    assert app.return_code == 0
    assert on_disk(project)[0] == ("Coconuts", State.TRANSLATED)
    assert on_disk(project)[1] == ("In 2023", State.DRAFT)


async def test_undo_across_units_reaches_the_file(project: Project, opened_session: DocumentSession) -> None:
    app = WorkbenchApp(opened_session)
    async with app.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        await pilot.press("a", "enter", "b", "enter", "ctrl+z", "ctrl+z", "ctrl+y", "ctrl+s")
        await settled(pilot)
    assert [target for target, _ in on_disk(project)][:2] == ["a", ""]


async def test_a_term_is_inserted_in_full_once_and_then_by_its_acronym(opened_session: DocumentSession) -> None:
    app = WorkbenchApp(opened_session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", "3", "enter")
        await settled(pilot)
        number = 1 + [entry.hit.acronym for entry in screen.panel.content.terms.keyed].index("EVFTA")
        await pilot.press(f"f{number}")
        assert screen.editor.value.endswith("(EVFTA)")


async def test_after_a_crash_the_typed_text_is_offered(project: Project) -> None:
    session = open_document(project, "dua", author="Lan")
    app = WorkbenchApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press(*"half a sen")
        screen.journal_now()
    session.close()  # nothing was saved
    assert on_disk(project)[0] == ("", State.EMPTY)
    with open_document(project, "dua", author="Lan") as again:
        app = WorkbenchApp(again)
        async with app.run_test(size=(80, 24)) as pilot:
            screen = await settled(pilot)
            assert isinstance(app.screen, RecoveryScreen)
            await pilot.press("enter")
            await settled(pilot)
            assert screen.editor.value == "half a sen"
    assert on_disk(project)[0] == ("half a sen", State.DRAFT)


async def test_a_file_changed_on_disk_is_merged_not_overwritten(
    project: Project, opened_session: DocumentSession
) -> None:
    path = project.document("dua").catalog
    app = WorkbenchApp(opened_session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        lines = path.read_text("utf-8").split("\n")
        last = max(number for number, line in enumerate(lines) if line == 'msgstr ""')
        lines[last] = 'msgstr "From a colleague"'
        path.write_text("\n".join(lines), "utf-8")
        await pilot.press("m", "i", "n", "e", "ctrl+s")
        await settled(pilot)
        assert isinstance(app.screen, ChoiceScreen)
        assert on_disk(project)[0][0] == ""
        await pilot.press("m")
        await settled(pilot)
        assert [row.unit.target for row in screen.page.rows][::3] == ["mine", "From a colleague"]
    assert [target for target, _ in on_disk(project)][::3] == ["mine", "From a colleague"]


async def test_a_second_editor_opens_read_only(project: Project, opened_session: DocumentSession) -> None:
    with open_document(project, "dua", author="Minh") as second:
        app = WorkbenchApp(second)
        async with app.run_test(size=(80, 24)) as pilot:
            screen = await settled(pilot)
            await pilot.press("x", "enter", "ctrl+q")
            await pilot.pause()
            assert screen.session.read_only
    assert on_disk(project)[0] == ("", State.EMPTY)
