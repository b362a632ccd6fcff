"""A piece of source text chosen by segmentation."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a paragraph is in a newspaper's layout; the values are written into PO files and JSON."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DATELINE = "dateline"
    LEAD = "lead"
    SUBHEAD = "subhead"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One segment of a source document."""

    index: int
    """1-based place in the document."""
    paragraph: int
    """1-based number of the paragraph that holds it."""
    role: Role
    text: str
    """The segment, NFC, without white space around it."""
    line: int
    """1-based line of the source file on which it starts."""
    start: int
    """Offset of its first code point in `SourceDocument.text`."""
    end: int
    """Offset behind its last code point in `SourceDocument.text`."""
