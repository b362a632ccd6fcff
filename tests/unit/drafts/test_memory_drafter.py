"""What the memory drafter takes over, and what it leaves to a person."""

import pytest

from workbench import drafts
from workbench.drafts import Resources, may_draft
from workbench.drafts.memory import MemoryDrafter
from workbench.memory import Memory, Record
from workbench.model import Draft, Match, Penalty, Plural, State, Unit, UnitKey

SOURCE = "Xuất khẩu tôm đạt 4,2 tỷ USD."


def drafter(*matches: Match) -> MemoryDrafter:
    def lookup(source: str, *, threshold: int, limit: int) -> tuple[Match, ...]:
        return matches[:limit]

    return MemoryDrafter(Resources(lookup=lookup))


def match(source: str, score: int, penalties: tuple[Penalty, ...] = ()) -> Match:
    return Match(source=source, target="English.", score=score, origin="ca-mau", penalties=penalties)


def test_the_same_text_is_taken_over() -> None:
    assert drafter(match(SOURCE, 100)).draft(SOURCE) == Draft(target="English.", origin="memory:ca-mau 100")


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
    assert drafter(proposed).draft(SOURCE) is None


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
    draft = MemoryDrafter(Resources(lookup=Memory.of([record]).lookup)).draft(source)
    assert (draft and draft.target) == target


def test_without_a_match_there_is_no_draft() -> None:
    assert drafter().draft(SOURCE) is None


def test_comes_through_its_entry_point() -> None:
    assert "memory" in drafts.names()
    made = drafts.load("memory", Resources(lookup=lambda source, *, threshold, limit: (match(source, 100),)))
    assert (made.name, made.draft(SOURCE)) == ("memory", Draft(target="English.", origin="memory:ca-mau 100"))


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
