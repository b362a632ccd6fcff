"""The line at the top: what is open, how far it is, and whether it is safe."""

import datetime
from dataclasses import dataclass, field

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from workbench.model import Counts
from workbench.session.events import SaveKind, SaveState
from workbench.ui import safetext

_SAVE_WIDTH = len("saved 12:00")
"""What is said while all goes well has one width, so that nothing beside it jumps."""
_EIGHTHS = " ▏▎▍▌▋▊▉█"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Everything the line says."""

    document: str = ""
    pair: str = ""
    day: datetime.date | None = None
    day_is_assumed: bool = False
    counts: Counts = field(default_factory=Counts)
    findings: int | None = None
    """None until the document has been checked."""
    save: SaveState = field(default_factory=lambda: SaveState(SaveKind.SAVED))


class StatusHeader(Widget):
    """Shows a `Status`."""

    status: reactive[Status] = reactive(Status())

    def render(self) -> Content:
        """Return the line: long words where there is room."""
        width = self.size.width
        for words in range(3, -1, -1):
            left, right = self._left(words), self._right(words)
            if left.cell_length + right.cell_length + 2 <= width:
                break
        room = max(1, width - right.cell_length - 2)
        left = left.truncate(room, ellipsis=True)
        return safetext.line(left, " " * max(1, width - left.cell_length - right.cell_length), right)

    def _left(self, words: int) -> Content:
        status = self.status
        parts: list[safetext.Part] = [" "]
        if words >= 3:
            parts.append(("Workbench  ", "$wb-grey"))
        parts.append((status.document, "bold"))
        if words >= 2:
            parts.append((f" · {status.pair}", "$wb-grey"))
        if status.day is not None:
            day = status.day.isoformat()
            if status.day_is_assumed:
                day = f"as of today, {day}" if words >= 2 else f"today, {day}"
            elif words >= 2:
                day = f"as of {day}"
            parts.append((f" · {day}", "$wb-grey"))
        return safetext.line(*parts)

    def _right(self, words: int) -> Content:
        counts = self.status.counts
        parts: list[safetext.Part] = [f"{counts.finished:>{len(str(counts.total))}}/{counts.total} "]
        cells = 10 if words >= 2 else 5
        parts.append(progress_bar(counts.finished, counts.total, cells))
        parts.append(f"{counts.percent:>3} %")
        if self.status.findings is not None:
            n = self.status.findings
            word = "finding" if n == 1 else "findings"
            text = f"{n:>2} {word:<8}" if words >= 1 else f"{n:>2} !"
            parts.append((f"   {text}", "$warning" if n else "$wb-grey"))
        return safetext.line(*parts, "   ", save_words(self.status.save, short=words < 2), " ")


def progress_bar(done: int, total: int, cells: int) -> Content:
    """Return `▕████▌  ▏` with `cells` cells between the marks."""
    eighths = 8 * cells * done // total if total else 8 * cells
    full, rest = divmod(eighths, 8)
    bar = ("█" * full + (_EIGHTHS[rest] if rest else "")).ljust(cells)
    return safetext.line(("▕", "$wb-faint"), (bar, "$accent"), ("▏", "$wb-faint"))


def save_words(state: SaveState, *, short: bool = False) -> Content:
    """Say honestly whether the work is safe."""
    match state.kind:
        case SaveKind.SAVED:
            words = f"saved {state.at:%H:%M}" if state.at else "saved"
            return safetext.plain(words.ljust(_SAVE_WIDTH), "$wb-grey")
        case SaveKind.TYPING:
            return safetext.plain("typing…".ljust(_SAVE_WIDTH))
        case SaveKind.JOURNALLED:
            return safetext.plain("journalled".ljust(_SAVE_WIDTH), "$wb-grey")
        case SaveKind.READ_ONLY:
            return safetext.plain("read-only" if short else f"read-only: {state.reason}", "$warning")
        case SaveKind.FAILED:
            reason = state.reason if len(state.reason) < 40 or not short else state.reason[:39] + "…"
            return safetext.plain("not saved" if short else f"not saved: {reason}", "$error bold")
