"""Checks on words and on the amount of text."""

import re
from collections.abc import Iterator

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.masking import masked
from workbench.checks.wording import each_target_place, in_target, quoted
from workbench.model import Finding, FixKind, Fixup, Severity, Unit
from workbench.text.normalise import nfc, strip_diacritics

_DOUBLED = re.compile(
    r"(?<![\w'’-])([^\W\d_]++(?:['’][^\W\d_]++)?)([ \u00a0\u202f]++)(\1)(?![\w'’]|-\w)", re.IGNORECASE
)
# English doubles these on purpose: “he had had it”, “the fact that that law”, “very, very” without its comma.
_MAY_DOUBLE = frozenset({"had", "that", "very", "bye", "ha", "no"})
# “had had” before another verb, “that that” before a subject or a finished verb are slips. A participle may stand
# before a noun (“had had limited success”), so that it is a verb only where a clause's end or a small word follows.
_VERB = (
    r"[ \u00a0]+\w+ed(?=$|[.,;:!?)]|[ \u00a0](?:the|a|an|in|on|at|to|by|with|for|from|of|and|that|this|its|their)\b)"
)
_NEVER_BEFORE = {
    "had": re.compile(rf"(?i)(?:[ \u00a0]+been\b|{_VERB})"),
    "that": re.compile(rf"(?i)(?:[ \u00a0]+(?:the|a|an|this|these|those|it|they|he|she|we|its|their)\b|{_VERB})"),
}


class DoubledWord(Check):
    """The same word twice with only spaces between."""

    id = "doubled-word"
    title = "Doubled word"
    explanation = (
        "A word that stands twice in a row is a slip of the hand, unless the source doubles it too, as in the name "
        "Pago Pago. Right: “the province”. Wrong: “the the province”."
    )
    severity = Severity.WARNING
    fix = FixKind.UNSAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        return each_target_place(finding, lambda twice: twice.split()[0])

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        doubled = [match for match in _DOUBLED.finditer(masked(unit.target)) if _is_slip(match)]
        if not doubled:
            return
        in_source = {_bare(match.group(1)) for match in _DOUBLED.finditer(nfc(unit.source))}
        for match in doubled:
            if _bare(match.group(1)) not in in_source:
                message = f"The word {quoted(match.group(3))} stands twice."
                yield self.finding(unit, message, in_target(*match.span()))


class LengthRatio(Check):
    """A translation much shorter or longer than its source."""

    id = "length-ratio"
    title = "Much shorter or longer than the source"
    explanation = (
        "English takes about 1.2 times the characters of its Vietnamese; a long segment outside 0.65 to 1.65 has "
        "probably lost a part or gained one. Shorter segments vary more and get more room, and names of the glossary "
        "count alike in full and as acronyms. Right: a sentence of 150 characters in 180. Wrong: the same in 60."
    )
    severity = Severity.WARNING
    source_language = "vi"
    target_language = "en"
    version = 2
    bounds = ((120, 0.65, 1.65), (60, 0.55, 1.9), (30, 0.4, 2.45))
    """For sources longer than so many characters, the lowest and the highest share. News has 0.91 to 1.39 in segments
    over 60 (vi-en conventions, §8); a title dropped or a phrase recast weighs more in a short one."""

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        source, target = len(nfc(unit.source).strip()), len(nfc(unit.target).strip())
        for longer_than, low, high in self.bounds:
            if source <= longer_than:
                continue
            least, most = round(low * source), round(high * source)
            if not least <= target <= most:
                expected = target - _by_names(unit, context)
                share = f"{target} characters against {source} in the source"
                if expected < least and target < source:
                    yield self.finding(unit, f"The translation is very short ({share}); is a part of it missing?")
                elif expected > most and target > source:
                    yield self.finding(unit, f"The translation is very long ({share}); does it say more?")
            return


_USUAL = 1.2
"""Characters of English for one of Vietnamese."""


def _by_names(unit: Unit, context: Context) -> float:
    """How much longer the English is than usual because of the form it has of the glossary's names."""
    longer = 0.0
    for hit in {hit.concept: hit for hit in context.hits(unit.source)}.values():
        written = [form for form in (*hit.preferred, *hit.admitted, hit.acronym) if form and form in unit.target]
        if written:
            longer += len(max(written, key=len)) - _USUAL * (hit.end - hit.start)
    return longer


def _is_slip(match: re.Match[str]) -> bool:
    word = match.group(1).casefold()
    if word not in _MAY_DOUBLE:
        return True
    wrong = _NEVER_BEFORE.get(word)
    return wrong is not None and wrong.match(match.string, match.end()) is not None


def _bare(word: str) -> str:
    return strip_diacritics(word).casefold()
