"""Working with the termbase in the editor, on a real session: marks, forms, changes, search, segments, review."""

import datetime
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_session import drawn, screen_of, settled, until
from textual.events import Key
from textual.widgets import Static

from workbench import catalog as po
from workbench.glossary import csv_file
from workbench.glossary.edit import ConceptChange
from workbench.model import LanguagePair, State
from workbench.project import Project, find
from workbench.project.creation import create
from workbench.session.adding import add
from workbench.session.commands import SetTarget
from workbench.session.document import DocumentSession, open_document
from workbench.session.terms import SavedTerm
from workbench.ui.app import WorkbenchApp
from workbench.ui.screens.terms.form import TermFormScreen
from workbench.ui.screens.terms.review import TermReviewScreen
from workbench.ui.screens.terms.search import TermSearchScreen
from workbench.ui.screens.terms.source_words import SourceWordsScreen
from workbench.ui.screens.terms.uses import UsesScreen
from workbench.ui.widgets.fields import ChoiceField, KnownField, TextField
from workbench.ui.widgets.key_line import KeyLine

SIZES = [(80, 24), (160, 45)]
HEADER = "concept,lang,term,type,status,valid_from,valid_to,domain,note,source,reviewer\n"
GLOSSARY = HEADER + (
    "# ours, in the order of the office\n"
    "trade.coconut,vi,dừa,full,preferred,,,trade,,office,Minh\n"
    "trade.coconut,en,coconut,full,preferred,,,trade,,office,Minh\n"
    "trade.coconut,en,cocoanut,variant,deprecated,,,trade,,office,Minh\n"
    "\n"
    "trade.turnover,vi,kim ngạch,full,preferred,,,trade,,office,Lan\n"
    "trade.turnover,en,turnover,full,preferred,,,trade,,office,Lan\n"
    "trade.quarter,vi,quý I,full,preferred,,,trade,soft,office,\n"
    "trade.quarter,en,first quarter,full,preferred,,,trade,,office,\n"
    "trade.old,vi,Bộ Ngoại thương,full,preferred,,2007-07-31,trade,successor: trade.new,office,\n"
    "trade.old,en,Ministry of Foreign Trade,full,preferred,,2007-07-31,trade,,office,\n"
    "trade.new,vi,Bộ Thương mại,full,preferred,2007-08-01,,trade,predecessor: trade.old,office,\n"
    "trade.new,en,Ministry of Trade,full,preferred,2007-08-01,,trade,,office,\n"
    "trade.evfta,vi,EVFTA,acronym,preferred,,,trade,,office,\n"
    "trade.evfta,en,EU-Vietnam Free Trade Agreement,full,preferred,,,trade,,office,\n"
    "trade.evfta,en,EVFTA,acronym,preferred,,,trade,,office,\n"
    "trade.evfta,en,EU-Vietnam trade deal,variant,admitted,,,trade,,office,\n"
)
FIRST = """Bến Tre xuất khẩu dừa

Kim ngạch dừa quý I đạt 320 triệu USD. EVFTA mở ra thị trường mới.

Bộ Ngoại thương cho biết dừa là thế mạnh. Người dân phấn khởi.
"""
SECOND = """Vườn dừa ở Bến Tre

Kim ngạch tăng 13%.
"""


def build(folder: Path) -> Project:
    """A project of two documents, finished but for the last segment, with a glossary of its own only."""
    project = create(folder, name="test", pair=LanguagePair("vi", "en"), profile="vna")
    settings = project.settings_file.read_text("utf-8")
    project.settings_file.write_text(settings.replace("builtin = true ", "builtin = false"), "utf-8")
    project.glossary.mkdir(exist_ok=True)
    (project.glossary / "trade.csv").write_text(GLOSSARY, "utf-8")
    for name, text in (("dua", FIRST), ("vuon", SECOND)):
        source = folder / f"{name}.txt"
        source.write_text(text, "utf-8")
        add(find(folder), source, day=datetime.date(2023, 3, 1))
    targets = {
        "dua": [
            "Ben Tre exports coconuts",
            "Coconut turnover in the first quarter reached 320 million USD.",
            "The EVFTA opens new markets.",
            "The Ministry of Trade said coconuts are a strength.",
        ],
        "vuon": ["Coconut gardens in Ben Tre", "Turnover rose 13%."],
    }
    for name, lines in targets.items():
        with open_document(find(folder), name, author="Lan") as session:
            for unit, line in zip(session.units, lines, strict=False):
                session.apply(SetTarget(unit.key, line, State.REVIEWED))
            session.save()
    return find(folder)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The project."""
    return build(tmp_path)


@pytest.fixture
def session(project: Project) -> Iterator[DocumentSession]:
    """The first document, open for work."""
    with open_document(project, "dua", author="Lan") as opened:
        yield opened


@pytest.fixture(params=SIZES, ids=["80x24", "160x45"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Both sizes."""
    return request.param


