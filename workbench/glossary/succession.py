"""Who stands in on a day for a name that is out of date by then, and what became of its bearer."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum

from workbench.glossary.lineage import Lineage
from workbench.model.term import Concept, Term, TermStatus


class _State(Enum):
    NOT_YET = "not yet"
    LIVES = "lives"
    ENDED = "ended"


class Succession:
    """Follows the links between concepts to those of a day.

    Args:
        concepts: The concepts by id.
        lineage: Their successors and predecessors.
        lang: The language by whose names a concept lives and ends.
    """

    def __init__(self, concepts: Mapping[str, Concept], lineage: Lineage, lang: str) -> None:
        self._concepts = concepts
        self._lineage = lineage
        self._lang = lang

    def standing_in(self, concept: Concept, day: date) -> tuple[Concept, ...]:
        """Who stands in for a concept on a day: itself where it only has another name, else who came after it.

        Successors that have ended by the day themselves are followed to theirs; those to come are left out.
        """
        found: dict[str, Concept] = {}
        seen: set[str] = set()
        waiting = [concept.id]
        while waiting:
            one = self._concepts[waiting.pop(0)]
            if one.id in seen:
                continue
            seen.add(one.id)
            state = self._state(one, day)
            if state is _State.LIVES:
                found[one.id] = one
            elif state is _State.ENDED:
                waiting.extend(self._lineage.successors(one.id))
        return tuple(found.values())

    def became(self, concept: Concept, followers: tuple[Concept, ...], since: date) -> str:
        """What became of a concept, in words that its followers' names go behind.

        Args:
            concept: A concept whose name is out of date.
            followers: Who stands in for it.
            since: The first day without it.
        """
        if concept in followers:
            return "now"
        after = self._lineage.successors(concept.id)
        if len(after) == 1 and after == tuple(one.id for one in followers):
            joined = [one for one in self._lineage.predecessors(after[0]) if self._ended_with(one, since)]
            if len(joined) > 1 or self._was_there(followers[0], since):
                return "merged into"
        return "followed by"

    def _state(self, concept: Concept, day: date) -> _State:
        names = self._names(concept)
        if any(term.is_valid_on(day) for term in names):
            return _State.LIVES
        return _State.ENDED if any(term.valid_to and term.valid_to < day for term in names) else _State.NOT_YET

    def _names(self, concept: Concept) -> list[Term]:
        """What a concept is rightly called; in any language where it has no name in this one."""
        right = [term for term in concept.terms if term.status is not TermStatus.DEPRECATED]
        return [term for term in right if term.lang == self._lang] or right

    def _ended_with(self, concept_id: str, since: date) -> bool:
        """Whether a concept's last day was the one before `since`."""
        return max((term.valid_to or date.max for term in self._names(self._concepts[concept_id])), default=None) == (
            since - timedelta(days=1)
        )

    def _was_there(self, concept: Concept, since: date) -> bool:
        """Whether the glossary knows that a concept was there before a day; without a first day it does not."""
        return any(term.valid_from and term.valid_from < since for term in self._names(concept))
