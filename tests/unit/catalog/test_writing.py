"""The canonical form, the header, and what saving does to the file on disk."""

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workbench.catalog import load, new, save, serialise
from workbench.errors import CatalogSyntaxError, Conflict, WriteError
from workbench.model import LanguagePair, Reference, State, Unit, UnitKey

GOLDEN = Path(__file__).parents[2] / "golden" / "catalog"
PAIR = LanguagePair("vi", "en")
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)


@pytest.fixture
def catalog(tmp_path):
    """A new catalog with one empty unit."""
    catalog = new(tmp_path / "LC_MESSAGES" / "doc.po", PAIR, "doc", now=NOON)
    catalog.rearrange([Unit(key=UnitKey(None, "Xin chào"))], [])
    return catalog


def test_a_new_catalog_has_every_field_that_gettext_asks_for(catalog):
    assert catalog.header.names == (
        "Project-Id-Version",
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Last-Translator",
        "Language-Team",
        "Language",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
        "Plural-Forms",
        "X-Source-Language",
        "X-Generator",
    )
    assert catalog.header.get("language") == "en"
    assert catalog.header.get("X-Source-Language") == "vi"
    assert catalog.header.get("Plural-Forms") == "nplurals=2; plural=(n != 1);"
    assert catalog.header.get("PO-Revision-Date") == "2026-11-24 12:00+0000"


def test_other_target_languages_have_their_own_plurals(tmp_path):
    header = new(tmp_path / "x.po", LanguagePair("en", "vi"), "x", now=NOON).header
    assert header.get("Plural-Forms").startswith("nplurals=1;")


def test_saving_makes_the_folder_and_loads_back_the_same_bytes(catalog):
    save(catalog, now=NOON)
    data = catalog.path.read_bytes()
    assert serialise(load(catalog.path)) == data
    assert load(catalog.path).digest == catalog.digest != ""


def test_the_revision_date_moves_only_when_a_unit_has_changed(catalog):
    save(catalog, now=NOON)
    before = catalog.path.read_bytes()
    again = load(catalog.path)
    unit = again.units[0]
    again.replace(replace(unit, target="Hello", state=State.DRAFT))
    again.replace(unit)
    save(again, now=LATER)
    assert again.path.read_bytes() == before
    again.replace(replace(unit, target="Hello", state=State.TRANSLATED))
    save(again, now=LATER)
    assert again.header.get("PO-Revision-Date") == "2026-11-25 08:30+0000"
    assert len(again.path.read_bytes().splitlines()) == len(before.splitlines())


def test_a_file_that_changed_meanwhile_is_not_overwritten(catalog):
    save(catalog, now=NOON)
    mine = load(catalog.path)
    mine.replace(replace(mine.units[0], target="Hello", state=State.TRANSLATED))
    header = mine.header
    theirs = catalog.path.read_bytes() + b"\n# pulled\n"
    catalog.path.write_bytes(theirs)
    with pytest.raises(Conflict):
        save(mine, now=LATER)
    assert catalog.path.read_bytes() == theirs
    assert mine.header == header
    assert mine.changed


@pytest.mark.parametrize("there", [True, False])
def test_a_file_that_came_or_went_meanwhile_is_a_conflict(catalog, there):
    if there:
        catalog.path.parent.mkdir()
        catalog.path.write_bytes(b"# mine\n")
    else:
        save(catalog, now=NOON)
        catalog.path.unlink()
        catalog.replace(Unit(key=UnitKey(None, "Xin chào"), target="Hi", state=State.DRAFT))
    with pytest.raises(Conflict):
        save(catalog, now=LATER)
    assert catalog.path.exists() is there


def test_a_file_that_holds_our_bytes_already_is_no_conflict(catalog):
    save(catalog, now=NOON)
    other = load(catalog.path)
    for each in (catalog, other):
        each.replace(Unit(key=UnitKey(None, "Xin chào"), target="Hi", state=State.TRANSLATED))
        save(each, now=LATER)
    assert catalog.digest == other.digest


def test_saving_twice_works_without_loading_again(catalog):
    for number in range(3):
        catalog.replace(Unit(key=UnitKey(None, "Xin chào"), target=f"Hi {number}", state=State.TRANSLATED))
        save(catalog, now=LATER)
        assert not catalog.changed
    assert load(catalog.path).units[0].target == "Hi 2"


def test_a_disk_that_refuses_leaves_everything_as_it_was(catalog, monkeypatch):
    save(catalog, now=NOON)
    before = catalog.path.read_bytes()

    def full(path, data):
        raise WriteError("cannot be written: No space left on device.", path=path)

    catalog.replace(Unit(key=UnitKey(None, "Xin chào"), target="Hi", state=State.TRANSLATED))
    monkeypatch.setattr("workbench.atomic.write_bytes", full)
    with pytest.raises(WriteError):
        save(catalog, now=LATER)
    assert catalog.path.read_bytes() == before
    assert catalog.changed
    assert catalog.header.get("PO-Revision-Date") == "2026-11-24 12:00+0000"


