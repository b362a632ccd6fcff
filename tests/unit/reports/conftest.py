"""Findings that a report has to get through unharmed."""

from dataclasses import replace

import pytest

from workbench.model import CheckFacts, Finding, Severity, Side, Span, UnitKey
from workbench.reports import Region, Report

HOSTILE = '<script>alert(1)</script>\x1b[31m\u202e%0A::error::=1+1,"x"&]]>\ufffe'


FINDING = Finding(
    check="double-space",
    severity=Severity.WARNING,
    message="There is more than one space in a row.",
    key=UnitKey(None, "gạo xuất khẩu"),
    target="rice  exports",
    spans=(Span(Side.TARGET, 4, 6),),
    file="locales/en/rice.po",
    line=12,
)


@pytest.fixture
def finding() -> Finding:
    """A warning with a place in the target."""
    return FINDING


@pytest.fixture
def report() -> Report:
    """One warning, one error without a place, one hostile information; a clean file and an unreadable one."""
    return Report(
        findings=[
            FINDING,
            replace(
                FINDING,
                check="blank-target",
                severity=Severity.ERROR,
                message="It is empty.",
                target="",
                spans=(),
                line=20,
            ),
            replace(
                FINDING,
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
