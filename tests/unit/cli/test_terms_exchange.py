"""`workbench terms export` and `import` as a user runs them."""

import pytest

from workbench.cli.terms.export_command import FORMATS as NAMES
from workbench.glossary.csv_file import COLUMNS
from workbench.glossary.exchange import FORMATS

HEADER = ",".join(COLUMNS)
FTA = f"""{HEADER},client
# agreements
fta.x,vi,Hiệp định X,full,preferred,,,fta,,general knowledge,A
fta.x,en,X Agreement,full,preferred,2020-01-01,,fta,,general knowledge,A
fta.x,en,X Pact,variant,deprecated,,,fta,,general knowledge,

place.y,vi,Y,full,preferred,,2019-12-31,place,,general knowledge,
place.y,en,Why,full,preferred,,2019-12-31,place,,general knowledge,
"""


@pytest.fixture
def mine(tmp_path):
    """A glossary folder of somebody's own."""
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "all.csv").write_text(FTA, "utf-8")
    return folder


@pytest.fixture
def export(run, mine):
    """Export that folder."""
    return lambda *arguments: run("terms", "export", *arguments, "--glossary", mine)


@pytest.mark.parametrize("file", ["a.tbx", "a.csv", "a.tsv"])
def test_there_and_back_again(run, export, tmp_path, file):
    done = export(file)
    assert (done.code, done.out) == (0, "")
    assert f"{file}: 2 concepts, 5 rows" in done.err
    first = run("terms", "import", file, "--into", "new")
    assert first.code == 0
    assert first.out == "new/fta.csv: 3 rows added, 0 replaced\nnew/place.csv: 2 rows added, 0 replaced\n"
    made = (tmp_path / "new" / "fta.csv").read_bytes()
    assert made.decode().splitlines()[2] == "fta.x,en,X Agreement,full,preferred,2020-01-01,,fta,,general knowledge"
    second = run("terms", "import", file, "--into", "new")
    assert (second.code, second.out) == (0, "")
    assert "5 terms read, 5 there already, 0 added, 0 replaced, 0 contradict." in second.err
    assert (tmp_path / "new" / "fta.csv").read_bytes() == made


@pytest.mark.parametrize("format_", ["tbx", "tbx-dct", "csv", "tsv", "omegat", "weblate", "deepl", "memoq"])
def test_what_has_been_exported_is_there_already(run, export, mine, format_):
    suffix = {"tbx": "tbx", "tbx-dct": "tbx", "omegat": "txt"}.get(format_, "csv")
    assert export(f"a.{suffix}", "--format", format_).code == 0
    before = (mine / "all.csv").read_bytes()
    done = run("terms", "import", f"a.{suffix}", "--format", format_, "--into", mine)
    assert (done.code, done.out) == (0, "")
    assert (mine / "all.csv").read_bytes() == before


def test_a_day_and_a_domain(export):
    assert export("-", "--format", "deepl", "--date", "2024-01-01").out == "Hiệp định X,X Agreement\r\n"
    assert export("-", "--format", "deepl", "--date", "2019-01-01").out == "Y,Why\r\n"
    assert export("-", "--format", "deepl", "--domain", "place").out == "Y,Why\r\n"
    assert export("-", "--format", "csv", "--domain", "place", "--bom").out.startswith(f"\ufeff{HEADER}\r\n")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["a.docx"], "does not say its format"),
        (["-"], "Name the format"),
        (["a.tbx", "--bom"], "not for TBX"),
        (["a.csv", "--domain", "law"], "There is no domain “law”; there are fta, place."),
        (["a.csv", "--domain", "place", "--date", "2024-01-01"], "There are no terms to export"),
        (["mine/a.csv"], "does not go into a glossary folder"),
        (["a.csv", "--format", "xlsx"], "xlsx"),
    ],
)
def test_an_export_that_makes_no_sense(export, tmp_path, arguments, says):
    done = export(*arguments)
    assert done.code == 2
    assert says in done.err
    assert not list(tmp_path.glob("a.*"))


