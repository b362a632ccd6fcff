"""Concepts for reading: looked up by id or any name, with who came before and after them as a timeline."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import UsageError
from workbench.glossary import Termbase
from workbench.glossary.forms import forms_of
from workbench.model import LanguagePair
from workbench.model.term import Concept, Term, TermStatus, TermType
from workbench.project import bundled_project, find_or_none
from workbench.text.normalise import match_key, strip_diacritics

_NEAR = 70
"""Percent of its letters that a name must share with what was asked for to be proposed."""
_PROPOSALS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A concept, or a time of one, in the history of another."""

    concept: str
    name: str
    """In the target language, “Name (ACRONYM)”."""
    first: datetime.date | None
    """First day; None where the glossary knows none."""
    last: datetime.date | None
    """Last day; None where it has not come."""
    place: str
    """`before`, `this` or `after`."""


def pair_near(start: Path) -> LanguagePair:
    """Return the languages of the project in the folder `start`; those of Workbench where there is none.

    Raises:
        SettingsError: The project there has wrong settings.
    """
    project = find_or_none(start)
    return project.pair if project else bundled_project().pair


def concepts_named(termbase: Termbase, asked: str) -> tuple[Concept, ...]:
    """Return the concept with an id, or all that have a name in either language.

    Raises:
        UsageError: There is none; the message proposes the nearest names.
    """
    by_id = termbase.concept(asked)
    if by_id:
        return (by_id,)
    key = match_key(asked)
    found = tuple(one for one in termbase.concepts if any(match_key(term.text) == key for term in one.terms))
    if found:
        return found
    near = " or ".join(f"“{name}”" for name in _near(termbase, asked))
    raise UsageError(
        f"The termbase has no concept and no name “{asked}”.",
        advice=f"Did you mean {near}?" if near else "Look in a text with `workbench terms find`.",
    )


def history(termbase: Termbase, concept: Concept, pair: LanguagePair) -> tuple[Stage, ...]:
    """Return the times of a concept, those before and after it included; the oldest first.

    Args:
        termbase: The termbase.
        concept: The concept.
        pair: Source and target language: the dates are those of the names in the first, the names are the second's.
    """
    lineage = termbase.lineage
    before = [*reversed(lineage.ancestors(concept.id))]
    after = [one for one in lineage.descendants(concept.id) if one not in (*before, concept.id)]
    stages: list[Stage] = []
    for ids, place in ((before, "before"), ([concept.id], "this"), (after, "after")):
        found = [stage for id_ in ids if (one := termbase.concept(id_)) for stage in _stages(one, pair, place)]
        stages += sorted(found, key=lambda stage: (stage.last or datetime.date.max, stage.first or datetime.date.min))
    return tuple(stages)


def _stages(concept: Concept, pair: LanguagePair, place: str) -> Iterator[Stage]:
    """The times of a concept: one for each time in which it had a name of its own."""
    lang, target = pair.source, pair.target
    whole = _times(_names(concept, lang) or _names(concept, target))
    named = _times(_names(concept, target))
    # A name in the target language without dates was right as long as the concept was there.
    for first, last in named if len(named) > 1 else whole:
        day = last or first or datetime.date.max
        name = forms_of(concept, concept.terms[0], day, target, {}).name
        yield Stage(concept=concept.id, name=name or concept.terms[0].text, first=first, last=last, place=place)


def _names(concept: Concept, lang: str) -> list[Term]:
    """The full names that a concept rightly has or had; others where it has none."""
    right = [term for term in concept.terms_in(lang) if term.status is not TermStatus.DEPRECATED]
    full = [term for term in right if term.type is TermType.FULL and term.status is TermStatus.PREFERRED]
    return full or right[:1]


def _times(terms: Sequence[Term]) -> list[tuple[datetime.date | None, datetime.date | None]]:
    times = {(term.valid_from, term.valid_to) for term in terms}
    return sorted(times, key=lambda time: (time[0] or datetime.date.min, time[1] or datetime.date.max))


def _near(termbase: Termbase, asked: str) -> list[str]:
    """Names and ids that look like what was asked for, the nearest first."""
    from rapidfuzz import fuzz, process

    names = dict.fromkeys(name for one in termbase.concepts for name in (one.id, *(term.text for term in one.terms)))
    keys = {name: strip_diacritics(match_key(name)) for name in names}
    wanted = strip_diacritics(match_key(asked))
    return [
        name for _, _, name in process.extract(wanted, keys, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_PROPOSALS)
    ]
