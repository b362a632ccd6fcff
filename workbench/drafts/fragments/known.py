"""A part of a source of which the English is known."""

from dataclasses import dataclass

from workbench.model import PieceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One candidate for a piece of the draft."""

    kind: PieceKind
    start: int
    """Offset in the source."""
    end: int
    text: str
    """Its English, with a capital only where it has one inside a sentence."""
    origin: str = ""
    trust: float = 0.0
    """Decides between candidates of equal length."""
