"""Names in a translation of what its source does not name, in place of what it does."""

import re
from collections.abc import Sequence

from workbench.checks.context import Context
from workbench.checks.countries import countries_in, country_of
from workbench.checks.reference import as_ministries, title_of
from workbench.checks.rendering import (
    RANKS,
    Place,
    content_words,
    half_rendered,
    is_common,
    is_inside,
    right_forms,
    right_places,
    unrendered,
)
from workbench.model import TermHit, TermStatus, Unit
from workbench.text.inflection import find_form, mentions
from workbench.text.normalise import match_key

_NAMES = frozenset({"agency", "organisation", "place", "position", "fta"})
"""Domains of names: one of them in place of another is another thing."""
_PLURAL = re.compile(r"(\b[a-z]{3,}[^\W\dsui])s\b", re.IGNORECASE)
_SYLLABLE = re.compile(r"\w+")


def unsaid(unit: Unit, context: Context) -> list[tuple[TermHit, Place | None]]:
    """Return what the English does not say of the source, soft terms too, with the place of what it names instead.

    What is said in part, or in passing with something else, counts only where another name or term stands for it.
    """
    hits = context.hits(unit.source)
    if not hits:
        return []
    missing = unrendered(unit.source, unit.target, hits)
    found = [(hit, _instead(unit, hit, hits, context)) for hit in missing]
    concepts = {hit.concept for hit in missing}
    for hit in half_rendered(unit.target, hits):
        if hit.concept not in concepts and (place := _instead(unit, hit, hits, context)) is not None:
            found.append((hit, place))
    return sorted(found, key=lambda one: one[0].start)


def _instead(unit: Unit, hit: TermHit, hits: Sequence[TermHit], context: Context) -> Place | None:
    """Where the English names something else in place of a hit."""
    if hit.matched.domain == "place" and country_of(hit.preferred):
        return _other_country(unit, hits)
    if hit.soft or not (hit.matched.domain in _NAMES or is_common(hit)):
        return None
    return _other_concept(unit, hit, hits, context)


def _other_country(unit: Unit, hits: Sequence[TermHit]) -> Place | None:
    """The first country in the English that the source does not name; Vietnam may be said for “our country”."""
    named = set(countries_in(unit.source)) | {"Vietnam"}
    for hit in hits:
        named.update(countries_in(" / ".join(right_forms(hit))))
    return next((place for country, place in countries_in(unit.target).items() if country not in named), None)


def _other_concept(unit: Unit, hit: TermHit, hits: Sequence[TermHit], context: Context) -> Place | None:
    concepts = {other.concept: other for other in hits}
    right = [place for other in concepts.values() for place in right_places(unit.target, other).inflected]
    titles = {title for other in concepts.values() for form in right_forms(other) if (title := title_of(form))}
    right += [place for title in titles for place in find_form(unit.target, title)]
    texts = (as_ministries(unit.target), *((_in_singular(unit.target),) if is_common(hit) else ()))
    for named in (one for text in texts for one in context.named(text)):
        is_other = named.matched.domain == hit.matched.domain and named.concept not in concepts
        is_wrong = named.matched.status is TermStatus.DEPRECATED
        if not is_other or is_wrong or named.soft or named.not_before or country_of((named.matched.text,)):
            continue
        if any(_is_shorter(named.matched.text, form) for form in right_forms(hit)):
            continue
        # A name has a capital: an idea is not the IDEA, nor any consulate the one that the source does not name.
        is_name = is_common(hit) or unit.target[named.start].isupper()
        is_apart = not is_inside((named.start, named.end), right)
        if is_name and is_apart and not (is_common(hit) and _is_unlike(unit, named, hit)):
            return named.start, named.end
    return None


def _in_singular(text: str) -> str:
    """An English text, of the same length, with a space for the ending of plurals: the glossary has value chain."""
    return _PLURAL.sub(lambda match: f"{match[1]} ", text)


def _is_unlike(unit: Unit, named: TermHit, hit: TermHit) -> bool:
    """Whether an ordinary term cannot stand for another: a word for a phrase, or a phrase that shares no word with it.

    The trade deficit stands for the surplus, the export for the import; a countervailing duty is no import, and steel
    is none where the source has thép.
    """
    said, right = content_words(named.matched.text), content_words(hit.preferred[0])
    if len(right) == 1:
        if named.matched.status is not TermStatus.PREFERRED:
            return True
        rest = set(_SYLLABLE.findall(match_key(f"{unit.source[: hit.start]} {unit.source[hit.end :]}")))
        return len(said) > 1 or any(not rest.isdisjoint(_SYLLABLE.findall(match_key(form))) for form in named.preferred)
    forms = [content_words(form) for form in right_forms(hit)]
    return not any(_differs_in_part(words, named.matched.text, unit.target) for words in forms)


def _differs_in_part(words: Sequence[str], said: str, target: str) -> bool:
    """Whether a term has some words of another, and the English says none of those that it lacks."""
    left = [word for word in words if not mentions(said, word)]
    return 0 < len(left) < len(words) and not any(mentions(target, word) for word in left)


def _is_shorter(name: str, form: str) -> bool:
    """Whether a name says less and nothing else: the Governor of a bank is a Governor, a deputy is not the chief."""
    said, whole = set(content_words(name)), set(content_words(form))
    return said <= whole and RANKS.isdisjoint(whole - said)
