"""An open document: what a translator does, and that none of it is lost."""

import datetime
import os

import pytest

from workbench import catalog as po
from workbench.errors import Conflict, LockedError, ProjectError, WriteError
from workbench.model import LanguagePair, Provenance, Role, State, Unit, UnitKey
from workbench.project import Project, create, open_at, record_document
from workbench.session import journal as journals
from workbench.session.commands import SetState, SetTarget
from workbench.session.document import open_document
from workbench.session.events import CountsChanged, DocumentReplaced, SaveKind, UnitChanged

SENTENCES = (
    (Role.HEADLINE, "Gạo Việt rộng cửa", "Doors wide open for Vietnamese rice", State.REVIEWED),
    (Role.LEAD, "Kim ngạch đạt 1,3 tỷ USD.", "", State.EMPTY),
    (Role.BODY, "Hiệp định RCEP có hiệu lực.", "The RCEP took effect.", State.TRANSLATED),
    (Role.BODY, "Doanh nghiệp phấn khởi.", "", State.EMPTY),
)

CLOCK = datetime.datetime(2026, 11, 24, 7, 2, tzinfo=datetime.UTC)


def key(number: int) -> UnitKey:
    """The key of the `number`th sentence, from 1."""
    return UnitKey(None, SENTENCES[number - 1][1])


@pytest.fixture
def desk(tmp_path) -> Project:
    project = create(tmp_path / "desk", pair=LanguagePair("vi", "en"), profile="vna")
    (project.seeds / "rice.txt").write_text("\n\n".join(source for _, source, _, _ in SENTENCES) + "\n", "utf-8")
    record_document(project, "rice", project.seeds / "rice.txt", date=datetime.date(2024, 3, 1))
    catalog = po.new(project.catalogs / "rice.po", project.pair, "rice", now=CLOCK)
    catalog.rearrange(
        [
            Unit(key=UnitKey(None, source), target=target, state=state, role=role)
            for role, source, target, state in SENTENCES
        ],
        [],
    )
    po.save(catalog, now=CLOCK)
    reopened = open_at(project.root)
    assert reopened
    return reopened


@pytest.fixture
def session(desk):
    with open_document(desk, "rice", author="Lan", clock=lambda: CLOCK) as opened:
        yield opened


def on_disk(desk, number):
    return po.load(desk.catalogs / "rice.po").get(key(number))


def confirm(session, number, text):
    return session.apply(SetTarget(key(number), text, State.TRANSLATED))


def test_confirming_sets_text_state_and_provenance(session):
    unit = confirm(session, 2, "Turnover reached 1.3 billion USD.")
    assert (unit.target, unit.state) == ("Turnover reached 1.3 billion USD.", State.TRANSLATED)
    assert unit.provenance == Provenance(origin="person", by="Lan", at="2026-11-24T07:02:00Z")
    assert session.counts.finished == 3


def test_an_edit_is_in_the_journal_before_it_is_told(session, desk):
    seen = []

    def listener(event):
        if isinstance(event, UnitChanged):
            seen.extend(entry.target for entry in journals.read(desk.state / "journal" / "rice.jsonl"))

    session.subscribe(listener)
    confirm(session, 2, "Turnover.")
    assert seen == ["Turnover."]


def test_saving_writes_the_po_and_empties_the_journal(session, desk):
    confirm(session, 2, "Turnover.")
    assert session.save_state.kind is SaveKind.JOURNALLED
    assert on_disk(desk, 2).target == ""
    session.save()
    assert on_disk(desk, 2).target == "Turnover."
    assert journals.read(desk.state / "journal" / "rice.jsonl") == ()
    assert session.save_state.kind is SaveKind.SAVED
    assert session.save_state.at == CLOCK


def test_saving_without_a_change_touches_nothing(session, desk):
    before = (desk.catalogs / "rice.po").stat().st_mtime_ns
    session.save()
    assert (desk.catalogs / "rice.po").stat().st_mtime_ns == before


