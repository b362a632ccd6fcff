"""Showing some units: by text, by state, by findings; nothing typed is lost on the way."""

from fake_session import FakeSession, opened, screen_of, settled

from workbench.model import State
from workbench.ui.filtering import Filter
from workbench.ui.screens.filter import FilterScreen


async def test_text_is_found_in_source_and_target_while_one_types(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+f", *"evfta")
        screen = await settled(pilot)
        assert isinstance(app.screen, FilterScreen)
        assert [row.number for row in screen.page.rows] == [5]
        await pilot.press("enter")
        await settled(pilot)
        assert app.screen is screen
        assert screen.focused is screen.editor
        assert screen.key == session.units[4].key
        assert screen.query_one("#filter-line").display
        await pilot.press("escape")
        assert len(screen.page.rows) == 6
        assert screen.key == session.units[4].key
        assert not screen.query_one("#filter-line").display


async def test_states_and_findings_by_key(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+f", "f1")
        assert [row.number for row in screen.page.rows] == [4, 6]
        await pilot.press("f2")
        assert [row.number for row in screen.page.rows] == [4, 5, 6]
        await pilot.press("f7")
        assert [row.number for row in screen.page.rows] == [5]
        await pilot.press("escape")
        await settled(pilot)
        assert len(screen.page.rows) == 6


async def test_no_hits_says_so_and_typing_goes_nowhere(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+f", *"qqq", "enter")
        await settled(pilot)
        assert screen.key is None
        assert screen.query_one("#nothing").display
        await pilot.press("a", "enter", "f1", "ctrl+n", "ctrl+down", "ctrl+z", "ctrl+s")
        assert session.done == []
        await pilot.press("escape")
        await settled(pilot)
        assert screen.key is not None
        assert screen.focused is screen.editor


async def test_a_row_stays_on_the_page_when_it_no_longer_fits_the_filter(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+f", "f1", "enter")
        await settled(pilot)
        await pilot.press("x", "enter")
        await settled(pilot)
        assert session.units[3].state is State.TRANSLATED
        assert [row.number for row in screen.page.rows] == [4, 6]
        assert screen.key == session.units[5].key


async def test_typed_text_is_kept_when_a_filter_hides_its_unit(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("x", "ctrl+f", *"evfta", "enter")
        await settled(pilot)
        assert session.units[3].target == "x"
        assert session.units[3].state is State.DRAFT


async def test_undo_lifts_a_filter_that_hides_the_unit(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("x", "enter", "ctrl+f", *"evfta", "enter")
        await settled(pilot)
        await pilot.press("ctrl+z")
        screen = screen_of(app)
        assert len(screen.page.rows) == 6
        assert screen.key == session.units[3].key


def test_a_filter_ignores_case_and_tone_placement(session: FakeSession) -> None:
    assert Filter(text="UBND TỈNH").choose(session.units, ()) == (2,)
    assert Filter(text="USD", states=frozenset({State.EMPTY})).choose(session.units, ()) == (3,)
    assert Filter().choose(session.units, ()) == (0, 1, 2, 3, 4, 5)
