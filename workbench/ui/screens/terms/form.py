"""The form in which a term is added or changed: by keyboard alone; what cannot be saved yet stays as it was typed."""

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Static

from workbench.errors import Conflict, WorkbenchError
from workbench.glossary.edit import ConceptChange
from workbench.model import LanguagePair
from workbench.model.term import Concept, Term, TermStatus, TermType
from workbench.session.term_fields import FieldError, TermFields, fields_of, rivals, tidy
from workbench.session.terms import SavedTerm, TermDesk
from workbench.ui import safetext
from workbench.ui.concept_card import LANGUAGES, said_of
from workbench.ui.key_words import key_words
from workbench.ui.screens.dialog import Dialog
from workbench.ui.widgets.fields import ChoiceField, KnownField, TextField

_TYPES = tuple(TermType)
_STATUSES = tuple(TermStatus)
_STATUS_WORDS = ("preferred", "admitted", "forbidden")
_EARLIER = (TermStatus.DEPRECATED, TermStatus.ADMITTED, TermStatus.PREFERRED)
_EARLIER_WORDS = ("forbidden", "admitted", "preferred as well")
_TEXTS = ("source", "target", "valid_from", "valid_to", "domain", "note", "evidence")
_KEYS = (("↑ ↓", "field"), ("← →", "choose"), ("Enter", "save"), ("Esc", "leave, changing nothing"))


