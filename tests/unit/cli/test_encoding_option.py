"""Old encodings: refused with the option that converts them; the conversion goes into seeds/, the original stays."""

import json

import pytest

from workbench.formats.code_pages import CODE_PAGES

TEXT = "Tôm Cà Mau\n\nTỉnh đẩy mạnh xuất khẩu thủy sản, mở rộng thị trường. Giá tăng.\n"
TCVN3 = (
    b"T\xabm C\xb5 Mau\n\nT\xd8nh \xae\xc8y m\xb9nh xu\xcat kh\xc8u th\xf1y s\xb6n, "
    b"m\xeb r\xe9ng th\xde tr\xad\xeang. Gi\xb8 t\xa8ng.\n"
)


@pytest.fixture
def old_file(run, tmp_path):
    (tmp_path / "tom.txt").write_bytes(TCVN3)
    assert run("init").code == 0
    return tmp_path / "tom.txt"


def test_an_old_file_is_refused_with_the_command_that_adds_it(run, old_file):
    outcome = run("add", "tom.txt")
    assert outcome.code == 3
    assert "TCVN3 (ABC)" in outcome.err
    assert "workbench add tom.txt --encoding tcvn3" in outcome.err
    assert not list((old_file.parent / "seeds").glob("*"))


def test_it_is_converted_on_request(run, old_file):
    outcome = run("add", "tom.txt", "--encoding", "tcvn3", "--format", "json")
    assert outcome.code == 0
    assert (old_file.parent / "seeds" / "tom.txt").read_text("utf-8") == TEXT
    assert old_file.read_bytes() == TCVN3
    assert "seeds/tom.txt is tom.txt converted from tcvn3 to UTF-8" in outcome.err
    (summary,) = outcome.json["documents"]
    assert summary["converted_from"] == "tcvn3"
    assert summary["segments"] == 3


def test_adding_it_again_changes_nothing(run, old_file):
    run("add", "tom.txt", "--encoding", "tcvn3")
    summary = run("add", "tom.txt", "--encoding", "TCVN3", "--format", "json").json["documents"][0]
    assert (summary["kept"], summary["new"]) == (3, 0)


def test_a_file_in_seeds_is_not_overwritten(run, old_file):
    inside = old_file.parent / "seeds" / "tom.txt"
    inside.parent.mkdir(exist_ok=True)
    inside.write_bytes(TCVN3)
    outcome = run("add", "seeds/tom.txt", "--encoding", "tcvn3")
    assert outcome.code == 2
    assert "Move it out of seeds/" in outcome.err
    assert inside.read_bytes() == TCVN3


@pytest.mark.parametrize(
    ("encoding", "code", "told"), [("vni", 3, "is no VNI"), ("latin-9", 2, "no encoding “latin-9”")]
)
def test_a_wrong_encoding_writes_nothing(run, old_file, encoding, code, told):
    outcome = run("add", "tom.txt", "--encoding", encoding)
    assert outcome.code == code
    assert told in outcome.err
    assert not list((old_file.parent / "seeds").glob("*"))


def test_segment_reads_it_too(run, old_file):
    outcome = run("segment", "tom.txt", "--encoding", "tcvn3", "--format", "jsonl")
    assert json.loads(outcome.out.splitlines()[0])["text"] == "Tôm Cà Mau"


def test_the_help_names_every_encoding(run):
    for command in ("add", "segment"):
        words = run(command, "--help").out.replace("\n", " ").replace(",", " ").replace(".", " ").split()
        assert set(CODE_PAGES) <= set(words)
