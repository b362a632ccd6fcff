"""The page: every unit as a row of any height, drawn line by line from frozen rows.

One widget whatever the number of units. Heights are estimated at first and measured for the rows on and around the
screen; when a measured height differs from its estimate above the view, the scroll position follows, so that the text
under the reader's eyes does not move.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual.cache import LRUCache
from textual.events import Click, Resize
from textual.geometry import Region, Size, clamp
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from workbench.model import State, Unit
from workbench.ui.rows import Row
from workbench.ui.widgets.columns import Columns
from workbench.ui.widgets.marks import NO_MARKS, RowMarks
from workbench.ui.widgets.row_heights import RowHeights
from workbench.ui.widgets.row_painter import Look, blank, paint, wrapped_row
from workbench.ui.widgets.wrapping import estimated_height

_PARTS = [
    "row",
    "active",
    "bar",
    "number",
    "role",
    "rule",
    "term",
    "term-acronym",
    "term-outdated",
    "term-soft",
    "term-forbidden",
    "chosen",
    "figure",
    "partner",
    "differs",
    "control",
    "info",
    "warning",
    "error",
    "sign-info",
    "sign-warning",
    "sign-error",
    "state-empty",
    "state-draft",
    "state-needs-review",
    "state-translated",
    "state-reviewed",
    "state-final",
    "role-headline",
    "role-kicker",
    "role-subhead",
]
_NOT_YET = 80
"""Width to reckon with until there is one."""
_MARGIN = 40
"""Rows measured beyond the view on either side."""


class Page(ScrollView, can_focus=False):
    """Source and target of every shown unit."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"page--{part}" for part in _PARTS}

    active: reactive[int] = reactive(0, repaint=False, init=False)
    """Index of the row in work."""
    airy: reactive[bool] = reactive(False, init=False)
    """Whether an empty line stands above each paragraph."""

    @dataclass
    class RowPressed(Message):
        """A row was clicked."""

        index: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.rows: list[Row] = []
        self.marks_of: Callable[[Unit], RowMarks] = lambda _: NO_MARKS
        self.on_moved: Callable[[], None] = lambda: None
        self._total = 0
        self.columns = Columns.fit(80, 0)
        self._editor_height = 1
        self._active_state: State | None = None
        self._heights = RowHeights(())
        self._measured = bytearray()
        self._strips: LRUCache[int, list[Strip]] = LRUCache(1000)
        self._styles: dict[str, Style] = {}

    # What is shown

    def show(self, rows: Sequence[Row], active: int, total: int) -> None:
        """Show `rows` of a document of `total` units, the one at `active` in work."""
        self.rows = list(rows)
        self.set_reactive(Page.active, clamp(active, 0, max(0, len(rows) - 1)))
        self._total = total
        self._lay_out()

    def replace(self, index: int, row: Row) -> None:
        """Show another version of one row."""
        self.rows[index] = row
        self._measured[index] = 0
        self.forget(index)
        self._measure_around(index)

    def forget(self, index: int | None = None) -> None:
        """Draw a row anew (or all of them), because its marks changed."""
        if index is None:
            self._strips.clear()
            self.refresh()
        elif 0 <= index < len(self.rows):
            self._strips.discard(index)
            self.refresh_lines(self._heights.top(index), self._heights[index])

    @property
    def active_state(self) -> State | None:
        """The state that the row in work would have if it were left now; None: the one it has."""
        return self._active_state

    @active_state.setter
    def active_state(self, state: State | None) -> None:
        if state is not self._active_state:
            self._active_state = state
            self.forget(self.active)

    @property
    def editor_height(self) -> int:
        """Lines that the target editor takes in the active row."""
        return self._editor_height

    @editor_height.setter
    def editor_height(self, height: int) -> None:
        if height != self._editor_height:
            self._editor_height = height
            if self.rows:
                self._measured[self.active] = 0
                self._strips.discard(self.active)
                self._measure_around(self.active)
                self.refresh()

    def editor_region(self) -> Region | None:
        """Where the active row's target lies, relative to the page's top left corner; None without rows."""
        if not self.rows:
            return None
        top = self._heights.top(self.active) + self._gap(self.active) - self.scroll_offset.y
        height = self._heights[self.active] - self._gap(self.active)
        return Region(self.columns.target_start, top, self.columns.target, height)

    # Movement

    def reveal(self, *, line: int | None = None) -> None:
        """Bring the active row to the middle third of the page.

        Args:
            line: Only bring this line of the row's target into view.
        """
        if not self.rows or not self.size.height:
            return
        self._measure_around(self.active)
        view, top, height = self.size.height, self._heights.top(self.active), self._heights[self.active]
        y = self.scroll_offset.y
        if line is None:
            low, high = y + view // 3, y + 2 * view // 3
            if top < low:
                y = top - view // 3
            elif top + height > high:
                y = max(top + height - 2 * view // 3, y) if height < view // 3 else top - view // 3
        else:
            place = top + self._gap(self.active) + line
            y = min(max(y, place - view + 2), place - 1)
        self._scroll(y)

    def rows_per_page(self, step: int) -> int:
        """How many rows a jump of one page down (1) or up (-1) should pass, at least one."""
        if not self.rows:
            return 1
        goal = self._heights.top(self.active) + step * max(1, self.size.height - 3)
        return max(1, abs(self._heights.row_at(max(0, goal)) - self.active))

    def watch_active(self, before: int, after: int) -> None:
        """Redraw the two rows concerned."""
        for index in (before, after):
            if 0 <= index < len(self.rows):
                self._measured[index] = 0
                self._strips.discard(index)
        self._editor_height = 1
        self._active_state = None
        self._measure_around(before)
        self._measure_around(after)
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Measure what came into view, and let the editor follow."""
        super().watch_scroll_y(old_value, new_value)
        if self.rows:
            self._measure_around(self._heights.row_at(round(new_value)))
        self.on_moved()

    def watch_airy(self) -> None:
        """Lay out anew with or without gaps."""
        self._lay_out()

    def on_click(self, event: Click) -> None:
        """Tell which row was clicked."""
        line = event.y + self.scroll_offset.y
        if self.rows and line < self._heights.total:
            self.post_message(self.RowPressed(self._heights.row_at(line)))

    # Layout

    def on_resize(self, event: Resize) -> None:
        """Divide the width anew and keep the active row in sight."""
        del event
        if self.scrollable_content_region.width != self.columns.width:
            self._lay_out()
        self.reveal()
        self.on_moved()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width or _NOT_YET
        self.columns = Columns.fit(width, self._total)
        self._measured = bytearray(len(self.rows))
        self._heights = RowHeights([self._estimate(index) for index in range(len(self.rows))])
        self._strips.clear()
        self.virtual_size = Size(width, self._heights.total)
        if self.rows:
            self._measure_around(self.active)
        self.reveal()
        self.refresh()
        self.on_moved()

    def _gap(self, index: int) -> int:
        return 1 if self.airy and (index == 0 or self.rows[index].opens) else 0

    def _estimate(self, index: int) -> int:
        unit = self.rows[index].unit
        longest = max(
            estimated_height(unit.source, self.columns.source), estimated_height(unit.target, self.columns.target - 1)
        )
        return longest + self._gap(index)

    def _exact(self, index: int) -> int:
        source, target = wrapped_row(self.rows[index], self.columns)
        lines = len(target.starts) if index != self.active else self._editor_height
        return max(len(source.starts), lines) + self._gap(index)

    def _measure_around(self, index: int) -> None:
        """Measure the rows near `index` and keep the first visible row where it is."""
        if not self.rows:
            return
        first = self._heights.row_at(self.scroll_offset.y)
        shift = 0
        low, high = max(0, index - _MARGIN), min(len(self.rows), index + _MARGIN + self.size.height)
        changed = False
        for place in range(low, high):
            if not self._measured[place]:
                self._measured[place] = 1
                change = self._heights.set(place, self._exact(place))
                changed = changed or bool(change)
                if place < first:
                    shift += change
        if changed:
            self.virtual_size = Size(self.columns.width, self._heights.total)
            if shift:
                self._scroll(self.scroll_offset.y + shift)
            self.refresh()
            self.on_moved()

    def _scroll(self, y: int) -> None:
        self.scroll_to(y=clamp(y, 0, max(0, self._heights.total - self.size.height)), animate=False, force=True)

    # Drawing

    def notify_style_update(self) -> None:
        """The theme changed: forget every colour."""
        self._styles.clear()
        self._strips.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        line = y + self.scroll_offset.y
        if not self.rows or line >= self._heights.total:
            return blank(self.columns, self._style)
        index = self._heights.row_at(line)
        strips = self._strips.get(index)
        if strips is None:
            strips = self._strips[index] = self._paint(index)
        offset = line - self._heights.top(index)
        return strips[offset] if offset < len(strips) else blank(self.columns, self._style)

    def _paint(self, index: int) -> list[Strip]:
        row = self.rows[index]
        is_active = index == self.active
        state = self._active_state if is_active else None
        look = Look(self.columns, is_active, self._gap(index), state, self._heights[index])
        return paint(row, self.marks_of(row.unit), look, self._style)[: self._heights[index]]

    def _style(self, part: str) -> Style:
        style = self._styles.get(part)
        if style is None:
            partial = part not in ("row", "active")
            style = self.get_component_rich_style(f"page--{part}", partial=partial)
            self._styles[part] = style
        return style
