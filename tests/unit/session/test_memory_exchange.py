"""Imports and exports of a memory: nothing confirmed here is overwritten, a file that breaks off is taken or not."""

import os
from pathlib import Path

import pytest

from workbench.errors import Conflict, UnreadableInput, UsageError
from workbench.memory import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.session import memory_portions
from workbench.session.memory_exchange import Request, export_memory, import_memory

HEAD = '<tmx version="1.4"><header srclang="vi"/><body>\n'
REQUEST = Request(memory=Path("m.sqlite"))


def unit(source: str, target: str) -> str:
    return f'<tu><tuv xml:lang="vi"><seg>{source}</seg></tuv><tuv xml:lang="en"><seg>{target}</seg></tuv></tu>\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def held(path: str = "m.sqlite") -> list[Record]:
    with SqliteStore.open(Path(path), read_only=True) as store:
        return list(store.records())


def test_a_second_import_adds_nothing(folder: Path) -> None:
    path = folder / "a.tmx"
    path.write_text(HEAD + unit("một", "one") + unit("một", "a") + unit("hai", "two") + "</body></tmx>", "utf-8")
    read: list[int] = []
    first = import_memory(folder, path, request=REQUEST, progress=read.append)
    assert (first.units, first.changes.added) == (3, 3)
    assert sum(read) == 2 * path.stat().st_size
    second = import_memory(folder, path, request=REQUEST)
    assert (second.changes.added, second.changes.replaced, second.changes.unchanged) == (0, 0, 3)
    assert {(record.source, record.target) for record in held()} == {("một", "one"), ("một", "a"), ("hai", "two")}


def test_in_batches(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_portions, "_AT_ONCE", 2)
    path = folder / "a.tsv"
    path.write_text("".join(f"câu {number}\tsentence {number}\n" for number in range(2500)), "utf-8")
    assert import_memory(folder, path, request=REQUEST).changes.added == 2500


def test_a_file_that_breaks_off_is_not_taken_in_unless_wanted(folder: Path) -> None:
    path = folder / "a.tmx"
    path.write_text(HEAD + unit("một", "one") + "<tu><tuv", "utf-8")
    with pytest.raises(UnreadableInput, match=r"a\.tmx:3"):
        import_memory(folder, path, request=REQUEST)
    assert not Path("m.sqlite").exists()
    done = import_memory(folder, path, request=REQUEST, keep_going=True)
    assert (done.units, done.changes.added) == (1, 1)
    assert "not well-formed" in done.cut_short


def test_a_dry_run_needs_no_memory_and_makes_none(folder: Path) -> None:
    path = folder / "a.csv"
    path.write_text("một,one\n", "utf-8")
    done = import_memory(folder, path, request=Request(), dry_run=True)
    assert (done.units, done.changes.added) == (1, 0)
    assert [file.name for file in folder.iterdir()] == ["a.csv"]


def test_a_file_that_changes_meanwhile(folder: Path) -> None:
    path = folder / "a.csv"
    path.write_text("một,one\n", "utf-8")

    def meddle(_: int) -> None:
        path.write_text("một,one\nhai,two\n", "utf-8")

    with pytest.raises(Conflict, match="changed while it was read"):
        import_memory(folder, path, request=REQUEST, progress=meddle)


@pytest.mark.parametrize("suffix", ["tmx", "csv", "tsv"])
def test_there_and_back_again(folder: Path, suffix: str) -> None:
    records = [
        Record(source="một", target="one", document="a", previous="không"),
        Record(source="=hai", target="two\x1b", document="b", slot="x", author="Lan", date="2026-11-24T08:00:00Z"),
    ]
    with SqliteStore.open(Path("m.sqlite")) as store:
        store.put(records)
    path = folder / f"out.{suffix}"
    assert export_memory(folder, path, request=REQUEST).units == 2
    import_memory(folder, path, request=Request(memory=Path("n.sqlite")))
    assert held("n.sqlite") == held("m.sqlite") == records
    assert export_memory(folder, path, request=REQUEST, documents=["b"]).units == 1


@pytest.mark.parametrize("suffix", ["tmx", "csv", "po"])
def test_a_name_that_is_no_text(folder: Path, suffix: str) -> None:
    path = Path(os.fsdecode(os.fsencode(folder) + b"/\xff." + suffix.encode()))
    with SqliteStore.open(Path("n.sqlite")) as store:
        store.put([Record(source="m\u1ed9t", target="one", document="a")])
    export_memory(folder, folder / f"a.{suffix}", request=Request(memory=Path("n.sqlite")))
    (folder / f"a.{suffix}").rename(path)
    assert import_memory(folder, path, request=REQUEST).changes.added == 1
    assert import_memory(folder, path, request=REQUEST, document="\udcff").units == 1
    assert {record.document for record in held()} <= {"a", f"\ufffd.{suffix}", "\ufffd"}


def test_what_makes_no_sense(folder: Path) -> None:
    (folder / "a.csv").write_text("một,one\n", "utf-8")
    (folder / "a.xyz").write_text("một,one\n", "utf-8")
    with pytest.raises(UsageError, match="no project"):
        import_memory(folder, folder / "a.csv", request=Request())
    with pytest.raises(UsageError, match="--format"):
        import_memory(folder, folder / "a.xyz", request=REQUEST)
    with pytest.raises(UsageError, match="is not there"):
        export_memory(folder, folder / "b.tmx", request=REQUEST)
    import_memory(folder, folder / "a.csv", request=REQUEST)
    with pytest.raises(UsageError, match="no units of “nothing”"):
        export_memory(folder, folder / "b.tmx", request=REQUEST, documents=["nothing"])
    assert not (folder / "b.tmx").exists()
    with pytest.raises(UsageError, match="for tables"):
        export_memory(folder, folder / "b.tmx", request=REQUEST, bom=True)
    with pytest.raises(UsageError, match="goes to stdout"):
        export_memory(folder, None, request=REQUEST)


def test_a_pipe_is_neither_read_nor_replaced(folder: Path) -> None:
    (folder / "a.csv").write_text("một,one\n", "utf-8")
    import_memory(folder, folder / "a.csv", request=REQUEST)
    pipe = folder / "pipe.csv"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableInput, match="no ordinary file"):
        import_memory(folder, pipe, request=REQUEST)
    with pytest.raises(UsageError, match="no ordinary file"):
        export_memory(folder, pipe, request=REQUEST)
    assert pipe.is_fifo()
