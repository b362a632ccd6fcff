"""Asks which units to show, and shows them at once, while one types."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from workbench.model import State
from workbench.ui import safetext
from workbench.ui.filtering import Filter
from workbench.ui.key_words import flowed
from workbench.ui.screens.dialog import Dialog
from workbench.ui.widgets.fields import TextField

_STATE_KEYS = dict(zip(("f1", "f2", "f3", "f4", "f5", "f6"), State, strict=True))


class FilterScreen(Dialog[bool]):
    """Text by typing, states by F1–F6, findings by F7; returns whether the filter stays (Enter) or not (Esc)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", "Show all", id="filter.clear"),
        Binding("enter,ctrl+j", "keep", "Keep", id="filter.keep"),
        *[
            Binding(key, f"switch('{state.name}')", state.value, id=f"filter.{state.value.replace(' ', '-')}")
            for key, state in _STATE_KEYS.items()
        ],
        Binding("f7", "findings", "with findings", id="filter.findings"),
    ]

    def __init__(self, chosen: Filter, show: Callable[[Filter], int], total: int) -> None:
        """Ask, beginning with `chosen`.

        Args:
            chosen: The filter in force.
            show: Shows what a filter chooses and returns how many that are.
            total: Number of units in the document.
        """
        super().__init__()
        self._chosen = chosen
        self._shown: Filter | None = None
        self._show = show
        self._total = total

    def compose(self) -> ComposeResult:
        """The field, the states, the number of hits."""
        with Vertical(id="filter-bar"):
            yield TextField(self._chosen.text, placeholder="text in source or target", id="filter-text")
            yield Static("", id="filter-states")

    def on_mount(self) -> None:
        """Show what the filter chooses now."""
        self.query_one("#filter-text", TextField).select_all()
        self._apply(self._chosen)

    def on_input_changed(self) -> None:
        """Filter by the new text."""
        self._apply(self._chosen)

    def action_keep(self) -> None:
        """Keep the filter, with the last letter that was typed."""
        self._apply(self._chosen)
        self.dismiss(True)

    def action_switch(self, name: str) -> None:
        """Show a state, or no longer."""
        chosen = self._chosen
        states = chosen.states ^ {State[name]}
        self._apply(Filter(text=chosen.text, states=states, only_findings=chosen.only_findings))

    def action_findings(self) -> None:
        """Show only units with findings, or no longer."""
        chosen = self._chosen
        self._apply(Filter(text=chosen.text, states=chosen.states, only_findings=not chosen.only_findings))

    def _apply(self, chosen: Filter) -> None:
        chosen = replace(chosen, text=self.query_one("#filter-text", TextField).value)
        if chosen == self._shown:
            return
        self._chosen = self._shown = chosen
        hits = self._show(chosen)
        pieces = [
            _toggle(f"F{number}", f"{state.letter} {state.value}", state in chosen.states)
            for number, state in enumerate(State, start=1)
        ]
        pieces.append(_toggle("F7", "! findings", chosen.only_findings))
        count = safetext.plain(f"{hits} of {self._total}", "bold")
        head = safetext.line(count, ("   Enter keeps · Esc shows all · only:", "$wb-grey"))
        self.query_one("#filter-states", Static).update(
            Content("\n").join([head, *flowed(pieces, max(20, self.app.size.width - 4))])
        )


def _toggle(key: str, words: str, on: bool) -> Content:
    words = f"[{words}]" if on else words
    return safetext.line((key, "$accent"), " ", (words, "bold $accent" if on else "$wb-grey"))
