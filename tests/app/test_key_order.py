"""Keys that come in one burst, as from a slow line, do what they would do one by one."""

import pytest
from fake_session import FakeSession, opened, settled
from textual._xterm_parser import XTermParser
from textual.events import Paste

from workbench.ui.app import WorkbenchApp
from workbench.ui.screens.filter import FilterScreen
from workbench.ui.screens.goto import GotoScreen
from workbench.ui.widgets.fields import TextField


def feed(app: WorkbenchApp, data: bytes) -> None:
    """Give the app what a terminal would send."""
    parser = XTermParser()
    for event in (*parser.feed(data.decode()), *parser.feed("")):
        app.post_message(event)


async def test_the_filter_stays_with_the_letters_in_front_of_enter(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+f")
        assert isinstance(app.screen, FilterScreen)
        feed(app, b"evxt\x1b[D\x7ff\x1b[Faa\x7f\r")
        screen = await settled(pilot)
        assert app.screen is screen
        assert screen.query_one("#filter-line").display
        assert [row.number for row in screen.page.rows] == [5]
        await pilot.press("ctrl+f")
        feed(app, b"qqq\r")  # over the text so far
        await settled(pilot)
        assert not screen.page.rows


async def test_letters_behind_the_number_and_enter_go_into_the_segment(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g")
        assert isinstance(app.screen, GotoScreen)
        feed(app, b"14\x7f\x1b[D\x1b[3~6\r" + b"!")
        await settled(pilot)
        assert app.screen is screen
        assert screen.key == session.units[5].key
        assert screen.editor.value == f"{session.units[5].target}!"


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_no_number_is_told_and_can_be_mended(session: FakeSession, size: tuple[int, int]) -> None:
    app = opened(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", *"6x", "enter")
        assert isinstance(app.screen, GotoScreen)
        await pilot.press("backspace", "enter")
        await settled(pilot)
        assert screen.key == session.units[5].key


async def test_a_paste_of_lines_into_a_field_keeps_all_of_them(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+f")
        app.post_message(Paste("one\r\n two\nthree\n"))
        await pilot.pause()
        assert app.screen.query_one("#filter-text", TextField).value == "one two three"


async def test_a_key_that_opens_a_dialog_has_the_keys_behind_it_go_there(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        targets = [unit.target for unit in session.units]
        feed(app, b"\x076\r" + b"!")
        await settled(pilot)
        assert app.screen is screen
        assert screen.key == session.units[5].key
        assert screen.editor.value == f"{session.units[5].target}!"
        assert [unit.target for unit in session.units] == targets


async def test_words_behind_the_key_of_the_filter_are_filtered_by(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        targets = [unit.target for unit in session.units]
        feed(app, b"\x06qqq\r")
        await settled(pilot)
        assert app.screen is screen
        assert not screen.page.rows
        assert [unit.target for unit in session.units] == targets
