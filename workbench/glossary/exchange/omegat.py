"""OmegaT's glossaries: term, translation, comment, separated by tabs; UTF-8, no header, lines with # are comments."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import UnreadableInput
from workbench.glossary.exchange import spreadsheet
from workbench.glossary.exchange.format import Options, Read, Remarks, Written
from workbench.glossary.exchange.pairs import PairRow, entries, pairs, tell_what_is_lost
from workbench.glossary.marks import marks
from workbench.model.term import Concept
from workbench.text.table_cells import restored

# By this line OmegaT knows the encoding whatever the file's name is.
_HEADER = "# Glossary in tab-separated format -*- coding: utf-8 -*-\n"


@dataclass(frozen=True)
class OmegaT:
    """See the module."""

    name: str = "omegat"
    title: str = "OmegaT: term, translation, comment, separated by tabs"
    is_table: bool = True

    def write(self, concepts: Sequence[Concept], options: Options) -> Written:
        """See `TermFormat`; OmegaT has no quotes, so that a tab or line end within a text becomes a space."""
        remarks = Remarks()
        tell_what_is_lost(concepts, remarks, notes=True)
        lines = [_HEADER]
        for pair in pairs(concepts, options, remarks):
            note = "; ".join(dict.fromkeys(part for part in map(_note, (pair.source.note, pair.target.note)) if part))
            cells = spreadsheet.protected([pair.source.text, pair.target.text, note], options, remarks)
            plain = [" ".join(cell.split()) for cell in cells]
            remarks.add("Texts with a tab, line end or double space, which is one space there", cells != plain)
            if plain[0].startswith("#"):
                remarks.add("Left out: terms that begin with #, which OmegaT takes for comments")
                continue
            lines.append("\t".join(plain).rstrip("\t") + "\n")
        bom = "\ufeff" if options.bom else ""
        return Written(data=(bom + "".join(lines)).encode(), terms=len(lines) - 1, remarks=remarks.sentences)

    def read(self, path: Path, options: Options) -> Read:
        """See `TermFormat`."""
        remarks = Remarks()
        rows = []
        for number, line in enumerate(spreadsheet.text(path).splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            cells = [restored(cell.strip()) for cell in line.split("\t")]
            if len(cells) == 1:
                raise UnreadableInput("The line has no tab between term and translation.", path=path, line=number)
            remarks.add("Lines with more than three columns, of which the first three are read", len(cells) > 3)
            rows.append(PairRow(number, cells[0], cells[1], cells[2] if len(cells) > 2 else ""))
        return Read(entries=entries(rows, options, remarks), remarks=remarks.sentences)


def _note(note: str) -> str:
    return marks(note).text


OMEGAT = OmegaT()
