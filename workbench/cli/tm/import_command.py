"""`workbench tm import`."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.options import project_option
from workbench.cli.output import data, say, shown
from workbench.cli.progress import Advance, bar
from workbench.cli.tm.export_command import FORMATS

if TYPE_CHECKING:
    from workbench.memory.exchange import Report
    from workbench.session.memory_exchange import Imported

_SHOWN = 20
"""Broken units that are told one by one."""
_LONG = 1_000_000
"""Bytes from which on an import takes long enough to show how far it is."""


@click.command("import")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="Form of the files; default: what their names say (.tmx, .tsv, .csv, .po; all of them may end in .gz).",
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
    adds nothing. The exit code is 1 if a file had units and none of them could be taken, or if it was broken off.

    What is imported is in the memory of this machine only. With --keep it is in the project: TMX files in its folder
    memory count as long as they lie there, also after the memory was lost. Without FILES those of them are taken in
    that are new or have changed; small ones come in by themselves.
    """
    from workbench.session.memory_exchange import Request, import_memory

    if keep and (memory or dry_run or keep_going):
        raise click.UsageError("--keep goes with the project's own memory and whole files only.")
    if not files or keep:
        if memory or dry_run:
            raise click.UsageError("Which FILES are meant?")
        return _from_shelf(start, files, format_=format_, source_lang=source_lang, target_lang=target_lang, name=name)
    request = Request(format_name=format_ or "", source_lang=source_lang, target_lang=target_lang, memory=memory)
    is_fine = True
    for file in files:
        if not memory and not dry_run and _lies_on_shelf(start, file):
            is_fine &= not _from_shelf(start, [file])
            continue
        with _progress(file, times=1 if dry_run else 2) as progress:
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


def _lies_on_shelf(start: Path, file: Path) -> bool:
    from workbench.project import find_or_none
    from workbench.session.memory_keeping import on_shelf

    project = find_or_none(start)
    return project is not None and on_shelf(project, file) is not None


def _from_shelf(
    start: Path,
    files: Sequence[Path],
    *,
    format_: str | None = None,
    source_lang: str = "",
    target_lang: str = "",
    name: str = "",
) -> int:
    """Put files on the shelf, if any, and take them in; else those that are new there or have changed."""
    from workbench.errors import UnreadableInput
    from workbench.memory.exchange import Report
    from workbench.project import find
    from workbench.session.memory_exchange import Request
    from workbench.session.memory_keeping import changed_files, shelve, take_in_file
    from workbench.session.memory_shelf import FOLDER

    project = find(start)
    request = Request(format_name=format_ or "", source_lang=source_lang, target_lang=target_lang)
    if name and len(files) > 1:
        raise click.UsageError("One --name is for one file.")
    is_fine = True
    converted = [
        (file, report := Report(), shelve(project, file, request=request, name=name, report=report)) for file in files
    ]
    for path, report, _ in converted:
        _tell_broken(path, report)
    chosen = [kept for *_, kept in converted] if files else list(changed_files(project))
    for file in chosen:
        report = Report()
        try:
            with _progress(file.path, times=2) as progress:
                units = take_in_file(project, file, report, progress)
        except UnreadableInput as error:
            say(f"workbench: {error}")
            is_fine = False
            continue
        _tell_broken(file.path, report)
        say(f"{shown(file.path)}: {units:,} units are in the memory, {report.skipped:,} were skipped.")
        is_fine &= not (report.skipped and not units)
    if not chosen:
        say(f"Nothing is new in {shown(project.root / FOLDER)}.")
    return 0 if is_fine else 1


def _tell_broken(file: Path, report: "Report") -> None:
    for broken in report.broken[:_SHOWN]:
        data(f"{shown(file)}:{broken.line}: {broken.message}")
    if report.skipped > _SHOWN:
        data(f"{shown(file)}: {report.skipped - _SHOWN:,} more units were skipped.")
    for remark in report.sentences:
        say(remark)


def _tell(file: Path, done: "Imported", *, dry_run: bool) -> None:
    _tell_broken(file, done.report)
    if done.cut_short:
        say(f"{done.cut_short} What comes before was taken.")
    changes = done.changes
    took = (
        "nothing taken in (dry run)"
        if dry_run
        else f"{changes.added:,} added, {changes.replaced:,} replaced, {changes.unchanged:,} there already"
    )
    say(f"{shown(file)} ({done.format.name}): {done.units:,} units read, {done.report.skipped:,} skipped; {took}.")


def _progress(file: Path, *, times: int) -> AbstractContextManager[Advance]:
    """How far it is with a long file that is read so many times."""
    size = file.stat().st_size
    return bar(shown(file), times * size, least=times * _LONG)
