"""What the memory gives back, as a table of what it holds, what is asked and what comes."""

import pytest

from workbench.memory import Memory, Record
from workbench.model import Penalty, State, Unit, UnitKey

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
    (match,) = Memory([record(held)]).lookup(asked)
    assert (match.score, match.penalties) == (score, penalties)
    assert (match.source, match.origin) == (held, "one")


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
    assert Memory([record(held)]).lookup(asked) == ()


def test_an_empty_memory_has_no_match() -> None:
    assert Memory().lookup(OPENED) == ()
    assert len(Memory()) == 0


@pytest.mark.parametrize("state", [State.EMPTY, State.DRAFT, State.NEEDS_REVIEW])
def test_text_that_nobody_accepted_is_not_remembered(state: State) -> None:
    assert Memory([record(OPENED, state=state)]).lookup(OPENED) == ()


def test_an_empty_target_is_not_remembered() -> None:
    assert Memory([record(OPENED, " ", state=State.FINAL)]).lookup(OPENED) == ()


def test_a_long_text_with_one_other_word_is_not_the_same() -> None:
    words = [f"từ{number}" for number in range(300)]
    (match,) = Memory([record(" ".join(words))]).lookup(" ".join([*words[:-1], "khác"]))
    assert match.score == 99


def test_the_threshold_may_be_lowered_and_raised() -> None:
    memory = Memory([record("một hai ba bốn", "half"), record("một hai năm sáu", "half again")])
    assert memory.lookup("một hai bảy tám") == ()
    assert [match.score for match in memory.lookup("một hai bảy tám", threshold=50)] == [50, 50]
    assert memory.lookup("Một hai ba bốn", threshold=100) == ()
    assert [match.score for match in memory.lookup("một hai ba bốn", threshold=100)] == [100]


def test_order_is_score_then_state_then_document() -> None:
    memory = Memory(
        [
            record("một hai ba bốn", "near"),
            record("một hai ba năm", "translated first"),
            record("một hai ba năm", "translated second"),
            record("một hai ba năm", "reviewed", state=State.REVIEWED),
            record("một hai ba năm", "final", state=State.FINAL),
            record("Một hai ba năm", "other spelling", state=State.FINAL),
        ]
    )
    targets = [match.target for match in memory.lookup("một hai ba năm", limit=9)]
    assert targets == ["final", "reviewed", "translated first", "translated second", "other spelling", "near"]


def test_the_same_words_go_before_other_words_at_the_same_score() -> None:
    words = [f"từ{number}" for number in range(150)]
    asked = " ".join(words)
    other = record(" ".join([*words[:-1], "khác"]), "other words", state=State.FINAL)
    spelt = record(asked.upper(), "other spelling")
    matches = Memory([other, spelt]).lookup(asked)
    assert [(match.target, match.score) for match in matches] == [("other spelling", 99), ("other words", 99)]


def test_each_target_comes_once_with_its_best_source() -> None:
    memory = Memory(
        [
            record("một hai ba bốn", "same", "near"),
            record("một hai ba năm", "same", "exact"),
            record("một hai ba năm", "other"),
        ]
    )
    matches = memory.lookup("một hai ba năm")
    assert [(match.target, match.origin, match.score) for match in matches] == [
        ("same", "exact", 100),
        ("other", "one", 100),
    ]


@pytest.mark.parametrize(("limit", "count"), [(-1, 0), (0, 0), (1, 1), (5, 5), (20, 8)])
def test_limit(limit: int, count: int) -> None:
    memory = Memory(record(OPENED, f"English {number}") for number in range(8))
    assert len(memory.lookup(OPENED, limit=limit)) == count


def test_the_unit_in_work_is_no_match_for_itself() -> None:
    memory = Memory([record(OPENED, "mine", "one"), record(OPENED, "theirs", "two")])
    assert [match.target for match in memory.lookup(OPENED, exclude=("one", OPENED))] == ["theirs"]


def test_made_from_the_units_of_documents() -> None:
    def unit(source: str, target: str, state: State) -> Unit:
        return Unit(key=UnitKey(None, source), target=target, state=state)

    memory = Memory.from_units(
        [
            ("one", (unit("một hai", "one two", State.REVIEWED), unit("ba bốn", "three four", State.DRAFT))),
            ("two", (unit("năm sáu", "five six", State.TRANSLATED), unit("bảy tám", "", State.EMPTY))),
        ]
    )
    assert len(memory) == 2
    assert [match.origin for match in memory.lookup("năm sáu")] == ["two"]
    assert memory.lookup("ba bốn") == ()
