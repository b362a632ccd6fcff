"""Tables of other programs: their bytes, what they cannot hold, what is read from them, and no formulas in any."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from workbench.errors import UnreadableInput, UsageError
from workbench.glossary import csv_file
from workbench.glossary.csv_file import COLUMNS
from workbench.glossary.exchange import FORMATS, Options, Read, format_named, format_of_file, format_to_write
from workbench.model.term import Concept, Term, TermStatus, TermType
from workbench.text.table_cells import neutral, restored

GOLDEN = Path(__file__).parents[2] / "golden" / "glossary" / "exchange"
FILES = {
    "csv": "own.csv",
    "tsv": "own.tsv",
    "omegat": "omegat.txt",
    "weblate": "weblate.csv",
    "deepl": "deepl.csv",
    "memoq": "memoq.csv",
}
HEADER = ",".join(COLUMNS)


def golden_concepts() -> list[Concept]:
    rows: dict[str, list[Term]] = {}
    for row in csv_file.read(GOLDEN / "terms.csv").rows:
        rows.setdefault(row.term.concept, []).append(row.term)
    return [Concept(id=id_, terms=tuple(same)) for id_, same in rows.items()]


def concept(*terms: Term) -> Concept:
    return Concept(id=terms[0].concept, terms=terms)


def vi(text: str, **fields: object) -> Term:
    return Term(**({"concept": "x.y", "lang": "vi", "text": text} | fields))  # type: ignore[arg-type]


def en(text: str, **fields: object) -> Term:
    return vi(text, lang="en", **fields)


def read(folder: Path, name: str, text: str | bytes, suffix: str = ".csv") -> Read:
    path = folder / f"a{suffix}"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return FORMATS[name].read(path, Options())


def said(result: Read) -> list[tuple[str, str, str, str]]:
    return [
        (entry.term.concept, entry.term.lang, entry.term.text, f"{entry.term.type.value} {entry.term.status.value}")
        for entry in result.entries
    ]


@pytest.mark.parametrize("name", FILES)
def test_the_bytes_are_those_of_the_golden_file(name: str) -> None:
    assert FORMATS[name].write(golden_concepts(), Options()).data == (GOLDEN / FILES[name]).read_bytes()


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_known_by_its_name_and_header(name: str) -> None:
    assert format_of_file(GOLDEN / FILES[name]).name == name


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_our_own_table_gives_everything_back(name: str) -> None:
    result = FORMATS[name].read(GOLDEN / FILES[name], Options())
    assert result.has_own_ids
    assert [entry.term for entry in result.entries] == [term for one in golden_concepts() for term in one.terms]


@pytest.mark.parametrize(
    ("name", "remarks"),
    [
        ("csv", ["apostrophe", "3."]),
        (
            "deepl",
            [
                "dates of terms", "6.", "marks in notes", "3.", "Not held: notes", "2.", "domains", "12.",
                "sources", "12.", "ids, types", "16.", "forbidden terms", "1.", "further translations", "4.",
                "slot", "2.", "both languages", "2.", "apostrophe", "2.",
            ],
        ),
        (
            "memoq",
            [
                "slot", "2.", "both languages", "2.", "dates", "6.", "marks", "2.", "sources", "9.",
                "ids and types", "13.", "apostrophe", "3.",
            ],
        ),
    ],
)  # fmt: skip
def test_what_a_format_cannot_hold_is_counted(name: str, remarks: list[str]) -> None:
    told = FORMATS[name].write(golden_concepts(), Options()).remarks
    assert len(told) == len(remarks) // 2
    for sentence, what, number in zip(told, remarks[::2], remarks[1::2], strict=True):
        assert what in sentence
        assert sentence.endswith(f": {number}")


FORMULAS = ["=1+1", "+84", "-5", "@SUM(A1)", "\tx", "\rx", "\n=x", "＝1", "'=1", "''-"]


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_formula_gets_an_apostrophe_and_loses_it_again(cell: str) -> None:
    assert neutral(cell) == f"'{cell}"
    assert restored(neutral(cell)) == cell


@pytest.mark.parametrize("cell", ["", "a=b", "'quoted'", "’=", "1-2", "'", " =", "#x"])
def test_other_cells_are_let_be(cell: str) -> None:
    assert neutral(cell) == cell
    assert restored(cell) == cell


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("formula", ["=1+1", "+84", "-5", "@SUM(A1)"])
def test_no_cell_of_any_table_begins_like_a_formula(tmp_path: Path, name: str, formula: str) -> None:
    field = {"note": formula, "source": formula, "domain": formula}
    one = concept(vi(formula, **field), en(formula + "x", **field))
    data = FORMATS[name].write([one], Options()).data
    cells = data.decode().replace("\t", ",").replace("\r\n", ",").replace("\n", ",").split(",")
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@"))]
    assert f"'{formula}x" in cells
    suffix = Path(FILES[name]).suffix
    assert [text for _, _, text, _ in said(read(tmp_path, name, data, suffix))] == [formula, formula + "x"]
    raw = FORMATS[name].write([one], Options(neutral=False))
    assert f"'{formula}" not in raw.data.decode()
    assert not any("apostrophe" in remark for remark in raw.remarks)


@pytest.mark.parametrize("name", FILES)
def test_a_byte_order_mark_when_wanted(tmp_path: Path, name: str) -> None:
    data = FORMATS[name].write(golden_concepts(), Options(bom=True)).data
    assert data == b"\xef\xbb\xbf" + (GOLDEN / FILES[name]).read_bytes()
    path = tmp_path / FILES[name]
    path.write_bytes(data)
    assert format_of_file(path).name == name
    assert FORMATS[name].read(path, Options()) == FORMATS[name].read(GOLDEN / FILES[name], Options())


def test_of_an_acronym_the_acronym_is_the_translation_to_use() -> None:
    one = concept(
        vi("Bộ X"), vi("BX", type=TermType.ACRONYM), en("XM", type=TermType.ACRONYM),
        en("x", status=TermStatus.ADMITTED), en("Ministry of X"),
    )  # fmt: skip
    assert FORMATS["deepl"].write([one], Options()).data == "Bộ X,Ministry of X\r\nBX,XM\r\n".encode()


@pytest.mark.parametrize(
    ("what", "concepts", "data", "remark"),
    [
        ("homonyms", [concept(vi("a"), en("b")), concept(vi("a"), en("c"))], b"a,b\r\n", "homonyms"),
        ("long", [concept(vi("a" * 1025), en("b"))], b"", "1,024 bytes"),
        ("control", [concept(vi("a"), en("b\nc"))], b"", "control characters"),
        ("quotes", [concept(vi('a,"b"'), en("c"))], b'"a,""b""",c\r\n', ""),
    ],
)
def test_deepl_refuses_no_file_of_ours(what: str, concepts: list[Concept], data: bytes, remark: str) -> None:
    written = FORMATS["deepl"].write(concepts, Options())
    assert written.data == data, what
    assert any(remark in sentence for sentence in written.remarks)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("a; b; c,d\ne,f\n", ("a; b; c", "d")),
        ("a, b;c\nd;e\n", ("a, b", "c")),
        ("a, b; c\td\ne\tf\n", ("a, b; c", "d")),
        ("a,b", ("a", "b")),
    ],
)
def test_what_stands_between_cells_stands_in_every_line(tmp_path: Path, text: str, pair: tuple[str, str]) -> None:
    first, *_ = (entry.term.text for entry in read(tmp_path, "deepl", text).entries if entry.term.lang == "vi")
    other, *_ = (entry.term.text for entry in read(tmp_path, "deepl", text).entries if entry.term.lang == "en")
    assert (first, other) == pair


