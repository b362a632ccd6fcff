"""PO files as catalogs of units: reading, writing, taking in a changed source, compiling. The only home of polib."""

from workbench.catalog.catalog import Catalog
from workbench.catalog.new import new
from workbench.catalog.reader import load
from workbench.catalog.writer import save, serialise

__all__ = ["Catalog", "load", "new", "save", "serialise"]
