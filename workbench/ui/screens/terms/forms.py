"""The right forms of a term, to choose one by its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import OptionList, Static

from workbench.ui import safetext
from workbench.ui.screens.dialog import Dialog
from workbench.ui.term_list import Entry


@dataclass(frozen=True, slots=True)
class Form:
    """One form and what it is."""

    text: str
    what: str


def forms_of(entry: Entry) -> tuple[Form, ...]:
    """Every right form of a term, what its key inserts first; a name with its acronym too."""
    hit = entry.hit
    forms = [Form(entry.text, "for this place")]
    forms += [Form(f"{name} ({hit.acronym})", "first mention") for name in hit.preferred[:1] if hit.acronym]
    forms += [Form(name, "preferred") for name in hit.preferred]
    forms += [Form(hit.acronym, "acronym")] if hit.acronym else []
    forms += [Form(name, "admitted") for name in hit.admitted]
    return tuple({form.text: form for form in reversed(forms)}.values())[::-1]


class FormsScreen(Dialog[str]):
    """Returns the chosen form, or None. ← and → go through the terms of the segment."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,tab", "turn(1)", "Next term", id="forms.next"),
        Binding("left,shift+tab", "turn(-1)", "Term before", id="forms.previous"),
        Binding("escape,ctrl+q,alt+o", "dismiss(None)", "Back", id="forms.back"),
    ]

    def __init__(self, entries: Sequence[Entry], index: int) -> None:
        """Offer the forms of the term at `index`."""
        super().__init__()
        self._entries = entries
        self._index = index

    def compose(self) -> ComposeResult:
        """The term, its forms, what is wrong for it."""
        with Vertical(classes="dialog"):
            yield Static("", classes="dialog-title", id="forms-title")
            yield OptionList(markup=False)
            yield Static("", id="forms-wrong")
            yield Static(safetext.plain("1–9 or ↑ ↓ Enter insert   ← → other terms   Esc goes back", "$wb-grey"))

    def on_mount(self) -> None:
        """Show the first term."""
        self._show()

    @property
    def _forms(self) -> tuple[Form, ...]:
        return forms_of(self._entries[self._index])

    def _show(self) -> None:
        entry = self._entries[self._index]
        place = f"   {self._index + 1} of {len(self._entries)}" if len(self._entries) > 1 else ""
        self.query_one("#forms-title", Static).update(safetext.line((entry.seen, "bold"), (place, "$wb-grey")))
        found = self.query_one(OptionList)
        found.clear_options()
        found.add_options([self._line(number, form) for number, form in enumerate(self._forms, start=1)])
        found.highlighted = 0
        wrong = ", ".join(entry.hit.forbidden)
        about = [safetext.line(("not ", "$wb-grey"), (wrong, "$wb-grey strike"))] if wrong else []
        about += [safetext.plain(entry.note, "italic")] if entry.note else []
        self.query_one("#forms-wrong", Static).update(Content("\n").join(about))

    @staticmethod
    def _line(number: int, form: Form) -> Content:
        head = f" {number} " if number < 10 else "   "
        return safetext.line((head, "$accent"), form.text, (f"   {form.what}", "$wb-grey"))

    def action_turn(self, step: int) -> None:
        """Go to another term."""
        self._index = (self._index + step) % len(self._entries)
        self._show()

    def on_key(self, event: Key) -> None:
        """A number."""
        character = event.character or ""
        if character.isascii() and character.isdigit() and 0 < int(character) <= len(self._forms):
            event.stop()
            self.dismiss(self._forms[int(character) - 1].text)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter, or a click."""
        self.dismiss(self._forms[event.option_index].text)