def test_header_fields_keep_order_and_oddities(po):
    fields = ("X-Zed:  2", "no colon", "A: 1", "a: 2", "Content-Type: text/plain; charset=utf-8")
    header = 'msgid ""\nmsgstr ""\n' + "".join(f'"{field}\\n"\n' for field in fields)
    text = f'# comment\n#. extracted\n#: a.txt:1\n{header}\nmsgid "a"\nmsgstr "b"\n'
    catalog = po(text.encode())
    assert serialise(catalog).decode() == text
    assert catalog.header.with_field("a", "3").text.count("A: 1") == 0
    assert catalog.header.with_field("New", "x").text.endswith("utf-8\nNew: x\n")


def test_a_fuzzy_header_of_a_template_stays_fuzzy(po):
    text = '#, fuzzy\nmsgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "a"\nmsgstr ""\n'
    assert serialise(po(text.encode())).decode() == text


def test_a_note_cannot_leave_its_comment(po):
    catalog = po('msgid "a"\nmsgstr "b"\n')
    catalog.replace(replace(catalog.units[0], notes=('x\nmsgid "evil"\r#~ y\0\4',)))
    save(catalog)
    assert load(catalog.path).units[0].notes == ("x", 'msgid "evil"', "#~ y")


@pytest.mark.parametrize("note", ["\\", "ends in \\", "ends in \\ ", "ends in \\  ", "a space ", "\\\\"])
def test_a_backslash_at_the_end_of_a_comment_does_not_join_the_next_line(po, note):
    catalog = po('msgid "a"\nmsgstr "b"\n')
    catalog.replace(replace(catalog.units[0], notes=(note,), extracted=(note,)))
    assert "\\\n" not in serialise(catalog).decode()
    save(catalog)
    assert (load(catalog.path).units[0].notes, load(catalog.path).units[0].extracted) == ((note,), (note,))


def test_a_file_name_with_a_line_break_is_refused(po):
    catalog = po('msgid "a"\nmsgstr "b"\n')
    catalog.replace(replace(catalog.units[0], references=(Reference('a\nmsgid "x"', 1),)))
    with pytest.raises(CatalogSyntaxError, match="file name"):
        serialise(catalog)


def test_lines_are_those_of_the_msgid(po):
    catalog = po('# note\nmsgctxt "c"\nmsgid "a"\nmsgstr "b"\n\n#~ msgid "o"\n#~ msgstr "p"\n')
    assert (catalog.units[0].line, catalog.obsolete[0].line) == (8, 11)


def test_units_of_one_key_are_a_mistake_of_the_program(catalog):
    unit = catalog.units[0]
    with pytest.raises(ValueError, match="key of its own"):
        catalog.rearrange([unit], [unit])
    with pytest.raises(KeyError):
        catalog.replace(Unit(key=UnitKey(None, "unknown")))


def test_counts_follow_every_change(catalog):
    assert (catalog.counts.empty, catalog.counts.total) == (1, 1)
    catalog.replace(Unit(key=UnitKey(None, "Xin chào"), target="Hi", state=State.FINAL))
    assert (catalog.counts.final, catalog.counts.percent) == (1, 100)


@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.glob("*.in.po")))
def test_foreign_golden_files_become_canonical(name):
    assert serialise(load(GOLDEN / name)) == (GOLDEN / name.replace(".in.po", ".out.po")).read_bytes()


@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.glob("*.out.po")))
def test_canonical_golden_files_change_no_byte(name):
    assert serialise(load(GOLDEN / name)) == (GOLDEN / name).read_bytes()


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="GNU gettext is not installed")
def test_a_document_of_ours_is_what_msgcat_would_write():
    path = GOLDEN / "document.out.po"
    command = ["msgcat", "--no-wrap", str(path)]
    assert subprocess.run(command, capture_output=True, check=True).stdout == path.read_bytes()


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="GNU gettext is not installed")
@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.glob("*.out.po")))
def test_gettext_accepts_the_golden_files(name, tmp_path):
    command = ["msgfmt", "--check", "-o", str(tmp_path / "x.mo"), str(GOLDEN / name)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="GNU gettext is not installed")
def test_gettext_has_nothing_to_say_about_a_new_catalog(catalog, tmp_path):
    save(catalog, now=NOON)
    command = ["msgfmt", "--check", "-o", str(tmp_path / "x.mo"), str(catalog.path)]
    result = subprocess.run(command, capture_output=True, check=True, text=True)
    assert result.stderr == ""
