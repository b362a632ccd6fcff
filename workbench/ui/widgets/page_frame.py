"""Holds the page and, exactly over the target of the row in work, the editor."""

from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Region
from textual.widgets import Static

from workbench.ui import safetext
from workbench.ui.widgets.page import Page
from workbench.ui.widgets.target_editor import TargetEditor


class PageFrame(Container):
    """Keeps the editor over its row while the page scrolls and grows."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.page = Page(id="page")
        self.editor = TargetEditor(id="editor")
        self._nothing = Static("", id="nothing")
        self._placed: Region | None = None

    def compose(self) -> ComposeResult:
        """The page below, the editor above."""
        yield self.page
        yield self._nothing
        yield self.editor

    def on_mount(self) -> None:
        """Follow the page, and grow with the text."""
        self.page.on_moved = self.place
        self.watch(self.editor, "virtual_size", self.fit, init=False)

    def explain(self, text: str) -> None:
        """Say why the page is empty; "" when it is not."""
        self._nothing.update(safetext.plain(text))
        self._nothing.display = bool(text)
        self.editor.display = not text

    def fit(self) -> None:
        """Give the row the height that the editor's text needs."""
        self.page.editor_height = max(1, self.editor.wrapped_document.height)
        self.place()

    def place(self) -> None:
        """Put the editor where the row's target is."""
        region = self.page.editor_region()
        if region is None or region == self._placed:
            return
        self._placed = region
        styles = self.editor.styles
        styles.offset = (region.x, region.y)
        styles.width = region.width
        styles.height = region.height
