"""Drafts in the editor: by key, beside the work, and never over what somebody types."""

import threading

import pytest
from fake_session import FULL, FakeSession, drawn, opened, panel_of, settled, unit, until

from workbench.errors import EngineError
from workbench.model import Draft, Match, Piece, PieceKind, Repair, State
from workbench.ui.widgets.key_line import KeyLine

SOURCES = [f"Câu {number}" for number in range(6)]


@pytest.fixture
def session() -> FakeSession:
    """Six segments, the second finished; an engine knows all but the last."""
    units = [unit(source) for source in SOURCES]
    units[1] = unit(SOURCES[1], "Mine", State.TRANSLATED)
    made = FakeSession(tuple(units))
    made.proposed = {source: Draft(target=f"Its {source[-1]}", origin="engine:x") for source in SOURCES[:-1]}
    return made


def texts(session: FakeSession) -> list[str]:
    return [one.target for one in session.units]


def said(app) -> str:
    return str(app.screen.query_one(KeyLine).render())


async def test_a_key_drafts_the_segment_in_work(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        await pilot.press("alt+d")
        await settled(pilot)
        assert texts(session) == ["Its 0", "Mine", "", "", "", ""]
        assert screen.editor.value == "Its 0"
        assert session.units[0].state is State.DRAFT
        assert "engine:x" in drawn(app)
        await pilot.press("ctrl+z")
        assert texts(session)[0] == screen.editor.value == ""


async def test_nothing_leaves_for_an_engine_until_somebody_asks(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+down", "ctrl+down", "ctrl+down")
        await settled(pilot)
        assert session.asked
        assert not any("engine" in wanted.drafters for _, wanted in session.asked)


async def test_a_segment_with_text_is_offered_its_draft_as_a_match(session: FakeSession) -> None:
    session.memory[SOURCES[0]] = (Match(source="Câu", target="Sentence", score=70, origin="old"),)
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        await pilot.press(*"mine", "alt+d")
        await settled(pilot)
        assert screen.editor.value == "mine"
        assert "match 2" in said(app)
        await pilot.press("f6")
        assert screen.editor.value == "Its 0"
        await pilot.press("ctrl+s")
        assert session.units[0].provenance.origin == "engine:x"


async def test_a_draft_that_comes_late_is_not_put_over_what_was_typed(session: FakeSession) -> None:
    gate = threading.Event()
    session.engine_waits = lambda: gate.wait(10)
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        await pilot.press("alt+d")
        assert "Asking" in said(app)
        await pilot.press(*"quick")
        gate.set()
        await settled(pilot)
        assert screen.editor.value == "quick"
        assert texts(session)[0] == ""


async def test_a_draft_asked_for_comes_to_its_own_segment(session: FakeSession) -> None:
    gate = threading.Event()
    session.engine_waits = lambda: gate.wait(10)
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        await pilot.press("alt+d", "ctrl+down", "ctrl+down")
        gate.set()
        await settled(pilot)
        assert screen.key == session.units[2].key
        assert screen.editor.value == ""
        assert texts(session)[0] == "Its 0"


async def test_all_empty_segments_are_drafted_beside_the_work(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        await pilot.press("alt+m")
        await settled(pilot)
        assert texts(session) == ["Its 0", "Mine", "Its 2", "Its 3", "Its 4", ""]
        assert screen.editor.value == "Its 0"
        assert "4 of 5 drafted" in said(app)


async def test_typing_goes_on_meanwhile_and_wins(session: FakeSession) -> None:
    gates = threading.Semaphore(0)
    session.engine_waits = lambda: gates.acquire(timeout=10)
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+down", "ctrl+down", "alt+m")
        gates.release()
        await until(pilot, lambda: texts(session)[0] == "Its 0")
        assert "Drafting 1 of 5" in said(app)
        await pilot.press(*"own")
        for _ in range(5):
            gates.release()
        await settled(pilot)
        assert screen.editor.value == "own"
        assert texts(session)[2] == ""
        assert texts(session)[3] == "Its 3"


async def test_esc_stops_and_what_there_is_stays(session: FakeSession) -> None:
    gates = threading.Semaphore(0)
    session.engine_waits = lambda: gates.acquire(timeout=10)
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("alt+m")
        gates.release()
        await until(pilot, lambda: texts(session)[0] == "Its 0")
        await pilot.press("escape")
        assert "stopping" in said(app)
        assert session.stopped == 1
        for _ in range(5):
            gates.release()
        await settled(pilot)
        assert "Stopped" in said(app)
        assert texts(session)[3:] == ["", "", ""]


async def test_a_second_run_waits_for_the_first(session: FakeSession) -> None:
    gates = threading.Semaphore(0)
    session.engine_waits = lambda: gates.acquire(timeout=10)
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("alt+m", "alt+m")
        assert "Esc stops" in said(app)
        for _ in range(6):
            gates.release()
        await settled(pilot)
        await pilot.press("ctrl+n", "ctrl+n", "alt+m")
        await settled(pilot)
        assert texts(session)[-1] == ""


async def test_a_draft_with_doubts_needs_review_and_says_them(session: FakeSession) -> None:
    session.proposed[SOURCES[0]] = Draft(target="Its", origin="engine:x", doubts=("13% is missing",))
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        await pilot.press("alt+d")
        await settled(pilot)
        assert session.units[0].state is State.NEEDS_REVIEW
        assert "13% is missing" in said(app)


async def test_trouble_with_the_engine_is_told_once(session: FakeSession) -> None:
    session.proposed = {}
    session.engine_trouble = EngineError("The engine does not answer.")
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        await pilot.press("alt+d")
        await settled(pilot)
        assert "does not answer" in said(app)
        await pilot.press("alt+d")
        await settled(pilot)
        assert "Nothing is known" in said(app)


async def test_a_read_only_document_is_not_drafted(session: FakeSession) -> None:
    session = FakeSession(session.units, read_only="Minh has it open", proposed=session.proposed)
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("alt+d", "alt+m")
        await settled(pilot)
        assert texts(session)[0] == ""


# Matches that were made to fit


def repaired(source: str) -> Match:
    old, new = "USD 1.1 billion", "USD 1.3 billion"
    start = len("Exports: ")
    return Match(
        source=f"{source} 1,1 tỷ USD", target=f"Exports: {old}.", score=87, origin="old",
        repaired=Draft(
            target=f"Exports: {new}.", origin="repair:old 87",
            repairs=(Repair(kind=PieceKind.FIGURE, was_source="1,1 tỷ USD", now_source="1,3 tỷ USD", was_target=old,
                            now_target=new, start=start),),
        ),
    )  # fmt: skip


@pytest.mark.parametrize("size", [(160, 45), (80, 24)])
async def test_a_repaired_match_shows_what_was_and_what_is(session: FakeSession, size) -> None:
    session.memory[SOURCES[0]] = (repaired(SOURCES[0]),)
    app = opened(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        await pilot.press("tab")
        await settled(pilot)
        assert "Exports: [USD 1.1 billion→USD 1.3 billion]." in panel_of(screen)
        await pilot.press("f5")
        assert screen.editor.value == "Exports: USD 1.3 billion."
        await pilot.press("f5")
        assert screen.editor.value == "Exports: USD 1.1 billion."
        await pilot.press("f5", "enter")
        assert session.units[0].target == "Exports: USD 1.3 billion."
        assert session.units[0].provenance.origin == "repair:old 87"


async def test_text_that_was_changed_after_it_was_put_is_a_persons(session: FakeSession) -> None:
    session.memory[SOURCES[0]] = (repaired(SOURCES[0]),)
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        await pilot.press("f5", "x", "enter")
        assert session.units[0].provenance.origin == "person"


@pytest.mark.parametrize("size", [(160, 45), (80, 24)])
async def test_a_match_that_was_not_repaired_says_why(session: FakeSession, size) -> None:
    session.memory[SOURCES[0]] = (
        Match(source="Câu 1,1", target="1.1", score=80, origin="old", unrepaired="tấn is written in two ways"),
    )
    app = opened(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        await pilot.press("tab")
        await settled(pilot)
        assert "! not repaired: tấn is written in two ways" in panel_of(screen)


async def test_words_that_the_match_has_otherwise_are_marked_in_the_source(session: FakeSession) -> None:
    session.memory[SOURCES[0]] = (Match(source="Câu 9", target="Nine", score=80, origin="old"),)
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        marks = screen.marks_of(session.units[0]).source
        assert [(mark.start, mark.end) for mark in marks if mark.kind == "differs"] == [(4, 5)]
        await pilot.press("ctrl+down")
        await settled(pilot)
        assert not any(mark.kind == "differs" for mark in screen.marks_of(session.units[0]).source)


async def test_pieces_of_a_draft_are_told_with_letter_and_origin(session: FakeSession) -> None:
    pieces = (
        Piece(kind=PieceKind.MEMORY, text="Rice exports", start=0, source_start=0, source_end=3, origin="old"),
        Piece(kind=PieceKind.FIGURE, text="1.3", start=13, source_start=4, source_end=5),
        Piece(kind=PieceKind.SOURCE, text="tăng", start=17, source_start=4, source_end=5),
    )
    session.at_hand[SOURCES[0]] = Draft(target="Rice exports 1.3 tăng", origin="fragments: 91 %", pieces=pieces)
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        text = panel_of(screen)
        assert "M Rice exports old" in text
        assert "F 1.3" in text
        await pilot.press("f5")
        assert screen.editor.value == "Rice exports 1.3 tăng"
        assert "already" not in said(app)
        await pilot.press("f5")
        assert "The target is match 1 already." in said(app)


# A key that comes before the answer


async def test_a_match_asked_for_too_early_is_put_when_it_is_known(session: FakeSession) -> None:
    gate = threading.Event()
    session.memory[SOURCES[0]] = (Match(source="Câu", target="Found", score=80, origin="old"),)
    session.memory_waits = lambda: gate.wait(10)
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = app.screen
        await until(pilot, lambda: screen.key is not None)
        await pilot.press("f5")
        assert "Still looking" in said(app)
        gate.set()
        await settled(pilot)
        assert screen.editor.value == "Found"


async def test_but_not_over_what_was_typed_since_nor_into_another_segment(session: FakeSession) -> None:
    gate = threading.Event()
    session.memory = {source: (Match(source="Câu", target="Found", score=80, origin="old"),) for source in SOURCES}
    session.memory_waits = lambda: gate.wait(10)
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = app.screen
        await until(pilot, lambda: screen.key is not None)
        await pilot.press("f5", "x")
        await pilot.press("ctrl+down", "f5", "ctrl+down")
        gate.set()
        await settled(pilot)
        assert texts(session)[:2] == ["x", "Mine"]
        assert screen.editor.value == ""


# What comes too late, or cannot be kept


async def test_a_draft_that_comes_after_the_only_one_was_stopped_is_not_put(session: FakeSession) -> None:
    gate = threading.Event()
    session = FakeSession(session.units[:2], proposed=session.proposed, engine_waits=lambda: gate.wait(10))
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("alt+m", "escape")
        assert "Stopped." in said(app)
        gate.set()
        await settled(pilot)
        assert texts(session) == ["", "Mine"]


@pytest.mark.parametrize("key", ["alt+d", "alt+m"])
async def test_drafts_that_cannot_be_kept_are_told_and_no_more_are_asked_for(session: FakeSession, key: str) -> None:
    session.journal_error = FULL
    app = opened(session)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await settled(pilot)
        await pilot.press(key)
        await settled(pilot)
        assert "No space left" in said(app)
        assert texts(session)[0] == screen.editor.value == ""
        assert session.stopped == (key == "alt+m")
        session.journal_error = None
        await pilot.press(key)
        await settled(pilot)
        assert texts(session)[0] == "Its 0"
