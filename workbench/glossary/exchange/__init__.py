"""Exchange of terms with other programs: TBX, tables of our own, and the tables of OmegaT, Weblate, DeepL and memoQ."""

from workbench.glossary.exchange.format import Entry, Options, Read, TermFormat, Written
from workbench.glossary.exchange.registry import FORMATS, format_named, format_of_file, format_to_write

__all__ = [
    "FORMATS",
    "Entry",
    "Options",
    "Read",
    "TermFormat",
    "Written",
    "format_named",
    "format_of_file",
    "format_to_write",
]
