"""Offers, at the start, the work that a journal holds and the file does not."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from workbench.model import UnitKey
from workbench.session.recovery import RecoveredUnit, Recovery
from workbench.ui import safetext
from workbench.ui.screens.choice import Answer, ChoiceScreen
from workbench.ui.screens.dialog import Dialog
from workbench.ui.widgets.answer_list import AnswerList

_TAKING = (("Enter", "take the chosen"), ("Space", "choose or not"), ("a", "all"), ("d", "give up all"))
_LEAVING = (("Esc", "leave the program and be asked again next time"),)


def _keys(keys: Sequence[tuple[str, str]]) -> Content:
    return Content("   ").join([safetext.line((key, "$accent"), f" {what}") for key, what in keys])


class RecoveryScreen(Dialog[frozenset[UnitKey]]):
    """Returns the keys of the segments whose recovered text is wanted; None if that is to be decided another time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "switch", "Take or leave", id="recovery.toggle"),
        Binding("enter,ctrl+j", "take", "Take the chosen", id="recovery.take"),
        Binding("a", "all", "All", id="recovery.all"),
        Binding("d", "discard", "Discard all", id="recovery.discard"),
        Binding("escape,ctrl+q", "dismiss(None)", "Leave", id="recovery.leave"),
    ]

    def __init__(self, recovery: Recovery, numbers: Mapping[UnitKey, int]) -> None:
        """Offer `recovery`.

        Args:
            recovery: What was found.
            numbers: The number of each segment in the document.
        """
        super().__init__()
        self._numbers = numbers
        # One text a unit: what was typed last supersedes what was confirmed before.
        self._items = tuple({item.key: item for item in recovery.items}.values())
        self._wanted = {item.key for item in self._items}
        self._orphans = len(recovery.orphans)

    def compose(self) -> ComposeResult:
        """A word of explanation, the segments, the keys."""
        count = len(self._items)
        what = "this segment was" if count == 1 else f"these {count} segments were"
        text = f"The last session ended before {what} saved."
        if self._orphans:
            belong = "text belongs" if self._orphans == 1 else "texts belong"
            text += f" {self._orphans} more {belong} to no segment any longer and will be kept in a file of its own."
        with Vertical(classes="dialog large"):
            yield Static(safetext.plain("Recovered work", "bold"), classes="dialog-title")
            yield Static(safetext.plain(text))
            yield AnswerList(*[self._shown(item) for item in self._items], markup=False, id="recovered")
            yield Static(Content("\n").join([_keys(_TAKING), _keys(_LEAVING)]))

    def action_switch(self) -> None:
        """Take the highlighted segment, or leave it."""
        index = self.query_one(OptionList).highlighted
        if index is not None:
            self._wanted ^= {self._items[index].key}
            self._redraw(index)

    def action_all(self) -> None:
        """Choose every segment."""
        self._wanted = {item.key for item in self._items}
        for index in range(len(self._items)):
            self._redraw(index)

    def on_option_list_option_selected(self) -> None:
        """Enter in the list."""
        self.action_take()

    def action_take(self) -> None:
        """Return the chosen segments; ask first if some are left behind."""
        left = len(self._items) - len(self._wanted)
        if left:
            self._ask(frozenset(self._wanted), left)
        else:
            self.dismiss(frozenset(self._wanted))

    def action_discard(self) -> None:
        """Give up everything, after a question."""
        self._ask(frozenset(), len(self._items))

    def _ask(self, wanted: frozenset[UnitKey], lost: int) -> None:
        question = ChoiceScreen(
            f"Give up {lost} recovered {'text' if lost == 1 else 'texts'}?",
            (
                f"{'It' if lost == 1 else 'They'} will not be in the document. A copy is kept in a file of the "
                "project, in the folder .workbench; its name ends with discarded.txt.",
            ),
            Answer("b", "Back", "no"),
            Answer("g", f"Give {'it' if lost == 1 else 'them'} up", "yes"),
            bad=True,
        )

        def answered(answer: str | None) -> None:
            if answer == "yes":
                self.dismiss(wanted)

        self.app.push_screen(question, answered)

    def _redraw(self, index: int) -> None:
        self.query_one(OptionList).replace_option_prompt_at_index(index, self._shown(self._items[index]))

    def _shown(self, item: RecoveredUnit) -> Content:
        chosen = item.key in self._wanted
        kind = item.state.value if item.confirmed else "typed, not confirmed"
        number = self._numbers.get(item.key, "")
        box = safetext.plain("[x]" if chosen else "[ ]", "$accent" if chosen else "$wb-grey")
        blocks = (
            safetext.Block(box, safetext.line(f"{number}  ", (item.source, "$wb-grey")), 4),
            safetext.Block(Content(""), safetext.line(("in the file   ", "$wb-grey"), item.on_disk or "–"), 4),
            safetext.Block(
                Content(""),
                safetext.line(
                    ("recovered     ", "$wb-grey"), (item.recovered or "–", "bold"), (f"  {kind}", "$wb-grey")
                ),
                4,
            ),
        )
        width = min(70, max(20, self.app.size.width - 10))
        return Content("\n").join([*(line for block in blocks for line in block.lines(width)), Content("")])
