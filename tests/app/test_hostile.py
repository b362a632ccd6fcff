"""Text is data: one table of hostile strings goes through every widget, at both sizes."""

import re

import pytest
from fake_session import FakeSession, hit, opened, recovered, settled, unit

from workbench.model import Draft, Finding, Match, Penalty, Severity, Side, Span, State, UnitKey
from workbench.session.recovery import Recovery
from workbench.ui import safetext

HOSTILE = [
    "see [0] and [/url] now [/]",
    "[b]bold[/b] [@click=app.quit]x[/] [link=x]",
    "%s %d {0} {x!r} $accent",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J \x1bc",
    "\u202eright to left\u202c \u2066isolate\u2069 \u200e",
    "a\u2028b\u2029c\x0bd\x0ce\x85f\rg\nh\ti",
    "zero\u200bwidth\ufeff \u00ad soft \u2060",
    "\x00\x01\x7f\x80\x9f",
    "lone \ud800 surrogate",
    "e\u0323\u0302" * 30,
    "👩\u200d👩\u200d👧 🇻🇳 全角 한국어",
    "x" * 400,
    "\\[escaped\\] \\",
    "",
]


def hostile_session(text: str) -> FakeSession:
    """A document in which every text is `text`."""
    source = text or "nguồn"
    key = UnitKey(None, source)
    units = (
        unit(source, text, State.DRAFT, role="headline", notes=(text,), extracted=(text,), previous=key),
        unit(source + "!", text, State.TRANSLATED, role=text),
    )
    session = FakeSession(units, name=text)
    term = hit(source, source[:1], text, acronym=text, note=text, forbidden=(text,), admitted=(text + "2",))
    session.terms = {source: (term,)}
    session.memory = {
        source: (Match(source=text + " x", target=text, score=80, origin=text, penalties=(Penalty(text, 3),)),)
    }
    finding = Finding(
        check=text, severity=Severity.ERROR, message=text, key=key, target=text, spans=(Span(Side.TARGET, 0, 5),)
    )
    session.check = lambda key, target: (finding,)  # type: ignore[method-assign]
    session.check_all = lambda: (finding,)  # type: ignore[method-assign]
    session.draft = lambda key: Draft(target=text, origin=text)  # type: ignore[method-assign]
    return session


@pytest.mark.parametrize("size", [(80, 24), (160, 45)], ids=["80x24", "160x45"])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_every_widget_shows_it_harmless(text: str, size: tuple[int, int]) -> None:
    session = hostile_session(text)
    app = opened(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        screen.tell(text, bad=True)
        for _ in range(4):
            await pilot.press("tab")
        assert screen.editor.value == text
        painted = drawn(app)
        assert not re.search(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]", painted
        )
        await pilot.press("ctrl+f", *"[/]", "escape", "ctrl+o", "escape", "ctrl+p", "escape", "f1", "f5", "ctrl+down")
        await settled(pilot)


def drawn(app) -> str:
    """Everything on the screen as plain text."""
    return "\n".join("".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips())


async def test_recovery_and_questions_show_it_harmless() -> None:
    for text in HOSTILE[:9]:
        session = hostile_session(text)
        session.recovery = Recovery((recovered(session.units[0].source, text, text + "2"),), ())
        app = opened(session)
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            drawn(app)
            await pilot.press("d", "b", "enter")
            await settled(pilot)


async def test_a_hundred_kilobytes_in_one_segment() -> None:
    text = "[/] rất dài " * 9000
    session = FakeSession((unit(text, text, State.DRAFT), unit("b")))
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("x")
        assert screen.editor.value == text + "x"
        await pilot.press("ctrl+down")
        assert session.units[0].target == text + "x"


@pytest.mark.parametrize("theme", ["dark", "light", "ansi", "nord", "no-such-theme"])
async def test_themes(session: FakeSession, theme: str) -> None:
    app = opened(session, theme=theme)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settled(pilot)
        await pilot.press("a")
        assert "Bến Tre" in drawn(app)
        app.theme = "workbench-light"
        await settled(pilot)
        assert screen.editor.value == "a"


async def test_no_color(session: FakeSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert app.no_color
        assert "D!" in drawn(app)  # the state is a letter, the finding a sign


def test_plain_makes_no_markup() -> None:
    for text in HOSTILE:
        assert safetext.plain(text).spans == []
