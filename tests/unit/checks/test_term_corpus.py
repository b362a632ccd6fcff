"""The checks on terms against right translations, which they leave alone, and planted errors, of which they speak.

The tables are texts of the labelled corpus. A row behind `~` is judged wrongly as yet: an error that is missed, a false
alarm.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from workbench import glossary
from workbench.checks import Context, Policy, Suite
from workbench.checks.acronyms import AcronymFirstMention, AcronymMismatch
from workbench.checks.country import CountrySpelling
from workbench.checks.lost_acronyms import AcronymLost
from workbench.checks.name_dates import NameAnachronism, NameOutOfDate
from workbench.checks.swapped_pairs import Pairing
from workbench.checks.terms import GlossaryForbidden, GlossaryMissing, GlossaryRecast, GlossaryWrong
from workbench.model import Finding, LanguagePair, State, Unit, UnitKey
from workbench.text.profiles import BUILT_IN

TABLES = Path(__file__).parents[2] / "corpus"
TERMBASE = glossary.load([Path(__file__).parents[3] / "glossary"])
OF_ONE_UNIT = (
    AcronymLost(),
    AcronymMismatch(),
    CountrySpelling(),
    GlossaryForbidden(),
    GlossaryMissing(),
    GlossaryRecast(),
    GlossaryWrong(),
    NameAnachronism(),
    NameOutOfDate(),
    Pairing(),
)
POLICY = Policy({GlossaryRecast.id: GlossaryRecast.severity})
SENTENCES = Suite.of(OF_ONE_UNIT, POLICY)
DOCUMENTS = Suite.of((*OF_ONE_UNIT, AcronymFirstMention()), POLICY)

Row = list[str]


def groups(name: str) -> Iterator[tuple[Row, list[Row]]]:
    """The groups of a table: the words behind `@`, and the rows below."""
    head: Row = []
    rows: list[Row] = []
    for line in (TABLES / name).read_text("utf-8").splitlines():
        if line.startswith("@"):
            if rows:
                yield head, rows
            head, rows = line[1:].split(), []
        elif line.strip() and not line.startswith("#"):
            rows.append(line.split(" | "))
    if rows:
        yield head, rows


def context(day: str, style: str) -> Context:
    """The circumstances of a text of a day."""
    dated = date.fromisoformat(day)
    return Context(
        LanguagePair("vi", "en"),
        dated,
        BUILT_IN[style],
        lambda source: TERMBASE.find(source, dated),
        named=lambda target: TERMBASE.find(target, dated, lang="en", target="vi"),
    )


def unit(source: str, target: str, role: str = "") -> Unit:
    return Unit(key=UnitKey(None, source), target=target, state=State.REVIEWED, role=role)


def told(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{one.check}: {one.target} ({one.message})" for one in findings]


RIGHTS = (
    "right/terms_pairs.txt",
    "right/terms_pairs_2.txt",
    "right/terms_pairs_3.txt",
    "right/terms_pairs_4.txt",
    "right/terms_pairs_5.txt",
    "right/terms_pairs_6.txt",
    "right/terms_pairs_7.txt",
    "right/terms_pairs_8.txt",
    "right/terms_pairs_9.txt",
    "right/terms_pairs_bundled.txt",
)
RIGHT = [(*head, *row) for table in RIGHTS for head, rows in groups(table) for row in rows if row[0][0] != "~"]
RIGHT_DOCUMENTS = {
    head[2]: (head[0], head[1], [unit(source, target, role) for role, source, target in rows])
    for table in ("right/terms_documents.txt", "right/terms_documents_2.txt", "right/terms_documents_3.txt")
    for head, rows in groups(table)
}
ERRORS = (
    "planted/terms_pairs.txt",
    "planted/terms_pairs_2.txt",
    "planted/terms_pairs_3.txt",
    "planted/terms_pairs_4.txt",
    "planted/terms_pairs_5.txt",
    "planted/terms_pairs_6.txt",
)
ERRORS_IN_DOCUMENTS = ("planted/terms_documents.txt", "planted/terms_documents_2.txt")
PLANTED = [(*head, *row) for name in ERRORS for head, rows in groups(name) for row in rows if row[0][0] != "~"]
PLANTED_IN_DOCUMENTS = [
    row for name in ERRORS_IN_DOCUMENTS for _, rows in groups(name) for row in rows if row[0][0] != "~"
]


@pytest.mark.parametrize(("day", "style", "source", "target"), RIGHT)
def test_a_right_sentence_is_left_alone(day: str, style: str, source: str, target: str) -> None:
    assert told(SENTENCES.run([unit(source, target)], context(day, style))) == []


@pytest.mark.parametrize("name", RIGHT_DOCUMENTS)
def test_a_right_document_is_left_alone(name: str) -> None:
    day, style, units = RIGHT_DOCUMENTS[name]
    assert told(DOCUMENTS.run(units, context(day, style))) == []


@pytest.mark.parametrize(("day", "style", "checks", "source", "target"), PLANTED)
def test_a_planted_error_is_told_once(day: str, style: str, checks: str, source: str, target: str) -> None:
    findings = SENTENCES.run([unit(source, target)], context(day, style))
    assert {one.check for one in findings} <= set(checks.split("/")), told(findings)
    assert findings


@pytest.mark.parametrize(("checks", "name", "number", "right", "wrong"), PLANTED_IN_DOCUMENTS)
def test_an_error_planted_in_a_document_is_found(checks: str, name: str, number: str, right: str, wrong: str) -> None:
    day, style, units = RIGHT_DOCUMENTS[name]
    place = int(number) - 1
    assert right in units[place].target
    changed = replace(units[place], target=units[place].target.replace(right, wrong, 1))
    findings = DOCUMENTS.run([*units[:place], changed, *units[place + 1 :]], context(day, style))
    assert {one.check for one in findings} & set(checks.split("/")), told(findings)


def misjudged(*names: str) -> int:
    return sum(row[0].startswith("~") for name in names for _, rows in groups(name) for row in rows)


def test_few_of_the_planted_errors_are_missed() -> None:
    missed = misjudged(*ERRORS, *ERRORS_IN_DOCUMENTS)
    assert missed <= 0.05 * (missed + len(PLANTED) + len(PLANTED_IN_DOCUMENTS))


def test_few_right_sentences_are_accused() -> None:
    assert misjudged(*RIGHTS) <= 0.01 * len(RIGHT)