def test_text_is_kept_as_typed_but_composed(session):
    unit = confirm(session, 2, "cafe\u0301 [/b] %s \u2028")
    assert unit.target == "café [/b] %s \u2028"


def test_what_no_po_file_can_hold_is_left_out(session, desk):
    confirm(session, 2, "a\x00b\x04c\ud800d\x1be")
    session.save()
    assert on_disk(desk, 2).target == "abcd\x1be"


@pytest.mark.parametrize(
    ("text", "asked", "state"),
    [
        ("", State.TRANSLATED, State.EMPTY),
        ("x", State.EMPTY, State.DRAFT),
        ("x", State.REVIEWED, State.REVIEWED),
    ],
)
def test_state_and_text_agree(session, text, asked, state):
    confirm(session, 2, "something else")
    assert session.apply(SetTarget(key(2), text, asked)).state is state


def test_undo_and_redo_go_across_segments(session):
    confirm(session, 2, "Two.")
    confirm(session, 4, "Four.")
    session.apply(SetState(key(4), State.REVIEWED))
    assert session.undo() == key(4)
    assert session.unit(key(4)).state is State.TRANSLATED
    assert session.undo() == key(4)
    assert session.undo() == key(2)
    assert session.undo() is None
    assert [session.unit(key(n)).target for n in (2, 4)] == ["", ""]
    assert session.redo() == key(2)
    assert session.unit(key(2)).target == "Two."
    confirm(session, 4, "Vier.")
    assert session.redo() is None


def test_a_command_that_changes_nothing_is_no_step(session):
    session.apply(SetTarget(key(3), SENTENCES[2][2], State.TRANSLATED))
    assert session.undo() is None
    assert session.save_state.kind is SaveKind.SAVED


def test_a_unit_that_is_not_there_is_an_error(session):
    with pytest.raises(ProjectError):
        session.apply(SetTarget(key(1).__class__(None, "khác"), "x", State.DRAFT))


def test_events_tell_what_changed(session):
    events = []
    session.subscribe(events.append)
    confirm(session, 2, "Two.")
    assert UnitChanged(key(2)) in events
    assert CountsChanged(session.counts) in events


def killed(session):
    """Leave a session as SIGKILL does: the lock goes with the process, nothing is flushed."""
    session._lock.release()
    os.close(session._journal._descriptor)
    session._journal = session._lock = None


def test_after_a_kill_confirmed_and_typed_texts_are_offered(desk):
    session = open_document(desk, "rice", author="Lan")
    confirm(session, 2, "Turnover reached 1.3 billion USD.")
    session.note_typing(key(4), "Businesses are exc")
    killed(session)
    with open_document(desk, "rice", author="Lan") as again:
        items = again.recovery.items
        assert [(i.key, i.on_disk, i.recovered, i.state, i.confirmed) for i in items] == [
            (key(2), "", "Turnover reached 1.3 billion USD.", State.TRANSLATED, True),
            (key(4), "", "Businesses are exc", State.DRAFT, False),
        ]
        again.recover([item.key for item in items])
        assert again.recovery is None
    assert on_disk(desk, 2).state is State.TRANSLATED
    assert on_disk(desk, 2).provenance.by == "Lan"
    assert on_disk(desk, 4).target == "Businesses are exc"
    with open_document(desk, "rice", author="Lan") as third:
        assert third.recovery is None


def test_a_kill_before_the_choice_loses_nothing(desk):
    session = open_document(desk, "rice", author="Lan")
    confirm(session, 2, "Two.")
    killed(session)
    again = open_document(desk, "rice", author="Lan")
    confirm(again, 4, "Four.")
    killed(again)
    with open_document(desk, "rice", author="Lan") as third:
        assert {item.recovered for item in third.recovery.items} == {"Two.", "Four."}


