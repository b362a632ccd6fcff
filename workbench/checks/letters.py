"""Checks on capitals, on tabs, and on the titles of women and men."""

import itertools
import re
from collections.abc import Iterator

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.masking import masked
from workbench.checks.wording import each_target_place, in_source, in_target, quoted
from workbench.model import Finding, FixKind, Fixup, Severity, Unit
from workbench.text.normalise import nfc, strip_diacritics

_FIRST = re.compile(r"[\s“”\"‘’'«(\[]*([^\W\d_][\w-]*)")


class StartCapital(Check):
    """A sentence that begins small where the source begins with a capital."""

    id = "start-capital"
    title = "Small letter at the start"
    explanation = (
        "A sentence begins with a capital as its source does; a word that the source has as well, such as iPhone, and "
        "an item that ends with a comma or semicolon are left alone. Right: “Giá tăng.” → “Prices rose.” Wrong: "
        "“prices rose.”"
    )
    severity = Severity.WARNING
    fix = FixKind.UNSAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        return each_target_place(finding, str.upper)

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        source, target = _FIRST.match(nfc(unit.source)), _FIRST.match(masked(unit.target))
        if not source or not target or not source[1][0].isupper() or not target[1].islower():
            return
        if unit.target.rstrip().endswith((",", ";", ":")) or not unit.source.rstrip(' ”"’)').endswith((".", "?", "!")):
            return
        if target[1].casefold() not in nfc(unit.source).casefold() and target[1] not in _SMALL:
            yield self.finding(
                unit, "The sentence begins with a small letter.", in_target(target.start(1), target.start(1) + 1)
            )


_SMALL = frozenset({"al", "bin", "da", "de", "del", "der", "di", "ibn", "la", "van", "von"})
"""Small words that names begin with."""
_RUN = re.compile(r"(?<![\w'’-])(?:[A-Z]{2}[a-z]{2,}|THe|ANd|WHo)(?![\w'’])")


class CapitalsRun(Check):
    """A second capital typed by holding the key too long."""

    id = "capitals-run"
    title = "Two capitals in a row"
    explanation = (
        "A word has one capital or all. Right: “Hanoi”. Wrong: “HAnoi”; names that the source writes so are left alone."
    )
    severity = Severity.WARNING
    target_language = "en"
    fix = FixKind.UNSAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        return each_target_place(finding, str.capitalize)

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        for match in _RUN.finditer(masked(unit.target)):
            if match.group() not in unit.source and match.group().casefold() not in _MIXED:
                message = f"{quoted(match.group())} has two capitals in a row."
                yield self.finding(unit, message, in_target(*match.span()))


_MIXED = frozenset({"ipad", "opec", "unesco"})
"""Words that are written so on purpose."""


class TabMismatch(Check):
    """Tabs that the target lacks or has too many of."""

    id = "tab-mismatch"
    title = "Tabs differ"
    explanation = "Tabs part columns and are kept. Right: “Cột\\tHai” → “Column\\tTwo”. Wrong: “Column Two”."
    severity = Severity.WARNING
    marks = frozenset("\t")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        source, target = unit.source.count("\t"), unit.target.count("\t")
        # Columns may be made of spaces instead.
        if source > target and "  " not in unit.target:
            yield self.finding(unit, f"The source has {source} tabs, the translation {target}.")


_NAME = r"(?=((?:[^\W\d_]+\s?){1,5}))"
_TITLED = re.compile(rf"(?:(?<!\w)(?:(?P<he>[ÔôOo]ng)|(?P<she>[Bb]à))\s){_NAME}")
_ENGLISH = re.compile(rf"\b(?:(?P<he>Mr)|(?P<she>Ms|Mrs|Miss|Madame|Madam))\.?\s{_NAME}")


class Honorific(Check):
    """A woman called Mr, or a man Ms."""

    id = "honorific"
    title = "Title of the other sex"
    explanation = "“Ông” is Mr, “bà” is Ms or Mrs. Right: “bà Hoa” → “Ms Hoa”. Wrong: “bà Hoa” → “Mr Hoa”."
    severity = Severity.WARNING
    source_language = "vi"
    target_language = "en"

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        titled = list(_ENGLISH.finditer(unit.target))
        if not titled:
            return
        sources = _by_word(nfc(unit.source))
        for match in titled:
            words = _words(match[3])
            if not words or words[-1] not in sources:
                continue
            first, women = sources[words[-1]]
            if women == {match["she"] is None}:
                title = (match["he"] or match["she"]).strip()
                message = f"The source says {quoted(first.group().strip())}, the English {quoted(title)}."
                yield self.finding(unit, message, in_source(*first.span()), in_target(*match.span()))


def _by_word(source: str) -> dict[str, tuple[re.Match[str], set[bool]]]:
    """Where each word of a name behind a title stands first, and whether its titles are those of women."""
    titled: dict[str, tuple[re.Match[str], set[bool]]] = {}
    for match in _TITLED.finditer(source):
        for word in _words(match[3]):
            titled.setdefault(word, (match, set()))[1].add(match["she"] is not None)
    return titled


def _words(name: str) -> list[str]:
    """The words of a name, without marks: those before the first small one."""
    words = itertools.takewhile(lambda word: word[0].isupper(), name.split())
    return [strip_diacritics(word).casefold() for word in words]
