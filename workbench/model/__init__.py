"""Frozen records that every floor may hold; no behaviour beyond what follows from their own fields."""

from workbench.model.check_facts import CheckFacts
from workbench.model.dismissal import Dismissal
from workbench.model.draft import Draft, Piece, PieceKind, Repair
from workbench.model.finding import Finding, Severity, Side, Span
from workbench.model.fixup import FixKind, Fixup, mended
from workbench.model.language import LanguagePair
from workbench.model.match import Match, Penalty
from workbench.model.phrase import Phrase, Slot
from workbench.model.score import Score
from workbench.model.segment import Role, Segment
from workbench.model.source_document import SourceDocument
from workbench.model.term import Concept, Term, TermHit, TermStatus, TermType
from workbench.model.unit import Counts, Plural, Provenance, Reference, State, Unit, UnitKey

__all__ = [
    "CheckFacts",
    "Concept",
    "Counts",
    "Dismissal",
    "Draft",
    "Finding",
    "FixKind",
    "Fixup",
    "LanguagePair",
    "Match",
    "Penalty",
    "Phrase",
    "Piece",
    "PieceKind",
    "Plural",
    "Provenance",
    "Reference",
    "Repair",
    "Role",
    "Score",
    "Segment",
    "Severity",
    "Side",
    "Slot",
    "SourceDocument",
    "Span",
    "State",
    "Term",
    "TermHit",
    "TermStatus",
    "TermType",
    "Unit",
    "UnitKey",
    "mended",
]
