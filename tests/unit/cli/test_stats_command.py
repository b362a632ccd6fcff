"""`workbench stats` as a user runs it."""

import csv
import io
import subprocess
import sys

import pytest

from workbench.cli.stats_csv import COLUMNS


@pytest.fixture
def memory(desk, translate, run):
    """A second document with a sentence of the first, which is translated, and one that is nearly so."""
    translate()
    (desk / "again.txt").write_text("Hội nhập\n\nTỉnh Quảng Ninh đẩy mạnh xuất khẩu năm 2025.\n\nHội nhập\n", "utf-8")
    assert run("add", "again.txt", "--date", "2024-03-02").code == 0
    return desk


def test_json_tells_documents_and_their_total(memory, run):
    counted = run("stats", "--format", "json").json
    first, second = counted["documents"]
    assert (first["name"], first["segments"], first["units"], first["percent"]) == ("port", 10, 10, 100)
    assert (second["name"], second["segments"], second["units"], second["states"]["empty"]) == ("again", 3, 2, 2)
    assert (second["source_words"], second["source_characters"], second["source_characters_without_spaces"]) == (
        13,
        60,
        50,
    )
    assert second["bands"]["cross-repetition"]["words"] == 2
    assert second["bands"]["repetition"]["words"] == 2
    assert second["bands"]["85-94"]["words"] == 9
    assert second["internal"]["85-94"]["segments"] == 0
    assert second["weighted_words"] == pytest.approx((2 * 10 + 2 * 10 + 9 * 60) / 100)
    total = counted["total"]
    assert total["segments"] == sum(band["segments"] for band in total["bands"].values()) == 13
    assert total["source_words"] == sum(band["words"] for band in total["bands"].values())


def test_text_fits_a_terminal_whatever_the_names(memory, run):
    name = "mot-tai-lieu-co-ten-rat-dai-ma-khong-ai-nho-noi-vi-no-dai-qua-tam-muoi-cot-cua-man-hinh"
    (memory / "long.txt").write_text("Hết\n", "utf-8")
    assert run("add", "long.txt", "--name", name).code == 0
    outcome = run("stats")
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert max(len(line) for line in lines if line != name) <= 80
    assert [line.split()[0] for line in lines if line.isupper() or line[:1].isupper()] == [
        "STATES",
        "SIZE",
        "WORDS",
        "LEVERAGE",
        "INTERNAL",
    ]
    assert outcome.err == ""


def test_csv_is_a_row_a_document_with_a_stable_header(memory, run):
    text = run("stats", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert COLUMNS[:9] == (
        "document", "units", "empty", "draft", "needs_review", "translated", "reviewed", "final", "source_segments",
    )  # fmt: skip
    assert [row["document"] for row in rows] == ["port", "again"]
    assert [row["85-94_words"] for row in rows] == ["0", "9"]
    total = run("stats", "--format", "json").json["total"]
    for band, volume in total["bands"].items():
        for measure, number in volume.items():
            assert sum(int(row[f"{band}_{measure}"]) for row in rows) == number


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@sum", "＝1"])
def test_no_name_is_a_formula(desk, run, name):
    (desk / "more.txt").write_text("Hết\n", "utf-8")
    assert run("add", "more.txt", f"--name={name}").code == 0
    text = run("stats", "--format", "csv", "--no-memory").out
    cell = list(csv.reader(io.StringIO(text, newline="")))[-1][0]
    assert cell == f"'{name}"


def test_lines_of_csv_end_as_the_rfc_says(memory, run):
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "stats", "--format", "csv", "--no-memory"],
        capture_output=True,
        check=True,
        cwd=memory,
    )
    assert done.stdout.count(b"\r\n") == done.stdout.count(b"\n") == 3


def test_a_byte_order_mark_is_for_csv(desk, run):
    assert run("stats", "--format", "csv", "--no-memory", "--bom").out.startswith("\ufeffdocument,")
    assert run("stats", "--bom").code == 2


def test_without_the_memory_none_is_made(desk, run):
    counted = run("stats", "--no-memory", "--format", "json").json
    assert counted["memory"] is False
    assert not (desk / ".workbench" / "memory.sqlite").exists()
    assert "ICE" not in run("stats", "--no-memory").out


@pytest.mark.parametrize(
    ("weights", "code"),
    [("100=0", 0), ("95=20, new=110", 0), ("cross-repetition=5", 0), ("96=1", 2), ("new", 2), ("new=x", 2)],
)
def test_weights(memory, run, weights, code):
    outcome = run("stats", "--weights", weights, "--format", "json")
    assert outcome.code == code
    if not code:
        assert outcome.json["weights"]["50-74"] == 100


def test_weights_change_weighted_words_only(memory, run):
    usual = run("stats", "again", "--format", "json").json["total"]
    other = run("stats", "again", "--weights", "85=100,100=50", "--format", "json").json["total"]
    assert (usual["weighted_words"], other["weighted_words"]) == (pytest.approx(5.8), pytest.approx(10.2))
    assert usual | {"weighted_words": 0} == other | {"weighted_words": 0}


def test_a_memory_that_cannot_be_used_is_told_and_the_rest_counted(memory, run):
    path = memory / ".workbench" / "memory.sqlite"
    path.write_bytes(b"nothing of ours " * 600)
    outcome = run("stats", "--format", "json")
    assert outcome.code == 0
    assert "damaged or no memory" in outcome.err
    assert outcome.json["total"]["segments"] == 13


def test_a_project_without_documents(run):
    run("init")
    assert run("stats").code == 0
    assert run("stats", "--format", "json").json["total"]["segments"] == 0
