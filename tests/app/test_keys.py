"""Keys, palette and help are made from one table, and every key can be changed."""

from collections import Counter

import pytest
from fake_session import FakeSession, drawn, opened, settled
from textual.binding import Binding
from textual.command import CommandPalette
from textual.widgets import Static

from workbench.ui.bindings import COMMANDS, editor_bindings, key_name
from workbench.ui.commands import EditorCommands
from workbench.ui.screens.help import HelpScreen
from workbench.ui.widgets.target_editor import TargetEditor


def test_every_binding_has_an_id_and_a_tooltip() -> None:
    bindings = [*editor_bindings(), *TargetEditor.BINDINGS]
    assert all(isinstance(binding, Binding) and binding.id and binding.tooltip for binding in bindings)
    assert max(Counter(binding.id for binding in bindings).values()) == 1


def test_no_key_means_two_things_or_is_one_that_terminals_eat() -> None:
    bindings = [*editor_bindings(), *TargetEditor.BINDINGS]
    keys = [key for binding in bindings for key in binding.key.split(",")]
    assert max(Counter(keys).values()) == 1
    assert not {"ctrl+h", "ctrl+i", "ctrl+m", "ctrl+t"} & set(keys)
    assert not any(key.startswith("alt+") and key[-1].isdigit() for key in keys)


@pytest.mark.parametrize(
    ("key", "name"),
    [("ctrl+j", "^J"), ("alt+down", "Alt+↓"), ("f1", "F1"), ("escape", "Esc"), ("ctrl+home", "Ctrl+Home")],
)
def test_key_names(key: str, name: str) -> None:
    assert key_name(key) == name


async def test_the_palette_has_every_command_with_its_key(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+p")
        await settled(pilot)
        assert isinstance(app.screen, CommandPalette)
        provider = EditorCommands(screen)
        found = {hit.text: str(hit.display) async for hit in provider.discover()}
        assert {command.palette_name for command in COMMANDS} - {"app: commands"} <= found.keys()
        assert "^J" in found["segment: confirm"]
        assert "segment: confirm" in [hit.text async for hit in provider.search("confirm")]


async def test_a_command_from_the_palette_runs(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+p")
        await settled(pilot)
        await pilot.press(*"go: last")
        await settled(pilot)
        await pilot.pause(0.3)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.pause(0.1)
        assert screen.key == session.units[5].key


async def test_help_works_while_the_cursor_is_in_the_editor(session: FakeSession) -> None:
    for key in ("ctrl+o", "f10"):
        app = opened(session)
        async with app.run_test(size=(80, 24)) as pilot:
            screen = await settled(pilot)
            await pilot.press(key)
            await settled(pilot)
            assert isinstance(app.screen, HelpScreen)
            await pilot.press("escape", "a")
            await settled(pilot)
            assert app.screen is screen
            assert screen.editor.value == "a"


async def test_help_says_how_to_scroll_and_to_find_commands_and_no_key_runs_into_its_sentence(
    session: FakeSession,
) -> None:
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+o")
        await settled(pilot)
        lines = str(app.screen.query_one("#help-text", Static).content).split("\n")
        assert "PgDn scroll" in lines[0]
        assert "Esc closes" in lines[0]
        assert any("^P" in line and "Find any command" in line for line in lines)
        for name in ("Delete the word", "Insert the first", "Find any command", "Go to the next segment."):
            for line in lines:
                assert name not in line or f"  {name}" in line
        assert not any(" unit" in line for line in lines)
        await pilot.press("escape")
        await settled(pilot)
        assert "^P Commands" in drawn(app).replace("  ", " ")
        assert screen.active_bindings["ctrl+p"].binding.id == "app.commands"


async def test_keys_can_be_changed(session: FakeSession) -> None:
    app = opened(session, keymap={"segment.copy-source": "f12", "text.word-left": "alt+h"})
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("f12")
        assert screen.editor.value == session.units[3].source
        await pilot.press("alt+h")
        assert screen.editor.cursor_location[1] < len(session.units[3].source)


async def test_no_key_stands_apart_from_what_it_does(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("alt+w")
        await settled(pilot)
        for words in ("← → word", "Alt+I memory", "^C copy", "Esc drop"):
            assert words in drawn(app)
