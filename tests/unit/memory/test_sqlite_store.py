"""A memory's file: what is put, what replaces what, and what is said when it cannot be used."""

import sqlite3
from dataclasses import replace

import pytest

from workbench.errors import MemoryUnusable
from workbench.memory.record import Record
from workbench.memory.sqlite_file import MemoryDamaged
from workbench.memory.sqlite_store import SqliteStore
from workbench.memory.store import Changes, Place, Selection
from workbench.model import State

ONE = Record(source="Một hai.", target="One two.", document="a", previous="Trước.", following="Sau.", author="Lan")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "memory.sqlite"


@pytest.fixture
def store(path):
    with SqliteStore.open(path) as store:
        yield store


def targets(store):
    return [record.target for record in store.records()]


def test_what_was_put_comes_back_with_the_keys_of_its_neighbours(store):
    assert store.put([ONE]) == Changes(added=1)
    assert list(store.records()) == [replace(ONE, previous="trước.", following="sau.")]


def test_neighbours_that_are_units_themselves_come_back_as_texts(store):
    store.put([ONE, Record(source="TRƯỚC.", target="Before.", document="b")])
    assert next(store.records()) == replace(ONE, previous="TRƯỚC.", following="sau.")
    # Of several the one in the same document counts.
    store.put([Record(source="Trước.", target="Before.", document="a")])
    assert next(store.records()) == replace(ONE, previous="Trước.", following="sau.")
    # Others, who only compare, get the keys.
    assert store.units([1])[0].previous == "trước."


def test_documents_that_are_to_be_thought_away_have_no_translations(store):
    store.put([ONE, replace(ONE, document="b", target="Of b.")])
    number = store.number_of("một hai.")
    found = store.translations([number], Place(apart=["a", "c"]))
    assert [(one.target, one.document) for one in found] == [("Of b.", "b")]
    assert store.translations([number], Place(apart=["a", "b"])) == []


def test_a_document_put_bit_by_bit_gets_the_digest_of_its_file_at_the_end(store):
    store.put_document("a", "", ())
    store.put([ONE])
    assert store.digests() == {"a": ""}
    store.note_digest("a", "d1")
    assert store.digests() == {"a": "d1"}
    store.note_digest("empty", "d2")
    assert store.digests() == {"a": "d1", "empty": "d2"}


@pytest.mark.parametrize(
    ("second", "changes", "left"),
    [
        (ONE, Changes(unchanged=1), ["One two."]),
        (replace(ONE, target="1, 2."), Changes(replaced=1), ["1, 2."]),
        (replace(ONE, target="1, 2.", document="b"), Changes(added=1), ["One two.", "1, 2."]),
        (replace(ONE, target="1, 2.", slot="b"), Changes(added=1), ["One two.", "1, 2."]),
        (replace(ONE, source="MỘT hai.", target="1, 2."), Changes(added=1), ["One two.", "1, 2."]),
        (replace(ONE, state=State.DRAFT), Changes(removed=1), []),
        (replace(ONE, target=" "), Changes(removed=1), []),
        (replace(ONE, document="b", state=State.DRAFT), Changes(), ["One two."]),
    ],
    ids=["again", "corrected", "elsewhere", "slot", "spelling", "draft", "emptied", "draft elsewhere"],
)
def test_a_unit_replaces_the_one_before(store, second, changes, left):
    store.put([ONE])
    assert store.put([second]) == changes
    assert targets(store) == left


def test_a_document_is_what_its_file_says(store):
    two = replace(ONE, source="Ba bốn.", target="Three four.")
    store.put([replace(two, document="other")])
    assert store.put_document("a", "digest", [ONE, two]) == Changes(added=2)
    assert store.put_document("a", "another", [two]) == Changes(unchanged=1, removed=1)
    assert targets(store) == ["Three four.", "Three four."]
    assert store.digests() == {"a": "another"}


def test_what_is_put_otherwise_leaves_a_document_without_its_digest(store):
    store.put_document("a", "digest", [ONE])
    store.put([ONE])
    assert store.digests() == {"a": "digest"}
    store.put([replace(ONE, target="1, 2.")])
    assert store.digests() == {"a": ""}


@pytest.mark.parametrize(
    ("selection", "removed"),
    [
        (Selection(), 2),
        (Selection(document="a"), 1),
        (Selection(author="Lan"), 2),
        (Selection(document="b", author="Minh"), 0),
        (Selection(before="2024-01-02"), 1),
        (Selection(text="ONE TWO"), 1),
        (Selection(text="hoá"), 1),
    ],
)
def test_units_are_removed_by_what_they_are(store, selection, removed):
    store.put([replace(ONE, date="2024-01-01"), replace(ONE, source="Văn hóa.", target="Culture.", document="b")])
    assert store.remove(selection) == removed
    assert len(store) == 2 - removed