def glossary(project: Project, name: str = "trade.csv") -> str:
    """A glossary file as it is on the disk."""
    return (project.glossary / name).read_text("utf-8")


def notice(app: WorkbenchApp) -> str:
    """What the line of keys says."""
    return str(screen_of(app).query_one(KeyLine).notice or "")


async def typed_into(pilot, field: str, text: str) -> None:
    """Replace the text of a field."""
    pilot.app.screen.query_one(f"#{field}", TextField).focus()
    await pilot.press("home", "ctrl+k", *text)


# Marks


async def test_terms_are_marked_by_status_and_listed_with_what_is_said_of_them(
    session: DocumentSession, size: tuple[int, int]
) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)

        def kinds(number: int) -> dict[str, str]:
            unit = session.units[number - 1]
            marks = screen.marks_of(unit).source
            return {unit.source[one.start : one.end]: one.kind for one in marks if one.kind.startswith("term")}

        assert kinds(2) == {"Kim ngạch": "term", "dừa": "term"}
        assert kinds(3) == {"EVFTA": "term-acronym"}
        assert kinds(4)["Bộ Ngoại thương"] == "term-outdated"
        await pilot.press("ctrl+g", "2", "enter")
        await settled(pilot)
        assert kinds(2)["quý I"] == "term-soft"  # only where somebody works
        await pilot.press("end", *" Cocoanut")
        screen.editor.put_all("Cocoanut turnover in the first quarter")
        await until(pilot, lambda: kinds(2)["dừa"] == "term-forbidden")
        assert "×" in drawn(app)
        await pilot.press("ctrl+g", "4", "enter")
        await settled(pilot)
        assert "2007" in drawn(app)


# Forms


async def test_a_form_is_chosen_by_its_number(session: DocumentSession, size: tuple[int, int]) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", "3", "enter")
        await settled(pilot)
        screen.editor.put_all("")
        await pilot.press("f1")
        assert screen.editor.value == "EU-Vietnam Free Trade Agreement (EVFTA)"
        await pilot.press("space", "f1")
        assert screen.editor.value.endswith("(EVFTA) EVFTA")
        await pilot.press("alt+o")
        await settled(pilot)
        shown = drawn(app)
        place = next(n for n in range(1, 6) if f"{n} EU-Vietnam trade deal" in shown)
        await pilot.press(str(place))
        await settled(pilot)
        assert screen.editor.value.endswith("EVFTA EU-Vietnam trade deal")


# The form


async def test_words_are_selected_in_the_source_by_keys_and_become_a_term(
    project: Project, session: DocumentSession, size: tuple[int, int]
) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", "5", "enter")
        await settled(pilot)
        await pilot.press("alt+w")
        await settled(pilot)
        assert isinstance(app.screen, SourceWordsScreen)
        await pilot.press("home", "shift+right")
        assert screen.chosen_words == (0, len("Người dân"))
        await pilot.press("enter", *"local people", "home", "shift+end")
        await settled(pilot)
        assert screen.chosen_words == (0, len("Người dân"))
        await pilot.press("alt+e")
        await settled(pilot)
        assert isinstance(app.screen, TermFormScreen)
        assert app.screen.query_one("#source", TextField).value == "Người dân"
        assert app.screen.query_one("#target", TextField).value == "local people"
        await typed_into(pilot, "domain", "people")
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen)
        await settled(pilot)
        rows = csv_file.read(project.glossary / "people.csv").rows
        assert [(row.term.concept, row.term.lang, row.term.text) for row in rows] == [
            ("people.local_people", "vi", "Người dân"),
            ("people.local_people", "en", "local people"),
        ]
        assert rows[0].term.source == "Lan, dua"
        assert glossary(project) == GLOSSARY
        # It counts at once.
        await until(pilot, lambda: "local people" in [one.text for one in screen.panel.content.terms.keyed])
        assert "people.csv" in notice(app)


