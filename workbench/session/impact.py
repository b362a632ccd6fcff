"""What a change of the glossary touches: the concepts that changed, and the finished segments that are wrong by now."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench import glossary
from workbench.errors import GlossaryError
from workbench.glossary import Termbase
from workbench.glossary.difference import ConceptDifference, differences
from workbench.model import Side
from workbench.project import Project, find
from workbench.session.disagreements import Disagreement, disagreements
from workbench.session.knowledge import glossary_folders, today
from workbench.session.revision import Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a segment is wrong by the glossary as it is, and was not before."""

    check: str
    message: str
    concepts: tuple[str, ...]
    """Ids of the concepts that the place in the source names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchedSegment:
    """A finished segment that the change makes wrong."""

    document: str
    file: str
    """The PO file, relative to the project."""
    line: int
    """1-based line of the segment in it."""
    segment: int
    """1-based place of the segment in its document."""
    source: str
    target: str
    reasons: tuple[Reason, ...]
    proposed: str
    """The target with new forms in the place of the old; "" where that cannot be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """What a change of the glossary touches."""

    since: str
    """The revision, as it was named."""
    commit: str
    """Its hash."""
    concepts: tuple[ConceptDifference, ...]
    segments: tuple[TouchedSegment, ...]
    unreadable: tuple[str, ...]
    """What keeps a document from being looked at."""


def impact(start: Path, since: str) -> Impact:
    """Compare the glossary at a revision with that of the working tree.

    What was wrong before is not blamed on the change. A glossary folder that lies outside the repository, such as the
    built-in one, is taken for unchanged.

    Args:
        start: The project's folder or any below it.
        since: What git calls the revision.

    Raises:
        UsageError: There is no git, no repository, or no such revision.
        ProjectError: There is no project.
        GlossaryError: A glossary file is broken, now or at the revision.
    """
    project = find(start)
    revision = Revision(project.root, since)
    folders = dict.fromkeys((*glossary_folders(project), project.glossary.resolve()))
    after = glossary.load([folder for folder in folders if folder.is_dir()])
    before = _as_it_was(revision, list(folders))
    segments: list[TouchedSegment] = []
    unreadable: list[str] = []
    changes = differences(before, after)
    for found in disagreements(project, before, after, live={}) if changes else ():
        if isinstance(found, Disagreement):
            segments.append(_touched(project, after, found))
        elif found.unreadable:
            unreadable.append(found.unreadable)
    return Impact(
        since=since,
        commit=revision.commit,
        concepts=changes,
        segments=tuple(segments),
        unreadable=tuple(unreadable),
    )


def _as_it_was(revision: Revision, folders: Sequence[Path]) -> Termbase:
    """The termbase with the folders' files of the revision."""
    with tempfile.TemporaryDirectory(prefix="workbench-") as scratch:
        # Where the files are read from, and where they belong.
        places: dict[Path, Path] = {}
        for number, folder in enumerate(folders):
            if not revision.holds(folder):
                places[folder] = folder
                continue
            copy = Path(scratch) / str(number)
            places[copy] = folder
            copy.mkdir()
            for name, content in revision.files(folder, ".csv").items():
                (copy / name).write_bytes(content)
        try:
            return glossary.load([place for place in places if place.is_dir()])
        except GlossaryError as error:
            origin = places.get(error.path.parent) if error.path else None
            raise GlossaryError(
                f"At {revision.name}: {error.message}",
                path=origin / error.path.name if origin and error.path else error.path,
                line=error.line,
                advice=error.advice,
            ) from None


def _touched(project: Project, after: Termbase, found: Disagreement) -> TouchedSegment:
    document = project.document(found.document)
    pair = project.pair
    hits = after.find(found.unit.source, document.date or today(), pair.source, pair.target)
    reasons = []
    for finding in found.findings:
        places = [(span.start, span.end) for span in finding.spans if span.side is Side.SOURCE]
        concepts = dict.fromkeys(hit.concept for hit in hits if (hit.start, hit.end) in places)
        reasons.append(Reason(check=finding.check, message=finding.message, concepts=tuple(concepts)))
    return TouchedSegment(
        document=found.document,
        file=project.relative(document.catalog),
        line=found.unit.line,
        segment=found.number,
        source=found.unit.source,
        target=found.unit.target,
        reasons=tuple(reasons),
        proposed=found.proposed,
    )
