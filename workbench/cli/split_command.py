"""`workbench split`."""

from pathlib import Path

import click

from workbench.cli.options import author_option, project_option
from workbench.cli.output import data


@click.command("split")
@click.argument("document")
@click.argument("number", type=int)
@click.option("--before", required=True, help="The words that the second part begins with.")
@project_option
@author_option
def command(document: str, number: int, before: str, start: Path, author: str) -> None:
    """Split segment NUMBER of DOCUMENT in two, in front of the words given with --before.

    NUMBER is what `workbench segment DOCUMENT` shows. The translation goes to the first part, for review. The place is
    kept in seeds/DOCUMENT.breaks by the words around it, so that it outlives changes of the text.
    """
    from workbench.project import find
    from workbench.session.editing import now
    from workbench.session.resegment import split_number

    key = split_number(find(start), document, number, before, author=author, since=f"{now():%Y-%m-%d %H:%M}")
    data(key.source)
