"""Finding the paragraphs of a plain text: one a line, or set apart by blank lines, or wrapped at a width.

A line ends at `\\n`, `\\r\\n` or a lone `\\r`, at nothing else: the separators of Unicode, VT and FF are text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")
_NARROWEST = 50
_WIDEST = 100


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a text, without the white space around it."""

    text: str
    start: int
    """Offset of its first code point."""
    line: int
    """1-based line on which it starts."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int
    number: int


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `text` in order. A line is one, unless its block is wrapped: then the block is."""
    found: list[Paragraph] = []
    for block in _blocks(text):
        if _is_wrapped([line.text for line in block]):
            last = block[-1]
            end = last.start + len(last.text)
            found.append(Paragraph(text[block[0].start : end], block[0].start, block[0].number))
        else:
            found.extend(Paragraph(line.text, line.start, line.number) for line in block)
    return tuple(found)


def line_ends(text: str) -> int:
    """Return how many lines end in `text`."""
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Yield the runs of lines between blank ones, each line without the white space around it."""
    block: list[_Line] = []
    for number, match in enumerate(_LINE.finditer(text), start=1):
        bare = match.group().strip()
        if bare:
            block.append(_Line(bare, match.start() + match.group().index(bare), number))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _is_wrapped(lines: list[str]) -> bool:
    """Whether an editor broke one paragraph into these lines: each is full, and one goes on with a small letter.

    A line is full if the next line's first word would not have fitted into the width of the widest.
    """
    width = max(map(len, lines))
    if len(lines) < 2 or not _NARROWEST <= width <= _WIDEST:
        return False
    pairs = list(pairwise(lines))
    return all(len(line) + 1 + len(after.split()[0]) > width for line, after in pairs) and any(
        after[0].islower() and not re.match(r"\w[.)]", after) for _, after in pairs
    )
