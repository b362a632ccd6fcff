"""Reads one glossary file: CSV, UTF-8, one row per term, its faults named with their line."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from workbench.errors import GlossaryError
from workbench.model.term import Term, TermStatus, TermType
from workbench.text.normalise import nfc

COLUMNS = ("concept", "lang", "term", "type", "status", "valid_from", "valid_to", "domain", "note", "source")
"""The columns of a glossary file, in the order in which we write them; a file may have them in any order."""

# Looked up in a dictionary: an enumeration's own look-up takes a third of the time of reading a large file.
_TYPES = {choice.value: choice for choice in TermType}
_STATUSES = {choice.value: choice for choice in TermStatus}

_Choice = TypeVar("_Choice", TermType, TermStatus)


class Row(NamedTuple):
    """A term and the 1-based line on which its row begins."""

    term: Term
    line: int


@dataclass(frozen=True, slots=True)
class GlossaryFile:
    """A glossary file as read."""

    path: Path
    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    """Every column of the file in its own order, those we do not know included."""


def read(path: Path) -> GlossaryFile:
    """Read a glossary file.

    Text is brought to NFC and a byte order mark is skipped. Columns we do not know are let be, and so are blank lines
    and comments: lines that begin with a # and a space.

    Raises:
        GlossaryError: It cannot be read, is not UTF-8, lacks a column, or a row is wrong; names the line.
    """
    lines = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    rows: list[Row] = []
    try:
        header = tuple(name.strip() for name in next(lines, ()))
        places = places_of(path, header)
        before = lines.line_num
        for cells in lines:
            line, before = before + 1, lines.line_num
            if is_term(cells):
                rows.append(_row(path, line, cells, places, len(header)))
    except csv.Error as error:
        raise GlossaryError(
            f"This is not a CSV row: {error}.", path=path, line=lines.line_num, advice="Look for an unclosed quote."
        ) from None
    return GlossaryFile(path, tuple(rows), header)


def is_term(cells: Sequence[str]) -> bool:
    """Whether the cells of a row are a term, and not a blank line or a comment."""
    if not cells or cells[0] == "#" or cells[0].startswith("# "):
        return False
    return bool(cells[0].strip()) or any(cell.strip() for cell in cells)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise GlossaryError(f"The glossary file cannot be read: {error.strerror}.", path=path) from None
    if b"\0" in data:
        raise GlossaryError(
            "The file is not UTF-8: it looks like UTF-16, or is no text.",
            path=path,
            line=1,
            advice="Save it as UTF-8 and try again.",
        )
    try:
        return nfc(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise GlossaryError(
            f"The file is not UTF-8: byte 0x{data[error.start]:02x} cannot be read.",
            path=path,
            line=data.count(b"\n", 0, error.start) + 1,
            advice="Save it as UTF-8 and try again.",
        ) from None


def places_of(path: Path, header: Sequence[str]) -> tuple[int, ...]:
    """Where each of our columns stands in a file with this header.

    Raises:
        GlossaryError: A column is missing or there twice.
    """
    missing = [name for name in COLUMNS if name not in header]
    if missing:
        there = ", ".join(name or "(nameless)" for name in header) or "none"
        word = "column is" if len(missing) == 1 else "columns are"
        raise GlossaryError(f"The {word} missing: {', '.join(missing)}. There are: {there}.", path=path, line=1)
    twice = [name for name in COLUMNS if header.count(name) > 1]
    if twice:
        raise GlossaryError(f"The column {twice[0]} is there twice.", path=path, line=1)
    return tuple(header.index(name) for name in COLUMNS)


def _row(path: Path, line: int, cells: list[str], places: tuple[int, ...], width: int) -> Row:
    if len(cells) != width:
        raise GlossaryError(f"The row has {len(cells)} cells, the header {width}.", path=path, line=line)
    try:
        return Row(term_of([cells[place].strip() for place in places]), line)
    except ValueError as error:
        raise GlossaryError(str(error), path=path, line=line) from None


def term_of(cells: Sequence[str]) -> Term:
    """Make a term of the stripped cells in the order of `COLUMNS`.

    Raises:
        ValueError: A cell is wrong; its text is the sentence to show.
    """
    concept, lang, text, type_, status, valid_from, valid_to, domain, note, source = cells
    if not (concept and lang and text and type_ and status):
        empty = next(name for name, cell in zip(COLUMNS, cells, strict=True) if not cell)
        raise ValueError(f"The {empty} is empty.")
    first = _day("valid_from", valid_from) if valid_from else None
    last = _day("valid_to", valid_to) if valid_to else None
    if first and last and first > last:
        raise ValueError(f"valid_from {first} is after valid_to {last}.")
    return Term(
        concept=concept,
        lang=lang,
        text=text,
        type=_choice(_TYPES, "type", type_),
        status=_choice(_STATUSES, "status", status),
        valid_from=first,
        valid_to=last,
        domain=domain,
        note=note,
        source=source,
    )


def _choice(choices: Mapping[str, _Choice], name: str, cell: str) -> _Choice:
    choice = choices.get(cell)
    if choice is None:
        raise ValueError(f"The {name} “{cell}” is unknown; it is one of {', '.join(choices)}.")
    return choice


@lru_cache(maxsize=1024)
def _day(name: str, cell: str) -> date:
    try:
        day = date.fromisoformat(cell)
    except ValueError:
        day = None
    # fromisoformat also takes 20250301 and week dates, which nobody reads in a table.
    if day is None or day.isoformat() != cell:
        raise ValueError(f"{name} “{cell}” is no date; write it as 2025-03-01.")
    return day
