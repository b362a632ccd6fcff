"""Asks for the number of a unit."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from workbench.ui import safetext
from workbench.ui.screens.dialog import Dialog
from workbench.ui.widgets.fields import TextField


class GotoScreen(Dialog[int | None]):
    """Returns a number between 1 and the number of units, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+j", "go", "Go there", id="goto.go"),
        Binding("escape", "dismiss(None)", "Back", id="goto.back"),
    ]

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def compose(self) -> ComposeResult:
        """A field and a line for what is wrong with it."""
        with Vertical(classes="dialog small"):
            yield Static(safetext.plain(f"Go to segment 1–{self._count}", "bold"), classes="dialog-title")
            yield TextField(id="number")
            yield Static("", id="complaint")

    def action_go(self) -> None:
        """Return the number if there is such a unit."""
        text = self.query_one("#number", TextField).value.strip()
        number = int(text) if text.isascii() and text.isdigit() and len(text) < 12 else 0
        if 1 <= number <= self._count:
            self.dismiss(number)
        else:
            complaint = safetext.plain(
                f"There is no segment {text or '…'}: they run from 1 to {self._count}.", "$error"
            )
            self.query_one("#complaint", Static).update(complaint)
