"""`workbench tm export`."""

import sys
from pathlib import Path

import click

from workbench.cli.options import project_option
from workbench.cli.output import say, shown

FORMATS = ("tmx", "tsv", "csv", "po")


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="Form of the file; default: what its name says (.tmx, .tsv, .csv, .po, also before .gz).",
)
@click.option("--document", "documents", multiple=True, metavar="NAME", help="Only units of this one; may be repeated.")
@click.option("--source-lang", default="", metavar="TAG", help="Language tag to write; default: that of the project.")
@click.option("--target-lang", default="", metavar="TAG", help="Language tag to write; default: that of the project.")
@click.option("--bom", is_flag=True, help="Begin a table with a byte order mark, by which Excel knows UTF-8.")
@click.option("--raw", is_flag=True, help="Leave cells as they are that a spreadsheet would take for a formula.")
@click.option(
    "--memory",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Export this memory instead of the project's.",
)
@project_option
def command(
    file: Path,
    format_: str | None,
    documents: tuple[str, ...],
    source_lang: str,
    target_lang: str,
    bom: bool,
    raw: bool,
    memory: Path | None,
    start: Path,
) -> None:
    """Write the memory's confirmed units to FILE (- is standard output) for another program.

    tmx is TMX 1.4b; it holds everything, as tsv and csv do. po has no place for a unit's document and its neighbours.
    Neighbours are written as they stand in the memory. Of one that is no unit of it only the comparison key is known,
    in small letters: in a TMX file it is a property that others do not read.
    """
    from workbench.session.memory_exchange import Request, export_memory

    path = None if str(file) == "-" else file
    exported = export_memory(
        start,
        path,
        sys.stdout.buffer,
        request=Request(format_name=format_ or "", source_lang=source_lang, target_lang=target_lang, memory=memory),
        documents=documents,
        bom=bom,
        neutral=not raw,
    )
    for remark in exported.remarks:
        say(remark)
    where = "standard output" if path is None else shown(path)
    say(f"{where}: {exported.units:,} units, {exported.format.title}.")
