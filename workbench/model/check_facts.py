"""What is said of a check, for whoever lists, explains or reports."""

from dataclasses import dataclass

from workbench.model.finding import Severity
from workbench.model.fixup import FixKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFacts:
    """The declared facts of one check."""

    id: str
    title: str
    explanation: str
    """One paragraph with a right and a wrong example."""
    severity: Severity
    """Unless the policy says otherwise."""
    default_on: bool = True
    version: int = 1
    fix: FixKind | None = None
    """Whether its findings can be mended, and how safely; None: only by hand."""
