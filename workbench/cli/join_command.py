"""`workbench join`."""

from pathlib import Path

import click

from workbench.cli.options import author_option, project_option
from workbench.cli.output import data


@click.command("join")
@click.argument("document")
@click.argument("number", type=int)
@project_option
@author_option
def command(document: str, number: int, start: Path, author: str) -> None:
    """Join segment NUMBER of DOCUMENT with the next one of its paragraph.

    NUMBER is what `workbench segment DOCUMENT` shows. Both translations are kept, one behind the other, for review. The
    place is kept in seeds/DOCUMENT.breaks by the words around it, so that it outlives changes of the text.
    """
    from workbench.project import find
    from workbench.session.editing import now
    from workbench.session.resegment import join_number

    key = join_number(find(start), document, number, author=author, since=f"{now():%Y-%m-%d %H:%M}")
    data(key.source)
