"""What could not be taken from a file, or was taken or written in another way than it stands."""

from collections import Counter
from typing import NamedTuple

from workbench.memory.record import Record

_LONGEST = 150
_MOST = 40
_KEPT = 1000


class Broken(NamedTuple):
    """A unit that was skipped: the line on which it begins, and why."""

    line: int
    message: str


class Report:
    """Collects what happens while a file is read or written; however large the file, it stays small."""

    def __init__(self) -> None:
        self.broken: list[Broken] = []
        """The first thousand of the broken units."""
        self.skipped = 0
        """How many units were broken."""
        self._counts: Counter[str] = Counter()

    def skip(self, line: int, message: str) -> None:
        """Note a broken unit."""
        self.skipped += 1
        if len(self.broken) < _KEPT:
            self.broken.append(Broken(line, _short(message)))

    def add(self, what: str, number: int = 1) -> None:
        """Count `number` cases of something; a file of a stranger cannot make it a long story."""
        if not number:
            return
        what = _short(what)
        if what not in self._counts and len(self._counts) >= _MOST:
            what = "Others"
        self._counts[what] += number

    def is_to_write(self, record: Record) -> bool:
        """Whether a record is finished and may leave the house; counts it if not."""
        is_filled = record.target.strip() != "" and record.source.strip() != ""
        if not is_filled:
            self.add("Units without a text, left out")
        elif not record.state.is_finished:
            self.add("Units that nobody has confirmed, left out")
        return is_filled and record.state.is_finished

    @property
    def sentences(self) -> tuple[str, ...]:
        """What happened and how often, in the order in which each came first."""
        return tuple(f"{what}: {number:,}." for what, number in self._counts.items())


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
