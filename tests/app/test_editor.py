"""The editor screen: confirming, moving, inserting, taking back, at both sizes."""

import pytest
from fake_session import FULL, FakeSession, big, drawn, hit, opened, settled, targets, unit, until
from textual.events import AppBlur

from workbench.model import Finding, Severity, State
from workbench.session.events import SaveKind
from workbench.ui import typing_history
from workbench.ui.screens import saving
from workbench.ui.widgets.key_line import KeyLine

SIZES = [(80, 24), (160, 45)]


@pytest.fixture(params=SIZES, ids=["80x24", "160x45"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Both sizes."""
    return request.param


async def test_it_opens_on_the_first_unfinished_unit_with_the_editor_in_place(
    session: FakeSession, size: tuple[int, int]
) -> None:
    app = opened(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        assert screen.key == session.units[3].key
        assert screen.focused is screen.editor
        region = screen.page.editor_region()
        assert region is not None
        assert screen.editor.region.offset - screen.page.region.offset == region.offset
        assert screen.editor.region.width == region.width


async def test_the_editor_grows_with_its_text_and_the_rows_below_give_way(
    session: FakeSession, size: tuple[int, int]
) -> None:
    app = opened(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        before = screen.editor.region.height
        screen.editor.put("word " * 80)
        await settled(pilot)
        assert screen.editor.region.height > before
        assert screen.editor.region.height == screen.editor.wrapped_document.height


async def test_confirm_stores_the_text_and_goes_to_the_next_unfinished(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        await pilot.press(*"Turnover", "ctrl+j")
        assert session.units[3].target == "Turnover"
        assert session.units[3].state is State.TRANSLATED
        assert screen.key == session.units[4].key
        await until(pilot, lambda: session.saves == 1)


async def test_an_empty_target_cannot_be_confirmed(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        await pilot.press("enter")
        assert session.units[3].state is State.EMPTY
        assert screen.key == session.units[3].key


async def test_confirming_a_reviewed_unit_unchanged_keeps_the_review(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("ctrl+home", "enter")
        assert session.units[0].state is State.REVIEWED


@pytest.mark.parametrize(
    ("number", "state"),
    [(2, State.NEEDS_REVIEW), (3, State.NEEDS_REVIEW), (4, State.DRAFT), (5, State.DRAFT)],
    ids=["reviewed", "translated", "empty", "draft"],
)
async def test_text_left_unconfirmed_is_kept_and_never_confirmed(
    session: FakeSession, number: int, state: State
) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("ctrl+g", *str(number), "enter")
        await settled(pilot)
        await pilot.press("x", "ctrl+down")
        assert session.units[number - 1].target.endswith("x")
        assert session.units[number - 1].state is state


async def test_states_by_key(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        await pilot.press("x", "ctrl+r")
        assert session.units[3].state is State.REVIEWED
        assert screen.key == session.units[4].key
        await pilot.press("alt+r")
        assert session.units[4].state is State.NEEDS_REVIEW
        await pilot.press("ctrl+d")
        assert session.units[4].state is State.DRAFT
        assert screen.key == session.units[4].key


async def test_moves(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)

        async def after(*keys: str) -> int:
            await pilot.press(*keys)
            return screen.place[screen.key] + 1 if screen.key else 0

        assert await after("ctrl+down") == 5
        assert await after("alt+up", "alt+up") == 3
        assert await after("ctrl+n") == 4
        assert await after("alt+n") == 6
        assert await after("ctrl+end") == 6
        assert await after("ctrl+down") == 6
        assert await after("pageup") == 1
        assert await after("ctrl+up") == 1
        assert await after("pagedown") > 1


async def test_up_and_down_leave_the_unit_at_its_edges(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("up")
        assert screen.key == session.units[2].key
        assert screen.editor.cursor_line == screen.editor.wrapped_document.height - 1
        await pilot.press("up")
        assert screen.key == session.units[2].key
        await pilot.press("up")
        assert screen.key == session.units[1].key
        await pilot.press("down", "down", "down")
        assert screen.key == session.units[3].key


async def test_terms_and_matches_by_key(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        await pilot.press("f5")
        assert screen.editor.value == "First-quarter turnover was USD 300 million."
        await pilot.press("ctrl+z")
        assert screen.editor.value == ""
        await pilot.press("f1")  # there is no term: a notice, no more
        assert screen.editor.value == ""
        await pilot.press("ctrl+down", "home", "f1")
        assert screen.editor.value == "EU-Viet Nam Free Trade Agreement (EVFTA) The EVFTA opens  a new market"
        await pilot.press("f9")
        assert screen.editor.value == session.units[4].source


@pytest.mark.parametrize(
    ("before", "after", "becomes"),
    [
        ("", "", "rice"),
        ("Agency (VNA)", "", "Agency (VNA) rice"),
        ("5", "", "5 rice"),
        ("5 %", "", "5 % rice"),
        ("said ", "exports", "said rice exports"),
        ("(", ")", "(rice)"),
        ("“", "”", "“rice”"),
        ("Vietnam-", " trade", "Vietnam-rice trade"),
        ("“so”", ", he", "“so” rice, he"),
        ("", "(FTA)", "rice (FTA)"),
    ],
)
async def test_an_inserted_term_has_the_spaces_it_needs(before: str, after: str, becomes: str) -> None:
    session = FakeSession((unit("gạo", before + after, State.DRAFT if before + after else State.EMPTY),))
    session.terms["gạo"] = (hit("gạo", "gạo", "rice"),)
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        screen.editor.move_cursor((0, len(before)))
        await pilot.press("f1")
        assert screen.editor.value == becomes


async def test_a_name_introduced_a_moment_ago_goes_on_by_its_acronym(session: FakeSession) -> None:
    session.units = (unit(session.units[4].source),)
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("f1", "f1")
        assert screen.editor.value == "EU-Viet Nam Free Trade Agreement (EVFTA) EVFTA"


async def test_undo_takes_back_typing_first_and_then_units_across_the_document(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        before = list(targets(session))
        await pilot.press(*"one", "enter")
        await pilot.press("end", *"two", "enter")
        await pilot.press(*"three")
        await pilot.press("ctrl+z")
        assert screen.editor.value == ""
        await pilot.press("ctrl+z")
        assert screen.key == session.units[4].key
        assert screen.editor.value == before[4]
        await pilot.press("ctrl+z")
        assert list(targets(session)) == before
        assert screen.key == session.units[3].key
        await pilot.press("ctrl+z")
        assert list(targets(session)) == before
        await pilot.press("ctrl+y", "ctrl+y")
        assert session.units[3].target == "one"
        assert session.units[4].target == before[4] + "two"


async def test_findings_follow_the_typing_and_are_counted(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        assert screen.query_one("#header").status.findings == 1
        await pilot.press("a", "space", "space", "b")
        await until(pilot, lambda: bool(screen.panel.content.findings))
        assert [finding.check for finding in screen.panel.content.findings] == ["double-space"]
        assert screen.query_one("#header").status.findings == 2
        await pilot.press("ctrl+l")
        assert screen.key == session.units[4].key


async def test_a_finding_is_underlined_on_the_screen_under_its_very_characters(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("a", "space", "space", "b")
        await until(pilot, lambda: bool(screen.panel.content.findings))
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        line = strips[screen.editor.region.y].crop(screen.editor.region.x, screen.editor.region.x + 4)
        underlined = [segment.text for segment in line if segment.style and segment.style.underline]
        assert underlined == ["  "]


async def test_a_confirmed_text_has_no_findings_of_the_text_before(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "_SAVE_AFTER", 60)
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+down")
        await settled(pilot)
        assert screen.query_one("#header").status.findings == 1
        screen.editor.put_all("The EVFTA opens a new market")
        await pilot.press("enter")
        await pilot.pause()
        assert screen.key != session.units[4].key
        assert screen.query_one("#header").status.findings == 0
        screen.editor.put_all("two  spaces")
        await pilot.press("enter")
        await until(pilot, lambda: screen.query_one("#header").status.findings == 1)


async def test_what_the_state_says_is_no_finding_now_or_after_opening_again() -> None:
    session = FakeSession((unit("a", "text", State.NEEDS_REVIEW), unit("b")))
    severity = Severity.WARNING

    def finds(key, text):
        names = ("untranslated",) if not text else ("fuzzy",) if session.unit(key).state is State.NEEDS_REVIEW else ()
        return tuple(Finding(check=name, severity=severity, message="", key=key, target=text) for name in names)

    session.finds = finds
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        assert screen.query_one("#header").status.findings == 0
        assert screen.panel.content.findings == ()
        await pilot.press("x", "enter", "alt+up", "alt+r")
        await settled(pilot)
        assert session.units[0].state is State.NEEDS_REVIEW
        assert screen.query_one("#header").status.findings == 0


async def test_a_sentence_is_taken_back_in_a_few_steps(session: FakeSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typing_history, "_PAUSE", 60)
    sentence = "Turnover of the first quarter reached 320 million USD, up 13 per cent on the same time last year."
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        for place, character in enumerate(sentence):
            keys = [character] if place % 5 else ["q", "backspace", character]  # as input methods do
            await pilot.press(*("space" if key == " " else key for key in keys))
        assert screen.editor.value == sentence
        steps = 0
        while screen.editor.can_undo:
            await pilot.press("ctrl+z")
            steps += 1
            assert sentence.startswith(screen.editor.value)
            assert screen.editor.value == "" or sentence[len(screen.editor.value)] == " "
        assert 2 <= steps <= 4
        assert screen.editor.value == ""


async def test_a_stale_check_is_dropped(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        old = session.check(session.units[3].key, "a  b")
        screen.post_message(screen.Checked(session.units[3].key, screen._generation - 1, old))
        await pilot.pause()
        assert screen.panel.content.findings == ()


async def test_typing_is_journalled_soon_and_the_header_never_says_more(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "_JOURNAL_AFTER", 60)
    app = opened(session)
    async with app.run_test() as pilot:
        screen = await settled(pilot)
        await pilot.press(*"abc")
        assert session.typed == []
        assert screen.query_one("#header").status.save.kind is SaveKind.TYPING
        monkeypatch.setattr(saving, "_JOURNAL_AFTER", 0.01)
        screen.journal_now()
        assert session.typed == [(session.units[3].source, "abc")]
        await pilot.pause()
        assert screen.query_one("#header").status.save.kind is SaveKind.JOURNALLED
        await pilot.press("d")
        await until(pilot, lambda: len(session.typed) == 2)


async def test_looking_away_from_the_terminal_journals_at_once(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "_JOURNAL_AFTER", 60)
    app = opened(session)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press(*"abc")
        app.post_message(AppBlur())
        await until(pilot, lambda: session.typed == [(session.units[3].source, "abc")])


async def test_ten_thousand_units_cost_no_more_widgets_and_every_row_can_be_reached(size: tuple[int, int]) -> None:
    session = FakeSession(big(10_000))
    session.journal_error = FULL  # nothing is to be written for looking around
    app = opened(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        assert len(screen.query("*")) < 20
        for number in (10_000, 5_000, 1, 7_777):
            await pilot.press("ctrl+g", *str(number), "enter")
            await settled(pilot)
            assert screen.place[screen.key] == number - 1
            region = screen.page.editor_region()
            assert region is not None
            assert region.y >= 0
            assert region.bottom <= screen.page.size.height
            assert screen.editor.region.y - screen.page.region.y == region.y


async def test_scrolling_over_estimated_rows_never_shows_a_row_twice() -> None:
    session = FakeSession(big(3000))
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+end")
        await settled(pilot)
        for _ in range(60):
            screen.page.scroll_relative(y=-7, animate=False)
            await pilot.pause()
            y = screen.page.scroll_offset.y
            first = screen.page._heights.row_at(y)
            assert screen.page._measured[first]


async def test_the_letter_says_what_the_segment_would_be_if_left_now(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)

        def letter() -> str:
            y = screen.editor.region.y - screen.page.region.y
            return screen.page.render_line(y).text[4]

        assert letter() == "·"
        await pilot.press("x")
        assert letter() == "D"
        await pilot.press("ctrl+z")
        assert letter() == "·"
        await pilot.press("ctrl+up", "x")
        assert letter() == "?"
        await pilot.press("ctrl+r", "ctrl+up")
        assert letter() == "R"


async def test_notices_never_cover_the_text(session: FakeSession, size: tuple[int, int]) -> None:
    app = opened(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        before = drawn(app).splitlines()
        assert "Confirm" in before[-1]
        await pilot.press("enter")
        await pilot.pause()
        after = drawn(app).splitlines()
        assert "The target is empty" in after[-1]
        assert after[1:-1] == before[1:-1]
        screen.query_one(KeyLine).notice = None
        await pilot.pause()
        assert "Confirm" in drawn(app).splitlines()[-1]


@pytest.mark.parametrize("filtered", [False, True])
async def test_the_end_is_said_in_fitting_words(filtered: bool) -> None:
    session = FakeSession((unit("a"), unit("b", "c", State.REVIEWED)))
    app = opened(session)
    async with app.run_test() as pilot:
        await settled(pilot)
        if filtered:
            await pilot.press("ctrl+f", "f1", "enter")
            await settled(pilot)
        await pilot.press("x", "enter")
        await pilot.pause()
        assert ("Every segment shown is finished." if filtered else "Everything is finished.") in drawn(app)


async def test_the_header_does_not_jump(session: FakeSession, size: tuple[int, int]) -> None:
    app = opened(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)

        def bar() -> int:
            return drawn(app).splitlines()[0].index("▕")

        place = bar()
        await pilot.press("x")
        assert "typing" in drawn(app).splitlines()[0]
        assert bar() == place
        screen.journal_now()
        await pilot.pause()
        assert "journalled" in drawn(app).splitlines()[0]
        assert bar() == place
        await pilot.press("enter")
        await settled(pilot)
        assert bar() == place


@pytest.mark.parametrize("size", [(80, 24), (160, 45), (40, 12), (20, 5), (240, 60)])
async def test_sizes(session: FakeSession, size: tuple[int, int]) -> None:
    app = opened(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        await pilot.press(*"abc")
        await pilot.resize_terminal(100, 30)
        await pilot.resize_terminal(*size)
        await settled(pilot)
        assert screen.editor.value == "abc"
        assert screen.panel.strip == (size[0] < 120)


async def test_an_empty_document_and_a_document_of_one_unit() -> None:
    app = opened(FakeSession(()))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        assert screen.key is None
        await pilot.press("enter", "a", "ctrl+n", "ctrl+down", "ctrl+z", "tab", "ctrl+g", "ctrl+f", "escape", "ctrl+s")
        await settled(pilot)
    one = FakeSession((unit("Một câu."),))
    app = opened(one)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("a", "enter", "ctrl+n", "ctrl+down", "pagedown")
        assert one.units[0].state is State.TRANSLATED
        assert screen.key == one.units[0].key


async def test_a_segment_of_five_thousand_characters_keeps_the_cursor_in_view() -> None:
    session = FakeSession((unit("Câu dài. " * 600, "Long text. " * 450, State.DRAFT), unit("b")))
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("x")
        await settled(pilot)
        line = screen.editor.region.y - screen.page.region.y + screen.editor.cursor_line
        assert 0 <= line < screen.page.size.height
        await pilot.press("home", *["up"] * 30)
        await settled(pilot)
        line = screen.editor.region.y - screen.page.region.y + screen.editor.cursor_line
        assert 0 <= line < screen.page.size.height
