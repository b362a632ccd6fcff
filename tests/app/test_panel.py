"""The panel: what must be seen is seen, whatever else there is to say, and nothing is wider than its room."""

from dataclasses import replace

import pytest
from fake_session import FakeSession, hit, opened, panel_of, settled, unit
from textual.content import Content
from textual.widgets import Static

from workbench.model import Finding, Match, Severity, State

WORDS = [f"chữ{number:02}" for number in range(14)]
SOURCE = " ".join(WORDS)
LONG = "a form as long as names of agencies are, "
MESSAGE = " ".join(f"reason{number}" for number in range(12)) + " END"


def crowded() -> FakeSession:
    """A segment with more terms than the panel has lines, two long findings and five matches."""
    one = unit(SOURCE, "text", State.DRAFT, notes=("a note of somebody",))
    session = FakeSession((one, unit("b", "c", State.TRANSLATED)))
    session.terms[SOURCE] = tuple(
        hit(
            SOURCE, word, f"{LONG} {word}", concept=word, note="note " + LONG, admitted=("also " + LONG,),
            forbidden=(LONG + f"forbidden-{word}",),
        )
        for word in WORDS
    )  # fmt: skip
    session.memory[SOURCE] = tuple(
        Match(source=SOURCE + f" {number}", target=f"match-{number} " + LONG * 2, score=90 - number, origin="x")
        for number in range(5)
    )

    def finds(key, text):
        if key.source != SOURCE:
            return ()
        return tuple(
            Finding(check=f"check-{number}", severity=Severity.ERROR, message=MESSAGE, key=key, target=text)
            for number in range(2)
        )

    session.finds = finds
    return session


async def test_findings_and_the_best_match_keep_their_room_and_terms_with_keys_all_that_must_not_be_written() -> None:
    app = opened(crowded())
    async with app.run_test(size=(160, 60)) as pilot:
        screen = await settled(pilot)
        text = panel_of(screen)
        assert text.count("END") == 2
        assert "match-0" in text
        for number, word in enumerate(WORDS[:4], start=1):
            assert f"F{number} " in text
            assert f"forbidden-{word}" in text
        assert "more: Alt+P shows all" in text
        assert screen.panel.max_scroll_y == 0


@pytest.mark.parametrize("height", [45, 30])
async def test_on_a_lower_screen_findings_still_win(height: int) -> None:
    app = opened(crowded())
    async with app.run_test(size=(160, height)) as pilot:
        screen = await settled(pilot)
        text = panel_of(screen)
        assert text.count("END") == 2
        assert "F4 " in text
        assert "90 %" in text


async def test_nothing_is_cut_while_there_is_room() -> None:
    session = crowded()
    session.terms[SOURCE] = session.terms[SOURCE][:1]
    session.memory.clear()
    session.finds = lambda key, text: ()
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        text = panel_of(screen)
        assert "…" not in text
        assert "forbidden-chữ00" in text
        assert f"also {LONG}".strip() in text
        assert f"note {LONG}".strip() in text


@pytest.mark.parametrize("size", [(160, 45), (80, 24)])
async def test_the_large_panel_says_everything_within_its_width(size: tuple[int, int]) -> None:
    app = opened(crowded())
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        await pilot.press("alt+p")
        await settled(pilot)
        panel = screen.panel
        assert panel.max_scroll_y > 0
        shown = screen.query_one("#panel-text", Static).content
        assert isinstance(shown, Content)
        assert len(shown.wrap(panel.scrollable_content_region.width)) == len(shown.split("\n"))


async def test_tab_brings_a_pane_on_top() -> None:
    app = opened(crowded())
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        assert panel_of(screen).startswith("TERMS 14 Alt+T: next four")
        await pilot.press("tab")
        await settled(pilot)
        assert panel_of(screen).startswith("MATCHES 5")
        assert "match-1" in panel_of(screen)
        await pilot.press("tab")
        await settled(pilot)
        assert panel_of(screen).startswith("FINDINGS 2")
        assert panel_of(screen).count("END") == 2


async def test_going_to_a_finding_shows_it_in_the_strip_and_then_the_terms_again() -> None:
    session = crowded()
    session.finds = lambda key, text: tuple(
        replace(finding, message="short END") for finding in crowded().finds(key, text)[:1]
    )
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+down")
        await settled(pilot)
        await pilot.press("ctrl+l")
        await settled(pilot)
        assert screen.key == session.units[0].key
        assert "END" in panel_of(screen)
        await pilot.press("ctrl+down")
        await settled(pilot)
        assert screen.panel.pane == "terms"


async def test_the_keys_go_to_the_next_four_terms() -> None:
    session = crowded()
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        await pilot.press("alt+t", "f1")
        assert screen.editor.value.endswith(WORDS[4])
        await pilot.press("alt+t", "alt+t", "alt+t", "f4")
        assert screen.editor.value.endswith(WORDS[3])
