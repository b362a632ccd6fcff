"""A project folder: found, made, read, and its faults named with their lines."""

import datetime
from pathlib import Path

import pytest

from workbench.errors import LockedError, ProjectError, SettingsError
from workbench.model import LanguagePair
from workbench.project import acquire, bundled_project, create, find, find_or_none, open_at, record_document

PAIR = LanguagePair("vi", "en")


@pytest.fixture
def project(tmp_path):
    return create(tmp_path / "desk", pair=PAIR, profile="vna")


def test_a_new_project_has_its_folders_and_readable_settings(project):
    assert project.name == "desk"
    assert project.pair == PAIR
    assert project.seeds.is_dir()
    assert project.glossary.is_dir()
    assert project.catalogs == project.root / "locales" / "en" / "LC_MESSAGES"
    assert (project.root / ".gitignore").read_text() == ".workbench/\nbuild/\n*.mo\n.*.tmp\n"


def test_a_project_is_found_from_any_folder_below(project):
    deep = project.seeds / "2024" / "03"
    deep.mkdir(parents=True)
    assert find(deep).root == project.root.resolve()


def test_no_project_is_an_error_that_says_what_to_do(tmp_path):
    with pytest.raises(ProjectError, match="workbench init"):
        find(tmp_path)
    assert find_or_none(tmp_path) is None


def test_making_a_project_twice_is_refused(project):
    with pytest.raises(ProjectError, match="already"):
        create(project.root, pair=PAIR, profile="vna")


def test_recording_a_document_keeps_the_comments_of_the_settings(project):
    before = (project.root / "workbench.toml").read_text()
    source = project.seeds / "rice.txt"
    after = record_document(project, "rice", source, date=datetime.date(2024, 3, 1))
    text = (project.root / "workbench.toml").read_text()
    assert text.startswith(before)
    document = after.document("rice")
    assert (document.source, document.date, document.profile) == (source, datetime.date(2024, 3, 1), "vna")
    assert document.catalog == project.catalogs / "rice.po"


def test_recording_again_without_a_date_keeps_the_date(project):
    source = project.seeds / "rice.txt"
    record_document(project, "rice", source, date=datetime.date(2024, 3, 1))
    again = record_document(open_at(project.root), "rice", source, profile="vns")
    assert again.document("rice").date == datetime.date(2024, 3, 1)
    assert again.document("rice").profile == "vns"


def test_settings_may_stand_in_pyproject(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n\n[tool.workbench.project]\nname = "desk"\n')
    project = open_at(tmp_path)
    assert project.name == "desk"
    after = record_document(project, "a b.c", tmp_path / "seeds" / "a b.c.txt", date=datetime.date(2024, 3, 1))
    assert [d.name for d in after.documents] == ["a b.c"]
    assert (tmp_path / "pyproject.toml").read_text().startswith('[project]\nname = "x"\n')


def test_a_pyproject_without_our_table_is_no_project(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n')
    assert open_at(tmp_path) is None


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (
            '[[memory.attached]]\npath = "a"\n[[memory.attached]]\npath = "b"\npenalty = "9"',
            5,
            "memory.attached.1.penalty",
        ),
        ('[[memory.attached]]\npath = "a"\npenalti = 9', 3, "did you mean “penalty”"),
        ("[memory]\nuser = 1", 2, "memory.user"),
        ('[project]\nprofle = "vna"\n', 2, "did you mean “profile”"),
        ('[project]\nname = "a"\n\n[qa]\nfail-on = "errors"\n', 5, "qa.fail-on"),
        ("[documents.rice]\ndate = 2024-03-01\n", 1, "documents.rice.source: is missing"),
        ('[documents.rice]\nsource = "a"\ndate = "2024-03-01"\n', 3, "valid date"),
        ('[qa.checks]\ndouble-space = "loud"\n', 2, "'loud'"),
        ('[project]\nsource = "vi"\ntarget = "English"\n', 3, "target"),
        ("[project\n", 1, "not valid TOML"),
    ],
)
def test_wrong_settings_name_their_line(tmp_path, text, line, says):
    (tmp_path / "workbench.toml").write_text(text)
    with pytest.raises(SettingsError, match=says) as caught:
        open_at(tmp_path)
    assert caught.value.line == line


def test_every_fault_of_the_settings_is_listed(tmp_path):
    (tmp_path / "workbench.toml").write_text('[project]\nprofle = "vna"\n[qa]\nfail-on = "errors"\n')
    with pytest.raises(SettingsError, match=r"(?s)line 2.*line 4"):
        open_at(tmp_path)


def test_a_document_name_cannot_leave_the_folder(tmp_path):
    (tmp_path / "workbench.toml").write_text('[documents."../x"]\nsource = "a"\n')
    with pytest.raises(ProjectError, match="cannot name a document"):
        open_at(tmp_path)


@pytest.mark.parametrize("source", ["../x.txt", "/x.txt", "seeds/../../x.txt"])
def test_a_source_cannot_lie_outside_the_project(tmp_path, source):
    (tmp_path / "workbench.toml").write_text(f'[documents.rice]\nsource = "{source}"\n')
    with pytest.raises(ProjectError, match="outside the project") as caught:
        open_at(tmp_path)
    assert caught.value.line == 2


@pytest.mark.parametrize("name", ["", " ", ".", "..", "a/b", "a\\b", 'a"b', "a\tb", "a\udce9b", "Vie\u0323\u0302t"])
def test_some_names_cannot_name_a_document(project, name):
    with pytest.raises(ProjectError):
        record_document(project, name, project.seeds / "rice.txt")


def test_settings_with_windows_line_ends_keep_them(project):
    path = project.settings_file
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    record_document(project, "rice", project.seeds / "rice.txt")
    assert b"# Settings of this translation project" in path.read_bytes()
    assert path.read_bytes().count(b"\r\n") >= path.read_bytes().count(b"\n") - 3


def test_a_byte_order_mark_in_the_settings_is_named(tmp_path):
    (tmp_path / "workbench.toml").write_bytes(b"\xef\xbb\xbf[project]\n")
    with pytest.raises(SettingsError, match="byte order mark"):
        open_at(tmp_path)


def test_an_unknown_document_gets_the_nearest_name(project):
    after = record_document(project, "rice-exports", project.seeds / "rice-exports.txt")
    with pytest.raises(ProjectError, match="Did you mean “rice-exports”"):
        after.document("rice-export")


def test_a_document_is_also_found_by_its_files(project):
    after = record_document(project, "rice", project.seeds / "rice.txt")
    assert after.document_at(project.catalogs / "rice.po").name == "rice"
    assert after.document(str(project.seeds / "rice.txt")).name == "rice"


def test_the_program_brings_a_project_with_a_glossary():
    bundled = bundled_project()
    assert (bundled.glossary).is_dir()
    assert Path(bundled.settings_file).name == "pyproject.toml"


def test_a_lock_names_its_owner_to_the_second(tmp_path):
    held = acquire(tmp_path / "a.lock", owner="Lan", since="14:02")
    with pytest.raises(LockedError, match="Lan"):
        acquire(tmp_path / "a.lock", owner="Minh", since="14:03")
    held.release()
    held.release()
    acquire(tmp_path / "a.lock", owner="Minh", since="14:04").release()
