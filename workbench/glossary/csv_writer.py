"""Changes single rows of a glossary file; the bytes of every other row, blank lines and comments stay as they are."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench import atomic
from workbench.errors import Conflict, GlossaryError
from workbench.glossary import csv_file
from workbench.glossary.csv_file import COLUMNS
from workbench.model.term import Term
from workbench.text.table_cells import encoded

_BOM = b"\xef\xbb\xbf"


def change(path: Path, *, replaced: Mapping[int, Term] | None = None, added: Sequence[Term] = ()) -> None:
    """Replace rows and add terms, in one write; a file that is not there is made.

    A term of a concept that the file has goes behind the last row of that concept, so that the rows of a concept
    stand together; any other goes to the end. Among themselves the terms keep their order.

    Args:
        path: The glossary file.
        replaced: Terms by the 1-based line on which the row begins whose place they take; cells of columns we do not
            know stay.
        added: Terms to add.

    Raises:
        GlossaryError: The file cannot be read, has no row on such a line, or a term is not complete.
        Conflict: The file changed on disk meanwhile.
        WriteError: The disk refused.
    """
    before = path.read_bytes() if path.exists() else None
    if before is None:
        after = changed(f"{','.join(COLUMNS)}\n".encode(), path, replaced or {}, added)
    else:
        csv_file.read(path)  # a file that is no glossary is not touched
        after = changed(before, path, replaced or {}, added)
    if after == before:
        return
    if (path.read_bytes() if path.exists() else None) != before:
        raise Conflict("The glossary file changed on disk meanwhile.", path=path, advice="Try again.")
    atomic.write_bytes(path, after)


def changed(data: bytes, path: Path, replaced: Mapping[int, Term], added: Sequence[Term]) -> bytes:
    """The bytes of a glossary file with rows replaced and added; `path` is for messages.

    Raises:
        GlossaryError: There is no row on such a line, or a term is not complete.
    """
    for term in (*replaced.values(), *added):
        require_complete(term, path)
    bom = _BOM if data.startswith(_BOM) else b""
    records = _records(data.removeprefix(_BOM).decode())
    header = [name.strip() for name in records[0].cells]
    newline = _newline(records)
    by_line = {record.line: place for place, record in enumerate(records) if place and record.is_term}
    for line, term in replaced.items():
        if line not in by_line:
            raise GlossaryError("No row begins on this line.", path=path, line=line)
        record = records[by_line[line]]
        ending = record.text[len(record.text.rstrip("\r\n")) :]
        record.text = _row(path, header, term, record.cells, newline).removesuffix(newline) + ending
        record.concept = term.concept
    new: dict[str, list[str]] = {}
    for term in added:
        new.setdefault(term.concept, []).append(_row(path, header, term, (), newline))
    return bom + "".join(_with_new(records, new, newline)).encode()


@dataclass(slots=True)
class _Record:
    """A row with its line end, or a blank line or comment."""

    line: int
    text: str
    cells: list[str]
    concept: str = ""

    @property
    def is_term(self) -> bool:
        return bool(self.concept)


def _records(text: str) -> list[_Record]:
    """Cut a file into rows; the first is the header."""
    lines = io.StringIO(text, newline="").readlines()
    reader = csv.reader(iter(lines), strict=True)
    records: list[_Record] = []
    before = 0
    for cells in reader:
        written = "".join(lines[before : reader.line_num])
        records.append(_Record(before + 1, written, cells))
        before = reader.line_num
    header = [name.strip() for name in records[0].cells]
    for record in records[1:]:
        if csv_file.is_term(record.cells):
            record.concept = record.cells[header.index("concept")].strip()
    return records


def _with_new(records: Sequence[_Record], new: Mapping[str, Sequence[str]], newline: str) -> Iterator[str]:
    """The records with new rows behind the last one of their concept, and at the end those of new concepts."""
    last = {record.concept: place for place, record in enumerate(records) if record.is_term}
    for place, record in enumerate(records):
        yield record.text
        rows = new.get(record.concept, ()) if last.get(record.concept) == place else ()
        if not record.text.endswith(("\n", "\r")) and (rows or any(concept not in last for concept in new)):
            yield newline
        yield from rows
    for concept, rows in new.items():
        if concept not in last:
            yield from rows


def _row(path: Path, header: Sequence[str], term: Term, old: Sequence[str], newline: str) -> str:
    cells = cells_of(term)
    known = {name: cell for name, cell in zip(header, old, strict=False) if name not in cells}
    row = [cells.get(name, known.get(name, "")) for name in header]
    if not csv_file.is_term(row):  # the first column need not be the concept
        raise GlossaryError(f"A row cannot begin with “{row[0]}”, which begins a comment.", path=path)
    return encoded(row) + newline


def cells_of(term: Term) -> dict[str, str]:
    """A term's cells by column, in the order of `COLUMNS`."""
    return {
        "concept": term.concept,
        "lang": term.lang,
        "term": term.text,
        "type": term.type.value,
        "status": term.status.value,
        "valid_from": term.valid_from.isoformat() if term.valid_from else "",
        "valid_to": term.valid_to.isoformat() if term.valid_to else "",
        "domain": term.domain,
        "note": term.note,
        "source": term.source,
    }


def _newline(records: Iterable[_Record]) -> str:
    """The line end of the file: that of its first line."""
    for record in records:
        return "\r\n" if record.text.endswith("\r\n") else "\r" if record.text.endswith("\r") else "\n"
    return "\n"


def require_complete(term: Term, path: Path) -> None:
    """Make sure that a term can be a row of a glossary file; `path` is for the message.

    Raises:
        GlossaryError: It has no concept, language or text, ends before it begins, or holds what no file can hold.
    """
    if any("\0" in cell for cell in cells_of(term).values()):
        raise GlossaryError("A cell of the new row holds a NUL, which no text has.", path=path)
    for name, value in (("concept", term.concept), ("lang", term.lang), ("term", term.text)):
        if not value.strip():
            raise GlossaryError(f"The {name} of the new row is empty.", path=path)
    if not csv_file.is_term([term.concept]):
        raise GlossaryError(f"A concept cannot be “{term.concept}”, which begins a comment.", path=path)
    if term.valid_from and term.valid_to and term.valid_from > term.valid_to:
        raise GlossaryError(f"valid_from {term.valid_from} is after valid_to {term.valid_to}.", path=path)
