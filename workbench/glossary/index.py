"""The dictionary that finds terms in a text: their token keys, looked up longest first.

A plain dictionary of joined keys with the lengths that begin with each two first keys. Measured against an Aho-Corasick
automaton over tokens it is within a factor of two at 100,000 terms, gives the same hits and needs nothing compiled.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.glossary.capitals import agree, stands_alone
from workbench.glossary.marks import marks
from workbench.glossary.slots import SLOT, number_end, unknown_place_end
from workbench.model.term import Term
from workbench.text.tokens import Token, tokens

PLACE_DOMAIN = "place"
"""The domain whose capitalised names fill `{place}`."""


_ALONE = ""
"""Stands for the second key of a term that has one key only."""


@dataclass(frozen=True, slots=True)
class Filler:
    """What stands in a slot: tokens `start` to `end`."""

    slot: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `start` to `end` bear the keys and capitals of each of these terms, which are homonyms."""

    start: int
    end: int
    terms: tuple[Term, ...]
    fillers: tuple[Filler, ...] = ()


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A term with slots and what follows its head: names of slots and runs of keys."""

    term: Term
    parts: tuple[str | tuple[str, ...], ...]
    """A string is the name of a slot, a tuple a run of keys."""


class TermIndex:
    """The source terms of one language.

    Args:
        terms: Terms in the order in which homonyms are preferred. A term that begins with a slot is left out, because
            a text is searched by the first word of a term.
        case_marked: Whether the capitals of a term of such a concept count in any case.
    """

    def __init__(self, terms: Iterable[Term], case_marked: Callable[[Term], bool]) -> None:
        self._case_marked = case_marked
        self._terms: dict[str, tuple[Term, ...]] = {}
        self._patterns: dict[str, tuple[_Pattern, ...]] = {}
        self._lengths: dict[str, dict[str, tuple[int, ...]]] = {}
        lengths: dict[tuple[str, str], set[int]] = {}
        for term in terms:
            head, *parts = SLOT.split(term.text) if "{" in term.text else (term.text,)
            keys = [token.key for token in tokens(head)]
            if not keys:
                continue
            joined = " ".join(keys)
            if parts:
                self._patterns[joined] = (*self._patterns.get(joined, ()), _Pattern(term, _parts(parts)))
            else:
                self._terms[joined] = (*self._terms.get(joined, ()), term)
            lengths.setdefault((keys[0], keys[1] if len(keys) > 1 else _ALONE), set()).add(len(keys))
        for (first, second), found in lengths.items():
            self._lengths.setdefault(first, {})[second] = tuple(sorted(found, reverse=True))

    def matches(self, text_tokens: Sequence[Token], allowed: Callable[[int, int], bool]) -> Iterator[Match]:
        """Find the terms of a text, leftmost first, the longest at each place; they do not overlap.

        Args:
            text_tokens: The tokens of the text.
            allowed: Whether a term may stand at tokens start to end.
        """
        keys = [token.key for token in text_tokens]
        place = 0
        while place < len(keys):
            match = None
            if keys[place] in self._lengths:
                match = self._longest(text_tokens, keys, place, allowed)
            if match is None:
                place += 1
            else:
                yield match
                place = match.end

    def _longest(
        self, text_tokens: Sequence[Token], keys: list[str], start: int, allowed: Callable[[int, int], bool]
    ) -> Match | None:
        best: Match | None = None
        for length in self._lengths_at(keys, start):
            end = start + length
            if end > len(keys):
                continue
            joined = " ".join(keys[start:end])
            # A term as it stands in the glossary says more than a slot filled with the same words.
            found = [self._plain(text_tokens, joined, start, end)] if joined in self._terms else []
            for pattern in self._patterns.get(joined, ()):
                found.append(self._slotted(text_tokens, keys, pattern, start, end))
            for match in found:
                if match and (best is None or match.end > best.end) and allowed(start, match.end):
                    best = match
        return best

    def _lengths_at(self, keys: list[str], start: int) -> tuple[int, ...]:
        """How many keys the terms and heads have that begin with these two, longest first."""
        by_second = self._lengths.get(keys[start]) if start < len(keys) else None
        if by_second is None:
            return ()
        longer = by_second.get(keys[start + 1], ()) if start + 1 < len(keys) else ()
        return (*longer, *by_second.get(_ALONE, ()))

    def _plain(self, text_tokens: Sequence[Token], joined: str, start: int, end: int) -> Match | None:
        found = text_tokens[start:end]
        terms = tuple(term for term in self._terms[joined] if self._agrees(term, found))
        return Match(start, end, terms) if terms else None

    def _agrees(self, term: Term, found: Sequence[Token]) -> bool:
        return agree(term, self._case_marked(term), found)

    def _slotted(
        self, text_tokens: Sequence[Token], keys: list[str], pattern: _Pattern, start: int, end: int
    ) -> Match | None:
        if not self._agrees(pattern.term, text_tokens[start:end]):
            return None
        fillers: list[Filler] = []
        for part in pattern.parts:
            if isinstance(part, str):
                filled = self._filled_end(part, text_tokens, keys, end)
                if filled is None:
                    return None
                fillers.append(Filler(part, end, filled))
                end = filled
            elif tuple(keys[end : end + len(part)]) == part:
                end += len(part)
            else:
                return None
        return Match(start, end, (pattern.term,), tuple(fillers))

    def _filled_end(self, slot: str, text_tokens: Sequence[Token], keys: list[str], start: int) -> int | None:
        """Where a filler ends; a place is the longest that the glossary has, else one that its capitals show."""
        if slot == "n":
            return number_end(text_tokens, start)
        for length in self._lengths_at(keys, start):
            if start + length > len(keys):
                continue
            known = self.place_terms(text_tokens[start : start + length])
            # Behind "huyện" stands Ý Yên, a district, not Ý, Italy.
            if known and (length > 1 or stands_alone(text_tokens, start, after_term=True)):
                return start + length
        return unknown_place_end(text_tokens, start)

    def place_terms(self, text_tokens: Sequence[Token]) -> tuple[Term, ...]:
        """The places of the glossary of which these tokens are a name."""
        terms = self._terms.get(" ".join(token.key for token in text_tokens), ())
        return tuple(term for term in terms if is_place_name(term) and self._agrees(term, text_tokens))


def is_place_name(term: Term) -> bool:
    """Whether a term is a place's own name, not a word for a kind of place."""
    return term.domain == PLACE_DOMAIN and term.text[:1].isupper() and not marks(term.note).guard


def _parts(pieces: Sequence[str]) -> tuple[str | tuple[str, ...], ...]:
    """The parts of a term behind its head, of the pieces that `SLOT.split` gives: name of a slot, text, name, text."""
    parts: list[str | tuple[str, ...]] = []
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            parts.append(piece)
        elif keys := tuple(token.key for token in tokens(piece)):
            parts.append(keys)
    return tuple(parts)
