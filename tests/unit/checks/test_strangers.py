"""Checks of strangers that raise or hang: each becomes one finding that names it, however the work is cut up."""

from collections.abc import Iterator
from datetime import date

import pytest

from workbench.checks import Check, Context, Document, Policy, Suite, joined, suite
from workbench.model import Finding, LanguagePair, Severity, State, Unit, UnitKey
from workbench.text.profiles import VNA


class Stranger(Check):
    """Finds something in every unit until it comes to one that it cannot bear."""

    id = "stranger"
    title = "A check of somebody else"
    explanation = "It is tested what becomes of it."
    severity = Severity.WARNING

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if "raise" in unit.target:
            raise ValueError(unit.target)
        while "hang" in unit.target:
            pass
        yield self.finding(unit, "found")


_CONTEXT = Context(pair=LanguagePair("vi", "en"), day=date(2025, 1, 1), profile=VNA, hits=lambda _: ())


def _document(*targets: str) -> Document:
    units = [
        Unit(key=UnitKey(str(number), "nguồn"), target=target, state=State.TRANSLATED)
        for number, target in enumerate(targets)
    ]
    return Document(tuple(units), _CONTEXT)


def _told(findings: tuple[Finding, ...]) -> list[tuple[str, str | None]]:
    return [(one.check, one.key.context) for one in findings]


@pytest.mark.parametrize("rows", [[2, 2, 2], [1, 1, 1, 1, 1, 1], [6], [3, 3]])
def test_rows_judged_apart_say_what_one_row_says(rows: list[int]) -> None:
    document = _document("one", "two", "raise here", "three", "raise again", "four")
    checks = Suite.of([Stranger()], Policy())
    whole = checks.run_documents([document])
    assert _told(whole) == [("stranger", "0"), ("stranger", "1"), ("plugin-error", "2")]
    parts, start = [], 0
    for row in rows:
        parts.append(checks.judge(document.units[start : start + row], _CONTEXT))
        start += row
    stopped: set[str] = set()
    found = checks.conclude(document, joined(parts, stopped), stopped)
    assert checks.together([document], [found], stopped) == whole


def test_a_check_that_hangs_is_named_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suite, "_LONGEST_ON_UNIT", 0.05)
    found = Suite.of([Stranger()], Policy()).run_documents([_document("one", "hang", "two")])
    assert _told(found) == [("stranger", "0"), ("plugin-error", "1")]
    assert "stranger" in found[1].message
    assert "no answer within" in found[1].message
