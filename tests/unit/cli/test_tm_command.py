"""`workbench tm`: the memory from the command line."""

import io
import json
import sys

import pytest

ASKED = "TTXVN - Kim ngạch đạt 1,3 tỷ USD, tăng 7,5%."


@pytest.fixture
def memory(desk, translate):
    translate()
    return desk


def test_search_tells_source_target_score_and_origin(memory, run):
    outcome = run("tm", "search", ASKED, "--format", "json")
    assert outcome.code == 0
    assert outcome.json == {
        "matches": [
            {
                "source": "TTXVN - Kim ngạch đạt 1,3 tỷ USD, tăng 6,5%.",
                "target": "VNA - Turnover reached 1.3 billion USD, up 6.5%.",
                "score": 94,
                "penalties": [],
                "origin": "port",
            }
        ]
    }


def test_search_names_what_it_takes_off(memory, run):
    (match,) = run("tm", "search", "QUẢNG NINH", "--format", "json").json["matches"]
    assert (match["score"], match["penalties"]) == (99, [{"name": "spelling", "points": 1}])
    assert "-1 spelling · port" in run("tm", "search", "QUẢNG NINH").out


def test_search_answers_each_line_of_standard_input_with_one(memory, run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"Hội nhập\r\n\nNothing like it\n{ASKED}"))
    lines = [json.loads(line) for line in run("tm", "search", "-", "--format", "json").out.splitlines()]
    assert [[match["score"] for match in line["matches"]] for line in lines] == [[100], [], [], [94]]


def test_threshold_and_limit(memory, run):
    assert run("tm", "search", ASKED, "--threshold", 95, "--format", "json").json == {"matches": []}
    assert (
        len(run("tm", "search", "Quảng Ninh", "--threshold", 50, "--limit", 1, "--format", "json").json["matches"]) == 1
    )
    assert run("tm", "search", ASKED, "--threshold", 49).code == 2


def test_a_memory_that_cannot_be_used_is_told(memory, run):
    run("tm", "search", ASKED)
    path = memory / ".workbench" / "memory.sqlite"
    path.write_bytes(b"nothing of ours " * 600)
    outcome = run("tm", "search", ASKED, "--format", "json")
    assert "damaged or no memory" in outcome.err
    assert outcome.json["matches"][0]["score"] == 94


def test_outside_a_project_there_is_no_memory(run):
    assert run("tm", "search", "text").code == 2
