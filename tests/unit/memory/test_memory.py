"""What the memory gives back, as a table of what it holds, what is asked and what comes."""

from dataclasses import replace

import pytest

from workbench.memory import Memory, Record
from workbench.memory.lookup import Part
from workbench.memory.store import Place
from workbench.model import Penalty, State
from workbench.text.normalise import nfc

OPENED = "Tỉnh Cà Mau khai mạc hội nghị xúc tiến xuất khẩu tôm năm 2026."


def record(
    source: str, target: str = "Some English.", document: str = "one", state: State = State.TRANSLATED
) -> Record:
    return Record(source=source, target=target, document=document, state=state)


@pytest.mark.parametrize(
    ("held", "asked", "score", "penalties"),
    [
        (OPENED, OPENED, 100, ()),
        ("Thoả thuận về văn hoá.", "Thỏa thuận về văn hóa.", 99, (Penalty("spelling", 1),)),
        ("Hội nghị.", "HỘI NGHỊ.", 99, (Penalty("spelling", 1),)),
        ("Việt Nam – EU", "Việt Nam-EU", 99, (Penalty("spelling", 1),)),
        ("tăng 7,5 %", "tăng 7,5\u00a0%", 99, (Penalty("spelling", 1),)),
        ("Va\u0306n ho\u0301a", "Văn hóa", 100, ()),
        # 14 of 15 tokens are the same; the full stop is one of them.
        (OPENED, OPENED.replace("2026", "2025"), 93, ()),
        ("một hai ba bốn năm sáu bảy tám chín mười", "một hai ba bốn năm sáu bảy", 70, ()),
        ("một hai ba bốn năm sáu bảy", "một hai ba bốn năm sáu bảy tám chín mười", 70, ()),
    ],
)
def test_score(held: str, asked: str, score: int, penalties: tuple[Penalty, ...]) -> None:
    (match,) = Memory.of([record(held)]).lookup(asked)
    assert (match.score, match.penalties) == (score, penalties)
    assert (match.source, match.origin) == (nfc(held), "one")


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ("một hai ba bốn năm sáu bảy tám chín mười", "một hai ba bốn năm sáu"),
        ("một hai ba", "bốn năm sáu"),
        ("một", ""),
        ("một", "  "),
    ],
)
def test_nothing_below_the_threshold(held: str, asked: str) -> None:
    assert Memory.of([record(held)]).lookup(asked) == ()


def test_an_empty_memory_has_no_match() -> None:
    assert Memory([]).lookup(OPENED) == ()
    assert Memory.of([]).lookup(OPENED) == ()


@pytest.mark.parametrize("state", [State.EMPTY, State.DRAFT, State.NEEDS_REVIEW])
def test_text_that_nobody_accepted_is_not_remembered(state: State) -> None:
    assert Memory.of([record(OPENED, state=state)]).lookup(OPENED) == ()


def test_an_empty_target_is_not_remembered() -> None:
    assert Memory.of([record(OPENED, " ", state=State.FINAL)]).lookup(OPENED) == ()


def test_a_long_text_with_one_other_word_is_not_the_same() -> None:
    words = [f"từ{number}" for number in range(300)]
    (match,) = Memory.of([record(" ".join(words))]).lookup(" ".join([*words[:-1], "khác"]))
    assert match.score == 99


def test_the_threshold_may_be_lowered_and_raised() -> None:
    memory = Memory.of([record("một hai ba bốn", "half"), record("một hai năm sáu", "half again")])
    assert memory.lookup("một hai bảy tám") == ()
    assert [match.score for match in memory.lookup("một hai bảy tám", threshold=50)] == [50, 50]
    assert memory.lookup("Một hai ba bốn", threshold=100) == ()
    assert [match.score for match in memory.lookup("một hai ba bốn", threshold=100)] == [100]


