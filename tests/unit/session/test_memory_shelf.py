"""TMX files in a project's folder memory: they count as long as they lie there, and never stand in the way."""

import gzip
import os

import pytest

from workbench.errors import UnreadableInput
from workbench.memory.exchange import Report
from workbench.memory.sqlite_store import SqliteStore
from workbench.model import LanguagePair
from workbench.project import create, open_at
from workbench.session import memory_portions, memory_shelf
from workbench.session.memories import Memories, own_path
from workbench.session.memory_exchange import Request
from workbench.session.memory_keeping import changed_files, shelve, take_in_file
from workbench.session.memory_shelf import shelf

HEAD = '<tmx version="1.4"><header srclang="vi"/><body>\n'


def unit(source, target):
    return f'<tu><tuv xml:lang="vi"><seg>{source}</seg></tuv><tuv xml:lang="en"><seg>{target}</seg></tuv></tu>\n'


def tmx(*pairs):
    return HEAD + "".join(unit(*pair) for pair in pairs) + "</body></tmx>"


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    root = create(tmp_path / "desk", pair=LanguagePair("vi", "en"), profile="vna").root
    (root / "memory").mkdir()
    return open_at(root)


def put(project, name, text):
    path = project.root / "memory" / name
    path.write_text(text, "utf-8")
    # Written within one tick of the clock it would look the same.
    os.utime(path, ns=(len(text), len(text)))
    return path


def open_and_close(project):
    memories = Memories(project)
    memories.close()
    return [str(trouble) for trouble in memories.troubles]


def held(project):
    with SqliteStore.open(own_path(project)) as store:
        return sorted((record.source, record.target, record.document) for record in store.records())


def test_without_a_folder_there_is_no_shelf(project):
    (project.root / "memory").rmdir()
    assert list(shelf(project)) == []
    assert open_and_close(project) == []


def test_what_lies_there_is_taken_in_and_follows_the_file(project):
    path = put(project, "agency.tmx", tmx(("một", "one"), ("một", "a"), ("hai", "two")))
    assert open_and_close(project) == []
    assert held(project) == [
        ("hai", "two", "memory/agency.tmx"),
        ("một", "a", "memory/agency.tmx"),
        ("một", "one", "memory/agency.tmx"),
    ]
    put(project, "agency.tmx", tmx(("một", "one"), ("ba", "three")))
    assert open_and_close(project) == []
    assert [source for source, *_ in held(project)] == ["ba", "một"]
    path.unlink()
    open_and_close(project)
    assert held(project) == []


def test_an_unchanged_file_is_not_read_again(project, monkeypatch):
    put(project, "agency.tmx", tmx(("một", "one")))
    open_and_close(project)
    monkeypatch.setattr(memory_shelf.ShelfFile, "pieces", lambda *_: pytest.fail("read again"))
    assert open_and_close(project) == []


def test_a_lost_memory_is_made_again(project):
    put(project, "agency.tmx", tmx(("một", "one")))
    open_and_close(project)
    for file in project.state.glob("memory.*"):
        file.unlink()
    open_and_close(project)
    assert [source for source, *_ in held(project)] == ["một"]


def test_a_compressed_file_counts_too(project):
    (project.root / "memory" / "agency.tmx.gz").write_bytes(gzip.compress(tmx(("một", "one")).encode()))
    assert open_and_close(project) == []
    assert held(project) == [("một", "one", "memory/agency.tmx.gz")]


def test_a_broken_file_is_told_and_the_rest_counts(project):
    put(project, "bad.tmx", tmx(("một", "one")))
    put(project, "good.tmx", tmx(("hai", "two")))
    open_and_close(project)
    put(project, "bad.tmx", HEAD + unit("năm", "five") + "<tu")
    put(project, "good.tmx", tmx(("ba", "three"), ("bốn", "four")))
    (said,) = open_and_close(project)
    assert "bad.tmx:3: cannot be read and does not count: is not well-formed" in said
    # What was known of it before it broke stays.
    assert [source for source, *_ in held(project)] == ["ba", "bốn", "một"]


