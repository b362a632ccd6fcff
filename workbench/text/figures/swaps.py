"""Figures that changed places: each has its equal on the other side, but beside what the other one counts."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal
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
_SECTION_END = re.compile(
    r"[;:!?\n]|\.(?!\d)|(?<!\w)(?:và|còn|trong khi|nhưng|while|and|whereas|but|against|compared)(?!\w)", re.IGNORECASE
)
"""A wider clause: with its commas."""
_PART_END = re.compile(
    r"[;:!?\n]|\.(?!\d)|(?<!\w)(?:còn|trong khi|nhưng|while|whereas|but|against|compared)(?!\w)", re.IGNORECASE
)
"""A part of a sentence: `Phase 1 is 6 km long and costs 3.2 trillion VND`."""
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
    beside its own. Of two that share a
    clause each has only what stands behind it; a sentence with `respectively` tells nothing.

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
    for i, j in combinations(range(len(ours)), 2):
        if _crossed_rates(ours, theirs, i, j) or _holds_more_than_all(ours, theirs, i, j):
            _report(ledger, pairs, i, j)
            return
    for ends in (_CHUNK_END, _SECTION_END, _PART_END):
        _check_clauses(ledger, pairs, source, target, ends)


def _check_clauses(
    ledger: Ledger,
    pairs: Sequence[tuple[int, int]],
    source: Sequence[Figure],
    target: Sequence[Figure],
    ends: re.Pattern[str],
) -> None:
    ours, theirs = [ledger.source[s] for s, _ in pairs], [ledger.target[t] for _, t in pairs]
    reported = ledger.reported_targets()
    if any(figure.start in reported for figure in theirs):
        return
    our_clauses, their_clauses = _clauses(ours, source, ends), _clauses(theirs, target, ends)
    values = Counter(figure.value for figure in ours)
    telling = [
        (i, ours_at, theirs_at)
        for i, (ours_at, theirs_at) in enumerate(zip(our_clauses, their_clauses, strict=True))
        if ours_at and theirs_at and values[ours[i].value] == 1
    ]
    if len(telling) < 2:
        return
    own = {("figure", value) for value in values}
    here = {i: anchors(ours[i].within, at, source, "vi") - own for i, at, _ in telling}
    there = {i: anchors(theirs[i].within, at, target, "en") - own for i, _, at in telling}
    done: set[int] = set()
    for i, j in combinations(here, 2):
        if not {i, j} & done and _crossed(here[i], here[j], there[i], there[j]):
            done |= {i, j}
            _report(ledger, pairs, i, j)


def _report(ledger: Ledger, pairs: Sequence[tuple[int, int]], i: int, j: int) -> None:
    first, second, told = ledger.source[pairs[i][0]], ledger.source[pairs[j][0]], ledger.target[pairs[j][1]]
    wrong = (
        f"{first.text} ({in_english(first)}) and {second.text} ({in_english(second)}) have changed "
        f"places: the English says {told.text} where the source has {first.text}."
    )
    ledger.report(DifferenceKind.SWAPPED, wrong, pairs[i][0], pairs[j][1])


_STEP = re.compile(r"\s*(?:lên|xuống|còn|xuống còn|đến|tới|và|-|–)\s*")
"""What parts two figures that share a unit, which each language writes behind another one of them."""


def _crossed_rates(ours: Sequence[Figure], theirs: Sequence[Figure], i: int, j: int) -> bool:
    """Whether an amount and a rate changed places: 3.2 billion and 32 million per sq.m."""
    here, there = (ours[i].per, ours[j].per), (theirs[i].per, theirs[j].per)
    if _STEP.fullmatch(ours[i].within, ours[i].end, ours[j].start):
        return False
    return here != there and here == there[::-1] and "" in here


_OF_THESE = re.compile(r"(?i)(?<!\w)trong (?:đó|số (?:đó|này))(?!\w)")
_INCLUDING = re.compile(r"(?i)(?<!\w)(?:including|of (?:whom|which|them|these)|among them)(?!\w)")


def _holds_more_than_all(ours: Sequence[Figure], theirs: Sequence[Figure], i: int, j: int) -> bool:
    """Whether a whole and its part changed places: 15 million visitors, `trong đó` 2 million, as 2 including 15."""
    whole, part = ours[i], ours[j]
    if not (isinstance(whole.value, Decimal) and isinstance(part.value, Decimal) and whole.value > part.value):
        return False
    told = theirs[j].end, theirs[i].start
    if told[0] >= told[1] or any(told[0] <= one.start < told[1] for one in theirs):
        return False
    return bool(_OF_THESE.search(whole.within, whole.end, part.start) and _INCLUDING.search(theirs[i].within, *told))


def _crossed(
    first: frozenset[Anchor], second: frozenset[Anchor], first_told: frozenset[Anchor], second_told: frozenset[Anchor]
) -> bool:
    a, b, c, d = first - second, second - first, first_told - second_told, second_told - first_told
    return bool(a & d) and bool(b & c) and not a & c and not b & d


def _clauses(
    figures: Sequence[Figure], all_figures: Sequence[Figure], pattern: re.Pattern[str]
) -> list[tuple[int, int]]:
    """The clause of each figure, from offset to offset."""
    text = figures[0].within
    ends = [match.start() for match in pattern.finditer(text)]
    ends = [end for end in ends if not any(figure.start <= end < figure.end for figure in all_figures)]
    bounds = [0, *ends, len(text)]
    places = _with_openings(text, list(pairwise(bounds)), {figure.start for figure in figures})
    clauses = [place for figure in figures for place in places if place[0] <= figure.start < place[1]]
    shared = Counter(clauses)
    starts = sorted(figure.start for figure in all_figures)
    return [
        clause if shared[clause] == 1 else _counted(figure, clause[1], starts)
        for figure, clause in zip(figures, clauses, strict=True)
    ]


def _counted(figure: Figure, clause_end: int, starts: Sequence[int]) -> tuple[int, int]:
    """What stands behind a figure that shares its clause, up to the next: `150 nghệ sĩ từ 12 nước`."""
    behind = bisect_right(starts, figure.start)
    following = starts[behind] if behind < len(starts) else clause_end
    return figure.start, min(clause_end, following, figure.end + _NOUN)


_NOUN = 30
"""How far behind a figure what it counts may reach, in characters."""


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
