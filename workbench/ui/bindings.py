"""Every key of the editor, once: the bindings, the palette, the line of keys and the help are made from this table."""

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something a translator can do."""

    id: str
    """`segment.confirm`: what a keymap changes, and `segment: confirm` in the palette."""
    keys: str
    """Textual's key names, separated by commas; the first is the one to show."""
    action: str
    """Action of the editor screen."""
    short: str = ""
    """Word for the line of keys; "" keeps it out."""
    what: str
    """One sentence for help and palette."""

    @property
    def palette_name(self) -> str:
        """The name in the command palette."""
        group, _, verb = self.id.partition(".")
        return f"{group}: {verb.replace('-', ' ')}"


def _nth(kind: str, first_key: int, what: str) -> tuple[Command, ...]:
    return tuple(
        Command(
            id=f"{kind}.insert-{n}", keys=f"f{first_key + n - 1}", action=f"insert_{kind}({n})", what=f"{what} {n}."
        )
        for n in range(1, 5)
    )


COMMANDS: tuple[Command, ...] = (
    Command(
        id="segment.confirm",
        keys="ctrl+j,enter",
        action="confirm",
        short="Confirm",
        what="Confirm the target as translated and go to the next unfinished segment.",
    ),
    Command(
        id="segment.review",
        keys="ctrl+r",
        action="review",
        short="Reviewed",
        what="Mark the target as reviewed and go to the next segment not yet reviewed.",
    ),
    Command(id="segment.draft", keys="ctrl+d", action="draft", what="Put the segment back to draft."),
    Command(id="segment.needs-review", keys="alt+r", action="needs_review", what="Say that somebody must look again."),
    Command(
        id="segment.copy-source", keys="f9", action="copy_source", what="Replace the target with a copy of the source."
    ),
    Command(id="segment.split", keys="alt+s", action="split", what="Split the segment in two, and remember it."),
    Command(
        id="segment.join",
        keys="alt+j",
        action="join",
        what="Join the segment with the next of its paragraph, and remember it.",
    ),
    *_nth("term", 1, "Insert term"),
    Command(id="term.next-four", keys="alt+t", action="next_terms", what="Give the keys to the next four terms."),
    Command(
        id="term.choose", keys="alt+o", action="choose_form", what="Choose another right form of a term, and insert it."
    ),
    Command(
        id="term.select-source",
        keys="alt+w",
        action="select_source",
        what="Select words in the source with the arrow keys.",
    ),
    Command(
        id="term.edit",
        keys="alt+e",
        action="edit_term",
        short="Edit term",
        what="Add a term to the glossary, or change one, without leaving the segment.",
    ),
    Command(
        id="term.search",
        keys="alt+g",
        action="search_terms",
        short="Glossary",
        what="Search the whole glossary: show, insert or change a term.",
    ),
    Command(
        id="term.uses", keys="alt+k", action="list_uses", what="List the segments of this document that name a term."
    ),
    Command(id="term.next-use", keys="alt+u", action="next_use", what="Go to the next segment that names the term."),
    Command(
        id="term.previous-use",
        keys="alt+y",
        action="previous_use",
        what="Go to the nearest segment above that names it.",
    ),
    Command(
        id="term.review-change",
        keys="alt+v",
        action="review_change",
        what="Go through the finished segments that disagree with the term changed last.",
    ),
    Command(
        id="term.candidates",
        keys="alt+x",
        action="review_candidates",
        what="Go through what the documents use and the glossary does not have.",
    ),
    *_nth("match", 5, "Replace the target with match"),
    Command(
        id="draft.this",
        keys="alt+d",
        action="draft_this",
        short="Draft",
        what="Draft this segment: from memory, by an engine if one is enabled, or from known phrases.",
    ),
    Command(
        id="draft.all",
        keys="alt+m",
        action="draft_all",
        what="Draft every segment without text while you go on; Esc stops, one undo takes all back.",
    ),
    Command(
        id="memory.search",
        keys="alt+i",
        action="search_memory",
        short="Memory",
        what="Look words up in the memory (concordance): those selected in the target or the source, or others.",
    ),
    Command(id="go.next", keys="ctrl+down,alt+down", action="next", what="Go to the next segment."),
    Command(id="go.previous", keys="ctrl+up,alt+up", action="previous", what="Go to the segment before."),
    Command(
        id="go.next-unfinished",
        keys="ctrl+n",
        action="next_unfinished",
        short="Next open",
        what="Go to the next segment that nobody has finished.",
    ),
    Command(
        id="go.previous-unfinished",
        keys="alt+n",
        action="previous_unfinished",
        what="Go to the unfinished segment before.",
    ),
    Command(id="go.page-down", keys="pagedown", action="page_down", what="Go one page down."),
    Command(id="go.page-up", keys="pageup", action="page_up", what="Go one page up."),
    Command(id="go.first", keys="ctrl+home", action="first", what="Go to the first segment."),
    Command(id="go.last", keys="ctrl+end", action="last", what="Go to the last segment."),
    Command(id="go.number", keys="ctrl+g", action="goto", short="Go to", what="Go to a segment by its number."),
    Command(
        id="go.next-finding",
        keys="ctrl+l",
        action="next_finding",
        short="Finding",
        what="Go to the next segment with findings.",
    ),
    Command(
        id="go.previous-finding",
        keys="alt+l",
        action="previous_finding",
        what="Go to the segment with findings before.",
    ),
    Command(
        id="finding.answer",
        keys="alt+q",
        action="answer_findings",
        what="Mend a finding of the segment, or say that it is no error.",
    ),
    Command(
        id="view.filter",
        keys="ctrl+f",
        action="filter",
        short="Filter",
        what="Show only segments with a text or a state.",
    ),
    Command(
        id="view.clear-filter", keys="escape", action="clear_filter", what="Stop drafting; or show all segments again."
    ),
    Command(
        id="view.panel",
        keys="tab",
        action="next_pane",
        short="Panel",
        what="Next pane: terms, matches, findings, notes.",
    ),
    Command(id="view.previous-panel", keys="shift+tab", action="previous_pane", what="The pane before."),
    Command(id="view.larger-panel", keys="alt+p", action="larger_panel", what="Make the panel larger, or small again."),
    Command(
        id="edit.undo",
        keys="ctrl+z",
        action="undo",
        short="Undo",
        what="Take back the last typing, then the last change of any segment.",
    ),
    Command(id="edit.redo", keys="ctrl+y", action="redo", what="Bring back what was taken back."),
    Command(id="document.save", keys="ctrl+s", action="save", short="Save", what="Write the document to its file."),
    Command(id="document.check", keys="alt+c", action="check_all", what="Check the whole document."),
    Command(
        id="app.commands",
        keys="ctrl+p",
        action="app.command_palette",
        short="Commands",
        what="Find any command by its name.",
    ),
    Command(id="app.help", keys="ctrl+o,f10", action="help", short="Help", what="Show what the keys do."),
    Command(id="app.quit", keys="ctrl+q", action="quit", short="Quit", what="Save and leave."),
)


def editor_bindings() -> list[Binding]:
    """Return the bindings of the editor screen."""
    return [
        Binding(
            command.keys, command.action, command.short or command.what, show=bool(command.short), id=command.id,
            tooltip=command.what,
        )
        for command in COMMANDS
    ]  # fmt: skip


_NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
    "backspace": "Backspace",
    "delete": "Delete",
    "question_mark": "?",
}


def key_name(key: str) -> str:
    """Return a key as people write it: `ctrl+j` is ^J, `alt+down` is Alt+↓."""
    *modifiers, last = key.split("+")
    name = _NAMES.get(last, last.upper())
    if modifiers == ["ctrl"] and len(name) == 1 and name.isalpha():
        return f"^{name}"
    return "+".join([*(modifier.capitalize() for modifier in modifiers), name])
