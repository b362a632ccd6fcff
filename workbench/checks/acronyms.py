"""Checks on the acronyms of the English: introduced before they are used, once, and beside the name they belong to."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import ClassVar

from workbench.checks.check import Check, ObservingCheck
from workbench.checks.context import Context
from workbench.checks.masking import masked
from workbench.checks.mentions import is_running_text
from workbench.checks.wording import in_target, quoted
from workbench.model import Finding, Severity, TermHit, TermStatus, Unit
from workbench.text.acronyms import Introduction, acronyms, introductions, is_acronym
from workbench.text.inflection import find_form

# fmt: off
WELL_KNOWN = frozenset((
    "AI", "AIDS", "APEC", "ASEAN", "ATM", "BBC", "BRICS", "CEO", "CFO", "CNN", "CO2", "COVID-19", "CPI", "DNA", "EU",
    "EUR", "FDI", "FIFA", "G7", "G20", "GBP", "GDP", "GPS", "GRDP", "HCM", "HIV", "IT", "JPY", "MC", "NATO", "NGO",
    "ODA", "OECD", "OPEC", "PDF", "PM", "QR", "R&D", "SARS", "SMS", "SOS", "TV", "UAE", "UK", "UN", "UNESCO", "UNICEF",
    "URL", "US", "USA", "USB", "USD", "USSR", "VAT", "VIP", "VNA", "VND", "WTO",
))
# fmt: on
"""What every reader knows; the settings add to it."""


class AcronymFirstMention(ObservingCheck):
    """An acronym that a document uses before it says what it stands for, or introduces more than once."""

    id = "acronym-first-mention"
    version = 2
    title = "Acronym not introduced, or twice"
    explanation = (
        "The first mention in running text is “Full Name (ACRONYM)”, later ones are the acronym; headlines, captions "
        "and links have the acronym alone. Acronyms that everybody knows need no introduction, such as UN, ASEAN, WTO "
        "and USD; the parameter `well-known` adds to them. Right: “the World Bank (WB) … the WB”. Wrong: “the WB … the "
        "World Bank (WB)”."
    )
    severity = Severity.WARNING
    rests_on_terms = True
    target_language = "en"
    parameters: ClassVar[Mapping[str, Sequence[str]]] = {"well-known": ()}

    def observe(self, unit: Unit, context: Context) -> "list[_Place] | None":
        if not (unit.target and is_running_text(unit) and any(map(str.isupper, unit.target))):
            return None
        return _mentions(unit, context.hits(unit.source)) or None

    def conclude(
        self, units: Sequence[Unit], seen: "Sequence[list[_Place] | None]", context: Context
    ) -> Iterator[Finding]:
        known = WELL_KNOWN.union(self.parameter("well-known", context))
        introduced: dict[str, _Place] = {}
        used: dict[str, _Place] = {}
        for places in seen:
            for place in places or ():
                key = place.acronym.casefold()
                if place.name is None:
                    if key not in introduced and place.acronym not in known:
                        used.setdefault(key, place)
                elif key not in introduced:
                    introduced[key] = place
                    if key in used:
                        yield self._early(used.pop(key), place)
                else:
                    yield self._again(introduced[key], place)
        for place in used.values():
            if place.full:
                message = (
                    f"The first mention of {quoted(place.acronym)} in the text is “{place.full} ({place.acronym})”."
                )
            elif place.is_told:
                message = f"The source says what {quoted(place.acronym)} stands for, the English does not."
            else:
                continue
            yield self.finding(place.unit, message, in_target(place.start, place.end))

    def _early(self, use: "_Place", introduction: "_Place") -> Finding:
        where = f", in line {introduction.unit.line}" if introduction.unit.line else ""
        message = f"{quoted(use.acronym)} is used before it is introduced{where} as {quoted(introduction.name or '')}."
        return self.finding(use.unit, message, in_target(use.start, use.end))

    def _again(self, first: "_Place", again: "_Place") -> Finding:
        name, other = first.name or "", again.name or ""
        if find_form(other, name) or find_form(name, other):
            message = f"{quoted(again.acronym)} has been introduced before: the acronym alone will do here."
        else:
            message = f"{quoted(again.acronym)} stands for {quoted(name)} before, and for {quoted(other)} here."
        return self.finding(again.unit, message, in_target(again.start, again.end))


class AcronymMismatch(Check):
    """An acronym in brackets that is another name's."""

    id = "acronym-mismatch"
    title = "Acronym of another name"
    explanation = (
        "The acronym in brackets is that of the name before it. Right: “the UK-Vietnam Free Trade Agreement (UKVFTA)”. "
        "Wrong: “the UK-Vietnam Free Trade Agreement (EVFTA)”."
    )
    severity = Severity.ERROR
    rests_on_terms = True
    target_language = "en"
    marks = frozenset("(")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        for one in introductions(unit.target)[:_MANY]:
            found, is_whole = _name_before(unit, one, context)
            if found is None or _is_paired_so(unit.source, found, one.acronym, context):
                continue
            right = _acronyms_of(found)
            if one.acronym.casefold() in {each.casefold() for each in right}:
                continue
            is_others = _is_known(one.acronym, context) or _is_known(one.acronym.upper(), context)
            # A known name may have an acronym that the glossary lacks, and be the end of a longer name.
            if (right and is_others) or (one.name is None and is_whole and (right or is_others)):
                belongs = f"; it is {quoted(right[0])}" if right else ""
                message = f"{quoted(one.acronym)} is not the acronym of the name before it{belongs}."
                yield self.finding(unit, message, in_target(one.start, one.end))


