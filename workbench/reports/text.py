"""Findings as text for a terminal or a log: by file, with both texts and carets under the places."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from workbench.model import Finding, Severity, Side
from workbench.reports.excerpt import excerpt
from workbench.reports.report import Region
from workbench.text.visible import visible

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_NARROWEST = 40
_DIGITS = 8
"""Of a fingerprint: enough to name the finding to `workbench dismiss`."""


def render(
    findings: Sequence[Finding],
    *,
    width: int = 80,
    colour: bool = False,
    region: Callable[[Finding], Region | None] = lambda _: None,
) -> str:
    """Return the findings grouped by file, each with its place, severity, check, message and texts.

    Args:
        findings: In the order they are to be written; those of one file are expected together.
        width: Columns to write in; very narrow ones are treated as 40.
        colour: Whether severities and carets are coloured with terminal escapes. What the texts hold of control
            characters is always made visible, so nothing else can reach the terminal.
        region: Where in its file a finding is; without it the line of its entry is told.
    """
    width = max(width, _NARROWEST)
    blocks = [
        "\n".join(_file_lines(file, list(group), width, colour, region))
        for file, group in groupby(findings, lambda one: one.file)
    ]
    return "\n\n".join(blocks)


def _file_lines(
    file: str, findings: Sequence[Finding], width: int, colour: bool, region: Callable[[Finding], Region | None]
) -> Iterator[str]:
    yield _painted(visible(file) or "(no file)", "1", colour)
    for finding in findings:
        yield ""
        yield from _finding_lines(finding, width, colour, region(finding))


def _finding_lines(finding: Finding, width: int, colour: bool, region: Region | None) -> Iterator[str]:
    numbers = (region.line, region.column) if region else (finding.line,) if finding.line else ()
    place = f"{':'.join([visible(finding.file), *map(str, numbers)])}: "
    severity = _painted(str(finding.severity), _COLOURS[finding.severity], colour)
    yield f"{place if finding.file else ''}{severity} {visible(finding.check)} [{finding.fingerprint[:_DIGITS]}]"
    for line in wrap(visible(finding.message), width - 2, break_on_hyphens=False):
        yield f"  {line}"
    for side, text in ((Side.SOURCE, finding.source), (Side.TARGET, finding.target)):
        if text:
            spans = [(span.start, span.end) for span in finding.spans if span.side is side]
            shown, carets = excerpt(text, spans, width - 12)
            yield f"    {side}: {shown}"
            if carets:
                yield " " * 12 + _painted(carets, _COLOURS[finding.severity], colour)


def _painted(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
