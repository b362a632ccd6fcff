"""A check for acronyms of the source of which the English has neither the letters nor the name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from workbench.checks.acronyms import WELL_KNOWN
from workbench.checks.check import ObservingCheck
from workbench.checks.context import Context
from workbench.checks.masking import masked
from workbench.checks.mentions import is_running_text
from workbench.checks.reference import head, points_at
from workbench.checks.rendering import forbidden, has_own_acronym
from workbench.checks.rivals import unsaid
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, Severity, TermHit, Unit
from workbench.text.acronyms import acronyms, introductions, name_of, spelled_in
from workbench.text.normalise import strip_diacritics

_ACRONYM = re.compile(r"[A-Z](?<![\w&.'’/-].)[A-Z0-9&]{1,9}(?![\w&/]|[-.]\w)")
_FOREIGN = frozenset("FJWZ")
"""No Vietnamese word begins with these letters."""
_SHORTEST = 3
_REFERS = re.compile(
    r"(?:^|[.;”\"] )(?:It|They|Its|Their|The (?:company|group|firm|bank|body|agency|association))(?!\w)"
)
"""How a sentence begins that goes on about what the one before it has named."""


class AcronymLost(ObservingCheck):
    """An acronym of the source that the English leaves out."""

    id = "acronym-lost"
    title = "Acronym missing"
    explanation = (
        "An acronym that both languages use, from the glossary or introduced in the source, stands in the English as "
        "itself or as its name. Right: “VASEP” → “VASEP”, “the Vietnam Association of Seafood Exporters and "
        "Producers”, “the association”. Wrong: “Theo VASEP, giá tôm tăng” → “Shrimp prices have risen”."
    )
    severity = Severity.WARNING
    rests_on_terms = True
    source_language = "vi"
    target_language = "en"

    def observe(self, unit: Unit, context: Context) -> "_Seen | None":
        source = masked(unit.source)
        found = list(_ACRONYM.finditer(source))
        if not (found and unit.target.strip() and is_running_text(unit) and unit.plural is None):
            return None
        hits = context.hits(unit.source)
        asked = {match.group(): match.span() for match in reversed(found) if match.group() not in WELL_KNOWN}
        unknown = {
            acronym: (start, end)
            for acronym, (start, end) in asked.items()
            if not any(hit.start < end and start < hit.end for hit in hits)
        }
        known = [self._finding(unit, hit.start, hit.end) for hit in self._known(unit, hits, context)]
        known += self._misspelled(unit, unknown)
        return _Seen(tuple(known), unknown)

    def conclude(self, units: Sequence[Unit], seen: Sequence["_Seen | None"], context: Context) -> Iterator[Finding]:
        names: dict[str, str] = {}
        kept = _kept(units)
        foreign: set[str] = set()
        local: set[str] = set()
        named: set[str] = set()
        for unit, one in zip(units, seen, strict=True):
            if one is None:
                continue
            _learn(masked(unit.source), unit.target, names, foreign, local)
            yield from one.known
            for acronym, (start, end) in one.unknown.items():
                if acronym in local or any(in_source(start, end) in finding.spans for finding in one.known):
                    continue
                if acronym in named and _REFERS.search(unit.target):
                    continue
                is_foreign = acronym in foreign | kept or not _FOREIGN.isdisjoint(acronym)
                if (
                    len(acronym) >= _SHORTEST
                    and is_foreign
                    and not _is_there(acronym, unit.target, names.get(acronym, ""))
                ):
                    yield self._finding(unit, start, end)
            named |= {acronym for acronym in one.unknown if acronym in unit.target}

    def _finding(self, unit: Unit, start: int, end: int) -> Finding:
        name = quoted(unit.source[start:end])
        return self.finding(
            unit, f"{name} is in the source; the English has neither it nor its name.", in_source(start, end)
        )

    def _misspelled(self, unit: Unit, asked: Mapping[str, tuple[int, int]]) -> Iterator[Finding]:
        """Acronyms of which the English has one with another letter, which the source does not have: VCB and VIB."""
        said = {found: (start, end) for found, start, end in acronyms(masked(unit.target))}
        for acronym, (start, end) in asked.items():
            if len(acronym) < _SHORTEST or acronym in said:
                continue
            for other, place in said.items():
                is_near = len(other) == len(acronym) and Levenshtein.distance(other, acronym) == 1
                if is_near and other not in unit.source:
                    message = f"The source has {quoted(acronym)}, not {quoted(other)}."
                    yield self.finding(unit, message, in_source(start, end), in_target(*place))
                    break

    def _known(self, unit: Unit, hits: tuple[TermHit, ...], context: Context) -> list[TermHit]:
        """Acronyms of the glossary that are not rendered, and that no other check speaks of."""
        if not any(has_own_acronym(hit) for hit in hits):
            return []
        missing = [hit for hit, place in context.once(unsaid, unit) if place is None and has_own_acronym(hit)]
        if not missing:
            return []
        settled = {hit.concept for hit, _ in forbidden(unit.target, hits)}
        return [hit for hit in missing if not hit.soft and hit.concept not in settled]


@dataclass(frozen=True, slots=True)
class _Seen:
    """The acronyms of a unit's source."""

    known: tuple[Finding, ...]
    """What is to be said of those that the glossary has."""
    unknown: Mapping[str, tuple[int, int]]
    """The first place of each that it does not have."""


def _kept(units: Sequence[Unit]) -> set[str]:
    """Acronyms that the English of some unit has from its source: both languages use them."""
    kept: set[str] = set()
    for unit in units:
        found = set(_ACRONYM.findall(unit.source))
        kept |= {acronym for acronym in found if acronym in unit.target}
    return kept


def _learn(source: str, target: str, names: dict[str, str], foreign: set[str], local: set[str]) -> None:
    """Note what the source introduces in brackets: acronyms of Vietnamese words, which stay at home, and others."""
    for one in introductions(source):
        words = strip_diacritics(source[: one.before]).replace("Đ", "D")
        (local if name_of(words, one.acronym) is not None else foreign).add(one.acronym)
    for one in introductions(target):
        if one.name is not None:
            names.setdefault(one.acronym, target[one.name[0] : one.name[1]])


def _is_there(acronym: str, target: str, name: str) -> bool:
    if any(found.casefold() == acronym.casefold() for found, _, _ in acronyms(target)) or spelled_in(target, acronym):
        return True
    return bool(name) and points_at(target, head(name))
