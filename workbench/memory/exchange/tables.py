"""Tables of translations, one a row: CSV as spreadsheets have it, and TSV, ours or any with two columns of texts."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from workbench.errors import UnreadableInput
from workbench.memory.exchange.format import Options, Piece, holdable, imported_slot
from workbench.memory.exchange.lines import Lines
from workbench.memory.exchange.report import Report
from workbench.memory.record import Record
from workbench.model import State
from workbench.text.languages import nearness
from workbench.text.table_cells import encoded, neutral, restored

COLUMNS = (
    "source", "target", "document", "state", "slot", "previous", "following", "role", "date", "author", "origin",
)  # fmt: skip
_BOM = b"\xef\xbb\xbf"
_AT_ONCE = 1000
_LOOKED_AT = 20
"""Lines by which it is found out what stands between cells."""
_STATES = {state.value: state for state in State if state.is_finished}


@dataclass(frozen=True)
class Table:
    """See the module. A header may name the columns, by our names or by languages; without one the first two count."""

    name: str
    suffixes: tuple[str, ...]
    title: str
    delimiters: str
    """What may stand between cells, the likelier in texts first; the first is written."""

    def read(self, path: Path, options: Options, report: Report) -> Iterator[Piece]:
        """See `MemoryFormat`."""
        with Lines(path) as lines:
            head = lines.head(_LOOKED_AT)
            delimiter = _delimiter(head, self.delimiters, options)
            columns = _columns(_first_row(head, delimiter), options)
            is_ours = columns is not None and set(COLUMNS) <= set(columns)
            # Foreign tables with tabs quote nothing: a quotation mark there is one.
            is_quoted = delimiter != "\t" or is_ours
            rows = _rows(lines, delimiter, path) if is_quoted else _plain_rows(lines)
            if columns is not None:
                next(rows)
            reading = _Reading(path, columns or {"source": 0, "target": 1}, options, report, is_ours=is_ours)
            yield from _pieces(rows, reading, lines)

    def write(self, records: Iterable[Record], stream: BinaryIO, options: Options, report: Report) -> int:
        """See `MemoryFormat`."""
        delimiter, count = self.delimiters[0], 0
        stream.write((_BOM if options.bom else b"") + f"{encoded(COLUMNS, delimiter)}\r\n".encode())
        for record in records:
            if not report.is_to_write(record):
                continue
            cells = [record.state.value if name == "state" else str(getattr(record, name)) for name in COLUMNS]
            safe = [neutral(cell) for cell in cells] if options.neutral else cells
            report.add(
                "Cells with an apostrophe before them, since a spreadsheet would take them for formulas (an import "
                "takes it off, --raw leaves it out)",
                sum(one != other for one, other in zip(cells, safe, strict=True)),
            )
            stream.write(f"{encoded(safe, delimiter)}\r\n".encode())
            count += 1
        return count


TSV = Table("tsv", (".tsv", ".tab"), "table with tabs; it holds everything", "\t")
CSV = Table("csv", (".csv",), "table with commas; it holds everything", ",;\t")


class _Reading:
    """Makes records of rows."""

    def __init__(self, path: Path, columns: dict[str, int], options: Options, report: Report, *, is_ours: bool) -> None:
        self._path = path
        self._columns = columns
        self._options = options
        self._report = report
        self._is_ours = is_ours

    def record(self, line: int, cells: Sequence[str]) -> Record | None:
        """The record of a row; None for a broken one, which is reported."""
        values = {name: restored(cells[place]) for name, place in self._columns.items() if place < len(cells)}
        state = values.get("state", "")
        trouble = (
            "The row has no text to translate." if not values.get("source", "").strip()
            else "The row has no translation." if not values.get("target", "").strip()
            else f"The row has the state “{state}”, which is none of a finished one." if state and state not in _STATES
            else ""
        )  # fmt: skip
        if trouble:
            self._report.skip(line, trouble)
            return None
        said = {name: values.get(name, "") for name in COLUMNS}
        document = self._options.document or said["document"]
        if not self._is_ours or not document or self._options.document:
            said["slot"] = imported_slot(said["target"], said["previous"], said["following"])
        said["document"] = document or holdable(self._path.name)
        del said["state"]
        return Record(**said, state=_STATES[state] if state else State.TRANSLATED)


def _pieces(rows: Iterator[tuple[int, list[str]]], reading: _Reading, lines: Lines) -> Iterator[Piece]:
    taken: list[Record] = []
    try:
        for number, (line, cells) in enumerate(rows, 1):
            record = reading.record(line, cells)
            if record:
                taken.append(record)
            if number % _AT_ONCE == 0:
                yield Piece(taken, lines.size)
                taken = []
    except UnreadableInput:
        yield Piece(taken, lines.size)
        raise
    yield Piece(taken, lines.size)


def _rows(lines: Iterator[str], delimiter: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the line on which it begins."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    before = 0
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            if any(cell.strip() for cell in cells):
                yield line, cells
    except csv.Error as error:
        raise UnreadableInput(
            f"This is not a row of a table: {error}.", path=path, line=before + 1, advice="Look for an unclosed quote."
        ) from None


def _plain_rows(lines: Iterator[str]) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, [_unquoted(cell) for cell in line.rstrip("\r\n").split("\t")]


def _unquoted(cell: str) -> str:
    """A cell without quotes if it is quoted as spreadsheets do; others as they are."""
    inner = cell[1:-1]
    is_quoted = len(cell) > 1 and cell[0] == cell[-1] == '"' and '"' not in inner.replace('""', "")
    return inner.replace('""', '"') if is_quoted else cell


def _columns(header: Sequence[str], options: Options) -> dict[str, int] | None:
    """Places of the columns by our names, if the first row is a header."""
    names = {cell.casefold(): place for place, cell in reversed(list(enumerate(header)))}
    if "source" in names and "target" in names:
        return {name: names[name] for name in COLUMNS if name in names}
    by_language = {
        "source": [place for place, cell in enumerate(header) if nearness(options.source, cell)],
        "target": [place for place, cell in enumerate(header) if nearness(options.target, cell)],
    }
    if not all(by_language.values()):
        return None
    return {name: places[0] for name, places in by_language.items()}


def _first_row(head: Sequence[str], delimiter: str) -> list[str]:
    """Cells of the first line, as well as it can be cut by itself."""
    cells = next(csv.reader(head[:1], delimiter=delimiter), [])
    return [restored(cell.strip()) for cell in cells]


def _delimiter(head: Sequence[str], candidates: str, options: Options) -> str:
    """What stands between cells: what makes a header of the first line, or as many cells of other lines as of it.

    Of several the one that is rarest in texts is taken: a tab, a semicolon, a comma.
    """
    for candidate in reversed(candidates):
        if _columns(_first_row(head, candidate), options) is not None:
            return candidate

    def likelihood(candidate: str) -> tuple[int, int]:
        counts = [len(_first_row([line], candidate)) for line in head]
        alike = counts.count(counts[0]) if counts and counts[0] > 1 else 0
        return alike, sum(counts)

    return max(reversed(candidates), key=likelihood)
