"""Findings as CSV (RFC 4180), for spreadsheets."""

import csv
import io

from workbench.model import Side
from workbench.reports.report import Report
from workbench.text.table_cells import neutral
from workbench.text.visible import visible

_HEAD = ("file", "line", "column", "check", "severity", "message", "source", "target", "marked", "fingerprint")


def render(report: Report) -> str:
    """Return a header and one row for each finding; `marked` is the text under its places in the target."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_HEAD)
    for finding in report.findings:
        region = report.region(finding)
        marked = " … ".join(finding.target[span.start : span.end] for span in finding.spans if span.side is Side.TARGET)
        texts = (finding.message, finding.source, finding.target, marked)
        writer.writerow(
            (
                _harmless(finding.file),
                (region.line if region else finding.line) or "",
                region.column if region else "",
                finding.check,
                finding.severity,
                *map(_harmless, texts),
                finding.fingerprint,
            )
        )
    return out.getvalue()


def _harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula, and no terminal obeys."""
    return visible(neutral(text), keep_newlines=True)
