"""terms impact: what a change of the glossary since a revision makes wrong, and nothing that was wrong before."""

import shutil
import subprocess

import pytest

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

HEADER = "concept,lang,term,type,status,valid_from,valid_to,domain,note,source\n"
BEFORE = (
    "x.result,vi,kết quả,full,preferred,,,x,,desk\nx.result,en,result,full,preferred,,,x,,desk\n"
    "x.happy,vi,phấn khởi,full,preferred,,,x,,desk\nx.happy,en,In High Spirits,full,preferred,,,x,,desk\n"
)


def git(folder, *arguments):
    settings = ("-c", "user.name=Lan", "-c", "user.email=lan@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", folder, *settings, *arguments], check=True, capture_output=True)


def write(desk, rows):
    (desk / "glossary").mkdir(exist_ok=True)
    (desk / "glossary" / "mine.csv").write_text(HEADER + rows, "utf-8")


@pytest.fixture
def committed(desk, translate):
    """The project of `desk`, translated, with a glossary of two concepts, all of it committed."""
    translate()
    write(desk, BEFORE)
    git(desk, "init", "--quiet")
    git(desk, "add", ".")
    git(desk, "commit", "--quiet", "-m", "First")
    return desk


def test_nothing_changed(run, committed):
    outcome = run("terms", "impact", "--since", "HEAD")
    assert (outcome.code, outcome.out) == (0, "")
    assert "0 concepts changed, 0 finished segments touched." in outcome.err


def test_a_form_that_is_wrong_by_now(run, committed):
    write(committed, BEFORE.replace("result,full,preferred", "outcome,full,preferred")
          + "x.result,en,result,variant,deprecated,,,x,,desk\n")  # fmt: skip
    outcome = run("terms", "impact", "--since", "HEAD", "--format", "json")
    assert outcome.code == 1
    (concept,) = outcome.json["concepts"]
    assert (concept["concept"], concept["kind"]) == ("x.result", "changed")
    assert {(term["text"], term["kind"]) for term in concept["terms"]} == {("outcome", "added"), ("result", "changed")}
    (segment,) = outcome.json["segments"]
    assert segment["file"] == "locales/en/LC_MESSAGES/port.po"
    assert segment["document"] == "port"
    assert segment["source"] == "Đây là kết quả tích cực."
    assert segment["target"] == "This is a positive result."
    assert segment["proposed"] == "This is a positive outcome."
    assert "x.result" in segment["reasons"][0]["concepts"]
    lines = (committed / segment["file"]).read_text("utf-8").splitlines()
    assert lines[segment["line"] - 1] == f'msgid "{segment["source"]}"'


def test_a_form_that_is_now_asked_for(run, committed):
    write(
        committed,
        BEFORE
        + "x.call,vi,tích cực,full,preferred,,,x,,desk\nx.call,en,Constructive Spirit,full,preferred,,,x,,desk\n",
    )
    outcome = run("terms", "impact", "--since", "HEAD")
    assert outcome.code == 1
    assert "x.call added" in outcome.out
    assert "“Constructive Spirit”" in outcome.out
    assert "target    This is a positive result." in outcome.out
    assert "1 concept changed, 1 finished segment touched." in outcome.err


def test_what_was_wrong_before_is_not_blamed_on_the_change(run, committed):
    # “excited” is not the glossary's word for phấn khởi, and was not before either.
    write(committed, BEFORE.replace(",x,,desk", ",x,,the desk"))
    outcome = run("terms", "impact", "--since", "HEAD", "--format", "json")
    assert outcome.code == 0
    assert [concept["concept"] for concept in outcome.json["concepts"]] == ["x.result", "x.happy"]
    assert outcome.json["concepts"][0]["terms"][0]["details"] == ["another source"]


def test_unfinished_segments_are_left_out(run, committed, translate):
    from workbench.model import State

    translate(state=State.NEEDS_REVIEW)
    write(committed, BEFORE.replace("en,result", "en,outcome"))
    assert run("terms", "impact", "--since", "HEAD").code == 0


def test_concepts_and_folders_that_are_gone(run, committed):
    shutil.rmtree(committed / "glossary")
    outcome = run("terms", "impact", "--since", "HEAD", "--format", "json")
    assert outcome.code == 0
    assert {(one["concept"], one["kind"]) for one in outcome.json["concepts"]} == {
        ("x.result", "removed"), ("x.happy", "removed")
    }  # fmt: skip


def test_a_glossary_that_was_not_there_yet(run, desk, translate):
    translate()
    git(desk, "init", "--quiet")
    git(desk, "commit", "--quiet", "--allow-empty", "-m", "Empty")
    write(desk, BEFORE)
    outcome = run("terms", "impact", "--since", "HEAD", "--format", "json")
    assert outcome.code == 1
    assert [one["kind"] for one in outcome.json["concepts"]] == ["added", "added"]
    assert [one["source"] for one in outcome.json["segments"]] == ["Doanh nghiệp phấn khởi./."]


@pytest.mark.parametrize(
    ("since", "words"),
    [
        ("nowhere", "git knows no revision “nowhere” here."),
        ("--all", "“--all” is no revision."),
        ("-C/", "“-C/” is no revision."),
        ("", "“” is no revision."),
        ("HEAD; touch x", "git knows no revision"),
        ("HEAD:glossary", "git knows no revision"),
    ],
)
def test_a_revision_that_is_none(run, committed, since, words):
    outcome = run("terms", "impact", f"--since={since}")
    assert outcome.code == 2
    assert words in outcome.err
    assert not (committed / "x").exists()


def test_without_a_repository_and_without_git(run, desk, monkeypatch, tmp_path):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert "is in no git repository" in run("terms", "impact", "--since", "HEAD").err
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    outcome = run("terms", "impact", "--since", "HEAD")
    assert outcome.code == 2
    assert "git is not installed" in outcome.err


def test_a_glossary_that_was_broken_then(run, committed):
    (committed / "glossary" / "mine.csv").write_text("concept,lang\n", "utf-8")
    git(committed, "commit", "--quiet", "-am", "Broken")
    write(committed, BEFORE)
    outcome = run("terms", "impact", "--since", "HEAD")
    assert outcome.code == 3
    assert "glossary/mine.csv:1: At HEAD: The columns are missing" in outcome.err
