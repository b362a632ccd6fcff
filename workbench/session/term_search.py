"""Searching the whole termbase by any of its forms, with or without marks, in either language, or by a concept's id."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from workbench.model.term import Concept
from workbench.text.normalise import match_key, strip_diacritics

_EDGE = "|"
"""Stands between the forms of a concept, so that a whole form and its beginning can be searched for."""
_AT_ONCE = 50
"""Concepts made ready between two pauses: a millisecond's work."""
_MOST = 2000
"""Places looked at for one way of fitting: who types one letter wants no list of everything."""


class TermSearch:
    """The forms of all concepts as two long strings, one line for a concept: one as typed, one without its marks.

    A plain search in one string goes through 100,000 concepts in a few milliseconds.

    Args:
        concepts: The concepts in their order.
        pause: Called every few concepts: who makes this beside somebody's typing lets it go first.
    """

    def __init__(self, concepts: Sequence[Concept], pause: Callable[[], None] = lambda: None) -> None:
        self._concepts = list(concepts)
        self._marked: list[str] = []
        self._bare: list[str] = []
        for place, concept in enumerate(concepts):
            line = _line(concept)
            self._marked.append(line)
            self._bare.append(strip_diacritics(line))
            if place % _AT_ONCE == _AT_ONCE - 1:
                pause()
        self._text = "\n".join(self._bare)
        self._starts = list(accumulate((len(line) + 1 for line in self._bare[:-1]), initial=0))
        self._changed: dict[str, Concept] = {}

    def change(self, concept: Concept) -> None:
        """Find a concept as it is from now on."""
        self._changed = {**self._changed, concept.id: concept}

    def find(self, query: str, *, limit: int = 50, is_stale: Callable[[], bool] = lambda: False) -> tuple[Concept, ...]:
        """Find the concepts that a query fits, the nearest first: whole forms, their beginnings, words, any part.

        Several words that stand nowhere together are looked for one by one. A query typed without marks finds forms
        with and without them, one with marks only what has the same.

        Args:
            query: What was typed.
            limit: Most concepts to return.
            is_stale: Says that nobody waits for the answer any longer.
        """
        key = match_key(query)
        if not key:
            return ()
        changed = self._changed
        found = {one.id: one for one in changed.values() if _rank(_line(one), key) is not None}
        for place in self._places(key):
            if is_stale():
                return ()
            concept = self._concepts[place]
            if concept.id not in changed:
                found.setdefault(concept.id, concept)
            if len(found) >= limit * 4:
                break
        ranked = sorted(found.values(), key=lambda one: _rank(_line(one), key) or _LAST)
        return tuple(ranked[:limit])

    def _places(self, key: str) -> Iterator[int]:
        """Lines that fit, each once, in the order of how they fit."""
        bare, seen = strip_diacritics(key), set[int]()
        needs_marks = bare != key
        for needle in (f"{_EDGE}{bare}{_EDGE}", f"{_EDGE}{bare}", f" {bare}", bare):
            for place in self._lines_with(needle):
                if place not in seen and (not needs_marks or key in self._marked[place]):
                    seen.add(place)
                    yield place
        words = key.split()
        if len(words) > 1:
            longest = max((strip_diacritics(word) for word in words), key=len)
            for place in self._lines_with(longest):
                if place not in seen and _has_words(self._marked[place], self._bare[place], words):
                    seen.add(place)
                    yield place

    def _lines_with(self, needle: str) -> Iterator[int]:
        at = self._text.find(needle)
        for _ in range(_MOST):
            if at < 0:
                return
            place = bisect_right(self._starts, at) - 1
            yield place
            behind = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._text)
            at = self._text.find(needle, behind)


_LAST = (9, 0)


def _line(concept: Concept) -> str:
    forms = (concept.id, *(term.text for term in concept.terms))
    return _EDGE + _EDGE.join(match_key(form).replace("\n", " ") for form in forms) + _EDGE


def _rank(line: str, key: str) -> tuple[int, int] | None:
    """How a concept fits: the way, then how long its shortest such form is; None if it does not."""
    bare = strip_diacritics(key)
    forms = line.strip(_EDGE).split(_EDGE)
    found = []
    for form in forms:
        seen = form if bare != key else strip_diacritics(form)
        if key in seen:
            way = 0 if seen == key else 1 if seen.startswith(key) else 2 if f" {key}" in seen else 3
            found.append((way, len(form)))
    if found:
        return min(found)
    return (4, len(line)) if _has_words(line, strip_diacritics(line), key.split()) else None


def _has_words(marked: str, bare: str, words: Sequence[str]) -> bool:
    return all(word in (bare if strip_diacritics(word) == word else marked) for word in words)
