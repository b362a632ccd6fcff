"""Findings as JSON lines: one object a line, for programs that read as they go."""

import json

from workbench.reports.json_report import as_dict
from workbench.reports.report import Report


def render(report: Report) -> str:
    """Return one JSON object a line, in the form of the JSON report's findings; "" where there are none."""
    return "\n".join(_line(as_dict(finding, report.region(finding))) for finding in report.findings)


def _line(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    # A lone half of a surrogate pair has no UTF-8, and other programs break lines at U+2028.
    is_plain = not any("\ud800" <= char <= "\udfff" or char in "\u2028\u2029\x85" for char in text)
    return text if is_plain else json.dumps(value)
