"""Findings written down, for people and for programs: one module for each form, imported when it is asked for."""

import importlib
from collections.abc import Mapping

from workbench.reports.report import Region, Report
from workbench.reports.text import render as render_text

_MODULES: Mapping[str, str] = {
    "json": "json_report",
    "jsonl": "lines",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "html": "html",
    "csv": "csv_report",
}
FORMATS = ("text", *_MODULES)
"""The forms by name; `text` is the one for a terminal, which has a width and colours."""

__all__ = ["FORMATS", "Region", "Report", "render", "render_text"]


def render(name: str, report: Report) -> str:
    """Return a report in one of the forms for programs and pages.

    Args:
        name: One of `FORMATS` but `text`.
        report: What to write.
    """
    return str(importlib.import_module(f"workbench.reports.{_MODULES[name]}").render(report))
