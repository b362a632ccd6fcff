"""The whole glossary: what is typed is searched for beside the typing, and the card of the best hit stands below."""

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

from workbench.model import LanguagePair
from workbench.model.term import Concept
from workbench.session.terms import TermDesk
from workbench.ui import safetext
from workbench.ui.concept_card import card_lines, name_of, validity
from workbench.ui.key_words import key_words
from workbench.ui.screens.dialog import Dialog
from workbench.ui.widgets.fields import TextField

_WIDE = 110
_KEYS = (("↑ ↓", "choose"), ("Enter", "insert"), ("Alt+E", "change"), ("Alt+K", "segments"), ("Esc", "back"))


class TermSearchScreen(Dialog[tuple[str, str] | None]):
    """Returns what to do with a concept, and its id: `insert`, `edit` or `uses`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next", id="search.next"),
        Binding("up", "move(-1)", "The one before", id="search.previous"),
        Binding("pagedown", "page(1)", "Card down", id="search.card-down"),
        Binding("pageup", "page(-1)", "Card up", id="search.card-up"),
        Binding("enter,ctrl+j", "answer('insert')", "Insert", id="search.insert"),
        Binding("alt+e", "answer('edit')", "Change", id="search.edit"),
        Binding("alt+k", "answer('uses')", "Segments", id="search.uses"),
        Binding("escape,ctrl+q,alt+g", "dismiss(None)", "Back", id="search.back"),
    ]

    @dataclass
    class Found(Message):
        """The search has answered."""

        generation: int
        concepts: tuple[Concept, ...]

    def __init__(self, desk: TermDesk, pair: LanguagePair, query: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._pair = pair
        self._query = query
        self._generation = 0
        self._shown = 0
        """The generation whose answer is on the screen."""
        self._wanted = ""
        """What to do with the best hit as soon as there is an answer."""
        self._found: tuple[Concept, ...] = ()

    def compose(self) -> ComposeResult:
        """Field, list, card, keys."""
        with Vertical(classes="dialog large", id="term-search"):
            yield TextField(
                self._query, id="term-query", placeholder="Vietnamese or English, with or without marks, or an id"
            )
            with Vertical(id="term-columns"):
                yield OptionList(id="term-found", markup=False)
                with VerticalScroll(id="term-card", can_focus=False):
                    yield Static("", id="term-card-text")
            yield Static(key_words(_KEYS))

    def on_mount(self) -> None:
        """Search for what there is."""
        self.query_one("#term-found", OptionList).can_focus = False
        self._fit(self.app.size.width)
        self.query_one("#term-query", TextField).select_all()
        self._ask(self._query)

    def on_resize(self, event: Resize) -> None:
        """List and card beside each other where there is room."""
        self._fit(event.size.width)
        self._show_card()

    def _fit(self, width: int) -> None:
        self.query_one("#term-search").set_class(width >= _WIDE, "-beside")

    # Searching

    def on_input_changed(self, event: TextField.Changed) -> None:
        """Search for the new text, unless Enter has done so already."""
        if event.value != self._query:
            self._ask(event.value)

    def _ask(self, query: str) -> None:
        self._query = query
        self._generation += 1
        self._wanted = ""
        if not query.strip():
            self._take(())
            return
        if not self._desk.is_ready_to_search():
            self._say("reading the glossary …")
        self._search(query, self._generation)

    @work(thread=True, group="term-search", exit_on_error=False)
    def _search(self, query: str, generation: int) -> None:
        def is_stale() -> bool:
            return generation != self._generation

        if not is_stale():
            self.post_message(self.Found(generation, self._desk.find(query, is_stale=is_stale)))

    def on_term_search_screen_found(self, event: Found) -> None:
        """Show what was found, unless something else has been typed since."""
        if event.generation == self._generation:
            self._take(event.concepts)

    def _take(self, concepts: tuple[Concept, ...]) -> None:
        self._found, self._shown = concepts, self._generation
        found = self.query_one("#term-found", OptionList)
        found.clear_options()
        found.add_options([self._line(concept) for concept in concepts])
        found.highlighted = 0 if concepts else None
        if concepts:
            self._show_card()
        else:
            is_asked = bool(self.query_one("#term-query", TextField).value.strip())
            self._say("The glossary has nothing like it. Esc, then Alt+E, adds a term." if is_asked else "")
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.action_answer(wanted)

    def _line(self, concept: Concept) -> Content:
        days = next((said for term in concept.terms_in(self._pair.source) if (said := validity(term))), "")
        return safetext.line(
            name_of(concept, self._pair.source), (" → ", "$wb-grey"), name_of(concept, self._pair.target),
            (f"   {days}".rstrip(), "$wb-grey"),
        )  # fmt: skip

    # The chosen one

    @property
    def _chosen(self) -> Concept | None:
        place = self.query_one("#term-found", OptionList).highlighted
        return self._found[place] if place is not None and place < len(self._found) else None

    def on_option_list_option_highlighted(self) -> None:
        """Show the card of the other concept."""
        self._show_card()

    def _show_card(self) -> None:
        concept = self._chosen
        card = self._desk.card(concept.id) if concept else None
        if card is not None:
            scroll = self.query_one("#term-card", VerticalScroll)
            width = max(30, scroll.scrollable_content_region.width or 70)
            self.query_one("#term-card-text", Static).update(Content("\n").join(card_lines(card, self._pair, width)))
            scroll.scroll_home(animate=False)

    def _say(self, text: str) -> None:
        self.query_one("#term-card-text", Static).update(safetext.plain(text, "$wb-grey"))

    def action_move(self, step: int) -> None:
        """Choose the next concept, or the one before."""
        found = self.query_one("#term-found", OptionList)
        if self._found:
            place = (found.highlighted or 0) + step
            found.highlighted = max(0, min(place, len(self._found) - 1))

    def action_page(self, step: int) -> None:
        """Read on in the card."""
        scroll = self.query_one("#term-card", VerticalScroll)
        scroll.scroll_relative(y=step * max(1, scroll.size.height - 1), animate=False)

    def on_option_list_option_selected(self) -> None:
        """A click."""
        self.action_answer("insert")

    def action_answer(self, what: str) -> None:
        """Return the chosen concept; the answer to what was typed last is waited for."""
        written = self.query_one("#term-query", TextField).value
        if written != self._query:
            self._ask(written)
        if self._shown != self._generation:
            self._wanted = what
            return
        concept = self._chosen
        if concept is not None:
            self.dismiss((what, concept.id))
