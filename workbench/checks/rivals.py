"""Names in a translation of what its source does not name, in place of what it does."""

from collections.abc import Sequence

from workbench.checks.context import Context
from workbench.checks.countries import countries_in, country_of
from workbench.checks.reference import as_ministries
from workbench.checks.rendering import Place, content_words, is_common, is_inside, right_forms, right_places, unrendered
from workbench.model import TermHit, TermStatus, Unit

_NAMES = frozenset({"agency", "organisation", "place", "position", "fta"})
"""Domains of names: one of them in place of another is another thing."""
_RANKS = frozenset({"Deputy", "Vice"})


def rivals(unit: Unit, context: Context) -> dict[str, Place]:
    """Return what the English names in place of concepts of the source: the place of a wrong name by concept."""
    hits = context.hits(unit.source)
    found: dict[str, Place] = {}
    for hit in unrendered(unit.source, unit.target, hits) if hits else ():
        country = country_of(hit.preferred) if hit.matched.domain == "place" else ""
        if country:
            place = _other_country(unit, hits)
        elif hit.soft or not (hit.matched.domain in _NAMES or is_common(hit)):
            place = None
        else:
            place = _other_concept(unit, hit, hits, context)
        if place is not None:
            found[hit.concept] = place
    return found


def _other_country(unit: Unit, hits: Sequence[TermHit]) -> Place | None:
    """The first country in the English that the source does not name; Vietnam may be said for “our country”."""
    named = set(countries_in(unit.source)) | {"Vietnam"}
    for hit in hits:
        named.update(countries_in(" / ".join(right_forms(hit))))
    return next((place for country, place in countries_in(unit.target).items() if country not in named), None)


def _other_concept(unit: Unit, hit: TermHit, hits: Sequence[TermHit], context: Context) -> Place | None:
    concepts = {other.concept: other for other in hits}
    right = [place for other in concepts.values() for place in right_places(unit.target, other).inflected]
    for named in context.named(as_ministries(unit.target)):
        is_other = named.matched.domain == hit.matched.domain and named.concept not in concepts
        is_wrong = named.matched.status is TermStatus.DEPRECATED
        if not is_other or is_wrong or named.soft or named.not_before or country_of((named.matched.text,)):
            continue
        if any(_is_shorter(named.matched.text, form) for form in right_forms(hit)):
            continue
        # A name has a capital: an idea is not the IDEA, nor any consulate the one that the source does not name.
        is_name = is_common(hit) or unit.target[named.start].isupper()
        if is_name and not is_inside((named.start, named.end), right):
            return named.start, named.end
    return None


def _is_shorter(name: str, form: str) -> bool:
    """Whether a name says less and nothing else: the Governor of a bank is a Governor, a deputy is not the chief."""
    said, whole = set(content_words(name)), set(content_words(form))
    return said <= whole and _RANKS.isdisjoint(whole - said)
