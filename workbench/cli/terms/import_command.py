"""`workbench terms import`."""

from pathlib import Path

import click

from workbench.cli.options import project_option
from workbench.cli.output import data, say, shown
from workbench.cli.terms.export_command import FORMATS


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="Form of the file; default: what its name and first line say.",
)
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="The glossary folder; default: that of the project.",
)
@click.option("--replace", is_flag=True, help="Put rows that contradict in the place of those that are there.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
@project_option
def command(file: Path, format_: str | None, into: Path | None, replace: bool, dry_run: bool, start: Path) -> int:
    """Read the terms of FILE, from any program that `terms export` writes for, into a glossary folder.

    Terms go to the file of their concept or domain; rows, comments and columns that are there stay as they are, and a
    second import changes nothing. Rows that contradict what is there are listed, nothing is written, and the exit code
    is 1, unless they are to replace it.
    """
    from workbench.session.exchange import import_terms

    done = import_terms(start, file, format_name=format_ or "", into=into, replace=replace, dry_run=dry_run)
    for remark in (*done.read.remarks, *done.plan.remarks):
        say(remark)
    for collision in done.plan.collisions:
        row = collision.standing
        data(f"{shown(row.path)}:{row.line}: {collision.message} ({shown(file)}:{collision.line})")
    is_refused = bool(done.plan.collisions) and not replace
    for path in () if is_refused else sorted({*done.plan.added, *done.plan.replaced}):
        added, replaced = len(done.plan.added.get(path, ())), len(done.plan.replaced.get(path, ()))
        data(f"{shown(path)}: {added:,} {'row' if added == 1 else 'rows'} added, {replaced:,} replaced")
    would = "not " if is_refused else "would be " if dry_run else ""
    say(
        f"{shown(file)} ({done.format.name}): {len(done.read.entries):,} terms read, "
        f"{done.plan.present:,} there already, {done.added:,} {would}added, {done.replaced:,} {would}replaced, "
        f"{len(done.plan.collisions):,} contradict."
    )
    if is_refused:
        say("Nothing is written; look at the rows above, or put the new ones in their place with --replace.")
        return 1
    return 0
