"""The editor screen: puts the parts together and takes in what the session and the widgets report."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.events import Resize
from textual.message import Message
from textual.widgets import Static, TextArea
from textual.worker import Worker, WorkerState

from workbench.errors import WorkbenchError
from workbench.model import UnitKey
from workbench.session.events import CountsChanged, DocumentReplaced, Event, SaveStateChanged, TermsChanged, UnitChanged
from workbench.ui import safetext
from workbench.ui.bindings import editor_bindings
from workbench.ui.filtering import Filter
from workbench.ui.navigation import is_open
from workbench.ui.screens.answering import Answering
from workbench.ui.widgets.key_line import KeyLine
from workbench.ui.widgets.page import Page
from workbench.ui.widgets.page_frame import PageFrame
from workbench.ui.widgets.side_panel import SidePanel
from workbench.ui.widgets.status_header import StatusHeader
from workbench.ui.widgets.target_editor import TargetEditor

_WIDE = 120
_TALL = 34


class EditorScreen(Answering):
    """Where a document is translated."""

    CSS_PATH = "editor.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*editor_bindings()]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (_TALL, "-tall")]  # noqa: RUF012 - as Textual declares it
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE, "-wide")]  # noqa: RUF012 - as Textual declares it

    _refused_at: UnitKey | None = None
    """The segment in which it was last said that nothing can be written."""

    @dataclass
    class SessionTold(Message):
        """The session reported an event, on whatever thread."""

        event: Event

    def compose(self) -> ComposeResult:
        """Header, page with editor, panel, keys."""
        yield StatusHeader(id="header")
        with Container(id="body"):
            yield PageFrame(id="frame")
            yield SidePanel(id="panel")
        yield Static("", id="filter-line")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Show the document, the first unfinished unit in work; offer what a crash left behind."""
        self.page.marks_of = self.marks_of
        self.editor.read_only = bool(self.session.read_only)
        self._fit_to(self.size.width, self.size.height)
        self.session.subscribe(self._listen)
        self.watch_signals()
        self.watch(self.app, "app_focus", self.looked_away, init=False)
        self._open()
        if self.session.recovery is not None:
            self._offer_recovery()
        elif self.session.read_only:
            self.tell(f"Read-only: {self.session.read_only}", bad=True)
        self.check_document()

    def on_unmount(self) -> None:
        """The terminal is given back."""
        self.ignore_signals()

    def _open(self) -> None:
        self.read_units()
        self.apply_filter(Filter())
        first = next((place for place, row in enumerate(self.page.rows) if is_open(row)), 0)
        self.call_after_refresh(self.enter, first)

    def on_resize(self, event: Resize) -> None:
        """Panel beside or below; gaps where there is room."""
        self._fit_to(event.size.width, event.size.height)

    def _fit_to(self, width: int, height: int) -> None:
        self.panel.strip = width < _WIDE
        self.page.airy = height >= _TALL

    # What the session says

    def _listen(self, event: Event) -> None:
        self.post_message(self.SessionTold(event))

    def on_editor_screen_session_told(self, message: SessionTold) -> None:
        """Bring the screen in line with the session."""
        match message.event:
            case UnitChanged(key):
                self.take_unit(key)
            case CountsChanged(counts):
                self.counts = counts
                self.show_status()
            case SaveStateChanged():
                self.show_status()
            case TermsChanged():
                self.terms_changed()
            case DocumentReplaced():
                self._read_again()
            case _:
                pass

    def take_unit(self, key: UnitKey) -> None:
        """Show a unit's new text; in the editor too, where nothing else has been typed meanwhile."""
        is_untouched = key == self.key and not self.is_changed
        self.show_unit(key)
        unit = self.unit
        if is_untouched and unit is not None and self.is_changed:
            self.editor.load(unit.target)
            self.frame.fit()
            self.seen = (self.key, self.editor.text)
        self.stored(key)

    def _read_again(self) -> None:
        key: UnitKey | None = self.key
        self.read_units()
        self.apply_filter(self.filter)
        self.enter(self.page.active if key is None or key not in self.place else self._page_index(key))
        self.check_document()

    def _page_index(self, key: UnitKey) -> int:
        place = self.place_on_page(self.place[key])
        return self.page.active if place is None else place

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A job that failed is worth a notice, never the end of the work."""
        if event.state is WorkerState.ERROR:
            error = event.worker.error
            what = str(error) if isinstance(error, WorkbenchError) else f"{type(error).__name__} in the background"
            self.tell(f"{event.worker.group or 'job'}: {what}", bad=True)

    # What the widgets say

    @on(TextArea.Changed)
    def typed(self) -> None:
        """The text changed: the row grows, the journal and the checks follow."""
        self.frame.fit()
        if self.seen == (self.key, self.editor.text):
            return  # only loaded, and looked after when the unit was entered
        self.seen = (self.key, self.editor.text)
        self.mark_editor()
        self.journal_soon()  # also when typing was taken back: the journal must not offer it after a crash
        self.check_soon()
        self.show_status()

    @on(TargetEditor.Refused)
    def refused(self) -> None:
        """Say why nothing is written, once for each segment."""
        if self._refused_at != self.key:
            self._refused_at = self.key
            self.tell(f"Read-only: {self.session.read_only}", bad=True)

    @on(TextArea.SelectionChanged)
    def cursor_moved(self) -> None:
        """Keep the cursor's line in view, and show what belongs to the word it is on."""
        self.page.reveal(line=self.editor.cursor_line)
        self.show_partners()

    def on_page_row_pressed(self, event: Page.RowPressed) -> None:
        """A click on a row puts it in work."""
        self.go(event.index)

    def looked_away(self, has_focus: bool) -> None:
        """The terminal lost the keyboard, or got it back."""
        if not has_focus:
            self.journal_now()

    # Recovery

    def _offer_recovery(self) -> None:
        from workbench.ui.screens.recovery import RecoveryScreen

        recovery = self.session.recovery
        if recovery is None:
            return

        def answered(keys: frozenset[UnitKey] | None) -> None:
            if keys is None:
                self.app.exit(return_code=0)  # the journal stays, and is offered again
                return
            try:
                self.session.recover(keys)
            except WorkbenchError as error:
                self.complain(error)

        self.app.push_screen(RecoveryScreen(recovery, {key: index + 1 for key, index in self.place.items()}), answered)

    # What is shown

    def action_filter(self) -> None:
        """Choose which units are shown."""
        from workbench.ui.screens.filter import FilterScreen

        if not self.leave():
            return

        def show(chosen: Filter) -> int:
            self.apply_filter(chosen)
            self._say_filter()
            self.enter(self.page.active)
            return len(self.shown)

        def closed(keep: bool | None) -> None:
            if not keep:
                self.action_clear_filter()
            elif self.shown:
                self.editor.focus(scroll_visible=False)

        self.app.push_screen(FilterScreen(self.filter, show, len(self.all_rows)), closed)

    def action_clear_filter(self) -> None:
        """Show all units again; before that, stop drafting, or drop what is selected in the source."""
        if self.stop_drafting():
            return
        if self.chosen_words is not None:
            self.chosen_words = None
            self.page.forget(self.index)
        elif self.filter and self.leave():
            self.apply_filter(Filter())
            self._say_filter()
            self.enter(self.page.active)

    def _say_filter(self) -> None:
        line = self.query_one("#filter-line", Static)
        line.display = bool(self.filter)
        if self.filter:
            count = f"{len(self.shown)} of {len(self.all_rows)}"
            line.update(
                safetext.line(" ", (count, "bold"), "  ", self.filter.describe(), ("  Esc shows all", "$wb-grey"))
            )

    def action_goto(self) -> None:
        """Ask for a number and go there."""
        from workbench.ui.screens.goto import GotoScreen

        def chosen(number: int | None) -> None:
            if number is not None and self.leave():
                self.go_to_key(self.all_rows[number - 1].unit.key)

        self.app.push_screen(GotoScreen(len(self.all_rows)), chosen)

    def action_next_pane(self) -> None:
        """Show the next pane."""
        self.panel.turn(1)

    def action_previous_pane(self) -> None:
        """Show the pane before."""
        self.panel.turn(-1)

    def action_larger_panel(self) -> None:
        """Give the panel more room, or less again."""
        self.panel.large = not self.panel.large

    def action_help(self) -> None:
        """Show the keys."""
        from workbench.ui.screens.help import HelpScreen

        keys: dict[str, list[str]] = {}
        for key, active in self.active_bindings.items():
            if active.binding.id:
                keys.setdefault(active.binding.id, []).append(key)
        self.app.push_screen(HelpScreen(keys))
