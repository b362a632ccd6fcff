"""Goes through what documents use and the glossary lacks, one key for each: accept, edit, reject now or for ever."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.widgets import OptionList, Static

from workbench.errors import WorkbenchError
from workbench.glossary.extraction import Candidate
from workbench.model import LanguagePair
from workbench.session.term_fields import FieldError, TermFields
from workbench.session.terms import SavedTerm, TermDesk
from workbench.ui import safetext
from workbench.ui.candidate_card import candidate_card, candidate_line, english_of
from workbench.ui.key_words import key_words
from workbench.ui.screens.dialog import Dialog
from workbench.ui.screens.terms.form import TermFormScreen

_WIDE = 110
_MOST = 200
"""Candidates that are offered at a time; who has gone through them begins again with the rest."""
_SHOW_EVERY = 0.1
"""Seconds between two additions to the list."""
_KEYS = (
    ("a", "accept"), ("e", "edit"), ("1-3", "which English"), ("r", "reject"), ("x", "for ever"), ("Esc", "done"),
)  # fmt: skip


class CandidatesScreen(Dialog[tuple[SavedTerm, ...]]):
    """Returns the terms that were accepted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next", id="candidates.next"),
        Binding("up", "move(-1)", "The one before", id="candidates.previous"),
        Binding("a,enter,ctrl+j", "accept", "Accept", id="candidates.accept"),
        Binding("e,alt+e", "edit", "Edit", id="candidates.edit"),
        Binding("1", "choose(0)", "First English", id="candidates.choose-1"),
        Binding("2", "choose(1)", "Second English", id="candidates.choose-2"),
        Binding("3", "choose(2)", "Third English", id="candidates.choose-3"),
        Binding("r", "reject", "Reject", id="candidates.reject"),
        Binding("x", "reject_for_ever", "Reject for ever", id="candidates.reject-for-ever"),
        Binding("pagedown", "page(1)", "Examples down", id="candidates.down"),
        Binding("pageup", "page(-1)", "Examples up", id="candidates.up"),
        Binding("escape,ctrl+q", "done", "Done", id="candidates.done"),
    ]

    @dataclass
    class Found(Message):
        """Candidates have been found, or the search is over."""

        candidates: tuple[Candidate, ...]
        is_over: bool
        error: WorkbenchError | None = None

    @dataclass
    class Settled(Message):
        """What was asked for a candidate is on the disk, or why it is not."""

        candidate: Candidate
        saved: SavedTerm | None
        error: WorkbenchError | None

    def __init__(
        self,
        find: Callable[[], Iterator[Candidate]],
        desk: TermDesk,
        pair: LanguagePair,
        *,
        reject: Callable[[str], None],
        evidence: str,
    ) -> None:
        """Open the list.

        Args:
            find: Proposes candidates; called beside the typing.
            desk: Where accepted ones go.
            pair: The languages.
            reject: Rejects a text for ever.
            evidence: The source to note with accepted terms.
        """
        super().__init__()
        self._find = find
        self._desk = desk
        self._pair = pair
        self._reject = reject
        self._evidence = evidence
        self._open: list[Candidate] = []
        self._chosen: dict[str, int] = {}
        self._saved: list[SavedTerm] = []
        self._is_over = False
        self._is_busy = False

    def compose(self) -> ComposeResult:
        """Title, list, examples, keys."""
        with Vertical(classes="dialog large", id="term-candidates"):
            yield Static("", classes="dialog-title", id="candidates-title")
            with Vertical(id="term-columns"):
                yield OptionList(id="term-found", markup=False)
                with VerticalScroll(id="term-card", can_focus=False):
                    yield Static("", id="term-card-text")
            yield Static("", id="form-complaint")
            yield Static(key_words(_KEYS))

    def on_mount(self) -> None:
        """Begin to look."""
        self.query_one("#term-found", OptionList).can_focus = False
        self._fit(self.app.size.width)
        self._show()
        self._look()

    def on_resize(self, event: Resize) -> None:
        """List and examples beside each other where there is room."""
        self._fit(event.size.width)
        self._show_examples()

    def _fit(self, width: int) -> None:
        self.query_one("#term-candidates").set_class(width >= _WIDE, "-beside")

    # Looking

    @work(thread=True, group="candidates", exit_on_error=False)
    def _look(self) -> None:
        pending: list[Candidate] = []
        told = time.monotonic()
        try:
            for count, candidate in enumerate(self._find(), 1):
                pending.append(candidate)
                if time.monotonic() - told >= _SHOW_EVERY:
                    self.post_message(self.Found(tuple(pending), False))
                    pending.clear()
                    told = time.monotonic()
                if count == _MOST or not self.is_attached:
                    break
        except WorkbenchError as error:
            self.post_message(self.Found(tuple(pending), True, error))
        else:
            self.post_message(self.Found(tuple(pending), True))

    def on_candidates_screen_found(self, event: Found) -> None:
        """Add them to the list."""
        first = not self._open
        self._open += event.candidates
        self._is_over = event.is_over
        found = self.query_one("#term-found", OptionList)
        found.add_options([self._line(one) for one in event.candidates])
        if first and self._open:
            found.highlighted = 0
        if event.error is not None:
            self._complain(event.error)
        self._show()

    # Showing

    @property
    def _one(self) -> Candidate | None:
        place = self.query_one("#term-found", OptionList).highlighted
        return self._open[place] if place is not None and place < len(self._open) else None

    def _english(self, candidate: Candidate) -> str:
        return english_of(candidate, self._chosen.get(candidate.key, 0))

    def _line(self, candidate: Candidate) -> Content:
        return candidate_line(candidate, self._chosen.get(candidate.key, 0))

    def _show(self) -> None:
        state = "" if self._is_over else "   looking …"
        accepted = f"   {len(self._saved)} accepted" if self._saved else ""
        self.query_one("#candidates-title", Static).update(
            safetext.line(
                ("Not in the glossary", "bold"), f"   {len(self._open)}", (accepted, "$success"), (state, "$wb-grey")
            )
        )
        self._show_examples()

    def _show_examples(self) -> None:
        one = self._one
        card = self.query_one("#term-card-text", Static)
        if one is None:
            card.update(safetext.plain("Nothing that the glossary does not have." if self._is_over else "", "$wb-grey"))
            return
        width = max(30, self.query_one("#term-card", VerticalScroll).scrollable_content_region.width or 70)
        card.update(Content("\n").join(candidate_card(one, self._chosen.get(one.key, 0), width)))

    def _complain(self, error: WorkbenchError) -> None:
        self._say(f"{error.message} {error.advice or ''}".rstrip(), "$error")

    def _say(self, text: str, style: str = "$wb-grey") -> None:
        self.query_one("#form-complaint", Static).update(safetext.plain(text, style))

    def on_option_list_option_highlighted(self) -> None:
        """Show the examples of the other one."""
        self._show_examples()

    # The keys

    def action_move(self, step: int) -> None:
        """Choose the next one, or the one before."""
        found = self.query_one("#term-found", OptionList)
        if self._open:
            found.highlighted = max(0, min((found.highlighted or 0) + step, len(self._open) - 1))

    def action_page(self, step: int) -> None:
        """Read on in the examples."""
        scroll = self.query_one("#term-card", VerticalScroll)
        scroll.scroll_relative(y=step * max(1, scroll.size.height - 1), animate=False)

    def on_option_list_option_selected(self) -> None:
        """A click only chooses."""
        self._show_examples()

    def action_choose(self, place: int) -> None:
        """Take another of the likely renderings."""
        one = self._one
        if one is not None and place < len(one.renderings):
            self._chosen[one.key] = place
            found = self.query_one("#term-found", OptionList)
            found.replace_option_prompt_at_index(self._open.index(one), self._line(one))
            self._show_examples()

    def action_accept(self) -> None:
        """Put the candidate into the glossary; where something must be said or written first, open the form."""
        one = self._one
        if one is None or self._is_busy:
            return
        fields = self._fields(one)
        try:
            change = self._desk.change(fields, None, None)
        except FieldError:
            self.action_edit()
            return
        wrong, doubts = self._desk.objections(change)
        if wrong or doubts:
            self.action_edit()
            return
        self._is_busy = True
        self._say("saving …")
        self._save(one, fields)

    @work(thread=True, group="glossary", exit_on_error=False)
    def _save(self, candidate: Candidate, fields: TermFields) -> None:
        try:
            saved = self._desk.save(self._desk.change(fields, None, None))
        except WorkbenchError as error:
            self.post_message(self.Settled(candidate, None, error))
        else:
            self.post_message(self.Settled(candidate, saved, None))

    def _fields(self, candidate: Candidate) -> TermFields:
        return TermFields(source=candidate.text, target=self._english(candidate), evidence=self._evidence)

    def action_edit(self) -> None:
        """Write the term in the form."""
        one = self._one
        if one is None or self._is_busy:
            return

        def closed(saved: SavedTerm | None) -> None:
            if saved is not None:
                self._settled(one, saved)

        self.app.push_screen(TermFormScreen(self._desk, self._pair, self._fields(one)), closed)

    def action_reject(self) -> None:
        """Leave it out for now."""
        one = self._one
        if one is not None and not self._is_busy:
            self._take_away(one)

    def action_reject_for_ever(self) -> None:
        """Never propose it again in this project."""
        one = self._one
        if one is not None and not self._is_busy:
            self._is_busy = True
            self._reject_beside(one)

    @work(thread=True, group="glossary", exit_on_error=False)
    def _reject_beside(self, candidate: Candidate) -> None:
        try:
            self._reject(candidate.text)
        except WorkbenchError as error:
            self.post_message(self.Settled(candidate, None, error))
        else:
            self.post_message(self.Settled(candidate, None, None))

    def on_candidates_screen_settled(self, event: Settled) -> None:
        """Go on, or say why nothing was written."""
        self._is_busy = False
        if event.error is not None:
            self._complain(event.error)
        else:
            self._settled(event.candidate, event.saved)

    def _settled(self, candidate: Candidate, saved: SavedTerm | None) -> None:
        if saved is not None:
            self._saved.append(saved)
            self._say(f"In {saved.file}: {candidate.text}")
        else:
            self._say(f"Never again, unless its line is taken out of rejected.txt: {candidate.text}")
        self._take_away(candidate)

    def _take_away(self, candidate: Candidate) -> None:
        if candidate in self._open:
            place = self._open.index(candidate)
            del self._open[place]
            found = self.query_one("#term-found", OptionList)
            found.remove_option_at_index(place)
            if self._open:
                found.highlighted = min(place, len(self._open) - 1)
        self._show()

    def action_done(self) -> None:
        """Leave."""
        if not self._is_busy:
            self.dismiss(tuple(self._saved))
