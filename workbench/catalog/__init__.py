"""PO files as catalogs of units: reading, writing, taking in a changed source, compiling. The only home of polib."""

from workbench.catalog.catalog import Catalog
from workbench.catalog.key import key_of_occurrence
from workbench.catalog.merge_changes import MergeResult, merge_changes
from workbench.catalog.merge_source import MergeSummary, merge_source
from workbench.catalog.mo import compile_mo
from workbench.catalog.new import new
from workbench.catalog.places import Place, Places, Written
from workbench.catalog.reader import load, parse
from workbench.catalog.recut import Recut, recut
from workbench.catalog.regroup import join_units, split_unit
from workbench.catalog.writer import save, serialise

__all__ = [
    "Catalog",
    "MergeResult",
    "MergeSummary",
    "Place",
    "Places",
    "Recut",
    "Written",
    "compile_mo",
    "join_units",
    "key_of_occurrence",
    "load",
    "merge_changes",
    "merge_source",
    "new",
    "parse",
    "recut",
    "save",
    "serialise",
    "split_unit",
]
