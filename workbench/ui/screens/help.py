"""What the keys do, and the few rules one has to know."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workbench.model import State
from workbench.ui import safetext
from workbench.ui.bindings import COMMANDS, key_name
from workbench.ui.screens.dialog import Dialog
from workbench.ui.widgets.target_editor import TargetEditor

_TITLES = {
    "segment": "The segment in work",
    "term": "Terms",
    "match": "Matches from memory",
    "draft": "Drafts",
    "memory": "The memory",
    "finding": "Findings",
    "go": "Moving",
    "view": "What is shown",
    "edit": "Taking back",
    "document": "The document",
    "app": "The program",
}
_NUMBERED = {
    "term": "Insert the first to fourth term at the cursor.",
    "match": "Replace the target with the first to fourth match; the same key again puts a repaired one as it was.",
}
_WIDTH = 68
_KEYS = 18
"""Cells for the keys."""
_RULES = (
    "Up and down leave the segment at its first and last line. Whatever you typed is kept: one left without confirming "
    "becomes a draft; if somebody had finished it before, it needs review (?). Nothing is ever confirmed for you.",
    "Your typing is on the disk within a second (journalled), a confirmed segment at once, the file itself about a "
    "second later (saved). After a crash you are offered what the file does not have.",
    "A target has no line breaks: pasted ones become spaces. Characters that cannot be seen are shown as signs, "
    "in reverse, and stay what they are.",
    "The header counts finished segments, and findings: on narrow screens “3 !” stands for “3 findings”.",
    "In the text: figures are coloured, findings underlined in red or amber. Terms are underlined; acronyms also bold "
    "(A in the panel), names out of date also in italics (o); a generic word that English may leave out is dim (~); a "
    "term for which the translation has a forbidden form is struck through (×).",
    "In a match, [old→new] is what its source has otherwise than yours, and in its translation what was put there "
    "instead; the same words are bold in your source. “!” warns: it could not be made to fit, or not be verified.",
    "A draft that was put together says what of: M memory, T terms, F figures, N names; amber in italics is what is "
    "still to be translated (?). Drafts never take the place of text; those to be looked at again are marked ?.",
    "A term is changed in the project's own glossary: one that comes with the program is copied there first, whole.",
)


class HelpScreen(Dialog[None]):
    """Closes with Esc, or the key that opened it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+o,f10,q,enter", "dismiss", "Close", id="help.close")]

    def __init__(self, keys: dict[str, list[str]]) -> None:
        """Show `keys`: for each binding id the keys that are in force."""
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        """One long text."""
        with VerticalScroll(classes="dialog large"):
            yield Static(Content("\n").join(self._lines()), id="help-text")

    def _lines(self) -> list[Content]:
        hint = "   ↑ ↓ PgUp PgDn scroll   Esc closes"
        lines = [safetext.line(("Help", "bold"), (hint, "$wb-grey"))]
        group = ""
        for command in COMMANDS:
            now = command.id.partition(".")[0]
            if now != group:
                group = now
                lines += [Content(""), safetext.plain(_TITLES[group], "bold $accent")]
                if group in _NUMBERED:
                    lines += self._numbered(group)
            if not _is_numbered(command.id):
                lines += _row(self._names(command.id), command.what)
        lines += [Content(""), safetext.plain("In the text", "bold $accent")]
        for binding in TargetEditor.BINDINGS:
            if isinstance(binding, Binding) and binding.id:
                lines += _row(self._names(binding.id), binding.tooltip)
        lines += [Content(""), safetext.plain("States", "bold $accent")]
        lines += [safetext.line((f" {state.letter}  ", "bold"), (state.value, "$wb-grey")) for state in State]
        lines += [Content(""), safetext.plain("Good to know", "bold $accent")]
        for rule in _RULES:
            lines += safetext.Block(safetext.plain("·"), safetext.plain(rule, "$wb-grey"), 2).lines(_WIDTH)
        return lines

    def _names(self, name: str) -> str:
        return "  ".join(key_name(key) for key in self._keys.get(name, ()))

    def _numbered(self, group: str) -> list[Content]:
        names = [self._names(command.id) for command in COMMANDS if command.id.startswith(f"{group}.insert-")]
        return _row("  ".join(name for name in names if name), _NUMBERED[group])


def _is_numbered(command: str) -> bool:
    return command.partition(".")[2].startswith("insert-")


def _row(keys: str, what: str) -> list[Content]:
    if not keys:
        return []
    head, body = safetext.plain(keys), safetext.plain(what, "$wb-grey")
    if head.cell_length < _KEYS:
        return safetext.Block(head, body, _KEYS).lines(_WIDTH)
    return [head, *safetext.Block(Content(""), body, _KEYS).lines(_WIDTH)]
