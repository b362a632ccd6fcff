"""Findings as one self-contained page that a reviewer can read, filter and print.

Everything that comes from a text is escaped and made visible, the page loads nothing, and its policy lets no other
script run than its own. Without scripts all findings are shown.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from itertools import groupby

from workbench.model import Finding, Severity, Side
from workbench.reports.report import Report
from workbench.text.counted import counted
from workbench.text.visible import visible


def render(report: Report) -> str:
    """Return the page: the sums, the filters, and the findings by file with both texts side by side."""
    script, style = _asset("page.js"), _asset("page.css")
    policy = f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'"
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            "<title>Findings</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            *_head(report),
            *_filters(report.findings),
            "<main>",
            *_unreadable(report.unreadable),
            *_files(report),
            "</main>",
            f"<script>{script}</script>",
            "</body>",
            "</html>",
        )
    )


@cache
def _asset(name: str) -> str:
    return files("workbench.reports").joinpath(name).read_text("utf-8")


def _digest(text: str) -> str:
    """The name by which the page's policy knows a script or style of its own."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def _head(report: Report) -> Iterator[str]:
    counts = Counter(finding.severity for finding in report.findings)
    sums = [counted(counts[level], str(level)) for level in reversed(Severity) if counts[level]]
    over = [counted(report.summary["units"], "segment"), "in"] if "units" in report.summary else []
    line = " ".join([*over, f"{counted(len(report.files), 'file')}: {', '.join(sums) or 'clean'}"])
    yield f"<header><h1>Findings</h1><p>{_text(line)}</p></header>"


def _filters(findings: Sequence[Finding]) -> Iterator[str]:
    if not findings:
        return
    counts = Counter(finding.check for finding in findings)
    yield '<form id="filters" hidden>'
    yield '<label>Severity <select name="severity"><option value="">all</option>'
    for level in sorted({finding.severity for finding in findings}, reverse=True):
        yield f"<option>{level}</option>"
    yield '</select></label><label>Check <select name="check"><option value="">all</option>'
    for check, count in sorted(counts.items()):
        yield f'<option value="{_text(check)}">{_text(check)} ({count})</option>'
    yield '</select></label><label>Text <input name="text" type="search"></label>'
    yield '<output name="shown"></output></form>'


def _unreadable(errors: Sequence[str]) -> Iterator[str]:
    for error in errors:
        yield f'<p class="unreadable">{_text(error)}</p>'


def _files(report: Report) -> Iterator[str]:
    for file, group in groupby(report.findings, lambda finding: finding.file):
        findings = list(group)
        yield f"<section><h2>{_text(file) or '(no file)'} <small>{len(findings)}</small></h2>"
        for finding in findings:
            yield from _finding(report, finding)
        yield "</section>"


def _finding(report: Report, finding: Finding) -> Iterator[str]:
    region = report.region(finding)
    place = f"{region.line}:{region.column}" if region else str(finding.line or "")
    facts = report.checks.get(finding.check)
    title = f' title="{_text(facts.explanation)}"' if facts else ""
    yield f'<article data-severity="{finding.severity}" data-check="{_text(finding.check)}">'
    yield f'<h3><b class="{finding.severity}">{finding.severity}</b> <span class="place">{place}</span> '
    yield f'<code{title}>{_text(finding.check)}</code> <small class="print">{finding.fingerprint}</small></h3>'
    yield f"<p>{_text(finding.message)}</p>"
    if finding.source or finding.target:
        yield from _texts(finding)
    yield "</article>"


def _texts(finding: Finding) -> Iterator[str]:
    yield "<dl>"
    for side, text in ((Side.SOURCE, finding.source), (Side.TARGET, finding.target)):
        spans = [(span.start, span.end) for span in finding.spans if span.side is side]
        yield f'<dt>{side}</dt><dd dir="auto">{_marked(text, spans)}</dd>'
    yield "</dl>"


def _marked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with its places marked; a place without length, where something is missing, gets a caret."""
    pieces, done = [], 0
    for start, end in sorted(spans):
        start, end = max(start, done), max(end, done)
        pieces.append(_lines(text[done:start]))
        pieces.append(f"<mark>{_lines(text[start:end]) or '‸'}</mark>")
        done = end
    return "".join([*pieces, _lines(text[done:])])


def _text(text: str) -> str:
    return escape(visible(text))


def _lines(text: str) -> str:
    return "<br>".join(map(_text, text.split("\n")))
