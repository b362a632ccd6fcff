"""Weblate's CSV: the columns of the Translate Toolkit with a header.

Weblate reads a glossary's flags (forbidden, read-only) from TBX and not from CSV, so that forbidden terms are left out
here; a column `flags` that somebody has added is read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import UnreadableInput
from workbench.glossary.exchange import spreadsheet
from workbench.glossary.exchange.format import Options, Read, Remarks, Written
from workbench.glossary.exchange.pairs import PairRow, entries, pairs, tell_what_is_lost
from workbench.glossary.marks import marks
from workbench.model.term import Concept

COLUMNS = (
    "location",
    "source",
    "target",
    "id",
    "fuzzy",
    "context",
    "translator_comments",
    "developer_comments",
)
_FORBIDDEN = "forbidden"


@dataclass(frozen=True)
class Weblate:
    """See the module."""

    name: str = "weblate"
    title: str = "Weblate: CSV with source, target, context and comments"
    is_table: bool = True

    def write(self, concepts: Sequence[Concept], options: Options) -> Written:
        """See `TermFormat`; the context is the concept's id, and tells a term's further translations apart."""
        remarks = Remarks()
        tell_what_is_lost(concepts, remarks, notes=True)
        rows: list[tuple[str, ...]] = [COLUMNS]
        number: dict[tuple[str, str], int] = {}
        for pair in pairs(concepts, options, remarks):
            key = (pair.concept, pair.source.text)
            number[key] = number.get(key, 0) + 1
            context = pair.concept if number[key] == 1 else f"{pair.concept} {number[key]}"
            note, translation_note = marks(pair.source.note).text, marks(pair.target.note).text
            rows.append(("", pair.source.text, pair.target.text, "", "", context, translation_note, note))
        data = spreadsheet.table(rows, options, remarks)
        return Written(data=data, terms=len(rows) - 1, remarks=remarks.sentences)

    def read(self, path: Path, options: Options) -> Read:
        """See `TermFormat`."""
        remarks = Remarks()
        found = spreadsheet.rows(path, options.delimiter or spreadsheet.sniffed(path))
        header = [cell.lower() for cell in next(found, spreadsheet.Row(1, [])).cells]
        for name in ("source", "target"):
            if name not in header:
                raise UnreadableInput(f"The column {name} is missing.", path=path, line=1)
        rows = []
        for line, cells in found:
            row = dict(zip(header, cells, strict=False))
            if row.get("fuzzy", "").lower() in ("true", "1", "yes"):
                remarks.add("Left out: translations that need editing")
                continue
            comments = (row.get(name, "") for name in ("translator_comments", "developer_comments"))
            note = "; ".join(dict.fromkeys(comment for comment in comments if comment))
            flags = row.get("flags", "").lower().replace(" ", "").split(",")
            rows.append(
                PairRow(line, row.get("source", ""), row.get("target", ""), note, is_forbidden=_FORBIDDEN in flags)
            )
        return Read(entries=entries(rows, options, remarks), remarks=remarks.sentences)


WEBLATE = Weblate()
