"""Our own table, all columns of a glossary file in one, separated by commas or tabs: it loses nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import GlossaryError
from workbench.glossary import csv_file
from workbench.glossary.csv_file import COLUMNS
from workbench.glossary.csv_writer import cells_of
from workbench.glossary.exchange import spreadsheet
from workbench.glossary.exchange.format import Entry, Options, Read, Remarks, Written
from workbench.model.term import Concept

_SAYS = frozenset(("text", "lang", "type", "status", "valid_from", "valid_to", "domain", "note", "source"))


@dataclass(frozen=True)
class OwnTable:
    """The glossary's own columns."""

    name: str
    title: str
    delimiter: str
    is_table: bool = True

    def write(self, concepts: Sequence[Concept], options: Options) -> Written:
        """See `TermFormat`."""
        remarks = Remarks()
        terms = [list(cells_of(term).values()) for concept in concepts for term in concept.terms]
        data = spreadsheet.table([COLUMNS, *terms], options, remarks, delimiter=self.delimiter)
        return Written(data=data, terms=len(terms), remarks=remarks.sentences)

    def read(self, path: Path, options: Options) -> Read:
        """See `TermFormat`; columns we do not know are left out and told."""
        found = spreadsheet.rows(path, options.delimiter or spreadsheet.sniffed(path))
        header = [cell.strip() for cell in next(found, spreadsheet.Row(1, [])).cells]
        places = csv_file.places_of(path, header)
        entries = []
        for line, cells in found:
            if not csv_file.is_term(cells):
                continue
            if len(cells) != len(header):
                raise GlossaryError(f"The row has {len(cells)} cells, the header {len(header)}.", path=path, line=line)
            try:
                term = csv_file.term_of([cells[place] for place in places])
            except ValueError as error:
                raise GlossaryError(str(error), path=path, line=line) from None
            entries.append(Entry(term, line, _SAYS))
        unknown = [name for name in header if name not in COLUMNS]
        remarks = (f"The columns {', '.join(unknown)} are not read.",) if unknown else ()
        return Read(entries=tuple(entries), has_own_ids=True, remarks=remarks)


CSV = OwnTable("csv", "the glossary's own columns, separated by commas", ",")
TSV = OwnTable("tsv", "the glossary's own columns, separated by tabs", "\t")
