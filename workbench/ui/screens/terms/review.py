"""Goes through the finished segments that a changed term makes wrong, one key for each: accept, skip or open."""

import time
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from workbench.errors import WorkbenchError
from workbench.model import UnitKey
from workbench.session.disagreements import Disagreement, Looked
from workbench.session.term_review import TermReview
from workbench.ui import safetext
from workbench.ui.difference import difference
from workbench.ui.key_words import key_words
from workbench.ui.screens.dialog import Dialog

_SHOW_EVERY = 0.1
"""Seconds between two reports of how far the search is."""
_KEYS = (
    ("a", "accept"), ("s", "skip"), ("b", "back"), ("o", "open"), ("u", "take back"), ("Esc", "done"),
)  # fmt: skip


class TermReviewScreen(Dialog[UnitKey | None]):
    """Returns the segment to open, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a,enter,ctrl+j", "accept", "Accept", id="review.accept"),
        Binding("s,right,space", "go(1)", "Skip", id="review.skip"),
        Binding("b,left", "go(-1)", "Back", id="review.before"),
        Binding("o", "open", "Open", id="review.open"),
        Binding("u,ctrl+z", "take_back", "Take back", id="review.take-back"),
        Binding("down,pagedown", "scroll(1)", "Down", id="review.down"),
        Binding("up,pageup", "scroll(-1)", "Up", id="review.up"),
        Binding("escape,ctrl+q", "done", "Done", id="review.done"),
    ]

    @dataclass
    class Told(Message):
        """The search has found something, or got further."""

        found: tuple[Disagreement, ...]
        looked: Looked | None
        is_over: bool

    @dataclass
    class Answered(Message):
        """A change was made, or not."""

        one: Disagreement | None
        is_accepted: bool
        error: WorkbenchError | None

    def __init__(self, review: TermReview) -> None:
        super().__init__()
        self._review = review
        self._found: list[Disagreement] = []
        self._accepted: set[tuple[str, UnitKey]] = set()
        self._refused: dict[tuple[str, UnitKey], str] = {}
        self._place = 0
        self._looked: Looked | None = None
        self._unreadable: list[str] = []
        self._is_over = False
        self._is_closed = False
        self._is_busy = False

    def compose(self) -> ComposeResult:
        """Title, the segment, how far the search is, keys."""
        with Vertical(classes="dialog large", id="term-review"):
            yield Static("", classes="dialog-title", id="review-title")
            with VerticalScroll(id="review-scroll", can_focus=False):
                yield Static("", id="review-segment")
            yield Static("", id="review-progress")
            yield Static(key_words(_KEYS))

    def on_mount(self) -> None:
        """Begin to look."""
        self._show()
        self._look()

    def on_unmount(self) -> None:
        """Nobody waits any longer."""
        self._is_closed = True

    # The search

    @work(thread=True, exclusive=True, group="disagreements", exit_on_error=False)
    def _look(self) -> None:
        pending: list[Disagreement] = []
        last, told = None, 0.0
        for one in self._review.find(lambda: self._is_closed):
            if isinstance(one, Looked):
                last = one
                if one.unreadable:
                    self.post_message(self.Told(tuple(pending), one, False))
                    pending.clear()
            else:
                pending.append(one)
            if time.monotonic() - told >= _SHOW_EVERY:
                self.post_message(self.Told(tuple(pending), last, False))
                pending.clear()
                told = time.monotonic()
        self.post_message(self.Told(tuple(pending), last, True))

    def on_term_review_screen_told(self, event: Told) -> None:
        """Take in what was found."""
        self._found += event.found
        self._looked = event.looked or self._looked
        if event.looked and event.looked.unreadable and event.looked.unreadable not in self._unreadable:
            self._unreadable.append(event.looked.unreadable)
        self._is_over = event.is_over
        self._show()

    # The segment

    @property
    def _one(self) -> Disagreement | None:
        return self._found[self._place] if self._place < len(self._found) else None

    def _show(self) -> None:
        one = self._one
        change = self._review.saved.change
        count = len(self._found)
        which = f"{self._place + 1} of {count}" if one else f"{count}" if count else ""
        self.query_one("#review-title", Static).update(
            safetext.line(
                ("Finished segments that disagree now", "bold"), f"   {which}", (f"   {change.id}", "$wb-grey")
            )
        )
        self.query_one("#review-segment", Static).update(self._segment(one) if one else self._nothing())
        self.query_one("#review-progress", Static).update(self._progress())

    def _segment(self, one: Disagreement) -> Content:
        width = max(30, self.query_one("#review-scroll").scrollable_content_region.width or 70)
        place = safetext.line(
            (one.document, "bold"), f"  segment {one.number}", (f"  {one.unit.state.value}", "$wb-grey")
        )
        key = (one.document, one.unit.key)
        if key in self._accepted:
            place = safetext.line(place, ("  accepted", "bold $success"))
        blocks = [
            safetext.Block(safetext.plain("source", "$wb-grey"), safetext.plain(one.unit.source, "$wb-grey"), 10),
            safetext.Block(safetext.plain("now", "$wb-grey"), safetext.plain(one.unit.target), 10),
        ]
        if one.proposed:
            blocks.append(
                safetext.Block(safetext.plain("proposed", "$wb-grey"), difference(one.unit.target, one.proposed), 10)
            )
        else:
            nothing = "no form to replace was found: o opens the segment"
            blocks.append(safetext.Block(safetext.plain("proposed", "$wb-grey"), safetext.plain(nothing, "italic"), 10))
        blocks += [safetext.Block(Content(""), safetext.plain(found.message, "$wb-grey"), 10) for found in one.findings]
        if key in self._refused:
            blocks.append(safetext.Block(safetext.plain("refused", "$error"), safetext.plain(self._refused[key]), 10))
        lines = [line for block in blocks for line in block.lines(width)]
        return Content("\n").join([place, Content(""), *lines])

    def _nothing(self) -> Content:
        if not self._is_over:
            return safetext.plain("looking …", "$wb-grey")
        if not self._found:
            return safetext.plain("No finished segment disagrees with the change.")
        return safetext.plain(f"That was the last. {len(self._accepted)} of {len(self._found)} accepted.")

    def _progress(self) -> Content:
        if self._unreadable:
            return safetext.plain(f"not looked at: {'; '.join(self._unreadable)}", "$warning")
        if self._is_over or self._looked is None:
            return Content("")
        return safetext.plain(f"looked at {self._looked.done} of {self._looked.total} documents", "$wb-grey")

    # The keys

    def action_go(self, step: int) -> None:
        """Go on to the next, or back."""
        self._place = max(0, min(self._place + step, len(self._found)))
        self.query_one("#review-scroll", VerticalScroll).scroll_home(animate=False)
        self._show()

    def action_scroll(self, step: int) -> None:
        """Read on in a long segment."""
        self.query_one("#review-scroll", VerticalScroll).scroll_relative(y=step, animate=False)

    def action_accept(self) -> None:
        """Make the proposed change and go on."""
        one = self._one
        if one is None or self._is_busy:
            return
        if (one.document, one.unit.key) in self._accepted:
            self.action_go(1)
        elif one.proposed:
            self._is_busy = True
            self._accept(one)

    @work(thread=True, group="accept", exit_on_error=False)
    def _accept(self, one: Disagreement) -> None:
        try:
            self._review.accept(one)
        except WorkbenchError as error:
            self.post_message(self.Answered(one, True, error))
        else:
            self.post_message(self.Answered(one, True, None))

    def action_take_back(self) -> None:
        """Take back what was accepted last."""
        if not self._is_busy:
            self._is_busy = True
            self._take_back()

    @work(thread=True, group="accept", exit_on_error=False)
    def _take_back(self) -> None:
        try:
            one = self._review.take_back()
        except WorkbenchError as error:
            self.post_message(self.Answered(self._one, False, error))
        else:
            self.post_message(self.Answered(one, False, None))

    def on_term_review_screen_answered(self, event: Answered) -> None:
        """Go on, or say why nothing was changed."""
        self._is_busy = False
        one = event.one
        if one is None:
            return
        key = (one.document, one.unit.key)
        if event.error is not None:
            self._refused[key] = event.error.message
        elif event.is_accepted:
            self._refused.pop(key, None)
            self._accepted.add(key)
            self.action_go(1)
        else:
            self._accepted.discard(key)
            self._place = self._found.index(one)
        self._show()

    def action_open(self) -> None:
        """Leave for the segment."""
        one = self._one
        if one is None or self._is_busy:
            return
        if self._review.is_here(one):
            self.dismiss(one.unit.key)
        else:
            self._refused[one.document, one.unit.key] = (
                f"It is in another document: leave this one, then `workbench edit {one.document}`."
            )
            self._show()

    def action_done(self) -> None:
        """Leave; what was accepted stays."""
        if not self._is_busy:
            self.dismiss(None)
