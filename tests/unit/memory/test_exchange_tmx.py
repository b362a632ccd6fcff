"""TMX: what is written is valid and comes back; what others write is read; what is broken costs what it must."""

import io
import tracemalloc
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from workbench.errors import UnreadableInput
from workbench.memory import Record
from workbench.memory.exchange import Options, Report, format_named
from workbench.model import State

GOLDEN = Path(__file__).parents[2] / "golden" / "memory"
SHARED = Path(__file__).parents[3].parent / "shared"
DTD = SHARED / "schemas" / "tmx" / "tmx14.dtd"
TMX = format_named("tmx")

RECORDS = [
    Record(
        source="Kim ngạch đạt 1,3 tỷ USD.",
        target="Turnover reached 1.3 billion USD.",
        document="port",
        state=State.FINAL,
        previous="Hội nhập",
        following="đây là kết quả tích cực.",
        role="lead",
        date="2026-11-24T08:00:00Z",
        author="Lan & <Minh>",
        origin="memory:port 100",
    ),
    Record(source=" a\tb\nc\r\nd  ", target="]]> & <b> \"'", document='a "b"', slot="menu", author="L\n\tM"),
    Record(source="\x1b[31m\ufffe\0", target="\x01 ok", document="\x02\\1B;", author="\x03", date="yesterday"),
    Record(source="<seg>x</seg>", target="*", document="d", previous="<seg>x</seg>", following="\x08\\"),
]
HEAD = '<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="vi"/><body>\n'


def written(records: Iterable[Record], options: Options | None = None, report: Report | None = None) -> bytes:
    stream = io.BytesIO()
    TMX.write(records, stream, options or Options(), report or Report())
    return stream.getvalue()


def read(data: bytes | str, folder: Path, options: Options | None = None, report: Report | None = None) -> list[Record]:
    path = folder / "other.tmx"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    pieces = TMX.read(path, options or Options(), report or Report())
    return [record for piece in pieces for record in piece.records]


def pairs(records: Iterable[Record]) -> list[tuple[str, str]]:
    return [(record.source, record.target) for record in records]


def unit(source: str, target: str, more: str = "") -> str:
    return f'<tu>{more}<tuv xml:lang="vi"><seg>{source}</seg></tuv><tuv xml:lang="en"><seg>{target}</seg></tuv></tu>\n'


def test_the_bytes_are_those_of_the_golden_file() -> None:
    expected = (GOLDEN / "units.tmx").read_bytes()
    made = written(RECORDS)
    # The header tells the version of the program, which is not what this is about.
    assert [line for line in made.splitlines() if b"<header" not in line] == [
        line for line in expected.splitlines() if b"<header" not in line
    ]


def test_all_comes_back(tmp_path: Path) -> None:
    assert read(written(RECORDS), tmp_path) == RECORDS


def test_what_is_written_is_valid() -> None:
    etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
    if not DTD.exists():
        pytest.skip("the shared schemas are not there")
    dtd = etree.DTD(str(DTD))
    document = etree.fromstring(written(RECORDS))
    assert dtd.validate(document), dtd.error_log
    assert dtd.validate(etree.fromstring(written([])))


def test_what_nobody_confirmed_stays_at_home() -> None:
    report = Report()
    assert b"<tu>" not in written(
        [
            Record(source="a", target="b", document="d", state=State.DRAFT),
            Record(source="a", target=" ", document="d"),
        ],
        report=report,
    )
    assert report.sentences == (
        "Units that nobody has confirmed, left out: 1.",
        "Units without a text, left out: 1.",
    )


@pytest.mark.parametrize(
    ("source", "target"),
    [("vi", "en"), ("vi-VN", "en-US"), ("VI-vn", "EN-GB"), ("vie", "eng"), ("vi_VN", "en_us")],
)
@pytest.mark.parametrize("attribute", ["xml:lang", "lang"])
@pytest.mark.parametrize("srclang", ["vi", "*all*", ""])
def test_language_tags(tmp_path: Path, source: str, target: str, attribute: str, srclang: str) -> None:
    data = (
        f'<tmx version="1.1"><header srclang="{srclang}"/><body><tu><tuv {attribute}="{target}"><seg>Hue</seg></tuv>'
        f'<tuv {attribute}="{source}"><seg>Huế</seg></tuv></tu></body></tmx>'
    )
    report = Report()
    assert pairs(read(data, tmp_path, report=report)) == [("Huế", "Hue")]
    assert report.sentences == ()


