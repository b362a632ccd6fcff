"""What is different between two states of a termbase, concept by concept."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.glossary.termbase import Termbase
from workbench.model.term import Concept, Term


class Kind(StrEnum):
    """What happened to a concept or a term."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermDifference:
    """What happened to one name of a concept."""

    kind: Kind
    lang: str
    text: str
    details: tuple[str, ...] = ()
    """What is other than before, in words, e.g. “preferred → deprecated”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptDifference:
    """What happened to one concept."""

    concept: str
    kind: Kind
    terms: tuple[TermDifference, ...]


def differences(before: Termbase, after: Termbase) -> tuple[ConceptDifference, ...]:
    """Compare two termbases; concepts in the order of the later one, those that are gone at the end."""
    found = []
    for concept in after.concepts:
        old = before.concept(concept.id)
        if old is None:
            terms = tuple(_of(Kind.ADDED, term) for term in concept.terms)
            found.append(ConceptDifference(concept=concept.id, kind=Kind.ADDED, terms=terms))
        elif old != concept:
            found.append(ConceptDifference(concept=concept.id, kind=Kind.CHANGED, terms=tuple(_changes(old, concept))))
    for concept in before.concepts:
        if after.concept(concept.id) is None:
            terms = tuple(_of(Kind.REMOVED, term) for term in concept.terms)
            found.append(ConceptDifference(concept=concept.id, kind=Kind.REMOVED, terms=terms))
    return tuple(found)


def _of(kind: Kind, term: Term) -> TermDifference:
    return TermDifference(kind=kind, lang=term.lang, text=term.text, details=(str(term.status),))


def _changes(old: Concept, new: Concept) -> Iterator[TermDifference]:
    """What happened to the names of a concept; the same name in several rows is compared row by row."""
    before, after = _numbered(old.terms), _numbered(new.terms)
    for key, term in after.items():
        known = before.get(key)
        if known is None:
            yield _of(Kind.ADDED, term)
        elif details := tuple(_details(known, term)):
            yield TermDifference(kind=Kind.CHANGED, lang=term.lang, text=term.text, details=details)
    for key, term in before.items():
        if key not in after:
            yield _of(Kind.REMOVED, term)
    kept = [key for key in after if key in before]
    for lang in dict.fromkeys(key[0] for key in kept):
        now = [key for key in kept if key[0] == lang]
        if now != [key for key in before if key in after and key[0] == lang]:
            yield TermDifference(kind=Kind.CHANGED, lang=lang, text=now[0][1], details=("the order of the names",))


def _numbered(terms: Sequence[Term]) -> dict[tuple[str, str, int], Term]:
    """The terms by language, text and how many rows with both went before."""
    rows: Counter[tuple[str, str]] = Counter()
    found = {}
    for term in terms:
        found[term.lang, term.text, rows[term.lang, term.text]] = term
        rows[term.lang, term.text] += 1
    return found


def _details(old: Term, new: Term) -> Iterator[str]:
    if old.status is not new.status:
        yield f"{old.status} → {new.status}"
    if old.type is not new.type:
        yield f"{old.type} → {new.type}"
    for name, before, after in (("from", old.valid_from, new.valid_from), ("until", old.valid_to, new.valid_to)):
        if before != after:
            yield f"{name} {_day(before)} → {_day(after)}"
    for name, was, is_now in (
        ("note", old.note, new.note),
        ("domain", old.domain, new.domain),
        ("source", old.source, new.source),
    ):
        if was != is_now:
            yield f"another {name}"


def _day(day: date | None) -> str:
    return day.isoformat() if day else "always"
