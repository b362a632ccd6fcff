"""`workbench edit`."""

from pathlib import Path

import click

from workbench.cli.options import author_option, project_option


@click.command("edit")
@click.argument("document", required=False)
@click.option("--theme", help="Colours: workbench-dark, workbench-light, or any theme of Textual.")
@project_option
@author_option
def command(document: str | None, theme: str | None, start: Path, author: str) -> int:
    """Translate DOCUMENT in the editor; without one, the only unfinished one, or one of a list.

    DOCUMENT is the name of a document of the project, or the path of its source or PO file.
    """
    from workbench.cli.editing import edit
    from workbench.project import find

    return edit(find(start), document, author=author, theme=theme)
