"""`workbench tm remove`."""

import datetime
from pathlib import Path

import click

from workbench.cli.options import IsoDate, project_option
from workbench.cli.output import say


@click.command("remove")
@click.option("--document", help="Of this document, or of the file that they were imported from.")
@click.option("--author", help="Confirmed by this person.")
@click.option("--before", type=IsoDate(), help="Confirmed before this day.")
@click.option("--text", help="With this text in source or target, in any case and tone placement.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@project_option
def command(
    document: str | None, author: str | None, before: datetime.date | None, text: str | None, yes: bool, start: Path
) -> None:
    """Forget units of the project's memory; of several conditions all must hold.

    Translations stay in the project's PO files, and come back into the memory when such a file changes.
    """
    from workbench.memory.store import Selection
    from workbench.project import find
    from workbench.session.memory_upkeep import count_units, forget

    project = find(start)
    selection = Selection(document=document, author=author, before=before.isoformat() if before else None, text=text)
    count = count_units(project, selection)
    if count and not yes:
        click.confirm(f"Forget {count} units?", abort=True, err=True)
    say(f"{forget(project, selection) if count else 0} units were forgotten.")
