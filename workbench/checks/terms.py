"""Checks against the termbase: terms that are missing, taken for another, or in a form that is forbidden."""

import re
from collections.abc import Iterator
from itertools import takewhile

from workbench.checks.check import Check, Trigger
from workbench.checks.context import Context
from workbench.checks.countries import country_of
from workbench.checks.reference import as_ministries
from workbench.checks.rendering import Place, content_words, forbidden, has_own_acronym, is_common
from workbench.checks.rivals import unsaid
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, FixKind, Fixup, Role, Severity, TermHit, Unit
from workbench.text.inflection import find_form, mentions
from workbench.text.normalise import strip_diacritics


def _leaves_unsaid(unit: Unit, context: Context) -> bool:
    return bool(context.once(unsaid, unit))


_SHORT = frozenset({Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.LINK})
_UNSAID = Trigger(_leaves_unsaid)


class GlossaryMissing(Check):
    """A term of the source whose translation does not appear."""

    id = "glossary-missing"
    title = "Glossary term missing"
    explanation = (
        "A name of the source is translated as the glossary has it: in any form of the word, as its acronym, or by "
        "“the ministry” and the like once it is known. An ordinary term may be put otherwise; it is asked for where "
        "another term, or one of its words with others, stands in its place. Right: “xúc tiến thương mại” → “promoting "
        "trade”. Wrong: “thuế giá trị gia tăng” → “income tax”."
    )
    severity = Severity.WARNING
    rests_on_terms = True
    target_language = "en"
    trigger = _UNSAID
    version = 3

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        for hit, place in _missing(unit, context):
            if is_common(hit):
                if place is None and not _is_half_said(unit.target, hit):
                    continue
            elif place is not None or _may_go_unsaid(hit, unit, context) or _is_too_early(hit, unit, context):
                continue
            yield self.finding(unit, _message(unit, hit), in_source(hit.start, hit.end))


class GlossaryRecast(Check):
    """An ordinary term of the source of which the translation has no word."""

    id = "glossary-recast"
    title = "Ordinary term put otherwise"
    explanation = (
        "An ordinary term of which the English has no word at all; good English often recasts one, so that this is for "
        "a last reading. Right: “xúc tiến thương mại” → “promoting trade”. Wrong: “commercial advertising”."
    )
    severity = Severity.INFO
    default_on = False
    target_language = "en"
    trigger = _UNSAID

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        for hit, place in _missing(unit, context):
            is_phrase = is_common(hit) and len(content_words(hit.preferred[0])) > 1
            if place is None and is_phrase and not _is_half_said(unit.target, hit):
                yield self.finding(unit, _message(unit, hit), in_source(hit.start, hit.end))


class GlossaryWrong(Check):
    """Another concept of the glossary in place of the one that the source names."""

    id = "glossary-wrong"
    title = "Another name than the source's"
    explanation = (
        "A country, body, place, office or agreement of the source is not named, and another that the source does not "
        "name is. Right: “Pháp” → “French firms”. Wrong: “Pháp” → “German firms”; “Bộ Y tế” → “Ministry of Finance”."
    )
    severity = Severity.ERROR
    rests_on_terms = True
    target_language = "en"
    trigger = _UNSAID

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        unsaid_here = context.once(unsaid, unit)
        wrong = [(hit, place) for hit, place in unsaid_here if place is not None and not is_common(hit)]
        if not wrong:
            return
        settled = {hit.concept for hit, _ in forbidden(unit.target, context.hits(unit.source))}
        for hit, place in wrong:
            if hit.concept not in settled:
                said, name = quoted(unit.target[slice(*place)]), quoted(_name(unit, hit))
                message = f"The source names {name}, {quoted(hit.preferred[0])}, and not {said}."
                yield self.finding(unit, message, in_source(hit.start, hit.end), in_target(*place))


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
    rests_on_terms = True
    target_language = "en"
    fix = FixKind.UNSAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        for hit, (start, end) in forbidden(finding.target, context.hits(finding.source)):
            if hit.preferred and in_target(start, end) in finding.spans:
                yield Fixup(start, end, hit.preferred[0])

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        hits = context.hits(unit.source)
        for hit, (start, end) in forbidden(unit.target, hits) if hits else ():
            forms = [quoted(form) for form in (*hit.preferred[:1], hit.acronym) if form]
            right = f"; write {' or '.join(dict.fromkeys(forms))}" if forms else ""
            wrong, name = quoted(unit.target[start:end]), quoted(_name(unit, hit))
            message = (
                f"{wrong} is wrong for {name}{right}."
                if wrong != name
                else f"{wrong} is left in the source's form{right}."
            )
            yield self.finding(unit, message, in_source(hit.start, hit.end), in_target(start, end))


def _missing(unit: Unit, context: Context) -> list[tuple[TermHit, Place | None]]:
    """Terms that the English does not say and that nothing else tells of, with the place of what it names instead."""
    missing = [(hit, place) for hit, place in context.once(unsaid, unit) if not (hit.soft or has_own_acronym(hit))]
    if not missing:
        return []
    settled = {hit.concept for hit, _ in forbidden(unit.target, context.hits(unit.source))}
    return [(hit, place) for hit, place in missing if hit.concept not in settled]


def _is_half_said(target: str, hit: TermHit) -> bool:
    """Whether a word of the term is there: an income tax where the source has another, and not a fee."""
    words = content_words(hit.preferred[0])
    return len(words) > 1 and any(mentions(target, word) for word in words)


def _message(unit: Unit, hit: TermHit) -> str:
    name = quoted(_name(unit, hit))
    return f"The glossary has {quoted(hit.preferred[0])} for {name}; the translation does not say it."


def _may_go_unsaid(hit: TermHit, unit: Unit, context: Context) -> bool:
    """Whether English leaves it out: the country where all of it happens, a known title, and any name in a headline."""
    if unit.role in _SHORT and not is_common(hit):
        return True
    if hit.matched.domain == "position":
        return _is_known_by_name(hit, unit, context)
    return hit.matched.domain == "place" and country_of(hit.preferred) == "Vietnam"


_PRONOUN = re.compile(r"(?i)\b(?:he|him|his|she|her)\b")
_WORDS_BEHIND = re.compile(r"(?:\s[^\W\d_]\w*)+")


def _is_known_by_name(hit: TermHit, unit: Unit, context: Context) -> bool:
    """Whether English has a person's name without the title: in a caption, and, or a pronoun, once the person is known.

    That is where the source has one word of the name; behind a title a country or a body is no person.
    """
    behind = _WORDS_BEHIND.match(unit.source, hit.end)
    name = list(takewhile(str.istitle, behind.group().split())) if behind else []
    if not name or (len(name) > 1 and unit.role != Role.CAPTION):
        return False
    if any(other.start == hit.end + 1 for other in context.hits(unit.source)):
        return False
    if len(name) == 1 and _PRONOUN.search(unit.target):
        return True
    return any(find_form(unit.target, spelled) for spelled in (" ".join(name), strip_diacritics(" ".join(name))))


def _name(unit: Unit, hit: TermHit) -> str:
    return unit.source[hit.start : hit.end]


def _is_too_early(hit: TermHit, unit: Unit, context: Context) -> bool:
    """Whether the English has the name of a later time instead, which is another check's business."""
    concepts = {other.concept for other in context.hits(unit.source)}
    named = context.named(as_ministries(unit.target))
    return any(
        one.not_before and one.matched.domain == hit.matched.domain and one.concept not in concepts for one in named
    )
