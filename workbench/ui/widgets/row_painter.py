"""Paints one row of the page: gutter, source, rule, target, as strips of exactly the page's width."""

from collections.abc import Callable
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from workbench.model import State
from workbench.ui.rows import Row
from workbench.ui.stand_ins import StandIns
from workbench.ui.widgets.columns import Columns
from workbench.ui.widgets.marks import FINDING_SIGNS, Mark, Pieces, RowMarks
from workbench.ui.widgets.wrapping import line_starts

STATE_STYLES = {
    State.EMPTY: "state-empty",
    State.DRAFT: "state-draft",
    State.NEEDS_REVIEW: "state-needs-review",
    State.TRANSLATED: "state-translated",
    State.REVIEWED: "state-reviewed",
    State.FINAL: "state-final",
}

StyleOf = Callable[[str], Style]
"""Gives the style of a part of the page by name: `number`, `state-draft`, `term` …"""


@dataclass(frozen=True, slots=True)
class Look:
    """What the painting of a row depends on besides the row."""

    columns: Columns
    active: bool = False
    gap: int = 0
    """Empty lines above the row."""
    state: State | None = None
    """The state to show, if it is not the unit's own."""
    height: int = 0
    """Lines to fill, the gap included; 0: as many as the texts need."""


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A text ready to be drawn: stand-ins in place, line starts known, stand-ins marked."""

    shown: str
    starts: tuple[int, ...]
    controls: tuple[Mark, ...]

    @classmethod
    def of(cls, text: str, width: int) -> "Wrapped":
        """Wrap `text` at `width` cells."""
        stand_ins = StandIns()
        shown = stand_ins.encode(text)
        controls = tuple(Mark(place, place + 1, "control") for place in stand_ins.places(shown))
        return cls(shown, line_starts(shown, width), controls)

    def span(self, line: int) -> tuple[int, int] | None:
        """The code points of one line, or None below the last."""
        if line >= len(self.starts):
            return None
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.shown)
        return self.starts[line], end


def wrapped_row(row: Row, columns: Columns) -> tuple[Wrapped, Wrapped]:
    """Wrap source and target as the columns ask; the target leaves the editor's cursor a cell."""
    return (
        Wrapped.of(row.unit.source, columns.source),
        Wrapped.of(row.unit.target, max(2, columns.target - 1)),
    )


def paint(row: Row, marks: RowMarks, look: Look, style_of: StyleOf) -> list[Strip]:
    """Return the strips of `row`, gap included."""
    columns = look.columns
    source, target = wrapped_row(row, columns)
    base = style_of("active") if look.active else style_of("row")
    lines = max(len(source.starts), len(target.starts), look.height - look.gap)
    text_style = base + style_of(f"role-{row.role}") if row.role in ("headline", "kicker", "subhead") else base
    strips = [blank(columns, style_of)] * look.gap
    for line in range(lines):
        segments = _gutter(row, marks, look, line, base, style_of)
        segments += _cells(source, marks.source, line, columns.source, text_style, style_of)
        segments.append(Segment(" │ ", base + style_of("rule")))
        segments += _cells(target, marks.target, line, columns.target, text_style, style_of)
        strips.append(Strip(segments).adjust_cell_length(columns.width, base))
    return strips


def blank(columns: Columns, style_of: StyleOf) -> Strip:
    """Return a line without text: only the rule between the columns goes through."""
    base = style_of("row")
    left = columns.gutter + columns.source
    right = max(0, columns.width - left - 3)
    return Strip([Segment(" " * left, base), Segment(" │ ", base + style_of("rule")), Segment(" " * right, base)])


def _gutter(row: Row, marks: RowMarks, look: Look, line: int, base: Style, style_of: StyleOf) -> list[Segment]:
    columns = look.columns
    bar = Segment("▌" if look.active else " ", base + style_of("bar"))
    if line:
        return [bar, Segment(" " * (columns.gutter - 1), base)]
    state = look.state or row.unit.state
    sign = FINDING_SIGNS[marks.worst][0] if marks.worst is not None else " "
    sign_style = base + style_of(f"sign-{marks.worst}") if marks.worst is not None else base
    segments = [
        bar,
        Segment(f"{row.number:>{columns.number}}", base + style_of("number")),
        Segment(" ", base),
        Segment(state.letter, base + style_of(STATE_STYLES[state])),
        Segment(sign, sign_style),
        Segment(" ", base),
    ]
    if columns.role:
        segments.append(Segment(f"{row.role[: columns.role - 1]:<{columns.role}}", base + style_of("role")))
    return segments


def _cells(
    wrapped: Wrapped, marks: tuple[Mark, ...], line: int, width: int, base: Style, style_of: StyleOf
) -> list[Segment]:
    span = wrapped.span(line)
    if span is None:
        return [Segment(" " * width, base)]
    start, end = span
    # A mark that goes on in the next line must not underline the space at the end of this one.
    end = start + len(wrapped.shown[start:end].rstrip(" "))
    segments: list[Segment] = []
    for piece, kinds in Pieces(wrapped.shown, (*marks, *wrapped.controls)).between(start, end):
        style = base
        for kind in kinds:
            style += style_of(kind)
        segments.append(Segment(piece, style))
    return list(Strip(segments).adjust_cell_length(width, base))
