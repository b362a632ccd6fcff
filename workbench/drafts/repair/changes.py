"""A place of the target that is to be changed, and what of both sources says so."""

from dataclasses import dataclass

from workbench.model import PieceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """New text for one place of the match's target."""

    kind: PieceKind
    was_source: str
    now_source: str
    start: int
    """Offset in the match's target."""
    end: int
    text: str
    """What is put there."""
    the: bool | None = None
    """Whether "the" goes before it; None: what stands before it stays."""
