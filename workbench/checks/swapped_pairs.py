"""A check that what stands in brackets behind a name stays behind that name: Khammouane (Laos), Koh Kong (Cambodia)."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.countries import countries_in, country_of
from workbench.checks.rendering import right_forms
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, Severity, TermHit, Unit
from workbench.text.figures import Figure, scan
from workbench.text.inflection import find_form
from workbench.text.normalise import match_key, nfc, strip_diacritics

_BRACKET = re.compile(r"\(([^()]{1,80})\)")
_NAME_WORD = re.compile(r"[^\W_][\w.&]*")
_WORD = re.compile(r"[\w-]+")
_FEWEST, _MOST = 2, 50
"""Brackets that are compared; more are a table, and comparing each with each would take too long."""
_SHORTEST = 2
"""Characters of a name."""
_LONGEST_NAME = 200
"""Characters before a bracket among which its name is."""

Said = Callable[[str], bool]
"""Whether an English text says one half of a pair."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A name of the source and what stands in brackets behind it."""

    start: int
    end: int
    name: Said
    inside: Said


class Pairing(Check):
    """Pairs of the source whose halves have changed partners in the English."""

    id = "pairing"
    title = "Brackets behind the wrong name"
    explanation = (
        "What the source has in brackets behind a name, such as a country, a figure or a party, stands behind the same "
        "name in the English. Names are known by the glossary or unchanged, figures by their value. Right: “Khăm Muộn "
        "(Lào), Koh Kong (Campuchia)” → “Khammouane (Laos), Koh Kong (Cambodia)”. Wrong: “Khammouane (Cambodia), Koh "
        "Kong (Laos)”."
    )
    severity = Severity.ERROR
    source_language = "vi"
    target_language = "en"
    marks = frozenset("(")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        source = nfc(unit.source)
        if source != unit.source or not all(_FEWEST <= text.count("(") <= _MOST for text in (source, unit.target)):
            return
        pairs = list(_pairs(source, context.hits(source)))
        brackets = list(_BRACKET.finditer(unit.target))
        begin = 0
        for bracket in brackets:
            before, inside = unit.target[begin : bracket.start()], bracket[1]
            begin = bracket.end()
            named = [pair for pair in pairs if pair.name(before)]
            said = [pair for pair in pairs if pair.inside(inside)]
            if len(named) != 1 or len(said) != 1 or named[0] is said[0] or named[0].inside(inside):
                continue
            # The name's own partner is elsewhere, or the translator has only added something in brackets.
            if any(named[0].inside(other[1]) for other in brackets if other is not bracket):
                right = unit.source[named[0].start : named[0].end]
                message = f"{quoted(f'({inside})')} is behind another name; the source has {quoted(right)}."
                yield self.finding(
                    unit, message, in_source(named[0].start, named[0].end), in_target(bracket.start(), bracket.end())
                )


def _pairs(source: str, hits: Sequence[TermHit]) -> Iterator[_Pair]:
    """The pairs of a source of which both halves can be recognised in English."""
    for bracket in _BRACKET.finditer(source):
        name = _name(source, bracket.start(), hits)
        inside = _inside(bracket, hits)
        if name is not None and inside is not None:
            yield _Pair(name[0], bracket.end(), name[1], inside)


def _name(source: str, end: int, hits: Sequence[TermHit]) -> tuple[int, Said] | None:
    """The name that ends before a bracket: a hit of the glossary, else words with capitals, as they are romanised."""
    words = source[:end].rstrip()
    hit = next((hit for hit in hits if hit.end == len(words)), None)
    if hit is not None:
        return hit.start, _says(hit)
    start = len(words)
    for word in reversed(list(_NAME_WORD.finditer(words, max(0, start - _LONGEST_NAME)))):
        if not word.group()[0].isupper() or words[word.end() : start].strip(" -"):
            break
        start = word.start()
    name = words[start:]
    return (start, _says_name(name, may_lead=True)) if len(name) >= _SHORTEST else None


def _inside(bracket: re.Match[str], hits: Sequence[TermHit]) -> Said | None:
    text = bracket[1].strip()
    within = [hit for hit in hits if bracket.start() < hit.start and hit.end < bracket.end()]
    whole = next((hit for hit in within if hit.end - hit.start == len(text)), None)
    if whole is not None:
        return _says(whole)
    figures = scan(text, "vi")
    if figures:
        return _says_figures(figures)
    words = _NAME_WORD.findall(text)
    return _says_name(text) if words and all(word[0].isupper() for word in words) else None


def _says(hit: TermHit) -> Said:
    country = country_of(hit.preferred) if hit.matched.domain == "place" else ""
    forms = right_forms(hit)

    def said(text: str) -> bool:
        return (bool(country) and country in countries_in(text)) or any(find_form(text, form) for form in forms)

    return said


def _says_name(name: str, *, may_lead: bool = False) -> Said:
    """Whether a text has a name without its marks, and, behind a title or at a sentence's start, its first word."""
    key = match_key(strip_diacritics(name))
    _, _, rest = key.partition(" ")
    keys = {f" {key} ", f" {rest} "} if may_lead and " " in rest else {f" {key} "}

    def said(text: str) -> bool:
        words = _bare_words(text)
        return any(one in words for one in keys)

    return said


# Every pair asks for the words of every bracket.
@lru_cache(maxsize=128)
def _bare_words(text: str) -> str:
    return f" {' '.join(_WORD.findall(match_key(strip_diacritics(text))))} "


def _says_figures(figures: Sequence[Figure]) -> Said:
    values = [(figure.kind, figure.value) for figure in figures]

    def said(text: str) -> bool:
        return [(figure.kind, figure.value) for figure in scan(text, "en")] == values

    return said
