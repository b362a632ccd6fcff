"""Noticing that the answers to segments of one batch have changed places."""

import re
from collections.abc import Iterable, Sequence

from workbench.drafts.request import Request
from workbench.text.normalise import nfc, strip_diacritics

_WORD = re.compile(r"[^\W\d_]+")
_STEM = 6
"""Letters by which two forms of a word are held for one."""
_SHORTEST_NAME = 3
_SHORTEST_TERM = 4
_CLEARLY = 2
"""Words by which an answer must fit another segment better than its own."""


def exchanged(texts: Sequence[str | None], requests: Sequence[Request]) -> frozenset[int]:
    """Return the places of answers that clearly belong to another segment.

    An answer is known by the names, acronyms and terms of its source; two whose sources have none are not told apart.
    """
    wanted = [_marks(request) for request in requests]
    said = [_stems(text or "") for text in texts]
    places = [place for place, text in enumerate(texts) if text]

    def fits(source: int, text: int) -> int:
        return len(wanted[source] & said[text])

    found: set[int] = set()
    for one in places:
        for other in places:
            own, elsewhere = fits(one, one), fits(other, one)
            theirs = fits(other, other)
            is_moved = elsewhere >= own + _CLEARLY and elsewhere > theirs
            is_swapped = (
                fits(one, other) >= own
                and elsewhere >= theirs
                and fits(one, other) + elsewhere >= own + theirs + _CLEARLY
            )
            if one != other and (is_moved or is_swapped):
                found.add(one)
    return frozenset(found)


def _marks(request: Request) -> frozenset[str]:
    """What a translation of the segment will surely have of its words, or nearly so."""
    names = (word for word in _WORD.findall(nfc(request.source)) if word[0].isupper())
    return _stems(
        " ".join(word for word in names if len(word) >= _SHORTEST_NAME or (len(word) > 1 and word.isupper()))
    ) | _stems(" ".join(_of_terms(request)))


def _of_terms(request: Request) -> Iterable[str]:
    for hit in request.hits:
        yield hit.acronym
        for form in hit.preferred[:1]:
            yield from (word for word in _WORD.findall(form) if len(word) >= _SHORTEST_TERM)


def _stems(text: str) -> frozenset[str]:
    return frozenset(strip_diacritics(word).casefold()[:_STEM] for word in _WORD.findall(nfc(text)))
