"""The index over a store: what was put is found at once, whoever put it, and a lost or foreign file costs nothing."""

import pytest

from workbench.errors import MemoryUnusable
from workbench.memory.index import index as indexes
from workbench.memory.index.index import Index
from workbench.memory.record import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.memory.store import Selection


@pytest.fixture(autouse=True)
def _soon(monkeypatch):
    monkeypatch.setattr(indexes, "_LATER_OF_FEW", 10)


@pytest.fixture
def place(tmp_path):
    return tmp_path / "memory.index"


@pytest.fixture
def store(tmp_path):
    with SqliteStore.open(tmp_path / "memory.sqlite") as store:
        yield store


def put(store, *numbers):
    store.put(Record(source=f"câu số {number}", target=str(number), document="d") for number in numbers)


def found(index, store, number):
    """The score of the text of that number, None if it is not found."""
    wanted = store.number_of(f"câu số {number}")
    return next((one.score for one in index.near(f"câu số {number}", 50, 5) if one.text == wanted), None)


def test_a_text_is_found_as_soon_as_it_is_put(store, place):
    index = Index(store, [place])
    for number in range(40):
        assert found(index, store, number) is None
        put(store, number)
        assert all(found(index, store, earlier) == 100 for earlier in range(number + 1))
    assert place.exists()


def test_a_text_that_another_process_put_is_found(store, place, tmp_path):
    index = Index(store, [place])
    put(store, *range(20))
    assert found(index, store, 1) == 100
    with SqliteStore.open(tmp_path / "memory.sqlite") as other:
        put(other, 77)
        assert found(index, store, 77) == 100
        assert found(Index(other, [place]), other, 77) == 100


def test_an_image_that_fits_is_used_and_not_written_again(store, place):
    put(store, *range(20))
    Index(store, [place]).catch_up()
    before = place.stat().st_mtime_ns
    put(store, 20, 21)
    index = Index(store, [place])
    assert [found(index, store, number) for number in (0, 19, 20, 21)] == [100] * 4
    assert place.stat().st_mtime_ns == before


def test_the_image_of_another_memory_is_not_used(store, place, tmp_path):
    with SqliteStore.open(tmp_path / "other.sqlite") as other:
        put(other, *range(100, 120))
        Index(other, [place]).catch_up()
    put(store, *range(20))
    index = Index(store, [place])
    assert [found(index, store, number) for number in range(20)] == [100] * 20


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"something else",
        lambda data: data[:4096] + bytes(len(data) - 4096),
        lambda data: data[:4096] + b"\xff" * (len(data) - 4096),
    ],
)
def test_a_damaged_image_is_made_again(store, place, damage):
    put(store, *range(20))
    Index(store, [place]).catch_up()
    data = place.read_bytes()
    place.write_bytes(damage(data))
    assert found(Index(store, [place]), store, 3) == 100
    assert place.read_bytes() == data


@pytest.mark.parametrize("number", [0, 1, 7])
def test_an_image_damaged_inside_is_told_once_and_made_again(store, place, number):
    put(store, *range(20))
    Index(store, [place]).catch_up()
    data = place.read_bytes()
    # The letters of the rows: nobody reads them all to see that they are some.
    place.write_bytes(data[:4096] + b"\xff" * 200 + data[4296:])
    index = Index(store, [place])
    with pytest.raises(MemoryUnusable, match="damaged"):
        found(index, store, number)
    assert [found(index, store, one) for one in range(20)] == [100] * 20
    assert place.read_bytes() == data


def test_where_nothing_may_be_written_all_is_found(store, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    put(store, *range(20))
    index = Index(store, [tmp_path / "file" / "memory.index"])
    assert [found(index, store, number) for number in range(20)] == [100] * 20
    index = Index(store, [tmp_path / "file" / "memory.index", tmp_path / "second.index"])
    assert found(index, store, 5) == 100
    assert (tmp_path / "second.index").exists()


def test_two_that_build_at_a_time_both_find_all(store, place):
    one, two = Index(store, [place]), Index(store, [place])
    put(store, *range(20))
    one.catch_up()
    put(store, *range(20, 40))
    two.catch_up()
    put(store, *range(40, 60))
    one.catch_up()
    for index in (one, two, Index(store, [place])):
        assert [found(index, store, number) for number in range(60)] == [100] * 60


def test_what_is_removed_last_is_no_trouble(store, place):
    put(store, *range(20))
    store.remove(Selection(text="câu số 19"))
    index = Index(store, [place])
    index.catch_up()
    put(store, 99)
    assert found(Index(store, [place]), store, 99) == 100


def test_a_store_that_cannot_be_read_leaves_the_image_alone(store, place, monkeypatch):
    put(store, *range(20))
    Index(store, [place]).catch_up()
    before = place.read_bytes()
    put(store, *range(20, 40))

    def refuse(number):
        raise MemoryUnusable("is damaged.")

    monkeypatch.setattr(store, "texts_after", refuse)
    with pytest.raises(MemoryUnusable):
        Index(store, [place]).catch_up()
    assert place.read_bytes() == before
