"""PO files as memories."""

import gzip
import io
from pathlib import Path

import pytest

from workbench.errors import CatalogSyntaxError
from workbench.memory import Record
from workbench.memory.exchange import Options, Report, format_named, format_of_file
from workbench.model import State

PO = format_named("po")
FOREIGN = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "một"
msgstr "one"

msgctxt "menu"
msgid "một"
msgstr "One"

#, fuzzy
msgid "hai"
msgstr "too"

msgid "ba"
msgstr ""

msgid "bốn"
msgid_plural "bốn cái"
msgstr[0] "four"
msgstr[1] "fours"
"""


def read(path: Path, report: Report) -> list[Record]:
    return [record for piece in PO.read(path, Options(), report) for record in piece.records]


def test_finished_units_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text(FOREIGN, "utf-8")
    report = Report()
    records = read(path, report)
    assert [(record.source, record.target, record.slot) for record in records] == [
        ("một", "one", ""),
        ("một", "One", "menu"),
        ("bốn", "four", ""),
    ]
    assert (records[1].previous, records[1].following, records[1].document) == ("một", "hai", "a.po")
    assert report.sentences == (
        "Units that nobody has confirmed, left out: 1.",
        "Units without a translation, left out: 1.",
        "Plural units, of which the first form was taken: 1.",
    )


def test_a_compressed_file_is_read_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.po.gz"
    path.write_bytes(gzip.compress(FOREIGN.encode()))
    assert format_of_file(path) is PO
    assert [(record.source, record.document) for record in read(path, Report())] == [
        ("một", "a.po.gz"),
        ("một", "a.po.gz"),
        ("bốn", "a.po.gz"),
    ]


def test_what_is_written_comes_back_but_for_documents_and_neighbours(tmp_path: Path) -> None:
    records = [
        Record(source="một", target="one", document="a", state=State.FINAL, author="Lan", date="2026-11-24T08:00:00Z"),
        Record(source="một", target="an", document="b", previous="không"),
        Record(source="một", target="1", document="c", slot="menu"),
        Record(source='hai\n"\\', target="\x1b", document="c", role="title", origin="person"),
        Record(source="role", target="x", document="", role='title\nmsgid "forged"'),
        Record(source="x", target="\0", document="c"),
        Record(source="x", target="y", document="c", state=State.DRAFT),
    ]
    report = Report()
    stream = io.BytesIO()
    assert PO.write(records, stream, Options(), report) == 5
    assert report.sentences == (
        "Units whose document the PO file does not tell: 4.",
        "Neighbours, which a PO file does not hold: 1.",
        "Roles that are no word, left out: 1.",
        "Units with a NUL or U+0004, which PO cannot hold, left out: 1.",
        "Units that nobody has confirmed, left out: 1.",
    )
    path = tmp_path / "b.po"
    path.write_bytes(stream.getvalue())
    back = read(path, Report())
    assert [(record.source, record.target) for record in back] == [
        (record.source, record.target) for record in records[:5]
    ]
    assert [record.slot for record in back] == ["", "2", "menu", "", ""]
    assert (back[0].state, back[0].author, back[0].date) == (State.FINAL, "Lan", "2026-11-24T08:00:00Z")
    assert (back[3].role, back[3].origin) == ("title", "person")


def test_a_broken_file(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text('msgid "a\n', "utf-8")
    with pytest.raises(CatalogSyntaxError):
        read(path, Report())
