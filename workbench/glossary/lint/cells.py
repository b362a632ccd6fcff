"""Rules of the cells as they stand in the file: what reading mends in silence would surprise whoever edits the file."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from workbench.glossary.lint.problem import Problem
from workbench.text.normalise import nfc
from workbench.text.visible import is_unseen, visible


def problems(path: Path) -> Iterator[Problem]:
    """The faults of the cells of a file that `csv_file.read` has read."""
    lines = csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), strict=True)
    header = [name.strip() for name in next(lines, [])]
    before = lines.line_num
    for row in lines:
        line, before = before + 1, lines.line_num
        for name, cell in zip(header, row, strict=False):
            for message in _faults(cell):
                yield Problem(path, line, f"The {name or 'cell'} “{visible(cell)}” {message}.")


def _faults(cell: str) -> Iterator[str]:
    if cell.isascii() and cell.isprintable() and cell == cell.strip() and "  " not in cell:
        return
    if cell != cell.strip():
        yield "has a space at its beginning or end"
    if "  " in cell.strip():
        yield "holds a double space"
    if any(char.isspace() and char != " " for char in cell):
        yield "holds a tab, a line end or a space that is no ordinary one"
    if cell != nfc(cell):
        yield "has its marks apart from their letters (NFD)"
    if any(is_unseen(char) and not char.isspace() for char in cell):
        yield "holds a character that nobody sees"