class TermFormScreen(Dialog[SavedTerm | None]):
    """Returns what was saved, or None.

    The first line says what is written: another form of the concept, one of its rows, or a new concept.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        # Before the list of fields, which would scroll.
        Binding("down,tab", "app.focus_next", "Next field", id="form.next", priority=True),
        Binding("up,shift+tab", "app.focus_previous", "Field before", id="form.previous", priority=True),
        Binding("enter,ctrl+s,ctrl+j", "save", "Save", id="form.save"),
        Binding("escape,ctrl+q", "leave", "Leave", id="form.leave"),
    ]

    @dataclass
    class Written(Message):
        """The change is in the glossary."""

        saved: SavedTerm

    @dataclass
    class NotWritten(Message):
        """It is not."""

        error: WorkbenchError

    def __init__(
        self, desk: TermDesk, pair: LanguagePair, fields: TermFields, concept: Concept | None = None, row: int = 0
    ) -> None:
        """Open the form.

        Args:
            desk: Where the termbase is.
            pair: The languages.
            fields: What to begin with where forms are added.
            concept: The concept; None for a new one.
            row: Which row of the concept to change, from 1; 0 to add forms.
        """
        super().__init__()
        self._desk = desk
        self._pair = pair
        self._concept = concept
        self._choice = row
        self._typed: dict[int, TermFields] = {0: fields}
        self._warned: tuple[str, ...] = ()
        self._warned_of: TermFields | None = None
        """What was written when doubts were said."""
        self._is_writing = False

    # The lines

    def compose(self) -> ComposeResult:
        """Label and field, line by line."""
        with Vertical(classes="dialog large", id="term-form"):
            yield Static("", classes="dialog-title", id="form-title")
            with VerticalScroll(id="form-fields", can_focus=False):
                yield from _line("Write", ChoiceField(self._choices(), self._choice, turned=self._choose, id="which"))
                yield from _line(LANGUAGES.get(self._pair.source, self._pair.source), TextField(id="source"))
                yield from _line(LANGUAGES.get(self._pair.target, self._pair.target), TextField(id="target"))
                yield from _line("Kind", ChoiceField([one.value for one in _TYPES], turned=self._changed, id="type"))
                yield from _line("Status", ChoiceField(_STATUS_WORDS, turned=self._changed, id="status"))
                yield from _line("Earlier name", ChoiceField(_EARLIER_WORDS, turned=self._changed, id="earlier"))
                yield from _line(
                    "Right from", TextField(id="valid_from", placeholder="first day, as 2025-03-01; empty: since ever")
                )
                yield from _line("Right until", TextField(id="valid_to", placeholder="last day; empty: it still is"))
                yield from _line("Domain", KnownField(self._desk.domains(), id="domain"))
                yield from _line("Note", TextField(id="note"))
                yield from _line("Source", TextField(id="evidence", placeholder="where it was seen"))
            yield Static("", id="form-complaint")
            yield Static(key_words(_KEYS))

    def on_mount(self) -> None:
        """Show what there is to begin with, the cursor in the first text that is missing."""
        self._fill(self._fields_for(self._choice))
        first = "source" if not tidy(self._field("source").value) and not self._row else "target"
        self._field("source" if self._is_source_row else first).focus()

    def _choices(self) -> list[str]:
        if self._concept is None:
            return ["a new concept"]
        rows = (f"{term.text}   {said_of(term)}" for term in self._concept.terms)
        return [f"another form of {self._concept.id}", *rows, "a new concept"]

    @property
    def _is_new(self) -> bool:
        return self._concept is None or self._choice > len(self._concept.terms)

    @property
    def _row(self) -> Term | None:
        """The row to change, if one is."""
        if self._concept is None or not 0 < self._choice <= len(self._concept.terms):
            return None
        return self._concept.terms[self._choice - 1]

    @property
    def _is_source_row(self) -> bool:
        return self._row is not None and self._row.lang == self._pair.source

    def _field(self, name: str) -> TextField:
        return self.query_one(f"#{name}", TextField)

    def _turned(self, name: str) -> ChoiceField:
        return self.query_one(f"#{name}", ChoiceField)

    # What is typed

    def _fields_for(self, choice: int) -> TermFields:
        if choice not in self._typed:
            row = self._row
            self._typed[choice] = fields_of(row, self._pair) if row else self._typed[0]
        return self._typed[choice]

    def _fill(self, fields: TermFields) -> None:
        for name in _TEXTS:
            self._field(name).value = getattr(fields, name)
        self._turned("type").show(_TYPES.index(fields.type))
        self._turned("status").show(_STATUSES.index(fields.status))
        self._turned("earlier").show(_EARLIER.index(fields.earlier))
        row = self._row
        self._field("source").disabled = row is not None and row.lang != self._pair.source
        self._field("target").disabled = row is not None and row.lang != self._pair.target
        what = "Add a term" if self._is_new else "Change a term" if row else "Add a form"
        self.query_one("#form-title", Static).update(safetext.plain(what, "bold"))
        self._show_earlier()

    def _read(self) -> TermFields:
        texts = {name: self._field(name).value for name in _TEXTS}
        return TermFields(
            **texts,
            type=_TYPES[self._turned("type").index],
            status=_STATUSES[self._turned("status").index],
            earlier=_EARLIER[self._turned("earlier").index],
        )

    def _choose(self, choice: int) -> None:
        """Write something else; what was typed for the first is there again when one comes back."""
        self._typed[self._choice] = self._read()
        self._choice = choice
        self._fill(self._fields_for(choice))
        self._forget_warnings()

    def _changed(self, _: int) -> None:
        self._show_earlier()
        self._forget_warnings()

    def on_input_changed(self) -> None:
        """Look at what is written now, which may be later than what this tells of."""
        self._show_earlier()
        self._forget_warnings()

    def _rivals(self) -> tuple[Term, ...]:
        return rivals(None if self._is_new else self._concept, self._row, self._read(), self._pair.target)

    def _show_earlier(self) -> None:
        """Ask what becomes of the names so far preferred, where there are any."""
        found = self._rivals()
        line = self._turned("earlier").parent
        if line is not None:
            line.display = bool(found)
        if found:
            names = ", ".join(f"“{term.text}”" for term in found)
            earlier = self._turned("earlier")
            earlier.offer([f"{word}: {names}" for word in _EARLIER_WORDS], earlier.index)

    # Saving

    def action_save(self) -> None:
        """Save, or say what is wrong; a doubt is said once, and saving again settles it."""
        if self._is_writing:
            return
        fields = self._read()
        meant = fields if self._rivals() else replace(fields, earlier=TermStatus.PREFERRED)
        try:
            change = self._desk.change(meant, None if self._is_new else self._concept, self._row)
        except FieldError as error:
            self._complain(error.message)
            self._point_to(error.field)
            return
        if change.is_empty:
            self.dismiss(None)
            return
        wrong, doubts = self._desk.objections(change)
        if wrong:
            self._complain(" ".join(wrong))
        elif doubts and doubts != self._warned:
            self._warned, self._warned_of = doubts, fields
            self._say(f"{' '.join(doubts)} Enter saves it all the same.", "$warning")
        else:
            self._is_writing = True
            self._say("saving …", "$wb-grey")
            self._write(change)

    def action_leave(self) -> None:
        """Leave, changing nothing; what is being saved already is waited for."""
        if not self._is_writing:
            self.dismiss(None)

    @work(thread=True, group="glossary", exit_on_error=False)
    def _write(self, change: ConceptChange) -> None:
        try:
            try:
                saved = self._desk.save(change)
            except Conflict:
                self._desk.read_again()
                raise
        except WorkbenchError as error:
            self.post_message(self.NotWritten(error))
        else:
            self.post_message(self.Written(saved))

    def on_term_form_screen_written(self, event: Written) -> None:
        """Done."""
        self.dismiss(event.saved)

    def on_term_form_screen_not_written(self, event: NotWritten) -> None:
        """Say why not; everything typed is still there, and rows are those on the disk."""
        self._is_writing = False
        place = f"{event.error.path.name}: " if event.error.path else ""
        self._complain(f"{place}{event.error.message} {event.error.advice or ''}".rstrip())
        if self._concept is not None and not self._is_new:
            self._concept_anew(self._concept, self._row)

    def _concept_anew(self, old: Concept, row: Term | None) -> None:
        now = self._desk.concept(old.id) or old
        if now == old:
            return
        typed = self._read()
        self._concept = now
        same = [place for place, term in enumerate(now.terms, start=1) if row and term.text == row.text]
        self._choice = same[0] if same else 0
        self._typed = {0: typed, self._choice: typed}
        self._turned("which").offer(self._choices(), self._choice)
        self._fill(typed)

    def _complain(self, text: str) -> None:
        self._say(text, "$error")

    def _say(self, text: str, style: str) -> None:
        self.query_one("#form-complaint", Static).update(safetext.plain(text, style))

    def _forget_warnings(self) -> None:
        if self._warned and self._read() != self._warned_of:
            self._warned = ()
            self._say("", "")

    def _point_to(self, name: str) -> None:
        self.query_one(f"#{name}").focus()


def _line(label: str, field: TextField | ChoiceField) -> ComposeResult:
    with Horizontal(classes="form-line"):
        yield Static(safetext.plain(label, "$wb-grey"), classes="form-label")
        yield field
