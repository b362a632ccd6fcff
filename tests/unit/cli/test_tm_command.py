"""`workbench tm`: the memory from the command line."""

import io
import json
import subprocess
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


def test_search_marks_what_differs_on_both_sides(memory, run):
    lines = run("tm", "search", "TTXVN - Kim ngạch xuất khẩu đạt 1,3 tỷ USD, tăng 7,5%.").out.splitlines()
    assert lines == [
        " 84 %  TTXVN - Kim ngạch đạt 1,3 tỷ USD, tăng ⟦6⟧,5%.",
        "   ?   TTXVN - Kim ngạch ⟦xuất khẩu⟧ đạt 1,3 tỷ USD, tăng ⟦7⟧,5%.",
        "       VNA - Turnover reached 1.3 billion USD, up 6.5%.",
        "       port",
    ]
    assert run("tm", "search", "Hội nhập").out.splitlines() == ["100 %  Hội nhập", "       Integration", "       port"]
    assert run("tm", "search", "QUẢNG NINH").out.splitlines()[:2] == [" 99 %  ⟦Quảng Ninh⟧", "   ?   ⟦QUẢNG NINH⟧"]


def test_search_tells_when_there_is_nothing_and_which_line_it_answers(memory, run, monkeypatch):
    outcome = run("tm", "search", "Nothing like it")
    assert (outcome.code, outcome.out) == (0, "")
    assert "nothing that scores 70" in outcome.err
    monkeypatch.setattr(sys, "stdin", io.StringIO("Hội nhập\nXem thêm\n"))
    assert [line for line in run("tm", "search", "-").out.splitlines() if line[0] == "?"] == [
        "? Hội nhập",
        "? Xem thêm",
    ]


def test_each_line_is_answered_before_the_next_is_there(memory):
    arguments = [sys.executable, "-m", "workbench", "tm", "search", "-", "--format", "json"]
    lines = [("\ufeffHội nhập\r\n".encode(), [100]), (b"\xff\r\xfe\n", []), (b"\n", [])]
    with subprocess.Popen(arguments, cwd=memory, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for line, scores in lines:
            process.stdin.write(line)
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            assert list(answer) == ["matches"]
            assert [match["score"] for match in answer["matches"]] == scores
            for match in answer["matches"]:
                assert list(match) == ["source", "target", "score", "penalties", "origin"]
        process.stdin.close()
        assert process.stdout.read() == b""


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


@pytest.mark.parametrize(
    ("arguments", "hits"),
    [
        (["quang ninh"], 3),
        (["quảng ninh"], 3),
        (["quang ninh", "--marks"], 0),
        (["quảng ninh", "--no-marks"], 3),
        (["quàng ninh"], 0),
        (["quang ninh", "--limit", "1"], 1),
    ],
)
def test_concordance_takes_words_without_marks_for_any(memory, run, arguments, hits):
    assert len(run("tm", "concordance", *arguments, "--format", "json").json["hits"]) == hits


def test_concordance_tells_when_there_is_nothing_and_when_there_may_be_more(memory, run):
    assert "nothing of the kind" in run("tm", "concordance", "khâu").err
    assert "may be more than these 1" in run("tm", "concordance", "Quảng", "--limit", 1).err
    assert run("tm", "concordance", "a", "--regex", "--marks").code == 2


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
    assert "1 unit was forgotten" in run("tm", "remove", "--text", "hội NHẬP", "--yes").err
    assert run("tm", "stats", "--format", "json").json["units"] == 9
    assert run("tm", "search", "Hội nhập", "--format", "json").json == {"matches": []}
    assert "0 units were forgotten" in run("tm", "remove", "--author", "Nobody").err


def test_what_stands_in_the_project_itself_is_told_before_it_is_forgotten(memory, run):
    (memory / "a.csv").write_text("Hội nhập,Joining\nmột,one\n", "utf-8")
    assert run("tm", "import", "a.csv").code == 0
    outcome = run("tm", "remove", "--text", "hội nhập", "--yes")
    assert "1 of 2 units stand in files of the project (port) and come back from there" in outcome.err
    assert "2 units were forgotten" in outcome.err
    assert "come back" not in run("tm", "remove", "--document", "a.csv", "--yes").err


def test_a_long_first_concordance_is_announced(memory, run, monkeypatch):
    monkeypatch.setattr("workbench.session.memories.MANY", 5)
    assert "first time" in run("tm", "concordance", "Turnover", "--target").err
    assert run("tm", "concordance", "Turnover", "--target").err == ""
