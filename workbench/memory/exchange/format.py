"""What every format of a memory does: read records piece by piece, write them one by one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

from workbench.memory.exchange.report import Report
from workbench.memory.record import Record
from workbench.text.normalise import nfc


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to read or write."""

    source: str = "vi"
    """Language that is translated, as BCP 47."""
    target: str = "en"
    document: str = ""
    """Name under which all units are taken in; "": what the file says, or else the name of the file."""
    bom: bool = False
    """Begin a table with a byte order mark, by which a spreadsheet knows that it is UTF-8."""
    neutral: bool = True
    """Write cells that a spreadsheet would take for a formula with an apostrophe before them."""


class Piece(NamedTuple):
    """A part of a file, small enough to be held."""

    records: Sequence[Record]
    size: int
    """Bytes of the file read so far."""


class MemoryFormat(Protocol):
    """A format in which memories are exchanged."""

    @property
    def name(self) -> str:
        """The word by which it is asked for."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Ends of names of files."""

    @property
    def title(self) -> str:
        """What it is, and what of a unit it cannot hold."""

    def read(self, path: Path, options: Options, report: Report) -> Iterator[Piece]:
        """Read a file; broken units go to the report, what comes before a place where it ends is yielded.

        Raises:
            UnreadableInput: From the place on that is named it is not of this format.
        """

    def write(self, records: Iterable[Record], stream: BinaryIO, options: Options, report: Report) -> int:
        """Write the finished records; return how many."""


def holdable(text: str) -> str:
    """A name as a memory can hold it: bytes of a file's name that are no UTF-8 become U+FFFD."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if not text.isascii() else text


def imported_slot(target: str, previous: str = "", following: str = "") -> str:
    """The slot of a unit from a file: two translations of one source stay apart, and so do two places of one.

    The same unit gets the same slot whenever and wherever it is read, so that a second import adds nothing.
    """
    texts = "\0".join(map(nfc, (target, previous, following)))
    return blake2b(texts.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
