"""What the target language says for a concept on a day: the right forms, best first, and the wrong ones."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workbench.glossary.slots import SLOT, fill
from workbench.model.term import Concept, Term, TermStatus, TermType


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The fields of a `TermHit` that hold target forms."""

    preferred: tuple[str, ...] = ()
    acronym: str = ""
    admitted: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()

    @property
    def right(self) -> tuple[str, ...]:
        """Every form that may stand in a translation."""
        return (*self.preferred, *((self.acronym,) if self.acronym else ()), *self.admitted)

    @property
    def name(self) -> str:
        """The best form with its acronym, “Name (ACRONYM)”; "" if there is no form."""
        best = self.preferred[0] if self.preferred else ""
        return f"{best} ({self.acronym})" if best and self.acronym and self.acronym != best else best


def forms_of(concept: Concept, matched: Term, day: date, target: str, fillers: Mapping[str, str]) -> Forms:
    """Choose the forms of `concept` for a term found in a text of `day`.

    A concept that has no right form on that day keeps those of the nearest day on which it had: the old ministry's
    name in a later text is still translated with the old ministry's English.

    Args:
        concept: The concept that was found.
        matched: Its source term; a short name is answered with a short form where there is one.
        day: The day of the text.
        target: The language of the forms.
        fillers: What fills the slots; forms with other slots are left out.
    """
    terms = concept.terms_in(target)
    right = [term for term in terms if term.status is not TermStatus.DEPRECATED]
    as_of = nearest_day(right, day)
    usable = _filled((term for term in right if term.is_valid_on(as_of)), fillers)
    best = _best(usable, matched)
    acronym = next((text for term, text in usable if _is_acronym(term) and text not in best), "")
    wrong = _filled((term for term in terms if not _is_right(term, as_of)), fillers)
    right_texts = [text for _, text in usable]
    return Forms(
        preferred=best,
        acronym=acronym,
        admitted=_without(right_texts, best),
        forbidden=_without((text for _, text in wrong), right_texts),
    )


def _best(usable: Sequence[tuple[Term, str]], matched: Term) -> tuple[str, ...]:
    """The forms to use: names, in the order of their rows; an acronym or an admitted form if there is no name.

    Where a slot was filled, only forms with it: "the provincial People's Committee" is right, and yet says less.
    """
    names = [
        (term, text)
        for term, text in usable
        if (term.status is TermStatus.PREFERRED and term.type is not TermType.ACRONYM) or _answers(term, matched)
    ]
    with_slot = [(term, text) for term, text in names if SLOT.search(term.text)]
    ordered = sorted(with_slot or names or usable[:1], key=lambda pair: not _answers(pair[0], matched))
    return tuple(dict.fromkeys(text for _, text in ordered))


def _answers(term: Term, matched: Term) -> bool:
    """A short name is translated with a short name: Mỹ, the US; Hoa Kỳ, the United States."""
    return term.type is TermType.SHORT and matched.type is TermType.SHORT


def _is_acronym(term: Term) -> bool:
    return term.status is TermStatus.PREFERRED and term.type is TermType.ACRONYM


def _is_right(term: Term, day: date) -> bool:
    """Whether a form may be used on a day; what a deprecated row says holds while the row is valid."""
    return term.is_valid_on(day) is (term.status is not TermStatus.DEPRECATED)


def nearest_day(terms: Iterable[Term], day: date) -> date:
    """The day itself where one of the terms is valid on it, else the nearest day before it, else the first after it."""
    terms = tuple(terms)
    if any(term.is_valid_on(day) for term in terms):
        return day
    ended = [term.valid_to for term in terms if term.valid_to and term.valid_to < day]
    if ended:
        return max(ended)
    return min((term.valid_from for term in terms if term.valid_from), default=day)


def _filled(terms: Iterable[Term], fillers: Mapping[str, str]) -> list[tuple[Term, str]]:
    """The terms whose slots can be filled, each with its text; a term without slots needs no filler."""
    pairs = ((term, fill(term.text, fillers)) for term in terms)
    return [(term, text) for term, text in pairs if text is not None]


def _without(texts: Iterable[str], others: Sequence[str]) -> tuple[str, ...]:
    """The texts that are not among the others, each once."""
    return tuple(dict.fromkeys(text for text in texts if text not in others))
