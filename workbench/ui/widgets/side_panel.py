"""The panel beside the page (or the strip below it): what is known about the unit in work."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.reactive import reactive
from textual.widgets import Static

from workbench.model import Severity
from workbench.ui import safetext
from workbench.ui.bindings import key_name
from workbench.ui.term_list import KEYS
from workbench.ui.widgets.panel_layout import long_lines, panel_lines, strip_lines
from workbench.ui.widgets.panes import PANES, Detail, Lines, PanelContent, pane_items


class SidePanel(VerticalScroll, can_focus=False):
    """Shows a `PanelContent`: all panes one below the other, or, as a strip, the chosen one."""

    content: reactive[PanelContent] = reactive(PanelContent(), repaint=False, init=False)
    pane: reactive[str] = reactive("terms", repaint=False, init=False)
    strip: reactive[bool] = reactive(False, repaint=False, init=False)
    large: reactive[bool] = reactive(False, repaint=False, init=False, toggle_class="-large")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._glanced_from = ""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static("", id="panel-text")

    def watch_content(self) -> None:
        """Say the new things from the top."""
        self._rewrite()
        self.scroll_home(animate=False)

    def watch_pane(self) -> None:
        """Show the chosen pane."""
        self._rewrite()

    def watch_large(self) -> None:
        """Say everything, or the essential."""
        self._rewrite()

    def watch_strip(self) -> None:
        """Change between panel and strip."""
        self._rewrite()

    def on_resize(self, event: Resize) -> None:
        """Wrap anew."""
        self._rewrite()

    def turn(self, step: int) -> None:
        """Choose the next pane, or the one before; beside the page it comes on top."""
        self._glanced_from = ""
        self.pane = PANES[(PANES.index(self.pane) + step) % len(PANES)]
        self.scroll_home(animate=False)

    def glance(self, pane: str) -> None:
        """In the strip, show a pane until another segment is in work."""
        if self.strip and self.pane != pane:
            self._glanced_from = self._glanced_from or self.pane
            self.pane = pane
            self.scroll_home(animate=False)

    def look_back(self) -> None:
        """Show again what was shown before a glance."""
        if self._glanced_from:
            self.pane, self._glanced_from = self._glanced_from, ""

    def _rewrite(self) -> None:
        # The scrollbar's column is kept free in any case, so that lines fit whether it is there or not.
        width, height = self.scrollable_content_region.size
        if width > 0 and height > 0:
            self.query_one("#panel-text", Static).update(Content("\n").join(self._lines(width, height)))

    def _lines(self, width: int, height: int) -> Lines:
        content = self.content
        if self.strip:
            tabs = Content("   ").join([self._title(pane) for pane in PANES])
            if self.large:
                lines = [line for item in pane_items(content, self.pane, width, Detail.ALL) for line in item]
                return [tabs, *lines]
            return [tabs, *strip_lines(content, self.pane, width, height - 1)]
        if self.large:
            return long_lines(content, self.pane, width, self._title)
        larger = self.key_of("view.larger-panel")
        more = f": {larger} shows all" if larger else ""
        return panel_lines(content, self.pane, width, height, self._title, more)

    def key_of(self, command: str) -> str:
        """The key of a command, as people write it; "" if it has none."""
        keys = (key for key, active in self.screen.active_bindings.items() if active.binding.id == command)
        return next((key_name(key) for key in keys), "")

    def _title(self, pane: str) -> Content:
        count = self.content.count(pane)
        style = "$accent bold" if pane == self.pane else "$wb-grey"
        number_style = "$wb-grey"
        if pane == "findings" and self.content.worst is not None:
            number_style = "$error" if self.content.worst is Severity.ERROR else "$warning"
        title = safetext.plain(pane.upper(), style)
        if not count:
            return title
        hint = ""
        if pane == "terms" and len(self.content.terms.free) > KEYS and (key := self.key_of("term.next-four")):
            hint = f"  {key}: next four"
        return safetext.line(title, " ", (str(count), number_style), ("" if self.strip else hint, "$wb-grey"))
