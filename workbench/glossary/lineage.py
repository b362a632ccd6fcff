"""Who came after whom: the successors and predecessors of the termbase's concepts, derived once from their notes."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from workbench.glossary.marks import marks
from workbench.model.term import Concept


@dataclass(frozen=True, slots=True)
class Lineage:
    """Links between concepts, each known from both of its ends."""

    _after: Mapping[str, tuple[str, ...]]
    _before: Mapping[str, tuple[str, ...]]

    def successors(self, concept_id: str) -> tuple[str, ...]:
        """Who took the name or the work over at once, in the order in which the glossary says so."""
        return self._after.get(concept_id, ())

    def predecessors(self, concept_id: str) -> tuple[str, ...]:
        """Who had the name or the work at once before."""
        return self._before.get(concept_id, ())

    def descendants(self, concept_id: str) -> tuple[str, ...]:
        """Everybody who came after, nearest first; the concept itself only where the links form a circle."""
        return _reached(self._after, concept_id)

    def ancestors(self, concept_id: str) -> tuple[str, ...]:
        """Everybody who was before, nearest first; the concept itself only where the links form a circle."""
        return _reached(self._before, concept_id)


def says_links(concept: Concept) -> bool:
    """Whether a concept's notes may say who came after or before it."""
    return any("cessor:" in term.note for term in concept.terms)


def lineage(concepts: Iterable[Concept], known: Container[str] | None = None) -> Lineage:
    """Gather the links of all concepts.

    A link stands in the note of any row of a concept (see `marks`) and is said on one side at least; what one concept
    says of another holds for both. A link to an unknown concept is no link.

    Args:
        concepts: All concepts, or all that say links.
        known: The ids of all concepts; by default those of `concepts`.
    """
    concepts = tuple(concepts)
    if known is None:
        known = {concept.id for concept in concepts}
    after: dict[str, dict[str, None]] = {}
    before: dict[str, dict[str, None]] = {}
    for concept in concepts:
        for note in {term.note: None for term in concept.terms if "cessor:" in term.note}:
            said = marks(note)
            pairs = [(concept.id, one) for one in said.successors] + [(one, concept.id) for one in said.predecessors]
            for old, new in pairs:
                if old in known and new in known:
                    after.setdefault(old, {})[new] = None
                    before.setdefault(new, {})[old] = None
    return Lineage(
        {old: tuple(new) for old, new in after.items()},
        {new: tuple(old) for new, old in before.items()},
    )


def _reached(links: Mapping[str, tuple[str, ...]], start: str) -> tuple[str, ...]:
    reached: dict[str, None] = {}
    waiting = list(links.get(start, ()))
    while waiting:
        one = waiting.pop(0)
        if one not in reached:
            reached[one] = None
            waiting.extend(links.get(one, ()))
    return tuple(reached)
