"""The line of keys at the bottom: as many as fit, greyed where they cannot be used; notices take its place for a while.

Nothing is ever laid over the text that somebody works on.
"""

from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from workbench.ui import safetext
from workbench.ui.bindings import COMMANDS, key_name

_ORDER = [
    "segment.confirm",
    "app.help",
    "app.quit",
    "go.next-unfinished",
    "edit.undo",
    "app.commands",
    "view.filter",
    "segment.review",
    "view.panel",
    "draft.this",
    "go.next-finding",
    "term.search",
    "term.edit",
    "memory.search",
    "document.save",
    "go.number",
]
"""Most wanted first: what is left out where the line is short."""


class KeyLine(Widget):
    """Shows the keys of the editor screen, or the last notice."""

    notice: reactive[Content | None] = reactive(None, layout=True)
    progress: reactive[str] = reactive("", layout=True)
    """What goes on beside the work; it stands in front of the keys, and gives way to a notice only."""
    _timer: Timer | None = None

    def on_mount(self) -> None:
        """Draw anew when keys or what they may do change."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def say(self, text: str, *, bad: bool = False) -> None:
        """Show a notice in place of the keys for some seconds."""
        if self._timer is not None:
            self._timer.stop()
        self.notice = safetext.line(" ", (text, "bold $error" if bad else "bold $accent"))
        self._timer = self.set_timer(8 if bad else 3, self._show_keys)

    def _show_keys(self) -> None:
        self.notice = None

    def render(self) -> Content:
        """Return the notice, or the line of keys for the present width."""
        return self._keys() if self.notice is None else self.notice

    def _keys(self) -> Content:
        keys: dict[str, tuple[str, bool]] = {}
        for key, active in self.screen.active_bindings.items():
            if active.binding.id:
                keys.setdefault(active.binding.id, (key_name(key), active.enabled))
        shorts = {command.id: command.short for command in COMMANDS}
        pieces = {name: _piece(*keys[name], shorts[name]) for name in _ORDER if name in keys}
        pieces["insert"] = _piece("F1–F4", "term.insert-1" in keys and keys["term.insert-1"][1], "Term")
        pieces["match"] = _piece("F5–F8", "match.insert-1" in keys and keys["match.insert-1"][1], "Match")
        wanted = [*_ORDER[:3], "insert", "match", *_ORDER[3:]]
        chosen: set[str] = set()
        ahead = safetext.line((self.progress, "bold $accent"), "   ") if self.progress else Content("")
        room = self.size.width - 1 - ahead.cell_length
        for name in wanted:
            if name in pieces and pieces[name].cell_length + 2 <= room:
                chosen.add(name)
                room -= pieces[name].cell_length + 2
        shown = [name for name in (*_places(), "app.commands", "app.help", "app.quit") if name in chosen]
        return safetext.line(" ", ahead, Content("  ").join([pieces[name] for name in shown]))


def _places() -> tuple[str, ...]:
    """The order from left to right."""
    return (
        "segment.confirm", "go.next-unfinished", "insert", "match", "draft.this", "term.edit", "term.search",
        "memory.search", "segment.review", "go.next-finding", "view.panel",
        "view.filter", "go.number", "edit.undo", "document.save",
    )  # fmt: skip


def _piece(key: str, enabled: bool, word: str) -> Content:
    return safetext.line(
        (key, "$accent" if enabled else "$wb-faint"), " ", (word, "$wb-grey" if enabled else "$wb-faint")
    )
