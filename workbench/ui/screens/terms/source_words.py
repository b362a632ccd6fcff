"""The mode in which words of the source are selected: arrow keys move in the source column, in place on the page."""

from bisect import bisect_right
from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from workbench.text.tokens import tokens
from workbench.ui import safetext
from workbench.ui.key_words import flowed
from workbench.ui.screens.dialog import Dialog

Span = tuple[int, int]
_KEYS = (
    ("← →", "word"), ("Shift+← →", "more"), ("Enter", "keep"), ("Alt+E", "term"), ("Alt+G", "find"),
    ("Alt+I", "memory"), ("^C", "copy"), ("Esc", "drop"),
)  # fmt: skip


def words_of(source: str) -> tuple[Span, ...]:
    """The places of the words of a source; marks between them are part of what is selected around them."""
    return tuple((token.start, token.end) for token in tokens(source) if any(one.isalnum() for one in token.text))


class SourceWordsScreen(Dialog[str]):
    """Returns what to do with the selection: `keep`, `edit`, `search`, `memory` or `drop`.

    Nothing lies over the text: the selection is shown on the page itself.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,down", "move(1)", "Next word", id="source.next"),
        Binding("left,up", "move(-1)", "Word before", id="source.previous"),
        Binding("shift+right,shift+down", "extend(1)", "One word more", id="source.more"),
        Binding("shift+left,shift+up", "extend(-1)", "One word less", id="source.less"),
        Binding("home", "move(-100000)", "First word", id="source.first"),
        Binding("end", "move(100000)", "Last word", id="source.last"),
        Binding("shift+home", "extend(-100000)", "To the first word", id="source.to-first"),
        Binding("shift+end", "extend(100000)", "To the last word", id="source.to-last"),
        Binding("enter,ctrl+j,space", "dismiss('keep')", "Keep", id="source.keep"),
        Binding("alt+e", "dismiss('edit')", "Term", id="source.edit"),
        Binding("alt+g", "dismiss('search')", "Glossary", id="source.search"),
        Binding("alt+i", "dismiss('memory')", "Memory", id="source.memory"),
        Binding("ctrl+c", "copy", "Copy", id="source.copy"),
        Binding("escape,ctrl+q,alt+w", "dismiss('drop')", "Drop", id="source.drop"),
    ]

    def __init__(self, source: str, begin: Span | None, show: Callable[[Span], None]) -> None:
        """Select in `source`.

        Args:
            source: A text with a word at least.
            begin: What is selected already, or None.
            show: Shows a selection on the page.
        """
        super().__init__()
        self._source = source
        self._words = words_of(source)
        self._show = show
        starts = [start for start, _ in self._words]
        first, last = begin or self._words[0]
        self._anchor = max(0, bisect_right(starts, first) - 1)
        self._here = max(self._anchor, bisect_right(starts, max(first, last - 1)) - 1)

    @property
    def selection(self) -> Span:
        """From the first selected word to the end of the last."""
        low, high = sorted((self._anchor, self._here))
        return self._words[low][0], self._words[high][1]

    def compose(self) -> ComposeResult:
        """Only the keys, in place of the line of keys."""
        with Vertical(id="source-bar"):
            yield Static("", id="source-keys")

    def on_mount(self) -> None:
        """Show the first word."""
        self._tell()

    def on_resize(self, event: Resize) -> None:
        """Set the keys into lines anew."""
        pieces = [safetext.line((key, "$accent"), " ", (what, "$wb-grey")) for key, what in _KEYS]
        lines = [safetext.line(" ", line) for line in flowed(pieces, event.size.width - 1)]
        self.query_one("#source-keys", Static).update(Content("\n").join(lines))

    def action_move(self, steps: int) -> None:
        """Select another word."""
        self._here = self._anchor = self._clamped(self._here + steps)
        self._tell()

    def action_extend(self, steps: int) -> None:
        """Select more words, or fewer."""
        self._here = self._clamped(self._here + steps)
        self._tell()

    def action_copy(self) -> None:
        """Copy the selected words."""
        start, end = self.selection
        self.app.copy_to_clipboard(self._source[start:end])

    def _clamped(self, place: int) -> int:
        return max(0, min(place, len(self._words) - 1))

    def _tell(self) -> None:
        self._show(self.selection)
