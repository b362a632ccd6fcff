"""Drafts into the empty units of a document: the best of what is known, never over a person's text, nothing lost."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import pytest

from workbench import catalog as po
from workbench import drafts
from workbench.drafts import Request
from workbench.model import Draft, LanguagePair, State, Unit, UnitKey
from workbench.project import create, open_at, record_document
from workbench.session import journal
from workbench.session.commands import SetState, SetTarget
from workbench.session.document import open_document
from workbench.session.drafting import draft
from workbench.session.proposals import Wanted

PAIR = LanguagePair("vi", "en")
CLOCK = datetime.datetime(2026, 11, 24, 7, 2, tzinfo=datetime.UTC)
KNOWN = "Kim ngạch xuất khẩu gạo đạt 1,3 tỷ USD."
LINES = [f"Câu số {number} nói về xuất khẩu." for number in range(1, 6)]


@dataclass
class Fake:
    """A drafter that knows some sources, and remembers what it was asked."""

    name: str
    known: dict[str, Draft] = field(default_factory=dict)
    asked: list[Request] = field(default_factory=list)
    stop_at: str = ""

    def drafts(self, requests: Sequence[Request]) -> Iterator[Draft | None]:
        for request in requests:
            self.asked.append(request)
            if request.source == self.stop_at:
                raise KeyboardInterrupt
            yield self.known.get(request.source)


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def fakes(monkeypatch):
    """Three drafters behind the memory, in place of those that are installed."""
    made = {name: Fake(name) for name in ("repair", "engine", "fragments")}
    load = drafts.load
    monkeypatch.setattr(drafts, "load", lambda name, resources: made.get(name) or load(name, resources))
    return made


@pytest.fixture
def project(tmp_path):
    made = create(tmp_path / "desk", pair=PAIR, profile="vna")
    for name, units in {
        "old": [(KNOWN, "Rice exports reached 1.3 billion USD.", State.TRANSLATED)],
        "new": [(KNOWN, "", State.EMPTY), *((line, "", State.EMPTY) for line in LINES)],
    }.items():
        record_document(open_at(made.root), name, made.seeds / f"{name}.txt")
        write(made, name, units)
    return open_at(made.root)


def write(project, name, units):
    path = project.catalogs / f"{name}.po"
    path.unlink(missing_ok=True)
    catalog = po.new(path, PAIR, name, now=CLOCK)
    catalog.rearrange(
        [Unit(key=UnitKey(None, source), target=target, state=state) for source, target, state in units], []
    )
    po.save(catalog, now=CLOCK)


def stored(project, name="new"):
    units = po.load(project.document(name).catalog).units
    return {unit.source: (unit.target, unit.state, unit.provenance.origin) for unit in units}


def by(name, target, *doubts, detail="x"):
    return Draft(target=target, origin=f"{name}:{detail}", doubts=doubts)


def test_the_most_trusted_drafter_that_knows_something_is_believed(project, fakes):
    one, two, three, four, _ = LINES
    fakes["repair"].known = {KNOWN: by("repair", "no"), one: by("repair", "One.", detail="old 87")}
    fakes["engine"].known = {one: by("engine", "no"), two: by("engine", "Two.", detail="tiny 1 p1 g1")}
    fakes["fragments"].known = {two: by("fragments", "no"), three: by("fragments", "Three."), four: by("fragments", "")}
    summary = draft(project, "new", author="Lan")
    assert stored(project) == {
        KNOWN: ("Rice exports reached 1.3 billion USD.", State.DRAFT, "memory:old 100"),
        one: ("One.", State.DRAFT, "repair:old 87"),
        two: ("Two.", State.DRAFT, "engine:tiny 1 p1 g1"),
        three: ("Three.", State.DRAFT, "fragments:x"),
        four: ("", State.EMPTY, ""),
        LINES[4]: ("", State.EMPTY, ""),
    }
    assert summary.by_drafter == {"memory": 1, "repair": 1, "engine": 1, "fragments": 1}
    assert (summary.drafted, summary.empty) == (4, 2)


def test_what_could_not_be_verified_needs_review(project, fakes):
    fakes["engine"].known = {LINES[0]: by("engine", "One.", "13% is missing")}
    summary = draft(project, "new", author="Lan")
    assert stored(project)[LINES[0]][1] is State.NEEDS_REVIEW
    assert summary.doubtful == 1


def test_why_it_needs_review_is_noted_until_somebody_accepts_or_changes_it(project, fakes):
    fakes["engine"].known = {line: by("engine", "Draft", "13% is\nmissing") for line in LINES[:3]}
    draft(project, "new", author="Lan")
    first, second, third = (UnitKey(None, line) for line in LINES[:3])
    with open_document(project, "new", author="Lan") as session:
        assert session.unit(first).notes == ("workbench doubt: 13% is missing",)
        assert session.apply(SetState(first, State.TRANSLATED)).notes == ()
        assert session.apply(SetTarget(second, "Up 13%", State.DRAFT)).notes == ()
        assert session.apply(SetState(third, State.DRAFT)).notes == ("workbench doubt: 13% is missing",)
        session.undo()
        session.undo()
        session.undo()
        assert session.unit(first).notes == ("workbench doubt: 13% is missing",)


@pytest.mark.parametrize("state", [State.DRAFT, State.NEEDS_REVIEW, State.TRANSLATED, State.REVIEWED, State.FINAL])
def test_text_that_is_there_stays(project, fakes, state):
    write(project, "new", [(LINES[0], "Mine", state)])
    fakes["engine"].known = {LINES[0]: by("engine", "Its")}
    assert draft(project, "new", author="Lan").drafted == 0
    assert stored(project)[LINES[0]][:2] == ("Mine", state)
    assert not fakes["engine"].asked


def test_only_those_named_are_asked(project, fakes):
    fakes["repair"].known = {LINES[0]: by("repair", "One.")}
    fakes["fragments"].known = {LINES[1]: by("fragments", "Two.")}
    summary = draft(project, "new", author="Lan", wanted=Wanted(drafters=frozenset({"fragments"})))
    assert summary.by_drafter == {"fragments": 1}
    assert not fakes["engine"].asked


def test_the_threshold_is_that_of_the_matches(project, fakes):
    write(project, "new", [("Kim ngạch xuất khẩu tôm và cá đạt 1,3 tỷ USD.", "", State.EMPTY)])
    for threshold, count in ((95, 0), (70, 1)):
        draft(replace(project, draft_threshold=threshold), "new", author="Lan")
        assert len(fakes["repair"].asked[-1].matches) == count


def test_a_drafter_is_told_what_stands_around_and_only_what_was_accepted_as_an_example(project, fakes):
    write(
        project, "new",
        [("a", "A", State.TRANSLATED), ("b", "B", State.DRAFT), (LINES[0], "", State.EMPTY), ("c", "", State.EMPTY)],
    )  # fmt: skip
    draft(project, "new", author="Lan")
    (request, _) = fakes["engine"].asked
    assert [(one.source, one.target) for one in request.before] == [("a", "A"), ("b", "")]
    assert [one.source for one in request.behind] == ["c"]


def test_the_same_text_is_asked_once(project, fakes):
    catalog = po.load(project.document("new").catalog)
    catalog.rearrange([Unit(key=UnitKey(context, LINES[0])) for context in (None, "new#2", "new#3")], [])
    po.save(catalog, now=CLOCK)
    fakes["engine"].known = {LINES[0]: by("engine", "One.")}
    assert draft(project, "new", author="Lan").drafted == 3
    assert len(fakes["engine"].asked) == 1
    assert len(fakes["repair"].asked) == 3


def test_who_stops_it_keeps_what_there_is(project, fakes):
    fakes["engine"].known = {line: by("engine", line.upper()) for line in LINES}
    fakes["engine"].stop_at = LINES[2]
    summary = draft(project, "new", author="Lan")
    assert summary.is_stopped
    assert summary.by_drafter == {"memory": 1, "engine": 2}
    assert [state for _, state, _ in stored(project).values()] == [State.DRAFT] * 3 + [State.EMPTY] * 3


def test_a_dry_run_writes_nothing(project, fakes):
    before = project.document("new").catalog.read_bytes()
    with open_document(project, "new", author="Minh"):  # even while somebody works on it
        summary = draft(project, "new", author="Lan", dry_run=True)
    assert [one.draft.origin for one in summary.drafts] == ["memory:old 100"]
    assert project.document("new").catalog.read_bytes() == before


def test_a_draft_is_in_the_journal_before_it_is_shown(project, fakes):
    with open_document(project, "new", author="Lan") as session:
        session.take_drafts({UnitKey(None, LINES[0]): by("engine", "One.")}, "run")
        (entry,) = journal.read(journal.path_of(project.state, "new"))
    assert (entry.target, entry.state, entry.origin) == ("One.", State.DRAFT, "engine:x")
    with open_document(project, "new", author="Lan") as again:
        assert again.recovery is not None
        again.recover({UnitKey(None, LINES[0])})
    assert stored(project)[LINES[0]] == ("One.", State.DRAFT, "engine:x")


def test_what_is_being_typed_is_not_drafted_over(project, fakes):
    key = UnitKey(None, LINES[0])
    with open_document(project, "new", author="Lan") as session:
        session.note_typing(key, "I was he")
        assert session.take_drafts({key: by("engine", "One.")}, "run") == ()


def test_drafts_of_one_run_are_one_step_of_undo(project, fakes):
    first, second, third = (UnitKey(None, line) for line in LINES[:3])
    with open_document(project, "new", author="Lan") as session:
        session.take_drafts({second: by("engine", "Two.")}, "run")  # what the memory knows may come first
        session.take_drafts({first: by("engine", "One.")}, "run")
        session.apply(SetTarget(third, "Mine", State.TRANSLATED))
        session.take_drafts({UnitKey(None, LINES[3]): by("engine", "Four.")}, "run")
        session.undo()
        assert session.counts.draft == 2
        session.undo()
        assert session.undo() == first
        assert session.counts.draft == session.counts.finished == 0
        assert session.redo() == first
        assert [session.unit(key).target for key in (first, second)] == ["One.", "Two."]


def test_who_accepts_a_draft_as_it_is_does_not_make_it_theirs(project, fakes):
    first, second = (UnitKey(None, line) for line in LINES[:2])
    with open_document(project, "new", author="Lan") as session:
        session.take_drafts({first: by("engine", "One."), second: by("engine", "Two.")}, "run")
        assert session.apply(SetTarget(first, "One.", State.TRANSLATED)).provenance.origin == "engine:x"
        assert session.apply(SetTarget(second, "Two!", State.TRANSLATED)).provenance.origin == "person"
        assert session.apply(SetState(second, State.REVIEWED)).provenance.origin == "person"


def test_of_several_translations_the_one_with_the_same_neighbours_is_taken(project, fakes):
    write(project, "old", [("a", "A", State.TRANSLATED), (KNOWN, "Between a and b.", State.TRANSLATED),
                           ("b", "B", State.TRANSLATED)])  # fmt: skip
    record_document(project, "later", project.seeds / "later.txt")
    project = open_at(project.root)
    write(project, "later", [("c", "C", State.TRANSLATED), (KNOWN, "Behind c.", State.FINAL)])
    write(project, "new", [("a", "", State.EMPTY), (KNOWN, "", State.EMPTY), ("b", "", State.EMPTY)])
    draft(project, "new", author="Lan")
    assert stored(project)[KNOWN][0] == "Between a and b."
