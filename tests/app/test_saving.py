"""Saving, conflicts, recovery, read-only, signals: the work is safe, and the screen says so honestly."""

import os
import signal

import pytest
from fake_session import CONFLICT, FULL, FakeSession, drawn, opened, recovered, screen_of, settled, until
from textual.events import Key

from workbench.model import State
from workbench.session.events import SaveKind
from workbench.session.recovery import Recovery
from workbench.ui.screens.choice import ChoiceScreen
from workbench.ui.screens.recovery import RecoveryScreen
from workbench.ui.widgets import answer_list
from workbench.ui.widgets.answer_list import AnswerList
from workbench.ui.widgets.key_line import KeyLine


async def test_save_keeps_the_typed_text_as_a_draft(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("x", "ctrl+s")
        assert session.units[3].target == "x"
        assert session.units[3].state is State.DRAFT
        assert session.saves == 1


@pytest.mark.parametrize("back", [("ctrl+z",), ("backspace", "backspace")], ids=["undo", "backspace"])
@pytest.mark.parametrize("then", [(), ("ctrl+down",), ("enter",)], ids=["stay", "leave", "confirm"])
async def test_typing_taken_back_is_taken_out_of_the_journal(
    session: FakeSession, back: tuple[str, ...], then: tuple[str, ...]
) -> None:
    one = session.units[2]
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+up", *"QQ")
        await until(pilot, lambda: bool(session.typed))
        await pilot.press(*back, *then)
        await until(pilot, lambda: session.typed[-1] == (one.source, one.target))
        await pilot.pause()
        assert screen.query_one("#header").status.save.kind is SaveKind.SAVED
    assert session.units[2] == one


async def test_a_save_that_fails_is_never_called_saved(session: FakeSession) -> None:
    session.save_error = FULL
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        await pilot.press("x", "enter")
        await until(pilot, lambda: screen.query_one("#header").status.save.kind is SaveKind.FAILED)
        status = screen.query_one("#header").status
        assert "No space left" in status.save.reason


async def test_a_confirm_that_cannot_be_journalled_changes_nothing_and_keeps_the_text(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        session.journal_error = FULL
        await pilot.press("x", "enter")
        assert screen.key == session.units[3].key
        assert screen.editor.value == "x"
        await pilot.press("ctrl+down")
        assert screen.editor.value == "x"


async def test_a_conflict_found_in_the_background_does_not_take_the_keyboard(session: FakeSession) -> None:
    session.save_error = CONFLICT
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        await pilot.press("x", "enter")
        await until(pilot, lambda: screen.query_one("#header").status.save.kind is SaveKind.FAILED)
        await settled(pilot)
        assert app.screen is screen
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert isinstance(app.screen, ChoiceScreen)
        text = " ".join(drawn(app).split())
        assert "⟨" not in text
        assert text.count("overwritten") == 1
        assert "wrote a.po since" in text
        await pilot.press("k")
        await settled(pilot)
        assert session.saves == 0
        await pilot.press("ctrl+s", "m")
        await settled(pilot)
        assert session.saves == 1
        assert app.screen is screen
        assert "1 segment taken from disk, 0 need review" in drawn(app)


async def test_quit_saves_and_asks_if_it_cannot(session: FakeSession) -> None:
    session.save_error = FULL
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        await pilot.press("x", "ctrl+q")
        await settled(pilot)
        assert isinstance(app.screen, ChoiceScreen)
        assert "⟨" not in drawn(app)
        await pilot.press("escape")
        await settled(pilot)
        assert app.screen is screen
        session.save_error = None
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert session.saves == 1
    assert session.units[3].target == "x"
    assert app.return_code == 0


async def test_the_last_letters_before_quitting_are_kept(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        await settled(pilot)
        for character in "last words":
            app.post_message(Key(character, character))
        app.post_message(Key("ctrl+q", "\x11"))
        await pilot.pause()
    assert session.units[3].target == "last words"


async def test_recovery_offers_what_the_file_does_not_have(session: FakeSession) -> None:
    first, second = session.units[3], session.units[4]
    items = (
        recovered(first.source, "", "Turnover reached [/] 320 million"),
        recovered(second.source, second.target, "The EVFTA opens up", confirmed=False),
    )
    session.recovery = Recovery(items, ())
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        assert isinstance(app.screen, RecoveryScreen)
        assert "[x] 4  Kim ngạch" in drawn(app)
        assert "⟨" not in drawn(app)
        assert "d give up all " in drawn(app)
        await pilot.press("down", "space", "enter")
        await settled(pilot)
        assert isinstance(app.screen, ChoiceScreen)  # one text would be lost: asked
        await pilot.press("b")
        await settled(pilot)
        await pilot.press("a", "enter")
        await settled(pilot)
        assert app.screen is screen
        assert session.units[3].target == "Turnover reached [/] 320 million"
        assert session.units[4].target == "The EVFTA opens up"
        assert screen.page.rows[4].unit.target == "The EVFTA opens up"
        assert screen.editor.value == session.unit(screen.key).target


async def test_discarding_recovered_work_asks_first_and_enter_means_no(session: FakeSession) -> None:
    session.recovery = Recovery((recovered(session.units[3].source, "", "lost"),), ())
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("d", "enter")
        await settled(pilot)
        assert isinstance(app.screen, RecoveryScreen)
        assert session.recovered is None
        await pilot.press("d")
        await settled(pilot)
        assert "discarded.txt" in drawn(app)
        await pilot.press("g")
        await settled(pilot)
        assert session.recovered == frozenset()
        assert session.units[3].target == ""


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_recovery_can_be_decided_another_time(session: FakeSession, key: str) -> None:
    session.recovery = Recovery((recovered(session.units[3].source, "", "wanted"),), ())
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press(key)
        await pilot.pause()
    assert app.return_code == 0
    assert session.recovered is None
    assert session.saves == 0


async def test_what_was_typed_before_the_question_could_be_read_decides_nothing(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answer_list, "_REST", 60)
    session.recovery = Recovery((recovered(session.units[3].source, "", "wanted"),), ())
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press(*"clear; workbench edit", "enter", "ctrl+q", "d", "g", "escape")
        await settled(pilot)
        assert isinstance(app.screen, RecoveryScreen)
        assert session.recovered is None
        monkeypatch.setattr(answer_list, "_REST", 0)
        app.screen.query_one(AnswerList).on_mount()
        await pilot.press("enter")
        await settled(pilot)
        assert session.units[3].target == "wanted"


async def test_read_only_shows_everything_and_changes_nothing(session: FakeSession) -> None:
    session.read_only = "Lan has it open since 14:02 (pid 123)"
    session.__post_init__()
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        screen.query_one(KeyLine).notice = None
        await pilot.press("x", "enter", "ctrl+r", "f5", "f9", "ctrl+z", "backspace")
        await pilot.pause()
        assert f"Read-only: {session.read_only}" in drawn(app)
        screen.query_one(KeyLine).notice = None
        await pilot.press("y", "enter")
        await pilot.pause()
        assert "Read-only" not in drawn(app).splitlines()[-1]  # said once, not at every key
        await pilot.press("ctrl+s")
        assert session.done == []
        assert screen.editor.value == ""
        enabled = {active.binding.id: active.enabled for active in screen.active_bindings.values()}
        assert not enabled["segment.confirm"]
        assert enabled["go.next"]
        await pilot.press("ctrl+down")
        assert screen.key == session.units[4].key
        assert screen.query_one("#header").status.save.kind is SaveKind.READ_ONLY
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert session.saves == 0


async def test_a_closed_terminal_keeps_the_text(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press(*"abc")
        os.kill(os.getpid(), signal.SIGHUP)
        await pilot.pause()
    assert session.typed == [(session.units[3].source, "abc")]
    assert session.units[3].target == "abc"
    assert session.units[3].state is State.DRAFT
    assert session.saves == 1


async def test_a_job_that_fails_is_a_notice(session: FakeSession) -> None:
    def broken() -> None:
        raise ValueError("[/] what")

    session.memory_waits = broken
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await quiet(pilot)
        await pilot.press("a")
        assert screen.editor.value == "a"
        assert screen.is_active
        assert "ValueError in the background" in drawn(app)


async def quiet(pilot):
    """Like `settled`, where a worker is meant to fail."""
    for _ in range(10):
        await pilot.pause(0.05)
    return screen_of(pilot.app)


async def test_a_job_of_a_dialog_that_fails_is_a_notice(session: FakeSession) -> None:
    session.records = (None,)  # nothing that can be looked through
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await quiet(pilot)
        await pilot.press("alt+i", "a")
        await until(pilot, lambda: "AttributeError in the background" in str(screen.query_one(KeyLine).render()))
        await pilot.press("escape")
        assert screen.is_active
