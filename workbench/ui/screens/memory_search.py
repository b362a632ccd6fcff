"""Words looked up in the memory, in either language: what is typed is searched for beside the typing."""

from dataclasses import dataclass
from itertools import cycle
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.timer import Timer
from textual.widgets import OptionList, Static

from workbench.errors import WorkbenchError
from workbench.model import LanguagePair
from workbench.ui import safetext
from workbench.ui.key_words import key_words
from workbench.ui.screens.dialog import Dialog
from workbench.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from workbench.memory.concordance import Hit
    from workbench.session.document import DocumentSession

_REST = 0.1
"""Seconds of rest after a key before the memory is searched."""
_MOST = 200
_LEAD = 24
"""Characters shown before a hit."""
_MANNERS = ("words", "exact", "regex")
_SAID = {"words": "words, “a phrase” in quotes", "exact": "exactly so", "regex": "a regular expression"}
_KEYS = (("↑ ↓", "choose"), ("Enter", "insert"), ("Tab", "language"), ("Alt+X", "exact, regex"), ("Esc", "back"))
_HIT = "bold underline $accent"


class MemorySearchScreen(Dialog[str | None]):
    """Returns the translation to insert."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next", id="memory-search.next"),
        Binding("up", "move(-1)", "The one before", id="memory-search.previous"),
        Binding("pagedown", "move(10)", "Ten down", id="memory-search.page-down"),
        Binding("pageup", "move(-10)", "Ten up", id="memory-search.page-up"),
        Binding("tab,shift+tab", "turn", "Other language", id="memory-search.language"),
        Binding("alt+x", "manner", "Words, exact, regex", id="memory-search.manner"),
        Binding("enter,ctrl+j", "insert", "Insert", id="memory-search.insert"),
        Binding("escape,ctrl+q,alt+i", "dismiss(None)", "Back", id="memory-search.back"),
    ]

    @dataclass
    class Found(Message):
        """The search has answered."""

        generation: int
        hits: "tuple[Hit, ...]"
        complaint: str

    @dataclass
    class Reading(Message):
        """A memory is large and nobody has searched it yet."""

        generation: int

    def __init__(self, session: "DocumentSession", pair: LanguagePair, query: str, *, in_target: bool) -> None:
        super().__init__()
        self._session = session
        self._pair = pair
        self._query = query
        self._in_target = in_target
        self._manner = _MANNERS[0]
        self._manners = cycle((*_MANNERS[1:], _MANNERS[0]))
        self._generation = 0
        self._shown = 0
        """The generation whose answer is on the screen."""
        self._is_insert_wanted = False
        self._hits: tuple[Hit, ...] = ()
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Field, what is looked for, list, the chosen one in full, keys."""
        with Vertical(classes="dialog large", id="memory-search"):
            yield TextField(self._query, id="memory-query", placeholder="Words to look up")
            yield Static("", id="memory-said")
            yield OptionList(id="memory-found", markup=False)
            with VerticalScroll(id="memory-card", can_focus=False):
                yield Static("", id="memory-card-text")
            yield Static(key_words(_KEYS))

    def on_mount(self) -> None:
        """Search for what there is."""
        self.query_one("#memory-found", OptionList).can_focus = False
        self.query_one(TextField).select_all()
        self._ask()

    def on_resize(self, event: Resize) -> None:
        """Cut the lines anew."""
        del event
        self._list()

    # Searching

    def on_input_changed(self, event: TextField.Changed) -> None:
        """Search for the new text when it rests."""
        if event.value != self._query:
            self._query = event.value
            self._ask(_REST)

    def action_turn(self) -> None:
        """Search in the other language."""
        self._in_target = not self._in_target
        self._ask()

    def action_manner(self) -> None:
        """Read the query in another way."""
        self._manner = next(self._manners)
        self._ask()

    def _ask(self, rest: float = 0) -> None:
        self._generation += 1
        self._is_insert_wanted = False
        if self._timer is not None:
            self._timer.stop()
        if not self._query.strip():
            self._take((), "")
            return
        self._say("looking …")
        if rest:
            self._timer = self.set_timer(rest, self._search_now)
        else:
            self._search_now()

    def _search_now(self) -> None:
        self._search(self._query, self._in_target, self._manner, self._generation)

    @work(thread=True, group="memory-search", exit_on_error=False)
    def _search(self, query: str, in_target: bool, manner: str, generation: int) -> None:
        if generation != self._generation:
            return
        try:
            if self._session.memory_has_new_words():
                self.post_message(self.Reading(generation))
            hits = self._session.search_memory(query, in_target=in_target, manner=manner, limit=_MOST)
        except WorkbenchError as error:
            self.post_message(self.Found(generation, (), error.message))
        else:
            self.post_message(self.Found(generation, hits, ""))

    def on_memory_search_screen_reading(self, event: Reading) -> None:
        """Say why it takes longer than it will the next time."""
        if event.generation == self._generation:
            self._say("looking; the memory's words are read for the first time …")

    def on_memory_search_screen_found(self, event: Found) -> None:
        """Show what was found, unless something else is asked by now."""
        if event.generation == self._generation:
            self._take(event.hits, event.complaint)

    def _take(self, hits: "tuple[Hit, ...]", complaint: str) -> None:
        self._hits, self._shown = hits, self._generation
        if complaint:
            self._say(complaint)
        elif not self._query.strip():
            self._say("")
        else:
            more = "the newest " if len(hits) == _MOST else ""
            self._say(f"{more}{len(hits)} segment{'' if len(hits) == 1 else 's'}")
        self._list()
        if self._is_insert_wanted:
            self.action_insert()

    # What is shown

    def _say(self, text: str) -> None:
        lang = self._pair.target if self._in_target else self._pair.source
        self.query_one("#memory-said", Static).update(
            safetext.line(("in ", "$wb-grey"), (lang, "bold"), (f" · {_SAID[self._manner]}   ", "$wb-grey"), text)
        )

    def _list(self) -> None:
        found = self.query_one("#memory-found", OptionList)
        width = max(30, (found.scrollable_content_region.width or self.app.size.width - 10) - 2)
        at = found.highlighted or 0
        found.clear_options()
        found.add_options([self._line(hit, width) for hit in self._hits])
        found.highlighted = min(at, len(self._hits) - 1) if self._hits else None
        self._show_card()

    def _line(self, hit: "Hit", width: int) -> Content:
        """A hit in two lines, the searched language from shortly before the hit on."""
        start = max(0, hit.spans[0][0] - _LEAD) if hit.spans else 0
        searched = safetext.line("…" if start else "", _marked(_searched(hit, self._in_target), hit, start))
        other = safetext.plain(_searched(hit, not self._in_target), "$wb-grey")
        lines = (other, searched) if self._in_target else (searched, other)
        return Content("\n").join([line.truncate(width, ellipsis=True) for line in lines])

    def on_option_list_option_highlighted(self) -> None:
        """Show the other one in full."""
        self._show_card()

    def _show_card(self) -> None:
        hit = self._chosen
        if hit is None:
            self.query_one("#memory-card-text", Static).update("")
            return
        texts = {side: safetext.plain(_searched(hit, side)) for side in (False, True)}
        texts[self._in_target] = _marked(_searched(hit, self._in_target), hit, 0)
        record = hit.record
        about = " · ".join(one for one in (record.document, record.date[:10], record.author) if one)
        lines = [texts[False], texts[True], safetext.plain(about, "$wb-grey")]
        self.query_one("#memory-card-text", Static).update(Content("\n").join(lines))
        self.query_one("#memory-card", VerticalScroll).scroll_home(animate=False)

    @property
    def _chosen(self) -> "Hit | None":
        place = self.query_one("#memory-found", OptionList).highlighted
        return self._hits[place] if place is not None and place < len(self._hits) else None

    def action_move(self, step: int) -> None:
        """Choose another one."""
        if self._hits:
            found = self.query_one("#memory-found", OptionList)
            found.highlighted = max(0, min((found.highlighted or 0) + step, len(self._hits) - 1))

    def on_option_list_option_selected(self) -> None:
        """A click."""
        self.action_insert()

    def action_insert(self) -> None:
        """Return the translation of the chosen one; the answer to what was typed last is waited for."""
        if self._shown != self._generation or self.query_one(TextField).value != self._query:
            self._is_insert_wanted = True
            return
        hit = self._chosen
        if hit is not None:
            self.dismiss(hit.record.target)


def _searched(hit: "Hit", in_target: bool) -> str:
    return hit.record.target if in_target else hit.record.source


def _marked(text: str, hit: "Hit", start: int) -> Content:
    """A text from `start` on with the hits marked."""
    parts: list[safetext.Part] = []
    place = start
    for first, last in hit.spans:
        parts += [text[place:first], (text[first:last], _HIT)]
        place = last
    return safetext.line(*parts, text[place:])