async def test_esc_leaves_everything_as_it_was(project: Project, session: DocumentSession) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", "2", "enter", "alt+e")
        await settled(pilot)
        await pilot.press(*"xyz", "escape")
        await settled(pilot)
        assert app.screen is screen
        assert glossary(project) == GLOSSARY
        await pilot.press("alt+w", "right", "escape")
        await settled(pilot)
        assert screen.chosen_words is None


async def test_a_row_is_changed_where_it_stands_and_every_other_byte_stays(
    project: Project, session: DocumentSession
) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        screen.chosen_words = None
        await pilot.press("ctrl+g", "3", "enter", "alt+e")
        await settled(pilot)
        form = app.screen
        assert form.query_one("#target", TextField).value == "EU-Vietnam Free Trade Agreement"
        await typed_into(pilot, "target", "European Union-Vietnam Free Trade Agreement")
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen)
    old = "trade.evfta,en,EU-Vietnam Free Trade Agreement,"
    assert glossary(project) == GLOSSARY.replace(old, "trade.evfta,en,European Union-Vietnam Free Trade Agreement,")


async def test_what_is_wrong_is_said_in_the_form_and_nothing_typed_is_lost(
    project: Project, session: DocumentSession, size: tuple[int, int]
) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", "1", "enter", "alt+e")
        await settled(pilot)
        form = app.screen
        assert isinstance(form, TermFormScreen)
        await typed_into(pilot, "note", "keep me")
        await typed_into(pilot, "valid_from", "1.3.2025")
        await pilot.press("enter")
        await settled(pilot)
        assert "no date" in drawn(app)
        assert form.focused is form.query_one("#valid_from")
        await typed_into(pilot, "valid_from", "2025-03-01")
        await typed_into(pilot, "valid_to", "2025-02-01")
        await pilot.press("enter")
        await settled(pilot)
        assert "before it begins" in drawn(app)
        await typed_into(pilot, "valid_from", "")
        await typed_into(pilot, "valid_to", "")
        # Right and forbidden at once: the rules of glossaries say no.
        form.query_one("#which", ChoiceField).index = 0
        await settled(pilot)
        await typed_into(pilot, "target", "cocoanut")
        await pilot.press("enter")
        await settled(pilot)
        assert app.screen is form
        assert "choose it in the first line" in drawn(app)
        await typed_into(pilot, "target", "Cocoanut")
        await pilot.press("enter")
        await settled(pilot)
        assert "deprecated" in drawn(app)
        assert form.query_one("#target", TextField).value == "Cocoanut"
        form.query_one("#which", ChoiceField).index = 2
        await settled(pilot)
        assert form.query_one("#note", TextField).value == "keep me"
        assert glossary(project) == GLOSSARY
        await pilot.press("escape")
        await settled(pilot)
        assert app.screen is screen


async def test_a_folder_that_cannot_be_written_is_said_in_the_form(
    project: Project, session: DocumentSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.errors import WriteError
    from workbench.glossary import csv_writer

    def refuse(path: Path, data: bytes) -> None:
        raise WriteError("cannot be written: Read-only file system.", path=path)

    app = WorkbenchApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", "2", "enter", "alt+e")
        await settled(pilot)
        await typed_into(pilot, "note", "typed")
        with monkeypatch.context() as patch:
            patch.setattr(csv_writer.atomic, "write_bytes", refuse)
            await pilot.press("enter")
            await settled(pilot)
            await until(pilot, lambda: "Read-only file system" in drawn(app))
        assert app.screen.query_one("#note", TextField).value == "typed"
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen)
    assert "typed" in glossary(project)


