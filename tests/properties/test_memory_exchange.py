"""Whatever a memory holds comes back from the formats that hold everything; no file breaks a reader."""

import io
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.errors import UnreadableInput
from workbench.memory import Record
from workbench.memory.exchange import Options, Report, format_named
from workbench.memory.exchange.tmx import escaped, unescaped
from workbench.memory.sqlite_store import SqliteStore
from workbench.model import State

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PIECES = st.lists(
    st.sampled_from(["=", "+", "@", "\t", "\r", "\n", "'", '"', ",", ";", "%", "&", "&amp;", "<", ">", "]]>", "<seg>",
                     "</seg>", "\\", "\\1B;", " ", "\u00a0", "\u2028", "\x85", "\x1b", "\0", "\ufeff", "\ufffe", "ế",
                     "e\u0301", "Bộ", "source", "target", "vi", "en", "\U0001f600", "<ph type='x-U+001B'/>"]),
    max_size=6,
).map("".join)  # fmt: skip
TEXTS = st.one_of(ANY, PIECES)
FILLED = TEXTS.filter(lambda text: text.strip() != "")
NAMES = st.one_of(st.sampled_from(["port", "a.tmx"]), TEXTS.filter(bool))
DATES = st.one_of(st.just("2026-11-24T08:00:00Z"), st.datetimes().map(lambda day: day.isoformat()), TEXTS)
RECORDS = st.builds(
    Record,
    source=FILLED,
    target=FILLED,
    document=NAMES,
    state=st.sampled_from([state for state in State if state.is_finished]),
    slot=TEXTS,
    previous=TEXTS,
    following=TEXTS,
    role=TEXTS,
    date=DATES,
    author=TEXTS,
    origin=TEXTS,
)


def back(name: str, data: bytes, report: Report) -> list[Record]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(data)
        pieces = format_named(name).read(path, Options(), report)
        return [record for piece in pieces for record in piece.records]


def written(name: str, records: Sequence[Record], options: Options | None = None) -> bytes:
    stream = io.BytesIO()
    assert format_named(name).write(records, stream, options or Options(), Report()) == len(records)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["tmx", "csv", "tsv"])
@given(records=st.lists(RECORDS, max_size=5), bom=st.booleans())
@example(records=[Record(source="\ufeff", target="\rx", document="\ufeff")], bom=False)
def test_what_is_written_comes_back(name: str, records: list[Record], bom: bool) -> None:
    report = Report()
    options = Options(bom=bom and name != "tmx")
    assert back(name, written(name, records, options), report) == records
    assert report.skipped == 0
    assert report.sentences == ()


@pytest.mark.parametrize("name", ["tmx", "csv", "tsv", "po"])
@given(records=st.lists(RECORDS, min_size=1, max_size=4))
def test_a_second_import_adds_nothing(name: str, records: list[Record]) -> None:
    stream = io.BytesIO()
    format_named(name).write(records, stream, Options(), Report())
    store = SqliteStore.in_process()
    try:
        store.put(back(name, stream.getvalue(), Report()))
        count = len(store)
        again = store.put(back(name, stream.getvalue(), Report()))
        assert (again.added, again.removed, len(store)) == (0, 0, count)
    finally:
        store.close()


TAGS = st.lists(
    st.sampled_from(["<tmx>", "</tmx>", "<body>", "<header/>", "<tu>", "</tu>", '<tuv xml:lang="vi">', "</tuv>",
                     '<tuv lang="en">', "<seg>", "</seg>", "<sub>", "</sub>", "<ph>", "</ph>", "<prop type='prev'>",
                     "</prop>", "a", " ", "&lt;", "&x;"]),
    max_size=30,
).map(lambda pieces: ("<tmx>" + "".join(pieces)).encode())  # fmt: skip


@given(data=st.one_of(st.binary(max_size=200), TAGS), name=st.sampled_from(["tmx", "csv", "tsv"]))
def test_nothing_breaks_a_reader(data: bytes, name: str) -> None:
    try:
        records = back(name, data, Report())
    except UnreadableInput:
        return
    assert all(record.source.strip() and record.target.strip() for record in records)


@given(TEXTS)
def test_escapes_come_back(text: str) -> None:
    assert unescaped(escaped(text)) == text
