"""The sample project: copied for the user to keep, and the whole pipeline run on it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from workbench.errors import ProjectError, WriteError
from workbench.project import Project, bundled_project, create, open_at, record_document
from workbench.session.adding import add
from workbench.session.building import build
from workbench.session.checking import Wishes, check
from workbench.session.drafting import draft
from workbench.session.proposals import Wanted
from workbench.session.reporting import written
from workbench.session.statistics import statistics, unfinished


def prepare(folder: Path) -> tuple[Project, bool]:
    """Make the sample project in `folder`, or use the project that is there.

    Returns:
        The project, and whether it was made now.

    Raises:
        ProjectError: The folder holds something else.
        WriteError: The disk refused.
    """
    existing = open_at(folder)
    if existing:
        return existing, False
    if folder.exists() and any(folder.iterdir()):
        raise ProjectError("is not empty.", path=folder, advice="Name a new folder: workbench demo FOLDER")
    # Made beside it and renamed when it is whole, so that a half-made one is never taken for the sample.
    making = folder.absolute().with_name(f".{folder.absolute().name}.new")
    try:
        shutil.rmtree(making, ignore_errors=True)
        _copy_sample(making)
        if folder.exists():
            folder.rmdir()
        making.rename(folder)
    except OSError as error:
        raise WriteError(f"the sample cannot be copied: {error}.", path=folder) from error
    made = open_at(folder)
    assert made is not None  # just renamed to it
    return made, True


def _copy_sample(folder: Path) -> None:
    sample = bundled_project()
    project = create(folder, name="workbench-demo", pair=sample.pair, profile=sample.profile)
    for name in ("seeds", "glossary", "locales"):
        compiled = shutil.ignore_patterns("*.mo")
        shutil.copytree(sample.root / name, folder / name, dirs_exist_ok=True, ignore=compiled)
    for document in sample.documents:
        source = folder / document.source.relative_to(sample.root)
        project = record_document(project, document.name, source, date=document.date, checks=document.checks)


_SURE = Wanted(drafters=frozenset({"memory", "repair"}))
"""A sample begins with drafts that only want to be read; those put together from pieces are a key away."""


def run_pipeline(project: Project, *, author: str) -> Iterator[str]:
    """Run the whole pipeline on a project, saying in words what is done, written and left to do.

    Adds the unfinished documents, drafts what the finished ones know, checks everything, builds what is clean.

    Raises:
        WorkbenchError: A step could not be done.
    """
    for name in unfinished(project):
        added = add(project, project.document(name).source, author=author)
        yield f"Added {name}: {added.segments} segments, {added.kept} known from before, {added.new} new."
        drafted = draft(project, name, author=author, wanted=_SURE)
        by = ", ".join(f"{count} by {drafter}" for drafter, count in drafted.by_drafter.items())
        yield f"Drafted {name}: {drafted.drafted} segments{f' ({by})' if by else ''}."
    checked = check([], start=project.root, wishes=Wishes())
    yield f"Checked {checked.summary}."
    text = written(checked, "text", width=100)
    if text:
        yield text
    built = build(project, only_clean=True)
    for path in built.written:
        yield f"Wrote {path}"
    for one in statistics(project).documents:
        left = one.counts.total - one.counts.finished
        if left:
            yield (
                f"Left to do in {one.name}: {left} of {one.counts.total} segments ({one.counts.empty} empty, "
                f"{one.counts.draft} drafts to confirm, {one.counts.needs_review} to review). "
                f"Open it with: workbench edit -C {project.root} {one.name}"
            )
        else:
            yield f"{one.name} is finished: {one.counts.total} segments."
