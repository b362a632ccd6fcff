"""`workbench tm import`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.options import project_option
from workbench.cli.output import say, shown
from workbench.cli.progress import bar
from workbench.cli.tm.export_command import FORMATS
from workbench.cli.tm.shelving import keep as keep_files
from workbench.cli.tm.shelving import take_in_changed, take_in_if_there
from workbench.cli.tm.telling import LONG, tell_broken
from workbench.errors import UnreadableInput

if TYPE_CHECKING:
    from workbench.session.memory_exchange import Imported


@click.command("import")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="Form of the files; default: what their names say (.tmx, .tsv, .csv, .po, also before .gz).",
)
@click.option("--source-lang", default="", metavar="TAG", help="Language to translate; default: that of the project.")
@click.option("--target-lang", default="", metavar="TAG", help="Language of the translation; default: the project's.")
@click.option("--name", default="", help="Name under which the units go in; default: their document, or the file.")
@click.option(
    "--keep", is_flag=True, help="Put the files into the project's folder memory, as TMX, and use them there."
)
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
    keep: bool,
    dry_run: bool,
    keep_going: bool,
    memory: Path | None,
    start: Path,
) -> int:
    """Read translations of other programs into the memory: TMX, tables with tabs or commas, PO files.

    A broken unit is listed with its line and skipped. A file that is broken off is not taken in at all, unless with
    --keep-going. Only the text of a TMX segment is taken, codes within it are left out and counted. A second import
    adds nothing. The exit code is 1 if a file had units and none of them could be taken, or if it was broken off and
    taken in all the same; it is 3 if a file could not be read and was left out.

    What is imported is in the memory of this machine only. With --keep it is in the project: TMX files in its folder
    memory count as long as they lie there, also after the memory was lost. Without FILES those of them are taken in
    that are new or have changed; small ones come in by themselves.
    """
    from workbench.session.memory_exchange import Request, import_memory

    if keep and (memory or dry_run or keep_going):
        raise click.UsageError("--keep goes with the project's own memory and whole files only.")
    if not files and (keep or memory or dry_run):
        raise click.UsageError("Which FILES are meant?")
    request = Request(format_name=format_ or "", source_lang=source_lang, target_lang=target_lang, memory=memory)
    if not files:
        return take_in_changed(start)
    if keep:
        return keep_files(start, files, request, name)
    # Read to see that it is whole, and then again.
    times = 1 if dry_run else 2
    codes = []
    for file in files:
        code = None if memory or dry_run else take_in_if_there(start, file)
        if code is not None:
            codes.append(code)
            continue
        try:
            with bar(shown(file), times * file.stat().st_size, least=times * LONG) as progress:
                done = import_memory(
                    start,
                    file,
                    request=request,
                    document=name,
                    dry_run=dry_run,
                    keep_going=keep_going,
                    progress=progress,
                )
        except UnreadableInput as error:
            # The other files are not to wait for the one that is broken.
            say(f"workbench: {error}")
            codes.append(error.exit_code)
            continue
        _tell(file, done, dry_run=dry_run)
        codes.append(1 if done.cut_short or (done.report.skipped and not done.units) else 0)
    return max(codes)


def _tell(file: Path, done: "Imported", *, dry_run: bool) -> None:
    tell_broken(file, done.report)
    if done.cut_short:
        say(f"{done.cut_short} What comes before was taken.")
    changes = done.changes
    took = (
        "nothing taken in (dry run)"
        if dry_run
        else f"{changes.added:,} added, {changes.replaced:,} replaced, {changes.unchanged:,} there already"
    )
    say(f"{shown(file)} ({done.format.name}): {done.units:,} units read, {done.report.skipped:,} skipped; {took}.")
