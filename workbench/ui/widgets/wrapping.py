"""Where a text breaks into lines: the editor's own wrapping, so that a row looks the same before and while edited."""

from textual.widgets.text_area import Document, WrappedDocument


def line_starts(shown: str, width: int) -> tuple[int, ...]:
    """Return the offsets at which the lines of `shown` begin at `width` cells; the first is 0.

    Args:
        shown: One line of text without newlines, as made by `StandIns.encode`.
        width: Cells available.
    """
    if len(shown) * 2 <= width:
        return (0,)
    return (0, *WrappedDocument(Document(shown), max(2, width)).get_offsets(0))


def estimated_height(text: str, width: int) -> int:
    """Return about how many lines `text` will take, without measuring it."""
    return 1 + int(len(text) / max(1, width * 0.93))
