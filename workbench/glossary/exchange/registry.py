"""The exchange formats by name, and which of them a file is."""

from pathlib import Path

from workbench.errors import UsageError
from workbench.glossary.csv_file import COLUMNS
from workbench.glossary.exchange import spreadsheet
from workbench.glossary.exchange.deepl import DEEPL
from workbench.glossary.exchange.format import TermFormat
from workbench.glossary.exchange.memoq import MEMOQ
from workbench.glossary.exchange.omegat import OMEGAT
from workbench.glossary.exchange.own_table import CSV, TSV
from workbench.glossary.exchange.tbx_format import DCA, DCT
from workbench.glossary.exchange.weblate import WEBLATE

FORMATS: dict[str, TermFormat] = {
    format_.name: format_ for format_ in (DCA, DCT, CSV, TSV, OMEGAT, WEBLATE, DEEPL, MEMOQ)
}
"""All formats by name, in the order in which they are told."""

_BY_SUFFIX = {".tbx": DCA.name, ".xml": DCA.name, ".csv": CSV.name, ".tsv": TSV.name, ".tab": OMEGAT.name}
_BY_SUFFIX |= {".txt": OMEGAT.name, ".utf8": OMEGAT.name}


def format_named(name: str) -> TermFormat:
    """The format of that name.

    Raises:
        UsageError: There is none.
    """
    if name not in FORMATS:
        raise UsageError(f"There is no exchange format “{name}”; there are {', '.join(FORMATS)}.")
    return FORMATS[name]


def format_to_write(path: Path) -> TermFormat:
    """The format that a file to be written has by its suffix.

    Raises:
        UsageError: The suffix says none.
    """
    name = _BY_SUFFIX.get(path.suffix.lower())
    if name is None:
        raise UsageError(
            f"The name of the file does not say its format; name it with --format: {', '.join(FORMATS)}.", path=path
        )
    return FORMATS[name]


def format_of_file(path: Path) -> TermFormat:
    """The format of a file to be read, by its suffix and for a table by its header.

    Raises:
        UsageError: The suffix says none.
        UnreadableInput: A table cannot be read.
    """
    format_ = format_to_write(path)
    if not format_.is_table:
        return format_
    first = spreadsheet.text(path).partition("\n")[0]
    header = {cell.strip(' "\r').lower() for cell in first.replace("\t", ",").replace(";", ",").split(",")}
    if header.issuperset(COLUMNS):
        return TSV if "\t" in first else CSV
    if {"source", "target"} <= header and len(header) > len({"source", "target"}):
        return WEBLATE
    if any(cell.startswith("entry_") for cell in header):
        return MEMOQ
    return OMEGAT if format_.name == OMEGAT.name else DEEPL
