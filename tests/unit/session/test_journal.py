"""The journal: on the disk before it counts, readable whatever happened to its end."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import WriteError
from workbench.model import State, UnitKey
from workbench.session.journal import Entry, Journal, read

ONE = Entry(UnitKey(None, "một"), "one", State.TRANSLATED, origin="person", by="Lan", at="2026-11-24T07:02:00Z")
TWO = Entry(UnitKey("rice#2", "hai"), "tw")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "rice.jsonl"


def written(path, *entries):
    journal = Journal.open(path)
    journal.append(*entries)
    journal.close()


def test_what_was_appended_is_read_back(path):
    written(path, ONE, TWO)
    assert read(path) == (ONE, TWO)


def test_no_journal_holds_nothing(path):
    assert read(path) == ()


def test_settling_forgets_what_came_before(path):
    journal = Journal.open(path)
    journal.append(ONE)
    journal.settle(TWO)
    assert read(path) == (TWO,)
    journal.settle()
    assert read(path) == ()
    assert path.read_bytes() == b""
    journal.append(ONE)
    assert read(path) == (ONE,)


def test_a_journal_cut_at_any_byte_keeps_every_whole_line(path):
    written(path, ONE, TWO, ONE)
    whole = path.read_bytes()
    ends = [index + 1 for index, byte in enumerate(whole) if byte == ord("\n")]
    for cut in range(len(whole) + 1):
        path.write_bytes(whole[:cut])
        # a line counts once its last byte before the newline is there
        assert len(read(path)) == sum(end - 1 <= cut for end in ends)


def test_a_torn_end_does_not_spoil_the_next_line(path):
    written(path, ONE, TWO)
    path.write_bytes(path.read_bytes()[:-7])
    written(path, TWO)
    assert read(path) == (ONE, TWO)


@pytest.mark.parametrize(
    "garbage", [b"\x00" * 40, b"not a journal\n", b"00000000 {}\n", b'ffffffff {"settled":true}\n']
)
def test_foreign_bytes_are_skipped(path, garbage):
    written(path, ONE)
    path.write_bytes(path.read_bytes() + garbage)
    written(path, TWO)
    assert read(path) == (ONE, TWO)


def test_a_full_disk_is_told_and_the_next_line_is_good(path, monkeypatch):
    journal = Journal.open(path)
    journal.append(ONE)
    real = os.write

    room = 10

    def full(descriptor: int, data: bytes) -> int:
        nonlocal room
        if not room:
            raise OSError(28, "No space left on device")
        length, room = room, 0
        return real(descriptor, data[:length])

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(WriteError, match="No space left"):
        journal.append(TWO)
    monkeypatch.setattr(os, "write", real)
    journal.append(TWO)
    assert read(path) == (ONE, TWO)


TEXT = st.text(max_size=40)


@given(
    st.lists(
        st.builds(
            Entry,
            key=st.builds(UnitKey, st.none() | TEXT, TEXT),
            target=TEXT,
            state=st.none() | st.sampled_from(State),
            origin=TEXT,
            by=TEXT,
            at=TEXT,
        ),
        max_size=5,
    )
)
def test_any_text_comes_back(tmp_path_factory, entries):
    path = tmp_path_factory.mktemp("journal") / "any.jsonl"
    written(path, *entries)
    assert read(path) == tuple(entries)
