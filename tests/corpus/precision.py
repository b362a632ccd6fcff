"""Print how often every check is right, on the labelled corpus beside this file.

    python tests/corpus/precision.py [--markdown] [--right] [--missed]

Per check: its severity, whether it is on unless the settings say otherwise, the errors planted for it, those told,
false alarms (findings in right segments, and findings beside a planted error, not in it), precision, recall, and
findings per 1,000 right segments. `--right` lists the false alarms, `--missed` the planted errors that nothing told.
"""

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from labelled import Planted, Text, planted, right

from workbench import glossary
from workbench.checks import Context, Policy, Suite, facts
from workbench.model import CheckFacts, Finding, LanguagePair, Severity, Side, TermHit
from workbench.text.profiles import BUILT_IN

ROOT = Path(__file__).parents[2]
NEED_THE_TEXT = frozenset({"acronym-first-mention"})
"""Checks that say nothing true of a segment taken out of its text."""
OF_WHOLE_FILES = frozenset(
    (
        "conflict-marker", "duplicate-message", "fuzzy", "plural-count", "plural-forms", "po-encoding", "po-flags",
        "po-header", "po-language", "po-syntax", "stray-previous",
    )
)  # fmt: skip
"""Checks on PO files and on marks of an entry, which the words of a pair cannot show."""


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one check."""

    facts: CheckFacts
    planted: int
    told: int
    alarms: int
    """False alarms, in right segments and beside planted errors."""
    in_right: int
    """False alarms in right segments."""
    segments: int
    """Right segments that were judged."""

    @property
    def precision(self) -> float | None:
        """The share of its findings that are right; None for a check that never spoke."""
        spoken = self.told + self.alarms
        return self.told / spoken if spoken else None

    @property
    def recall(self) -> float | None:
        """The share of its planted errors that it told; None where none is planted."""
        return self.told / self.planted if self.planted else None

    @property
    def per_thousand(self) -> float:
        """Findings per 1,000 right segments."""
        return 1000 * self.in_right / self.segments


@dataclass(frozen=True, slots=True)
class Measured:
    """What a run over the corpus found."""

    rows: tuple[Row, ...]
    segments: int
    alarms: tuple[Finding, ...]
    missed: tuple[tuple[Planted, tuple[Finding, ...]], ...]
    """Planted errors that none of their checks told, with what was told of them."""

    def total(self, *, severity: Severity | None = None) -> Row:
        """The figures of all default checks together, or of those of one severity."""
        chosen = [one for one in self.rows if one.facts.default_on and severity in (None, one.facts.severity)]
        name = "all default checks" if severity is None else f"all {severity} checks"
        return Row(
            CheckFacts(
                id=name, title="", explanation="", severity=severity or Severity.INFO, default_on=True, version=1
            ),
            sum(one.planted for one in chosen),
            sum(one.told for one in chosen),
            sum(one.alarms for one in chosen),
            sum(one.in_right for one in chosen),
            self.segments,
        )


@cache
def _suite() -> Suite:
    """All checks, those that are off by default as well."""
    return Suite.load(Policy({one.id: one.severity for one in facts()}))


@cache
def _suite_for_one() -> Suite:
    """Those for a segment that has lost the text it was taken from."""
    whole = _suite()
    return replace(whole, document_checks=tuple(one for one in whole.document_checks if one.id not in NEED_THE_TEXT))


@cache
def _termbase() -> glossary.Termbase:
    return glossary.load([ROOT / "glossary"])


@cache
def _found_at(text: str, day: date, lang: str, target: str) -> tuple[TermHit, ...]:
    return _termbase().find(text, day, lang=lang, target=target)


def judged(text: Text) -> tuple[Finding, ...]:
    """Return what all checks, with the bundled glossary, say of a text."""
    day = text.day
    context = Context(
        LanguagePair("vi", "en"),
        day,
        BUILT_IN[text.style],
        lambda source: _found_at(source, day, "vi", "en"),
        named=lambda english: _found_at(english, day, "en", "vi"),
    )
    return (_suite() if text.name else _suite_for_one()).run(text.units, context)


def measure() -> Measured:
    """Judge the whole corpus."""
    texts = right()
    alarms = [finding for text in texts for finding in judged(text)]
    in_right = Counter(one.check for one in alarms)
    known = {(one.check, one.source, one.message) for one in alarms}
    expected: Counter[str] = Counter()
    told: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    missed: list[tuple[Planted, tuple[Finding, ...]]] = []
    for error in planted(texts):
        found = judged(error.text)
        new = tuple(one for one in found if (one.check, one.source, one.message) not in known)
        speaking = [name for name in error.checks if any(one.check == name for one in new)]
        credited = (speaking or error.checks)[0]
        expected[credited] += 1
        told[credited] += bool(speaking)
        strangers = [one for one in new if one.check not in error.checks + error.also and _is_beside(one, error)]
        beside.update({one.check for one in strangers})
        alarms.extend(strangers)
        if not speaking:
            missed.append((error, new))
    segments = sum(len(text.units) for text in texts)
    in_documents = sum(len(text.units) for text in texts if text.name)
    rows = tuple(
        Row(
            one,
            expected[one.id],
            told[one.id],
            in_right[one.id] + beside[one.id],
            in_right[one.id],
            in_documents if one.id in NEED_THE_TEXT else segments,
        )
        for one in facts()
        if one.id not in OF_WHOLE_FILES
    )
    return Measured(rows, segments, tuple(alarms), tuple(missed))


def _is_beside(finding: Finding, error: Planted) -> bool:
    """Whether a finding speaks of words that are right; what an error does to the rest of the sentence is its own."""
    places = [span for span in finding.spans if span.side is Side.TARGET]
    if finding.key != error.text.units[error.place].key:
        return True
    return bool(places) and all(span.end < error.start or span.start > error.end for span in places)


HEAD = ("check", "severity", "default", "planted", "told", "false alarms", "precision", "recall", "per 1,000 right")


def cells(row: Row) -> tuple[str, ...]:
    """The columns of a row as text."""
    return (
        row.facts.id,
        str(row.facts.severity),
        "on" if row.facts.default_on else "off",
        str(row.planted),
        str(row.told),
        str(row.alarms),
        "–" if row.precision is None else f"{row.precision:.3f}",
        "–" if row.recall is None else f"{row.recall:.3f}",
        f"{row.per_thousand:.2f}",
    )


def _table(measured: Measured, *, markdown: bool) -> str:
    totals = [measured.total(severity=level) for level in (Severity.ERROR, Severity.WARNING, Severity.INFO)]
    rows = [cells(row) for row in (*measured.rows, *totals, measured.total())]
    if markdown:
        lines = [HEAD, ("---", "---", "---", *["--:"] * 6), *rows]
        return "\n".join("| " + " | ".join(line) + " |" for line in lines)
    widths = [max(len(line[column]) for line in (HEAD, *rows)) for column in range(len(HEAD))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if n < 3 else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in (HEAD, *rows)
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How often every check is right, on the labelled corpus.")
    parser.add_argument("--markdown", action="store_true", help="the table for the documentation")
    parser.add_argument("--right", action="store_true", help="list the false alarms")
    parser.add_argument("--missed", action="store_true", help="list the planted errors that were missed")
    wishes = parser.parse_args()
    measured = measure()
    out = [_table(measured, markdown=wishes.markdown)]
    out.append(f"\n{measured.segments} right segments, {sum(row.planted for row in measured.rows)} planted errors.")
    out.append(f"Not here, but judged in whole files by the unit tests: {', '.join(sorted(OF_WHOLE_FILES))}.")
    if wishes.right:
        out += [f"{one.check}: {one.message}\n    {one.source}\n    {one.target}" for one in measured.alarms]
    if wishes.missed:
        for error, found in measured.missed:
            unit = error.text.units[error.place]
            said = ", ".join(f"{one.check}: {one.message}" for one in found) or "nothing"
            out.append(f"missed {'/'.join(error.checks)}\n    {unit.source}\n    {unit.target}\n    told: {said}")
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
