"""A person's own splits and joins: places in running text that are known by the words around them.

Line numbers and offsets would be wrong as soon as anything further up changes; the words last as long as the sentence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

_WORDS = 4
"""Words of context on each side: enough to be the only such place, few enough to outlive changes nearby."""


class BreakKind(StrEnum):
    """What a person asked for; the values are written into files."""

    SPLIT = "split"
    JOIN = "join"


@dataclass(frozen=True, slots=True, order=True)
class Break:
    """A place between words, and whether a sentence ends there."""

    kind: BreakKind
    before: str
    """The last words in front of the place, one space between words."""
    after: str
    """The first words behind it."""

    @classmethod
    def between(cls, kind: BreakKind, left: str, right: str) -> "Break":
        """Describe the place between two pieces of text, neither of them blank."""
        return cls(kind, " ".join(left.split()[-_WORDS:]), " ".join(right.split()[:_WORDS]))

    @property
    def opposite(self) -> "Break":
        """The same place with the other wish."""
        return Break(BreakKind.JOIN if self.kind is BreakKind.SPLIT else BreakKind.SPLIT, self.before, self.after)

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the words in front end and where those behind begin, wherever both stand in `text`."""
        before, after = (r"\s+".join(map(re.escape, words.split())) for words in (self.before, self.after))
        start = r"(?<!\w)" if re.match(r"\w", self.before) else ""
        end = r"(?!\w)" if re.search(r"\w\Z", self.after) else ""
        for match in re.finditer(rf"{start}(?={before}(\s*){after}{end})", text):
            yield match.span(1)


def corrected(text: str, spans: Sequence[tuple[int, int]], breaks: Iterable[Break]) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences of `text` after a person's splits and joins; the last of two wishes counts."""
    if not spans:
        return ()
    ends = {end: start for (_, end), (start, _) in pairwise(spans)}
    for one in breaks:
        for end, start in one.places(text):
            if one.kind is BreakKind.SPLIT:
                ends[end] = start
            else:
                ends.pop(end, None)
    starts = (spans[0][0], *(ends[end] for end in sorted(ends)))
    return tuple(zip(starts, (*sorted(ends), spans[-1][1]), strict=True))
