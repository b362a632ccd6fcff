"""The memories of a project as its documents use them: filled from the files, live, never in the way."""

import datetime
import sqlite3

import pytest

from workbench import catalog as po
from workbench.memory.concordance import Manner
from workbench.memory.record import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.model import LanguagePair, State, Unit, UnitKey
from workbench.project import create, open_at, record_document
from workbench.session.commands import SetState, SetTarget
from workbench.session.document import open_document
from workbench.session.memories import Memories, own_path
from workbench.session.memory_upkeep import find_in_memories

PAIR = LanguagePair("vi", "en")
CLOCK = datetime.datetime(2026, 11, 24, 7, 2, tzinfo=datetime.UTC)
RICE = "Kim ngạch xuất khẩu gạo đạt 1,3 tỷ USD."
SHRIMP = "Kim ngạch xuất khẩu tôm đạt 1,3 tỷ USD."


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def root(tmp_path):
    project = create(tmp_path / "desk", pair=PAIR, profile="vna")
    for name, units in {"rice": [(RICE, ""), ("Hết.", "End.")], "shrimp": [(SHRIMP, "Shrimp.")]}.items():
        record_document(open_at(project.root), name, project.seeds / f"{name}.txt")
        write(project, name, units)
    return project.root


def write(project, name, units):
    path = project.catalogs / f"{name}.po"
    path.unlink(missing_ok=True)
    catalog = po.new(path, PAIR, name, now=CLOCK)
    catalog.rearrange(
        [
            Unit(
                key=UnitKey(None, source), target=target, state=State.TRANSLATED if target else State.EMPTY, role="body"
            )
            for source, target in units
        ],
        [],
    )
    po.save(catalog, now=CLOCK)


def settings(root, text):
    with (root / "workbench.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n{text}\n")


def session(root, name="rice"):
    return open_document(open_at(root), name, author="Lan", clock=lambda: CLOCK)


def matches(opened, source=RICE):
    return [(match.target, match.score, match.origin) for match in opened.matches(UnitKey(None, source))]


def test_what_other_documents_say_is_found(root):
    with session(root) as opened:
        assert matches(opened) == [("Shrimp.", 91, "shrimp")]
        assert opened.memory_trouble is None


def test_a_unit_is_found_as_soon_as_it_is_confirmed_and_lost_when_it_is_taken_back(root):
    with session(root) as opened:
        assert matches(opened, "Hết!") == []
        opened.apply(SetTarget(UnitKey(None, RICE), "Rice.", State.TRANSLATED))
        assert matches(opened, RICE.replace("gạo", "sắn"))[0] == ("Rice.", 91, "rice")
        opened.apply(SetTarget(UnitKey(None, RICE), "Rice!", State.TRANSLATED))
        assert [target for target, *_ in matches(opened, RICE.replace("gạo", "sắn"))] == ["Rice!", "Shrimp."]
        opened.apply(SetState(UnitKey(None, RICE), State.NEEDS_REVIEW))
        assert [target for target, *_ in matches(opened, RICE.replace("gạo", "sắn"))] == ["Shrimp."]
    with session(root, "shrimp") as opened:
        assert matches(opened, SHRIMP) == []


def test_the_unit_in_work_is_no_match_for_itself(root):
    with session(root, "shrimp") as opened:
        assert matches(opened, SHRIMP) == []


def test_only_files_that_changed_are_read_again(root, monkeypatch):
    Memories(open_at(root)).close()
    read = []
    load = po.load
    monkeypatch.setattr("workbench.session.memories.po.load", lambda path: read.append(path.stem) or load(path))
    Memories(open_at(root)).close()
    assert read == []
    write(open_at(root), "shrimp", [(SHRIMP, "Prawn.")])
    with session(root) as opened:
        assert matches(opened) == [("Prawn.", 91, "shrimp")]
    # The first by the editor itself.
    assert read == ["rice", "shrimp"]


def test_a_document_that_is_gone_is_forgotten(root):
    Memories(open_at(root)).close()
    (open_at(root).catalogs / "shrimp.po").unlink()
    with session(root) as opened:
        assert matches(opened) == []


def test_a_lost_memory_is_filled_again(root):
    Memories(open_at(root)).close()
    for file in open_at(root).state.glob("memory.*"):
        file.unlink()
    with session(root) as opened:
        assert matches(opened) == [("Shrimp.", 91, "shrimp")]