def test_the_nearest_region_counts_and_all_its_texts_do(tmp_path: Path) -> None:
    variants = "".join(
        f'<tuv xml:lang="{lang}"><seg>{text}</seg></tuv>'
        for lang, text in [("en-GB", "labour"), ("vi", "lao động"), ("en-US", "labor"), ("en-US", "work"), ("vi", "x")]
    )
    data = f"{HEAD}<tu>{variants}</tu></body></tmx>"
    report = Report()
    british = read(data, tmp_path, Options(target="en-GB"), report)
    assert pairs(british) == [("lao động", "labour")]
    assert report.sentences == ("Further texts in “vi” of one unit, left out: 1.",)
    american = read(data, tmp_path, Options(target="en-US"))
    assert pairs(american) == [("lao động", "labor"), ("lao động", "work")]
    assert len({record.slot for record in american}) == 2


def test_a_memory_made_the_other_way_round_is_taken_and_that_is_said(tmp_path: Path) -> None:
    report = Report()
    assert len(read(HEAD.replace('"vi"', '"en"') + unit("a", "b") + "</body></tmx>", tmp_path, report=report)) == 1
    assert report.sentences == ("Units that were translated from “en”, taken all the same: 1.",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    mark = "\ufeff" if encoding.endswith("e") else ""
    text = f'{mark}<tmx version="1.4"><header srclang="vi"/><body>{unit("Huế", "Huế City")}</body></tmx>'
    assert pairs(read(text.encode(encoding), tmp_path)) == [("Huế", "Huế City")]


@pytest.mark.parametrize(
    ("segment", "text", "said"),
    [
        ("a <bpt i='1'>&lt;b></bpt>c<ept i='1'>&lt;/b></ept>", "a c", "<bpt>"),
        ("a <hi type='x'>b <hi>c</hi></hi> d", "a b c d", ""),
        ("a<it pos='begin'>{\\b</it>b<ut>x</ut>", "ab", "<it>"),
        ("a <ph>img <sub>see &amp; hear</sub> x</ph> b", "a see & hear b", "<sub>"),
        ("a<ph>img <sub>title <bpt i='1'>c</bpt>d</sub></ph>b.", "a title d b.", "<sub>"),
        ("a<ph type='lb'/>b<ph type='x-lb'>\\n</ph>c", "a\nb\nc", ""),
        ("a<ph type='x-U+001B'/>b", "a\x1bb", ""),
        ("a<ph type='x-U+0041'/>b<ph type='x-U+110000'/>", "ab", "<ph>"),
        ("a<ph type='x-U+D800'/>b", "ab", "<ph>"),
        ("&lt;b&gt;raw&lt;/b&gt; <![CDATA[<i>]]>", "<b>raw</b> <i>", ""),
        ("x<b>y</b>z", "xyz", ""),
    ],
)
def test_inline_codes(tmp_path: Path, segment: str, text: str, said: str) -> None:
    report = Report()
    assert pairs(read(f"{HEAD}{unit(segment, 'ok')}</body></tmx>", tmp_path, report=report)) == [(text, "ok")]
    assert any(said in sentence for sentence in report.sentences) == bool(said)
    assert bool(report.sentences) == bool(said)


def test_dates_authors_and_neighbours_of_other_programs(tmp_path: Path) -> None:
    omegat = (
        '<tu><prop type="file">a.txt</prop><prop type="prev">trước</prop><prop type="next">sau</prop><note>n</note>'
        '<tuv xml:lang="vi"><seg>một</seg></tuv><tuv xml:lang="en" changeid="Lan" changedate="20240302T051308Z"'
        ' creationid="Minh" creationdate="20200101T000000Z"><seg>one</seg></tuv></tu>'
    )
    memoq = (
        '<tu creationid="Minh" creationdate="20200101T000000Z">'
        '<prop type="x-context-pre">&lt;seg&gt;&lt;bpt i="1"&gt;{}&lt;/bpt&gt;a &amp;amp; b&lt;/seg&gt;</prop>'
        '<tuv xml:lang="vi"><prop type="x-context-post">c</prop><seg>hai</seg></tuv>'
        '<tuv xml:lang="en"><seg>two</seg></tuv></tu>'
    )
    report = Report()
    first, second = read(f"{HEAD}{omegat}{memoq}</body></tmx>", tmp_path, report=report)
    assert (first.previous, first.following, first.author, first.date) == (
        "trước",
        "sau",
        "Lan",
        "2024-03-02T05:13:08Z",
    )
    assert (second.previous, second.following, second.author) == ("a & b", "c", "Minh")
    assert (second.date, second.document, second.state) == ("2020-01-01T00:00:00Z", "other.tmx", State.TRANSLATED)
    assert report.sentences == (
        "Properties “file”, which a memory does not keep: 1.",
        "Notes, which a memory does not keep: 1.",
    )


@pytest.mark.parametrize(
    ("segment", "text"),
    [
        ("a <ph type='x'>code</ph>b <ph x='1'/>c<ph/>d <ph\t>more</ph>e<>", "a b cd e"),
        ("a <hi>b</hi> &lt;c&gt;", "a b <c>"),
        ("a <ph>b", "a b"),
        ("a < b", "a < b"),
        # Looked for anew from each of them its end would take minutes to be missed.
        ("<ph>" * 100_000 + "a", "a"),
        ("<" * 400_000 + "a", "<" * 400_000 + "a"),
        ("<ph>" * 40_000 + "a</ph>b" + "</ph>" * 40_000, "b"),
    ],
)
def test_a_neighbour_as_xml_in_a_property(tmp_path: Path, segment: str, text: str) -> None:
    told = f'<prop type="x-context-pre">{escape(f"<seg>{segment}</seg>")}</prop>'
    (record,) = read(f"{HEAD}{unit('một', 'one', told)}</body></tmx>", tmp_path)
    assert record.previous == text


def test_what_is_broken_is_told_with_its_line_and_the_rest_comes_in(tmp_path: Path) -> None:
    lines = [
        unit("good", "fine").strip(),
        '<tu><tuv xml:lang="vi"><seg>alone</seg></tuv></tu>',
        '<tu><tuv xml:lang="fr"><seg>seul</seg></tuv><tuv xml:lang="en"><seg>alone</seg></tuv></tu>',
        '<tu><tuv xml:lang="vi"><seg>a</seg></tuv><tuv xml:lang="en"/></tu>',
        '<tu><tuv><seg>a</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu>',
        '<tu><tuv xml:lang="vi"><seg>a</seg></tuv><tuv xml:lang="e n!"><seg>b</seg></tuv></tu>',
        unit("a", "  ").strip(),
        unit("", "b").strip(),
        "<tu/>",
        "<tu>" + '<tuv xml:lang="de"><seg>x</seg></tuv>' * 1001 + "</tu>",
        unit("a", "b" * 500_001).strip(),
        unit("a", "b", f'<prop type="prev">{"c" * 500_001}</prop>').strip(),
        unit("last", "end").strip(),
    ]
    report = Report()
    assert pairs(read(HEAD + "\n".join(lines) + "\n</body></tmx>", tmp_path, report=report)) == [
        ("good", "fine"),
        ("last", "end"),
    ]
    assert [(broken.line, broken.message) for broken in report.broken] == [
        (4, "The unit has no text in “en”, only in vi."),
        (5, "The unit has no text in “vi”, only in fr, en."),
        (6, "The unit has no segment in “en”."),
        (7, "A text of the unit says no language."),
        (8, "A text of the unit says the language “e n!”, which is none."),
        (9, "The unit has an empty text in “en”."),
        (10, "The unit has an empty text in “vi”."),
        (11, "The unit has no text in “vi”."),
        (12, "The unit has more than 1,000 texts."),
        (13, "The unit has a text of more than 500,000 characters."),
        (14, "The unit has a property of more than 500,000 characters."),
    ]


def test_a_state_of_ours_that_is_none(tmp_path: Path) -> None:
    report = Report()
    data = written(RECORDS[:1]).replace(b">final<", b">draft<")
    assert read(data, tmp_path, report=report) == []
    assert report.broken[0].message == "The unit has the state “draft”, which is none of a finished one."


def test_half_a_character_is_none(tmp_path: Path) -> None:
    data = written(RECORDS[2:3]).replace(rb"\2;", rb"\D800;")
    (record,) = read(data, tmp_path)
    assert record.document == "\\D800;\\1B;"


def test_another_name_for_all(tmp_path: Path) -> None:
    same = [Record(source="a", target=text, document=text) for text in "xy"]
    named = read(written(same), tmp_path, Options(document="old"))
    assert {record.document for record in named} == {"old"}
    assert len({record.slot for record in named}) == 2, "what two documents kept apart stays apart under one name"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("no xml", "not well-formed"),
        ("", "not well-formed"),
        ("<html><body/></html>", "is no TMX"),
        ('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "DOCTYPE"),
        ('<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx>&b;</tmx>', "DOCTYPE"),
        ('<!DOCTYPE tmx [<!ENTITY % x SYSTEM "file:///etc/passwd">%x;]><tmx/>', "DOCTYPE"),
        (f"{HEAD}{unit('&other;', 'b')}</body></tmx>", "entity"),
        (f"{HEAD}{unit('&#x1F;', 'b')}</body></tmx>", "not well-formed"),
        (f"{HEAD}{'<x>' * 200}", "within each other"),
        (f"{HEAD}{unit('a' * 1_100_000, 'b')}</body></tmx>", "text of more than"),
        (f"{HEAD}<tu tuid='{'a' * 300_000}'", "tag or comment"),
    ],
)
def test_what_is_refused(tmp_path: Path, data: str, message: str) -> None:
    with pytest.raises(UnreadableInput, match=message):
        read(data, tmp_path)