def test_deepl_with_tabs() -> None:
    data = FORMATS["deepl"].write([concept(vi("a"), en("b"))], Options(delimiter="\t")).data
    assert data == b"a\tb\r\n"


def test_omegat_has_no_quotes_and_no_line_ends_within_a_text() -> None:
    one = concept(vi('a "b"\tc'), en("d\ne", note="soft; f  g"), en("#x"))
    written = FORMATS["omegat"].write([one, concept(vi("# y"), en("z"))], Options())
    assert written.data.decode().splitlines()[1:] == ['a "b" c\td e\tf g', 'a "b" c\t#x']
    assert "Left out: terms that begin with #, which OmegaT takes for comments: 1." in written.remarks


@pytest.mark.parametrize(
    ("name", "suffix", "text", "expected"),
    [
        (
            "omegat",
            ".txt",
            "# x\n\nUBND tỉnh\tprovincial People's Committee\tlaw\textra\nUBND\tPPC\r\n'=1\t'+2\n",
            [
                ("term.provincial_peoples_committee", "vi", "UBND tỉnh", "full preferred"),
                ("term.provincial_peoples_committee", "en", "provincial People's Committee", "full preferred"),
                ("term.ppc", "vi", "UBND", "acronym preferred"),
                ("term.ppc", "en", "PPC", "acronym preferred"),
                ("term.2", "vi", "=1", "full preferred"),
                ("term.2", "en", "+2", "full preferred"),
            ],
        ),
        (
            "deepl",
            ".csv",
            "a,b,vi,en\nc,b\na,d\n,x\n",
            [
                ("term.b", "vi", "a", "full preferred"),
                ("term.b", "vi", "c", "variant admitted"),
                ("term.b", "en", "b", "full preferred"),
                ("term.b", "en", "d", "variant admitted"),
            ],
        ),
        ("deepl", ".tsv", "a\tb\n", [("term.b", "vi", "a", "full preferred"), ("term.b", "en", "b", "full preferred")]),
        (
            "weblate",
            ".csv",
            "source;target;flags;fuzzy;developer_comments\na;b;;;n\na;c;terminology, forbidden;;\nd;e;;True;\n",
            [
                ("term.b", "vi", "a", "full preferred"),
                ("term.b", "en", "b", "full preferred"),
                ("term.b", "en", "c", "variant deprecated"),
            ],
        ),
        (
            "memoq",
            ".csv",
            "Entry_ID;Entry_Subject;Entry_Note;Vietnamese_Def;Vietnamese;Term_Info;Term_Example;English_Def;"
            "English (United Kingdom);Term_Info;Term_Example;English (United Kingdom);Term_Info;Term_Example\n"
            "7;Law;n;;a;CasePermissive;;;b;CasePermissive;;c;CasePermissive;Forbidden\n"
            '8;;;;d;CaseSense;;;e;"CasePermissive;Exact";;f;"CasePermissive;Forbidden";\n9;;;;;;;;;;;;;\n',
            [
                ("law.b", "vi", "a", "full preferred"),
                ("law.b", "en", "b", "full preferred"),
                ("law.b", "en", "c", "variant admitted"),
                ("term.e", "vi", "d", "acronym preferred"),
                ("term.e", "en", "e", "full preferred"),
                ("term.e", "en", "f", "variant deprecated"),
            ],
        ),
        (
            "csv",
            ".csv",
            f"client;{HEADER.replace(',', ';')}\nA;x.y;vi;'=a;full;preferred;;2025-01-31;d;n;s\n",
            [("x.y", "vi", "=a", "full preferred")],
        ),
    ],
)  # fmt: skip
def test_what_other_programs_write_is_read(
    tmp_path: Path, name: str, suffix: str, text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert said(read(tmp_path, name, text, suffix)) == expected


def test_notes_come_along(tmp_path: Path) -> None:
    entries = read(tmp_path, "weblate", "source,target,translator_comments,developer_comments\na,b,m,n\n").entries
    assert [entry.term.note for entry in entries] == ["m; n", ""]


@pytest.mark.parametrize(
    ("name", "text", "line", "says"),
    [
        ("omegat", "a\tb\nc d\n", 2, "no tab"),
        ("deepl", "a,b\nc\n", 2, "one cell"),
        ("deepl", 'a,b\n"c,d\n', 2, "not a CSV row"),
        ("weblate", "source,flags\na,b\n", 1, "column target is missing"),
        ("weblate", "", 1, "column source is missing"),
        ("memoq", "Entry_ID,English,Term_Info\n1,a,\n", 1, "no columns of two languages"),
        ("csv", f"{HEADER.replace('status,', '')}\n", 1, "column is missing: status"),
        ("csv", f"{HEADER}\nx.y,vi,a,full,best,,,,,\n", 2, "status “best” is unknown"),
        ("csv", f"{HEADER}\nx.y,vi,a\n", 2, "3 cells, the header 10"),
        ("csv", "a,b\n".encode("utf-16"), 1, "UTF-16"),
        ("deepl", b"a,b\nc,caf\xe9\n", 2, "byte 0xe9 cannot be read (column 6)"),
        ("omegat", b"a\tb\0\n", 1, "not UTF-8"),
        ("deepl", "a," + "b" * 200_000, 1, "field larger than"),
    ],
)
def test_what_is_broken_is_refused_with_its_line(
    tmp_path: Path, name: str, text: str | bytes, line: int, says: str
) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(tmp_path, name, text, ".txt" if name == "omegat" else ".csv")
    assert says in caught.value.message
    assert caught.value.line == line


def test_a_table_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as stream:
        stream.truncate(100_000_000)
    with pytest.raises(UnreadableInput, match="larger than"):
        FORMATS["deepl"].read(path, Options())


def test_formats_are_named(tmp_path: Path) -> None:
    assert [format_to_write(Path(f"a{suffix}")).name for suffix in (".TBX", ".csv", ".tsv", ".txt")] == [
        "tbx", "csv", "tsv", "omegat",
    ]  # fmt: skip
    with pytest.raises(UsageError, match="does not say its format"):
        format_to_write(Path("a.docx"))
    with pytest.raises(UsageError, match="no exchange format “xlsx”"):
        format_named("xlsx")


def test_dates_and_everything_else_stay_in_our_own_table(tmp_path: Path) -> None:
    one = vi("a", valid_from=date(2025, 3, 1), note="soft; x", source="s", domain="d", status=TermStatus.ADMITTED)
    data = FORMATS["csv"].write([concept(one, replace(one, lang="fr", text="b"))], Options()).data
    assert [entry.term for entry in read(tmp_path, "csv", data).entries] == [one, replace(one, lang="fr", text="b")]
