"""Building a project's documents."""

from collections.abc import Iterator, Sequence
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
from workbench.session import journal as journals
from workbench.session import recovery as recoveries
from workbench.session.checking import Wishes, check
from workbench.session.policies import severity
from workbench.session.segmenting import segmentation_for
from workbench.session.sources import read_bytes


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
    chosen = [project.document(name) for name in names] or project.documents
    documents = list({document.name: document for document in chosen}.values())
    if not documents:
        raise ProjectError(
            "has no documents yet.", path=project.settings_file, advice="Add one with `workbench add FILE`."
        )
    inputs = [_input(project, document) for document in documents]
    findings = _findings(project, documents)
    found: list[Obstacle] = []
    for document, given in zip(documents, inputs, strict=True):
        found.extend(_unsaved(project, document, given))
        found.extend(
            obstacles(given.name, given.source, given.catalog, findings.get(document.name, ()), _fail_on(project))
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
        source_path=project.relative(document.source),
        source_bytes=source_bytes,
        source=format_.read(source_bytes, document.source, segmentation_for(project, document.name)),
        format=format_,
        catalog_path=project.relative(document.catalog),
        catalog_bytes=catalog_bytes,
        catalog=po.parse(catalog_bytes, document.catalog),
    )


def _findings(project: Project, documents: Sequence[Document]) -> dict[str, list[Finding]]:
    """The findings by document; all are checked in one run, so that they are compared with each other too."""
    names = {str(document.catalog): document.name for document in documents}
    by_name: dict[str, list[Finding]] = {}
    for finding in check([document.catalog for document in documents], start=project.root, wishes=Wishes()).findings:
        by_name.setdefault(names.get(finding.file, documents[0].name), []).append(finding)
    return by_name


def _unsaved(project: Project, document: Document, given: ReleaseInput) -> Iterator[Obstacle]:
    """Work that stands in a journal only would be missing from what is built."""
    left = recoveries.find(journals.read(journals.path_of(project.state, document.name)), given.catalog.get)
    if left:
        yield Obstacle(
            document.name,
            f"{len(left.items) + len(left.orphans)} edits are not saved yet; save them in the editor, or open it "
            f"again after a crash: workbench edit {document.name}",
        )


def _fail_on(project: Project) -> Severity:
    """The gate never lets an error through, however lenient `check` is told to be."""
    return severity(project.fail_on) or Severity.ERROR
