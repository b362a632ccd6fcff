"""`workbench check`."""

import datetime
from pathlib import Path

import click

from workbench.cli.options import IsoDate, format_option, glossary_option, profile_option, project_option
from workbench.cli.output import data, data_json, say, shown, wants_colour
from workbench.cli.progress import bar_of_unknown_length
from workbench.reports import FORMATS

_LEAST_SHOWN = 2_000
"""Segments that are checked before anybody would look at a bar."""


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the report into a file; the summary still comes on stderr.",
)
@click.option(
    "--list",
    "listing",
    is_flag=True,
    help="List the checks with their severities, in brackets where they are off by default, and stop.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["info", "warning", "error", "never"]),
    help="Leave with 1 from this severity on; default: the project's, or error.",
)
@click.option(
    "--select", multiple=True, metavar="CHECK", help="Only this check, or pattern (number-*); may be repeated."
)
@click.option("--ignore", multiple=True, metavar="CHECK", help="Not this check, or pattern; may be repeated.")
@click.option("--changed-since", default="", metavar="REV", help="Only what is new or other than at a git revision.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File of findings that are known and not told; default: the project's.",
)
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the findings of this run into a baseline, and leave with 0.",
)
@click.option(
    "--jobs", "-j", type=click.IntRange(0), default=1, show_default=True, help="Processes; 0: one for each processor."
)
@click.option("--no-cache", is_flag=True, help="Judge every file anew, and keep nothing for the next run.")
@glossary_option
@click.option(
    "--date", "day", type=IsoDate(), help="Names are right as of this day; default: the document's, or today."
)
@profile_option
@project_option
@format_option(*FORMATS)
def command(
    paths: tuple[Path, ...],
    output: Path | None,
    listing: bool,
    fail_on: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    changed_since: str,
    baseline: Path | None,
    write_baseline: Path | None,
    jobs: int,
    no_cache: bool,
    glossaries: tuple[Path, ...],
    day: datetime.date | None,
    profile: str | None,
    start: Path,
    format_: str,
) -> int:
    """Check the PO files at PATHS (files, folders or names of documents; default: the project's documents).

    For people there are text and html; for programs json, jsonl and csv; for servers sarif, junit and github. Inside a
    project its settings, dates and glossary count; elsewhere the built-in glossary does. Exit code: 0 clean,
    1 findings at or above --fail-on, 2 usage, 3 a file cannot be read.
    """
    if listing:
        from workbench.session import explaining

        if format_ == "json":
            data_json({"checks": [explaining.as_json(one) for one in explaining.all_checks()]})
            return 0
        for line in explaining.listing():
            data(line)
        return 0
    from workbench.session import checking
    from workbench.session.reporting import save, save_baseline, written

    wishes = checking.Wishes(
        glossaries=glossaries,
        day=day,
        profile=profile,
        fail_on=fail_on,
        select=select,
        ignore=ignore,
        changed_since=changed_since,
        baseline=baseline,
        writes_baseline=write_baseline is not None,
    )
    with bar_of_unknown_length("Checking", least=_LEAST_SHOWN) as (begin, advance):
        means = checking.Means(jobs=jobs, keeps=not no_cache, begin=begin, advance=advance)
        result = checking.check(paths, start=start, wishes=wishes, means=means)
    if write_baseline:
        save_baseline(result, write_baseline)
        count = len(result.findings)
        say(f"{count} finding{'' if count == 1 else 's'} written. {result.summary}")
        if count and (advice := _how_to_use(write_baseline, start)):
            say(advice)
        return 3 if result.unreadable else 0
    report = written(result, format_, width=_width(), colour=output is None and wants_colour())
    if output:
        save(report, output)
    elif report:
        click.echo(report, nl=not report.endswith("\n"))
    if format_ == "text" or output:
        say(result.summary)
        if result.assumption:
            say(result.assumption)
    for error in result.unreadable:
        say(f"workbench: {error}")
    if result.unreadable:
        return 3
    return 1 if result.failed else 0


def _how_to_use(baseline: Path, start: Path) -> str:
    """What makes checks leave out what a new baseline holds; "" if the project does so already."""
    from workbench.project import find_or_none

    project = find_or_none(start)
    if project and project.baseline and project.baseline.resolve() == baseline.resolve():
        return ""
    if project and baseline.resolve().is_relative_to(project.root):
        place = baseline.resolve().relative_to(project.root).as_posix()
        return f'To hear only of what is new, put baseline = "{place}" under [qa] in the settings.'
    return f"To hear only of what is new, give --baseline {shown(baseline)}."


def _width() -> int:
    import shutil

    return min(shutil.get_terminal_size((80, 24)).columns, 120)
