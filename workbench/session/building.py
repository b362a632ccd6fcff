"""Building a project's documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench import catalog as po
from workbench.errors import ProjectError
from workbench.formats import format_for
from workbench.model import Finding, Severity
from workbench.project import Document, Project
from workbench.release import BuiltDocument, Obstacle, ReleaseInput, obstacles, write
from workbench.release import build as build_document
from workbench.session.adding import read_bytes
from workbench.session.checking import Wishes, check
from workbench.session.policies import severity


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildSummary:
    """What a build did."""

    asked: int
    """Documents that were to be built."""
    built: tuple[BuiltDocument, ...]
    refused: tuple[str, ...]
    """Documents that are not clean."""
    obstacles: tuple[Obstacle, ...]
    written: tuple[Path, ...]

    def as_json(self) -> dict[str, Any]:
        """The summary for programs."""
        return {
            "built": [document.record for document in self.built],
            "refused": list(self.refused),
            "obstacles": [
                {"document": one.document, "line": one.line, "message": one.message} for one in self.obstacles
            ],
            "written": [str(path) for path in self.written],
        }


def build(
    project: Project,
    names: Sequence[str] = (),
    *,
    output: Path | None = None,
    allow_unclean: bool = False,
    only_clean: bool = False,
) -> BuildSummary:
    """Build documents: all or nothing, unless told otherwise.

    Args:
        project: The project.
        names: The documents; none for all.
        output: Folder to write to; None for the project's `build`.
        allow_unclean: Build what is not clean as well.
        only_clean: Build the clean ones and leave the others out.

    Raises:
        ProjectError: There is no such document, or none at all.
        UnreadableInput: A file cannot be read.
        WriteError: The disk refused.
    """
    documents = [project.document(name) for name in names] if names else list(project.documents)
    if not documents:
        raise ProjectError(
            "has no documents yet.", path=project.settings_file, advice="Add one with `workbench add FILE`."
        )
    inputs = [_input(project, document) for document in documents]
    found: list[Obstacle] = []
    for document, given in zip(documents, inputs, strict=True):
        found.extend(
            obstacles(given.name, given.source, given.catalog, _findings(project, document), _fail_on(project))
        )
    refused = tuple(dict.fromkeys(obstacle.document for obstacle in found))
    wanted = [given for given in inputs if allow_unclean or given.name not in refused]
    if refused and not allow_unclean and not only_clean:
        wanted = []
    built = tuple(build_document(given) for given in wanted)
    written = write(built, output or project.build) if built else ()
    return BuildSummary(
        asked=len(documents),
        built=built,
        refused=() if allow_unclean else refused,
        obstacles=tuple(found),
        written=written,
    )


def _input(project: Project, document: Document) -> ReleaseInput:
    source_bytes = read_bytes(document.source)
    catalog_bytes = read_bytes(document.catalog)
    format_ = format_for(document.source)
    return ReleaseInput(
        name=document.name,
        language=project.pair.target,
        source_path=_relative(document.source, project),
        source_bytes=source_bytes,
        source=format_.read(source_bytes, document.source),
        format=format_,
        catalog_path=_relative(document.catalog, project),
        catalog_bytes=catalog_bytes,
        catalog=po.load(document.catalog),
    )


def _findings(project: Project, document: Document) -> tuple[Finding, ...]:
    return check([document.catalog], start=project.root, wishes=Wishes()).findings


def _fail_on(project: Project) -> Severity:
    """The gate never lets an error through, however lenient `check` is told to be."""
    return severity(project.fail_on) or Severity.ERROR


def _relative(path: Path, project: Project) -> str:
    return path.resolve().relative_to(project.root.resolve()).as_posix()
