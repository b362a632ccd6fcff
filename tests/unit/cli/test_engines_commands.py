"""Engines from the command line: listed, enabled, tried, drafting, and what they were sent."""

import io
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "drafts" / "engines"))

from engine_servers import OpenAI, Server, as_bytes, saying, serve

from workbench.drafts.engines.ledger import Ledger, Sent
from workbench.session.engines_trial import SENTENCE

KEY = "sk-a-very-secret-key"


@pytest.fixture
def server():
    server = Server(OpenAI())
    end = serve(server)
    yield server
    end()


@pytest.fixture
def settled(desk, server, monkeypatch):
    """The project with an engine in its settings, and the key in the environment."""
    monkeypatch.setenv("XDG_DATA_HOME", str(desk / "home"))
    monkeypatch.setenv("MT_KEY", KEY)
    with (desk / "workbench.toml").open("a", encoding="utf-8") as file:
        file.write(
            f'\n[drafts]\nengine = "mine"\n\n[engines.mine]\nkind = "openai"\nurl = "{server.url}/v1"\nmodel = "m"\n'
            'key = "env:MT_KEY"\n'
        )
    return desk


@pytest.mark.usefixtures("desk")
def test_without_engines_nothing_is_listed_and_nothing_has_left(run):
    for arguments in (["engines"], ["egress"]):
        assert run(*arguments).out == ""
    assert run("engines", "list", "--format", "json").json == {"engines": []}
    assert run("egress", "--format", "json").json == {"calls": [], "totals": [], "broken_lines": []}


@pytest.mark.usefixtures("settled")
def test_nothing_is_sent_before_somebody_says_yes(run, server, monkeypatch):
    assert "not enabled" in run("engines").out
    assert run("engines", "test", "mine").code == 2
    for said in ("n\n", ""):
        monkeypatch.setattr("sys.stdin", io.StringIO(said))
        assert run("engines", "enable", "mine").code != 0
    assert "not enabled" in run("draft").err
    assert server.asked == []
    assert run("egress", "--format", "json").json["calls"] == []


@pytest.mark.usefixtures("settled")
def test_what_would_go_where_is_shown_before(run, server):
    shown = run("engines", "enable", "mine", "--yes")
    assert shown.code == 0
    for told in (f"{server.url}/v1/chat/completions", "env:MT_KEY", "source text of each segment", "matches"):
        assert told in shown.err
    assert KEY not in shown.err
    (engine,) = run("engines", "list", "--format", "json").json["engines"]
    assert engine["enabled"]
    assert run("engines", "disable", "mine").code == 0
    assert "not enabled" in run("engines").out


@pytest.mark.parametrize(("url", "is_open"), [("http://mt.example.org", True), ("https://mt.example.org", False)])
def test_what_would_go_in_the_open_is_told_before(run, desk, monkeypatch, url, is_open):
    monkeypatch.setenv("XDG_DATA_HOME", str(desk / "home"))
    with (desk / "workbench.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[engines.mine]\nkind = "libretranslate"\nurl = "{url}"\ninsecure = true\n')
    assert ("not encrypted" in run("engines", "enable", "mine", "--yes").err) is is_open
    (engine,) = run("engines", "list", "--format", "json").json["engines"]
    assert engine["unencrypted"] is is_open


@pytest.mark.usefixtures("settled")
def test_a_trial_sends_our_own_sentence(run, server):
    run("engines", "enable", "mine", "--yes")
    server.always = saying(lambda _: ["Shrimp exports reached 1.3 billion USD, up 6.5% year-on-year."])
    trial = run("engines", "test", "mine", "--format", "json").json
    assert server.dialect.sources(server.asked[0]) == [SENTENCE]
    assert trial["doubts"] == []
    assert trial["origin"] == "engine:mine openai model=m prompt=1"
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"


@pytest.mark.usefixtures("settled")
def test_a_trial_that_fails_is_told_in_a_sentence(run, server, monkeypatch):
    run("engines", "enable", "mine", "--yes")
    server.always = as_bytes(b"", 403)
    failed = run("engines", "test", "mine")
    assert failed.code == 4
    assert "does not take the key" in failed.err
    monkeypatch.delenv("MT_KEY")
    failed = run("engines", "test", "mine")
    assert failed.code == 4
    assert "MT_KEY" in failed.err


@pytest.mark.usefixtures("settled")
def test_an_enabled_engine_drafts_and_is_in_the_ledger(run, server):
    run("engines", "enable", "mine", "--yes")
    server.always = saying(lambda texts: ["In English." for _ in texts])
    assert run("draft").code == 0
    report = run("egress", "--format", "json").json
    assert len(report["calls"]) == len(server.asked) > 0
    assert {call["outcome"] for call in report["calls"]} == {"200"}
    (total,) = report["totals"]
    assert total["url"] == f"{server.url}/v1/chat/completions"
    written = run("egress").out
    assert "Quảng Ninh" not in written
    assert KEY not in written


@pytest.mark.usefixtures("settled")
def test_what_another_process_sends_meanwhile_is_not_counted(run, server, desk):
    run("engines", "enable", "mine", "--yes")
    ledger = Ledger(desk / ".workbench" / "egress.jsonl")

    def reply(server, handler, asked):
        ledger.begin(Sent(engine="mine", kind="openai", url="x", segments=1, characters=1_000_000, body=b""))
        saying(lambda texts: ["In English." for _ in texts])(server, handler, asked)

    server.always = reply
    (document,) = run("draft", "--format", "json").json["documents"]
    calls = run("egress", "--format", "json").json["calls"]
    assert document["characters_sent"] == sum(call["characters"] for call in calls if call["url"] != "x") > 0


@pytest.mark.usefixtures("settled")
def test_an_engine_that_is_down_is_told_once_and_drafting_goes_on(run, server, desk):
    run("engines", "enable", "mine", "--yes")
    server.always = as_bytes(b"", 401)
    drafted = run("draft")
    assert drafted.code == 0
    assert drafted.err.count("does not take the key") == 1
    assert "Traceback" not in drafted.err
    assert KEY not in drafted.err + (desk / ".workbench" / "egress.jsonl").read_text("utf-8")


@pytest.mark.usefixtures("settled")
def test_a_broken_line_of_the_ledger_is_told(run, desk):
    (desk / ".workbench").mkdir(exist_ok=True)
    (desk / ".workbench" / "egress.jsonl").write_text("{\n", "utf-8")
    told = run("egress")
    assert told.code == 0
    assert "line 1" in told.err
