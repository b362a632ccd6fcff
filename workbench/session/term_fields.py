"""What a person writes about a term, and the change of the termbase that it means."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from datetime import date

from workbench.errors import UsageError
from workbench.glossary import identity
from workbench.glossary.edit import ConceptChange
from workbench.model import LanguagePair
from workbench.model.term import Concept, Term, TermStatus, TermType
from workbench.text.normalise import match_key, nfc
from workbench.text.visible import is_unseen

_DOMAIN = re.compile(r"[\w][\w -]*")
_ACRONYM = re.compile(r"[^\W\d_a-z]{2,}[\w&./-]*")


class FieldError(UsageError):
    """A field of the form cannot be kept as it is.

    Args:
        field: Its name in `TermFields`.
        message: The sentence to show.
    """

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFields:
    """The fields, as typed."""

    source: str = ""
    """A form in the source language."""
    target: str = ""
    """A form in the target language, to which the fields below belong."""
    type: TermType = TermType.FULL
    status: TermStatus = TermStatus.PREFERRED
    earlier: TermStatus = TermStatus.DEPRECATED
    """What the names so far preferred become when this one is preferred."""
    valid_from: str = ""
    valid_to: str = ""
    domain: str = ""
    note: str = ""
    evidence: str = ""


def tidy(text: str) -> str:
    """Return text for one cell: NFC, single spaces, nothing that cannot be seen."""
    return nfc(" ".join("".join(" " if is_unseen(one) else one for one in text).split()))


def fields_of(term: Term, pair: LanguagePair) -> TermFields:
    """The fields that show a row of the termbase."""
    return TermFields(
        source=term.text if term.lang == pair.source else "",
        target=term.text if term.lang == pair.target else "",
        type=term.type,
        status=term.status,
        valid_from=term.valid_from.isoformat() if term.valid_from else "",
        valid_to=term.valid_to.isoformat() if term.valid_to else "",
        domain=term.domain,
        note=term.note,
        evidence=term.source,
    )


def rivals(concept: Concept | None, row: Term | None, fields: TermFields, lang: str) -> tuple[Term, ...]:
    """The names that are preferred today where `fields` would make another of the same kind preferred."""
    if concept is None or fields.status is not TermStatus.PREFERRED or (row is not None and row.lang != lang):
        return ()
    return tuple(
        term
        for term in concept.terms_in(lang)
        if term != row
        and term.status is TermStatus.PREFERRED
        and _is_of_kind(term.type, fields.type)
        and match_key(term.text) != match_key(tidy(fields.target))
    )


def _is_of_kind(one: TermType, other: TermType) -> bool:
    """Whether forms stand for each other: a name and a variant of it do, an acronym and a name do not."""
    names = (TermType.FULL, TermType.VARIANT)
    return one is other or (one in names and other in names)


def change_of(
    fields: TermFields, *, concept: Concept | None, row: Term | None, pair: LanguagePair, taken: Container[str]
) -> ConceptChange:
    """The change that the fields mean.

    Args:
        fields: What was typed.
        concept: The concept to change; None for a new one.
        row: Its row to change; None to add forms.
        pair: The languages.
        taken: Ids of concepts that there are.

    Raises:
        FieldError: A field is wrong or missing.
    """
    new = _term(fields, concept, pair.target)
    if concept is None:
        _require(fields, "source", "target")
        if new.status is TermStatus.DEPRECATED:
            raise FieldError("status", "A new concept needs a right form first; forbid others afterwards.")
        id_ = identity.made(new.domain, new.text, taken)
        heading = _source_term(fields, new, is_first=True, lang=pair.source)
        return ConceptChange(id=id_, before=None, added=(replace(heading, concept=id_), replace(new, concept=id_)))
    if row is not None:
        own = "source" if row.lang == pair.source else "target"
        _require(fields, own)
        changed = replace(new, lang=row.lang, text=tidy(getattr(fields, own)), domain=_domain(fields))
        return ConceptChange(
            id=concept.id, before=concept, replaced=((row, changed), *_demoted(concept, row, fields, pair))
        )
    added = tuple(_added(fields, concept, new, pair))
    if not added:
        raise FieldError("target", "Nothing is new here. To change a form, choose it in the first line.")
    is_new_target = any(term.lang == pair.target for term in added)
    demoted = tuple(_demoted(concept, None, fields, pair)) if is_new_target else ()
    return ConceptChange(id=concept.id, before=concept, replaced=demoted, added=added)


def _added(fields: TermFields, concept: Concept, new: Term, pair: LanguagePair) -> Iterator[Term]:
    if tidy(fields.source) and not _has(concept, pair.source, fields.source):
        yield replace(_source_term(fields, new, is_first=False, lang=pair.source), concept=concept.id)
    if tidy(fields.target) and not _has(concept, pair.target, fields.target):
        yield new


def _has(concept: Concept, lang: str, text: str) -> bool:
    """Whether a concept has a form letter by letter; another spelling is another form."""
    return any(term.text == tidy(text) for term in concept.terms_in(lang))


def _demoted(concept: Concept, row: Term | None, fields: TermFields, pair: LanguagePair) -> Iterator[tuple[Term, Term]]:
    if fields.earlier is not TermStatus.PREFERRED:
        for term in rivals(concept, row, fields, pair.target):
            yield term, replace(term, status=fields.earlier)


def _source_term(fields: TermFields, new: Term, *, is_first: bool, lang: str) -> Term:
    """The row of the source form: the name of a new concept, or another name of one that there is."""
    text = tidy(fields.source)
    type_ = TermType.ACRONYM if _ACRONYM.fullmatch(text) else TermType.FULL if is_first else TermType.VARIANT
    status = TermStatus.PREFERRED if is_first else TermStatus.ADMITTED
    return replace(new, lang=lang, text=text, type=type_, status=status)


def _term(fields: TermFields, concept: Concept | None, lang: str) -> Term:
    first, last = _day("valid_from", fields.valid_from), _day("valid_to", fields.valid_to)
    if first and last and first > last:
        raise FieldError("valid_to", f"It ends on {last}, before it begins on {first}.")
    return Term(
        concept=concept.id if concept else "",
        lang=lang,
        text=tidy(fields.target),
        type=fields.type,
        status=fields.status,
        valid_from=first,
        valid_to=last,
        domain=_domain(fields),
        note=tidy(fields.note),
        source=tidy(fields.evidence),
    )


def _domain(fields: TermFields) -> str:
    domain = tidy(fields.domain)
    if domain and not _DOMAIN.fullmatch(domain):
        raise FieldError("domain", "A domain names a file: letters, digits, spaces, - and _.")
    return domain


def _require(fields: TermFields, *names: str) -> None:
    for name in names:
        if not tidy(getattr(fields, name)):
            raise FieldError(name, "This is needed.")


def _day(field: str, text: str) -> date | None:
    text = text.strip()
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise FieldError(field, f"“{tidy(text)}” is no date; write it as 2025-03-01.")
    return day
