"""Checks against the termbase: terms that are missing, and forms that are forbidden."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.reference import is_referred_to
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, Severity, TermHit, Unit
from workbench.text.inflection import find_form, mentions

Place = tuple[int, int]
_BODIES = frozenset({"agency", "organisation"})
_LOWER_RANK = re.compile(r"(?i)\b(?:deputy|vice)[ \u00a0-]$")
_MONEY = re.compile(r"(?i)\b(?:đô[- ]?la|dollar|bảng|yên|yen|won|franc|rúp|rupee|(?:\d|triệu|tỷ|nghìn) đồng)\s$")
_REACH = 20
"""Characters before a place in which a currency is looked for."""


class GlossaryMissing(Check):
    """A term of the source whose translation does not appear."""

    id = "glossary-missing"
    title = "Glossary term missing"
    explanation = (
        "A term of the source is translated as the glossary has it: in any form of the word, as its acronym, or by "
        "“the ministry” and the like once it is known; generic terms are not asked for. Right: “xúc tiến thương mại” → "
        "“promoting trade”. Wrong: “xúc tiến thương mại” → “commercial advertising”."
    )
    severity = Severity.WARNING
    target_language = "en"

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        hits = context.hits(unit.source)
        for hit in _missing(unit.source, unit.target, hits) if hits else ():
            message = (
                f"The glossary has {quoted(hit.preferred[0])} for {quoted(_name(unit, hit))}; "
                "the translation does not say it."
            )
            yield self.finding(unit, message, in_source(hit.start, hit.end))


class GlossaryForbidden(Check):
    """A form that the termbase forbids for a term of the source."""

    id = "glossary-forbidden"
    title = "Forbidden term"
    explanation = (
        "The glossary names wrong renderings of a term, among them names of another time. Inside a longer right form, "
        "or where the term is rendered rightly anyway, the words are no fault. Right: “Bộ Công Thương” → “Ministry of "
        "Industry and Trade”. Wrong: “Bộ Công Thương” → “Ministry of Commerce”."
    )
    severity = Severity.ERROR
    target_language = "en"

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        hits = context.hits(unit.source)
        for hit, (start, end) in _forbidden(unit.target, hits) if hits else ():
            forms = [quoted(form) for form in (*hit.preferred[:1], hit.acronym) if form]
            right = f"; write {' or '.join(dict.fromkeys(forms))}" if forms else ""
            wrong, name = quoted(unit.target[start:end]), quoted(_name(unit, hit))
            message = (
                f"{wrong} is wrong for {name}{right}."
                if wrong != name
                else f"{wrong} is left in the source's form{right}."
            )
            yield self.finding(unit, message, in_source(hit.start, hit.end), in_target(start, end))


@dataclass(frozen=True, slots=True)
class _Forms:
    """Where the right forms of a concept stand in the target."""

    exact: tuple[Place, ...]
    inflected: tuple[Place, ...]


def _name(unit: Unit, hit: TermHit) -> str:
    return unit.source[hit.start : hit.end]


def _by_place(hits: Sequence[TermHit]) -> dict[Place, list[TermHit]]:
    """Hits that name the same words of the source, together."""
    places: dict[Place, list[TermHit]] = {}
    for hit in hits:
        places.setdefault((hit.start, hit.end), []).append(hit)
    return places


def _right_forms(hit: TermHit) -> tuple[str, ...]:
    return (*hit.preferred, *hit.admitted, *((hit.acronym,) if hit.acronym else ()))


def _is_rendered(target: str, hit: TermHit) -> bool:
    forms = _right_forms(hit)
    # “Deputy Prime Minister” holds the words “Prime Minister” and names somebody else.
    if hit.matched.domain == "position" and (held := [place for form in forms for place in find_form(target, form)]):
        return any(not _LOWER_RANK.search(target, 0, start) for start, _ in held)
    # The words of a body's short name, such as Foreign Ministry, stand in the full one wrongly written as well.
    return (
        any(find_form(target, form) for form in forms)
        or any(mentions(target, form) for form in forms if form in hit.preferred or hit.matched.domain not in _BODIES)
        or is_referred_to(target, hit)
    )


def _is_currency(source: str, place: Place) -> bool:
    """Whether the place only says whose money it is: đô la Úc, which the checks of figures compare."""
    return bool(_MONEY.search(source, max(0, place[0] - _REACH), place[0]))


def _missing(source: str, target: str, hits: Sequence[TermHit]) -> list[TermHit]:
    """The first hit of each concept that the target does not render and has no forbidden form for, in text order."""
    rendered: list[Place] = []
    missing: dict[str, TermHit] = {}
    # The longest first: a place in an official's title is rendered with the title.
    for place, rivals in sorted(_by_place(hits).items(), key=lambda item: item[0][0] - item[0][1]):
        # One name may belong to several concepts; any of them will do.
        if any(_is_rendered(target, hit) for hit in rivals) or _is_currency(source, place):
            rendered.append(place)
        elif not any(hit.soft or not hit.preferred for hit in rivals) and not _is_inside(place, rendered):
            known = missing.setdefault(rivals[0].concept, rivals[0])
            if place[0] < known.start:
                missing[known.concept] = rivals[0]
    settled = {hit.concept for hit, _ in _forbidden(target, hits)} if missing else set()
    return sorted((hit for hit in missing.values() if hit.concept not in settled), key=lambda hit: hit.start)


def _forbidden(target: str, hits: Sequence[TermHit]) -> list[tuple[TermHit, Place]]:
    """Forbidden forms that render a concept of the source, each place once."""
    concepts = {hit.concept: hit for hit in reversed(hits) if hit.forbidden}
    suspects = {concept: places for concept, hit in concepts.items() if (places := _forbidden_places(target, hit))}
    if not suspects:
        return []
    rights = {hit.concept: _right_places(target, hit) for hit in hits}
    found: dict[Place, TermHit] = {}
    for concept, places in suspects.items():
        hit = concepts[concept]
        wrong = [place for place in places if not _is_covered(target, place, hit, rights)]
        right = [place for place in rights[concept].inflected if not _is_inside(place, wrong)]
        # Where every mention in the source has its right form, the words render something else.
        mentioned = len({(other.start, other.end) for other in hits if other.concept == concept})
        if wrong and len(_apart(target, right)) < mentioned:
            found.update((place, hit) for place in wrong if place not in found)
    return [(hit, place) for place, hit in sorted(found.items(), key=lambda item: item[0])]


def _right_places(target: str, hit: TermHit) -> _Forms:
    forms = _right_forms(hit)
    return _Forms(
        tuple(place for form in forms for place in _verbatim(target, form)),
        tuple(place for form in forms for place in find_form(target, form)),
    )


def _forbidden_places(target: str, hit: TermHit) -> list[Place]:
    """Places of forbidden forms, without one that lies inside another."""
    places = {place for form in hit.forbidden for place in find_form(target, form, strict=True)}
    return sorted(place for place in places if not any(_within(place, other) for other in places if other != place))


def _is_covered(target: str, place: Place, hit: TermHit, rights: dict[str, _Forms]) -> bool:
    """Whether the place is, or is part of, a right form of any concept that the source names."""
    is_verbatim = any(place in _verbatim(target, form) for form in hit.forbidden)
    for forms in rights.values():
        if any(_within(place, right) for right in forms.exact):
            return True
        # “United Nation” is an inflected form of the right “United Nations”, and wrong as it stands.
        if any(_within(place, right) and not (is_verbatim and place == right) for right in forms.inflected):
            return True
    return False


def _verbatim(target: str, form: str) -> tuple[Place, ...]:
    """Places where the form stands letter by letter, but for the case of its first."""
    places = find_form(target, form, strict=True)
    return tuple((start, end) for start, end in places if target[start + 1 : end] == form[1:])


def _is_inside(place: Place, others: Sequence[Place]) -> bool:
    return any(_within(place, other) for other in others)


def _within(inner: Place, outer: Place) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _apart(target: str, places: Sequence[Place]) -> list[Place]:
    """Mentions among the places: overlapping ones are one, and so are a name and its acronym in brackets behind it."""
    apart: list[Place] = []
    for start, end in sorted(places):
        if apart and (start < apart[-1][1] or target[apart[-1][1] : start].strip() == "("):
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart
