"""Findings of the segment in work: mended, or said to be no errors, by key."""

from fake_session import FakeSession, opened, settled, until

from workbench.model import FixKind, Fixup
from workbench.session.mending import Offer
from workbench.ui.screens.findings import FindingsScreen


async def with_finding(session: FakeSession, pilot, text: str = "Two  spaces"):
    """Type a text in which the session finds two spaces."""
    screen = await settled(pilot)
    screen.editor.put_all(text)
    screen.check_soon(0)
    await until(pilot, lambda: bool(screen.panel.content.findings))
    (finding,) = screen.panel.content.findings
    session.mending = (Offer(finding=finding, fixups=(Fixup(3, 5, " "),), kind=FixKind.SAFE),)
    return screen


async def test_enter_makes_the_edit(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await with_finding(session, pilot)
        await pilot.press("alt+q")
        await settled(pilot)
        assert isinstance(app.screen, FindingsScreen)
        await pilot.press("enter")
        await settled(pilot)
        assert screen.editor.value == "Two spaces"
        await pilot.press("ctrl+z")
        assert screen.editor.value == "Two  spaces", "it is taken back as typing is"


async def test_a_reason_dismisses(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await with_finding(session, pilot)
        await pilot.press("alt+q")
        await settled(pilot)
        await pilot.press("alt+q", "enter")
        assert isinstance(app.screen, FindingsScreen), "without a reason nothing is dismissed"
        await pilot.press(*"style", "enter")
        await settled(pilot)
        assert session.dismissed == [("double-space", "style")]
        assert app.screen is screen
        assert screen.editor.value == "Two  spaces"


async def test_escape_goes_back_step_by_step(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await with_finding(session, pilot)
        await pilot.press("alt+q")
        await settled(pilot)
        await pilot.press("alt+q", *"sty", "escape")
        assert isinstance(app.screen, FindingsScreen)
        await pilot.press("escape")
        await settled(pilot)
        assert app.screen is screen
        assert session.dismissed == []


async def test_what_nobody_can_mend_is_said(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await with_finding(session, pilot)
        session.mending = ()
        await pilot.press("alt+q")
        await settled(pilot)
        await pilot.press("enter")
        assert isinstance(app.screen, FindingsScreen)
        await pilot.press("escape")
        assert screen.editor.value == "Two  spaces"


async def test_without_findings_there_is_nothing_to_answer(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        screen.editor.put_all("Clean.")
        screen.check_soon(0)
        await settled(pilot)
        await pilot.press("alt+q")
        await settled(pilot)
        assert app.screen is screen


async def test_many_findings_leave_room_for_the_rest(session: FakeSession) -> None:
    from workbench.model import Finding, Severity, Side, Span, UnitKey

    target = "x" * 900 + "  y"
    many = [
        Finding(
            check=f"check-{number}",
            severity=Severity.ERROR,
            message="A long message about it. " * 3,
            key=UnitKey(None, "a"),
            target=target,
            spans=(Span(Side.TARGET, 900, 902),),
        )
        for number in range(60)
    ]
    offers = {one.fingerprint: Offer(finding=one, fixups=(Fixup(900, 902, " "),), kind=FixKind.SAFE) for one in many}
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.push_screen(FindingsScreen(many, offers, lambda finding, reason: None))
        await settled(pilot)
        await pilot.press("alt+q", "enter")
        await settled(pilot)
        dialog = app.screen.query_one(".dialog").content_region
        for name in ("#finding-list", "#finding-after", "#reason", "#finding-complaint", "#findings-keys"):
            region = app.screen.query_one(name).region
            assert region.height > 0, name
            assert dialog.contains_region(region), name
        assert "x y" in str(app.screen.query_one("#finding-after").render())
