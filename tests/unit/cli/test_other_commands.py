"""terms, score, demo, edit, and the command line's own manners."""

import sys

import pytest

from workbench import __version__


def test_terms_are_found_as_of_a_day(run):
    text = "Bộ Nông nghiệp và Phát triển nông thôn và RCEP"
    hits = run("terms", "find", text, "--date", "2023-05-01", "--format", "json").json["hits"]
    assert [text[hit["start"] : hit["end"]] for hit in hits] == ["Bộ Nông nghiệp và Phát triển nông thôn", "RCEP"]
    assert hits[0]["preferred"][0] == "Ministry of Agriculture and Rural Development"
    assert {"concept", "start", "end", "preferred", "admitted", "forbidden"} <= set(hits[0])
    assert hits[1]["concept"] == "fta.rcep"
    assert "2025-03-01" in run("terms", "find", text, "--date", "2026-05-01").out


def test_our_glossary_is_clean_and_a_faulty_one_is_told_with_its_line(run, tmp_path):
    assert run("terms", "lint").code == 0
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.csv").write_text(
        "concept,lang,term,type,status,valid_from,valid_to,domain,note,source\n"
        "x.a,vi,Một,full,preferred,,,x,,desk\nx.a,en,One,full,preferred,,,x,,desk\nx.a,en,One,full,deprecated,,,x,,desk\n",
        "utf-8",
    )
    outcome = run("terms", "lint", "mine")
    assert outcome.code == 1
    assert "mine/a.csv:4: " in outcome.out


def test_a_score_carries_its_signature(run, desk, translate):
    translate()
    po = "locales/en/LC_MESSAGES/port.po"
    outcome = run("score", po, "--reference", po, "--format", "json")
    scores = {score["metric"]: score for score in outcome.json["document"]}
    assert scores["BLEU"]["value"] == pytest.approx(100)
    assert "version:" in scores["chrF2"]["signature"] if "chrF2" in scores else scores["chrF"]["signature"]
    assert scores["TER"]["value"] == 0
    assert len(outcome.json["segments"]) == 10


def test_a_reference_may_be_a_text_by_segment(run, desk, translate):
    translate()
    english = [line for line in run("segment", "port.txt").out.splitlines() if line]
    (desk / "ref.txt").write_text("\n".join(f"line {n}" for n in range(len(english))) + "\n", "utf-8")
    outcome = run("score", "locales/en/LC_MESSAGES/port.po", "--reference", "ref.txt")
    assert outcome.code == 0
    assert "Worst segments first" in outcome.out
    (desk / "ref.txt").write_text("one\ntwo\n", "utf-8")
    refused = run("score", "locales/en/LC_MESSAGES/port.po", "--reference", "ref.txt")
    assert refused.code == 3
    assert "10" in refused.err


def test_demo_without_a_terminal_runs_the_whole_pipeline(run, tmp_path):
    outcome = run("demo")
    assert outcome.code == 0
    assert "Wrote workbench-demo/build/manifest.json" in outcome.out
    assert "Left to do in ukvfta-cptpp-nong-san" in outcome.out
    assert "clean; 19 not finished" in outcome.out, "a sample does not begin with errors"
    assert len(list((tmp_path / "workbench-demo/build/documents/en").iterdir())) == 3
    again = run("demo")
    assert again.code == 0
    assert "Using the sample project" in again.err


def test_demo_does_not_move_into_somebody_elses_folder(run, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.txt").write_text("x")
    outcome = run("demo", "mine")
    assert outcome.code == 2
    assert "not empty" in outcome.err


def test_the_editor_needs_a_terminal(run, desk):
    outcome = run("edit", "port")
    assert outcome.code == 2
    assert "terminal" in outcome.err


def test_version(run):
    assert __version__ in run("--version").out


@pytest.mark.parametrize("arguments", [("nonsense",), ("check", "--format", "xml"), ("add",)])
def test_wrong_usage_leaves_with_2(run, arguments):
    assert run(*arguments).code == 2


def test_every_command_has_a_help_and_a_line_in_the_readme(run):
    from pathlib import Path

    from workbench.cli.group import COMMANDS

    readme = Path(__file__).parents[3].joinpath("README.md").read_text("utf-8")
    for name in COMMANDS:
        outcome = run(name, "--help")
        assert outcome.code == 0
        assert outcome.out.startswith(f"Usage: workbench {name}")
        assert f"workbench {name}" in readme


def test_a_fault_of_the_program_is_a_sentence_with_a_file(run, desk, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("workbench.session.volume.count", broken)
    outcome = run("stats")
    assert outcome.code == 4
    assert "ZeroDivisionError" in outcome.err
    assert "Traceback" not in outcome.err


def test_python_m_workbench_works():
    import subprocess

    done = subprocess.run([sys.executable, "-m", "workbench", "--version"], capture_output=True, text=True, check=True)
    assert __version__ in done.stdout
