"""`workbench demo`."""

from pathlib import Path

import click

from workbench.cli.options import author_option
from workbench.cli.output import data, say, shown


@click.command("demo")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("workbench-demo"))
@author_option
def command(folder: Path, author: str) -> int:
    """Put a sample project into FOLDER (default: ./workbench-demo) and open the editor on it.

    The folder is yours to keep; if it is there already, the work in it goes on. Where standard output is no terminal,
    the whole pipeline runs instead: add, draft, check, build.
    """
    from workbench.session.demo import prepare, run_pipeline

    project, made = prepare(folder)
    say(f"{'Made' if made else 'Using'} the sample project in {shown(project.root)}.")
    from workbench.cli.editing import edit, has_terminal

    if has_terminal():
        status = edit(project, None, author=author)
        say(f"Go on with: workbench edit -C {shown(project.root)}")
        return status
    for line in run_pipeline(project, author=author):
        data(line)
    return 0
