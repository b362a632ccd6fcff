"""Tables of pairs: a term and its translation on one line, which is all that many programs know of a concept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.glossary import identity
from workbench.glossary.exchange.format import Entry, Options, Remarks
from workbench.glossary.marks import marks
from workbench.glossary.slots import SLOT
from workbench.model.term import Concept, Term, TermStatus, TermType

_LIKE_AN_ACRONYM = re.compile(r"[A-ZĐ][A-ZĐ0-9&./-]{1,9}")
_ORDER = {TermType.FULL: 0, TermType.SHORT: 1, TermType.VARIANT: 2, TermType.ACRONYM: 3}


class Pair(NamedTuple):
    """A term and one translation of it."""

    concept: str
    source: Term
    target: Term
    is_first: bool
    """Whether this is the translation to use, and not one that may be used."""


class PairRow(NamedTuple):
    """A pair as it stands in a file of another program."""

    line: int
    source: str
    target: str
    note: str = ""
    domain: str = ""
    is_forbidden: bool = False


def pairs(concepts: Sequence[Concept], options: Options, remarks: Remarks) -> Iterator[Pair]:
    """Every term of the source language with every translation that may be used, the one to use first.

    The translation of an acronym is an acronym if there is one to use. Terms with slots and forbidden terms are left
    out and counted: other programs look for `{place}` as it is written, and would offer what is forbidden.
    """
    for concept in concepts:
        targets = _usable(concept.terms_in(options.target), remarks)
        sources = _usable(concept.terms_in(options.source), remarks)
        if not (targets and sources):
            remarks.add("Left out: concepts without a term to use in both languages")
            continue
        targets.sort(key=lambda term: (term.status is not TermStatus.PREFERRED, _ORDER[term.type]))
        for source in sources:
            is_acronym = source.type is TermType.ACRONYM
            ordered = sorted(targets, key=lambda term: is_acronym and not _is_acronym_to_use(term))
            for place, target in enumerate(ordered):
                yield Pair(concept.id, source, target, place == 0)


def _usable(terms: Iterable[Term], remarks: Remarks) -> list[Term]:
    usable = []
    for term in terms:
        if term.status is TermStatus.DEPRECATED:
            remarks.add("Left out: forbidden terms, which this format cannot mark")
        elif SLOT.search(term.text):
            remarks.add("Left out: terms with a slot such as {place}, which other programs do not know")
        else:
            usable.append(term)
    return usable


def _is_acronym_to_use(term: Term) -> bool:
    return term.type is TermType.ACRONYM and term.status is TermStatus.PREFERRED


def tell_what_is_lost(
    concepts: Sequence[Concept], remarks: Remarks, *, notes: bool = False, domains: bool = False
) -> None:
    """Count the fields that a table of pairs has no place for; `notes` and `domains` say that it has one."""
    terms = [term for concept in concepts for term in concept.terms]
    dated = sum(term.valid_from is not None or term.valid_to is not None for term in terms)
    remarks.add("Not held: dates of terms (--date exports the terms of one day)", dated)
    marked = sum(marks(term.note) != marks(marks(term.note).text) for term in terms)
    remarks.add("Not held: marks in notes (soft, guard, case, links)", marked)
    if not notes:
        remarks.add("Not held: notes", sum(bool(marks(term.note).text) for term in terms))
    if not domains:
        remarks.add("Not held: domains of terms", sum(bool(term.domain) for term in terms))
    remarks.add("Not held: sources of terms", sum(bool(term.source) for term in terms))
    remarks.add("Not held: ids, types and order of preference of terms", len(terms))


def entries(rows: Iterable[PairRow], options: Options, remarks: Remarks) -> tuple[Entry, ...]:
    """Make concepts of pairs.

    Rows with the same source are one concept, of which the first translation is preferred and the others are
    admitted; sources with the same first translation are one concept as well.
    """
    by_source: dict[tuple[str, str], list[PairRow]] = {}
    for row in rows:
        if row.source and row.target:
            by_source.setdefault((row.domain, row.source), []).append(row)
        else:
            remarks.add("Left out: rows without a term or without a translation")
    ids: dict[tuple[str, str], str] = {}
    concepts: dict[str, dict[tuple[str, str], Entry]] = {}
    for (domain, source), same in by_source.items():
        right = [row for row in same if not row.is_forbidden]
        first = right[0] if right else same[0]
        if len({row.target for row in right}) > 1:
            remarks.add("Terms with several translations, of which the first is preferred and the others are admitted")
        id_ = ids.get((domain, first.target)) or identity.made(domain, first.target, concepts)
        ids[domain, first.target] = id_
        concept = concepts.setdefault(id_, {})
        is_other = bool(concept)
        concept.setdefault(
            (options.source, source), _entry(id_, options.source, source, first, is_other, note=first.note)
        )
        for row in (first, *same):
            is_other = any(lang == options.target for lang, _ in concept)
            concept.setdefault(
                (options.target, row.target),
                _entry(id_, options.target, row.target, row, is_other, is_forbidden=row.is_forbidden),
            )
    order = (options.source, options.target)
    return tuple(
        entry
        for concept in concepts.values()
        for entry in sorted(concept.values(), key=lambda entry: order.index(entry.term.lang))
    )


def _entry(
    id_: str, lang: str, text: str, row: PairRow, is_other: bool, *, note: str = "", is_forbidden: bool = False
) -> Entry:
    """A term of one column, the first of its concept there or another one."""
    says = {"text", "lang"}
    status = TermStatus.ADMITTED if is_other else TermStatus.PREFERRED
    if is_forbidden:
        status = TermStatus.DEPRECATED
        says.add("status")
    type_ = TermType.ACRONYM if _LIKE_AN_ACRONYM.fullmatch(text) else TermType.VARIANT if is_other else TermType.FULL
    term = Term(concept=id_, lang=lang, text=text, type=type_, status=status, domain=row.domain, note=note)
    return Entry(term, row.line, frozenset(says))
