"""The terms with one beginning, made ready for looking up when a text first has it."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from workbench.glossary.capitals import needed_capitals
from workbench.glossary.marks import marks
from workbench.glossary.slots import SLOT
from workbench.model.term import Term
from workbench.text.tokens import tokens

PLACE_DOMAIN = "place"
"""The domain whose capitalised names fill `{place}`."""

Part = str | tuple[str, ...]
"""The name of a slot, or a run of keys."""


class Entry:
    """A term taken apart; equal only to itself, so that it is a quick key of what is known about it.

    Args:
        term: The term.
        is_case_marked: Whether the capitals of a term count in any case.
    """

    __slots__ = ("_is_case_marked", "_needs", "keys", "parts", "term")

    def __init__(self, term: Term, is_case_marked: Callable[[Term], bool]) -> None:
        head, *pieces = SLOT.split(term.text) if "{" in term.text else (term.text,)
        self.term = term
        self.keys = _keys_of(head)
        """Of the words before its first slot."""
        self.parts = _parts(pieces)
        """The first slot and what follows; empty for a term without slots."""
        self._is_case_marked = is_case_marked
        # Few terms of a shelf are ever met, and what they need is made out then; small letters need nothing.
        self._needs: tuple[str, ...] | None = () if head.islower() else None

    @property
    def needs(self) -> tuple[str, ...]:
        """The capitals that the words before its first slot need in a text."""
        if self._needs is None:
            words = [token.text for token in tokens(SLOT.split(self.term.text, maxsplit=1)[0])]
            self._needs = needed_capitals(self.term, self._is_case_marked(self.term), words)
        return self._needs

    @property
    def may_need_capitals(self) -> bool:
        """Whether the capitals of a text may count."""
        return self._needs != ()

    @property
    def is_place(self) -> bool:
        """Whether it is a place's own name, not a word for a kind of place."""
        term = self.term
        return term.domain == PLACE_DOMAIN and term.text[:1].isupper() and not marks(term.note).guard and not self.parts


class OpenShelf(NamedTuple):
    """What is on a shelf, ready for looking up."""

    lengths: tuple[int, ...]
    """How many keys the terms, or what goes before their slots, have; the longest first."""
    plain: Mapping[str, tuple[Entry, ...]]
    """Terms without slots by their keys, joined by spaces."""
    slotted: Mapping[str, tuple[Entry, ...]]
    """Terms with slots by the keys before the first, joined by spaces."""
    has_needs: bool
    """Whether the capitals of any of them may count."""


class Shelf:
    """Terms with the same beginning.

    Args:
        terms: The terms, in the order in which homonyms are preferred.
        is_case_marked: Whether the capitals of a term count in any case.
    """

    __slots__ = ("_is_case_marked", "opened", "terms")

    def __init__(self, terms: Sequence[Term], is_case_marked: Callable[[Term], bool]) -> None:
        self.terms = terms
        self._is_case_marked = is_case_marked
        self.opened: OpenShelf | None = None

    def open(self, alone: "Shelf | None") -> OpenShelf:
        """The terms taken apart, when somebody first looks.

        Args:
            alone: The shelf of the terms with the same first key and no second, which may stand in the same places.
        """
        if self.opened is None:
            terms = self.terms if alone in (None, self) else (*self.terms, *alone.terms)
            entries = [Entry(term, self._is_case_marked) for term in terms]
            self.opened = OpenShelf(
                tuple(sorted({len(entry.keys) for entry in entries}, reverse=True)),
                _by_keys([entry for entry in entries if not entry.parts]),
                _by_keys([entry for entry in entries if entry.parts]),
                any(entry.may_need_capitals for entry in entries),
            )
        return self.opened


ALONE = ""
"""Stands for the second key of a term that has one key only, or none before its first slot."""


def beginning(term: Term) -> tuple[str, str] | None:
    """The first two keys of a term before its first slot; None for a term without any word."""
    text = term.text
    head = SLOT.split(text, maxsplit=1)[0] if "{" in text else text
    keys: tuple[str, ...] = ()
    for word in head.split(None, 2)[:2]:
        keys += _keys(word)
    if keys:
        return keys[0], keys[1] if len(keys) > 1 else ALONE
    return (ALONE, ALONE) if head != text and _keys(SLOT.sub("", text)) else None


@lru_cache(maxsize=1 << 15)
def _keys(word: str) -> tuple[str, ...]:
    """The keys of one word; a language has far fewer words than a glossary terms."""
    return tuple(token.key for token in tokens(word))


def _keys_of(text: str) -> tuple[str, ...]:
    """The keys of a text, word by word: tokens do not reach over a space."""
    keys: tuple[str, ...] = ()
    for word in text.split():
        keys += _keys(word)
    return keys


def _by_keys(entries: Sequence[Entry]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(" ".join(entry.keys), []).append(entry)
    return {joined: tuple(several) for joined, several in found.items()}


def _parts(pieces: Sequence[str]) -> tuple[Part, ...]:
    """The parts of a term behind its head, of the pieces that `SLOT.split` gives: name of a slot, text, name, text."""
    parts: list[Part] = []
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            parts.append(piece)
        elif keys := _keys_of(piece):
            parts.append(keys)
    return tuple(parts)
