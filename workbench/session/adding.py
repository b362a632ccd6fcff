"""Adding source documents, and bringing changed ones up to date."""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench import atomic
from workbench import catalog as po
from workbench.errors import ProjectError, UnreadableInput
from workbench.formats import format_for
from workbench.formats.encoding import to_utf8
from workbench.formats.format import Format
from workbench.model import SourceDocument
from workbench.project import Project, acquire, record_document, require_plain_name
from workbench.session.editing import now
from workbench.session.segmenting import segmentation_for, segmentation_near
from workbench.session.sources import read_bytes
from workbench.text.normalise import nfc


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSummary:
    """What adding a document did."""

    name: str
    source: Path
    catalog: Path
    day: datetime.date | None
    segments: int
    kept: int
    revived: int
    fuzzy: int
    new: int
    obsolete: int
    encoding: str = ""
    """The encoding that the file was converted from; "" if it was UTF-8."""

    def as_json(self, project: Project) -> dict[str, Any]:
        """The summary with paths relative to the project's root."""
        return {
            "name": self.name,
            "source": project.relative(self.source),
            "catalog": project.relative(self.catalog),
            "date": self.day.isoformat() if self.day else None,
            "segments": self.segments,
            "kept": self.kept,
            "revived": self.revived,
            "fuzzy": self.fuzzy,
            "new": self.new,
            "obsolete": self.obsolete,
            **({"converted_from": self.encoding} if self.encoding else {}),
        }


def read_source(path: Path, encoding: str = "", *, start: Path = Path()) -> tuple[SourceDocument, Format]:
    """Read a source file through the format that knows its ending.

    Args:
        path: The file.
        encoding: What it is converted from; "" where it is UTF-8.
        start: Where to look for a project if the file is in none.

    Raises:
        UnreadableInput: No format knows it, it is empty, or it cannot be decoded.
        UsageError: No encoding has this name.
    """
    format_ = format_for(path)
    data = read_bytes(path)
    data = to_utf8(data, encoding, path) if encoding else data
    return format_.read(data, path, segmentation_near(path, start)), format_


def add(
    project: Project,
    path: Path,
    *,
    name: str | None = None,
    day: datetime.date | None = None,
    profile: str | None = None,
    author: str = "",
    replacing: bool = False,
    encoding: str = "",
) -> AddSummary:
    """Add the source file at `path` to the project, or bring the document up to date with it.

    A file from outside the project's seeds is copied there byte for byte, or in UTF-8 where it is converted. Nothing
    is written before everything has been read, merged and put into the form in which it will be written.

    Args:
        project: The project.
        path: The source file.
        name: The document's name; by default the file's, without its ending.
        day: The day the text is dated.
        profile: House style.
        author: Whom to name to others who find the document locked.
        replacing: Whether a source may replace one that it has little in common with.

    Raises:
        UnreadableInput: The file cannot be understood.
        CatalogSyntaxError: The document's PO file is broken.
        ProjectError: The name belongs to an altogether different text.
        LockedError: The document is open in an editor.
        WriteError: The disk refused.
    """
    data = _utf8(project, path, encoding) if encoding else read_bytes(path)
    format_ = format_for(path)
    known = project.document_at(path)
    document_name = name if name is not None else known.name if known else nfc(path.stem)
    require_plain_name(document_name)
    source = format_.read(data, path, segmentation_for(project, document_name))
    _require_storable(source, path)
    lock = acquire(
        project.state / f"{document_name}.lock", owner=author or "workbench add", since=f"{now():%Y-%m-%d %H:%M}"
    )
    try:
        stored = known.source if known else _place(project, path, document_name)
        catalog_path = project.catalogs / f"{document_name}.po"
        is_new = not catalog_path.exists()
        catalog = po.new(catalog_path, project.pair, document_name) if is_new else po.load(catalog_path)
        before = catalog.counts.total
        recut = po.recut(catalog, [segment.text for segment in source.segments])
        merged = po.merge_source(catalog, source.segments, project.relative(stored))
        if before and not replacing and _is_another_text(merged, before, catalog.counts.total):
            raise ProjectError(
                f"has little in common with the text that the document “{document_name}” has now "
                f"({merged.kept + merged.fuzzy + merged.revived} of {before} segments).",
                path=path,
                advice="Give the new one another --name, or replace the old one with --replace.",
            )
        po.serialise(catalog)
        if not stored.exists() or stored.read_bytes() != data:
            atomic.write_bytes(stored, data)
        po.save(catalog)
        project = record_document(project, document_name, stored, date=day, profile=profile)
    finally:
        lock.release()
    document = project.document(document_name)
    return AddSummary(
        name=document_name,
        source=stored,
        catalog=catalog_path,
        day=document.date,
        segments=len(source.segments),
        kept=merged.kept - recut.carried - recut.empty,
        revived=merged.revived,
        fuzzy=merged.fuzzy + recut.carried,
        new=merged.new + recut.empty,
        obsolete=merged.obsolete,
        encoding=encoding,
    )


def _utf8(project: Project, path: Path, encoding: str) -> bytes:
    """Read and convert a file; one below seeds/ is refused, for its only copy would be overwritten."""
    if path.resolve().is_relative_to(project.seeds.resolve()):
        raise ProjectError(
            "lies where its conversion would be written.",
            path=path,
            advice=f"Move it out of {project.seeds.name}/ and add it from there.",
        )
    return to_utf8(read_bytes(path), encoding, path)


def _place(project: Project, path: Path, name: str) -> Path:
    """Where the source file lives in the project: where it is if that is below seeds/, else a place there."""
    seeds = project.seeds.resolve()
    if path.resolve().is_relative_to(seeds):
        return project.seeds / path.resolve().relative_to(seeds)
    for document in project.documents:
        if document.name == name:
            return document.source
    return project.seeds / f"{name}{path.suffix}"


def _is_another_text(merged: po.MergeSummary, before: int, now: int) -> bool:
    """Whether a source is not the old one changed: less than half of either is found in the other."""
    known = merged.kept + merged.fuzzy + merged.revived
    return 2 * known < before and 2 * known < now


def _require_storable(source: SourceDocument, path: Path) -> None:
    """Refuse what no PO file can hold, before anything is written.

    Raises:
        UnreadableInput: A segment holds U+0000 or U+0004; with its line.
    """
    for segment in source.segments:
        for character in "\x00\x04":
            if character in segment.text:
                raise UnreadableInput(
                    f"holds the control character U+{ord(character):04X}, which no PO file can hold.",
                    path=path,
                    line=segment.line,
                    advice="Delete it there.",
                )
