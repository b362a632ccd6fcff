"""Fields of a form: a line of text that takes nothing unseen, and a choice that turns by arrow keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Key
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from workbench.text.visible import is_unseen
from workbench.ui import safetext


class TextField(Input):
    """An input in which every character can be seen: what is typed or pasted without a shape becomes a space."""

    def __init__(self, value: str = "", *, id: str | None = None, placeholder: str = "") -> None:  # noqa: A002
        super().__init__(value, id=id, placeholder=placeholder, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """Let nothing through that a terminal might obey."""
        return "".join(" " if is_unseen(one) else one for one in value)

    async def _on_key(self, event: Key) -> None:
        """Run a key that is no letter here and now: left to itself it would come after the letters typed behind it."""
        if event.is_printable and "+" not in event.key:
            return
        for key in (event.key, *event.aliases):
            if (active := self.screen.active_bindings.get(key)) is not None:
                event.stop()
                event.prevent_default()
                if active.enabled:
                    await self.app.run_action(active.binding.action, active.node)
                return


class ChoiceField(Widget, can_focus=True):
    """One of a few values: ← and → turn it, and so does the first letter of a value."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space", "turn(1)", "Next", id="choice.next"),
        Binding("left", "turn(-1)", "The one before", id="choice.previous"),
    ]

    index: reactive[int] = reactive(0, init=False)

    @dataclass
    class Changed(Message):
        """Another value was chosen."""

        field: "ChoiceField"
        index: int

        @property
        def control(self) -> "ChoiceField":
            """The field."""
            return self.field

    def __init__(self, values: Sequence[str], index: int = 0, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._values = tuple(values)
        self.set_reactive(ChoiceField.index, index)

    @property
    def value(self) -> str:
        """The chosen value."""
        return self._values[self.index]

    def offer(self, values: Sequence[str], index: int) -> None:
        """Offer other values, without a word to anybody."""
        self._values = tuple(values)
        self.set_reactive(ChoiceField.index, index)
        self.refresh()

    def show(self, index: int) -> None:
        """Show a value, without a word to anybody."""
        self.set_reactive(ChoiceField.index, index)
        self.refresh()

    def watch_index(self) -> None:
        """Tell the form."""
        self.post_message(self.Changed(self, self.index))

    def action_turn(self, step: int) -> None:
        """Choose the next value, round and round."""
        if self._values:
            self.index = (self.index + step) % len(self._values)

    def on_click(self, event: Click) -> None:
        """A click turns it."""
        event.stop()
        self.focus()
        self.action_turn(1)

    def render(self) -> Content:
        """The value between arrows where it can be turned."""
        room = max(4, self.size.width - 4)
        words = safetext.plain(self.value if self._values else "")
        if words.cell_length > room:
            words = words.truncate(room - 1).append("…")
        style = "$accent bold" if self.has_focus else "$wb-faint"
        if len(self._values) < 2:
            return safetext.line("  ", words)
        return safetext.line(("‹ ", style), words, (" ›", style))
