"""The panel beside the page (or the strip below it): what is known about the unit in work."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.reactive import reactive
from textual.widgets import Static

from workbench.model import Severity
from workbench.ui import safetext
from workbench.ui.widgets.panes import PANES, Detail, PanelContent, pane_lines

_QUIET = {
    "terms": "no term of the glossary",
    "matches": "nothing like it in memory",
    "findings": "none",
    "notes": "none",
}


class SidePanel(VerticalScroll, can_focus=False):
    """Shows a `PanelContent`: all panes one below the other, or, as a strip, the chosen one."""

    content: reactive[PanelContent] = reactive(PanelContent(), repaint=False, init=False)
    pane: reactive[str] = reactive("terms", repaint=False, init=False)
    strip: reactive[bool] = reactive(False, repaint=False, init=False)
    large: reactive[bool] = reactive(False, repaint=False, init=False, toggle_class="-large")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._tops: dict[str, int] = {}

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
        """Choose the next pane, or the one before."""
        self.pane = PANES[(PANES.index(self.pane) + step) % len(PANES)]
        self.scroll_to(y=0 if self.strip else self._tops.get(self.pane, 0), animate=False)

    def _rewrite(self) -> None:
        width = self.scrollable_content_region.width
        if width <= 0:
            return
        lines = self._strip_lines(width) if self.strip else self._panel_lines(width)
        self.query_one("#panel-text", Static).update(Content("\n").join(lines))

    def _strip_lines(self, width: int) -> list[Content]:
        tabs = [self._title(pane) for pane in PANES]
        rest = pane_lines(self.content, self.pane, width, Detail.ALL if self.large else Detail.LINES)
        return [Content("   ").join(tabs), *(rest or [safetext.plain(_QUIET[self.pane], "$wb-grey")])]

    def _panel_lines(self, width: int) -> list[Content]:
        lines: list[Content] = []
        for pane in PANES:
            body = pane_lines(self.content, pane, width, Detail.ALL if self.large else Detail.ESSENTIAL)
            self._tops[pane] = len(lines)
            if body or pane == self.pane or pane != "notes":
                lines += [self._title(pane), *(body or [safetext.plain(_QUIET[pane], "$wb-grey")]), Content("")]
        return lines

    def _title(self, pane: str) -> Content:
        count = self.content.count(pane)
        style = "$accent bold" if pane == self.pane else "$wb-grey"
        number_style = "$wb-grey"
        if pane == "findings" and self.content.worst is not None:
            number_style = "$error" if self.content.worst is Severity.ERROR else "$warning"
        title = safetext.plain(pane.upper(), style)
        return safetext.line(title, " ", (str(count), number_style)) if count else title
