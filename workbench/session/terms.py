"""The termbase at the translator's desk: searched, shown, changed, and what of a document names a concept."""

import datetime
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from workbench.errors import GlossaryError, LockedError
from workbench.glossary import Termbase
from workbench.glossary.edit import ConceptChange, faults, write
from workbench.model import TermHit, Unit
from workbench.model.term import Concept, Term, TermStatus, TermType
from workbench.project import Project, acquire
from workbench.session.knowledge import Knowledge, termbase_of
from workbench.session.term_fields import TermFields, change_of
from workbench.session.term_search import TermSearch

_PAUSE = 0.001
"""Seconds left to others between two pieces of work that nobody waits for."""


@dataclass(frozen=True, slots=True)
class SavedTerm:
    """A change that is in the glossary."""

    change: ConceptChange
    before: Termbase
    """What counted until then."""
    after: Termbase
    file: str
    """The file that has it, relative to the project."""


@dataclass(frozen=True, slots=True)
class ConceptCard:
    """A concept with those before and after it."""

    concept: Concept
    before: tuple[Concept, ...] = ()
    after: tuple[Concept, ...] = ()


class TermDesk:
    """Works with the termbase of one open document.

    Everything but `card` and `concept` may take a while with a large glossary: call it beside the typing.

    Args:
        project: The project, whose glossary gets the changes.
        knowledge: What is known for the document.
        author: Whom to name as the holder of the glossary while it is written.
        told: Called with the id of a concept that has changed.
    """

    def __init__(self, project: Project, knowledge: Knowledge, *, author: str, told: Callable[[str], None]) -> None:
        self._project = project
        self._knowledge = knowledge
        self._author = author
        self._told = told
        self._guard = threading.RLock()
        self._preparing = threading.Lock()
        self._search: TermSearch | None = None
        self.last_saved: SavedTerm | None = None

    @property
    def termbase(self) -> Termbase:
        """The termbase that counts now."""
        return self._knowledge.termbase

    def concept(self, id_: str) -> Concept | None:
        """The concept of that id."""
        return self.termbase.concept(id_)

    def domains(self) -> tuple[str, ...]:
        """The domains that concepts have, in the order of the alphabet."""
        return tuple(sorted({term.domain for one in self.termbase.concepts for term in one.terms[:1] if term.domain}))

    def card(self, id_: str) -> ConceptCard | None:
        """A concept with its history."""
        termbase = self.termbase
        concept = termbase.concept(id_)
        if concept is None:
            return None

        def known(ids: Sequence[str]) -> tuple[Concept, ...]:
            return tuple(one for one in map(termbase.concept, ids) if one is not None)

        return ConceptCard(concept, known(termbase.predecessors(id_)), known(termbase.successors(id_)))

    def find(self, query: str, *, is_stale: Callable[[], bool] = lambda: False) -> tuple[Concept, ...]:
        """Search the whole termbase, the nearest first; see `prepare`."""
        return self.prepare().find(query, is_stale=is_stale)

    def prepare(self) -> TermSearch:
        """Make the search ready, which takes a second or two at 100,000 terms and keeps nobody from typing."""
        with self._preparing:
            if self._search is None:
                termbase = self.termbase
                search = TermSearch(termbase.concepts, pause=partial(time.sleep, _PAUSE))
                with self._guard:
                    # A concept may have been changed meanwhile.
                    if self.termbase is not termbase:
                        for concept in self.termbase.concepts:
                            if termbase.concept(concept.id) is not concept:
                                search.change(concept)
                    self._search = search
            return self._search

    def is_ready_to_search(self) -> bool:
        """Whether a search begins at once."""
        return self._search is not None

    def hit(self, id_: str, source: str) -> TermHit | None:
        """What the target language says for a concept in a text: as found there, or as if it were named at its end."""
        pair, day = self._project.pair, self._knowledge.day
        for found in self._knowledge.hits(source):
            if found.concept == id_:
                return found
        concept = self.concept(id_)
        for term in concept.terms_in(pair.source) if concept else ():
            for found in self.termbase.find(term.text, day, lang=pair.source, target=pair.target):
                if found.concept == id_:
                    return replace(found, start=len(source), end=len(source))
        return _bare_hit(concept, len(source), pair.source, pair.target, day) if concept else None

    def uses(self, id_: str, units: Sequence[Unit]) -> tuple[Unit, ...]:
        """The units whose source names a concept."""
        return tuple(unit for unit in units if any(hit.concept == id_ for hit in self._knowledge.hits(unit.source)))

    # Changing

    def change(self, fields: TermFields, concept: Concept | None, row: Term | None) -> ConceptChange:
        """The change that the fields of a form mean.

        Raises:
            FieldError: A field is wrong or missing.
        """
        taken = {one.id for one in self.termbase.concepts} if concept is None else ()
        return change_of(fields, concept=concept, row=row, pair=self._project.pair, taken=taken)

    def objections(self, change: ConceptChange) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What the rules of glossaries say of a change: what it must not break, and what somebody should know."""
        pair = self._project.pair
        problems = faults(change, pair.source)
        wrong = tuple(one.message for one in problems if not one.is_warning)
        known = [one.message for one in problems if one.is_warning]
        before = {term.text for term in change.before.terms} if change.before else set()
        for term in change.after.terms_in(pair.source):
            if term.text not in before:
                for other in self._namesakes(term, change.id):
                    known.append(f"“{term.text}” is a term of {other} already.")
        return wrong, tuple(known)

    def _namesakes(self, term: Term, id_: str) -> list[str]:
        """Concepts that have a form for themselves today."""
        hits = self.termbase.find(term.text, self._knowledge.day, self._project.pair.source, self._project.pair.target)
        return [hit.concept for hit in hits if hit.concept != id_ and (hit.start, hit.end) == (0, len(term.text))]

    def save(self, change: ConceptChange) -> SavedTerm:
        """Write a change into the project's glossary; from then on it counts.

        Raises:
            LockedError: Somebody else is writing the glossary.
            Conflict: The concept was changed on disk since it was read; the termbase has been read again.
            GlossaryError: A file of the glossary cannot be read.
            WriteError: The disk refused.
        """
        with self._guard:
            before = self.termbase
            if change.before != before.concept(change.id):
                raise GlossaryError(f"{change.id} has changed meanwhile.", advice="Look at it again.")
            since = datetime.datetime.now().astimezone().isoformat(" ", "minutes")[:16]
            try:
                lock = acquire(self._project.state / "glossary.lock", owner=self._author, since=since)
            except LockedError as error:
                raise LockedError(f"The glossary: {error.message}", advice="Try again in a moment.") from error
            try:
                path = write(self._project.glossary, change)
            finally:
                lock.release()
            after = before.with_concept(change.after)
            self._knowledge.use(after)
            if self._search is not None:
                self._search.change(change.after)
            saved = self.last_saved = SavedTerm(change, before, after, self._project.relative(path))
        self._told(change.id)
        return saved

    def read_again(self) -> None:
        """Read the termbase from the disk: somebody else has changed it.

        Raises:
            GlossaryError: A glossary file is broken.
        """
        with self._guard:
            self._knowledge.use(termbase_of(self._project))
            self._search = None
        self._told("")


def _bare_hit(concept: Concept, end: int, source: str, target: str, day: datetime.date) -> TermHit | None:
    """A hit of a concept that no text can name by itself, such as one with a slot: its forms as they stand."""
    names = concept.terms_in(source)
    right = [
        term for term in concept.terms_in(target) if term.status is not TermStatus.DEPRECATED and term.is_valid_on(day)
    ]
    if not names or not right:
        return None
    preferred = [term for term in right if term.status is TermStatus.PREFERRED] or right
    full = tuple(term.text for term in preferred if term.type is not TermType.ACRONYM)
    acronym = next((term.text for term in preferred if term.type is TermType.ACRONYM), "")
    best = full or (acronym,)
    return TermHit(
        concept=concept.id,
        start=end,
        end=end,
        matched=names[0],
        preferred=best,
        acronym="" if acronym in best else acronym,
        admitted=tuple(term.text for term in right if term.text not in best),
        source=names[0].source,
    )
