"""The JSON report: the command's contract, key by key."""

import json

from workbench.model import Finding, Severity, Side, Span, UnitKey
from workbench.reports import Region, Report, render

FINDING = Finding(
    check="double-space",
    severity=Severity.WARNING,
    message="There is more than one space in a row.",
    key=UnitKey(None, "gạo xuất khẩu"),
    target="rice  exports",
    spans=(Span(Side.TARGET, 4, 6),),
    file="rice.po",
    line=12,
)


def test_the_contract() -> None:
    assert json.loads(render("json", Report(findings=[FINDING], summary={"files": 1, "units": 40}))) == {
        "findings": [
            {
                "check": "double-space",
                "severity": "warning",
                "message": "There is more than one space in a row.",
                "file": "rice.po",
                "line": 12,
                "region": None,
                "source": "gạo xuất khẩu",
                "target": "rice  exports",
                "spans": [{"side": "target", "start": 4, "end": 6}],
                "fingerprint": FINDING.fingerprint,
            }
        ],
        "summary": {"files": 1, "units": 40, "findings": 1, "error": 0, "warning": 1, "info": 0},
    }


def test_no_finding_is_an_empty_list() -> None:
    report = json.loads(render("json", Report(findings=[], summary={"files": 0, "units": 0})))
    assert report["findings"] == []
    assert report["summary"]["findings"] == 0


def test_vietnamese_is_readable() -> None:
    assert "gạo xuất khẩu" in render("json", Report(findings=[FINDING]))


def test_half_a_surrogate_pair_can_be_written_as_utf8() -> None:
    damaged = Finding(check="mojibake", severity=Severity.ERROR, message="x", key=UnitKey(None, "a"), target="\ud800")
    report = render("json", Report(findings=[damaged]))
    assert json.loads(report.encode("utf-8"))["findings"][0]["target"] == "\ud800"


def test_places_are_told_where_they_are_known() -> None:
    for form in ("json", "jsonl"):
        report = Report(findings=[FINDING], locate=lambda finding, span: Region(14, 9, 14, 11))
        written = json.loads(render(form, report))
        one = written["findings"][0] if form == "json" else written
        assert one["region"] == {"line": 14, "column": 9, "end_line": 14, "end_column": 11}


def test_a_file_name_that_is_no_unicode_can_be_written_as_utf8() -> None:
    report = Report(findings=[], summary={"undated": ["bad-\udcff.po"]})
    assert json.loads(render("json", report).encode())["summary"]["undated"] == ["bad-\udcff.po"]