async def test_a_concept_changed_on_disk_meanwhile_is_read_again(project: Project, session: DocumentSession) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", "2", "enter", "alt+e")
        await settled(pilot)
        theirs = GLOSSARY.replace("turnover,full", "trade value,full")
        theirs = theirs.replace(
            "coconut,full,preferred,,,trade,,office", "coconut,full,preferred,,,trade,theirs,office"
        )
        (project.glossary / "trade.csv").write_text(theirs, "utf-8")
        await typed_into(pilot, "evidence", "mine")
        await pilot.press("enter")
        await until(pilot, lambda: "changed on disk" in drawn(app))
        assert app.screen.query_one("#evidence", TextField).value == "mine"
        assert glossary(project) == theirs
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen)
    assert "mine" in glossary(project)


async def test_a_term_of_the_program_is_copied_whole_into_the_project(tmp_path: Path) -> None:
    project = create(tmp_path, name="test", pair=LanguagePair("vi", "en"), profile="vna")
    source = tmp_path / "a.txt"
    source.write_text("Bộ Công Thương cho biết.\n", "utf-8")
    add(project, source, day=datetime.date(2023, 3, 1))
    with open_document(find(tmp_path), "a", author="Lan") as session:
        before = session.terms.concept("agency.moit")
        assert before
        app = WorkbenchApp(session)
        async with app.run_test(size=(80, 24)) as pilot:
            screen = await settled(pilot)
            await pilot.press("alt+e")
            await settled(pilot)
            await typed_into(pilot, "note", "ours")
            await pilot.press("enter")
            await until(pilot, lambda: app.screen is screen)
        rows = csv_file.read(project.glossary / f"{before.terms[0].domain}.csv").rows
        assert len(rows) == len(before.terms)
        assert [row.term.note for row in rows].count("ours") == 1
        assert session.terms.concept("agency.moit").terms == tuple(row.term for row in rows)


# The search


async def test_the_whole_glossary_is_searched_and_a_term_inserted(
    session: DocumentSession, size: tuple[int, int]
) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", "5", "enter", "alt+g")
        await settled(pilot)
        assert isinstance(app.screen, TermSearchScreen)
        await pilot.press(*"bo thuong")
        await until(pilot, lambda: "Bộ Thương mại" in drawn(app))
        assert "since 2007-08-01" in drawn(app)
        await pilot.press("pagedown")
        assert "trade.old" in drawn(app)  # its history
        await pilot.press("enter")
        await settled(pilot)
        assert app.screen is screen
        assert screen.editor.value == "Ministry of Trade"


async def test_search_says_when_there_is_nothing_and_opens_the_form(session: DocumentSession) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("alt+g", *"qqq")
        await until(pilot, lambda: "nothing like it" in drawn(app))
        await pilot.press("enter")
        assert isinstance(app.screen, TermSearchScreen)
        await pilot.press("backspace", "backspace", "backspace", *"trade.coco")
        await until(pilot, lambda: "dừa" in drawn(app))
        await pilot.press("alt+e")
        await settled(pilot)
        assert isinstance(app.screen, TermFormScreen)


# Segments with a concept


async def test_segments_with_a_term_are_listed_and_gone_through(
    session: DocumentSession, size: tuple[int, int]
) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", "1", "enter")
        await settled(pilot)
        await pilot.press("alt+u")
        await settled(pilot)
        assert screen.key == session.units[1].key
        await pilot.press("alt+u")
        await settled(pilot)
        assert screen.key == session.units[3].key
        await pilot.press("alt+u")
        await until(pilot, lambda: "No segment below" in notice(app))
        await pilot.press("alt+y")
        await settled(pilot)
        assert screen.key == session.units[1].key
        await pilot.press("alt+k")
        await settled(pilot)
        assert isinstance(app.screen, UsesScreen)
        await until(pilot, lambda: "in 3 segments" in drawn(app))
        await pilot.press("up", "enter")
        await settled(pilot)
        assert screen.key == session.units[0].key


# What disagrees


async def changed_coconut(pilot, screen) -> None:
    """Make `copra` the preferred word and forbid `coconut`."""
    await pilot.press("ctrl+g", "1", "enter")
    await settled(pilot)
    await pilot.press("alt+e")
    await settled(pilot)
    form = pilot.app.screen
    form.query_one("#which", ChoiceField).index = 0
    await settled(pilot)
    await typed_into(pilot, "target", "copra")
    assert "Earlier name" not in drawn(pilot.app)
    form.query_one("#status", ChoiceField).index = 0
    await settled(pilot)
    assert "forbidden: “coconut”" in drawn(pilot.app)
    await pilot.press("enter")
    await until(pilot, lambda: pilot.app.screen is screen)
    await settled(pilot)