def test_order_is_score_then_state_then_the_newest() -> None:
    memory = Memory.of(
        [
            record("một hai ba bốn", "near"),
            record("một hai ba năm", "translated first", "a"),
            record("một hai ba năm", "translated second", "b"),
            record("một hai ba năm", "reviewed", "c", state=State.REVIEWED),
            record("một hai ba năm", "final", "d", state=State.FINAL),
            record("Một hai ba năm", "other spelling", "e", state=State.FINAL),
        ]
    )
    targets = [match.target for match in memory.lookup("một hai ba năm", limit=9)]
    assert targets == ["final", "reviewed", "translated second", "translated first", "other spelling", "near"]


def test_the_same_words_go_before_other_words_at_the_same_score() -> None:
    words = [f"từ{number}" for number in range(150)]
    asked = " ".join(words)
    other = record(" ".join([*words[:-1], "khác"]), "other words", state=State.FINAL)
    spelt = record(asked.upper(), "other spelling")
    matches = Memory.of([other, spelt]).lookup(asked)
    assert [(match.target, match.score) for match in matches] == [("other spelling", 99), ("other words", 99)]


def test_each_target_comes_once_with_its_best_source() -> None:
    memory = Memory.of(
        [
            record("một hai ba bốn", "same", "near"),
            record("một hai ba năm", "same", "exact"),
            record("một hai ba năm", "other"),
        ]
    )
    matches = memory.lookup("một hai ba năm")
    assert [(match.target, match.origin, match.score) for match in matches] == [
        ("other", "one", 100),
        ("same", "exact", 100),
    ]


@pytest.mark.parametrize(("limit", "count"), [(-1, 0), (0, 0), (1, 1), (5, 5), (20, 8)])
def test_limit(limit: int, count: int) -> None:
    memory = Memory.of(record(OPENED, f"English {number}", f"d{number}") for number in range(8))
    assert len(memory.lookup(OPENED, limit=limit)) == count


def test_the_unit_in_work_is_no_match_for_itself() -> None:
    memory = Memory.of([record(OPENED, "mine", "one"), record(OPENED, "theirs", "two")])
    assert [match.target for match in memory.lookup(OPENED, Place(source=OPENED, without=("one",)))] == ["theirs"]


def test_a_hundred_between_the_same_neighbours_comes_first() -> None:
    def placed(target: str, previous: str, following: str, state: State = State.TRANSLATED) -> Record:
        return Record(
            source=OPENED, target=target, document=target, previous=previous, following=following, state=state
        )

    memory = Memory.of(
        [
            placed("both", "Trước.", "Sau."),
            placed("before", "TRƯỚC.", "Khác."),
            placed("none", "Khác.", "Khác.", State.FINAL),
        ]
    )
    found = memory.lookup(OPENED, Place(previous="Trước.", following="Sau."))
    assert [(match.target, match.neighbours) for match in found] == [("both", 2), ("before", 1), ("none", 0)]
    assert [match.neighbours for match in memory.lookup(OPENED)] == [0, 0, 0]


def test_the_same_role_goes_before_another() -> None:
    memory = Memory.of(
        Record(source=OPENED, target=role, document=role, role=role) for role in ("headline", "body", "caption")
    )
    assert memory.lookup(OPENED, Place(role="body"))[0].target == "body"


def test_an_attached_memory_is_taken_something_off() -> None:
    def part(target: str, penalty: Penalty | None) -> Part:
        (part,) = Memory.of([record(OPENED, target)]).parts
        return replace(part, penalty=penalty)

    penalty = Penalty("memory of the agency", 5)
    memory = Memory([part("theirs", penalty), part("ours", None)])
    found = memory.lookup(OPENED.replace("Tỉnh", "TỈNH"))
    assert [(match.target, match.score, match.penalties) for match in found] == [
        ("ours", 99, (Penalty("spelling", 1),)),
        ("theirs", 94, (Penalty("spelling", 1), penalty)),
    ]
    assert [match.target for match in memory.lookup(OPENED, threshold=96)] == ["ours"]
    assert [match.score for match in memory.lookup(OPENED.replace("2026", "2025"), threshold=88)] == [93, 88]
    assert [match.score for match in memory.lookup(OPENED.replace("2026", "2025"), threshold=89)] == [93]
