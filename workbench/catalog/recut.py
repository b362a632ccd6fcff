"""Sentences that a changed source only cuts otherwise: their translations go along, as if a person had split or joined.

So it is after new sentence rules, and after a split or a join of which only the wish was written before the power went.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from workbench.catalog.catalog import Catalog
from workbench.catalog.regroup import join_units, split_unit
from workbench.model import Unit, UnitKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Recut:
    """What cutting otherwise did, in numbers."""

    carried: int = 0
    """Segments that have a translation from it, for review."""
    empty: int = 0
    """Parts that it made besides, without a translation."""


_SPACE = re.compile(r"\s*")


def recut(catalog: Catalog, segments: Iterable[str]) -> Recut:
    """Give the translations of segments that are now cut otherwise to those that they are cut into, for review.

    Args:
        catalog: Changed in place; `merge_source` comes next and takes out what is no longer in the document.
        segments: The texts of all segments of the document, in order.
    """
    wanted = dict.fromkeys(segments)
    live = {unit.source: unit for unit in catalog.units if unit.key.context is None and unit.plural is None}
    fresh = [text for text in wanted if text not in live]
    gone = [unit for text, unit in live.items() if text not in wanted and unit.target]
    if not fresh or not live:
        return Recut()
    joined = [(text, pieces) for text in fresh if (pieces := _pieces(text, live)) and _translated(pieces, live)]
    split = [(unit, pieces) for unit in gone if (pieces := _pieces(unit.source, wanted)) and pieces[0] not in live]
    for text, pieces in joined:
        join_units(catalog, [live[piece].key for piece in pieces], UnitKey(None, text))
    for unit, (first, second, *_) in split:
        split_unit(catalog, unit.key, (UnitKey(None, first), UnitKey(None, second)))
    woken = [unit for unit in catalog.units if unit.source not in live]
    carried = sum(bool(unit.target) for unit in woken)
    return Recut(carried=carried, empty=len(woken) - carried)


def _translated(pieces: Sequence[str], live: dict[str, Unit]) -> bool:
    return any(live[piece].target for piece in pieces)


def _pieces(text: str, known: Collection[str]) -> list[str]:
    """The known texts that make up `text`, two or more with white space or nothing between; none if they do not."""
    lengths = sorted({len(one) for one in known if len(one) < len(text)}, reverse=True)
    came: dict[int, tuple[int, int]] = {0: (0, 0)}
    waiting = [0]
    while waiting:
        start = waiting.pop()
        for length in lengths:
            end = start + length
            if end > len(text) or text[start:end] not in known:
                continue
            place = next(_SPACE.finditer(text, end)).end()
            if place not in came:
                came[place] = (start, end)
                waiting.append(place)
    pieces: list[str] = []
    place = len(text) if len(text) in came else 0
    while place:
        start, end = came[place]
        pieces.append(text[start:end])
        place = start
    return pieces[::-1] if len(pieces) > 1 else []
