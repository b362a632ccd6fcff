"""Whatever a glossary holds, it comes back from the formats that hold everything; rows that stay keep their bytes."""

import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from hypothesis import example, given
from hypothesis import strategies as st

from workbench.glossary.csv_file import COLUMNS, read
from workbench.glossary.csv_writer import change
from workbench.glossary.exchange import FORMATS, Options, Read
from workbench.glossary.exchange.merging import Standing, plan
from workbench.model.term import Concept, Term, TermStatus, TermType
from workbench.text.normalise import nfc
from workbench.text.table_cells import neutral, restored

T = TypeVar("T")
# What a glossary file can hold: no NUL, no lone surrogates, nothing at the ends that reading would strip.
ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
PIECES = st.lists(
    st.sampled_from(["=", "+", "-", "@", "\t", "\r", "\n", "'", '"', ",", ";", "#", "%", "&", "<", "]]>", " ", "  ",
                     "[workbench] ", "term=", "\u00a0", "\x1b", "\ufffe", "ế", "e\u0301", "Bộ", "soft", "1"]),
    max_size=6,
).map("".join)  # fmt: skip
TEXTS = st.one_of(ANY, PIECES).map(lambda text: nfc(text).strip())
FILLED = TEXTS.filter(bool)
IDS = st.one_of(st.sampled_from(["a", "a.b", "c1", "x y"]), FILLED.filter(lambda id_: not id_.startswith("#")))
DAYS = st.none() | st.dates()


@st.composite
def terms(draw: Callable[[st.SearchStrategy[T]], T]) -> Term:
    first, last = draw(DAYS), draw(DAYS)  # type: ignore[arg-type]
    if isinstance(first, date) and isinstance(last, date) and first > last:
        first, last = last, first
    values = st.fixed_dictionaries(
        {
            "concept": IDS,
            "lang": st.one_of(st.sampled_from(["vi", "en", "vi", "en", "vi-VN", "VIE", "fr"]), FILLED),
            "text": FILLED,
            "type": st.sampled_from(TermType),
            "status": st.sampled_from(TermStatus),
            "domain": TEXTS,
            "note": TEXTS,
            "source": TEXTS,
        }
    )
    return Term(**draw(values), valid_from=first, valid_to=last)  # type: ignore[arg-type]


GLOSSARIES = st.lists(terms(), min_size=1, max_size=8)


def concepts_of(rows: Sequence[Term]) -> list[Concept]:
    found: dict[str, list[Term]] = {}
    for term in rows:
        found.setdefault(term.concept, []).append(term)
    return [Concept(id=id_, terms=tuple(same)) for id_, same in found.items()]


@given(GLOSSARIES, st.sampled_from(["tbx", "tbx-dct", "csv", "tsv"]), st.booleans())
@example([Term(concept="a", lang="vi", text="x", domain="d"), Term(concept="a", lang="vi", text="y")], "tbx", False)
@example([Term(concept="=\n=", lang="vi", text="x")], "tsv", False)
def test_a_glossary_comes_back(rows: list[Term], name: str, bom: bool) -> None:
    concepts = concepts_of(rows)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        path.write_bytes(FORMATS[name].write(concepts, Options(bom=bom)).data)
        result = FORMATS[name].read(path, Options())
    assert concepts_of([entry.term for entry in result.entries]) == concepts


@given(GLOSSARIES, st.sampled_from(sorted(FORMATS)))
def test_whatever_is_written_can_be_read_and_is_no_formula(rows: list[Term], name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        path.write_bytes(FORMATS[name].write(concepts_of(rows), Options()).data)
        for entry in FORMATS[name].read(path, Options()).entries:
            assert entry.term.text


@given(TEXTS)
def test_no_cell_is_a_formula_and_each_comes_back(cell: str) -> None:
    assert not neutral(cell).startswith(tuple("=+-@\t\r"))
    assert restored(neutral(cell)) == cell


@given(GLOSSARIES, st.sampled_from(sorted(FORMATS)))
def test_a_second_import_finds_everything_there(rows: list[Term], name: str) -> None:
    folder, file = Path("/g"), Path("/a")
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "a"
        path.write_bytes(FORMATS[name].write(concepts_of(rows), Options()).data)
        result = FORMATS[name].read(path, Options()) if path.stat().st_size else Read(entries=())
    first = plan(result, [], folder, file=file)
    standing = [
        Standing(where, line, term) for where, added in first.added.items() for line, term in enumerate(added, 2)
    ]
    second = plan(result, standing, folder, file=file)
    assert (second.added, second.replaced, second.collisions) == ({}, {}, [])


@given(GLOSSARIES, st.sampled_from(["\n", "\r\n"]), st.booleans(), st.data())
def test_rows_that_stay_keep_their_bytes(rows: list[Term], newline: str, bom: bool, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        head = ("\ufeff" if bom else "") + ",".join(COLUMNS) + newline + f"# a comment{newline}{newline}"
        path.write_bytes(head.encode())
        change(path, added=rows)
        written = path.read_bytes()
        assert written.startswith(head.encode())
        there = read(path).rows
        assert concepts_of([row.term for row in there]) == concepts_of(rows)
        chosen, term = data.draw(st.sampled_from(there)), data.draw(terms())
        change(path, replaced={chosen.line: term})
        assert [row.term for row in read(path).rows] == [term if row.line == chosen.line else row.term for row in there]
        change(path, replaced={chosen.line: chosen.term})
        assert path.read_bytes() == written
