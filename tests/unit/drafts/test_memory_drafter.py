"""What the memory drafter takes over, and what it leaves to a person."""

import datetime

import pytest

from workbench import drafts
from workbench.drafts import Request, Resources, may_draft
from workbench.memory import Memory, Record
from workbench.model import Draft, LanguagePair, Match, Penalty, Plural, State, Unit, UnitKey
from workbench.text.profiles import VNA

SOURCE = "Xuất khẩu tôm đạt 4,2 tỷ USD."
RESOURCES = Resources(
    pair=LanguagePair("vi", "en"),
    day=datetime.date(2025, 8, 1),
    profile=VNA,
    hits=lambda _: (),
    named=lambda _: (),
)


def draft(source: str, *matches: Match) -> Draft | None:
    (drafted,) = drafts.load("memory", RESOURCES).drafts([Request(source=source, matches=matches)])
    return drafted


def match(source: str, score: int, penalties: tuple[Penalty, ...] = ()) -> Match:
    return Match(source=source, target="English.", score=score, origin="ca-mau", penalties=penalties)


def test_the_same_text_is_taken_over() -> None:
    assert draft(SOURCE, match(SOURCE, 100)) == Draft(target="English.", origin="memory:ca-mau 100")


@pytest.mark.parametrize(
    "proposed",
    [
        match("Xuất khẩu tôm đạt 4,3 tỷ USD.", 90),
        match("Xuất khẩu tôm đạt 4,2 tỉ USD.", 99, (Penalty("spelling", 1),)),
        # A memory that calls another figure the same is not believed.
        match("Xuất khẩu tôm đạt 4,3 tỷ USD.", 100),
        match("Xuất khẩu tôm đạt 42 tỷ USD.", 100),
    ],
)
def test_anything_else_is_left_to_a_person(proposed: Match) -> None:
    assert draft(SOURCE, proposed) is None


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (SOURCE, "Shrimp exports reached 4.2 billion USD."),
        (SOURCE.replace("4,2", "4,3"), None),
        (SOURCE.replace("4,2", "42"), None),
        (SOURCE.replace("tỷ", "tỉ"), None),
        (SOURCE.replace("tỷ", "triệu"), None),
        (SOURCE.upper(), None),
    ],
)
def test_with_the_memory_of_the_project(source: str, target: str | None) -> None:
    record = Record(source=SOURCE, target="Shrimp exports reached 4.2 billion USD.", document="ca-mau")
    drafted = draft(source, *Memory.of([record]).lookup(source))
    assert (drafted and drafted.target) == target


def test_without_a_match_there_is_no_draft() -> None:
    assert draft(SOURCE) is None


def test_comes_through_its_entry_point() -> None:
    assert "memory" in drafts.names()
    assert drafts.load("memory", RESOURCES).name == "memory"


@pytest.mark.parametrize(
    ("unit", "allowed"),
    [
        (Unit(key=UnitKey(None, SOURCE)), True),
        (Unit(key=UnitKey(None, SOURCE), target="By hand."), False),
        (Unit(key=UnitKey(None, SOURCE), plural=Plural("many", ("", ""))), False),
        *((Unit(key=UnitKey(None, SOURCE), state=state), False) for state in State if state is not State.EMPTY),
    ],
)
def test_only_an_empty_unit_may_be_drafted(unit: Unit, allowed: bool) -> None:
    assert may_draft(unit) is allowed
