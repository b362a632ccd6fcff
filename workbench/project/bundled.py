"""The project that comes with the program: the built-in glossary and the sample documents.

In a checkout that is the repository itself; an installed wheel carries the same folder as package data.
"""

from pathlib import Path

from workbench.errors import ProjectError
from workbench.project.project import Project, open_at


def bundled_project() -> Project:
    """Return the project that comes with the program.

    Raises:
        ProjectError: The installation is incomplete.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "bundled", package.parent):
        project = open_at(folder) if (folder / "glossary").is_dir() else None
        if project:
            return project
    raise ProjectError(
        "the built-in glossary and sample are missing.",
        path=package,
        advice="Install the program again: `pip install --force-reinstall vi-en-workbench`.",
    )
