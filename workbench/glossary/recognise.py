"""Finds the concepts named in a text and answers each with what the target language says on the day of the text."""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from itertools import product
from typing import Any, NamedTuple

from workbench.glossary.answer import Answers, Fillings, Reading, no_slot
from workbench.glossary.capitals import is_capitalised, stands_alone
from workbench.glossary.forms import nearest_day
from workbench.glossary.index import Allowed, Filler, Match, TermIndex
from workbench.glossary.lineage import Lineage
from workbench.glossary.marks import concept_marks, marks
from workbench.glossary.shelf import Entry
from workbench.glossary.slots import bare
from workbench.model.term import Concept, Term, TermHit, TermType
from workbench.text.tokens import Token, tokens

# The number of a legal document: 123/QĐ-TTg, 86/2025/NĐ-CP, 59-NQ/TW. The acronyms in it name nobody.
_DOCUMENT_NUMBER = re.compile(r"\d+[a-zđ]?(?:/\d{4})?(?:[-/][A-ZĐ][A-Za-zĐ]*\d*)+")

_LONGEST_SYLLABLE = 7
"""Letters of the longest Vietnamese syllable, nghiêng."""

_PLACELESS = tuple(field.name for field in fields(TermHit) if field.name not in ("start", "end"))


class Sense(NamedTuple):
    """What entries that are homonyms mean on a day."""

    readings: tuple[Reading, ...]
    known: Mapping[str, Any] | None
    """The fields of their hit but for its place; None where the rest of the text has a say in it."""


