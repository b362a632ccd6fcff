"""Findings that a report has to get through unharmed."""

import pytest

from workbench.model import CheckFacts, Finding, Severity, Side, Span, UnitKey
from workbench.reports import Region, Report

HOSTILE = '<script>alert(1)</script>\x1b[31m\u202e%0A::error::=1+1,"x"&]]>\ufffe'


def finding(**changes: object) -> Finding:
    facts: dict[str, object] = {
        "check": "double-space",
        "severity": Severity.WARNING,
        "message": "There is more than one space in a row.",
        "key": UnitKey(None, "gạo xuất khẩu"),
        "target": "rice  exports",
        "spans": (Span(Side.TARGET, 4, 6),),
        "file": "locales/en/rice.po",
        "line": 12,
    }
    return Finding(**(facts | changes))  # type: ignore[arg-type]


@pytest.fixture
def report() -> Report:
    """One warning, one error without a place, one hostile information; a clean file and an unreadable one."""
    return Report(
        findings=[
            finding(),
            finding(
                check="blank-target", severity=Severity.ERROR, message="It is empty.", target="", spans=(), line=20
            ),
            finding(
                check="odd",
                severity=Severity.INFO,
                message=HOSTILE,
                key=UnitKey(None, HOSTILE),
                target=HOSTILE,
                spans=(Span(Side.SOURCE, 0, 8), Span(Side.TARGET, 2, 2)),
                file="a:b,c.po",
            ),
        ],
        checks={
            "double-space": CheckFacts(
                id="double-space", title="Two spaces", explanation="Right: a b.", severity=Severity.WARNING
            )
        },
        files=("locales/en/rice.po", "a:b,c.po", "clean.po"),
        summary={"files": 3, "units": 40},
        unreadable=("broken.po:3: “x” is not a word that PO knows.",),
        locate=lambda finding, span: Region(14, span.start + 9, 14, span.end + 9) if finding.line == 12 else None,
        version="1.2",
    )
