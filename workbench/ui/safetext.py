"""The only maker of styled text: from plain strings, never from markup, with dangerous characters made visible."""

from dataclasses import dataclass

from textual.content import Content

from workbench.text.visible import visible

Part = str | tuple[str, str] | Content
"""A piece of a line: a plain string, a string with a Textual style, or a finished piece."""


def plain(text: str, style: str = "") -> Content:
    """Return `text` as it is, in one style, whatever brackets, percent signs or escapes it holds."""
    return Content.styled(visible(text), style) if style else Content(visible(text))


def line(*parts: Part) -> Content:
    """Join pieces into one content."""
    return Content("").join([_piece(part) for part in parts])


def _piece(part: Part) -> Content:
    if isinstance(part, Content):
        return part
    if isinstance(part, tuple):
        return plain(part[0], part[1])
    return plain(part)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with a hanging indent: `head` stands in the margin, `body` is wrapped beside it."""

    head: Content
    body: Content
    indent: int

    def lines(self, width: int) -> list[Content]:
        """Return the paragraph wrapped to `width` cells."""
        room = max(8, width - self.indent)
        wrapped = self.body.wrap(room) or [Content("")]
        first = line(self.head, " " * max(0, self.indent - self.head.cell_length), wrapped[0])
        return [first, *(line(" " * self.indent, rest) for rest in wrapped[1:])]
