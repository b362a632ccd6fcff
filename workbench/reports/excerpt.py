"""The part of a text round the places to be shown, on one line of a given width, and the carets under them."""

import unicodedata
from collections.abc import Sequence

from workbench.text.visible import visible

_LEAD = 12
"""Columns of text kept before the first place, so that it can be read in its sentence."""
_CUT = "…"


def excerpt(text: str, spans: Sequence[tuple[int, int]], width: int) -> tuple[str, str]:
    """Return one line of `text` and a line of carets for `spans`.

    A text too long for `width` columns is cut so that the first place is in sight. What has no shape is shown as its
    code point and underlined in full; a place without length gets one caret. The carets are "" where there is no place
    or none in sight.
    """
    cells = [visible(char) for char in text]
    widths = [sum(map(_columns, cell)) for cell in cells]
    start, end = _window(widths, min(spans, default=(0, 0)), width)
    shown = "".join(cells[start:end])
    head = _CUT if start else ""
    tail = _CUT if end < len(cells) else ""
    carets = [" "] * (len(head) + sum(widths[start:end]) + 1)
    for span_start, span_end in spans:
        if start <= span_start <= end:
            column = len(head) + sum(widths[start:span_start])
            length = max(1, sum(widths[span_start : min(span_end, end)]))
            carets[column : column + length] = "^" * length
    return f"{head}{shown}{tail}", "".join(carets).rstrip()


def _window(widths: Sequence[int], first: tuple[int, int], width: int) -> tuple[int, int]:
    """The range of characters that fits, beginning early enough for the first place to be read in its sentence."""
    if sum(widths) <= width:
        return 0, len(widths)
    start = 0
    if sum(widths[: first[1]]) > width - 1:
        start = first[0]
        lead = min(_LEAD, width - 2 - sum(widths[first[0] : first[1]]))
        while start > 0 and widths[start - 1] <= lead:
            start -= 1
            lead -= widths[start]
    end, used = start, 2
    while end < len(widths) and used + widths[end] <= width:
        used += widths[end]
        end += 1
    while start > 0 and used + widths[start - 1] <= width:
        start -= 1
        used += widths[start]
    return start, end


def _columns(char: str) -> int:
    """Columns that a terminal gives a character: none for a combining mark, two for wide ones."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