def test_what_contradicts_stops_the_import_until_it_is_to_replace(run, export, mine, tmp_path):
    assert export("a.csv").code == 0
    changed = (tmp_path / "a.csv").read_text("utf-8").replace("X Pact,variant,deprecated", "X Pact,variant,admitted")
    (tmp_path / "a.csv").write_text(changed + "fta.z,vi,Z,full,preferred,,,fta,,s\n", "utf-8")
    refused = run("terms", "import", "a.csv", "--into", "mine")
    assert refused.code == 1
    assert refused.out == (
        "mine/all.csv:5: “X Pact” of fta.x: status: “deprecated” here, “admitted” in the import. (a.csv:4)\n"
    )
    assert "Nothing is written" in refused.err
    assert (mine / "all.csv").read_text("utf-8") == FTA
    dry = run("terms", "import", "a.csv", "--into", "mine", "--replace", "--dry-run")
    assert dry.code == 0
    assert "mine/all.csv: 1 row added, 1 replaced" in dry.out
    assert (mine / "all.csv").read_text("utf-8") == FTA
    assert run("terms", "import", "a.csv", "--into", "mine", "--replace").code == 0
    expected = FTA.replace("X Pact,variant,deprecated", "X Pact,variant,admitted")
    assert (mine / "all.csv").read_text("utf-8") == expected + "fta.z,vi,Z,full,preferred,,,fta,,s,\n"


def test_into_a_project(run, desk, tmp_path):
    (tmp_path / "a.txt").write_text("mèo mướp\ttabby cat\ttested\n", "utf-8")
    done = run("terms", "import", "a.txt")
    assert done.code == 0
    assert done.out == "glossary/terms.csv: 2 rows added, 0 replaced\n"
    assert (desk / "glossary" / "terms.csv").read_text("utf-8").splitlines()[1:] == [
        "term.tabby_cat,vi,mèo mướp,full,preferred,,,,tested,a.txt",
        "term.tabby_cat,en,tabby cat,full,preferred,,,,,a.txt",
    ]
    assert "tabby cat" in run("terms", "find", "Con mèo mướp").out


def test_a_concept_of_the_built_in_glossary_keeps_its_terms(run, desk, tmp_path):
    (tmp_path / "a.txt").write_text("CPTPP\tCPTPP\nCPTPP\tTranspacific Pact\n", "utf-8")
    before = run("terms", "find", "CPTPP").out
    done = run("terms", "import", "a.txt")
    assert done.code == 0
    after = run("terms", "find", "CPTPP").out
    assert after.splitlines()[0] == before.splitlines()[0]
    assert "Transpacific Pact" in after
    assert "Transpacific Pact" not in before


def test_without_a_project_the_folder_is_asked_for(run, tmp_path):
    (tmp_path / "a.txt").write_text("a\tb\n", "utf-8")
    done = run("terms", "import", "a.txt")
    assert done.code == 2
    assert "--into" in done.err


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        (
            "a.tbx",
            b"<!DOCTYPE tbx [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><tbx>&x;</tbx>",
            "a.tbx:1: declares things",
        ),
        ("a.tbx", b"<tbx>\n<text>", "a.tbx:2: is not well-formed XML: no element found (column 7)"),
        ("a.csv", b"a,b\nc,caf\xe9\n", "a.csv:2: The file is not UTF-8"),
        ("a.txt", b"a b\n", "a.txt:1: The line has no tab"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(run, tmp_path, name, data, says):
    (tmp_path / name).write_bytes(data)
    done = run("terms", "import", name, "--into", "new")
    assert done.code == 3
    assert says in done.err
    assert not (tmp_path / "new").exists()


def test_a_text_without_end_is_refused(run, tmp_path):
    with (tmp_path / "a.tbx").open("wb") as stream:
        stream.write(b"<tbx><text><body><conceptEntry id='a'><langSec xml:lang='vi'><termSec><term>")
        for _ in range(40):
            stream.write(b"x" * 100_000)
    done = run("terms", "import", "a.tbx", "--into", "new")
    assert done.code == 3
    assert "a text of more than 1,000,000 characters" in done.err


def test_the_command_line_knows_every_format_without_importing_it():
    assert list(NAMES) == list(FORMATS)
