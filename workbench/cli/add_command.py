"""`workbench add`."""

import datetime
from pathlib import Path

import click

from workbench.cli.options import IsoDate, author_option, encoding_option, format_option, profile_option, project_option
from workbench.cli.output import data_json, say, shown


@click.command("add")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--date", "day", type=IsoDate(), help="The day the text is dated: names are right as of that day.")
@click.option("--name", help="Name of the document; default: the file's without its ending. For one FILE only.")
@click.option(
    "--replace", "replacing", is_flag=True, help="Accept a source that has little in common with the one it replaces."
)
@encoding_option
@profile_option
@project_option
@author_option
@format_option("text", "json")
def command(
    files: tuple[Path, ...],
    day: datetime.date | None,
    name: str | None,
    replacing: bool,
    encoding: str,
    profile: str | None,
    start: Path,
    author: str,
    format_: str,
) -> None:
    """Add source FILES to the project, or bring changed ones up to date.

    A file from elsewhere is copied into seeds/; with --encoding it is stored there in UTF-8. Every translation is
    kept: a segment that changed a little keeps its translation for review beside its old source; one that vanished
    stays in the PO file as obsolete.
    """
    from workbench.project import find, style_named
    from workbench.session.adding import add

    if name is not None and len(files) > 1:
        raise click.UsageError("--name goes with one FILE.")
    project = find(start)
    if profile is not None:
        style_named(profile, project)  # before anything is written
    summaries = []
    for file in files:
        summary = add(
            project,
            file,
            name=name,
            day=day,
            profile=profile,
            author=author,
            replacing=replacing,
            encoding=encoding,
        )
        summaries.append(summary)
        say(
            f"{shown(summary.catalog)}: {summary.segments} segments, {summary.kept} kept, {summary.revived} revived, "
            f"{summary.fuzzy} to review, {summary.new} new, {summary.obsolete} obsolete"
        )
        if encoding:
            say(f"{shown(summary.source)} is {file.name} converted from {encoding} to UTF-8, its original untouched.")
        if summary.day is None:
            say(f"{summary.name} has no date: names are looked up as of today. Give one with --date YYYY-MM-DD.")
    if format_ == "json":
        data_json({"documents": [summary.as_json(project) for summary in summaries]})
