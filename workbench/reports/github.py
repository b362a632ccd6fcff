"""Findings as workflow commands of GitHub Actions, which show them beside the lines of a pull request."""

from collections.abc import Iterator

from workbench.model import Finding, Severity
from workbench.reports.report import Report
from workbench.text.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report) -> str:
    """Return one command a finding, and one for each file that could not be read.

    GitHub shows ten of each kind a step; the rest stands in the log only.
    """
    return "\n".join(_commands(report))


def _commands(report: Report) -> Iterator[str]:
    for error in report.unreadable:
        yield f"::error::{_data(error)}"
    for finding in report.findings:
        properties = ",".join(f"{name}={_property(str(value))}" for name, value in _properties(report, finding))
        yield f"::{_COMMANDS[finding.severity]} {properties}::{_data(finding.message)}"


def _properties(report: Report, finding: Finding) -> Iterator[tuple[str, object]]:
    if finding.file:
        yield "file", finding.file
    region = report.region(finding)
    if region:
        yield from zip(("line", "col", "endLine", "endColumn"), (*region[:3], region.end_column), strict=True)
    elif finding.line:
        yield "line", finding.line
    yield "title", finding.check


def _data(text: str) -> str:
    """A text that cannot begin another command: what has no shape is made visible first, line ends are escaped."""
    return visible(text, keep_newlines=True).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
