"""What every part of the editor screen works with: the session, the rows, the unit in work, and the widgets."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from textual.screen import Screen

from workbench.errors import WorkbenchError
from workbench.model import Finding, Unit, UnitKey
from workbench.session.commands import Command
from workbench.session.events import SaveKind, SaveState
from workbench.ui.filtering import Filter
from workbench.ui.leaving import left_state
from workbench.ui.rows import Row, rows_of
from workbench.ui.widgets.key_line import KeyLine
from workbench.ui.widgets.page import Page
from workbench.ui.widgets.page_frame import PageFrame
from workbench.ui.widgets.side_panel import SidePanel
from workbench.ui.widgets.status_header import Status, StatusHeader
from workbench.ui.widgets.target_editor import TargetEditor

if TYPE_CHECKING:
    from workbench.session.document import DocumentSession


class Workplace(Screen[None]):
    """Holds the document's rows and shows them; knows which one is in work."""

    def __init__(self, session: "DocumentSession") -> None:
        super().__init__()
        self.session = session
        self.all_rows: list[Row] = []
        self.place: dict[UnitKey, int] = {}
        """Index of each unit in `all_rows`."""
        self.shown: list[int] = []
        """Indexes in `all_rows` of the rows on the page, in their order."""
        self.filter = Filter()
        self.findings: dict[UnitKey, tuple[Finding, ...]] = {}
        self.checked = False
        """Whether the whole document has been checked once."""
        self.finding_count = 0
        self.counts = session.counts
        self.noted: tuple[UnitKey | None, str] = (None, "")
        """The unit and text last put into the journal while typing."""
        self.seen: tuple[UnitKey | None, str] = (None, "")
        """The unit and the editor's text that marks and checks were last made for."""
        self.unchecked: dict[UnitKey, str] = {}
        """Texts that units have got and that are still to be checked."""
        self._told: dict[str, str] = {}
        """What was said last of things that are not as they should be."""
        self.inserted: tuple[UnitKey | None, str, str] = (None, "", "")
        """The unit in which a whole match or draft was put last, the text of it and its origin."""
        self.key: UnitKey | None = None
        """The unit in work; None in an empty document, or when the filter shows none."""

    # Widgets

    @property
    def frame(self) -> PageFrame:
        """Page and editor."""
        return self.query_one(PageFrame)

    @property
    def page(self) -> Page:
        """The page."""
        return self.frame.page

    @property
    def editor(self) -> TargetEditor:
        """The editor of the unit in work."""
        return self.frame.editor

    @property
    def panel(self) -> SidePanel:
        """The side panel."""
        return self.query_one(SidePanel)

    # The unit in work

    @property
    def index(self) -> int:
        """Index of the unit in work on the page."""
        return self.page.active

    @property
    def unit(self) -> Unit | None:
        """The unit in work."""
        return self.all_rows[self.place[self.key]].unit if self.key is not None else None

    @property
    def is_changed(self) -> bool:
        """Whether the editor holds text that the unit does not have."""
        unit = self.unit
        return unit is not None and self.editor.value != unit.target

    def origin_of(self, text: str) -> str:
        """Where a text of the unit in work is from: a person, unless it is what a key has put there."""
        key, inserted, origin = self.inserted
        return origin if (key, inserted) == (self.key, text) else "person"

    # Rows

    def read_units(self) -> None:
        """Read every unit anew."""
        self.all_rows = list(rows_of(self.session.units))
        self.place = {row.unit.key: index for index, row in enumerate(self.all_rows)}
        self.counts = self.session.counts
        if self.key not in self.place:
            self.key = None

    def apply_filter(self, chosen: Filter) -> None:
        """Show what `chosen` chooses, and stay at the unit in work or the next one that is shown."""
        self.filter = chosen
        if chosen:
            units = tuple(row.unit for row in self.all_rows)
            with_findings = {key for key, findings in self.findings.items() if findings}
            self.shown = list(chosen.choose(units, with_findings))
        else:
            self.shown = list(range(len(self.all_rows)))
        here = self.place[self.key] if self.key is not None else 0
        active = next((i for i, index in enumerate(self.shown) if index >= here), max(0, len(self.shown) - 1))
        self.page.show([self.all_rows[index] for index in self.shown], active, len(self.all_rows))
        self.show_status()

    def show_unit(self, key: UnitKey) -> None:
        """Show a unit as the session has it now."""
        index = self.place.get(key)
        if index is None:
            return
        old = self.all_rows[index]
        row = Row(old.number, self.session.unit(key), old.opens)
        self.all_rows[index] = row
        place = self.place_on_page(index)
        if place is not None:
            self.page.replace(place, row)

    def place_on_page(self, index: int) -> int | None:
        """Where on the page a row is, None if the filter hides it."""
        place = bisect_left(self.shown, index)
        return place if place < len(self.shown) and self.shown[place] == index else None

    # Telling the translator

    def show_status(self) -> None:
        """Bring the header and the letter of the segment in work up to date."""
        session, unit = self.session, self.unit
        # Beside the number stands what the segment would be if it were left now.
        self.page.active_state = left_state(unit, self.editor.value) if unit is not None and self.is_changed else None
        state = session.save_state
        is_safe = state.kind in (SaveKind.SAVED, SaveKind.JOURNALLED)
        if is_safe and self.is_changed:
            is_noted = self.noted == (self.key, self.editor.value)
            state = SaveState(SaveKind.JOURNALLED if is_noted else SaveKind.TYPING, state.at)
        self.query_one(StatusHeader).status = Status(
            document=session.name,
            pair=str(session.pair),
            day=session.day,
            day_is_assumed=session.day_is_assumed,
            counts=self.counts,
            findings=self.finding_count if self.checked else None,
            save=state,
        )

    def tell(self, text: str, *, bad: bool = False) -> None:
        """Show a notice."""
        self.query_one(KeyLine).say(text, bad=bad)

    def complain(self, error: WorkbenchError) -> None:
        """Say what went wrong; of a file only the name, for the line is short."""
        place = f"{error.path.name}: " if error.path is not None else ""
        self.tell(f"{place}{error.message} {error.advice or ''}".rstrip(), bad=True)

    def complain_of(self, what: str, error: WorkbenchError | None) -> bool:
        """Say once what is wrong with a thing, if anything; False if there is nothing new to say."""
        said = "" if error is None else str(error)
        is_new = error is not None and said != self._told.get(what)
        self._told[what] = said
        if error is not None and is_new:
            self.complain(error)
        return is_new

    def try_to_apply(self, command: Command) -> bool:
        """Have the session do something; False, with a notice, if it could not."""
        try:
            self.session.apply(command)
        except WorkbenchError as error:
            self.complain(error)
            return False
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Grey out what cannot be done now."""
        del parameters
        if action in _NEEDS_PEN and (self.session.read_only or self.key is None):
            return None
        if action in _NEEDS_UNIT and not self.shown:
            return None
        return True


_NEEDS_PEN = {
    "choose_form",
    "confirm", "review", "draft", "needs_review", "copy_source", "insert_term", "insert_match", "undo", "redo",
    "split", "join", "draft_this", "draft_all",
}  # fmt: skip
_NEEDS_UNIT = {
    "next_unfinished", "previous_unfinished", "goto", "next_finding", "previous_finding", "select_source", "list_uses",
    "next_use", "previous_use",
}  # fmt: skip
