"""Tables of translations: ours give everything back, others are read as they are, formulas run nowhere."""

import io
import tracemalloc
from pathlib import Path

import pytest

from workbench.errors import EncodingError, UnreadableInput
from workbench.memory import Record
from workbench.memory.exchange import Options, Report, format_named
from workbench.model import State

GOLDEN = Path(__file__).parents[2] / "golden" / "memory"
RECORDS = [
    Record(
        source="Kim ngạch đạt 1,3 tỷ USD.",
        target="Turnover reached 1.3 billion USD.",
        document="port",
        state=State.REVIEWED,
        previous="hội nhập",
        role="lead",
        date="2026-11-24T08:00:00Z",
        author="Lan",
        origin="memory:port 100",
    ),
    Record(source='=1+1\tvà "a";b', target="'=HYPERLINK(1)", document="@d", slot="-s", author="L\r\nM\rN"),
    Record(source="\ufeffa\0b", target=" \x1b ", document="d"),
]


def written(name: str, options: Options | None = None, report: Report | None = None) -> bytes:
    stream = io.BytesIO()
    assert format_named(name).write(RECORDS, stream, options or Options(), report or Report()) == len(RECORDS)
    return stream.getvalue()


def read(
    name: str, data: bytes | str, folder: Path, options: Options | None = None, report: Report | None = None
) -> list[Record]:
    path = folder / f"other.{name}"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    pieces = format_named(name).read(path, options or Options(), report or Report())
    return [record for piece in pieces for record in piece.records]


def pairs(name: str, data: bytes | str, folder: Path, report: Report | None = None) -> list[tuple[str, str]]:
    return [(record.source, record.target) for record in read(name, data, folder, report=report)]


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_the_bytes_are_those_of_the_golden_file_and_give_everything_back(name: str, tmp_path: Path) -> None:
    report = Report()
    assert written(name, report=report) == (GOLDEN / f"units.{name}").read_bytes()
    assert any("apostrophe before them" in sentence and sentence.endswith(": 4.") for sentence in report.sentences)
    assert read(name, written(name), tmp_path) == RECORDS


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_with_a_byte_order_mark_and_raw(name: str, tmp_path: Path) -> None:
    data = written(name, Options(bom=True, neutral=False))
    assert data.startswith(b"\xef\xbb\xbfsource")
    assert b"\n=1+1" in data or b'\n"=1+1' in data
    assert read(name, data, tmp_path)[0] == RECORDS[0]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("csv", "a,b\nc,d\n", [("a", "b"), ("c", "d")]),
        ("csv", "vi,en\na,b\n", [("a", "b")]),
        ("csv", "en-US;vi-VN\nb;a\n", [("a", "b")]),
        ("csv", "English,x,Vietnamese\nb,,a\n", [("a", "b")]),
        ("csv", "TARGET,Source,note\nb,a,n\n", [("a", "b")]),
        ("csv", '"a, và b";"c"\n', [("a, và b", "c")]),
        ("csv", 'a\tb, "c" d\n', [("a", 'b, "c" d')]),
        ("csv", "a, b;c\nd;e, f, g\n", [("a, b", "c"), ("d", "e, f, g")]),
        ("csv", "a; b,c\nd,e; f; g\n", [("a; b", "c"), ("d", "e; f; g")]),
        ("csv", '"hai\r\ndòng","two ""lines"""\r\n\r\n , \r\nx,y', [("hai\r\ndòng", 'two "lines"'), ("x", "y")]),
        ("csv", "'=1+1,'-2\n''=x,'y\n", [("=1+1", "-2"), ("'=x", "'y")]),
        ("csv", "\ufeffvi,en\na,b\n", [("a", "b")]),
        ("tsv", 'anh nói "vâng\tshe said "yes\n"x\ty\n', [('anh nói "vâng', 'she said "yes'), ('"x', "y")]),
        ("tsv", '"a ""b"""\t"c"\td\n', [('a "b"', "c")]),
        ("tsv", "Vietnamese\tEnglish\r\na\tb\r\n", [("a", "b")]),
        ("csv", "", []),
        ("tsv", "\n\n", []),
        ("csv", "source,target\n", []),
    ],
)
def test_tables_of_others(name: str, data: str, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    report = Report()
    assert pairs(name, data, tmp_path, report) == expected
    assert report.skipped == 0


@pytest.mark.parametrize("name", ["csv", "tsv"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_encodings(name: str, encoding: str, tmp_path: Path) -> None:
    assert pairs(name, "vi\ten\nHuế\tHuế City\n".encode(encoding), tmp_path) == [("Huế", "Huế City")]


def test_units_of_others_are_known_by_what_they_say(tmp_path: Path) -> None:
    first, other = read("csv", "a,b\na,c\n", tmp_path)
    assert (first.document, first.state) == ("other.csv", State.TRANSLATED)
    assert first.slot != other.slot
    assert read("csv", "a,b\n", tmp_path)[0].slot == first.slot
    assert read("csv", "a,b\n", tmp_path, Options(document="x"))[0].document == "x"


def test_what_is_broken_is_told_with_its_line_and_the_rest_comes_in(tmp_path: Path) -> None:
    report = Report()
    data = 'source,target,state\n"a\nb",c\nd\n,e\nf,g,draft\nh,i,final\n'
    assert pairs("csv", data, tmp_path, report) == [("a\nb", "c"), ("h", "i")]
    assert [(broken.line, broken.message) for broken in report.broken] == [
        (4, "The row has no translation."),
        (5, "The row has no text to translate."),
        (6, "The row has the state “draft”, which is none of a finished one."),
    ]


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        ('a,b\n"c,d\ne,f\n', UnreadableInput, r"other\.csv:2: .*unclosed quote"),
        (b"a,b\nc,\xff\n", EncodingError, r"other\.csv:.*not UTF-8"),
        ("a,b\n" + "c" * 4_100_000, UnreadableInput, "a line of more than"),
    ],
)
def test_what_is_refused(data: bytes | str, error: type[Exception], message: str, tmp_path: Path) -> None:
    with pytest.raises(error, match=message):
        read("csv", data, tmp_path)


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_memory_stays_flat(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{name}"
    path.write_text(("nguồn " * 20 + "\ttarget\nx\n") * 20_000, "utf-8")
    tracemalloc.start()
    try:
        for _ in format_named(name).read(path, Options(), Report()):
            pass
        assert tracemalloc.get_traced_memory()[1] < 2_500_000
    finally:
        tracemalloc.stop()
