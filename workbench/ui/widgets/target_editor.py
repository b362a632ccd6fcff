"""The editor of one target: without newlines, moving by whole letters, giving back what it was given."""

from typing import ClassVar

from rich.text import Text
from textual.binding import ActiveBinding, Binding, BindingType
from textual.events import Key, Paste
from textual.geometry import Offset, Region
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Location

from workbench.text.graphemes import next_boundary, previous_boundary
from workbench.text.normalise import nfc
from workbench.ui.stand_ins import StandIns
from workbench.ui.typing_history import TypingHistory
from workbench.ui.widgets.fields import KeysInOrder
from workbench.ui.widgets.marks import Mark
from workbench.ui.widgets.typed import is_text, one_line

_MARKS = ("figure", "info", "warning", "error", "control")


_WRITING = frozenset(
    f"text.{name}"
    for name in (
        "delete-left", "delete-right", "delete-word-left", "delete-word-right", "delete-to-start", "delete-to-end",
        "cut", "paste",
    )
)  # fmt: skip


def _binding(keys: str, action: str, name: str, what: str) -> Binding:
    return Binding(keys, action, what, show=False, id=f"text.{name}", tooltip=what)


class TargetEditor(TextArea, KeysInOrder, inherit_bindings=False):
    """Edits the target of the unit in work, in place on the page."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"target-editor--{kind}" for kind in _MARKS}

    # Textual's own bindings have no ids, so that nobody could change them, and take keys that the page needs.
    BINDINGS: ClassVar[list[BindingType]] = [
        _binding("left", "cursor_left", "left", "One letter to the left"),
        _binding("right", "cursor_right", "right", "One letter to the right"),
        _binding("up", "cursor_up", "up", "Line above; from the first line, the segment above"),
        _binding("down", "cursor_down", "down", "Line below; from the last line, the segment below"),
        _binding("ctrl+left,alt+b", "cursor_word_left", "word-left", "One word to the left"),
        _binding("ctrl+right,alt+f", "cursor_word_right", "word-right", "One word to the right"),
        _binding("home,ctrl+a", "cursor_line_start", "line-start", "Start of the line, then of the text"),
        _binding("end,ctrl+e", "cursor_line_end", "line-end", "End of the line, then of the text"),
        _binding("shift+left", "cursor_left(True)", "select-left", "Select to the left"),
        _binding("shift+right", "cursor_right(True)", "select-right", "Select to the right"),
        _binding("shift+up", "cursor_up(True)", "select-up", "Select upwards"),
        _binding("shift+down", "cursor_down(True)", "select-down", "Select downwards"),
        _binding("ctrl+shift+left", "cursor_word_left(True)", "select-word-left", "Select a word to the left"),
        _binding("ctrl+shift+right", "cursor_word_right(True)", "select-word-right", "Select a word to the right"),
        _binding("shift+home", "cursor_line_start(True)", "select-start", "Select to the start of the line"),
        _binding("shift+end", "cursor_line_end(True)", "select-end", "Select to the end of the line"),
        _binding("alt+a", "select_all", "select-all", "Select all"),
        _binding("backspace", "delete_left", "delete-left", "Delete the letter to the left"),
        _binding("delete", "delete_right", "delete-right", "Delete the letter to the right"),
        _binding(
            "alt+backspace,ctrl+backspace,ctrl+w", "delete_word_left", "delete-word-left", "Delete the word to the left"
        ),
        _binding("alt+delete,ctrl+delete", "delete_word_right", "delete-word-right", "Delete the word to the right"),
        _binding("ctrl+u", "delete_to_start", "delete-to-start", "Delete to the start of the text"),
        _binding("ctrl+k", "delete_to_end", "delete-to-end", "Delete to the end of the text"),
        _binding("ctrl+x", "cut", "cut", "Cut the selection"),
        _binding("ctrl+c", "copy", "copy", "Copy the selection"),
        _binding("ctrl+v", "paste", "paste", "Paste"),
    ]

    class Refused(Message):
        """Somebody wanted to write where nothing can be written."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, soft_wrap=True, tab_behavior="focus", compact=True, highlight_cursor_line=False)
        self.history = TypingHistory()
        # A steady cursor: nothing on the page moves by itself.
        self.cursor_blink = False
        self._stand_ins = StandIns()
        self._loaded = ""
        self._shown = ""
        self._marks: tuple[Mark, ...] = ()

    # The text

    def load(self, text: str) -> None:
        """Begin to edit `text`, the cursor behind it; earlier typing can no longer be taken back here."""
        self._stand_ins = StandIns()
        self._loaded = text
        self._shown = self._stand_ins.encode(text)
        self._marks = ()
        self.load_text(self._shown)
        self.move_cursor(self.document.end)

    @property
    def value(self) -> str:
        """The text: exactly what was loaded if nothing changed, else in NFC."""
        shown = self.text
        return self._loaded if shown == self._shown else nfc(self._stand_ins.decode(shown))

    def decoded(self, first: int, last: int) -> str:
        """The text between two columns, as it will be stored."""
        return nfc(self._stand_ins.decode(self.text[first:last]))

    def put(self, text: str) -> None:
        """Insert `text` in place of the selection, as one step that can be taken back."""
        self.history.checkpoint()
        start, end = self.selection
        self.replace(self._stand_ins.encode(text), start, end, maintain_selection_offset=False)
        self.history.checkpoint()

    def put_all(self, text: str) -> None:
        """Replace the whole text, as one step that can be taken back."""
        self.history.checkpoint()
        self.replace(self._stand_ins.encode(text), (0, 0), self.document.end, maintain_selection_offset=False)
        self.history.checkpoint()

    @property
    def can_undo(self) -> bool:
        """Whether there is typing to take back."""
        return bool(self.history.undo_stack)

    @property
    def can_redo(self) -> bool:
        """Whether there is typing to bring back."""
        return bool(self.history.redo_stack)

    @property
    def cursor_line(self) -> int:
        """The line of the wrapped text that holds the cursor."""
        return self.wrapped_document.location_to_offset(self.cursor_location).y

    @property
    def cursor_cell(self) -> int:
        """The cell within that line."""
        return self.wrapped_document.location_to_offset(self.cursor_location).x

    def mark(self, marks: tuple[Mark, ...]) -> None:
        """Show `marks`; offsets count code points of the text."""
        controls = tuple(Mark(place, place + 1, "control") for place in self._stand_ins.places(self.text))
        if (marks := (*marks, *controls)) != self._marks:
            self._marks = marks
            # The first forgets the lines as drawn, the second draws them: neither does both.
            self.notify_style_update()
            self.refresh()

    def get_line(self, line_index: int) -> Text:
        """Return the line with its marks."""
        line = Text(self.document.get_line(line_index), end="", no_wrap=True)
        for mark in self._marks:
            style = self.get_component_rich_style(f"target-editor--{mark.kind}", partial=True)
            line.stylize(style, mark.start, mark.end)
        return line

    # Typing

    async def take(self, event: Key | Paste) -> None:
        """Insert letters and pastes, and run every other key here and now.

        A letter behind Enter belongs to the next unit, one behind the key of a dialog to the dialog.
        """
        if isinstance(event, Paste):
            self._paste(one_line(event.text))
        elif event.character and is_text(event):
            self._type(event.character)
        else:
            await self._run(event)

    def may_run(self, active: ActiveBinding) -> bool:
        """Whether a key does now what it is bound to; where nothing is written, that is said."""
        if self.read_only and (not active.enabled or active.binding.id in _WRITING):
            self.post_message(self.Refused())
            return False
        return super().may_run(active)

    def _type(self, character: str) -> None:
        if self.read_only:
            self.post_message(self.Refused())
            return
        self._restart_blink()
        self._replace_via_keyboard(self._stand_ins.encode(character), *self.selection)

    def _paste(self, text: str) -> None:
        if self.read_only:
            self.post_message(self.Refused())
        else:
            self.put(text)

    def action_paste(self) -> None:
        """Insert what was cut or copied here."""
        if not self.read_only:
            self.put(one_line(self._stand_ins.decode(self.app.clipboard)))

    def action_cut(self) -> None:
        """Cut the selection; without one there is nothing to cut."""
        if not self.selection.is_empty:
            super().action_cut()

    # A target is one line, however often it is wrapped

    def action_delete_to_start(self) -> None:
        """Delete what stands before the cursor."""
        self.history.checkpoint()
        self._delete_via_keyboard((0, 0), self.cursor_location)

    def action_delete_to_end(self) -> None:
        """Delete what stands behind the cursor."""
        self.history.checkpoint()
        self._delete_via_keyboard(self.cursor_location, self.document.end)

    def action_cursor_line_start(self, select: bool = False) -> None:
        """Go to the start of the wrapped line; from there to the start of the text."""
        before = self.cursor_location
        super().action_cursor_line_start(select)
        if self.cursor_location == before:
            self.move_cursor((0, 0), select=select)

    def action_cursor_line_end(self, select: bool = False) -> None:
        """Go to the end of the wrapped line; from there to the end of the text."""
        before = self.cursor_location
        super().action_cursor_line_end(select)
        if self.cursor_location == before:
            self.move_cursor(self.document.end, select=select)

    # Whole letters

    def clamp_visitable(self, location: Location) -> Location:
        """Keep the cursor out of the middle of a letter."""
        row, column = super().clamp_visitable(location)
        line = self.document[row]
        if 0 < column < len(line) and line[column] >= "\u0300":
            start = previous_boundary(line, column + 1)
            if start < column < next_boundary(line, start):
                column = start
        return row, column

    def get_cursor_left_location(self) -> Location:
        """One letter to the left, its marks included."""
        row, column = self.cursor_location
        return row, previous_boundary(self.document[row], column)

    def get_cursor_right_location(self) -> Location:
        """One letter to the right, its marks included."""
        row, column = self.cursor_location
        return row, next_boundary(self.document[row], column)

    async def action_cursor_up(self, select: bool = False) -> None:  # type: ignore[override]
        """Move up a line; out of the first line, to the unit above."""
        if not select and self.cursor_line == 0:
            await self.run_action(f"screen.above({self.cursor_cell})")
        else:
            super().action_cursor_up(select)

    async def action_cursor_down(self, select: bool = False) -> None:  # type: ignore[override]
        """Move down a line; out of the last line, to the unit below."""
        if not select and self.cursor_line == self.wrapped_document.height - 1:
            await self.run_action(f"screen.below({self.cursor_cell})")
        else:
            super().action_cursor_down(select)

    # The page scrolls, never the editor

    def scroll_to_region(self, region: Region, **options: object) -> Offset:
        """Stay: the editor is as high as its text."""
        return Offset(0, 0)
