"""A source document as read: its text and the segments found in it."""

from dataclasses import dataclass

from workbench.model.segment import Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A decoded source file. `text[s.start:s.end]` is segment `s`; what lies between is its layout."""

    text: str
    """The whole file, NFC, newlines as `\\n`, without BOM."""
    segments: tuple[Segment, ...]
    newline: str = "\n"
    """The newline that the file had."""
    bom: bool = False
    """Whether the file began with a byte order mark."""
