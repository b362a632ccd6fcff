"""The figures of a phrase in a finished translation: where the target has the figure that the source has there."""

from collections.abc import Sequence
from functools import lru_cache

from workbench.memory.phrases.query import slot_figures
from workbench.text.figures import Figure, compare

Span = tuple[int, int]


@lru_cache(maxsize=1 << 10)
def _figures(text: str, lang: str) -> tuple[Figure, ...]:
    return slot_figures(text, lang)


def slots_of(wanted: Sequence[Figure], source: str, at: Span, target: str, within: Span) -> tuple[Span, ...] | None:
    """Return where the target has each of the figures of a part of the source.

    Args:
        wanted: The figures of the phrase in the new source; these here must be of the same kinds and units.
        source: A finished source.
        at: The part of it that is the phrase.
        target: Its translation.
        within: The part of it that may render the phrase.

    Returns:
        Offsets in `target`, one for each figure, or None where one is not told by a figure of its own kind.
    """
    here = [figure for figure in _figures(source, "vi") if figure.start < at[1] and at[0] < figure.end]
    if len(here) != len(wanted) or not all(map(_is_alike, here, wanted)):
        return None
    if any(figure.joined or figure.start < at[0] or figure.end > at[1] for figure in here):
        return None
    there = [one for one in _figures(target, "en") if within[0] <= one.start and one.end <= within[1]]
    found: list[Span] = []
    for figure in here:
        told = next((one for one in there if _is_alike(one, figure) and not compare((figure,), (one,))), None)
        if told is None or told.joined:
            return None
        there.remove(told)
        found.append((told.start, told.end))
    return tuple(found)


def _is_alike(one: Figure, other: Figure) -> bool:
    return (one.kind, one.unit, one.per) == (other.kind, other.unit, other.per)