def test_a_save_before_the_choice_keeps_what_is_offered(desk):
    session = open_document(desk, "rice", author="Lan")
    confirm(session, 2, "Two.")
    killed(session)
    with open_document(desk, "rice", author="Lan") as again:
        confirm(again, 4, "Four.")
        again.save()
    assert on_disk(desk, 4).target == "Four."
    with open_document(desk, "rice", author="Lan") as third:
        assert [item.recovered for item in third.recovery.items] == ["Two."]
        third.recover([key(2)])
    assert on_disk(desk, 2).target == "Two."


def test_discarding_forgets_the_journal(desk):
    session = open_document(desk, "rice", author="Lan")
    confirm(session, 2, "Two.")
    killed(session)
    with open_document(desk, "rice", author="Lan") as again:
        again.recover(())
    assert on_disk(desk, 2).target == ""
    assert "Two." in (desk.state / "rice.discarded.txt").read_text("utf-8")
    with open_document(desk, "rice", author="Lan") as third:
        assert third.recovery is None


def test_typing_after_a_confirmation_keeps_both(desk):
    session = open_document(desk, "rice", author="Lan")
    confirm(session, 2, "Two.")
    session.note_typing(key(2), "Two and a h")
    killed(session)
    with open_document(desk, "rice", author="Lan") as again:
        again.recover([key(2)])
        assert again.unit(key(2)).target == "Two and a h"
        again.undo()
        assert (again.unit(key(2)).target, again.unit(key(2)).state) == ("Two.", State.TRANSLATED)


def test_typing_taken_back_is_not_offered(desk):
    session = open_document(desk, "rice", author="Lan")
    session.note_typing(key(3), "The RCEP to")
    session.note_typing(key(3), SENTENCES[2][2])
    killed(session)
    with open_document(desk, "rice", author="Lan") as again:
        assert again.recovery is None


def test_typing_taken_back_leaves_everything_saved(session, desk):
    session.note_typing(key(3), "The RCEP to")
    assert session.save_state.kind is SaveKind.JOURNALLED
    session.note_typing(key(3), SENTENCES[2][2])
    assert session.save_state.kind is SaveKind.SAVED
    assert journals.read(desk.state / "journal" / "rice.jsonl") == ()


def test_typing_taken_back_is_not_saved_while_other_work_is_not(session):
    confirm(session, 2, "Two.")
    session.note_typing(key(3), "The RCEP to")
    session.note_typing(key(3), SENTENCES[2][2])
    assert session.save_state.kind is SaveKind.JOURNALLED


def test_a_save_keeps_what_is_being_typed_in_the_journal(desk):
    session = open_document(desk, "rice", author="Lan")
    session.note_typing(key(4), "Busin")
    confirm(session, 2, "Two.")
    session.save()
    assert session.save_state.kind is SaveKind.JOURNALLED
    killed(session)
    with open_document(desk, "rice", author="Lan") as again:
        assert [item.recovered for item in again.recovery.items] == ["Busin"]


def test_a_text_whose_segment_is_gone_is_kept_in_a_file(desk):
    session = open_document(desk, "rice", author="Lan")
    confirm(session, 2, "Two.")
    killed(session)
    catalog = po.load(desk.catalogs / "rice.po")
    catalog.rearrange([unit for unit in catalog.units if unit.key != key(2)], [])
    po.save(catalog)
    with open_document(desk, "rice", author="Lan") as again:
        assert again.recovery.items == ()
        again.recover(())
    assert "Two." in (desk.state / "rice.discarded.txt").read_text("utf-8")


def changed_elsewhere(desk, number, text):
    catalog = po.load(desk.catalogs / "rice.po")
    unit = catalog.get(key(number))
    catalog.replace(unit.__class__(key=unit.key, target=text, state=State.TRANSLATED, role=unit.role))
    po.save(catalog)


