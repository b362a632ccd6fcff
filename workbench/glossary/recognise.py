"""Finds the concepts named in a text and answers each with what the target language says on the day of the text."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, product
from typing import NamedTuple

from workbench.glossary.capitals import is_capitalised, stands_alone
from workbench.glossary.forms import Forms, forms_of, nearest_day
from workbench.glossary.index import Filler, Match, TermIndex
from workbench.glossary.lineage import Lineage
from workbench.glossary.marks import concept_marks, marks
from workbench.glossary.slots import bare
from workbench.glossary.succession import Succession
from workbench.model.term import Concept, Term, TermHit, TermType
from workbench.text.tokens import Token, tokens

# The number of a legal document: 123/QĐ-TTg, 86/2025/NĐ-CP, 59-NQ/TW. The acronyms in it name nobody.
_DOCUMENT_NUMBER = re.compile(r"\d+[a-zđ]?(?:/\d{4})?(?:[-/][A-ZĐ][A-Za-zĐ]*\d*)+")


class _Reading(NamedTuple):
    """One of the concepts that a match may name, by the term that says so."""

    concept: Concept
    term: Term


_Fillings = Sequence[Mapping[str, str]]
"""Ways to fill the slots of a term, best first; one empty way for a term without slots."""


def _no_slot(_: date) -> _Fillings:
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


class Recogniser:
    """Recognises the terms of one language.

    Args:
        concepts: The concepts by id.
        lineage: Their successors and predecessors.
        lang: The language of the texts.
        target: The language of the answers.
    """

    def __init__(self, concepts: Mapping[str, Concept], lineage: Lineage, lang: str, target: str) -> None:
        self._concepts = concepts
        self._lineage = lineage
        self._succession = Succession(concepts, lineage, lang)
        self._target = target
        # The same names come again and again: an answer is made once for a term and a day.
        self._answers: dict[tuple[object, ...], TermHit] = {}
        self._index = TermIndex(
            (term for concept in concepts.values() for term in concept.terms if term.lang == lang),
            lambda term: marks(term.note).case or concept_marks(concepts[term.concept]).case,
        )

    def find(self, text: str, day: date) -> tuple[TermHit, ...]:
        """The hits in a text, see `Termbase.find`."""
        text_tokens = tokens(text)
        numbers = _document_numbers(text, text_tokens)
        found: list[tuple[Match, list[_Reading]]] = []
        end = 0
        for match in self._index.matches(text_tokens, lambda start, end: not _cuts(numbers, start, end)):
            if self._is_part_of_a_name(text_tokens, match, after_term=match.start == end > 0):
                continue
            end = match.end
            found.append((match, self._readings(match.terms, day)))
            found.extend(self._places_within(text_tokens, match, day))
        sure = {readings[0].concept.id for _, readings in found if len(readings) == 1}
        hits = (
            self._hit(text, text_tokens, match, _best_first(readings, sure), day)
            for match, all_readings in found
            if (readings := [one for one in all_readings if one.concept.terms_in(self._target)])
        )
        # A concept of which only wrong forms are known has nothing to offer in their place.
        return tuple(hit for hit in hits if hit.preferred)

    def _is_part_of_a_name(self, text_tokens: Sequence[Token], match: Match, after_term: bool) -> bool:
        term = match.terms[0]
        if match.end - match.start > 1 or term.type is TermType.ACRONYM or not is_capitalised(term.text):
            return False
        if concept_marks(self._concepts[term.concept]).soft:
            return False
        # A single syllable in the glossary; a foreign name of several, such as Israel, is nobody's surname.
        return len(bare(term.text)) <= _LONGEST_SYLLABLE and not stands_alone(text_tokens, match.start, after_term)

    def _places_within(
        self, text_tokens: Sequence[Token], match: Match, day: date
    ) -> list[tuple[Match, list[_Reading]]]:
        """A place in a slot is named as well: it may be out of date where the office is not."""
        within = []
        for filler in match.fillers:
            terms = self._index.place_terms(text_tokens[filler.start : filler.end]) if filler.slot == "place" else ()
            if terms:
                within.append((Match(filler.start, filler.end, terms), self._readings(terms, day)))
        return within

    def _readings(self, terms: Sequence[Term], day: date) -> list[_Reading]:
        """The concepts that homonyms may name on a day; those of another time only where none is of this one."""
        as_of = nearest_day(terms, day)
        valid = [term for term in terms if term.is_valid_on(as_of)]
        return [_Reading(self._concepts[term.concept], term) for term in valid or terms[:1]]

    def _hit(
        self, text: str, text_tokens: Sequence[Token], match: Match, readings: Sequence[_Reading], day: date
    ) -> TermHit:
        if match.fillers:
            slots = [filler.slot for filler in match.fillers]

            def fillings(day: date) -> _Fillings:
                options = [self._filler_texts(text, text_tokens, filler, day) for filler in match.fillers]
                return [dict(zip(slots, texts, strict=True)) for texts in product(*options)]

            answer = self._answer(readings, day, fillings)
        else:
            key = (day, *((term.concept, term.text) for _, term in readings))
            if key not in self._answers:
                self._answers[key] = self._answer(readings, day, _no_slot)
            answer = self._answers[key]
        start, end = text_tokens[match.start].start, text_tokens[match.end - 1].end
        return replace(answer, start=start, end=end)

    def _answer(self, readings: Sequence[_Reading], day: date, fillings: Callable[[date], _Fillings]) -> TermHit:
        """A hit without its place.

        Args:
            readings: The concepts that the name may mean, best first.
            day: The day of the text.
            fillings: What the slots may be filled with on a day, best first.
        """
        concept, term = readings[0]
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
            note=self._note(concept, term, readings[1:], meant, day),
            source=term.source,
            outdated_since=_day_after(term) if is_outdated else None,
            successors=meant.successors,
            former=meant.former if is_outdated else (),
            not_before=term.valid_from if term.valid_from and day < term.valid_from else None,
        )

    def _rendering(self, reading: _Reading, day: date, fillings: Callable[[date], _Fillings]) -> _Rendering:
        """What a name means in the target language on a day: that of who stands in for it first, if it is outdated."""
        concept, term = reading
        own_day = term.valid_to if term.valid_to and _is_outdated(term, day) else day
        own = [forms_of(concept, term, own_day, self._target, filling) for filling in fillings(own_day)]
        followers, now = [], []
        for one in self._succession.standing_in(concept, day) if own_day != day else ():
            forms = [forms_of(one, term, day, self._target, filling) for filling in fillings(day)]
            if forms[0].preferred:
                followers.append(one)
                now.append(forms)
        return _Rendering(followers=tuple(followers), forms=now, own=own)

    def _filler_texts(self, text: str, text_tokens: Sequence[Token], filler: Filler, day: date) -> list[str]:
        """What a slot's filler is in the target language, best first."""
        found = text_tokens[filler.start : filler.end]
        terms = self._index.place_terms(found) if filler.slot == "place" else ()
        for reading in self._readings(terms, day):
            meant = self._rendering(reading, day, _no_slot)
            if names := [forms.preferred[0] for forms in (*meant.now, *meant.own) if forms.preferred]:
                return names
        words = text[found[0].start : found[-1].end]
        return [bare(words) if filler.slot == "place" else words]

    def _note(self, concept: Concept, term: Term, others: Sequence[_Reading], meant: _Rendering, day: date) -> str:
        """What a reader should know, most urgent first."""
        parts = []
        if _is_outdated(term, day):
            since = _day_after(term)
            became = self._succession.became(concept, meant.followers, since)
            names = " and ".join(meant.successors)
            parts.append(f"out of date since {since}" + (f": {became} {names}" if names else ""))
        elif term.valid_from and day < term.valid_from:
            names = ", ".join(self._predecessor_names(concept, day))
            parts.append(f"not in use before {term.valid_from}" + (f", until then {names}" if names else ""))
        parts.extend(f"may also be {self._name(other, day)}" for other, _ in others)
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


_LONGEST_SYLLABLE = 7
"""Letters of the longest Vietnamese syllable, nghiêng."""


def _best_first(readings: list[_Reading], sure: set[str]) -> list[_Reading]:
    """Homonyms in order: what the text names elsewhere by a name of its own, what is no generic word, the first row."""
    return sorted(readings, key=lambda one: (one.concept.id not in sure, concept_marks(one.concept).soft))


def _document_numbers(text: str, text_tokens: Sequence[Token]) -> dict[int, tuple[int, int]]:
    """For every token of a document's number where the number begins and ends."""
    spans = [match.span() for match in _DOCUMENT_NUMBER.finditer(text)]
    numbers: dict[int, tuple[int, int]] = {}
    for start, end in spans:
        inside = [place for place, token in enumerate(text_tokens) if start <= token.start and token.end <= end]
        if inside:
            numbers |= dict.fromkeys(inside, (inside[0], inside[-1] + 1))
    return numbers


def _cuts(numbers: Mapping[int, tuple[int, int]], start: int, end: int) -> bool:
    """Whether tokens `start` to `end` take a part of a document's number and leave a part."""
    for place in (start, end - 1):
        first, behind = numbers.get(place, (start, end))
        if first < start or end < behind:
            return True
    return False
