"""Typing is sacred: nothing dropped, nothing doubled, nothing changed by the editor itself."""

import unicodedata

import pytest
from fake_session import FakeSession, opened, settled, unit
from textual._xterm_parser import XTermParser
from textual.events import Key, Paste

from workbench.model import State


async def type_text(pilot, text: str) -> None:
    """Send each character as a terminal sends it."""
    for character in text:
        pilot.app.post_message(Key(character if character.isalnum() else "", character))
    await pilot.pause()


async def test_a_burst_of_letters_arrives_whole_and_in_order(session: FakeSession) -> None:
    text = "Kim ngạch xuất khẩu của cả nước tăng mạnh, vượt kế hoạch năm đã đề ra. " * 5
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await type_text(pilot, text)
        await settled(pilot)
        assert screen.editor.value == text


async def test_letters_behind_enter_go_into_the_next_unit(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for character in "one":
            app.post_message(Key(character, character))
        app.post_message(Key("enter", "\r"))
        for character in "two":
            app.post_message(Key(character, character))
        screen = await settled(pilot)
        assert session.units[3].target == "one"
        assert session.units[3].state is State.TRANSLATED
        assert screen.editor.value == "The EVFTA opens  a new markettwo"


async def test_backspace_style_correction_of_an_input_method(session: FakeSession) -> None:
    """Unikey and Bamboo type `tieng`, then take letters back and type the composed ones."""
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        feed(app, b"tie\x7f\xc3\xaang\x7f\x7f\x7f\xe1\xba\xbfng Vie\x7f\xe1\xbb\x87t")
        await settled(pilot)
        assert screen.editor.value == "tiếng Việt"


def feed(app, data: bytes) -> None:
    """Give the app what a terminal would send."""
    parser = XTermParser()
    for event in (*parser.feed(data.decode()), *parser.feed("")):
        app.post_message(event)


@pytest.mark.parametrize("sent", ["\x1bq", "\x1bz", "\x1bđ", "\x1bQ"])
async def test_alt_and_a_letter_that_means_nothing_does_nothing(session: FakeSession, sent: str) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        feed(app, f"a{sent}b".encode())
        await settled(pilot)
        assert screen.editor.value == "ab"


async def test_alt_keys_as_terminals_send_them_are_commands_and_write_nothing(session: FakeSession) -> None:
    """A terminal sends Escape and the letter, which Textual hands on with the letter as its character."""
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        feed(app, b"one two\x1bb\x1bbx\x1bfy")
        await settled(pilot)
        assert screen.editor.value == "xoney two"
        feed(app, b"\x1bp")
        await settled(pilot)
        assert screen.panel.large
        feed(app, b"\x1b\x7f")
        await settled(pilot)
        assert screen.editor.value == " two"
        feed(app, b"\x1ba\x7f" + b"\x1bn" * 4)  # round the three open ones, in one burst, as from a held key
        await settled(pilot)
        assert session.units[3].target == ""
        assert screen.key == session.units[5].key
        feed(app, b"x\x1br")
        await settled(pilot)
        assert session.units[5].target == "x"
        assert session.units[5].state is State.NEEDS_REVIEW


@pytest.mark.parametrize(
    "word", ["nghiêng", "chuyển đổi", "phần mềm", "Thành phố Hồ Chí Minh", unicodedata.normalize("NFD", "chuyển đổi")]
)
async def test_a_committed_word_in_one_burst_arrives_as_nfc(session: FakeSession, word: str) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        feed(app, word.encode())
        await settled(pilot)
        assert screen.editor.value == unicodedata.normalize("NFC", word)


async def test_joiners_and_no_break_spaces_are_text_too(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        feed(app, "5\u00a0% 👩\u200d🌾".encode())
        await settled(pilot)
        assert screen.editor.value == "5\u00a0% 👩\u200d🌾"
        await pilot.press("backspace")
        assert screen.editor.value == "5\u00a0% "


async def test_the_cursor_moves_and_deletes_by_whole_letters() -> None:
    nfd = unicodedata.normalize("NFD", "Việt")
    session = FakeSession((unit("a", nfd, State.DRAFT),))
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        assert screen.editor.value == nfd  # as given, while nobody changes it
        await pilot.press("left", "backspace")
        assert screen.editor.value == "Vit"
        await pilot.press("left", "left", "delete")
        assert screen.editor.value == "it"


async def test_pasted_newlines_become_spaces(session: FakeSession) -> None:
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        app.post_message(Paste("one\r\ntwo \n three\u2028four\n"))
        await settled(pilot)
        assert screen.editor.value == "one two three four"
        assert len(session.typed) <= 1


async def test_a_paste_of_ten_thousand_characters(session: FakeSession) -> None:
    text = ("lorem ipsum " * 1000)[:10_000]
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        app.post_message(Paste(text))
        await settled(pilot)
        assert screen.editor.value == text
        await pilot.press("x")
        assert screen.editor.value == text + "x"
        assert screen.editor.region.height > 0


@pytest.mark.parametrize(
    "text",
    [
        "a\u2028b\u2029c",
        "a\x0bb\x0cc\x85d",
        "line\nline\r\nline",
        "tab\there",
        "\x1b]0;owned\x07 \x1b[31mred",
        "\u202eevil\u202c \u200bzero",
        "␊ itself \n and ␋\x0b",
        "[b]bold[/b] [/] %s {x}",
    ],
)
async def test_what_goes_in_comes_out(text: str) -> None:
    session = FakeSession((unit("a", text, State.DRAFT), unit("b")))
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        assert screen.editor.document.line_count == 1
        assert screen.editor.value == text
        await pilot.press("ctrl+down")
        assert session.units[0].target == text
        assert session.done == []
        await pilot.press("ctrl+up", "!")
        assert screen.editor.value == text + "!"


WRAPPED = "one two three four five six seven eight nine ten " * 3


async def test_deleting_to_start_and_end_means_the_text_not_the_wrapped_line() -> None:
    session = FakeSession((unit("a", WRAPPED, State.DRAFT),))
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        assert screen.editor.wrapped_document.height > 3
        screen.editor.move_cursor((0, 70))
        await pilot.press("ctrl+u")
        assert screen.editor.value == WRAPPED[70:]
        await pilot.press("ctrl+z")
        assert screen.editor.value == WRAPPED
        screen.editor.move_cursor((0, 70))
        await pilot.press("ctrl+k")
        assert screen.editor.value == WRAPPED[:70]


async def test_home_and_end_pressed_twice_go_to_the_ends_of_the_text() -> None:
    session = FakeSession((unit("a", WRAPPED, State.DRAFT),))
    app = opened(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        screen.editor.move_cursor((0, 70))
        line = screen.editor.cursor_line
        await pilot.press("home")
        assert screen.editor.cursor_line == line
        assert screen.editor.cursor_cell == 0
        await pilot.press("home")
        assert screen.editor.cursor_location == (0, 0)
        screen.editor.move_cursor((0, 70))
        await pilot.press("end")
        assert screen.editor.cursor_line == line
        await pilot.press("shift+end")
        assert screen.editor.cursor_location == (0, len(WRAPPED))
        assert not screen.editor.selection.is_empty