def test_a_file_that_changed_on_disk_is_not_overwritten(session, desk):
    changed_elsewhere(desk, 4, "Firms rejoice.")
    confirm(session, 2, "Two.")
    with pytest.raises(Conflict):
        session.save()
    assert session.save_state.kind is SaveKind.FAILED
    assert on_disk(desk, 4).target == "Firms rejoice."


def test_merging_brings_both_sides_together(session, desk):
    events = []
    session.subscribe(events.append)
    changed_elsewhere(desk, 4, "Firms rejoice.")
    confirm(session, 2, "Two.")
    with pytest.raises(Conflict):
        session.save()
    result = session.merge_disk()
    assert result.conflicts == ()
    assert [on_disk(desk, n).target for n in (2, 4)] == ["Two.", "Firms rejoice."]
    assert DocumentReplaced() in events


def test_merging_keeps_both_texts_where_both_changed(session, desk):
    changed_elsewhere(desk, 2, "Theirs.")
    confirm(session, 2, "Mine.")
    with pytest.raises(Conflict):
        session.save()
    assert session.merge_disk().conflicts == (key(2),)
    unit = on_disk(desk, 2)
    assert (unit.target, unit.state) == ("Mine.", State.NEEDS_REVIEW)
    assert any("Theirs." in note for note in unit.notes)


def test_a_second_editor_reads_only_and_is_told_whose_it_is(session, desk):
    with open_document(desk, "rice", author="Minh") as second:
        assert "Lan" in second.read_only
        assert second.save_state.kind is SaveKind.READ_ONLY
        with pytest.raises(LockedError):
            second.apply(SetTarget(key(2), "x", State.DRAFT))
        second.note_typing(key(2), "x")
        second.save()
    assert on_disk(desk, 2).target == ""


def test_a_failed_journal_changes_nothing(session, monkeypatch):
    def full(descriptor, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(WriteError):
        confirm(session, 2, "Two.")
    assert session.unit(key(2)).target == ""
    assert session.undo() is None
    assert session.save_state.kind is SaveKind.FAILED


def test_a_full_disk_at_saving_keeps_the_work_in_the_journal(session, desk, monkeypatch):
    confirm(session, 2, "Two.")

    def full(**_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("tempfile.mkstemp", full)
        with pytest.raises(WriteError):
            session.save()
    assert [entry.target for entry in journals.read(desk.state / "journal" / "rice.jsonl")] == ["Two."]
    session.save()
    assert on_disk(desk, 2).target == "Two."


def test_a_document_that_was_never_added_says_how(desk):
    (desk.catalogs / "rice.po").unlink()
    with pytest.raises(ProjectError, match="workbench add"):
        open_document(desk, "rice", author="Lan")


def test_the_day_is_the_documents(session):
    assert session.day == datetime.date(2024, 3, 1)
    assert not session.day_is_assumed


def test_typing_that_ends_where_it_began_leaves_nothing_to_recover(session, desk):
    confirm(session, 2, "Good text.")
    session.save()
    session.note_typing(key(2), "Good text. oops")
    confirm(session, 2, "Good text.")
    assert session.save_state.kind is SaveKind.SAVED
    session.close()
    with open_document(desk, "rice", author="Lan") as again:
        assert again.recovery is None


def test_a_journal_that_cannot_be_settled_is_settled_by_the_next_save(session, desk, monkeypatch):
    confirm(session, 2, "Two.")

    def full(descriptor, data):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(WriteError):
            session.save()
    assert session.save_state.kind is SaveKind.FAILED
    session.save()
    assert session.save_state.kind is SaveKind.SAVED
    assert journals.read(desk.state / "journal" / "rice.jsonl") == ()


def test_a_journal_that_cannot_be_read_is_not_written_over(desk):
    path = desk.state / "journal" / "rice.jsonl"
    path.mkdir(parents=True)
    with open_document(desk, "rice", author="Lan") as session:
        assert "cannot be read" in session.read_only
