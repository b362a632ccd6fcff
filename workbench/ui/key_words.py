"""What the keys of a screen do, in a line or two: `Enter insert   Esc back`."""

from collections.abc import Iterable

from textual.content import Content

from workbench.ui import safetext


def key_words(keys: Iterable[tuple[str, str]]) -> Content:
    """Return keys with what they do, in one line."""
    return Content("   ").join([safetext.line((key, "$accent"), f" {what}") for key, what in keys])


def flowed(pieces: Iterable[Content], width: int) -> list[Content]:
    """Set pieces into lines of `width` cells, none torn apart: Textual breaks at no-break spaces, too."""
    lines: list[Content] = []
    for piece in pieces:
        if lines and lines[-1].cell_length + 2 + piece.cell_length <= width:
            lines[-1] = safetext.line(lines[-1], "  ", piece)
        else:
            lines.append(piece)
    return lines
