"""Where the target names what a term of its source does, in which form, and the same form of another term."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from workbench.drafts.repair.unproved import Unproved, quoted
from workbench.model import TermHit, TermType
from workbench.text.english_words import is_plural
from workbench.text.inflection import find_form
from workbench.text.replacement import inflected


class Form(Enum):
    """In which way a term is named."""

    FULL = auto()
    ACRONYM = auto()
    OFFICE = auto()
    """A ministry by its minister: Minister of Finance."""
    OTHER = auto()
    """An admitted or former form."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place of the target that names a term."""

    start: int
    end: int
    form: Form
    wording: str
    """As the glossary has it."""


def identity(hit: TermHit) -> tuple[object, ...]:
    """What two hits that are rendered alike share: Mỹ and Hoa Kỳ do, two provinces in one `{place}` do not."""
    return hit.concept, hit.preferred, hit.acronym


def places_of(hit: TermHit, target: str) -> tuple[Named, ...]:
    """Return where a target names a term, in the longest of its forms at each place."""
    forms = dict.fromkeys(hit.preferred, Form.FULL)
    if hit.acronym:
        forms.setdefault(hit.acronym, Form.ACRONYM)
    for form in hit.preferred:
        if _office(form):
            forms.setdefault(_office(form), Form.OFFICE)
    for form in (*hit.former, *hit.admitted):
        forms.setdefault(form, Form.OTHER)
    return _named(tuple(forms.items()), hit.matched.domain == "place", target)


# A term is looked for once for each that differs, and however often its source names it.
@lru_cache(maxsize=128)
def _named(forms: tuple[tuple[str, Form], ...], is_place: bool, target: str) -> tuple[Named, ...]:
    found = [
        Named(start, end, kind, form)
        for form, kind in forms
        for start, end in (literally(target, form) if is_place or _has_article(form) else find_form(target, form))
        if _keeps_capitals(target[start:end], form)
    ]
    found.sort(key=lambda named: (named.start - named.end, named.form.value))
    chosen: list[Named] = []
    for named in found:
        if all(named.end <= other.start or other.end <= named.start for other in chosen):
            chosen.append(named)
    return tuple(sorted(chosen, key=lambda named: named.start))


def _office(form: str) -> str:
    """Who heads a body that has such a name; "" where that does not show in it."""
    return form.replace("Ministry", "Minister", 1) if form.startswith("Ministry of ") else ""


def literally(text: str, form: str) -> tuple[tuple[int, int], ...]:
    """Return where a name stands letter by letter, possibly as a possessive.

    `Lao` is no form of `Laos` as `shrimps` is one of `shrimp`, and the `An` of `An Giang` is no article.
    """
    pattern = rf"(?<!\w){re.escape(form)}(?:['’]s|(?<=s)['’])?(?!\w)"
    return tuple(match.span() for match in re.finditer(pattern, text, re.IGNORECASE))


def _has_article(form: str) -> bool:
    """Whether a part of a name looks like an article, which a search for forms would leave out."""
    return not _ARTICLES.isdisjoint(form.casefold().split())


_ARTICLES = frozenset({"a", "an", "the"})


def _keeps_capitals(found: str, form: str) -> bool:
    """Whether a name has its capital in the text: `Hue` is no hue."""
    return not form[:1].isupper() or found[:1].isupper()


def in_form(new: TermHit, name: str, named: Named, old: TermHit, target: str) -> str:
    """Return the form of another term that fits where `named` stands: full for full, acronym for acronym.

    Raises:
        Unproved: The other term has no such form.
    """
    told = target[named.start : named.end]
    wording = _counterpart(new, named, old, target)
    if not wording:
        raise Unproved(f"The glossary has no form of {quoted(name)} that goes where {quoted(told)} stands.")
    if named.form is not Form.ACRONYM and named.wording[:1].islower() and not told.isupper():
        was, now = (is_plural(form.split()[-1].casefold()) for form in (named.wording, wording))
        if was is not now or wording[:1].isupper():
            raise Unproved(f"{quoted(wording)} may need other words around it than {quoted(told)}.")
    if named.wording[:1].isupper() and wording[:1].islower():
        raise Unproved(f"{quoted(wording)} is no name as {quoted(told)} is.")
    return inflected(wording, told, named.wording)


def _counterpart(new: TermHit, named: Named, old: TermHit, target: str) -> str:
    """The form of another term that answers to one of the old one's; "" for none."""
    best = next(iter(new.preferred), "")
    if named.form is Form.ACRONYM or (old.matched.domain == "place" and named.wording.isupper()):
        # Of countries only some are known by their letters: the US, but the Republic of Korea (RoK).
        # What the source itself calls by its letters (EU) is.
        is_spelt_out = new.matched.type is not TermType.ACRONYM or not new.acronym
        is_country = new.matched.domain == "place" and target[: named.start][-1:] != "("
        return best if is_country and is_spelt_out else new.acronym
    # Two places in one `{place}` have the same forms in the same order.
    for ours, theirs in ((old.preferred, new.preferred), (old.admitted, new.admitted)):
        if old.concept == new.concept and named.wording in ours and len(ours) == len(theirs):
            return theirs[ours.index(named.wording)]
    if named.form is Form.FULL:
        return best
    if named.form is Form.OFFICE:
        return _office(best)
    # Of an agreement or agency any full form will do; of other terms another form may be another part of speech.
    if old.matched.domain in ("fta", "agency", "organisation") and named.wording[:1].isupper() and " " in named.wording:
        return best
    if named.wording not in old.former:
        return ""
    return new.acronym if named.wording.isupper() else best


def check_standing(hit: TermHit, name: str) -> None:
    """Hold a new term against its dates and its namesakes.

    Raises:
        Unproved: It is no name yet on the document's day, more than one body stands in for it, or the name may be a
            common word (Anh is the United Kingdom, and a man that one speaks of).
    """
    if hit.soft and hit.matched.text.isalpha() and hit.matched.text[:1].isupper():
        raise Unproved(f"{quoted(name)} may be something else than {quoted(next(iter(hit.preferred), ''))}.")
    if hit.not_before is not None:
        raise Unproved(f"{quoted(name)} is no name before {hit.not_before.isoformat()}.")
    if hit.outdated_since is not None and len(hit.successors) > 1:
        told = " or ".join(quoted(name) for name in hit.successors)
        raise Unproved(f"{quoted(name)} is out of date: the English may be {told}.")


def check_forbidden(target: str, source: str, hits: Sequence[TermHit]) -> None:
    """Hold a target against what the glossary forbids on the document's day.

    Raises:
        Unproved: It has a form that is wrong on that day.
    """
    right = {form for hit in hits for form in (*hit.preferred, hit.acronym, *hit.admitted, *hit.former) if form}
    forbidden: dict[str, TermHit] = {}
    for hit in hits:
        for form in hit.forbidden:
            forbidden.setdefault(form, hit)
    for form, hit in forbidden.items():
        for start, end in find_form(target, form, strict=True):
            if not any(first <= start and end <= last for one in right for first, last in find_form(target, one)):
                raise Unproved(
                    f"{quoted(target[start:end])} is wrong for {quoted(source[hit.start : hit.end])} on this day."
                )
