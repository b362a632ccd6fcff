"""A segment with its translation and state, as a catalog keeps it."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Self


class State(Enum):
    """How far a translation is. NEEDS_REVIEW is PO's plain `fuzzy`: a person must look again."""

    EMPTY = "empty"
    DRAFT = "draft"
    NEEDS_REVIEW = "needs review"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    FINAL = "final"

    @property
    def letter(self) -> str:
        """One character for narrow places: `·` empty, D, ?, T, R, F."""
        return _LETTERS[self]

    @property
    def is_finished(self) -> bool:
        """Whether a person has accepted the text, so that it may be released."""
        return self in (State.TRANSLATED, State.REVIEWED, State.FINAL)


_LETTERS = {
    State.EMPTY: "·",
    State.DRAFT: "D",
    State.NEEDS_REVIEW: "?",
    State.TRANSLATED: "T",
    State.REVIEWED: "R",
    State.FINAL: "F",
}


@dataclass(frozen=True, slots=True)
class UnitKey:
    """What makes a unit itself within a catalog: PO's msgctxt (None is not the same as "") and msgid."""

    context: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a source file: path as written in the PO file, 1-based line or None."""

    path: str
    line: int | None = None

    def __str__(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a target came from: kept in one machine-readable translator comment per unit."""

    origin: str = ""
    """`person`, or the drafter and its evidence, e.g. `memory:ca-mau-exports 100`; "" if unknown."""
    by: str = ""
    """Who set the present state."""
    at: str = ""
    """When, as an ISO 8601 instant in UTC."""


@dataclass(frozen=True, slots=True)
class Plural:
    """PO's plural: msgid_plural and every msgstr[n] in order. Prose has none; user-interface files do."""

    source: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Segment + target + state + context."""

    key: UnitKey
    target: str = ""
    """The translation; for a plural unit its first form."""
    state: State = State.EMPTY
    role: str = ""
    """A `Role` value, or "" in a file that is not ours."""
    references: tuple[Reference, ...] = ()
    provenance: Provenance = field(default_factory=Provenance)
    previous: UnitKey | None = None
    """PO's `#|`: the source this target was made for, where the source has changed since."""
    notes: tuple[str, ...] = ()
    """Translator comments, one a line, without ours (`# `)."""
    extracted: tuple[str, ...] = ()
    """Extracted comments, one a line, without our role (`#.`)."""
    flags: tuple[str, ...] = ()
    """Flags other than `fuzzy` (`#,`)."""
    plural: Plural | None = None
    previous_plural: str | None = None
    """PO's `#| msgid_plural`."""
    line: int = 0
    """1-based line of the entry's msgid in the PO file it was read from; 0 if it was not read from one."""

    @property
    def source(self) -> str:
        """The source text."""
        return self.key.source


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Units by state."""

    empty: int = 0
    draft: int = 0
    needs_review: int = 0
    translated: int = 0
    reviewed: int = 0
    final: int = 0

    @classmethod
    def of(cls, units: "tuple[Unit, ...] | list[Unit]") -> Self:
        """Count `units` by state."""
        tally = dict.fromkeys(State, 0)
        for unit in units:
            tally[unit.state] += 1
        return cls(
            empty=tally[State.EMPTY],
            draft=tally[State.DRAFT],
            needs_review=tally[State.NEEDS_REVIEW],
            translated=tally[State.TRANSLATED],
            reviewed=tally[State.REVIEWED],
            final=tally[State.FINAL],
        )

    @property
    def total(self) -> int:
        """All units."""
        return self.empty + self.draft + self.needs_review + self.finished

    @property
    def finished(self) -> int:
        """Units whose text a person has accepted."""
        return self.translated + self.reviewed + self.final

    @property
    def percent(self) -> int:
        """Finished share of all, in whole per cent, rounded down so that 100 means done."""
        return 100 * self.finished // self.total if self.total else 100
