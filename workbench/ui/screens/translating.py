"""Working on the unit: confirming, reviewing, inserting, taking back."""

from collections.abc import Callable
from dataclasses import replace

from workbench.errors import WorkbenchError
from workbench.model import State, UnitKey
from workbench.session.commands import SetTarget
from workbench.ui.leaving import confirmed_state
from workbench.ui.offers import Offer
from workbench.ui.screens.moving import Moving

_OPENING = "([{“‘«\"'/-–—‑$€£¥@#"
"""Behind these a word follows without a space."""
_OPENS_NEXT = "([{“‘«$€£¥"
"""Before these a word needs one."""


class Translating(Moving):
    """The edits. Each goes through the session, which journals it before it counts."""

    awaited: tuple[UnitKey, str, int] | None = None
    """The unit, its text and the number of a match that was asked for before it was known."""

    def confirmed(self) -> None:
        """Called when a person has accepted or changed a unit for good."""

    def _settle(self, state: State) -> bool:
        """Store the editor's text with `state`; False if there is none, or it could not be stored."""
        unit = self.unit
        if unit is None:
            return False
        text = self.editor.value
        if not text.strip():
            self.tell("The target is empty: type a translation first.")
            return False
        if not self.is_changed:
            self.journal_now()  # it may still hold what was typed and taken back
        if not self.try_to_apply(SetTarget(unit.key, text, state, origin=self.origin_of(text))):
            return False
        self.confirmed()
        return True

    def action_confirm(self) -> None:
        """Confirm the target as translated and go on."""
        unit = self.unit
        if unit is not None and self._settle(confirmed_state(unit, self.editor.value)):
            self.after_confirming()

    def action_review(self) -> None:
        """Mark the target as reviewed and go on."""
        if self._settle(State.REVIEWED):
            self.after_reviewing()

    def action_draft(self) -> None:
        """Put the unit back to draft and stay."""
        self._settle(State.DRAFT)

    def action_needs_review(self) -> None:
        """Ask for another look and stay."""
        self._settle(State.NEEDS_REVIEW)

    def action_copy_source(self) -> None:
        """Replace the target with the source."""
        if self.key is not None:
            self.editor.put_all(self.key.source)

    def action_insert_term(self, number: int) -> None:
        """Insert the n-th term at the cursor."""
        if self.key is None:
            return
        keyed = self.panel.content.terms.keyed
        if number > len(keyed):
            self.tell(f"There is no term {number}.")
            return
        entry, written = keyed[number - 1], self.editor.text
        # What this very text has introduced since it was entered goes on by its acronym.
        is_introduced = entry.hit.acronym and f"({entry.hit.acronym})" in written
        text = entry.hit.acronym if is_introduced else entry.text
        self.put_words(text)

    def put_words(self, text: str) -> None:
        """Insert words at the cursor, with a space where words would touch."""
        self.editor.put(_spaced(text, self.editor.text, self.editor.cursor_location[1]))

    def action_next_terms(self) -> None:
        """Give the keys to the next four terms."""
        terms = self.panel.content.terms
        if terms.turned() == terms:
            self.tell("There are no more terms that want a key.")
        self.panel.content = replace(self.panel.content, terms=terms.turned())

    def action_insert_match(self, number: int) -> None:
        """Replace the target with the n-th match; where a repaired one stands already, with the match as it was.

        Where the memory has not answered yet, that is done when it has, unless something is typed before.
        """
        content, text = self.panel.content, self.editor.value
        if self.key is None:
            return
        self.awaited = None
        if number <= len(content.offers):
            self._insert_offer(content.offers[number - 1])
            if self.editor.value == text:
                self.tell(f"The target is match {number} already.")
        elif content.matches_known and content.draft_known:
            self.tell(f"There is no match {number}.")
        else:
            self.awaited = (self.key, text, number)
            self.tell("Still looking in the memory …")

    def insert_awaited(self) -> None:
        """Insert the match for which a key was pressed before it was known, if it is known now."""
        if self.awaited is not None and self.awaited[:2] == (self.key, self.editor.value):
            self.action_insert_match(self.awaited[2])

    def _insert_offer(self, offer: Offer) -> None:
        text, origin = offer.after(self.editor.value)
        self.editor.put_all(text)
        self.inserted = (self.key, self.editor.value, origin)

    def action_undo(self) -> None:
        """Take back typing in this unit, then the last change of any unit."""
        if self.editor.can_undo:
            self.editor.undo()
        elif self.leave():
            self._show_step(self.session.undo, "Nothing to take back.")

    def action_redo(self) -> None:
        """Bring back what was taken back."""
        if self.editor.can_redo:
            self.editor.redo()
        elif self.leave():
            self._show_step(self.session.redo, "Nothing to bring back.")

    def _show_step(self, step: Callable[[], UnitKey | None], nothing: str) -> None:
        try:
            key = step()
        except WorkbenchError as error:
            self.complain(error)
            return
        if key is None:
            self.tell(nothing)
            return
        if self.place.keys() == {unit.key for unit in self.session.units}:
            self.show_unit(key)
            self.go_to_key(key)
        else:
            self.go_to_recut(key)
        self.confirmed()


def _spaced(text: str, line: str, column: int) -> str:
    """Return `text` with a space where it would touch a word when put into `line` at `column`."""
    before, after = line[column - 1 : column], line[column : column + 1]
    left = " " if before and not before.isspace() and before not in _OPENING else ""
    right = " " if after.isalnum() or (after and after in _OPENS_NEXT) else ""
    return left + text + right