def test_what_is_removed_is_gone_from_the_file_and_its_number_is_not_given_again(store, path):
    store.put([ONE])
    last = store.last_text()
    store.remove(Selection())
    assert list(store.texts_after(0)) == []
    assert store.last_text() == last
    store.put([ONE])
    assert [number for number, _ in store.texts_after(0)] == [last + 1, last + 2, last + 3]


def test_two_processes_write_in_turn(store, path):
    with SqliteStore.open(path) as other:
        store.put([ONE])
        other.remove(Selection())
        # The numbers that the first one remembers are no longer those of the texts.
        store.put([ONE])
        assert targets(other) == ["One two."]
        assert other.check() == ()


def test_of_units_of_one_text_the_one_in_the_likeliest_place_is_found(store):
    store.put([replace(ONE, document="far", previous="", following=""), ONE])
    number = store.number_of("một hai.")
    (found,) = store.translations([number], Place(previous="Trước.", following="Sau."))
    assert (found.document, found.neighbours) == ("a", 2)
    (found,) = store.translations([number], Place(without=("a",), source="Một hai."))
    assert (found.document, found.neighbours) == ("far", 0)
    assert store.translations([], Place()) == []


def test_all_or_nothing(store):
    def failing():
        yield ONE
        raise ValueError

    with pytest.raises(ValueError):
        store.put(failing())
    assert targets(store) == []
    store.put([ONE])
    assert store.check() == ()


def test_a_closed_memory_is_not_called_damaged(store):
    store.close()
    with pytest.raises(MemoryUnusable, match="closed") as told:
        len(store)
    assert not isinstance(told.value, MemoryDamaged)


def test_a_locked_memory_says_so(store, path, monkeypatch):
    monkeypatch.setattr("workbench.memory.sqlite_store._PATIENCE", 0.01)
    store.put([ONE])
    with SqliteStore.open(path) as other:
        blocker = sqlite3.connect(path, isolation_level=None)
        blocker.execute("BEGIN IMMEDIATE")
        with pytest.raises(MemoryUnusable, match="locked by another program"):
            other.put([replace(ONE, target="1, 2.")])
        # Reading goes on.
        assert targets(other) == ["One two."]
        blocker.close()
        other.put([replace(ONE, target="1, 2.")])


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda path: path.write_bytes(b"no database at all " * 400), "damaged or no memory"),
        (lambda path: _run(path, "CREATE TABLE theirs (x)"), "no translation memory"),
        (lambda path: _run(path, "PRAGMA application_id = 0x57424D45", "CREATE TABLE x (x)", "PRAGMA user_version = 9"),
         "version 9"),
    ],
    ids=["bytes", "another program's", "newer"],
)  # fmt: skip
def test_a_file_that_is_no_memory_of_ours_is_left_as_it_is(path, spoil, said):
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(MemoryUnusable, match=said):
        SqliteStore.open(path)
    assert path.read_bytes() == before


def test_a_memory_of_the_first_version_is_read_as_it_is_and_brought_up_where_it_may_be_written(store, path):
    store.put([ONE])
    store.close()
    _run(
        path,
        "DROP INDEX units_by_text",
        "CREATE UNIQUE INDEX units_by_text ON units (text, document, slot, source)",
        "PRAGMA user_version = 1",
    )
    before = path.read_bytes()
    with SqliteStore.open(path, read_only=True) as old:
        assert targets(old) == ["One two."]
        assert old.number_of("một hai.")
    assert path.read_bytes() == before
    with SqliteStore.open(path) as new:
        assert new.put([ONE]) == Changes(unchanged=1)
        assert new.put([replace(ONE, target="1, 2.")]) == Changes(replaced=1)
        assert targets(new) == ["1, 2."]
        assert new.check() == ()


def test_who_is_in_a_hurry_does_not_wait_for_another_writer(store, path):
    store.put([ONE])
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    with SqliteStore.open(path, patience=0) as hurried:
        with pytest.raises(MemoryUnusable, match="locked by another program"):
            hurried.put([replace(ONE, target="1, 2.")])
        assert targets(hurried) == ["One two."]
    blocker.close()


def test_a_read_only_memory_must_be_there(path):
    with pytest.raises(MemoryUnusable):
        SqliteStore.open(path, read_only=True)
    assert not path.exists()


def _run(path, *statements):
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
