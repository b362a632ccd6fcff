"""`workbench terms export`."""

import datetime
import sys
from pathlib import Path

import click

from workbench.cli.options import IsoDate, project_option
from workbench.cli.output import say, shown

FORMATS = ("tbx", "tbx-dct", "csv", "tsv", "omegat", "weblate", "deepl", "memoq")


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="Form of the file; default: what its name says (.tbx, .csv, .tsv, .txt for OmegaT).",
)
@click.option("--date", "day", type=IsoDate(), help="Only terms that are right on this day; default: all.")
@click.option("--domain", "domains", multiple=True, metavar="NAME", help="Only this domain; may be repeated.")
@click.option("--bom", is_flag=True, help="Begin a table with a byte order mark, by which Excel knows UTF-8.")
@click.option("--raw", is_flag=True, help="Leave cells as they are that a spreadsheet would take for a formula.")
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Export this glossary folder instead of the project's and the built-in one; may be repeated.",
)
@project_option
def command(
    file: Path,
    format_: str | None,
    day: datetime.date | None,
    domains: tuple[str, ...],
    bom: bool,
    raw: bool,
    glossaries: tuple[Path, ...],
    start: Path,
) -> None:
    """Write the termbase to FILE (- is standard output) for another program.

    tbx and tbx-dct are TBX-Basic, ISO 30042:2019, and hold everything, as csv and tsv do, the glossary's own columns.
    omegat, weblate, deepl and memoq hold what those programs know of a term; what is left out is said.
    """
    from workbench.session.exchange import export_terms

    path = None if str(file) == "-" else file
    exported = export_terms(
        start,
        path,
        format_name=format_ or "",
        day=day,
        domains=domains,
        folders=glossaries,
        bom=bom,
        neutral=not raw,
    )
    if path is None:
        sys.stdout.buffer.write(exported.written.data)
    for remark in exported.written.remarks:
        say(remark)
    where = "standard output" if path is None else shown(path)
    say(f"{where}: {exported.concepts:,} concepts, {exported.written.terms:,} rows, {exported.format.title}.")
