"""Findings written down, for people and for programs."""

from workbench.reports.json_report import render as render_json
from workbench.reports.text import render as render_text

__all__ = ["render_json", "render_text"]
