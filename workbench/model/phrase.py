"""A phrase of a new source that the memory knows, and how it was rendered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A figure of a phrase: the memory had another one at this place, or the same."""

    source_start: int
    """Offset of the figure in the source that was looked up."""
    source_end: int
    start: int
    """Offset in the phrase's target of the figure that stood there; the one of the source is to be put in its place."""
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A part of a source with its rendering in finished translations."""

    source_start: int
    """Offset in the source that was looked up, as it was given (NFC or NFD)."""
    source_end: int
    target: str
    """As most of the translations write it."""
    origin: str
    """Document of the newest translation that has it."""
    evidence: int
    """How many finished translations agree on it, at least 1."""
    is_whole: bool = False
    """Whether it stood by itself there: a segment, a clause between marks, a text in brackets. Of the others the
    rendering is what the translations have in common."""
    slots: tuple[Slot, ...] = ()
    """Its figures, in the order of the target; whoever uses the phrase renders each by value."""
