"""Moving from unit to unit: whatever was typed is kept, and the page follows."""

from collections.abc import Callable

from textual.geometry import Offset, clamp

from workbench.model import UnitKey
from workbench.session.commands import SetTarget
from workbench.ui.filtering import Filter
from workbench.ui.leaving import left_state
from workbench.ui.navigation import is_open, is_unreviewed, search
from workbench.ui.rows import Row
from workbench.ui.screens.workplace import Workplace


class Moving(Workplace):
    """The moves. Each leaves the unit in work properly and enters another."""

    def arrived(self) -> None:
        """Called when another unit is in work."""

    def journal_now(self) -> None:
        """Called when the journal must have the text as it stands."""

    def leave(self) -> bool:
        """Keep changed text of the unit in work, unconfirmed; False if it could not be kept, and then nobody moves."""
        unit = self.unit
        if unit is None or self.session.read_only:
            return True
        if not self.is_changed:
            self.journal_now()  # it may still hold what was typed and taken back
            return True
        text = self.editor.value
        return self.try_to_apply(SetTarget(unit.key, text, left_state(unit, text), origin=self.origin_of(text)))

    def enter(self, index: int, *, cursor: tuple[int, int] | None = None) -> None:
        """Put the row at `index` of the page in work.

        Args:
            index: Row on the page.
            cursor: Cell and line of its target to put the cursor in, the line counted from the end if negative; None:
                behind the text.
        """
        if not self.shown:
            self.key = None
            self._say_nothing_to_show()
            self.arrived()
            return
        self.frame.explain("")
        index = clamp(index, 0, len(self.shown) - 1)
        row = self.page.rows[index]
        self.key = row.unit.key
        self.page.active = index
        self.editor.load(row.unit.target)
        self.frame.fit()
        if cursor is not None:
            self._put_cursor(*cursor)
        self.page.reveal()
        self.frame.place()
        self.editor.focus(scroll_visible=False)
        self.arrived()

    def go(self, index: int, *, cursor: tuple[int, int] | None = None) -> None:
        """Leave the unit in work and enter the row at `index` of the page."""
        if self.shown and clamp(index, 0, len(self.shown) - 1) != self.index and self.leave():
            self.enter(index, cursor=cursor)

    def go_to_recut(self, key: UnitKey) -> None:
        """Put a unit in work that a split or a join has made.

        At once: until the session's own report arrives, rows of units that are no more would stand here.
        """
        self.key = key
        self.read_units()
        self.apply_filter(self.filter)
        self.go_to_key(key)

    def go_to_key(self, key: UnitKey) -> None:
        """Put a unit in work wherever it is; a filter that hides it is lifted."""
        place = self.place_on_page(self.place[key])
        if place is None:
            self.apply_filter(Filter())
            place = self.place[key]
        self.enter(place)

    def go_to_next(self, wanted: Callable[[Row], bool], step: int, nothing: str) -> None:
        """Go to the nearest wanted row, or say that there is none."""
        index = search(self.page.rows, self.index, step, wanted)
        if index is None:
            self.tell(nothing)
        else:
            self.go(index)

    def _put_cursor(self, cell: int, line: int) -> None:
        wrapped = self.editor.wrapped_document
        line = line if line >= 0 else wrapped.height + line
        self.editor.move_cursor(wrapped.offset_to_location(Offset(cell, line)))

    def _say_nothing_to_show(self) -> None:
        text = "No segment matches the filter. Esc shows all." if self.filter else "This document has no segments."
        self.frame.explain(text)
        self.focus_nothing()

    def focus_nothing(self) -> None:
        """Without a unit there is nothing to type into."""
        self.set_focus(None)

    # Actions

    def action_next(self) -> None:
        """Go to the next unit."""
        self.go(self.index + 1)

    def action_previous(self) -> None:
        """Go to the unit before."""
        self.go(self.index - 1)

    def action_below(self, cell: int) -> None:
        """Move out of the last line of a target into the first line of the next."""
        self.go(self.index + 1, cursor=(cell, 0))

    def action_above(self, cell: int) -> None:
        """Move out of the first line of a target into the last line of the one before."""
        self.go(self.index - 1, cursor=(cell, -1))

    def action_page_down(self) -> None:
        """Go a page down."""
        self.go(self.index + self.page.rows_per_page(1))

    def action_page_up(self) -> None:
        """Go a page up."""
        self.go(self.index - self.page.rows_per_page(-1))

    def action_first(self) -> None:
        """Go to the first unit."""
        self.go(0)

    def action_last(self) -> None:
        """Go to the last unit."""
        self.go(len(self.shown) - 1)

    def action_next_unfinished(self) -> None:
        """Go to the next unit that nobody has finished."""
        self.go_to_next(is_open, 1, "Every other segment is finished.")

    def action_previous_unfinished(self) -> None:
        """Go to the unfinished unit before."""
        self.go_to_next(is_open, -1, "Every other segment is finished.")

    def action_next_finding(self) -> None:
        """Go to the next unit with findings."""
        self._go_to_finding(1)

    def action_previous_finding(self) -> None:
        """Go to the unit with findings before."""
        self._go_to_finding(-1)

    def _go_to_finding(self, step: int) -> None:
        self.go_to_next(self._has_findings, step, "No other segment has findings.")
        if self.key is not None and self.findings.get(self.key):
            self.panel.glance("findings")

    def _has_findings(self, row: Row) -> bool:
        return bool(self.findings.get(row.unit.key))

    def after_confirming(self) -> None:
        """Go on to the next unit that nobody has finished; stay if there is none."""
        index = search(self.page.rows, self.index, 1, is_open)
        if index is not None:
            self.enter(index)
        else:
            self.tell("Every segment shown is finished." if self.filter else "Everything is finished.")

    def after_reviewing(self) -> None:
        """Go on to the next unit that nobody has reviewed; stay if there is none."""
        index = search(self.page.rows, self.index, 1, is_unreviewed)
        if index is not None:
            self.enter(index)
        else:
            self.tell("Every segment shown is reviewed." if self.filter else "Everything is reviewed.")