def test_a_bomb_on_the_shelf_is_told(project):
    put(project, "bomb.tmx", '<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa">]>' + tmx(("&a;", "x")))
    assert "DOCTYPE" in open_and_close(project)[0]


def test_a_large_file_waits_until_it_is_imported(project, monkeypatch):
    monkeypatch.setattr(memory_shelf, "_MOMENT", 300)
    monkeypatch.setattr(memory_portions, "_AT_ONCE", 2)
    put(project, "large.tmx", tmx(*((f"câu {number}", f"sentence {number}") for number in range(5))))
    put(project, "small.tmx", tmx(("một", "one")))
    (said,) = open_and_close(project)
    assert "large.tmx" in said
    assert "workbench tm import" in said
    assert [source for source, *_ in held(project)] == ["một"]
    (file,) = changed_files(project)
    read = []
    assert take_in_file(project, file, Report(), read.append) == 5
    assert sum(read) == 2 * file.path.stat().st_size
    assert open_and_close(project) == []
    assert len(held(project)) == 6
    put(project, "large.tmx", tmx(*((f"câu {number}", f"sentence {number}") for number in range(2, 6))))
    (file,) = changed_files(project)
    take_in_file(project, file, Report(), lambda _: None)
    assert [source for source, *_ in held(project)] == ["câu 2", "câu 3", "câu 4", "câu 5", "một"]


def test_a_file_that_was_taken_in_by_half_is_taken_in_again(project, monkeypatch):
    monkeypatch.setattr(memory_shelf, "_MOMENT", 300)
    monkeypatch.setattr(memory_portions, "_AT_ONCE", 2)
    put(project, "large.tmx", tmx(*((f"câu {number}", f"sentence {number}") for number in range(5))))
    (file,) = changed_files(project)

    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(SqliteStore, "note_digest", killed)
        with pytest.raises(KeyboardInterrupt):
            take_in_file(project, file, Report(), lambda _: None)
    assert len(held(project)) == 5
    (file,) = changed_files(project)
    take_in_file(project, file, Report(), lambda _: None)
    assert len(held(project)) == 5
    assert list(changed_files(project)) == []


def test_what_is_kept_lies_on_the_shelf_as_tmx(project, tmp_path):
    (tmp_path / "agency.tsv").write_text("một\tone\nhai\ttwo\n", "utf-8")
    kept = shelve(project, tmp_path / "agency.tsv", request=Request(), name="", report=Report())
    assert kept.path == project.root / "memory" / "agency.tmx"
    assert [(record.source, record.target) for record in kept.records()] == [("một", "one"), ("hai", "two")]
    # TMX is kept byte for byte.
    (tmp_path / "other.tmx").write_text(tmx(("ba", "three")), "utf-8")
    kept = shelve(project, tmp_path / "other.tmx", request=Request(), name="theirs", report=Report())
    assert kept.path.read_text("utf-8") == tmx(("ba", "three"))
    assert kept.document == "memory/theirs.tmx"
    # What lies there stays there.
    assert shelve(project, kept.path, request=Request(), name="", report=Report()) == kept


def test_a_pipe_is_not_waited_for(project, tmp_path):
    os.mkfifo(tmp_path / "pipe.tmx")
    with pytest.raises(UnreadableInput, match="no ordinary file"):
        shelve(project, tmp_path / "pipe.tmx", request=Request(), name="", report=Report())
    os.mkfifo(project.root / "memory" / "pipe.tmx")
    assert list(shelf(project)) == []


def test_a_broken_file_is_not_kept(project, tmp_path):
    for name, text in {"cut.tmx": HEAD + "<tu", "cut.csv": 'một,"one'}.items():
        (tmp_path / name).write_text(text, "utf-8")
        with pytest.raises(UnreadableInput):
            shelve(project, tmp_path / name, request=Request(), name="", report=Report())
    assert list(shelf(project)) == []
    assert list((project.root / "memory").iterdir()) == []
