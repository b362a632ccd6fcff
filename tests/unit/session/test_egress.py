"""What the ledger tells, and what it makes of lines that are broken."""

import datetime
import json

import pytest

from workbench.drafts.engines.ledger import Ledger, Sent
from workbench.errors import EngineError, UnreadableInput
from workbench.project import open_at
from workbench.session.egress import egress

DAY = datetime.datetime(2026, 11, 24, 10, 0, tzinfo=datetime.UTC)


@pytest.fixture
def project(tmp_path):
    (tmp_path / "workbench.toml").touch()
    return open_at(tmp_path)


@pytest.fixture
def ledger(project):
    return Ledger(project.state / "egress.jsonl", clock=lambda: DAY)


def sent(engine="desk", url="http://localhost/v1", characters=12):
    return Sent(engine=engine, kind="openai", url=url, segments=2, characters=characters, body=b"abc")


def test_without_a_ledger_nothing_has_left(project):
    assert egress(project).as_json() == {"calls": [], "totals": [], "broken_lines": []}


def test_a_call_is_told_with_its_end(project, ledger):
    call = ledger.begin(sent())
    ledger.end(call, "200")
    assert egress(project).as_json()["calls"] == [
        {
            "call": call,
            "at": "2026-11-24T10:00:00Z",
            "engine": "desk",
            "kind": "openai",
            "url": "http://localhost/v1",
            "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "segments": 2,
            "characters": 12,
            "bytes": 3,
            "outcome": "200",
        }
    ]


def test_a_call_whose_end_was_not_noted_is_told_too(project, ledger):
    ledger.begin(sent())
    (call,) = egress(project).calls
    assert call.outcome == ""


def test_totals_are_by_engine_and_address(project, ledger):
    for one in (sent(), sent(characters=5), sent(url="https://a.org"), sent(engine="other")):
        ledger.begin(one)
    assert [(total.engine, total.url, total.calls, total.characters) for total in egress(project).totals] == [
        ("desk", "http://localhost/v1", 2, 17),
        ("desk", "https://a.org", 1, 12),
        ("other", "http://localhost/v1", 1, 12),
    ]


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"null",
        b"[1]",
        b'{"call": "unknown", "outcome": "200"}',
        b'{"call": 1}',
        b"\xff",
        b"[" * 100_000,
        json.dumps(
            {"call": "a", "at": "", "engine": "", "kind": "", "url": "", "sha256": "", "segments": "2"}
        ).encode(),
    ],
)
def test_a_broken_line_is_told_and_the_rest_comes(project, ledger, line):
    ledger.end(ledger.begin(sent()), "200")
    with ledger._path.open("ab") as file:
        file.write(line + b"\n")
    ledger.begin(sent(engine="other"))
    report = egress(project)
    assert report.broken == (3,)
    assert [call.engine for call in report.calls] == ["desk", "other"]


def test_what_a_crash_left_half_written_spoils_no_other_line(project, ledger):
    ledger.end(ledger.begin(sent()), "200")
    with ledger._path.open("ab") as file:
        file.write(b'{"call": "ab')
    ledger.begin(sent(engine="other"))
    report = egress(project)
    assert report.broken == (3,)
    assert [call.engine for call in report.calls] == ["desk", "other"]


def test_a_ledger_that_cannot_be_read_is_an_error(project):
    (project.state / "egress.jsonl").mkdir(parents=True)
    with pytest.raises(UnreadableInput, match="egress"):
        egress(project)


def test_a_ledger_that_cannot_be_written_is_an_error(project, ledger):
    (project.state / "egress.jsonl").mkdir(parents=True)
    with pytest.raises(EngineError, match="nothing is sent"):
        ledger.begin(sent())
