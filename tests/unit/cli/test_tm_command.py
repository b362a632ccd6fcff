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


@pytest.mark.parametrize(
    ("arguments", "marked"),
    [
        (["XUẤT khẩu tỉnh"], ["⟦Tỉnh⟧ Quảng Ninh đẩy mạnh ⟦xuất⟧ ⟦khẩu⟧ năm 2024."]),
        (['"mở rộng xuất khẩu"'], ["Quảng Ninh ⟦mở rộng xuất khẩu⟧"]),
        (['"khẩu xuất"'], []),
        (["rộng khẩu"], ["Quảng Ninh mở ⟦rộng⟧ xuất ⟦khẩu⟧"]),
        (["khâu"], []),
        (["tỉnh", "--exact"], []),
        (["Tỉnh", "--exact"], ["⟦Tỉnh⟧ Quảng Ninh đẩy mạnh xuất khẩu năm 2024."]),
        ([r"\d,\d+ tỷ", "--regex"], ["TTXVN - Kim ngạch đạt ⟦1,3 tỷ⟧ USD, tăng 6,5%."]),
        (["6,5%"], ["TTXVN - Kim ngạch đạt 1,3 tỷ USD⟦,⟧ tăng ⟦6⟧⟦,⟧⟦5⟧⟦%⟧."]),
    ],
)
def test_concordance_marks_where_words_stand(memory, run, arguments, marked):
    outcome = run("tm", "concordance", *arguments)
    assert outcome.code == 0
    lines = outcome.out.splitlines()[::3]
    assert [line.replace("1⟦,⟧3", "1,3") for line in lines] == marked


def test_concordance_in_the_translations(memory, run):
    (hit,) = run("tm", "concordance", "TURNOVER", "--target", "--format", "json").json["hits"]
    assert [hit["target"][start:end] for start, end in hit["spans"]] == ["Turnover"]
    assert (hit["side"], hit["origin"]) == ("target", "port")


def test_concordance_knows_what_changed_since(memory, run, translate):
    run("tm", "concordance", "Turnover", "--target")
    translate({"Hội nhập": "Opening up"})
    assert "⟦Opening⟧" in run("tm", "concordance", "opening", "--target").out
    assert run("tm", "concordance", "integration", "--target").out == ""


@pytest.mark.parametrize("damage", [b"no database", b""], ids=["damaged", "empty"])
def test_concordance_needs_no_file_beside_the_memory(memory, run, damage):
    run("tm", "concordance", "Hội nhập")
    (memory / ".workbench" / "memory.words").write_bytes(damage)
    assert "⟦Hội⟧ ⟦nhập⟧" in run("tm", "concordance", "Hội nhập").out


@pytest.mark.parametrize("arguments", [[""], ["(", "--regex"], ["a", "--regex", "--exact"]])
def test_a_query_that_is_none_is_refused(memory, run, arguments):
    assert run("tm", "concordance", *arguments).code == 2


def test_stats_counts_units(memory, run):
    outcome = run("tm", "stats", "--format", "json")
    assert outcome.json["units"] == 10
    assert outcome.json["states"] == {"translated": 10}
    assert outcome.json["documents"] == {"port": 10}
    assert "10 units, 10 texts" in run("tm", "stats").out


def test_a_whole_memory_passes_and_a_damaged_one_does_not(memory, run):
    assert run("tm", "check").code == 0
    (memory / ".workbench" / "memory.sqlite").write_bytes(b"nothing of ours " * 600)
    outcome = run("tm", "check")
    assert outcome.code == 4
    assert "damaged or no memory" in outcome.err


def test_units_are_forgotten_by_filter_only(memory, run):
    assert run("tm", "remove", "--yes").code == 2
    assert "1 units were forgotten" in run("tm", "remove", "--text", "hội NHẬP", "--yes").err
    assert run("tm", "stats", "--format", "json").json["units"] == 9
    assert run("tm", "search", "Hội nhập", "--format", "json").json == {"matches": []}
    assert "0 units were forgotten" in run("tm", "remove", "--author", "Nobody").err


def test_a_long_first_concordance_is_announced(memory, run, monkeypatch):
    monkeypatch.setattr("workbench.session.memories._MANY", 5)
    assert "first time" in run("tm", "concordance", "Turnover", "--target").err
    assert run("tm", "concordance", "Turnover", "--target").err == ""
