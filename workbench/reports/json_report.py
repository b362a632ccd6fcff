"""Findings as JSON, in the form that users' scripts depend on."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from workbench.model import Finding, Severity


def render(findings: Sequence[Finding], summary: Mapping[str, Any]) -> str:
    """Return one JSON object with the findings and the summary.

    Args:
        findings: In the order they are to be written.
        summary: What the run knows beside the findings, e.g. `files` and `units`; the numbers of findings, in all and
            by severity, are added here.
    """
    counts = {str(level): sum(finding.severity is level for finding in findings) for level in reversed(Severity)}
    document = {
        "findings": [_as_dict(finding) for finding in findings],
        "summary": {**summary, "findings": len(findings), **counts},
    }
    # A lone half of a surrogate pair, from a damaged file, has no UTF-8: it is written as its escape.
    return json.dumps(document, ensure_ascii=_has_surrogate(findings), indent=2)


def _as_dict(finding: Finding) -> dict[str, Any]:
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
