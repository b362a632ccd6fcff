"""An edit of a target that mends what a check found."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class FixKind(StrEnum):
    """How far a check's edits can be trusted; the values are written into JSON."""

    SAFE = "safe"
    """The meaning cannot change: nobody need look."""
    UNSAFE = "unsafe"
    """A person has to agree to each."""


@dataclass(frozen=True, slots=True, order=True)
class Fixup:
    """A range of a target, in code points, and what is to stand there."""

    start: int
    end: int
    text: str


def mended(target: str, fixups: Iterable[Fixup]) -> str:
    """Return a target with edits made; of two that overlap the first counts."""
    pieces, done = [], 0
    for fixup in sorted(fixups):
        if fixup.start >= done:
            pieces += [target[done : fixup.start], fixup.text]
            done = fixup.end
    return "".join([*pieces, target[done:]])
