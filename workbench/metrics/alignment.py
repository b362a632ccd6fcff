"""Pairs of hypothesis and reference: which translation is measured against which."""

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import UnreadableInput
from workbench.model import Unit
from workbench.text.normalise import match_key, nfc


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One segment's translation and what it is measured against, both NFC."""

    number: int
    """1-based place in the document that is scored."""
    source: str
    hypothesis: str
    """"" for a segment that is not translated: it is scored, as the nothing it is."""
    reference: str
    """Never empty."""
    line: int = 0
    """1-based line of the unit in its PO file; 0 if it was not read from one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """All pairs in document order, and what could not be paired."""

    pairs: tuple[Pair, ...]
    without_reference: tuple[Unit, ...] = ()
    """Units of the scored document for which the reference has no text; they are not scored."""
    without_hypothesis: tuple[Unit, ...] = ()
    """Units of the reference that the scored document does not have; they are not scored."""

    @property
    def hypotheses(self) -> tuple[str, ...]:
        """The translations that are scored."""
        return tuple(pair.hypothesis for pair in self.pairs)

    @property
    def references(self) -> tuple[str, ...]:
        """What they are scored against."""
        return tuple(pair.reference for pair in self.pairs)


def pair_units(units: Sequence[Unit], reference: Sequence[Unit], *, path: Path) -> Alignment:
    """Pair the units of two catalogs: by their keys, and what then is left over by the source's `match_key`.

    Args:
        units: The document that is scored.
        reference: The document that it is scored against.
        path: The reference's file, for the error.

    Raises:
        UnreadableInput: No unit at all has a reference.
    """
    by_key = {unit.key: unit for unit in reference}
    keys = {unit.key for unit in units}
    left = {unit.key: unit for unit in reference if unit.key not in keys}
    spare: dict[str, deque[Unit]] = {}
    for unit in left.values():
        if unit.target:
            spare.setdefault(match_key(unit.source), deque()).append(unit)

    texts = []
    for unit in units:
        found = by_key.get(unit.key)
        if found is None and (queue := spare.get(match_key(unit.source))):
            found = queue.popleft()
            del left[found.key]
        texts.append("" if found is None else found.target)
    return _aligned(units, texts, tuple(left.values()), path)


def pair_lines(units: Sequence[Unit], text: str, *, path: Path) -> Alignment:
    """Pair units with the lines of a text, one line per unit in document order.

    Where the lines outnumber the units, blank lines are taken for layout; and where a unit stands at several places
    of the source, the text may have a line for each of its `occurrences`.

    Args:
        units: The document that is scored.
        text: The reference.
        path: Where the reference was read from, for the error.

    Raises:
        UnreadableInput: The numbers do not agree, or every line is blank.
    """
    lines = [line.strip() for line in text.removeprefix("\ufeff").split("\n")]
    if not lines[-1]:
        lines.pop()
    filled = [line for line in lines if line]
    for series in (units, occurrences(units)):
        for column in (lines, filled):
            if len(series) == len(column):
                return _aligned(series, column, (), path)
    raise UnreadableInput(
        f"has {len(filled)} lines of text, but the document has {len(units)} segments.",
        path=path,
        advice="Give one line for each segment, in the order of the document, or a PO file.",
    )


def occurrences(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return the units as often as their references say, in the order of the source's lines.

    A PO file keeps the lines of a sentence that repeats, but not its place within the line. Where that leaves the
    order open (a repetition shares its line with other units) the units are returned as they were given.
    """
    first: list[tuple[int, int]] = []
    again: list[tuple[int, int]] = []
    for index, unit in enumerate(units):
        places = sorted(reference.line or 0 for reference in unit.references) or [0]
        first.append((places[0], index))
        again.extend((line, index) for line in places[1:])
    crowd = Counter(line for line, _ in (*first, *again))
    if first != sorted(first) or any(crowd[line] > 1 for line, _ in again):
        return tuple(units)
    return tuple(units[index] for _, index in sorted(first + again))


def _aligned(
    units: Sequence[Unit], references: Iterable[str], without_hypothesis: tuple[Unit, ...], path: Path
) -> Alignment:
    """Split the units into pairs and those without a reference.

    Raises:
        UnreadableInput: There is no pair.
    """
    pairs: list[Pair] = []
    without_reference: list[Unit] = []
    for number, (unit, reference) in enumerate(zip(units, references, strict=True), start=1):
        if not reference.strip():
            without_reference.append(unit)
            continue
        pairs.append(
            Pair(
                number=number,
                source=unit.source,
                hypothesis=nfc(unit.target),
                reference=nfc(reference),
                line=unit.line,
            )
        )
    if not pairs:
        raise UnreadableInput(
            "has no text for any segment of the document.",
            path=path,
            advice="Compare two translations of the same source.",
        )
    return Alignment(
        pairs=tuple(pairs), without_reference=tuple(without_reference), without_hypothesis=without_hypothesis
    )
