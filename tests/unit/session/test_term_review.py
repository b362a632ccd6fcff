"""Finished segments that a changed term makes wrong, accepted one by one: edits like any other, in every document."""

import datetime
from dataclasses import replace

import pytest

from workbench import catalog as po
from workbench.errors import Conflict, LockedError
from workbench.model import LanguagePair, State, TermHit
from workbench.model.term import Term, TermStatus
from workbench.project import create, find
from workbench.session.adding import add
from workbench.session.commands import SetTarget
from workbench.session.disagreements import Disagreement, Looked, proposal
from workbench.session.document import open_document
from workbench.session.term_fields import TermFields
from workbench.session.term_review import TermReview

GLOSSARY = (
    "concept,lang,term,type,status,valid_from,valid_to,domain,note,source\n"
    "trade.rice,vi,gạo,full,preferred,,,trade,,office\n"
    "trade.rice,en,rice,full,preferred,,,trade,,office\n"
)
TEXTS = {"one": ("Gạo tăng giá.", "Giá gạo tăng.", "Nông dân vui."), "two": ("Gạo giảm giá.",)}
TARGETS = {"one": ("Rice is dearer.", "The price of rice rose.", "Farmers are glad."), "two": ("Rice is cheaper.",)}


@pytest.fixture
def desk(tmp_path):
    """A project of two finished documents."""
    project = create(tmp_path, name="test", pair=LanguagePair("vi", "en"), profile="vna")
    settings = project.settings_file.read_text("utf-8")
    project.settings_file.write_text(settings.replace("builtin = true ", "builtin = false"), "utf-8")
    project.glossary.mkdir(exist_ok=True)
    (project.glossary / "trade.csv").write_text(GLOSSARY, "utf-8")
    for name, lines in TEXTS.items():
        source = tmp_path / f"{name}.txt"
        source.write_text("\n\n".join(lines) + "\n", "utf-8")
        add(find(tmp_path), source, day=datetime.date(2024, 3, 1))
        with open_document(find(tmp_path), name, author="Lan") as session:
            for unit, target in zip(session.units, TARGETS[name], strict=True):
                session.apply(SetTarget(unit.key, target, State.REVIEWED))
            session.save()
    return find(tmp_path)


@pytest.fixture
def session(desk):
    with open_document(desk, "one", author="Lan") as opened:
        yield opened


@pytest.fixture
def review(session):
    """`paddy` is the word from now on, and `rice` is wrong."""
    concept = session.terms.concept("trade.rice")
    fields = TermFields(target="paddy", domain="trade", evidence="office", earlier=TermStatus.DEPRECATED)
    with_review = TermReview(session, session.terms.save(session.terms.change(fields, concept, None)))
    yield with_review
    with_review.close()


def found(review):
    return [one for one in review.find() if isinstance(one, Disagreement)]


def test_what_was_right_and_is_wrong_is_found_with_a_proposal(review):
    assert [(one.document, one.number, one.proposed) for one in found(review)] == [
        ("one", 1, "Paddy is dearer."),
        ("one", 2, "The price of paddy rose."),
        ("two", 1, "Paddy is cheaper."),
    ]
    assert [one for one in review.find() if isinstance(one, Looked)][-1] == Looked(2, 2)
    assert list(review.find(lambda: True)) == []


def test_what_was_wrong_before_or_is_not_finished_is_left_alone(session, review):
    first, second, *_ = session.units
    session.apply(SetTarget(first.key, "Rice is dearer.", State.DRAFT))
    session.apply(SetTarget(second.key, "The price rose.", State.REVIEWED))
    assert [(one.document, one.number) for one in found(review)] == [("two", 1)]


def test_accepted_changes_keep_their_state_and_can_be_taken_back(desk, session, review):
    one, two, three = found(review)
    review.accept(one)
    review.accept(three)
    assert session.unit(one.unit.key).target == "Paddy is dearer."
    assert session.unit(one.unit.key).state is State.REVIEWED
    assert review.take_back() == three
    review.accept(three)
    assert session.undo() == one.unit.key
    review.accept(one)
    review.accept(two)
    assert review.close() == ()
    assert [unit.target for unit in po.load(desk.document("two").catalog).units] == ["Paddy is cheaper."]
    assert found(review) == []


def test_a_document_open_elsewhere_or_with_work_of_a_crash_is_not_touched(desk, review):
    three = found(review)[2]
    before = desk.document("two").catalog.read_bytes()
    with open_document(desk, "two", author="Minh") as theirs:
        with pytest.raises(LockedError, match="Minh"):
            review.accept(three)
        theirs.note_typing(three.unit.key, "half a sen")
    with pytest.raises(Conflict, match="crash"):
        review.accept(three)
    assert desk.document("two").catalog.read_bytes() == before
    with open_document(desk, "two", author="Lan") as later:
        assert later.recovery is not None


def test_a_segment_that_changed_meanwhile_is_not_overwritten(session, review):
    one, *_ = found(review)
    session.apply(SetTarget(one.unit.key, "Something else.", State.REVIEWED))
    with pytest.raises(Conflict):
        review.accept(one)
    assert session.unit(one.unit.key).target == "Something else."
    assert review.take_back() is None


def test_a_document_that_cannot_be_read_is_named_and_the_others_are_looked_at(desk, review):
    desk.document("two").catalog.write_text("nonsense", "utf-8")
    looked = [one for one in review.find() if isinstance(one, Looked)]
    assert len(found(review)) == 2
    assert "two.po" in looked[-1].unreadable


def hit(*preferred, acronym="", admitted=(), forbidden=()):
    term = Term(concept="c", lang="vi", text="x")
    return TermHit(
        concept="c", start=0, end=1, matched=term, preferred=preferred, acronym=acronym, admitted=admitted,
        forbidden=forbidden,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("target", "old", "new", "expected"),
    [
        ("The Rubber Group (RG)", hit("Rubber Group", acronym="RG"), hit("Rubber Board", acronym="RB"),
         "The Rubber Board (RB)"),
        ("Vietnam Rubber Group", hit("Rubber Group"), hit("Vietnam Rubber Group"), ""),
        ("tariffs on rice", hit("tariff"), hit("customs duty", forbidden=("tariff",)), "customs duties on rice"),
        ("nothing of it", hit("tariff"), hit("duty"), ""),
        ("a tariff", hit("tariff", admitted=("levy",)), hit("tariff", admitted=("levy",)), ""),
    ],
)  # fmt: skip
def test_proposals(target, old, new, expected):
    assert proposal(target, (old,), (new,)) == expected
    assert proposal(target, (replace(old, concept="other"),), (replace(new, forbidden=()),)) == ""
