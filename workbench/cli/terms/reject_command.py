"""`workbench terms reject`."""

from pathlib import Path

import click

from workbench.cli.options import project_option
from workbench.cli.output import say


@click.command("reject")
@click.argument("texts", nargs=-1, required=True)
@project_option
def command(texts: tuple[str, ...], start: Path) -> None:
    """Never propose these TEXTS as terms again in this project.

    They are kept in `rejected.txt` in the project's glossary folder; take a line out to see its candidate again.
    """
    from workbench.project import find
    from workbench.session.extraction import reject_for_ever

    project = find(start)
    reject_for_ever(project, texts)
    say(f"Rejected: {', '.join(texts)}. They are kept in {project.relative(project.glossary)}/rejected.txt.")
