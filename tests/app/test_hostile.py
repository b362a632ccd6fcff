"""Text is data: one table of hostile strings goes through every widget, at both sizes."""

import re

import pytest
from fake_session import FakeSession, drawn, hit, opened, recovered, settled, unit

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


DANGEROUS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def hostile_session(*texts: str) -> FakeSession:
    """A document with a unit for each text, in which everything that is said of the unit is that text too."""
    texts = tuple(dict.fromkeys(texts))
    units = tuple(
        unit(
            text or "nguồn",
            text,
            State.DRAFT,
            role="headline",
            notes=(text,),
            extracted=(text,),
            previous=UnitKey(None, text),
        )
        for text in texts
    )
    session = FakeSession(units, name="".join(texts))
    for one, text in zip(units, texts, strict=True):
        source = one.source
        session.terms[source] = (
            hit(source, source[:1], text, acronym=text, note=text, forbidden=(text,), admitted=(text + "2",)),
        )
        session.memory[source] = (
            Match(source=text + " x", target=text, score=80, origin=text, penalties=(Penalty(text, 3),)),
        )
        session.at_hand[source] = Draft(target=source, origin=source)

    def finds(key: UnitKey, text: str) -> tuple[Finding, ...]:
        span = Span(Side.TARGET, 0, 5)
        return (Finding(check=text, severity=Severity.ERROR, message=text, key=key, target=text, spans=(span,)),)

    session.finds = finds
    return session


@pytest.mark.parametrize("size", [(80, 24), (160, 45)], ids=["80x24", "160x45"])
async def test_every_widget_shows_it_harmless(size: tuple[int, int]) -> None:
    session = hostile_session(*HOSTILE)
    app = opened(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+home")
        for one in session.units:
            screen.tell(one.target, bad=True)
            await settled(pilot)
            assert screen.key == one.key
            assert screen.editor.value == one.target
            for _ in range(4):
                assert not DANGEROUS.search(drawn(app))
                await pilot.press("tab")
            await pilot.press("f1", "f5", "ctrl+z", "ctrl+z")
            assert screen.editor.value == one.target
            await pilot.press("ctrl+down")
        await pilot.press("ctrl+f", *"[/]", "escape", "ctrl+o", "escape", "ctrl+p", "escape")
        await settled(pilot)
        assert session.done == []


async def test_recovery_and_questions_show_it_harmless() -> None:
    session = hostile_session(*HOSTILE)
    items = tuple(recovered(one.source, one.target, one.target + "2") for one in session.units)
    session.recovery = Recovery(items, ())
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert not DANGEROUS.search(drawn(app))
        await pilot.press("d", "b", "enter")
        await settled(pilot)
        assert session.recovered == {one.key for one in session.units}


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


@pytest.mark.parametrize("theme", ["dark", "light", "ansi", "nord"])
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
