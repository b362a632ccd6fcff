"""What a run of the checks found, as a report: with the facts of the checks, and the places in the files."""

from functools import lru_cache
from pathlib import Path

from workbench import __version__, atomic, reports
from workbench.catalog import Places
from workbench.checks import facts
from workbench.model import Finding, Side, Span
from workbench.project import baseline
from workbench.reports import Region, Report
from workbench.session.checking import CheckResult


def report_of(result: CheckResult) -> Report:
    """Return everything that can be told of a run."""

    @lru_cache(maxsize=64)
    def places_of(file: str) -> Places:
        return Places.of(Path(file))

    def locate(finding: Finding, span: Span) -> Region | None:
        if not finding.file or not finding.line:
            return None
        places = places_of(finding.file)
        is_source = span.side is Side.SOURCE
        text = finding.source if is_source else finding.target
        written = (places.source if is_source else places.target)(finding.line, text)
        if written is None:
            return None
        first, behind = written.between(span.start, span.end)
        return Region(*first, *behind)

    return Report(
        findings=result.findings,
        checks={one.id: one for one in facts()},
        files=result.names,
        summary={
            "files": result.files,
            "units": result.units,
            "unfinished": result.unfinished,
            "dismissed": len(result.dismissed),
            "known": result.known,
            "unused_dismissals": [one.fingerprint for one in result.unused],
            "undated": list(result.undated),
            "unreadable": [str(error) for error in result.unreadable],
        },
        unreadable=[str(error) for error in result.unreadable],
        locate=locate,
        fails=frozenset(result.failing).__contains__,
        version=__version__,
    )


def written(result: CheckResult, form: str, *, width: int = 80, colour: bool = False) -> str:
    """Write the findings of a run down.

    Args:
        result: What was found.
        form: One of `reports.FORMATS`.
        width: Columns of the text form.
        colour: Whether the text form has colours.
    """
    report = report_of(result)
    if form == "text":
        return reports.render_text(report.findings, width=width, colour=colour, region=report.region)
    return reports.render(form, report)


def save(report: str, path: Path) -> None:
    """Write a report into a file, in one piece or not at all; its newlines stay as they are.

    Raises:
        WriteError: The disk refused.
    """
    text = f"{report}\n" if report and not report.endswith("\n") else report
    atomic.write_bytes(path, text.encode("utf-8", "backslashreplace"))


def save_baseline(result: CheckResult, path: Path) -> None:
    """Write what was found into a baseline.

    Raises:
        WriteError: The disk refused.
    """
    baseline.write(path, result.findings)
