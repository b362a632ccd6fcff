"""`workbench tm import`."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.options import project_option
from workbench.cli.output import data, say, shown
from workbench.cli.tm.export_command import FORMATS

if TYPE_CHECKING:
    from workbench.session.memory_exchange import Imported

_SHOWN = 20
"""Broken units that are told one by one."""
_LONG = 1_000_000
"""Bytes from which on an import takes long enough to show how far it is."""


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="Form of the files; default: what their names say (.tmx, .tsv, .csv, .po).",
)
@click.option("--source-lang", default="", metavar="TAG", help="Language to translate; default: that of the project.")
@click.option("--target-lang", default="", metavar="TAG", help="Language of the translation; default: the project's.")
@click.option("--name", default="", help="Name under which the units go in; default: their document, or the file.")
@click.option("--dry-run", is_flag=True, help="Say what is in the files, and take nothing in.")
@click.option("--keep-going", is_flag=True, help="Take in what comes before a place where a file is broken off.")
@click.option(
    "--memory",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file of the memory to fill instead of the project's; it is made if it is not there.",
)
@project_option
def command(
    files: tuple[Path, ...],
    format_: str | None,
    source_lang: str,
    target_lang: str,
    name: str,
    dry_run: bool,
    keep_going: bool,
    memory: Path | None,
    start: Path,
) -> int:
    """Read translations of other programs into the memory: TMX, tables with tabs or commas, PO files.

    A broken unit is listed with its line and skipped. A file that is broken off is not taken in at all, unless with
    --keep-going. Only the text of a TMX segment is taken, codes within it are left out and counted. A second import
    adds nothing. The exit code is 1 if a file had units and none of them could be taken, or if it was broken off.
    """
    from workbench.session.memory_exchange import Request, import_memory

    request = Request(format_name=format_ or "", source_lang=source_lang, target_lang=target_lang, memory=memory)
    is_fine = True
    for file in files:
        with _progress(file, dry_run=dry_run) as progress:
            done = import_memory(
                start,
                file,
                request=request,
                document=name,
                dry_run=dry_run,
                keep_going=keep_going,
                progress=progress,
            )
        _tell(file, done, dry_run=dry_run)
        is_fine &= not done.cut_short and not (done.report.skipped and not done.units)
    return 0 if is_fine else 1


def _tell(file: Path, done: "Imported", *, dry_run: bool) -> None:
    for broken in done.report.broken[:_SHOWN]:
        data(f"{shown(file)}:{broken.line}: {broken.message}")
    if done.report.skipped > _SHOWN:
        data(f"{shown(file)}: {done.report.skipped - _SHOWN:,} more units were skipped.")
    for remark in done.report.sentences:
        say(remark)
    if done.cut_short:
        say(f"{done.cut_short} What comes before was taken.")
    changes = done.changes
    took = (
        "nothing taken in (dry run)"
        if dry_run
        else f"{changes.added:,} added, {changes.replaced:,} replaced, {changes.unchanged:,} there already"
    )
    say(f"{shown(file)} ({done.format.name}): {done.units:,} units read, {done.report.skipped:,} skipped; {took}.")


@contextmanager
def _progress(file: Path, *, dry_run: bool) -> Iterator[Callable[[int], None]]:
    """How far it is, on a terminal and for a long file; a file is read twice."""
    size = file.stat().st_size
    if size < _LONG or not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=size if dry_run else 2 * size, label=shown(file), file=sys.stderr) as bar:
        yield bar.update
