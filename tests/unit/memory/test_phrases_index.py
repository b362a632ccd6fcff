"""The index of phrases is a file beside the memory that may be late, damaged, somebody else's, or impossible."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from workbench.memory import Record
from workbench.memory.phrases import MemoryPhrases
from workbench.memory.phrases.index import Index
from workbench.memory.sqlite_store import SqliteStore

SOURCE = "Xuất khẩu cà phê chè"


@pytest.fixture
def store() -> SqliteStore:
    store = SqliteStore.in_process()
    store.put([Record(source="Cà phê chè", target="Arabica coffee", document="a")])
    return store


def found(phrases: MemoryPhrases) -> list[str]:
    return [phrase.target for phrase in phrases.find(SOURCE)]


def test_is_kept_and_used_again(store: SqliteStore, tmp_path: Path) -> None:
    place = tmp_path / "memory.phrases"
    first = MemoryPhrases([(store, place)])
    assert found(first) == ["arabica coffee"]
    first.close()
    size = place.stat().st_size
    again = MemoryPhrases([(store, place)])
    assert found(again) == ["arabica coffee"]
    again.close()
    assert place.stat().st_size == size


def test_nothing_is_read_before_it_is_asked(store: SqliteStore, tmp_path: Path) -> None:
    MemoryPhrases([(store, tmp_path / "memory.phrases")])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + bytes(4000)])
def test_a_damaged_file_is_thrown_away(store: SqliteStore, tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "memory.phrases"
    place.write_bytes(content)
    phrases = MemoryPhrases([(store, place)])
    assert found(phrases) == ["arabica coffee"]
    phrases.close()
    assert found(MemoryPhrases([(store, place)])) == ["arabica coffee"]


def test_a_file_of_another_store_is_made_anew(store: SqliteStore, tmp_path: Path) -> None:
    place = tmp_path / "memory.phrases"
    other = SqliteStore.in_process()
    other.put([Record(source="Cà phê chè", target="Robusta", document="a")] * 2)
    for one, expected in ((other, "robusta"), (store, "arabica coffee"), (other, "robusta")):
        phrases = MemoryPhrases([(one, place)])
        assert found(phrases) == [expected]
        phrases.close()


def test_where_no_file_can_be_it_lives_in_the_process(store: SqliteStore, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert found(MemoryPhrases([(store, tmp_path / "file" / "memory.phrases")])) == ["arabica coffee"]
    (tmp_path / "folder").mkdir()
    assert found(MemoryPhrases([(store, tmp_path / "folder")])) == ["arabica coffee"]


def test_two_may_have_the_file_open(store: SqliteStore, tmp_path: Path) -> None:
    place = tmp_path / "memory.phrases"
    one, other = MemoryPhrases([(store, place)]), MemoryPhrases([(store, place)])
    assert found(one) == found(other) == ["arabica coffee"]
    store.put([Record(source="Xuất khẩu", target="Exports", document="b")])
    assert sorted(found(one)) == sorted(found(other)) == ["arabica coffee", "exports"]
    one.close()
    other.close()


def test_a_slice_is_taken_in_at_a_time(store: SqliteStore) -> None:
    store.put(Record(source=f"Cà phê số {n} ngon", target=f"Coffee {n}", document="b") for n in range(30))
    index = Index(store, None)
    seen = []
    for _ in range(5):
        index.catch_up(10)
        seen.append(len(index.with_source(["cà", "phê"], 100)))
    assert seen == [10, 20, 30, 31, 31]


def test_a_large_memory_is_not_read_at_once(monkeypatch: pytest.MonkeyPatch, store: SqliteStore) -> None:
    monkeypatch.setattr("workbench.memory.phrases.index._FIRST", 1)
    monkeypatch.setattr("workbench.memory.phrases.index._LATER", 1)
    store.put([Record(source="Xuất khẩu", target="Exports", document="b")])
    phrases = MemoryPhrases([(store, None)])
    assert found(phrases) == ["arabica coffee"]
    assert sorted(found(phrases)) == ["arabica coffee", "exports"]
    late = MemoryPhrases([(store, None)])
    late.catch_up()
    assert sorted(found(late)) == ["arabica coffee", "exports"]


def test_is_filled_in_one_thread_and_searched_in_another(store: SqliteStore, tmp_path: Path) -> None:
    store.put(Record(source=f"Cà phê số {n} ngon", target=f"Coffee {n}", document="b") for n in range(1500))
    phrases = MemoryPhrases([(store, tmp_path / "memory.phrases")])
    with ThreadPoolExecutor(2) as threads:
        filled = threads.submit(phrases.catch_up)
        searched = [threads.submit(phrases.find, SOURCE) for _ in range(5)]
    filled.result()
    assert all(len(one.result()) <= 1 for one in searched)
    assert found(phrases) == ["arabica coffee"]
    phrases.close()
