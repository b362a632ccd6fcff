"""`workbench tm import` and `export` as a user runs them."""

import pytest

from workbench.cli.tm.export_command import FORMATS as NAMES
from workbench.memory.exchange import FORMATS

HEAD = '<tmx version="1.4"><header srclang="vi"/><body>\n'


def unit(source: str, target: str, lang: str = "en") -> str:
    return f'<tu><tuv xml:lang="vi"><seg>{source}</seg></tuv><tuv xml:lang="{lang}"><seg>{target}</seg></tuv></tu>\n'


@pytest.fixture
def other(desk):
    """A memory of somebody else, with a broken unit."""
    path = desk / "other.tmx"
    text = HEAD + unit("Cảng Cái Lân", "Cai Lan Port") + unit("một", "un", "fr") + unit("hai", "two") + "</body></tmx>"
    path.write_text(text, "utf-8")
    return path


def test_import_tells_what_it_did_and_what_it_skipped(other, run):
    first = run("tm", "import", "other.tmx")
    assert first.code == 0
    assert first.out == "other.tmx:3: The unit has no text in “en”, only in vi, fr.\n"
    assert first.err == "other.tmx (tmx): 2 units read, 1 skipped; 2 added, 0 replaced, 0 there already.\n"
    assert "0 added, 0 replaced, 2 there already" in run("tm", "import", "other.tmx").err


def test_what_was_imported_is_found(other, run):
    run("tm", "import", "other.tmx", "--name", "Ha Long")
    (match,) = run("tm", "search", "Cảng Cái Lân", "--format", "json").json["matches"]
    assert (match["target"], match["score"], match["origin"]) == ("Cai Lan Port", 100, "Ha Long")


def test_a_dry_run(other, run):
    outcome = run("tm", "import", "other.tmx", "--dry-run")
    assert outcome.code == 0
    assert "2 units read, 1 skipped; nothing taken in (dry run)." in outcome.err
    assert run("tm", "search", "hai", "--format", "json").json == {"matches": []}


def test_a_file_that_breaks_off(desk, run):
    (desk / "cut.tmx").write_text(HEAD + unit("một", "one") + "<tu", "utf-8")
    refused = run("tm", "import", "cut.tmx")
    assert refused.code == 3
    assert "cut.tmx:3" in refused.err
    kept = run("tm", "import", "cut.tmx", "--keep-going")
    assert kept.code == 1
    assert "What comes before was taken." in kept.err
    assert "1 added" in kept.err


@pytest.mark.parametrize("options", [[], ["--keep"]])
def test_a_broken_file_does_not_stop_the_others(desk, run, options):
    (desk / "a.tmx").write_text(HEAD + unit("một", "one") + "<tu", "utf-8")
    (desk / "b.tmx").write_text(HEAD + unit("hai", "two") + "</body></tmx>", "utf-8")
    outcome = run("tm", "import", "a.tmx", "b.tmx", *options)
    assert outcome.code == 3
    assert "a.tmx:3: is not well-formed" in outcome.err
    assert run("tm", "stats", "--format", "json").json["units"] == 1


def test_a_file_of_which_nothing_can_be_taken(desk, run):
    (desk / "fr.tmx").write_text(HEAD + unit("một", "un", "fr") + "</body></tmx>", "utf-8")
    assert run("tm", "import", "fr.tmx").code == 1
    assert run("tm", "import", "fr.tmx", "--target-lang", "fr").code == 0


def test_many_broken_units_are_not_all_told(desk, run):
    (desk / "fr.tmx").write_text(HEAD + unit("một", "un", "fr") * 50 + "</body></tmx>", "utf-8")
    lines = run("tm", "import", "fr.tmx").out.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "fr.tmx: 30 more units were skipped."


def test_several_files_and_formats(desk, run):
    (desk / "a.csv").write_text("vi,en\nmột,'=one\n", "utf-8")
    (desk / "b.txt").write_text("hai\ttwo\n", "utf-8")
    assert run("tm", "import", "a.csv", "b.txt").code == 2
    assert run("tm", "import", "b.txt", "--format", "tsv").code == 0
    exported = run("tm", "export", "-", "--format", "tsv", "--raw")
    assert [line.split("\t")[:3] for line in exported.out.splitlines()[1:]] == [
        ["một", "=one", "a.csv"],
        ["hai", "two", "b.txt"],
    ]
    assert exported.err == "standard output: 2 units, table with tabs; it holds everything.\n"


@pytest.mark.parametrize("suffix", ["tmx", "tsv", "csv", "po"])
def test_an_export_of_what_was_confirmed_here_adds_nothing_here(desk, translate, run, suffix):
    translate()
    exported = run("tm", "export", f"out.{suffix}", "--document", "port")
    assert exported.code == 0
    assert f"out.{suffix}: 10 units" in exported.err
    if suffix != "po":  # which does not tell the document
        assert "0 added, 0 replaced, 10 there already" in run("tm", "import", f"out.{suffix}").err


