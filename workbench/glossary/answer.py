"""What the target language says for a name on a day, with what a reader should know about it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from workbench.glossary.forms import Forms, forms_of
from workbench.glossary.lineage import Lineage
from workbench.glossary.marks import concept_marks, marks
from workbench.glossary.succession import Succession
from workbench.model.term import Concept, Term, TermHit


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One of the concepts that a name may mean, by the term that says so; equal only to itself."""

    concept: Concept
    term: Term


Fillings = Sequence[Mapping[str, str]]
"""Ways to fill the slots of a term, best first; one empty way for a term without slots."""


def no_slot(_: date) -> Fillings:
    """The one way to fill no slot, whatever the day."""
    return ({},)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rendering:
    """What a name means in the target language on a day."""

    followers: tuple[Concept, ...] = ()
    """Who stands in for a name that is out of date."""
    forms: Sequence[Sequence[Forms]] = ()
    """Of each follower the forms, for every way to fill the slots."""
    own: Sequence[Forms]
    """The forms of the name itself; where it is out of date those of its own time."""

    @property
    def now(self) -> tuple[Forms, ...]:
        """The forms of all followers."""
        return tuple(chain.from_iterable(self.forms))

    @property
    def successors(self) -> tuple[str, ...]:
        """The followers' names, each once."""
        return tuple(dict.fromkeys(forms[0].name for forms in self.forms))

    @property
    def former(self) -> tuple[str, ...]:
        """The forms of its own time that no follower has."""
        right = {form for forms in self.now for form in forms.right}
        return tuple(dict.fromkeys(form for forms in self.own for form in forms.right if form not in right))


class Answers:
    """Answers names in one language.

    Args:
        concepts: The concepts by id.
        lineage: Their successors and predecessors.
        lang: The language of the names.
        target: The language of the answers.
    """

    def __init__(self, concepts: Mapping[str, Concept], lineage: Lineage, lang: str, target: str) -> None:
        self._concepts = concepts
        self._lineage = lineage
        self._succession = Succession(concepts, lineage, lang)
        self._target = target

    def answer(self, readings: Sequence[Reading], day: date, fillings: Callable[[date], Fillings]) -> TermHit:
        """A hit without its place.

        Args:
            readings: The concepts that the name may mean, best first.
            day: The day of the text.
            fillings: What the slots may be filled with on a day, best first.
        """
        concept, term = readings[0].concept, readings[0].term
        meant, *others = (self._rendering(reading, day, fillings) for reading in readings)
        first, *more = (*meant.now, *meant.own, *(forms for other in others for forms in (*other.now, *other.own)))
        admitted = (*first.admitted, *(form for forms in more for form in forms.right))
        right = {*first.preferred, *admitted}
        wrong = dict.fromkeys(form for forms in (*meant.now, *meant.own) for form in forms.forbidden)
        is_outdated = _is_outdated(term, day)
        return TermHit(
            concept=concept.id,
            start=0,
            end=0,
            matched=term,
            preferred=first.preferred,
            acronym=first.acronym,
            admitted=tuple(dict.fromkeys(form for form in admitted if form not in first.preferred)),
            forbidden=tuple(form for form in wrong if form not in right),
            soft=marks(term.note).soft or concept_marks(concept).soft,
            note=self._note(readings[0], readings[1:], meant, day),
            source=term.source,
            outdated_since=_day_after(term) if is_outdated else None,
            successors=meant.successors,
            former=meant.former if is_outdated else (),
            not_before=term.valid_from if term.valid_from and day < term.valid_from else None,
        )

    def _rendering(self, reading: Reading, day: date, fillings: Callable[[date], Fillings]) -> _Rendering:
        """What a name means in the target language on a day: that of who stands in for it first, if it is outdated."""
        concept, term = reading.concept, reading.term
        own_day = term.valid_to if term.valid_to and _is_outdated(term, day) else day
        own = [forms_of(concept, term, own_day, self._target, filling) for filling in fillings(own_day)]
        followers, now = [], []
        for one in self._succession.standing_in(concept, day) if own_day != day else ():
            forms = [forms_of(one, term, day, self._target, filling) for filling in fillings(day)]
            if forms[0].preferred:
                followers.append(one)
                now.append(forms)
        return _Rendering(followers=tuple(followers), forms=now, own=own)

    def names(self, reading: Reading, day: date) -> list[str]:
        """What fills the slot of another term where a name without slots stands in it, best first."""
        meant = self._rendering(reading, day, no_slot)
        return [forms.preferred[0] for forms in (*meant.now, *meant.own) if forms.preferred]

    def _note(self, reading: Reading, others: Sequence[Reading], meant: _Rendering, day: date) -> str:
        """What a reader should know, most urgent first."""
        concept, term = reading.concept, reading.term
        parts = []
        if _is_outdated(term, day):
            since = _day_after(term)
            became = self._succession.became(concept, meant.followers, since)
            names = " and ".join(meant.successors)
            parts.append(f"out of date since {since}" + (f": {became} {names}" if names else ""))
        elif term.valid_from and day < term.valid_from:
            names = ", ".join(self._predecessor_names(concept, day))
            parts.append(f"not in use before {term.valid_from}" + (f", until then {names}" if names else ""))
        parts.extend(f"may also be {self._name(other.concept, day)}" for other in others)
        parts.append(concept_marks(concept).text)
        if term != concept.terms[0]:
            parts.append(marks(term.note).text)
        return "; ".join(part for part in parts if part)

    def _predecessor_names(self, concept: Concept, day: date) -> list[str]:
        return [self._name(self._concepts[one], day) for one in self._lineage.predecessors(concept.id)]

    def _name(self, concept: Concept, day: date) -> str:
        """A concept's name for a note: in the target language with its acronym."""
        return forms_of(concept, concept.terms[0], day, self._target, {}).name or concept.id


def _is_outdated(term: Term, day: date) -> bool:
    return term.valid_to is not None and term.valid_to < day


def _day_after(term: Term) -> date:
    """The first day on which a term that ends is out of date."""
    return (term.valid_to or date.max) + timedelta(days=1)
