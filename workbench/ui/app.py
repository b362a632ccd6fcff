"""The program around the editor screen: themes, keymap, palette. It only wires."""

import asyncio
import contextlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Event, Key, Paste
from textual.screen import Screen

from workbench.ui.alt_keys import know_alt_letters
from workbench.ui.commands import EditorCommands
from workbench.ui.theme import DEFAULTS, THEMES, full_name

if TYPE_CHECKING:
    from workbench.session.document import DocumentSession

_OPENING = 2.0
"""Seconds that keys wait for a screen at most."""


class WorkbenchApp(App[None], inherit_bindings=False):
    """Opens the editor on a session.

    Textual's own bindings are left out: they run ahead of the keys still waiting in the editor, so that quitting could
    lose the last letters typed.
    """

    TITLE = "Workbench"
    CSS_PATH = "app.tcss"
    COMMANDS = {EditorCommands}  # noqa: RUF012 - as Textual declares it
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = [
        # Said here, or Textual adds its own, which has no id and runs ahead of ours.
        Binding("ctrl+p", "command_palette", "Commands", id="app.commands", tooltip="Find any command by its name.")
    ]

    def __init__(
        self, session: "DocumentSession", *, theme: str | None = None, keymap: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        know_alt_letters()
        self.session = session
        self._wanted_theme = theme
        self._standing: Screen[Any] | None = None
        for ours in THEMES:
            self.register_theme(ours)
        if keymap:
            self.set_keymap(keymap)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own colours to themes that do not know them."""
        return DEFAULTS

    def on_mount(self) -> None:
        """Choose the colours and open the document."""
        from workbench.ui.screens.editor import EditorScreen

        self.theme = full_name(self._wanted_theme)
        self.push_screen(EditorScreen(self.session))

    async def on_event(self, event: Event) -> None:
        """Give the editor and a form their keys one after the other; everything else goes Textual's way."""
        from workbench.ui.widgets.fields import KeysInOrder

        if isinstance(event, Key | Paste) and not event.is_forwarded:
            await self._screen_stands()
            if isinstance(self.focused, KeysInOrder):
                event.stop()
                await self.focused.take(event)
                return
        await super().on_event(event)

    async def _screen_stands(self) -> None:
        """Wait until a screen that a key has just opened can take the next one: its field has the cursor by then."""
        screen = self.screen
        if screen is self._standing:
            return
        self._standing = screen
        stands = asyncio.Event()
        if screen.call_later(stands.set):
            # One that closes meanwhile never says so.
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stands.wait(), _OPENING)

    async def action_quit(self) -> None:
        """Leave through the editor, which saves first."""
        from workbench.ui.screens.editor import EditorScreen

        for screen in self.screen_stack:
            if isinstance(screen, EditorScreen):
                screen.action_quit()
                return
        self.exit()
