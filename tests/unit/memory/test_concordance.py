"""Where words stand in a memory, as a table of queries and what they mark."""

import sqlite3
import unicodedata

import pytest

from workbench.memory.concordance import Manner, concordance
from workbench.memory.record import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.memory.store import Selection
from workbench.memory.words import Words

TEXTS = {
    "Kim ngạch xuất khẩu của Đắk Lắk": "Export turnover of Đắk Lắk",
    "Kĩ thuật hoà mạng": "Network Technology",
    "Mạng ky thuat so": "A digital technology network",
    "Nga\u0323ch KIM loại": "Metal grade",
}
DECOMPOSED = unicodedata.normalize("NFD", "ngạch|mạng")


@pytest.fixture
def store(tmp_path):
    with SqliteStore.open(tmp_path / "memory.sqlite") as store:
        store.put(Record(source=source, target=target, document="d") for source, target in TEXTS.items())
        yield store


@pytest.fixture
def place(store):
    return store.path.with_suffix(".words")


def marked(store, place, query, **options):
    side = "target" if options.get("in_target") else "source"
    return [
        [getattr(hit.record, side)[start:end] for start, end in hit.spans]
        for hit in concordance(store, place, query, **options)
    ]


@pytest.mark.parametrize(
    ("query", "options", "expected"),
    [
        ("kim ngach", {}, [["Ngạch", "KIM"], ["Kim", "ngạch"]]),
        ("kim ngạch", {}, [["Ngạch", "KIM"], ["Kim", "ngạch"]]),
        (unicodedata.normalize("NFD", "kim ngạch"), {}, [["Ngạch", "KIM"], ["Kim", "ngạch"]]),
        ("kim ngách", {}, []),
        ("kim ngach", {"heeds_marks": True}, []),
        ("kim ngách", {"heeds_marks": False}, [["Ngạch", "KIM"], ["Kim", "ngạch"]]),
        ('"kim ngach"', {}, [["Kim ngạch"]]),
        ('"ngạch kim"', {}, [["Ngạch KIM"]]),
        ('“kim ngạch” "xuất khẩu"', {}, [["Kim ngạch", "xuất khẩu"]]),
        ('khau "kim ngach"', {}, [["Kim ngạch", "khẩu"]]),
        ('loại "kim ngach"', {}, []),
        ('"đắk khẩu" kim', {}, []),
        ('""', {}, []),
        ("ky thuat", {}, [["ky", "thuat"], ["Kĩ", "thuật"]]),
        ("kỹ thuật", {}, [["Kĩ", "thuật"]]),
        ("HÒA", {}, [["hoà"]]),
        ("dak lak", {}, [["Đắk", "Lắk"]]),
        ("dak lak", {"in_target": True}, [["Đắk", "Lắk"]]),
        ("technology NETWORK", {"in_target": True}, [["technology", "network"], ["Network", "Technology"]]),
        ("kim ngach", {"manner": Manner.EXACT}, []),
        ("Kim ngạch", {"manner": Manner.EXACT}, [["Kim ngạch"]]),
        (unicodedata.normalize("NFD", "Kim ngạch"), {"manner": Manner.EXACT}, [["Kim ngạch"]]),
        ("im ngạch", {"manner": Manner.EXACT}, []),
        ("kim ng.ch", {"manner": Manner.REGEX}, [["Kim ngạch"]]),
        (DECOMPOSED, {"manner": Manner.REGEX}, [["Ngạch"], ["Mạng"], ["mạng"], ["ngạch"]]),
        ("kim", {"limit": 1}, [["KIM"]]),
        ("kim", {"limit": 0}, []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("waits", [True, False])
def test_what_a_query_marks(store, place, query, options, expected, waits):
    assert marked(store, place, query, waits=waits, **options) == expected
    assert marked(store, None, query, waits=waits, **options) == expected


def test_units_that_changed_are_found_as_they_are(store, place):
    assert len(marked(store, place, "kim")) == 2
    store.remove(Selection(text="loại"))
    store.put([Record(source="Kim ngạch xuất khẩu của Đắk Lắk", target="Export value", document="d")])
    assert marked(store, place, "kim") == [["Kim"]]
    assert marked(store, place, "turnover", in_target=True) == []
    assert marked(store, place, "value", in_target=True) == [["value"]]


def test_what_is_not_taken_in_yet_is_found_without_waiting(store, place, monkeypatch):
    monkeypatch.setattr("workbench.memory.concordance.PORTION", 1)
    expected = [["Ngạch", "KIM"], ["Kim", "ngạch"]]
    for _ in range(5):
        assert marked(store, place, "kim ngach", waits=False) == expected


def test_taking_in_tells_how_far_it_is(store, place, monkeypatch):
    monkeypatch.setattr("workbench.memory.words.PORTION", 3)
    told = []
    assert Words(store, place).catch_up(progress=told.append) == 4
    assert told == [3, 1]


@pytest.mark.parametrize("damage", [b"no database at all", b"SQLite format 3\0" + b"x" * 3000])
def test_a_damaged_index_is_made_again(store, place, damage):
    place.write_bytes(damage)
    assert marked(store, place, "loai") == [["loại"]]
    assert marked(store, place, "loai") == [["loại"]]
    assert sqlite3.connect(place).execute("SELECT last FROM store").fetchall() == [(4,)]


def test_an_index_of_another_memory_or_another_version_is_made_again(store, place):
    with SqliteStore.in_process() as other:
        other.put([Record(source="khác", target="other", document="d")])
        assert marked(other, place, "khac") == [["khác"]]
    assert marked(store, place, "khac") == []
    assert marked(store, place, "loai") == [["loại"]]
    with sqlite3.connect(place) as index:
        index.execute("PRAGMA user_version = 0")
    assert marked(store, place, "loai") == [["loại"]]


def test_a_locked_index_or_one_that_may_not_be_written_costs_only_time(store, place, tmp_path):
    Words(store, place).catch_up()
    store.put([Record(source="mới", target="new", document="d")])
    with sqlite3.connect(place, isolation_level=None) as blocker:
        blocker.execute("BEGIN IMMEDIATE")
        assert marked(store, place, "moi") == [["mới"]]
        assert marked(store, tmp_path / "nowhere" / "memory.words", "moi") == [["mới"]]
