"""The segments of the document that name a concept, to go to one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static

from workbench.model import TermHit, Unit, UnitKey
from workbench.ui import safetext
from workbench.ui.screens.dialog import Dialog

_MOST = 500
"""Segments listed; nobody reads more, and the keys for the next and the one before know them all."""
_LEAD = 24
"""Characters of the source shown before the term."""


@dataclass(frozen=True, slots=True)
class Use:
    """A segment and where it names the concept."""

    unit: Unit
    hit: TermHit


class UsesScreen(Dialog[UnitKey | None]):
    """Returns the segment to go to. ← and → go through the terms of the segment in work."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,tab", "turn(1)", "Next term", id="uses.next"),
        Binding("left,shift+tab", "turn(-1)", "Term before", id="uses.previous"),
        Binding("escape,ctrl+q,alt+k", "dismiss(None)", "Back", id="uses.back"),
    ]

    @dataclass
    class Found(Message):
        """The segments have been looked through."""

        concept: str
        uses: tuple[Use, ...]

    def __init__(
        self,
        concepts: Sequence[tuple[str, str]],
        index: int,
        find: Callable[[str], Sequence[Use]],
        numbers: Mapping[UnitKey, int],
        here: UnitKey | None,
    ) -> None:
        """List the segments of the concept at `index`.

        Args:
            concepts: Ids of concepts, each with its name.
            index: Which one to begin with.
            find: Finds the segments of a concept; called beside the work.
            numbers: The number of each segment.
            here: The segment in work.
        """
        super().__init__()
        self._concepts = concepts
        self._index = index
        self._find = find
        self._numbers = numbers
        self._here = here
        self._uses: tuple[Use, ...] = ()

    def compose(self) -> ComposeResult:
        """Title, segments, keys."""
        with Vertical(classes="dialog large", id="term-uses"):
            yield Static("", classes="dialog-title", id="uses-title")
            yield OptionList(markup=False, id="uses-list")
            yield Static(safetext.plain("Enter goes there   ← → other terms   Esc goes back", "$wb-grey"))

    def on_mount(self) -> None:
        """Look for the first concept."""
        self._ask()

    def _ask(self) -> None:
        self._title("looking …")
        self._look(self._concepts[self._index][0])

    @work(thread=True, exclusive=True, group="uses", exit_on_error=False)
    def _look(self, concept: str) -> None:
        self.post_message(self.Found(concept, tuple(self._find(concept))))

    def on_uses_screen_found(self, event: Found) -> None:
        """Show them, unless another term has been chosen since."""
        if event.concept != self._concepts[self._index][0]:
            return
        self._uses = event.uses
        count = len(event.uses)
        more = f", the first {_MOST} listed" if count > _MOST else ""
        self._title(f"in {count} segment{'' if count == 1 else 's'}{more}")
        found = self.query_one(OptionList)
        found.clear_options()
        found.add_options([self._line(use) for use in event.uses[:_MOST]])
        here = self._numbers.get(self._here, 0) if self._here else 0
        at = next((place for place, use in enumerate(event.uses) if self._numbers[use.unit.key] >= here), 0)
        found.highlighted = min(at, _MOST - 1) if event.uses else None

    def _title(self, what: str) -> None:
        name = self._concepts[self._index][1]
        place = f"   {self._index + 1} of {len(self._concepts)} terms" if len(self._concepts) > 1 else ""
        self.query_one("#uses-title", Static).update(safetext.line((name, "bold"), f"   {what}", (place, "$wb-grey")))

    def _line(self, use: Use) -> Content:
        unit, hit = use.unit, use.hit
        first = max(0, hit.start - _LEAD)
        number = f"{self._numbers[unit.key]:>5} {unit.state.letter}  "
        source = safetext.line(
            "…" if first else "",
            unit.source[first : hit.start],
            (unit.source[hit.start : hit.end], "bold underline"),
            unit.source[hit.end : hit.end + 4 * _LEAD],
        )
        target = safetext.plain(unit.target or "–", "$wb-grey")
        width = max(30, self.query_one(OptionList).scrollable_content_region.width - 2)
        head = safetext.line((number, "$wb-grey"))
        lines = [safetext.line(head, source), safetext.line(" " * head.cell_length, target)]
        return Content("\n").join([one.truncate(width, ellipsis=True) for one in lines])

    def action_turn(self, step: int) -> None:
        """List the segments of another term."""
        if len(self._concepts) > 1:
            self._index = (self._index + step) % len(self._concepts)
            self._ask()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go there."""
        self.dismiss(self._uses[event.option_index].unit.key)
