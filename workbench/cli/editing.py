"""Opening the editor from a command."""

import sys

from workbench.cli.output import say
from workbench.errors import ProjectError, UsageError
from workbench.project import Project
from workbench.session.document import open_document
from workbench.session.statistics import unfinished


def edit(project: Project, name: str | None, *, author: str, theme: str | None = None) -> int:
    """Open the editor on a document and return the exit code.

    Without a name: the only document that is not finished, or else the one that the user picks from a list.

    Raises:
        UsageError: Standard input or output is no terminal, or the theme or a key's command does not exist.
        ProjectError: There is no such document, or none at all.
    """
    if not has_terminal():
        raise UsageError(
            "The editor needs a terminal.", advice="`workbench check`, `draft` and `build` work without one."
        )
    if not project.documents:
        raise ProjectError(
            "has no documents yet.", path=project.settings_file, advice="Add one with `workbench add FILE`."
        )
    from workbench.ui import choose, run

    theme = theme or project.theme
    name = name or _only_one(project) or choose(project, theme=theme)
    if name is None:
        return 0
    with open_document(project, name, author=author) as session:
        if session.read_only:
            say(f"Opened for reading only: {session.read_only}")
        return run(session, theme=theme, keymap=project.keys)


def has_terminal() -> bool:
    """Whether there is a terminal to show the editor on; a stream that the shell has closed is None."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def _only_one(project: Project) -> str | None:
    """The document to open when there is no choice to make."""
    if len(project.documents) == 1:
        return project.documents[0].name
    open_ones = unfinished(project)
    return open_ones[0] if len(open_ones) == 1 else None
