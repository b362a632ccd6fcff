"""DeepL's glossaries: two columns without a header, CSV or TSV, each term once.

The limits are those of DeepL's API documentation: no term twice, no control characters, 1,024 bytes a text, 10 MiB a
file.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import UnreadableInput
from workbench.glossary.exchange import spreadsheet
from workbench.glossary.exchange.format import Options, Read, Remarks, Written
from workbench.glossary.exchange.pairs import PairRow, entries, pairs, tell_what_is_lost
from workbench.model.term import Concept

_LONGEST_TEXT = 1024
_SAMPLE = 20
_LARGEST_FILE = 10 * 1024 * 1024


@dataclass(frozen=True)
class DeepL:
    """See the module."""

    name: str = "deepl"
    title: str = "DeepL: term, translation; CSV, or TSV where the file's name ends so"
    is_table: bool = True

    def write(self, concepts: Sequence[Concept], options: Options) -> Written:
        """See `TermFormat`; of each concept only the translation to use, of homonyms the first."""
        remarks = Remarks()
        tell_what_is_lost(concepts, remarks)
        found: dict[str, str] = {}
        for pair in pairs(concepts, options, remarks):
            source, target = pair.source.text, pair.target.text
            if not pair.is_first:
                remarks.add("Left out: further translations, of which there is no more than one")
            elif source in found:
                remarks.add("Left out: homonyms, since no term may be there twice", found[source] != target)
            elif any(_cannot_be(text) for text in (source, target)):
                remarks.add("Left out: terms longer than 1,024 bytes or with control characters")
            else:
                found[source] = target
        data = spreadsheet.table(found.items(), options, remarks)
        if len(data) > _LARGEST_FILE:
            remarks.add("Bytes of the file, of which DeepL takes 10 MiB (--domain exports less)", len(data))
        return Written(data=data, terms=len(found), remarks=remarks.sentences)

    def read(self, path: Path, options: Options) -> Read:
        """See `TermFormat`; DeepL's own files may have the languages in a third and fourth column."""
        remarks = Remarks()
        rows = []
        for line, cells in spreadsheet.rows(path, options.delimiter or spreadsheet.sniffed(path, _SAMPLE)):
            if len(cells) == 1:
                raise UnreadableInput("The row has one cell; term and translation are needed.", path=path, line=line)
            remarks.add("Rows with more than two columns, of which the first two are read", len(cells) > 2)
            rows.append(PairRow(line, cells[0], cells[1]))
        return Read(entries=entries(rows, options, remarks), remarks=remarks.sentences)


def _cannot_be(text: str) -> bool:
    return len(text.encode()) > _LONGEST_TEXT or any(unicodedata.category(char) in ("Cc", "Zl", "Zp") for char in text)


DEEPL = DeepL()