class Recogniser:
    """Recognises the terms of one language.

    Args:
        concepts: The concepts by id.
        lineage: Their successors and predecessors.
        lang: The language of the texts.
        target: The language of the answers.
        index: The terms of the language, where they are indexed already.
    """

    def __init__(
        self, concepts: Mapping[str, Concept], lineage: Lineage, lang: str, target: str, index: TermIndex | None = None
    ) -> None:
        self._concepts = concepts
        self._lang = lang
        self._target = target
        self._answers = Answers(concepts, lineage, lang, target)
        # The same names come again and again: what they mean on a day is made out once.
        self._senses: dict[date, dict[tuple[Entry, ...], Sense]] = {}
        self._several: dict[tuple[Reading, ...], Mapping[str, Any]] = {}
        self.index = index or TermIndex.of(
            (term for concept in concepts.values() for term in concept.terms if term.lang == lang), self._is_case_marked
        )

    def replacing(self, id_: str, concepts: Mapping[str, Concept], lineage: Lineage) -> "Recogniser":
        """A recogniser for concepts of which one only is other than here.

        Args:
            id_: The id of that concept.
            concepts: All concepts as they are from now on.
            lineage: Their successors and predecessors.
        """
        old, new = self._concepts.get(id_), concepts.get(id_)
        # A concept that was here keeps its place among homonyms; a new one comes last.
        ranks = {one: place for place, one in enumerate(concepts)} if old else {}
        made = Recogniser(concepts, lineage, self._lang, self._target, self.index)
        made.index = self.index.replacing(
            old.terms_in(self._lang) if old else (),
            new.terms_in(self._lang) if new else (),
            made._is_case_marked,
            lambda term: ranks.get(term.concept, 0),
        )
        return made

    def find(self, text: str, day: date) -> tuple[TermHit, ...]:
        """The hits in a text, see `Termbase.find`."""
        text_tokens = tokens(text)
        senses = self._senses.setdefault(day, {})
        found: list[tuple[Match, Sense]] = []
        for match in self.matches(text, text_tokens):
            found.append((match, senses.get(match.entries) or self.sense(match.entries, day)))
            if match.fillers:
                found.extend(self._places_within(text_tokens, match, day))
        sure: set[str] = set()
        if any(len(sense.readings) > 1 for _, sense in found):
            sure = {sense.readings[0].concept.id for _, sense in found if len(sense.readings) == 1}
        hits = []
        for match, sense in found:
            if match.fillers:
                known = self._known(sense.readings, day, self._fillings(text, text_tokens, match))
            elif sense.known is None:
                readings = _best_first(sense.readings, sure)
                if readings not in self._several:
                    self._several[readings] = self._known(readings, day, no_slot)
                known = self._several[readings]
            else:
                known = sense.known
            # A concept of which only wrong forms are known has nothing to offer in their place.
            if known:
                start, end = text_tokens[match.start].start, text_tokens[match.end - 1].end
                hits.append(TermHit(start=start, end=end, **known))
        return tuple(hits)

    def matches(self, text: str, text_tokens: Sequence[Token]) -> Iterator[Match]:
        """The places of a text where terms stand, those in the slots of others left out."""
        end = 0
        for match in self.index.matches(text_tokens, allowed_in(text, text_tokens)):
            is_word = match.end == match.start + 1
            if not is_word or not self._is_part_of_a_name(text_tokens, match, after_term=match.start == end > 0):
                end = match.end
                yield match

    def _is_part_of_a_name(self, text_tokens: Sequence[Token], match: Match, after_term: bool) -> bool:
        """Whether a match of one word is a syllable of the name of somebody or something else."""
        term = match.entries[0].term
        if term.type is TermType.ACRONYM or not is_capitalised(term.text):
            return False
        if concept_marks(self._concepts[term.concept]).soft:
            return False
        # A single syllable in the glossary; a foreign name of several, such as Israel, is nobody's surname.
        return len(bare(term.text)) <= _LONGEST_SYLLABLE and not stands_alone(text_tokens, match.start, after_term)

    def sense(self, entries: tuple[Entry, ...], day: date) -> Sense:
        """What homonyms may name on a day; a concept of another time only where there is none of this one."""
        senses = self._senses.setdefault(day, {})
        sense = senses.get(entries)
        if sense is None:
            terms = [entry.term for entry in entries]
            as_of = nearest_day(terms, day)
            valid = [term for term in terms if term.is_valid_on(as_of)]
            readings = tuple(Reading(self._concepts[term.concept], term) for term in valid or terms[:1])
            is_sure = len(readings) == 1 and not entries[0].parts
            sense = senses[entries] = Sense(readings, self._known(readings, day, no_slot) if is_sure else None)
        return sense

    def has_answer(self, term: Term) -> bool:
        """Whether the concept of a term has any term in the target language."""
        return bool(self._concepts[term.concept].terms_in(self._target))

    def _is_case_marked(self, term: Term) -> bool:
        return marks(term.note).case or concept_marks(self._concepts[term.concept]).case

    def _places_within(self, text_tokens: Sequence[Token], match: Match, day: date) -> list[tuple[Match, Sense]]:
        """A place in a slot is named as well: it may be out of date where the office is not."""
        within = []
        for filler in match.fillers:
            found = text_tokens[filler.start : filler.end]
            entries = self.index.place_entries(found) if filler.slot == "place" else ()
            if entries:
                within.append((Match(filler.start, filler.end, entries), self.sense(entries, day)))
        return within

    def _known(self, readings: Sequence[Reading], day: date, fillings: Callable[[date], Fillings]) -> Mapping[str, Any]:
        """The fields of a hit but for its place; none if nothing right is known in the target language."""
        usable = [one for one in readings if one.concept.terms_in(self._target)]
        answer = self._answers.answer(usable, day, fillings) if usable else None
        return {name: getattr(answer, name) for name in _PLACELESS} if answer and answer.preferred else {}

    def _fillings(self, text: str, text_tokens: Sequence[Token], match: Match) -> Callable[[date], Fillings]:
        """What the slots of a match may be filled with on a day."""
        slots = [filler.slot for filler in match.fillers]

        def fillings(day: date) -> Fillings:
            options = [self._filler_texts(text, text_tokens, filler, day) for filler in match.fillers]
            return [dict(zip(slots, texts, strict=True)) for texts in product(*options)]

        return fillings

    def _filler_texts(self, text: str, text_tokens: Sequence[Token], filler: Filler, day: date) -> list[str]:
        """What a slot's filler is in the target language, best first."""
        found = text_tokens[filler.start : filler.end]
        entries = self.index.place_entries(found) if filler.slot == "place" else ()
        for reading in self.sense(entries, day).readings if entries else ():
            if names := self._answers.names(reading, day):
                return names
        words = text[found[0].start : found[-1].end]
        return [bare(words) if filler.slot == "place" else words]


def _best_first(readings: Sequence[Reading], sure: Container[str]) -> tuple[Reading, ...]:
    """Homonyms in order: what the text names elsewhere by a name of its own, what is no generic word, the first row."""
    return tuple(sorted(readings, key=lambda one: (one.concept.id not in sure, concept_marks(one.concept).soft)))


def allowed_in(text: str, text_tokens: Sequence[Token]) -> Allowed | None:
    """Where in a text a term may stand: not on a part of a document's number; None if it may stand anywhere."""
    numbers = _document_numbers(text, text_tokens) if "/" in text or "-" in text else None
    return (lambda start, end: not _cuts(numbers, start, end)) if numbers else None


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
