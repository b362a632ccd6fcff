"""Checks on white space: at the edges, doubled, and line breaks."""

import re
from collections.abc import Iterator

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.wording import each_target_place, in_target
from workbench.model import Finding, FixKind, Fixup, Severity, Unit

_NEWLINE = re.compile(r"\r\n|\r|\n")
# Spaces of other scripts and of typesetting; no-break, thin and figure spaces have their use at figures and dashes.
_ODD = re.compile(r"(?<=\S)[ \u00a0]*[\t\u1680\u2000-\u2006\u2008\u205f\u3000][ \u00a0]*(?=\S)")
_DOUBLE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")


class LeadingSpace(Check):
    """White space at the start that the source does not have, or lacks."""

    id = "leading-space"
    title = "White space at the start differs"
    explanation = (
        "The translation starts with the same white space as the source, mostly none. Right: “Cà Mau” → “Ca Mau”. "
        "Wrong: “Cà Mau” → “ Ca Mau”."
    )
    severity = Severity.ERROR
    fix = FixKind.SAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        yield Fixup(0, len(_leading(finding.target)), _leading(finding.source))

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        source, target = _leading(unit.source), _leading(unit.target)
        if _without_newlines(source) != _without_newlines(target):
            yield self.finding(unit, _edge_message("starts", source, target), in_target(0, len(target)))


class TrailingSpace(Check):
    """White space at the end that the source does not have, or lacks."""

    id = "trailing-space"
    title = "White space at the end differs"
    explanation = (
        "The translation ends with the same white space as the source, mostly none. Right: “Cà Mau” → “Ca Mau”. "
        "Wrong: “Cà Mau” → “Ca Mau ”."
    )
    severity = Severity.ERROR
    fix = FixKind.SAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        end = len(finding.target)
        yield Fixup(end - len(_trailing(finding.target)), end, _trailing(finding.source))

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        source, target = _trailing(unit.source), _trailing(unit.target)
        if _without_newlines(source) != _without_newlines(target):
            end = len(unit.target)
            yield self.finding(unit, _edge_message("ends", source, target), in_target(end - len(target), end))


class DoubleSpace(Check):
    """Two spaces in a row inside the target, or a tab or an odd space for one."""

    id = "double-space"
    title = "Double space"
    explanation = (
        "Words are parted by one ordinary space, unless the source has two or a tab as well, or the text is laid out "
        "in lines. Right: “rice exports”. Wrong: “rice  exports”."
    )
    severity = Severity.WARNING
    fix = FixKind.SAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        return each_target_place(finding, lambda _: " ")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if unit.target.isascii() and "  " not in unit.target and "\t" not in unit.target:
            return
        places = [match.span() for match in _DOUBLE.finditer(unit.target)]
        if places and "\n" not in unit.target and not _DOUBLE.search(unit.source):
            spans = [in_target(start, end) for start, end in places]
            yield self.finding(unit, "There is more than one space in a row.", *spans)
        odd = [in_target(*match.span()) for match in _ODD.finditer(unit.target)]
        if odd and not _ODD.search(unit.source):
            yield self.finding(unit, "A tab or an odd space parts words in place of an ordinary space.", *odd)


class NewlineMismatch(Check):
    """Line breaks at the edges or inside that differ from the source's."""

    id = "newline-mismatch"
    title = "Line breaks differ"
    explanation = (
        "The translation has as many line breaks as the source, at its start, inside and at its end; inside a text "
        "that is wrapped at full lines their number may differ. Right: "
        "“Một\\nHai” → “One\\nTwo”. Wrong: “Một\\nHai” → “One Two”."
    )
    severity = Severity.ERROR
    marks = frozenset("\n\r")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        source, target = _newlines(unit.source), _newlines(unit.target)
        for place, wanted, found in zip(("at the start", "inside", "at the end"), source, target, strict=True):
            is_wrapped = wanted and found and place == "inside" and _longest_line(unit.source) >= _WRAPPED
            if wanted != found and not is_wrapped:
                message = f"The source has {_breaks(wanted)} {place}, the translation has {found}."
                yield self.finding(unit, message)


_WRAPPED = 50
"""Characters of a line from which breaks are where lines were full, which the two languages are at other places."""


def _longest_line(text: str) -> int:
    return max(map(len, text.splitlines()))


def _leading(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _trailing(text: str) -> str:
    return text[len(text.rstrip()) :]


def _without_newlines(space: str) -> str:
    return space.replace("\n", "").replace("\r", "")


def _edge_message(verb: str, source: str, target: str) -> str:
    if not source:
        return f"The translation {verb} with white space; the source does not."
    if not target:
        return f"The source {verb} with white space; the translation does not."
    return f"The translation {verb} with other white space than the source."


def _newlines(text: str) -> tuple[int, int, int]:
    """Line breaks at the start, inside and at the end."""
    start = len(_NEWLINE.findall(_leading(text)))
    end = len(_NEWLINE.findall(_trailing(text))) if text.strip() else 0
    return start, len(_NEWLINE.findall(text)) - start - end, end


def _breaks(number: int) -> str:
    return "1 line break" if number == 1 else f"{number or 'no'} line breaks"
