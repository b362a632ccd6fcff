"""Opening the editor from a command."""

import sys

from workbench.cli.output import say
from workbench.errors import ProjectError, UsageError
from workbench.project import Project
from workbench.session.document import open_document
from workbench.session.statistics import first_unfinished


def edit(project: Project, name: str | None, *, author: str, theme: str | None = None) -> int:
    """Open the editor on a document and return the exit code.

    Raises:
        UsageError: Standard input or output is no terminal.
        ProjectError: There is no such document, or none at all.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "The editor needs a terminal.", advice="`workbench check`, `draft` and `build` work without one."
        )
    if name is None:
        name = first_unfinished(project)
    if name is None:
        raise ProjectError(
            "has no documents yet.", path=project.settings_file, advice="Add one with `workbench add FILE`."
        )
    with open_document(project, name, author=author) as session:
        if session.read_only:
            say(f"Opened for reading only: {session.read_only}")
        from workbench.ui import run

        return run(session, theme=theme)
