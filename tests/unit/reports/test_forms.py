"""Every form of report: its contract, and that no text can be more than text."""

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from workbench.model import Finding, Severity, UnitKey
from workbench.reports import FORMATS, Report, render

SCHEMA = Path(__file__).parents[3].parent / "shared" / "schemas" / "sarif" / "sarif-schema-2.1.0.json"
FORMS = [form for form in FORMATS if form != "text"]


@pytest.mark.parametrize("form", FORMS)
def test_no_terminal_escape_and_no_bidi_mark_gets_out(form: str, report: Report) -> None:
    text = render(form, report)
    assert "\x1b" not in text
    if form not in ("json", "jsonl"):  # what JSON leaves as it is has no effect on a line
        assert "\u202e" not in text


@pytest.mark.parametrize("form", FORMS)
def test_nothing_found_is_a_whole_report(form: str) -> None:
    text = render(form, Report(findings=[], files=("clean.po",), summary={"files": 1, "units": 2}))
    match form:
        case "json" | "sarif":
            assert isinstance(json.loads(text), dict)
        case "junit":
            assert ElementTree.fromstring(text).get("failures") == "0"
        case "html":
            assert "2 segments in 1 file: clean" in text
        case "csv":
            assert len(text.splitlines()) == 1
        case _:
            assert text == ""


@pytest.mark.parametrize("form", FORMS)
def test_the_same_findings_are_the_same_bytes(form: str, report: Report) -> None:
    assert render(form, report) == render(form, report)


# JSON lines


def test_json_lines_are_the_findings_of_json(report: Report) -> None:
    lines = [json.loads(line) for line in render("jsonl", report).split("\n")]
    assert lines == json.loads(render("json", report))["findings"]


# CSV


def test_csv_has_a_row_a_finding(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(render("csv", report), newline="")))
    assert [(row["file"], row["line"], row["column"], row["check"], row["marked"]) for row in rows] == [
        ("locales/en/rice.po", "14", "13", "double-space", "  "),
        ("locales/en/rice.po", "20", "", "blank-target", ""),
        ("a:b,c.po", "14", "11", "odd", ""),
    ]


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@a", "\t=1"])
def test_csv_holds_no_formula(start: str, report: Report) -> None:
    from dataclasses import replace

    hostile = replace(report.findings[0], target=start, spans=())
    (row,) = csv.DictReader(io.StringIO(render("csv", Report(findings=[hostile])), newline=""))
    assert row["target"].startswith("'")


# GitHub


def test_github_commands(report: Report) -> None:
    assert render("github", report).split("\n")[:3] == [
        "::error::broken.po:3: “x” is not a word that PO knows.",
        "::warning file=locales/en/rice.po,line=14,col=13,endLine=14,endColumn=15,title=double-space"
        "::There is more than one space in a row.",
        "::error file=locales/en/rice.po,line=20,title=blank-target::It is empty.",
    ]


def test_github_text_cannot_begin_a_command_or_a_property(report: Report) -> None:
    *_, line = render("github", report).split("\n")
    assert line.startswith("::notice file=a%3Ab%2Cc.po,line=14,")
    assert "%250A" in line
    assert "\r" not in line


# JUnit


def test_junit_counts_what_fails(report: Report) -> None:
    root = ElementTree.fromstring(render("junit", report))
    assert {name: root.get(name) for name in ("tests", "failures", "errors")} == {
        "tests": "5",
        "failures": "1",
        "errors": "1",
    }
    assert [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root][:3] == [
        ("locales/en/rice.po", "2", "1"),
        ("a:b,c.po", "1", "0"),
        ("clean.po", "1", "0"),
    ]
    assert [case.get("name") for case in root.iter("testcase") if case.find("failure") is not None] == ["blank-target"]


# SARIF


def test_sarif_places_levels_and_fingerprints(report: Report) -> None:
    (run,) = json.loads(render("sarif", report))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [(result["ruleId"], result["level"], result.get("ruleIndex")) for result in run["results"]] == [
        ("double-space", "warning", 0),
        ("blank-target", "error", None),
        ("odd", "note", None),
    ]
    first, second, third = (result["locations"][0]["physicalLocation"] for result in run["results"])
    assert first == {
        "artifactLocation": {"uri": "locales/en/rice.po"},
        "region": {"startLine": 14, "startColumn": 13, "endLine": 14, "endColumn": 15},
    }
    assert second["region"] == {"startLine": 20}
    assert third["artifactLocation"] == {"uri": "a%3Ab%2Cc.po"}
    assert run["invocations"][0]["executionSuccessful"] is False


def test_sarif_tells_equal_findings_apart(report: Report) -> None:
    twice = Report(findings=[report.findings[0]] * 2)
    results = json.loads(render("sarif", twice))["runs"][0]["results"]
    fingerprint = report.findings[0].fingerprint
    assert [one["partialFingerprints"] for one in results] == [
        {"workbench/v1": f"{fingerprint}:1"},
        {"workbench/v1": f"{fingerprint}:2"},
    ]


@pytest.mark.skipif(not SCHEMA.exists(), reason="the SARIF schema lies in ../shared, which is not here")
@pytest.mark.parametrize("is_empty", [True, False])
def test_sarif_is_valid(report: Report, is_empty: bool) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    log = json.loads(render("sarif", Report(findings=[]) if is_empty else report))
    jsonschema.validate(log, json.loads(SCHEMA.read_text("utf-8")))


# HTML


class _Page(HTMLParser):
    """What a browser would see: tags with their attributes, and the text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, Any]]] = []
        self.marked: list[str] = []
        self._is_marked = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._is_marked = tag == "mark"

    def handle_endtag(self, tag: str) -> None:
        self._is_marked = self._is_marked and tag != "mark"

    def handle_data(self, data: str) -> None:
        if self._is_marked:
            self.marked.append(data)


def test_the_page_loads_nothing_and_runs_only_its_own_script(report: Report) -> None:
    page = _Page()
    page.feed(render("html", report))
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert not [attributes for _, attributes in page.tags if {"src", "href", "onload", "onclick"} & attributes.keys()]
    policies = [one["content"] for tag, one in page.tags if tag == "meta" and "http-equiv" in one]
    assert policies[0].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policies[0]


def test_the_page_marks_the_places(report: Report) -> None:
    page = _Page()
    page.feed(render("html", report))
    assert page.marked == ["  ", "<script>", "‸"]
    assert len([tag for tag, _ in page.tags if tag == "article"]) == 3


def test_a_page_says_nothing_of_texts_that_are_not_there() -> None:
    nothing = UnitKey(None, "")
    finding = Finding(check="po-header", severity=Severity.INFO, message="No header.", key=nothing, target="", line=1)
    assert "<dl>" not in render("html", Report(findings=[finding]))
