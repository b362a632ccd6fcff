"""Asks where a segment is to be split: the source with a place in it that moves from word to word."""

import re
from bisect import bisect_left
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from workbench.ui import safetext
from workbench.ui.screens.dialog import Dialog

_END_OF_SENTENCE = re.compile(r"[.?!…;:][\"”’»)\]]*(?:\s+(?=\S)|(?=[^\W\d]))")
_END_OF_WORD = re.compile(r"(?<=\S)\s+(?=\S)|(?<=[.?!…;:,])(?=\w)")


def places_in(source: str) -> tuple[int, ...]:
    """Return the offsets at which a second part may begin: words, and what follows a mark without a space."""
    return tuple(sorted({match.end() for match in _END_OF_WORD.finditer(source)}))


def likely_place(source: str, places: tuple[int, ...]) -> int:
    """Return the index of the place that is probably meant: behind an end mark, as near to the middle as there is."""
    marked = [match.end() for match in _END_OF_SENTENCE.finditer(source)]
    middle = len(source) / 2
    wanted = min(marked, key=lambda place: abs(place - middle), default=int(middle))
    return min(bisect_left(places, wanted), len(places) - 1)


class SplitScreen(Dialog[int | None]):
    """Returns the offset in the source at which the second part begins, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,down,tab", "move(1)", "Next word", id="split.next"),
        Binding("left,up,shift+tab", "move(-1)", "Word before", id="split.previous"),
        Binding("home", "move(-100000)", "First word", id="split.first"),
        Binding("end", "move(100000)", "Last word", id="split.last"),
        Binding("enter,ctrl+j", "split", "Split here", id="split.here"),
        Binding("escape,ctrl+q", "dismiss(None)", "Back", id="split.back"),
    ]

    def __init__(self, source: str) -> None:
        """Ask about `source`, which has two words at least."""
        super().__init__()
        self._source = source
        self._places = places_in(source)
        self._index = likely_place(source, self._places)

    def compose(self) -> ComposeResult:
        """Title, source, keys."""
        with Vertical(classes="dialog"):
            yield Static(safetext.plain("Split the segment here?", "bold"), classes="dialog-title")
            yield Static("", id="split-source")
            yield Static(safetext.plain("← → move   Enter splits   Esc goes back", "$wb-grey"), id="split-keys")

    def on_mount(self) -> None:
        """Show the first proposal."""
        self._show()

    def action_move(self, steps: int) -> None:
        """Move the place by words."""
        self._index = max(0, min(self._index + steps, len(self._places) - 1))
        self._show()

    def action_split(self) -> None:
        """Return the place."""
        self.dismiss(self._places[self._index])

    def _show(self) -> None:
        place = self._places[self._index]
        shown = safetext.line(self._source[:place], ("▏", "bold $accent"), (self._source[place:], "$accent"))
        self.query_one("#split-source", Static).update(shown)
