"""A catalog for a document that has none yet."""

from datetime import UTC, datetime
from pathlib import Path

from workbench.catalog.catalog import Catalog
from workbench.catalog.header import for_document
from workbench.model import LanguagePair


def new(path: Path, pair: LanguagePair, document_name: str, *, now: datetime | None = None) -> Catalog:
    """An empty catalog to be saved at `path`; `now` (default: the present) goes into its header."""
    return Catalog(path=path, header=for_document(document_name, pair, now or datetime.now(UTC)))