def test_an_old_export_never_overwrites_what_was_confirmed_since(desk, translate, run):
    translate()
    assert run("tm", "export", "old.tmx").code == 0
    translate({"Hội nhập": "Joining in"})
    assert "1 added, 0 replaced, 9 there already" in run("tm", "import", "old.tmx").err
    matches = run("tm", "search", "Hội nhập", "--format", "json").json["matches"]
    assert {(match["target"], match["origin"]) for match in matches} == {
        ("Joining in", "port"),
        ("Integration", "imported: port"),
    }
    assert "0 added, 0 replaced, 10 there already" in run("tm", "import", "old.tmx").err


def test_a_memory_of_its_own(other, run):
    assert run("tm", "import", "other.tmx", "--memory", "shared.sqlite").code == 0
    assert "out.csv: 2 units" in run("tm", "export", "out.csv", "--memory", "shared.sqlite").err


def test_text_of_a_stranger_is_no_escape_sequence(desk, run):
    (desk / "a.tmx").write_text(HEAD + '<tu><tuv xml:lang="&#x202E;x"><seg>a</seg></tuv></tu></body></tmx>', "utf-8")
    outcome = run("tm", "import", "a.tmx")
    assert "⟨U+202E⟩" in outcome.out


def test_what_is_kept_survives_the_memory(other, run):
    outcome = run("tm", "import", "other.tmx", "--keep", "--name", "agency")
    assert outcome.code == 0
    assert outcome.out.splitlines() == ["memory/agency.tmx:3: The unit has no text in “en”, only in vi, fr."]
    assert outcome.err == "memory/agency.tmx: 2 units are in the memory, 1 were skipped.\n"
    for file in (other.parent / ".workbench").glob("memory.*"):
        file.unlink()
    (match,) = run("tm", "search", "Cảng Cái Lân", "--format", "json").json["matches"]
    assert (match["target"], match["origin"]) == ("Cai Lan Port", "memory/agency.tmx")
    assert run("tm", "import").err == "Nothing is new in memory.\n"


def test_without_files_what_is_new_on_the_shelf_is_taken_in(desk, run):
    (desk / "memory").mkdir()
    (desk / "memory" / "good.tmx").write_text(HEAD + unit("một", "one") + "</body></tmx>", "utf-8")
    (desk / "memory" / "bad.tmx").write_text(HEAD + unit("hai", "two") + "<tu", "utf-8")
    outcome = run("tm", "import")
    assert outcome.code == 3
    assert "memory/good.tmx: 1 units are in the memory" in outcome.err
    assert "bad.tmx:3: is not well-formed" in outcome.err
    # An import of a file that lies there is the same.
    (desk / "memory" / "bad.tmx").write_text(HEAD + unit("hai", "two") + "</body></tmx>", "utf-8")
    assert run("tm", "import", "memory/bad.tmx").code == 0
    assert run("tm", "stats", "--format", "json").json["documents"] == {"memory/bad.tmx": 1, "memory/good.tmx": 1}


@pytest.mark.parametrize(
    "arguments",
    [
        ["--keep", "--memory", "m.sqlite"],
        ["--keep", "--dry-run"],
        ["--keep", "--keep-going"],
        ["other.tmx", "--keep", "--name", "a/b"],
        ["other.tmx", "other.tmx", "--keep", "--name", "a"],
        ["--dry-run"],
        ["--memory", "m.sqlite"],
    ],
)
def test_what_makes_no_sense_is_refused(other, run, arguments):
    assert run("tm", "import", *arguments).code == 2
    assert not (other.parent / "memory").exists()


@pytest.mark.parametrize("suffix", ["tmx", "tsv", "csv"])
def test_compressed_there_and_back(desk, translate, run, suffix):
    translate()
    assert run("tm", "export", f"out.{suffix}.gz").code == 0
    assert (desk / f"out.{suffix}.gz").read_bytes()[:2] == b"\x1f\x8b"
    assert "0 added, 0 replaced, 10 there already" in run("tm", "import", f"out.{suffix}.gz").err


def test_neighbours_leave_as_texts(desk, translate, run):
    translate()
    text = run("tm", "export", "-", "--format", "tmx").out
    assert '<prop type="x-context-pre">Hội nhập</prop>' in text
    assert '<prop type="x-context-post">Quảng Ninh</prop>' in text


@pytest.mark.parametrize("arguments", [["export", "out.tmx"], ["stats"]])
def test_a_file_that_waits_on_the_shelf_is_told_to_who_looks_at_the_whole_memory(desk, run, monkeypatch, arguments):
    monkeypatch.setattr("workbench.session.memory_shelf._MOMENT", 10)
    (desk / "memory").mkdir()
    (desk / "memory" / "large.tmx").write_text(HEAD + unit("một", "one") + "</body></tmx>", "utf-8")
    outcome = run("tm", *arguments)
    assert outcome.code == 0
    assert "large.tmx" in outcome.err
    assert "workbench tm import" in outcome.err
    assert run("tm", "import").code == 0
    assert "large.tmx" not in run("tm", *arguments).err


def test_the_formats_of_the_command_line_are_those_that_there_are():
    assert list(NAMES) == [format_.name for format_ in FORMATS]