async def test_a_changed_term_is_gone_through_segment_by_segment_in_every_document(
    project: Project, session: DocumentSession, size: tuple[int, int]
) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=size) as pilot:
        screen = await settled(pilot)
        await changed_coconut(pilot, screen)
        await until(pilot, lambda: "4 finished segments disagree" in notice(app))
        await pilot.press("alt+v")
        await settled(pilot)
        assert isinstance(app.screen, TermReviewScreen)
        await until(pilot, lambda: "1 of 4" in drawn(app))
        assert "[coconuts→copras]" in drawn(app)
        await pilot.press("a")
        await until(pilot, lambda: "2 of 4" in drawn(app))
        assert screen.editor.value == "Ben Tre exports copras"
        await pilot.press("a")
        await until(pilot, lambda: "3 of 4" in drawn(app))
        await pilot.press("u")
        await until(pilot, lambda: "2 of 4" in drawn(app))
        assert session.units[1].target.startswith("Coconut turnover")
        await pilot.press("s", "s")
        await until(pilot, lambda: "4 of 4" in drawn(app))
        await pilot.press("a")
        await until(pilot, lambda: "That was the last" in drawn(app))
        await pilot.press("escape")
        await settled(pilot)
        assert session.units[0].state is State.REVIEWED
        await pilot.press("ctrl+z")
        await settled(pilot)
        assert session.units[0].target == "Ben Tre exports coconuts"
    units = po.load(project.document("vuon").catalog).units
    assert (units[0].target, units[0].state) == ("Copra gardens in Ben Tre", State.REVIEWED)


async def test_a_document_open_elsewhere_refuses_with_the_reason(project: Project, session: DocumentSession) -> None:
    app = WorkbenchApp(session)
    with open_document(project, "vuon", author="Minh"):
        async with app.run_test(size=(80, 24)) as pilot:
            screen = await settled(pilot)
            await changed_coconut(pilot, screen)
            await pilot.press("alt+v")
            await settled(pilot)
            await until(pilot, lambda: "1 of 4" in drawn(app))
            await pilot.press("s", "s", "s", "a")
            await until(pilot, lambda: "Minh" in drawn(app))
            await pilot.press("o")
            await until(pilot, lambda: "workbench edit vuon" in " ".join(drawn(app).split()))
            await pilot.press("b", "o")
            await settled(pilot)
            assert app.screen is screen
            assert screen.key == session.units[3].key
    assert po.load(project.document("vuon").catalog).units[0].target == "Coconut gardens in Ben Tre"


# Hostile text


async def test_hostile_terms_are_shown_harmless(project: Project, size: tuple[int, int]) -> None:
    evil = "[/b] [@click=app.quit] %s {0} \\x1b"
    quoted = evil.replace('"', '""')
    rows = (
        f'trade.evil,vi,dừa,full,preferred,,,trade,"{quoted}","{quoted}",\n'
        f'trade.evil,en,"{quoted}",full,preferred,,,trade,,office,\n'
        f'trade.evil,en,"bad {quoted} \u202e\x1b[31m",variant,deprecated,,,trade,,office,\n'
    )
    (project.glossary / "trade.csv").write_text(HEADER + rows, "utf-8")
    with open_document(find(project.root), "dua", author="[/] Lan") as session:
        app = WorkbenchApp(session)
        async with app.run_test(size=size) as pilot:
            screen = await settled(pilot)
            await pilot.press("ctrl+g", "1", "enter")
            for keys in (["alt+w"], ["alt+e"], ["alt+o"], ["alt+k"], ["alt+g", *"dua"], ["alt+v"]):
                await pilot.press(*keys)
                await settled(pilot)
                text = drawn(app)
                assert "\x1b" not in text
                assert "\u202e" not in text
                await pilot.press("escape")
                await settled(pilot)
            await pilot.press("alt+e")
            await settled(pilot)
            await typed_into(pilot, "note", "[/] [b]")
            await pilot.press("enter")
            await until(pilot, lambda: app.screen is screen or "[/]" in drawn(app))
            assert "\x1b" not in drawn(app)


