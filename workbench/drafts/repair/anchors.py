"""What of a source may differ from another one and still be repaired: its figures, terms and names, in its words."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.drafts.drafter import Resources
from workbench.model import PieceKind, TermHit
from workbench.text.figures import Figure, scan
from workbench.text.names import KnownName, Name, NameKind, find_names
from workbench.text.tokens import Token, tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A figure, term or name as words of a source."""

    kind: PieceKind
    text: str
    first: int
    """Its first word."""
    last: int
    """The word behind its last one."""
    thing: Figure | TermHit | Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source in its words, with the anchors that begin at each."""

    text: str
    words: tuple[Token, ...]
    figures: tuple[Figure, ...]
    hits: tuple[TermHit, ...]
    anchors: Mapping[int, tuple[Anchor, ...]]

    def key(self, first: int, last: int) -> tuple[str, ...]:
        """The words between two places, as they are compared."""
        return tuple(word.key for word in self.words[first:last])

    def without(self, first: int, last: int) -> str:
        """The text without some of its words."""
        return self.text[: self.words[first].start] + " " + self.behind(last)

    def behind(self, last: int) -> str:
        """The text behind the word before `last`."""
        return self.text[self.words[last - 1].end :]


def read(text: str, resources: Resources) -> Source:
    """Return a source with its anchors; a term that holds a figure is none, since the two cannot be told apart."""
    words, figures = _words_and_figures(text)
    hits = resources.hits(text)
    places = _Places(text, words)
    found: list[Anchor] = []
    for figure in figures:
        found.extend(places.anchor(PieceKind.FIGURE, figure.start, figure.end, figure))
    taken = {place for anchor in found for place in range(anchor.first, anchor.last)}
    names = _certain_names(text, tuple(map(_known, hits)))
    # A name that the glossary knows is a term.
    known = {(hit.start, hit.end) for hit in hits}
    for kind, things in ((PieceKind.TERM, hits), (PieceKind.NAME, names)):
        for thing in things:
            if kind is PieceKind.NAME and (thing.start, thing.end) in known:
                continue
            for anchor in places.anchor(kind, thing.start, thing.end, thing):
                if taken.isdisjoint(range(anchor.first, anchor.last)):
                    found.append(anchor)
    at: dict[int, tuple[Anchor, ...]] = {}
    for anchor in found:
        at[anchor.first] = (*at.get(anchor.first, ()), anchor)
    return Source(text=text, words=words, figures=figures, hits=hits, anchors=at)


# A segment is read again for each of its matches.
@lru_cache(maxsize=128)
def _words_and_figures(text: str) -> tuple[tuple[Token, ...], tuple[Figure, ...]]:
    return tokens(text), scan(text, "vi")


@lru_cache(maxsize=128)
def _certain_names(text: str, known: tuple[KnownName, ...]) -> tuple[Name, ...]:
    return tuple(name for name in find_names(text, known) if name.certain)


class _Places:
    """Where the words of a text begin and end."""

    def __init__(self, text: str, words: Sequence[Token]) -> None:
        self._text = text
        self._starts = [word.start for word in words]
        self._ends = [word.end for word in words]

    def anchor(self, kind: PieceKind, start: int, end: int, thing: Figure | TermHit | Name) -> Iterator[Anchor]:
        """Yield the anchor between two offsets, if words begin and end there."""
        first, last = bisect_left(self._starts, start), bisect_left(self._ends, end)
        if self._starts[first : first + 1] == [start] and self._ends[last : last + 1] == [end]:
            yield Anchor(kind=kind, text=self._text[start:end], first=first, last=last + 1, thing=thing)


def _known(hit: TermHit) -> KnownName:
    """What the glossary explains is no other name; the place in a `{place}` slot has a hit of its own, or is one."""
    if "{" in hit.matched.text:
        return KnownName(start=hit.start, end=hit.start)
    return KnownName(start=hit.start, end=hit.end, kind=NameKind.OTHER)
