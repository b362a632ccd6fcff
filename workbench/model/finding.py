"""What a check reports."""

import hashlib
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from workbench.model.unit import UnitKey


class Severity(IntEnum):
    """How bad a finding is; ordered, so that `finding.severity >= fail_on` reads as it should."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Side(StrEnum):
    """Which of the two texts a span lies in."""

    SOURCE = "source"
    TARGET = "target"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in one of a unit's texts."""

    side: Side
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of one check on one unit."""

    check: str
    """Id of the check, e.g. `number-mismatch`."""
    severity: Severity
    message: str
    key: UnitKey
    target: str
    spans: tuple[Span, ...] = ()
    file: str = ""
    """The PO file, as the user named it."""
    line: int = 0
    """1-based line of the unit in that file; 0 if it has none."""
    column: int = 0
    """1-based column of a finding on the file itself; 0 where its place is in the texts."""
    basis: str = ""
    """What the judgement rests on beside both texts, e.g. the forms that the termbase has; a dismissal holds only while
    it stays the same."""
    version: int = 1
    """Version of the check's rule: raising it reopens dismissals."""

    @property
    def source(self) -> str:
        """The source text."""
        return self.key.source

    @property
    def fingerprint(self) -> str:
        """16 hex digits that stay the same while rule, basis, texts and places do, wherever the file lies."""
        parts = [
            self.check,
            str(self.version),
            "" if self.key.context is None else f"={self.key.context}",
            self.source,
            self.target,
            *(f"{span.side}:{span.start}:{span.end}" for span in self.spans),
            self.message if not self.spans else "",
            *([self.basis] if self.basis else []),
        ]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
