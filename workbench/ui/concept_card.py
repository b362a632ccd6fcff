"""A concept as lines of text: its forms by language, since when and until when, its note, source and history."""

from collections.abc import Iterator

from textual.content import Content

from workbench.glossary.marks import marks
from workbench.model import LanguagePair
from workbench.model.term import Concept, Term, TermStatus, TermType
from workbench.session.terms import ConceptCard
from workbench.ui import safetext

_STYLES = {TermStatus.PREFERRED: "bold", TermStatus.ADMITTED: "", TermStatus.DEPRECATED: "$wb-grey strike"}
_WORDS = {TermStatus.PREFERRED: "preferred", TermStatus.ADMITTED: "admitted", TermStatus.DEPRECATED: "forbidden"}
LANGUAGES = {"vi": "Vietnamese", "en": "English"}


def name_of(concept: Concept, lang: str) -> str:
    """The name of a concept in a language, with its acronym; its id where it has none."""
    right = [term for term in concept.terms_in(lang) if term.status is not TermStatus.DEPRECATED]
    full = next((term.text for term in right if term.type is not TermType.ACRONYM), "")
    acronym = next(
        (term.text for term in right if term.type is TermType.ACRONYM and term.status is TermStatus.PREFERRED), ""
    )
    return f"{full} ({acronym})" if full and acronym else full or acronym or concept.id


def validity(term: Term) -> str:
    """From when to when a form is right; "" for always."""
    since = f"since {term.valid_from}" if term.valid_from else ""
    until = f"until {term.valid_to}" if term.valid_to else ""
    return " ".join(part for part in (since, until) if part)


def said_of(term: Term) -> str:
    """Kind, status and days of a form in a few words."""
    return " · ".join(part for part in (_WORDS[term.status], term.type.value, validity(term)) if part)


def card_lines(card: ConceptCard, pair: LanguagePair, width: int) -> list[Content]:
    """Return a card at `width` cells."""
    concept = card.concept
    lines = [safetext.line((concept.id, "bold $accent"), (f"   {concept.terms[0].domain}", "$wb-grey"))]
    langs = dict.fromkeys((pair.source, pair.target, *(term.lang for term in concept.terms)))
    for lang in langs:
        terms = concept.terms_in(lang)
        if terms:
            lines += [Content(""), safetext.plain(LANGUAGES.get(lang, lang), "$wb-grey")]
        for term in terms:
            lines += _term_lines(term, width)
    history = list(_history(card, pair.target, width))
    return [*lines, *([Content(""), *history] if history else [])]


def _term_lines(term: Term, width: int) -> Iterator[Content]:
    body = safetext.line((term.text, _STYLES[term.status]), (f"   {said_of(term)}", "$wb-grey"))
    yield from safetext.Block(Content(""), body, 2).lines(width)
    # Links stand at the end of the card, as names.
    note = "; ".join(part for part in ("generic word" if marks(term.note).soft else "", marks(term.note).text) if part)
    if note:
        yield from safetext.Block(Content(""), safetext.plain(note, "italic"), 4).lines(width)
    if term.source:
        yield from safetext.Block(Content(""), safetext.plain(term.source, "$wb-grey"), 4).lines(width)


def _history(card: ConceptCard, lang: str, width: int) -> Iterator[Content]:
    for word, concepts in (("before", card.before), ("after", card.after)):
        for concept in concepts:
            days = next((validity(term) for term in concept.terms if validity(term)), "")
            body = safetext.line(name_of(concept, lang), (f"   {concept.id}   {days}".rstrip(), "$wb-grey"))
            yield from safetext.Block(safetext.plain(word, "$wb-grey"), body, 8).lines(width)
