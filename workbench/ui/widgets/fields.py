"""Fields of a form: a line of text that takes nothing unseen, and a choice that turns by arrow keys."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import ActiveBinding, Binding, BindingType
from textual.content import Content
from textual.events import Click, Key, Paste
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from workbench.text.visible import is_unseen
from workbench.ui import safetext
from workbench.ui.widgets.typed import is_text, one_line


class KeysInOrder(Widget):
    """A widget that runs its keys as they come.

    Left to itself Textual puts letters into the queue of the widget they belong to and runs other keys from other
    queues: what is typed fast into two fields, or in front of Enter, would run in another order than it was typed. The
    program hands keys and pastes to such a widget itself, one after the other.
    """

    async def take(self, event: Key | Paste) -> None:
        """Write a letter or a paste, or run what the key is bound to."""
        if isinstance(event, Paste):
            self.write(one_line(event.text))
        elif event.character and is_text(event):
            self.write(event.character)
        else:
            await self._run(event)

    def write(self, text: str) -> None:
        """Take text in."""
        raise NotImplementedError

    async def _run(self, event: Key) -> None:
        bindings = self.screen.active_bindings
        active = next((bindings[key] for key in (event.key, *event.aliases) if key in bindings), None)
        if active is not None and self.may_run(active):
            await self.app.run_action(active.binding.action, active.node)

    def may_run(self, active: ActiveBinding) -> bool:
        """Whether a key does now what it is bound to."""
        return active.enabled


def _without_enter() -> list[BindingType]:
    """The keys of an input; Enter is for the form, which reads what is written instead of waiting to be told."""
    return [one for one in Input.BINDINGS if not (isinstance(one, Binding) and one.key == "enter")]


class TextField(Input, KeysInOrder, inherit_bindings=False):
    """An input in which every character can be seen: what is typed or pasted without a shape becomes a space."""

    BINDINGS: ClassVar[list[BindingType]] = _without_enter()

    def __init__(self, value: str = "", *, id: str | None = None, placeholder: str = "") -> None:  # noqa: A002
        super().__init__(value, id=id, placeholder=placeholder, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """Let nothing through that a terminal might obey."""
        return "".join(" " if is_unseen(one) else one for one in value)

    def write(self, text: str) -> None:
        """Write at the cursor, or over what is selected."""
        self._restart_blink()
        self.replace(text, *self.selection)

    def action_paste(self) -> None:
        """Insert what was cut or copied here."""
        self.write(one_line(self.app.clipboard))


class KnownField(TextField):
    """A line of text that offers the values there are: PgDn and PgUp go through those that begin as what is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "turn(1)", "Next value", id="known.next"),
        Binding("pageup", "turn(-1)", "Value before", id="known.previous"),
    ]

    def __init__(self, known: Sequence[str], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, placeholder=f"PgDn: {', '.join(known)}" if known else "")
        self._known = tuple(known)
        self._begun = self._offered = ""

    def action_turn(self, step: int) -> None:
        """Write the next of the values that begin as what was typed; behind the last that again."""
        if self.value != self._offered:
            self._begun = self.value
        begun = self._begun.strip().casefold()
        values = [self._begun, *(one for one in self._known if one.casefold().startswith(begun) and one != self._begun)]
        place = values.index(self.value) if self.value in values else 0
        self.value = self._offered = values[(place + step) % len(values)]
        self.cursor_position = len(self.value)


class ChoiceField(KeysInOrder, can_focus=True):
    """One of a few values: ← and → turn it, and the first letter of a value goes to it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space", "turn(1)", "Next", id="choice.next"),
        Binding("left", "turn(-1)", "The one before", id="choice.previous"),
    ]

    index: reactive[int] = reactive(0, init=False)

    def __init__(
        self,
        values: Sequence[str],
        index: int = 0,
        *,
        turned: Callable[[int], None],
        id: str | None = None,  # noqa: A002
    ) -> None:
        """Offer values.

        Args:
            values: What to choose from.
            index: The chosen one.
            turned: Called with another one before the next key is looked at.
            id: Its id on the screen.
        """
        super().__init__(id=id)
        self._turned = turned
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
        self._turned(self.index)

    def action_turn(self, step: int) -> None:
        """Choose the next value, round and round."""
        if self._values:
            self.index = (self.index + step) % len(self._values)

    def write(self, text: str) -> None:
        """Go to the next value that begins with the letter."""
        count = len(self._values)
        ways = ((self.index + step) % count for step in range(1, count))
        self.index = next((way for way in ways if self._values[way].casefold().startswith(text.casefold())), self.index)

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
