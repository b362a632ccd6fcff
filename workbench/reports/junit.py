"""Findings as JUnit XML, which most CI servers show as test results."""

from collections import defaultdict
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from workbench.model import Finding
from workbench.reports.report import Report
from workbench.text.visible import visible


def render(report: Report) -> str:
    """Return one suite for each file, with one case for each check that has something to say about it.

    A case fails where one of its findings fails the run; what does not fail is told in the case's output. A clean
    file has one case that passes, a file that could not be read one with an error.
    """
    by_file: dict[str, list[Finding]] = {file: [] for file in report.files}
    for finding in report.findings:
        by_file.setdefault(finding.file, []).append(finding)
    root = Element("testsuites", name="workbench check")
    for file, findings in by_file.items():
        root.append(_suite(report, file, findings))
    if report.unreadable:
        suite = SubElement(root, "testsuite", name="unreadable files", errors=str(len(report.unreadable)))
        suite.set("tests", str(len(report.unreadable)))
        for number, error in enumerate(report.unreadable, 1):
            case = SubElement(suite, "testcase", classname="unreadable", name=f"file {number}")
            SubElement(case, "error", message=_allowed(error)).text = _allowed(error)
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode")


def _suite(report: Report, file: str, findings: Sequence[Finding]) -> Element:
    by_check: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_check[finding.check].append(finding)
    suite = Element("testsuite", name=_allowed(file) or "(no file)")
    failures = 0
    for check, found in by_check.items():
        case = SubElement(suite, "testcase", classname=_allowed(file), name=_allowed(check))
        failing = [finding for finding in found if report.fails(finding)]
        if failing:
            failures += 1
            text = "\n\n".join(_told(report, finding) for finding in failing)
            SubElement(case, "failure", type=str(failing[0].severity), message=_allowed(_headline(failing))).text = text
        if others := [finding for finding in found if not report.fails(finding)]:
            SubElement(case, "system-out").text = "\n\n".join(_told(report, finding) for finding in others)
    if not by_check:
        SubElement(suite, "testcase", classname=_allowed(file), name="clean")
    suite.set("tests", str(max(len(by_check), 1)))
    suite.set("failures", str(failures))
    suite.set("errors", "0")
    return suite


def _headline(findings: Sequence[Finding]) -> str:
    more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
    return f"{findings[0].message}{more}"


def _told(report: Report, finding: Finding) -> str:
    region = report.region(finding)
    place = f"{region.line}:{region.column}" if region else f"{finding.line}"
    texts = (f"{finding.file}:{place}: {finding.severity}: {finding.message}", f"  source: {finding.source}")
    return "\n".join(map(_allowed, (*texts, f"  target: {finding.target}")))


def _allowed(text: str) -> str:
    """A text without what XML forbids; what has no shape is made visible."""
    return visible(text).replace("\ufffe", "⟨U+FFFE⟩").replace("\uffff", "⟨U+FFFF⟩")