@pytest.mark.parametrize("address", ["tmx14.dtd", "http://127.0.0.1:9/tmx14.dtd", "file:///nowhere/tmx14.dtd"])
def test_a_dtd_is_never_fetched(tmp_path: Path, address: str) -> None:
    data = f'<!DOCTYPE tmx SYSTEM "{address}"><tmx version="1.4"><header/><body>{unit("a", "b")}</body></tmx>'
    assert pairs(read(data, tmp_path)) == [("a", "b")]


def test_what_comes_before_the_end_of_a_truncated_file_is_yielded_first(tmp_path: Path) -> None:
    path = tmp_path / "a.tmx"
    path.write_text(HEAD + unit("a", "b") + unit("c", "d")[:40], "utf-8")
    pieces = TMX.read(path, Options(), Report())
    assert pairs([*next(pieces).records, *next(pieces).records]) == [("a", "b")]
    with pytest.raises(UnreadableInput, match=r"a\.tmx:4"):
        next(pieces)


@pytest.mark.parametrize(
    "piece",
    [
        unit("nguồn", "target"),
        '<tu><tuv xml:lang="vi"><seg>a</seg></tuv></tu>',
        '<prop type="x">y</prop><note>z</note>',
        "<tu>" + '<tuv xml:lang="vi"><seg>a</seg></tuv>' * 2000 + "</tu>",
        "<tu><tuv xml:lang='vi'><seg>" + "<ph type='lb'/><ph><sub>a</sub></ph>" * 2000 + "</seg></tuv></tu>",
    ],
)
def test_memory_stays_flat(tmp_path: Path, piece: str) -> None:
    path = tmp_path / "a.tmx"
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD)
        for _ in range(max(1, 3_000_000 // len(piece))):
            file.write(piece)
        file.write("</body></tmx>")
    tracemalloc.start()
    try:
        for _ in TMX.read(path, Options(), Report()):
            pass
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
