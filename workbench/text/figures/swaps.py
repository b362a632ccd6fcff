"""Figures that changed places: each has its equal on the other side, but beside what the other one counts."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise

from workbench.text.figures.anchors import Anchor, anchors
from workbench.text.figures.difference import DifferenceKind
from workbench.text.figures.figure import Figure, Kind
from workbench.text.figures.keys import class_of
from workbench.text.figures.ledger import Ledger
from workbench.text.figures.wording import in_english

_CHUNK_END = re.compile(
    r"[;:!?()\n]|[.,](?!\d)|\s[-–—]\s|"
    r"(?<!\w)(?:và|còn|trong khi|nhưng|while|and|whereas|but|with|against|compared)(?!\w)",
    re.IGNORECASE,
)
_RESPECTIVELY = re.compile(
    r"(?<!\w)(?:lần lượt|tương ứng|respectively|in that order|the former|the latter)(?!\w)", re.I
)
_LONGEST = 5_000
_MOST = 12
"""More figures of one sort than these are a table: nothing is said about their places."""
_PLACED = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.MEASURE, Kind.ORDINAL, Kind.MULTIPLE})


def check_places(ledger: Ledger, source: Sequence[Figure], target: Sequence[Figure]) -> None:
    """Report two figures of one sort that changed places.

    A translation may turn a sentence round, so the order of figures says nothing. What tells is a name, a date or a
    label in the clause of each: both figures must stand beside what the other one has in the source, and neither
    beside its own. A clause with two of them, and a sentence with `respectively`, tell nothing.

    Args:
        ledger: The comparison, after every figure has been settled.
        source: All figures of the source, dates told relatively among them.
        target: The same of the target.
    """
    groups: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for s, t in ledger.pairs:
        if ledger.source[s].kind in _PLACED and ledger.source[s].value == ledger.target[t].value:
            groups[class_of(ledger.source[s].reading)].append((s, t))
    for pairs in groups.values():
        if 2 <= len(pairs) <= _MOST:
            _check_group(ledger, sorted(pairs), source, target)


def _check_group(
    ledger: Ledger, pairs: Sequence[tuple[int, int]], source: Sequence[Figure], target: Sequence[Figure]
) -> None:
    ours, theirs = [ledger.source[s] for s, _ in pairs], [ledger.target[t] for _, t in pairs]
    if any(len(text) > _LONGEST or _RESPECTIVELY.search(text) for text in (ours[0].within, theirs[0].within)):
        return
    our_clauses, their_clauses = _clauses(ours, source), _clauses(theirs, target)
    values = Counter(figure.value for figure in ours)
    telling = [
        (i, ours_at, theirs_at)
        for i, (ours_at, theirs_at) in enumerate(zip(our_clauses, their_clauses, strict=True))
        if ours_at and theirs_at and values[ours[i].value] == 1
    ]
    if len(telling) < 2:
        return
    here = {i: anchors(ours[i].within, at, source, "vi") for i, at, _ in telling}
    there = {i: anchors(theirs[i].within, at, target, "en") for i, _, at in telling}
    done: set[int] = set()
    for i, j in combinations(here, 2):
        if not {i, j} & done and _crossed(here[i], here[j], there[i], there[j]):
            done |= {i, j}
            wrong = (
                f"{ours[i].text} ({in_english(ours[i])}) and {ours[j].text} ({in_english(ours[j])}) have changed "
                f"places: the English says {theirs[j].text} where the source has {ours[i].text}."
            )
            ledger.report(DifferenceKind.SWAPPED, wrong, pairs[i][0], pairs[j][1])


def _crossed(
    first: frozenset[Anchor], second: frozenset[Anchor], first_told: frozenset[Anchor], second_told: frozenset[Anchor]
) -> bool:
    a, b, c, d = first - second, second - first, first_told - second_told, second_told - first_told
    return bool(a & d) and bool(b & c) and not a & c and not b & d


def _clauses(figures: Sequence[Figure], all_figures: Sequence[Figure]) -> list[tuple[int, int] | None]:
    """The clause of each figure, from offset to offset; None where it shares the clause with another."""
    text = figures[0].within
    ends = [match.start() for match in _CHUNK_END.finditer(text)]
    ends = [end for end in ends if not any(figure.start <= end < figure.end for figure in all_figures)]
    bounds = [0, *ends, len(text)]
    places = _with_openings(text, list(pairwise(bounds)), {figure.start for figure in figures})
    clauses = [place for figure in figures for place in places if place[0] <= figure.start < place[1]]
    shared = Counter(clauses)
    return [clause if shared[clause] == 1 else None for clause in clauses]


def _with_openings(text: str, clauses: Sequence[tuple[int, int]], starts: set[int]) -> list[tuple[int, int]]:
    """The clauses, each with the opening before its comma: `Năm 2022, đạt 14 tỷ USD; năm 2023, 16 tỷ USD`."""
    joined: list[tuple[int, int]] = []
    opening: int | None = None
    for begin, end in clauses:
        holds = any(begin <= start < end for start in starts)
        if not holds and (begin == 0 or text[begin] in ";.\n") and text[end : end + 1] == ",":
            opening = begin
            continue
        joined.append((begin if opening is None else opening, end))
        opening = None
    return joined
