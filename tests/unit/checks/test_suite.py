"""The suite: order, policy, plural forms, languages, and strangers' checks that fail."""

import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import EntryPoint, EntryPoints

import pytest

from workbench import plugins
from workbench.checks import Check, Context, Document, DocumentCheck, Policy, RunCheck, Suite, known_ids
from workbench.checks.space import DoubleSpace
from workbench.checks.state import Untranslated
from workbench.checks.words import DoubledWord
from workbench.model import Finding, Plural, Severity, State, Unit, UnitKey

MakeContext = Callable[..., Context]


def unit(source: str, target: str, **facts: object) -> Unit:
    return Unit(key=UnitKey(None, source), target=target, state=State.TRANSLATED, **facts)  # type: ignore[arg-type]


class Raising(Check):
    """A third party's check with a bug."""

    id = "raising"
    title = "Raises"
    explanation = "Right: nothing. Wrong: everything."
    severity = Severity.INFO

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        yield self.finding(unit, "This one was found before the bug.")
        raise ZeroDivisionError("bug in the check")


class LastUnit(DocumentCheck):
    """A check of the whole document."""

    id = "last-unit"
    title = "Last unit"
    explanation = "Right: none. Wrong: one."
    severity = Severity.INFO

    def run_document(self, units: Sequence[Unit], context: Context) -> Iterator[Finding]:
        yield self.finding(units[-1], "This is the last unit.")


class SwissOnly(Check):
    """A check for one pair of languages."""

    id = "swiss-only"
    title = "Swiss only"
    explanation = "Right: none. Wrong: one."
    severity = Severity.INFO
    target_language = "de"

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        yield self.finding(unit, "This is German.")


class Unreliable(RunCheck):
    """A check of all documents with a bug."""

    id = "unreliable"
    title = "Unreliable"
    explanation = "Right: none. Wrong: one."
    severity = Severity.INFO

    def run_documents(self, documents: Sequence[Document]) -> Iterator[tuple[Document, Finding]]:
        raise RuntimeError("bug across documents")


def test_every_built_in_check_loads() -> None:
    suite = Suite.load(Policy())
    assert suite.broken == ()
    assert {rule.id for rule in (*suite.checks, *suite.document_checks, *suite.run_checks)} <= set(known_ids())


def test_every_check_says_what_is_right_and_what_is_wrong() -> None:
    suite = Suite.load(Policy())
    for rule in (*suite.checks, *suite.document_checks, *suite.run_checks):
        assert rule.title
        assert not rule.title.endswith(".")
        assert re.search(r"Right(?:, in [\w“”]+)?: ", rule.explanation), rule.id
        assert "Wrong: " in rule.explanation, rule.id


def test_findings_come_in_document_order_then_by_check(context: MakeContext) -> None:
    suite = Suite.of([LastUnit(), DoubleSpace(), DoubledWord()], Policy())
    units = [unit("Một", "the the  end"), unit("Hai", "one  two")]
    assert [(finding.source, finding.check) for finding in suite.run(units, context(file="a.po"))] == [
        ("Một", "double-space"),
        ("Một", "doubled-word"),
        ("Hai", "double-space"),
        ("Hai", "last-unit"),
    ]


def test_findings_carry_file_line_and_the_policys_severity(context: MakeContext) -> None:
    suite = Suite.of([DoubleSpace()], Policy({"double-space": Severity.INFO}))
    (finding,) = suite.run([unit("Một", "one  two", line=7)], context(file="a.po"))
    assert (finding.file, finding.line, finding.severity) == ("a.po", 7, Severity.INFO)


def test_a_check_that_is_off_does_not_run(context: MakeContext) -> None:
    suite = Suite.of([DoubleSpace()], Policy({"double-space": None}))
    assert not suite.checks
    assert not suite.run([unit("Một", "one  two")], context())


def test_checks_need_a_target_unless_they_want_empty_ones(context: MakeContext) -> None:
    suite = Suite.of([Untranslated(), SwissOnly(), Raising()], Policy())
    assert [finding.check for finding in suite.run([unit("Một", "")], context())] == ["untranslated"]


def test_a_check_for_other_languages_does_not_run(context: MakeContext) -> None:
    suite = Suite.of([SwissOnly()], Policy())
    assert not suite.run([unit("Một", "One")], context())
    assert suite.run([unit("Một", "Eins")], context(pair=("vi", "de-CH")))


