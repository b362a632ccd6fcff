"""What every exchange format does: write concepts, read entries, and say what it could not hold."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from workbench.model.term import Concept, Term

_LONGEST = 150
_MOST = 40


class Entry(NamedTuple):
    """A term as read from a file, where it stood, and which of its fields the file really says."""

    term: Term
    line: int
    says: frozenset[str]
    """Names of fields of `Term`; the others have the value that is usual."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to write or read."""

    source: str = "vi"
    """Language of the first column of tables of pairs."""
    target: str = "en"
    delimiter: str = ""
    """What stands between the cells of a table; "": what is usual in the format."""
    bom: bool = False
    """Begin a table with a byte order mark, by which a spreadsheet knows that it is UTF-8."""
    neutral: bool = True
    """Write cells that a spreadsheet would take for a formula with an apostrophe before them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file as written."""

    data: bytes
    terms: int
    """How many terms or pairs it holds."""
    remarks: tuple[str, ...]
    """What it could not hold, a line each, with counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A file as read."""

    entries: tuple[Entry, ...]
    has_own_ids: bool = False
    """Whether the concepts' ids are those of a Workbench glossary, so that the same id is the same concept."""
    remarks: tuple[str, ...] = ()
    """What was read in another way than it is written, or left out, a line each, with counts."""


class TermFormat(Protocol):
    """An exchange format."""

    @property
    def name(self) -> str:
        """The word by which it is asked for."""

    @property
    def title(self) -> str:
        """What it is, for a list of formats."""

    @property
    def is_table(self) -> bool:
        """Whether a spreadsheet may open it."""

    def write(self, concepts: Sequence[Concept], options: Options) -> Written:
        """Write concepts."""

    def read(self, path: Path, options: Options) -> Read:
        """Read a file.

        Raises:
            UnreadableInput: It is not of this format, or a row of it is wrong; names the line.
        """


class Remarks:
    """Counts what happened, by what it was."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, what: str, number: int = 1) -> None:
        """Count `number` cases of something; a file of a stranger cannot make it a long story."""
        if not number:
            return
        what = what if len(what) <= _LONGEST else f"{what[:_LONGEST]}…"
        if what not in self._counts and len(self._counts) >= _MOST:
            what = "Others"
        self._counts[what] += number

    @property
    def sentences(self) -> tuple[str, ...]:
        """What happened and how often, in the order in which each came first."""
        return tuple(f"{what}: {number:,}." for what, number in self._counts.items())
