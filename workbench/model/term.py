"""The termbase's records: concepts, their terms, and hits in a text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TermType(StrEnum):
    """What kind of name a term is."""

    FULL = "full"
    ACRONYM = "acronym"
    SHORT = "short"
    VARIANT = "variant"


class TermStatus(StrEnum):
    """How a term may be used."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One row of the termbase."""

    concept: str
    """Id of the concept, e.g. `fta.cptpp`."""
    lang: str
    text: str
    type: TermType = TermType.FULL
    status: TermStatus = TermStatus.PREFERRED
    valid_from: date | None = None
    """First day on which this term is right; None: always has been."""
    valid_to: date | None = None
    """Last day on which this term is right; None: still is."""
    domain: str = ""
    note: str = ""
    source: str = ""

    def is_valid_on(self, day: date) -> bool:
        """Whether the term is right on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """All terms of one concept, in the order of their rows."""

    id: str
    terms: tuple[Term, ...]

    def terms_in(self, lang: str) -> tuple[Term, ...]:
        """The terms of one language."""
        return tuple(term for term in self.terms if term.lang == lang)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermHit:
    """A place in a source text where a concept is named, with what the target language says for it as of a date.

    The forms are strings ready for use. `preferred[0]` is the form to insert.
    """

    concept: str
    start: int
    """Offset of the first code point in the text that was searched, as it was given (NFC or NFD)."""
    end: int
    matched: Term
    """The source-language term that was found."""
    preferred: tuple[str, ...]
    """Full forms to use, best first."""
    acronym: str = ""
    """The target acronym, or "": first mention is “Full Name (ACRONYM)”."""
    admitted: tuple[str, ...] = ()
    """Right too, acronyms included."""
    forbidden: tuple[str, ...] = ()
    """Wrong on that date: deprecated forms and names of another time."""
    soft: bool = False
    """A generic word that good English may leave out: its absence is no finding."""
    note: str = ""
    source: str = ""
    outdated_since: date | None = None
    """First day on which the matched name is out of date, where that is not after the document's day.

    The preferred forms are then those of who stands in for it on the day; the former ones are admitted.
    """
    successors: tuple[str, ...] = ()
    """Who stands in for an outdated name on the document's day: names in the target language, “Name (ACRONYM)”."""
    former: tuple[str, ...] = ()
    """Target forms that were right while an outdated name was, best first, and are right for no successor."""
    not_before: date | None = None
    """First day of the matched name, where that is after the document's day."""
