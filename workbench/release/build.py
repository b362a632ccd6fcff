"""Build a document: the MO, the English text in the layout of its source, and proof that both say what the PO says."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench import __version__, atomic
from workbench.catalog import Catalog
from workbench.catalog.mo import compile_mo
from workbench.formats.format import Format
from workbench.model import SourceDocument
from workbench.release.gate import occurrences
from workbench.release.verify import verify

_MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseInput:
    """Everything that a document's release is made from."""

    name: str
    language: str
    source_path: str
    """As it is to stand in the manifest: relative to the project's root."""
    source_bytes: bytes
    source: SourceDocument
    format: Format
    catalog_path: str
    """Relative to the project's root."""
    catalog_bytes: bytes
    catalog: Catalog


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltDocument:
    """A built document, in memory: nothing is on the disk before `write`."""

    name: str
    mo: bytes
    mo_path: str
    """Relative to the output folder."""
    document: bytes
    document_path: str
    """Relative to the output folder."""
    record: dict[str, Any]
    """The document's part of the manifest."""


def build(given: ReleaseInput) -> BuiltDocument:
    """Build one document and prove the result; the same input gives the same bytes anywhere.

    A segment without a finished translation appears in the source language, in the document as in the MO.

    Raises:
        NotClean: The MO does not say what the PO says; this is a fault of the program or of a plug-in.
    """
    mo = compile_mo(given.catalog)
    verify(given.name, given.catalog, mo)
    document = given.format.write(given.source, _targets(given.source, given.catalog))
    suffix = Path(given.source_path).suffix
    mo_path = f"locales/{given.language}/LC_MESSAGES/{given.name}.mo"
    document_path = f"documents/{given.language}/{given.name}{suffix}"
    counts = given.catalog.counts
    return BuiltDocument(
        name=given.name,
        mo=mo,
        mo_path=mo_path,
        document=document,
        document_path=document_path,
        record={
            "name": given.name,
            "language": given.language,
            "source": _hashed(given.source_path, given.source_bytes),
            "catalog": _hashed(given.catalog_path, given.catalog_bytes),
            "mo": _hashed(mo_path, mo),
            "document": _hashed(document_path, document),
            "units": {"total": counts.total, "finished": counts.finished},
        },
    )


def write(built: Sequence[BuiltDocument], output: Path) -> tuple[Path, ...]:
    """Write built documents below `output`, and last a `manifest.json` with the SHA-256 of every file.

    Documents that an earlier build wrote there stay in the manifest as long as their files are what it says.

    The manifest holds neither times nor paths of this machine, so that two builds of the same project are equal byte
    for byte.

    Returns:
        The paths written, the manifest last.

    Raises:
        WriteError: The disk refused; files already written are complete.
    """
    written: list[Path] = []
    for document in built:
        for relative, data in ((document.mo_path, document.mo), (document.document_path, document.document)):
            atomic.write_bytes(output / relative, data)
            written.append(output / relative)
    manifest = {
        "generator": f"workbench {__version__}",
        "documents": sorted(
            [*_kept(output, {document.name for document in built}), *(document.record for document in built)],
            key=lambda record: record["name"],
        ),
    }
    path = output / _MANIFEST
    atomic.write_text(path, json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True) + "\n")
    return (*written, path)


def _kept(output: Path, rebuilt: set[str]) -> list[dict[str, Any]]:
    """The records of an earlier build's documents whose files are still as it wrote them."""
    try:
        records = json.loads((output / _MANIFEST).read_text("utf-8"))["documents"]
        return [record for record in records if record["name"] not in rebuilt and _is_true(output, record)]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _is_true(output: Path, record: dict[str, Any]) -> bool:
    files = (record["mo"], record["document"])
    return all(_hashed(file["path"], (output / file["path"]).read_bytes()) == file for file in files)


def _targets(source: SourceDocument, catalog: Catalog) -> list[str]:
    targets = []
    for text, occurrence in occurrences([segment.text for segment in source.segments]):
        unit = catalog.unit_for(text, occurrence)
        targets.append(unit.target if unit and unit.state.is_finished else text)
    return targets


def _hashed(path: str, data: bytes) -> dict[str, str]:
    return {"path": path, "sha256": hashlib.sha256(data).hexdigest()}