def test_each_plural_form_is_judged_against_its_own_source(context: MakeContext) -> None:
    suite = Suite.of([DoubleSpace(), Untranslated()], Policy())
    entry = unit("one file", "một tệp", plural=Plural("%d files", ("một  tệp", "")))
    findings = suite.run([entry], context(pair=("en", "vi")))
    assert [(finding.check, finding.target, finding.key) for finding in findings] == [
        ("double-space", "một  tệp", entry.key),
        ("untranslated", "", entry.key),
    ]


def test_a_raising_check_becomes_one_finding_that_names_it(context: MakeContext) -> None:
    suite = Suite.of([Raising(), DoubleSpace()], Policy())
    units = [unit("Một", "one  two"), unit("Hai", "one  two")]
    findings = suite.run(units, context(file="a.po"))
    assert [finding.check for finding in findings] == ["double-space", "plugin-error", "double-space"]
    complaint = findings[1]
    assert complaint.severity is Severity.ERROR
    assert "“raising”" in complaint.message
    assert "ZeroDivisionError: bug in the check" in complaint.message
    assert complaint.key == units[0].key


def test_a_raising_check_in_the_editor(context: MakeContext) -> None:
    findings = Suite.of([Raising(), DoubleSpace()], Policy()).run_unit(unit("Một", "one  two"), context())
    assert [finding.check for finding in findings] == ["double-space", "plugin-error"]


def test_a_raising_check_of_all_documents(context: MakeContext) -> None:
    (finding,) = Suite.of([Unreliable()], Policy()).run([unit("Một", "One")], context(file="a.po"))
    assert (finding.check, finding.file) == ("plugin-error", "a.po")


def test_plugin_errors_can_be_switched_off(context: MakeContext) -> None:
    suite = Suite.of([Raising(), Unreliable()], Policy({"plugin-error": None}))
    assert not suite.run([unit("Một", "One")], context())


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("no_such_module:Check", "ModuleNotFoundError"),
        ("workbench.checks.wording:quoted", "not a class of checks"),
        ("workbench.checks.space:DoubleSpace", "its id is “double-space”"),
    ],
)
def test_a_plug_in_that_cannot_be_loaded_is_named(
    monkeypatch: pytest.MonkeyPatch, context: MakeContext, value: str, reason: str
) -> None:
    point = EntryPoint("strange", value, "workbench.checks")
    monkeypatch.setattr(plugins, "entry_points", lambda group: EntryPoints([point]))
    (finding,) = Suite.load(Policy()).run([unit("Một", "One")], context())
    assert finding.check == "plugin-error"
    assert "“strange”" in finding.message
    assert reason in finding.message


def test_run_unit_may_be_called_from_many_threads(context: MakeContext) -> None:
    suite = Suite.load(Policy())
    units = [unit(f"Câu {number}", f"Sentence  {number} the the end") for number in range(50)]
    alone = [suite.run_unit(one, context()) for one in units]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda one: suite.run_unit(one, context()), units * 4))
    assert together == alone * 4


def test_policy_names_what_it_does_not_know() -> None:
    policy = Policy({"double-space": None, "doubel-space": Severity.ERROR})
    assert policy.unknown(known_ids()) == ("doubel-space",)


@pytest.mark.parametrize(
    ("fail_on", "fails"), [(Severity.ERROR, False), (Severity.WARNING, True), (Severity.INFO, True), (None, False)]
)
def test_what_fails_a_run(context: MakeContext, fail_on: Severity | None, fails: bool) -> None:
    policy = Policy(fail_on=fail_on)
    findings = Suite.of([DoubleSpace()], policy).run([unit("Một", "one  two")], context())
    assert policy.fails(findings) is fails
    assert not policy.fails([])


def test_thousands_of_findings_of_one_kind_are_counted_in_the_last(context: MakeContext) -> None:
    target = ", ".join(["the the"] * 50)
    findings = Suite.of([DoubledWord()], Policy()).run([unit("tỉnh", target)], context())
    assert len(findings) == 21
    assert "30 more findings" in findings[-1].message
    assert len({finding.fingerprint for finding in findings}) == 21


def test_twenty_findings_of_one_kind_are_all_told(context: MakeContext) -> None:
    target = ", ".join(["the the"] * 20)
    findings = Suite.of([DoubledWord()], Policy()).run([unit("tỉnh", target)], context())
    assert len(findings) == 20
    assert not any("more" in finding.message for finding in findings)
