"""memoQ's term bases as CSV: one concept on a line, the columns of a language once for each of its terms.

The names of the columns are those of memoQ's documentation of its web service; the language columns bear the English
name of the language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from workbench.errors import UnreadableInput
from workbench.glossary import identity
from workbench.glossary.exchange import spreadsheet
from workbench.glossary.exchange.format import Entry, Options, Read, Remarks, Written
from workbench.glossary.marks import marks
from workbench.glossary.slots import SLOT
from workbench.model.term import Concept, Term, TermStatus, TermType
from workbench.text.languages import language, name

_ENTRY = ("Entry_ID", "Entry_Subject", "Entry_Domain", "Entry_Note")
_INFO, _EXAMPLE, _DEFINITION = "Term_Info", "Term_Example", "_Def"
_FORBIDDEN = "Forbidden"


class _Column(NamedTuple):
    lang: str
    term: int
    info: int | None


@dataclass(frozen=True)
class MemoQ:
    """See the module."""

    name: str = "memoq"
    title: str = "memoQ: CSV of a term base, one concept on a line"
    is_table: bool = True

    def write(self, concepts: Sequence[Concept], options: Options) -> Written:
        """See `TermFormat`; preferred terms come first, and forbidden ones say so."""
        remarks = Remarks()
        rows = []
        for number, concept in enumerate(concepts, 1):
            by_lang = {lang: _ordered(concept, lang, remarks) for lang in (options.source, options.target)}
            if not all(by_lang.values()):
                remarks.add("Left out: concepts without a term in both languages")
                continue
            rows.append((number, concept, by_lang))
        widths = {
            lang: max((len(terms[lang]) for *_, terms in rows), default=1) for lang in (options.source, options.target)
        }
        header = [*_ENTRY]
        for lang, width in widths.items():
            header += [name(lang) + _DEFINITION, *[name(lang), _INFO, _EXAMPLE] * width]
        table = [header]
        for number, concept, by_lang in rows:
            first = concept.terms[0]
            cells = [str(number), "", first.domain, marks(first.note).text]
            for lang, width in widths.items():
                cells.append("")
                for term in by_lang[lang]:
                    cells += [term.text, _info(term), ""]
                cells += ["", "", ""] * (width - len(by_lang[lang]))
            table.append(cells)
        self._tell_what_is_lost([concept for _, concept, _ in rows], options, remarks)
        data = spreadsheet.table(table, options, remarks)
        return Written(data=data, terms=len(rows), remarks=remarks.sentences)

    def _tell_what_is_lost(self, concepts: Sequence[Concept], options: Options, remarks: Remarks) -> None:
        terms = [term for concept in concepts for term in concept.terms]
        dated = sum(term.valid_from is not None or term.valid_to is not None for term in terms)
        remarks.add("Not held: dates of terms (--date exports the terms of one day)", dated)
        marked = sum(marks(term.note) != marks(marks(term.note).text) for term in terms)
        remarks.add("Not held: marks in notes (soft, guard, case, links)", marked)
        later = [term for concept in concepts for term in concept.terms[1:]]
        remarks.add("Not held: notes on further terms of a concept", sum(bool(marks(t.note).text) for t in later))
        remarks.add("Not held: sources of terms", sum(bool(term.source) for term in terms))
        others = sum(term.lang not in (options.source, options.target) for term in terms)
        remarks.add("Left out: terms of other languages", others)
        remarks.add("Not held: ids and types of terms", len(terms))

    def read(self, path: Path, options: Options) -> Read:
        """See `TermFormat`."""
        remarks = Remarks()
        found = spreadsheet.rows(path, options.delimiter or spreadsheet.sniffed(path))
        header = next(found, spreadsheet.Row(1, [])).cells
        columns = _columns(header)
        if len({column.lang for column in columns}) < 2:
            there = ", ".join(header) or "none"
            raise UnreadableInput(
                f"There are no columns of two languages, such as Vietnamese and English; there are: {there}.",
                path=path,
                line=1,
            )
        places = {cell: place for place, cell in enumerate(header)}
        entries: list[Entry] = []
        taken: set[str] = set()
        for line, cells in found:
            row = cells + [""] * (len(header) - len(cells))
            entries += _concept(line, row, columns, places, options, taken, remarks)
        return Read(entries=tuple(entries), remarks=remarks.sentences)


def _ordered(concept: Concept, lang: str, remarks: Remarks) -> list[Term]:
    order = list(TermStatus)
    terms = [term for term in concept.terms_in(lang) if not SLOT.search(term.text)]
    remarks.add(
        "Left out: terms with a slot such as {place}, which other programs do not know",
        len(concept.terms_in(lang)) - len(terms),
    )
    return sorted(terms, key=lambda term: order.index(term.status))


def _info(term: Term) -> str:
    """How memoQ matches the term: as it is written for acronyms, else in any case; and whether it is forbidden."""
    case = "CaseSense" if term.type is TermType.ACRONYM else "CasePermissive"
    return ";".join([case, "Exact", *([_FORBIDDEN] if term.status is TermStatus.DEPRECATED else [])])


def _columns(header: Sequence[str]) -> list[_Column]:
    columns = []
    for place, cell in enumerate(header):
        code = language(cell)
        if code == cell.strip() or cell.startswith("Entry_") or cell.endswith(_DEFINITION):
            continue
        info = place + 1 if header[place + 1 : place + 2] == [_INFO] else None
        columns.append(_Column(code, place, info))
    return columns


def _concept(
    line: int,
    row: Sequence[str],
    columns: Sequence[_Column],
    places: dict[str, int],
    options: Options,
    taken: set[str],
    remarks: Remarks,
) -> list[Entry]:
    domain = next(
        (row[places[key]] for key in ("Entry_Domain", "Entry_Subject") if key in places and row[places[key]]), ""
    )
    note = row[places["Entry_Note"]] if "Entry_Note" in places else ""
    terms = [(column, row[column.term]) for column in columns if row[column.term]]
    english = next((text for column, text in terms if column.lang == options.target), "")
    if not terms:
        remarks.add("Left out: rows without a term")
        return []
    id_ = identity.made(domain, english or terms[0][1], taken)
    taken.add(id_)
    entries: list[Entry] = []
    seen: set[str] = set()
    for column, text in terms:
        info = row[column.info].lower().split(";") if column.info is not None else []
        is_other = column.lang in seen
        status = TermStatus.ADMITTED if is_other else TermStatus.PREFERRED
        if _FORBIDDEN.lower() in info:
            status = TermStatus.DEPRECATED
        else:
            seen.add(column.lang)
        type_ = TermType.ACRONYM if "casesense" in info else TermType.VARIANT if is_other else TermType.FULL
        term = Term(
            concept=id_, lang=column.lang, text=text, type=type_, status=status, domain=domain,
            note="" if entries else note,
        )  # fmt: skip
        says = {"text", "lang"} | ({"status"} if status is TermStatus.DEPRECATED else set())
        entries.append(Entry(term, line, frozenset(says)))
    return entries


MEMOQ = MemoQ()
