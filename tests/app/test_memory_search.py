"""Words looked up in the memory from the segment in work."""

import pytest
from fake_session import FakeSession, drawn, opened, settled, unit, until

from workbench.errors import MemoryUnusable
from workbench.memory.record import Record
from workbench.ui.screens.memory_search import MemorySearchScreen

RICE = ("Kim ngạch xuất khẩu gạo đạt 1,3 tỷ USD.", "Rice exports reached 1.3 billion USD.")
SHRIMP = ("Xuất khẩu tôm tăng mạnh.", "Shrimp exports rose sharply.")


@pytest.fixture
def session() -> FakeSession:
    """One empty segment, and two units in the memory."""
    return FakeSession(
        (unit("Xuất khẩu gạo của tỉnh"), unit("Hết")),
        records=tuple(Record(source=source, target=target, document="old") for source, target in (RICE, SHRIMP)),
    )


async def test_words_are_typed_and_their_translation_is_inserted(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await settled(pilot)
        await pilot.press("alt+i")
        assert isinstance(app.screen, MemorySearchScreen)
        await pilot.press(*"tôm")
        await until(pilot, lambda: "1 segment" in drawn(app))
        assert SHRIMP[1] in drawn(app)
        await pilot.press("enter")
        await settled(pilot)
        assert screen.editor.value == SHRIMP[1]


async def test_enter_waits_for_the_answer_to_what_was_typed_last(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await settled(pilot)
        await pilot.press("alt+i", *"gạo", "enter")
        await until(pilot, lambda: app.screen is screen)
        assert screen.editor.value == RICE[1]


async def test_words_selected_in_the_source_are_looked_up(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("alt+w", "shift+right", "alt+i")
        await settled(pilot)
        assert session.searched == [('"Xuất khẩu"', False, "words")]
        assert "2 segments" in drawn(app)


async def test_words_selected_in_the_target_are_looked_up_there(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press(*"exports", "shift+home", "alt+i")
        await settled(pilot)
        assert session.searched == [("exports", True, "words")]
        await pilot.press("tab", "alt+x")
        await settled(pilot)
        assert session.searched[1:] == [("exports", False, "words"), ("exports", False, "exact")]


async def test_a_wrong_expression_is_told_and_not_the_end(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("alt+i", "alt+x", "alt+x", *"(", "enter")
        await until(pilot, lambda: "no regular expression" in drawn(app))
        await pilot.press("backspace", *"t.m")
        await until(pilot, lambda: "1 segment" in drawn(app))


async def test_a_memory_that_cannot_be_read_is_told(session: FakeSession) -> None:
    session.memory_trouble = MemoryUnusable("is locked by another program.")
    app = opened(session)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await settled(pilot)
        await pilot.press("alt+i", *"x")
        await until(pilot, lambda: "is locked" in drawn(app))
        await pilot.press("escape", *"y")
        assert screen.editor.value == "y"
