"""Findings as JSON, in the form that users' scripts depend on."""

import json
import re
from typing import Any

from workbench.model import Finding, Severity
from workbench.reports.report import Region, Report

_SURROGATE = re.compile("[\ud800-\udfff]")


def render(report: Report) -> str:
    """Return one JSON object with the findings, and the summary with the numbers of findings added."""
    findings = report.findings
    counts = {str(level): sum(finding.severity is level for finding in findings) for level in reversed(Severity)}
    document = {
        "findings": [as_dict(finding, report.region(finding)) for finding in findings],
        "summary": {**report.summary, "findings": len(findings), **counts},
    }
    # A lone half of a surrogate pair, from a damaged file, has no UTF-8: it is written as its escape.
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return json.dumps(document, indent=2) if _SURROGATE.search(text) else text


def as_dict(finding: Finding, region: Region | None) -> dict[str, Any]:
    """Return a finding as JSON has it; `line` is where its entry begins, `region` where in the file it is itself."""
    return {
        "check": finding.check,
        "severity": str(finding.severity),
        "message": finding.message,
        "file": finding.file,
        "line": finding.line,
        "region": region._asdict() if region else None,
        "source": finding.source,
        "target": finding.target,
        "spans": [{"side": str(span.side), "start": span.start, "end": span.end} for span in finding.spans],
        "fingerprint": finding.fingerprint,
    }
