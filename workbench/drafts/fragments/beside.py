"""The words of a source right before and behind a place, found without reading the source again."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from workbench.text.tokens import Token, tokens


def words_before(source: str, place: int, count: int = 1) -> Sequence[Token]:
    """Return the last words and marks that end before a place, at most `count`."""
    words = tokens(source)
    last = bisect_right(words, place, key=attrgetter("end"))
    return words[max(0, last - count) : last]


def words_behind(source: str, place: int) -> Sequence[Token]:
    """Return the first word or mark that begins behind a place, or none."""
    words = tokens(source)
    first = bisect_left(words, place, key=attrgetter("start"))
    return words[first : first + 1]
