"""How the documents of a project are cut: its language, its own rules, and what a person has split or joined."""

from pathlib import Path

from workbench.errors import SettingsError
from workbench.project import Project, find_or_none
from workbench.project import breaks as breaks_file
from workbench.text import srx
from workbench.text.segmentation import Segmentation


def segmentation_for(project: Project, name: str) -> Segmentation:
    """Return how the document called `name` is cut; it may be one that is still to be added.

    Raises:
        SettingsError: The project names a rule file that is not there.
        UnreadableInput: The rules or the splits and joins cannot be read; with the line.
    """
    return Segmentation(
        lang=project.pair.source, own_rules=_own_rules(project), breaks=breaks_file.read(project.breaks(name))
    )


def segmentation_near(path: Path, start: Path) -> Segmentation:
    """Return how a source file is cut: as a document of the project that it lies in, or of the one at `start`.

    Raises:
        SettingsError: As `segmentation_for`, or the project's settings are wrong.
        UnreadableInput: As `segmentation_for`.
    """
    project = find_or_none(path.parent) or find_or_none(start)
    if project is None:
        return Segmentation()
    document = project.document_at(path)
    return segmentation_for(project, document.name if document else path.stem)


def _own_rules(project: Project) -> srx.Rules | None:
    path = project.segmentation_rules
    if path is None:
        return None
    if not path.is_file():
        language = project.pair.source
        raise SettingsError(
            f"segmentation.{language}: there is no file {path}.",
            path=project.settings_file,
            line=project.settings_line("segmentation", language),
            advice="The path is relative to the project's root.",
        )
    return srx.load(path, project.pair.source)
