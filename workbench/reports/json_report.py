"""Findings as JSON, in the form that users' scripts depend on."""

import json
from collections.abc import Sequence
from typing import Any

from workbench.model import Finding, Severity
from workbench.reports.report import Report


def render(report: Report) -> str:
    """Return one JSON object with the findings, and the summary with the numbers of findings added."""
    findings = report.findings
    counts = {str(level): sum(finding.severity is level for finding in findings) for level in reversed(Severity)}
    document = {
        "findings": [as_dict(finding) for finding in findings],
        "summary": {**report.summary, "findings": len(findings), **counts},
    }
    # A lone half of a surrogate pair, from a damaged file, has no UTF-8: it is written as its escape.
    return json.dumps(document, ensure_ascii=_has_surrogate(findings), indent=2)


def as_dict(finding: Finding) -> dict[str, Any]:
    """Return a finding as JSON has it."""
    return {
        "check": finding.check,
        "severity": str(finding.severity),
        "message": finding.message,
        "file": finding.file,
        "line": finding.line,
        "source": finding.source,
        "target": finding.target,
        "spans": [{"side": str(span.side), "start": span.start, "end": span.end} for span in finding.spans],
        "fingerprint": finding.fingerprint,
    }


def _has_surrogate(findings: Sequence[Finding]) -> bool:
    return any(
        "\ud800" <= char <= "\udfff"
        for finding in findings
        for text in (finding.source, finding.target, finding.message, finding.file)
        if not text.isascii()
        for char in text
    )
