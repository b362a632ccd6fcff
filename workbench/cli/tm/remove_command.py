"""`workbench tm remove`."""

import datetime
from pathlib import Path

import click

from workbench.cli.options import IsoDate, project_option
from workbench.cli.output import say

_NAMED = 5
"""Documents named at most."""


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

    What was imported is gone for good. What stands in the project's own files, its PO files and the TMX files in its
    folder memory, comes back from there: to be rid of it, change it there, and the memory follows at once.
    """
    from workbench.memory.store import Selection
    from workbench.project import find
    from workbench.session.memory_upkeep import count_units, forget, returning_units

    project = find(start)
    selection = Selection(document=document, author=author, before=before.isoformat() if before else None, text=text)
    count = count_units(project, selection)
    returning = returning_units(project, selection)
    if returning:
        places = ", ".join([*returning][:_NAMED]) + (", …" if len(returning) > _NAMED else "")
        say(
            f"{sum(returning.values()):,} of {count:,} units stand in files of the project ({places}) and come back "
            "from there; change them there to be rid of them."
        )
    if count and not yes:
        click.confirm(f"Forget {_units(count)}?", abort=True, err=True)
    forgotten = forget(project, selection) if count else 0
    say(f"{_units(forgotten)} {'was' if forgotten == 1 else 'were'} forgotten.")


def _units(count: int) -> str:
    return f"{count:,} unit{'' if count == 1 else 's'}"
