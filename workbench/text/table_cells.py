"""Cells of tables that a spreadsheet may open: quoted where needed, and none is taken for a formula."""

import re
from collections.abc import Iterable

# Excel, LibreOffice and Google Sheets run what begins so; full-width signs count in East Asian settings. A cell that
# already has apostrophes before such a sign gets one more, so that taking one off gives back what was there.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_PROTECTED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def neutral(cell: str) -> str:
    """The cell as no spreadsheet takes it for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def restored(cell: str) -> str:
    """The cell that `neutral` was given."""
    return cell[1:] if _PROTECTED.match(cell) else cell


def encoded(cells: Iterable[str], delimiter: str = ",") -> str:
    """The cells of a row as CSV, without a line end; Python 3.11 itself would leave a lone CR without quotes."""
    return delimiter.join(
        '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in (delimiter, '"', "\r", "\n")) else cell
        for cell in cells
    )
