"""Checks on what a translation leaves out: brackets, quotation marks, the mark of a list item, a sentence."""

import re
from collections.abc import Iterator
from itertools import islice

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, Severity, Unit
from workbench.text.normalise import match_key, nfc, nfc_with_offsets
from workbench.text.segmentation import sentences

_BRACKET = re.compile(r"[(\[（]([^()\[\]（）]*)[)\]）]")
_MARKS_ONLY = re.compile(r"[*†‡]{1,3}|\d{1,2}|[ivx]{1,4}|[a-zđ]")
_CREDIT = re.compile(r"(?i)\s*(?:ảnh|nguồn)\b")
_CREDITED = re.compile(r"(?i)\b(?:photos?|pictures?|source|courtesy|vna|vns)\b")
_WORD_BEFORE = re.compile(r"([A-Za-z_$-]{3,})[”\"’'»]?\s*$")
_SHORTEST_GLOSS = 6
"""Characters of a bracket whose loss shows in the length of its segment."""
_LONGEST_WORD = 60
_MANY = 200
"""More brackets than these are looked at no further: keeps hostile lists linear."""


class BracketMismatch(Check):
    """A bracket of the source that is gone, with its words."""

    id = "bracket-mismatch"
    title = "Bracket left out"
    explanation = (
        "What stands in brackets is kept, in brackets or recast; a segment that is all in brackets, a mark such as (*) "
        "and a credit keep theirs. Right: “Ảnh minh họa (Nguồn: TTXVN)” → “Illustrative image (Source: VNA)”. Wrong: "
        "“Illustrative image”."
    )
    severity = Severity.WARNING
    source_language = "vi"
    target_language = "en"
    marks = frozenset("([（")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if _BRACKET.search(unit.target) or any(mark in unit.target for mark in "([（"):
            return
        text, offsets = nfc_with_offsets(unit.source)
        source, target, key = text.strip(), unit.target.strip(), match_key(unit.target)
        for match in islice(_BRACKET.finditer(text), _MANY):
            if _is_dropped(match, source, target, key):
                span = in_source(offsets[match.start()], offsets[match.end()])
                yield self.finding(unit, f"{quoted(match.group())} is not in the translation.", span)


class QuoteMismatch(Check):
    """Quotation marks of the source that are gone."""

    id = "quote-mismatch"
    title = "Quotation marks left out"
    explanation = (
        "Good English often turns quoted words into reported ones, so that this is for a last reading only. Right: "
        "““Không”, ông nói.” → ““No,” he said.” Wrong, perhaps: “He said no.”"
    )
    severity = Severity.INFO
    default_on = False
    marks = frozenset('“”"«»')

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if any(mark in unit.target for mark in "“”\"‘«»'"):
            return
        match = re.search('[“"«][^“”"«»]+[”"»]', unit.source)
        if match:
            message = f"The quotation marks round {quoted(match.group()[1:-1])} are not in the translation."
            yield self.finding(unit, message, in_source(*match.span()))


_ITEM = re.compile(r"\s*(?:([-–—•*+·])\s|\(?((?:\d{1,2}|[ivx]{1,4}|[a-zđ])[.)])[\s\u00a0])", re.IGNORECASE)


class StartPunctuation(Check):
    """The dash, letter or number of a list item that is gone or another one."""

    id = "start-punctuation"
    title = "Mark of the list item differs"
    explanation = (
        "An item keeps its dash, letter or number; behind “d)” English goes on with “e)” where Vietnamese has “đ)”. "
        "Right: “2) Hai ảnh” → “2) Two photos”. Wrong: “3) Two photos”; “Two photos”."
    )
    severity = Severity.WARNING

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        source, target = _ITEM.match(nfc(unit.source)), _ITEM.match(unit.target)
        if source is None or (target is not None and _item(source) == _item(target)):
            return
        spans = [in_source(source.start(), source.end())]
        if target is None:
            yield self.finding(unit, f"The item's mark {quoted(source.group().strip())} is gone.", *spans)
        else:
            message = f"The item's mark {quoted(source.group().strip())} has become {quoted(target.group().strip())}."
            yield self.finding(unit, message, *spans, in_target(target.start(), target.end()))


class SentenceCount(Check):
    """Fewer sentences, and fewer words than the rest of them needs."""

    id = "sentence-count"
    title = "Sentence left out"
    explanation = (
        "Sentences may be joined, and then the English has all their words. Right: “Việc này khó. Nhưng phải làm.” → "
        "“Difficult as it is, it must be done.” Wrong: “This is difficult.”"
    )
    severity = Severity.WARNING
    source_language = "vi"
    target_language = "en"
    marks = frozenset(".?!…")
    least = 0.62
    """Characters of English for one of Vietnamese where sentences were joined; the shortest seen have 0.7."""

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        source, target = nfc(unit.source).strip(), unit.target.strip()
        if len(target) >= self.least * len(source) or not _ENDS_INSIDE.search(source):
            return
        wanted, found = len(sentences(source, "vi")), len(sentences(target, "en"))
        if found < wanted:
            yield self.finding(unit, f"The source has {wanted} sentences, the translation {found}; is one missing?")


_ENDS_INSIDE = re.compile(r"[.?!…][”\"’)]*\s+\S")


def _is_dropped(match: re.Match[str], source: str, target: str, target_key: str) -> bool:
    """Whether the words of a bracket are not there either; they may be recast with commas."""
    inside = match[1].strip()
    if match.group() == source or _MARKS_ONLY.fullmatch(inside.casefold()):
        return inside != ""
    if _CREDIT.match(inside):
        return not _CREDITED.search(target)
    if match_key(inside) in target_key:
        return False
    # A gloss explains the foreign word before it, which English needs no help with: lệnh “chown” (đổi chủ).
    glossed = _WORD_BEFORE.search(match.string, max(0, match.start() - _LONGEST_WORD), match.start())
    if glossed and glossed[1] in target:
        return False
    rest = len(source) - len(match.group())
    return len(inside) >= _SHORTEST_GLOSS and len(target) < 0.9 * rest and not any(map(str.isdigit, inside))


def _item(match: re.Match[str]) -> str:
    """What must stay of an item's mark: any dash is a dash, and of letters any but one."""
    if match[1]:
        return "-" if match[1] in "-–—" else match[1]
    mark = match[2].casefold()
    return "letter" if mark[:-1] in _LETTERS_THAT_MOVE else mark


_LETTERS_THAT_MOVE = frozenset("đefghiklmnopqrstuvxy")
"""Letters of items behind d: Vietnamese has đ then, English e."""
