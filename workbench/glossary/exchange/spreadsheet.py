"""Tables that a spreadsheet may open: no cell is taken for a formula, and reading takes the protection off again."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from workbench.errors import EncodingError, UnreadableInput
from workbench.glossary.exchange.format import Options, Remarks
from workbench.text.normalise import nfc
from workbench.text.table_cells import encoded, neutral, restored

_LARGEST = 64_000_000
_BOM = b"\xef\xbb\xbf"


class Row(NamedTuple):
    """A row of a table and the 1-based line on which it begins."""

    line: int
    cells: list[str]


def table(rows: Iterable[Sequence[str]], options: Options, remarks: Remarks, *, delimiter: str = ",") -> bytes:
    """Rows as CSV with CRLF line ends, as RFC 4180 and spreadsheets have them; says how many cells were neutralised."""
    lines = []
    between = options.delimiter or delimiter
    for cells in rows:
        safe = protected(cells, options, remarks)
        # A row of one empty cell would be a blank line.
        lines.append((encoded(safe, between) or '""') + "\r\n")
    return (_BOM if options.bom else b"") + "".join(lines).encode()


def protected(cells: Sequence[str], options: Options, remarks: Remarks) -> list[str]:
    """The cells of a row as they may be opened in a spreadsheet, if that is wanted."""
    if not options.neutral:
        return list(cells)
    safe = [neutral(cell) for cell in cells]
    remarks.add(
        "Cells with an apostrophe before them, since a spreadsheet would take them for formulas (an import takes it "
        "off, --raw leaves it out)",
        sum(one != other for one, other in zip(cells, safe, strict=True)),
    )
    return safe


def text(path: Path) -> str:
    """The text of a table, NFC, without byte order mark.

    Raises:
        EncodingError: It is not UTF-8.
        UnreadableInput: It cannot be read or is too large.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableInput(f"is larger than {_LARGEST:,} bytes.", path=path)
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror}.", path=path) from error
    if b"\0" in data:
        raise EncodingError(
            "The file is not UTF-8: it looks like UTF-16, or is no text.", path=path, line=1, advice="Save it as UTF-8."
        )
    try:
        return nfc(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        raise EncodingError(
            f"The file is not UTF-8: byte 0x{data[error.start]:02x} cannot be read (column {column}).",
            path=path,
            line=line,
            advice="Save it as UTF-8.",
        ) from None


def rows(path: Path, delimiter: str) -> Iterator[Row]:
    """The rows of a table that are not blank, cells stripped and with their protection off.

    Raises:
        EncodingError: It is not UTF-8.
        UnreadableInput: It cannot be read, is too large, or is no CSV; names the line.
    """
    reader = csv.reader(io.StringIO(text(path), newline=""), delimiter=delimiter, strict=True)
    before = 0
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            if any(cell.strip() for cell in cells):
                yield Row(line, [restored(cell.strip()) for cell in cells])
    except csv.Error as error:
        raise UnreadableInput(
            f"This is not a CSV row: {error}.", path=path, line=reader.line_num, advice="Look for an unclosed quote."
        ) from None


def sniffed(path: Path, sample: int = 1) -> str:
    """What stands between the cells of a table: the first of comma, semicolon and tab that its first lines all have.

    A spreadsheet writes semicolons where the comma is the decimal mark, as in Vietnam.

    Args:
        path: The table.
        sample: How many lines to look at: the header, or of a table without one, several.
    """
    lines = [line for line in text(path).split("\n", sample)[:sample] if line.strip()]
    return next((mark for mark in ",;\t" if lines and all(mark in line for line in lines)), ",")
