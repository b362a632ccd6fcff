"""Two sources word by word: all is equal but anchors, which differ one for one, or they cannot be repaired."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from workbench.drafts.repair.anchors import Anchor, Source
from workbench.drafts.repair.unproved import Unproved, quoted
from workbench.model import PieceKind
from workbench.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Pair:
    """An anchor of the match's source and what the segment has in its place."""

    old: Anchor
    new: Anchor


class _Step(NamedTuple):
    """The best way to a place, by how many words differ on it and then by how many anchors."""

    words: int
    anchors: int
    before: tuple[int, int] | None
    pair: Pair | None


def align(old: Source, new: Source) -> tuple[Pair, ...]:
    """Return the figures of both sources in pairs, and the terms and names that differ, in the order of the text.

    Of an anchor inside another, `Cà Mau` in `UBND tỉnh Cà Mau`, the inner one is taken where that will do: the way with
    the fewest differing words wins.

    Raises:
        Unproved: Other words differ, too.
    """
    if old.text.count("\n") != new.text.count("\n"):
        raise Unproved("The lines are broken at other places.")
    ways: list[dict[int, _Step]] = [{} for _ in range(len(old.words) + 1)]
    ways[0][0] = _Step(0, 0, None, None)
    for i, row in enumerate(ways):
        for j, step in row.items():
            for i_next, j_next, cost, pair in _steps(old, new, i, j):
                way = _Step(step.words + cost, step.anchors + bool(cost), (i, j), pair)
                known = ways[i_next].get(j_next)
                if known is None or way[:2] < known[:2]:
                    ways[i_next][j_next] = way
    if len(new.words) not in ways[-1]:
        raise Unproved(_difference(old, new))
    here: tuple[int, int] | None = (len(old.words), len(new.words))
    pairs: list[Pair] = []
    while here is not None:
        step = ways[here[0]][here[1]]
        if step.pair is not None:
            pairs.append(step.pair)
        here = step.before
    return tuple(reversed(pairs))


def _steps(old: Source, new: Source, i: int, j: int) -> Iterator[tuple[int, int, int, Pair | None]]:
    """Yield where one can go on from words `i` and `j` of the sources, and what differs on the way."""
    olds, news = old.anchors.get(i, ()), new.anchors.get(j, ())
    figures = [anchor for anchor in (*olds, *news) if anchor.kind is PieceKind.FIGURE]
    if not figures and i < len(old.words) and j < len(new.words) and _is_same_word(old.words[i], new.words[j]):
        yield i + 1, j + 1, 0, None
    for one in olds:
        for other in news:
            if one.kind is not other.kind or (figures and one.kind is not PieceKind.FIGURE):
                continue
            is_same = old.key(one.first, one.last) == new.key(other.first, other.last)
            cost = 0 if is_same else one.last - one.first + other.last - other.first
            if not is_same or one.kind is PieceKind.FIGURE:
                yield one.last, other.last, cost, Pair(one, other)


def _is_same_word(one: Token, other: Token) -> bool:
    """Whether two words are the same; one in capitals is of a headline, which English writes otherwise."""
    if one.key != other.key:
        return False
    return len(one.text) == 1 or one.text.isupper() == other.text.isupper()


def _difference(old: Source, new: Source) -> str:
    """The first difference that no anchor explains."""
    for with_terms in (False, True):
        ours, theirs = list(_elements(old, with_terms)), list(_elements(new, with_terms))
        operations = Levenshtein.opcodes([shape for shape, _ in ours], [shape for shape, _ in theirs])
        for operation in operations:
            was = _text(old, ours[operation.src_start : operation.src_end])
            now = _text(new, theirs[operation.dest_start : operation.dest_end])
            if operation.tag == "replace":
                return f"{quoted(was)} became {quoted(now)}: other words differ."
            if operation.tag == "insert":
                return f"{quoted(now)} was added: other words differ."
            if operation.tag == "delete":
                return f"{quoted(was)} is left out: other words differ."
    return "The same words are in capitals."


def _elements(source: Source, with_terms: bool) -> Iterator[tuple[str, tuple[int, int]]]:
    """The words with their shapes, anchors being one each: figures are all alike here, terms and names unless asked."""
    place = 0
    while place < len(source.words):
        word = source.words[place]
        capitals = " in capitals" if len(word.text) > 1 and word.text.isupper() else ""
        shape, last = f"word {word.key}{capitals}", place + 1
        for anchor in source.anchors.get(place, ()):
            if anchor.kind is PieceKind.FIGURE or not with_terms:
                shape, last = str(anchor.kind), anchor.last
                break
        yield shape, (place, last)
        place = last


def _text(source: Source, elements: Sequence[tuple[str, tuple[int, int]]]) -> str:
    if not elements:
        return ""
    first, last = elements[0][1][0], elements[-1][1][1]
    return source.text[source.words[first].start : source.words[last - 1].end]
