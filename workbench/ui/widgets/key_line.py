"""The line of keys at the bottom: as many as fit, greyed where they cannot be used."""

from textual.content import Content
from textual.widget import Widget

from workbench.ui import safetext
from workbench.ui.bindings import COMMANDS, key_name

_ORDER = [
    "unit.confirm",
    "app.help",
    "app.quit",
    "go.next-unfinished",
    "edit.undo",
    "app.commands",
    "view.filter",
    "unit.review",
    "view.panel",
    "go.number",
    "go.next-finding",
    "document.save",
]
"""Most wanted first: what is left out where the line is short."""


class KeyLine(Widget):
    """Shows the keys of the editor screen."""

    def on_mount(self) -> None:
        """Draw anew when keys or what they may do change."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> Content:
        """Return the line for the present width."""
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
        room = self.size.width - 1
        for name in wanted:
            if name in pieces and pieces[name].cell_length + 2 <= room:
                chosen.add(name)
                room -= pieces[name].cell_length + 2
        shown = [name for name in (*_places(), "app.commands", "app.help", "app.quit") if name in chosen]
        return safetext.line(" ", Content("  ").join([pieces[name] for name in shown]))


def _places() -> tuple[str, ...]:
    """The order from left to right."""
    return (
        "unit.confirm", "go.next-unfinished", "insert", "match", "unit.review", "go.next-finding", "view.panel",
        "view.filter", "go.number", "edit.undo", "document.save",
    )  # fmt: skip


def _piece(key: str, enabled: bool, word: str) -> Content:
    return safetext.line(
        (key, "$accent" if enabled else "$wb-faint"), " ", (word, "$wb-grey" if enabled else "$wb-faint")
    )