@dataclass(frozen=True, slots=True)
class _Place:
    """A mention of an acronym."""

    unit: Unit
    acronym: str
    start: int
    end: int
    name: str | None
    """What it is introduced as; None for a mere use."""
    full: str
    """What the glossary introduces it as, or ""."""
    is_told: bool = False
    """Whether the source says in brackets here what it stands for."""


def _mentions(unit: Unit, hits: Sequence[TermHit]) -> list[_Place]:
    """The acronyms of a unit in their order: introductions, and uses of those that introduce nothing."""
    target = masked(unit.target)
    # What the source itself has by its acronym alone, its readers know.
    in_full = [hit for hit in hits if not is_acronym(hit.matched.text)]
    names = {form: hit.preferred[0] for hit in in_full for form in _acronyms_of(hit) if form not in hit.former}
    places: dict[int, _Place] = {}
    for one in introductions(target):
        owner = _owner(target, one, hits)
        if owner:
            # A wrong acronym is another check's business; the right one needs no second introduction.
            name = target[one.name[0] : one.name[1]] if one.name else names.get(owner, owner)
            places[one.start] = _Place(unit, owner, one.start, one.end, name, "")
        elif one.name is not None:
            places[one.start] = _Place(unit, one.acronym, one.start, one.end, target[slice(*one.name)], "")
        else:
            # A bracket that says nothing of the words before it, such as (VNA), introduces nothing.
            places[one.start] = _Place(unit, "", one.start, one.end, None, "")
    told = {one.acronym for one in introductions(unit.source)}
    for acronym, start, end in acronyms(target):
        full = names.get(acronym, "")
        known = "" if full == acronym or is_acronym(full) else full
        place = _Place(unit, acronym, start, end, None, known, is_told=acronym in told)
        places.setdefault(start, place)
    return [places[start] for start in sorted(places) if places[start].acronym]


def _owner(target: str, one: Introduction, hits: Sequence[TermHit]) -> str:
    """The right acronym where the words before a bracket are a name of the glossary, or the acronym is one of a hit."""
    for hit in hits:
        right = _acronyms_of(hit)
        if one.acronym.casefold() in {form.casefold() for form in right}:
            return one.acronym
        forms = (form for form in (*hit.preferred, *hit.admitted) if " " in form)
        if right and any(end == one.before for form in forms for _, end in find_form(target, form)):
            return right[0]
    return ""


def _acronyms_of(*hits: TermHit) -> tuple[str, ...]:
    """The right acronyms of concepts in the target language."""
    forms = (form for hit in hits for form in (hit.acronym, *hit.preferred, *hit.admitted) if form)
    return tuple(dict.fromkeys(form for form in forms if " " not in form and is_acronym(form)))


def _name_before(unit: Unit, one: Introduction, context: Context) -> tuple[TermHit | None, bool]:
    """The concept whose name ends before a bracket, the longest such one, and whether no “of” or “in” leads to it."""
    target = unit.target
    found: list[tuple[int, TermHit]] = []
    for hit in {(hit.concept, hit.soft): hit for hit in reversed(context.hits(unit.source))}.values():
        for form in (*hit.preferred, *hit.admitted):
            if " " in form:
                found += [(start, hit) for start, end in find_form(target, form) if end == one.before]
    for named in context.named(target):
        is_right = named.matched.status is not TermStatus.DEPRECATED
        if named.end == one.before and is_right and " " in named.matched.text:
            # Asked in its own language, the glossary gives the English forms.
            same = (hit for hit in context.hits(named.preferred[0]) if hit.concept == named.concept)
            found += [(named.start, hit) for hit in same]
    if not found:
        return None, False
    start, hit = min(found, key=lambda pair: pair[0])
    begin = max(0, start - _LONGEST_WORD)
    return None if hit.soft or _is_part(target[begin:start]) else hit, _LED_TO.search(target, begin, start) is None


def _is_known(acronym: str, context: Context) -> bool:
    """Whether the glossary has an acronym, which a text may write in another case: MoIT."""
    return any(hit.end - hit.start == len(acronym) for hit in context.named(acronym))


def _is_part(before: str) -> bool:
    """Whether a name goes on to the left: the Japanese Ministry of Finance, the Korea-Vietnam Free Trade Agreement."""
    words = before.split()
    return bool(words) and (before[-1:] in "-–&" or (words[-1][:1].isupper() and words[-1] not in _ARTICLES))


def _is_paired_so(source: str, found: TermHit, acronym: str, context: Context) -> bool:
    """Whether the source has the same in brackets behind the name, an acronym or a body that the name belongs to."""
    hits = context.hits(source)
    for name in hits:
        if name.concept == found.concept and (bracket := _BRACKET.match(source, name.end)):
            first, last = (bisect_left(hits, place, key=attrgetter("start")) for place in bracket.span(1))
            inside = [hit for hit in hits[first:last] if hit.end <= bracket.end(1)]
            key = acronym.casefold()
            if bracket[1].casefold() == key or any(
                key == form.casefold() for hit in inside for form in (hit.acronym, *hit.admitted)
            ):
                return True
    return False


_LONGEST_WORD = 80
_MANY = 200
"""More acronyms in brackets than these are looked at no further: keeps hostile lists linear."""
_LED_TO = re.compile(r"(?i)\b(?:of|in|at|under|for|to|from|by|with)\s(?:the\s)?$")
_ARTICLES = frozenset({"The", "A", "An"})
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