def test_who_fills_the_memory_meanwhile_takes_nothing_out_for_long(root):
    with session(root) as opened:
        opened.apply(SetTarget(UnitKey(None, RICE), "Rice.", State.TRANSLATED))
        matches(opened)
        Memories(open_at(root)).close()
        opened.save()
    with session(root, "shrimp") as opened:
        assert matches(opened, SHRIMP) == [("Rice.", 91, "rice")]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda path: path.write_bytes(b"nothing of ours " * 600), "damaged or no memory"),
        (lambda path: _run(path, "PRAGMA user_version = 99"), "version 99"),
    ],
    ids=["damaged", "newer"],
)
def test_a_memory_that_cannot_be_used_is_told_and_work_goes_on(root, spoil, said):
    Memories(open_at(root)).close()
    path = own_path(open_at(root))
    spoil(path)
    before = path.read_bytes()
    with session(root) as opened:
        assert matches(opened) == [("Shrimp.", 91, "shrimp")]
        assert said in str(opened.memory_trouble)
        opened.apply(SetTarget(UnitKey(None, RICE), "Rice.", State.TRANSLATED))
        assert opened.unit(UnitKey(None, RICE)).target == "Rice."
    assert path.read_bytes() == before


def test_a_locked_memory_is_read_and_what_waits_is_put_later(root, monkeypatch):
    monkeypatch.setattr("workbench.session.remembering._PATIENCE", 0.01)
    with session(root) as opened:
        before = matches(opened)
        blocker = sqlite3.connect(own_path(open_at(root)), isolation_level=None)
        blocker.execute("BEGIN IMMEDIATE")
        opened.apply(SetTarget(UnitKey(None, RICE), "Rice.", State.TRANSLATED))
        assert matches(opened) == before
        assert "locked" in str(opened.memory_trouble)
        blocker.close()
        assert matches(opened, RICE.replace("gạo", "sắn"))[0] == ("Rice.", 91, "rice")
        assert opened.memory_trouble is None


def test_the_users_memory_is_used_and_filled_only_if_wanted(root, tmp_path):
    def confirm(target):
        with session(root) as opened:
            opened.apply(SetTarget(UnitKey(None, RICE), target, State.TRANSLATED))
            opened.save()

    confirm("Rice.")
    assert not list(tmp_path.glob("data/**/memory.sqlite"))
    settings(root, "[memory]\nuser = true")
    confirm("Rice of Vietnam.")
    (path,) = tmp_path.glob("data/**/memory.sqlite")
    with SqliteStore.open(path) as store:
        assert [(record.target, record.document) for record in store.records()] == [("Rice of Vietnam.", "desk: rice")]
        store.put([Record(source=RICE, target="From elsewhere.", document="other: old")])
    with session(root) as opened:
        # Its own unit is left out there, too.
        assert matches(opened) == [("From elsewhere.", 100, "other: old"), ("Shrimp.", 91, "shrimp")]


def test_an_attached_memory_is_read_with_its_penalty_and_never_written(root, tmp_path):
    path = tmp_path / "agency.sqlite"
    with SqliteStore.open(path) as store:
        store.put([Record(source=RICE, target="Agency.", document="1999")])
    before = path.read_bytes()
    settings(root, '[[memory.attached]]\npath = "../agency.sqlite"\npenalty = 7')
    settings(root, '[[memory.attached]]\npath = "../none.sqlite"')
    with session(root) as opened:
        assert matches(opened) == [("Agency.", 93, "1999"), ("Shrimp.", 91, "shrimp")]
        assert "none.sqlite" in str(opened.memory_trouble)
        opened.apply(SetTarget(UnitKey(None, RICE), "Rice.", State.TRANSLATED))
    assert path.read_bytes() == before


@pytest.mark.parametrize("first", [0, 4096, 8192])
def test_an_attached_memory_that_is_damaged_is_told_and_work_goes_on(root, tmp_path, first):
    path = tmp_path / "agency.sqlite"
    with SqliteStore.open(path) as store:
        store.put([Record(source=RICE, target="Agency.", document="1999")])
    data = bytearray(path.read_bytes())
    data[first:] = b"\xff" * (len(data) - first)
    path.write_bytes(data)
    settings(root, '[[memory.attached]]\npath = "../agency.sqlite"')
    with session(root) as opened:
        assert matches(opened) == [("Shrimp.", 91, "shrimp")]
        assert "agency.sqlite: is damaged" in str(opened.memory_trouble)
    memories = Memories(open_at(root))
    memories.new_words()
    memories.take_in_words(lambda _: None)
    (hit,) = find_in_memories(memories, "tôm", in_target=False, manner=Manner.WORDS, limit=5)
    assert hit.record.target == "Shrimp."
    assert ["agency.sqlite: is damaged" in str(trouble) for trouble in memories.troubles] == [True]
    memories.close()
    memories = Memories(open_at(root))
    (hit,) = find_in_memories(memories, "t[ôo]m", in_target=False, manner=Manner.REGEX, limit=5)
    assert ["agency.sqlite: is damaged" in str(trouble) for trouble in memories.troubles] == [True]
    memories.close()


def _run(path, statement):
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
