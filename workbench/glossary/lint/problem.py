"""What the rules speak of: rows with their places, the problems they have, days that they share."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from workbench.model.term import Term, TermStatus, TermType
from workbench.text.tokens import tokens


class Problem(NamedTuple):
    """A row that breaks a rule."""

    path: Path
    line: int
    message: str
    is_warning: bool = False
    """It may be right, and somebody should know: it does not make the glossary faulty."""


class Placed(NamedTuple):
    """A term and where it stands."""

    path: Path
    line: int
    term: Term

    def problem(self, message: str) -> Problem:
        """A fault of this row."""
        return Problem(self.path, self.line, message)

    def warning(self, message: str) -> Problem:
        """What somebody should look at in this row."""
        return Problem(self.path, self.line, message, is_warning=True)

    def place_for(self, other: "Placed") -> str:
        """Where this row is, said in a message about the row `other`."""
        return f"line {self.line}" if self.path == other.path else f"{self.path.name}:{self.line}"


def form_key(term: Term) -> str:
    """What makes two forms one; capitals count in acronyms only."""
    return term.text if term.type is TermType.ACRONYM else " ".join(token.key for token in tokens(term.text))


def is_wrong(term: Term) -> bool:
    """Whether the row says that its form is wrong."""
    return term.status is TermStatus.DEPRECATED


def share_a_day(one: Term, other: Term) -> bool:
    """Whether there is a day on which both rows hold."""
    begins = max((day for day in (one.valid_from, other.valid_from) if day), default=None)
    ends = min((day for day in (one.valid_to, other.valid_to) if day), default=None)
    return begins is None or ends is None or begins <= ends


def said(day: date | None, if_open: str) -> str:
    """A day for a message."""
    return if_open if day is None else day.isoformat()