async def test_a_field_takes_nothing_unseen(session: DocumentSession) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("alt+g")
        await settled(pilot)
        field = app.screen.query_one(TextField)
        field.value = "a\x1b[31m\u202eb\u2028c"
        assert field.value == "a [31m b c"


async def test_enter_behind_the_last_letter_waits_for_the_answer_to_it(session: DocumentSession) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", "5", "enter", "alt+g")
        await settled(pilot)
        await pilot.press(*"kim ngach", "enter")
        await until(pilot, lambda: app.screen is screen)
        await settled(pilot)
        assert screen.editor.value == "turnover"


async def test_a_form_filled_in_one_burst_is_filled_as_key_by_key(session: DocumentSession) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+g", "5", "enter", "alt+w", "end", "alt+e")
        await settled(pilot)
        form = app.screen
        assert isinstance(form, TermFormScreen)
        form.query_one("#source", TextField).focus()
        keys = (
            "end", "ctrl+u", *"xin chao", "down", *"helo", "left", "l", "down", "right", "right", "down", "a", "down",
            *"2025-01-0!", "down", "down", *"trade", "down", *"abcd", "ctrl+u", "up", "up", "up", "backspace", "1",
        )  # fmt: skip
        for key in keys:
            app.post_message(Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        written = {one.id: one.value for one in form.query(TextField)}
        assert written["source"] == "xin chao"
        assert written["target"] == "hello"
        assert written["valid_from"] == "2025-01-01"
        assert (written["domain"], written["note"]) == ("trade", "")
        assert form.query_one("#type", ChoiceField).value == "short"
        assert form.query_one("#status", ChoiceField).value == "admitted"


async def test_a_doubt_said_right_behind_the_last_letter_stays_said(session: DocumentSession) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+g", "5", "enter", "alt+w", "end", "alt+e")
        await settled(pilot)
        await typed_into(pilot, "source", "")
        for key in (*"kim ngạch", "down", *"value", "enter"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        assert "Enter saves it" in drawn(app)


async def test_a_domain_is_chosen_among_those_there_are_or_written(
    session: DocumentSession, size: tuple[int, int]
) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+g", "5", "enter", "alt+w", "end", "alt+e")
        await settled(pilot)
        field = app.screen.query_one("#domain", KnownField)
        assert "PgDn: trade" in drawn(app)
        field.focus()
        await pilot.press("t", "pagedown")
        assert field.value == "trade"
        await pilot.press("pagedown")
        assert field.value == "t"
        await pilot.press("pageup", "backspace", "n", "pagedown")
        assert field.value == "tradn"  # a domain of one's own


async def test_leaving_while_a_term_is_saved_waits_and_closes_only_the_form(
    session: DocumentSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_write = threading.Event()
    save = session.terms.save

    def slowly(change: ConceptChange) -> SavedTerm:
        may_write.wait(10)
        return save(change)

    monkeypatch.setattr(session.terms, "save", slowly)
    app = WorkbenchApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", "1", "enter", "alt+e")
        await settled(pilot)
        await typed_into(pilot, "note", "said twice")
        await pilot.press("enter", "escape", "escape")
        assert isinstance(app.screen, TermFormScreen)
        may_write.set()
        await until(pilot, lambda: app.screen is screen)
        await settled(pilot)
        assert app.screen is screen
        assert "said twice" in glossary(session.project)


async def test_two_answers_to_a_dialog_close_it_once(session: DocumentSession) -> None:
    app = WorkbenchApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot)
        await pilot.press("ctrl+g", "1", "enter", "alt+o")
        await settled(pilot)
        for key in ("1", "enter", "1"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        assert app.screen is screen


async def test_a_card_longer_than_its_place_is_wrapped_once(project: Project) -> None:
    rows = "".join(
        f"trade.long,{lang},name {number} of it,variant,admitted,,,trade,,{'long-address-' * 9}{number},\n"
        for lang in ("vi", "en")
        for number in range(8)
    )
    (project.glossary / "long.csv").write_text(HEADER + rows, "utf-8")
    with open_document(find(project.root), "dua", author="Lan") as session:
        app = WorkbenchApp(session)
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            await pilot.press("alt+g", *"name 1 of it")
            await settled(pilot)
            card = app.screen.query_one("#term-card-text", Static)
            assert card.size.height == str(card.render()).count("\n") + 1 > 20
