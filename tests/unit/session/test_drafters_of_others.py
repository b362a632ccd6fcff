"""Drafters that other packages bring: asked behind the engine, and when one fails, told and left."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from workbench import drafts
from workbench.cli import main
from workbench.drafts import Request, Resources
from workbench.errors import UsageError
from workbench.model import Draft, State
from workbench.project import find
from workbench.session.document import open_document
from workbench.session.drafting import draft
from workbench.session.proposals import OFFLINE, chosen, drafters

SENTENCES = ("Câu lạ thứ nhất.", "Câu lạ thứ hai.", "Câu lạ thứ ba.")


class Desk:
    """Knows every sentence but the second."""

    name = "desk"

    def __init__(self, resources: Resources) -> None:
        self.resources = resources

    def drafts(self, requests: Sequence[Request]) -> Iterator[Draft | None]:
        for request in requests:
            yield None if "hai" in request.source else Draft(target="From the desk.", origin="desk:book")


class Failing(Desk):
    """Knows the first one it is asked, and fails."""

    def drafts(self, requests: Sequence[Request]) -> Iterator[Draft | None]:
        yield Draft(target="From the desk.", origin="desk:book")
        raise RuntimeError("out of paper")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # a project with one document
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("\n\n".join(("Tít", *SENTENCES)), "utf-8")
    for arguments in (["init"], ["add", "a.txt", "--date", "2024-03-01"]):
        with pytest.raises(SystemExit):
            main(arguments)
    return find(tmp_path)


def bring(monkeypatch: pytest.MonkeyPatch, kind: type[Desk]) -> None:
    ours, load = drafts.names(), drafts.load
    monkeypatch.setattr(drafts, "names", lambda: tuple(sorted((*ours, "desk"))))
    monkeypatch.setattr(drafts, "load", lambda name, given: kind(given) if name == "desk" else load(name, given))


def targets(project) -> dict[str, str]:
    with open_document(project, "a", author="Lan") as session:
        assert {unit.state for unit in session.units if unit.target} <= {State.DRAFT}
        return {unit.source: unit.target for unit in session.units if unit.target}


def test_it_is_asked_behind_the_engine_and_before_fragments(monkeypatch: pytest.MonkeyPatch, project) -> None:
    bring(monkeypatch, Desk)
    assert drafters() == ("memory", "repair", "engine", "desk", "fragments")
    summary = draft(project, "a", author="Lan")
    assert summary.by_drafter == {"desk": 3}
    assert set(targets(project)) == {"Tít", SENTENCES[0], SENTENCES[2]}


def test_one_that_fails_is_told_and_what_it_gave_is_kept(monkeypatch: pytest.MonkeyPatch, project) -> None:
    bring(monkeypatch, Failing)
    summary = draft(project, "a", author="Lan")
    assert "“desk” failed (RuntimeError: out of paper)" in str(summary.troubles["desk"])
    assert list(targets(project)) == ["Tít"]


def test_one_that_fails_is_told_once_and_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, project, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.root / "b.txt").write_text("Tít khác\n\nCâu khác.", "utf-8")
    with pytest.raises(SystemExit):
        main(["add", "b.txt", "--date", "2024-03-01"])
    bring(monkeypatch, Failing)
    asked: list[str] = []

    class Engine(Desk):
        def drafts(self, requests: Sequence[Request]) -> Iterator[Draft | None]:
            asked.extend(request.source for request in requests)
            yield from (None for _ in requests)

    load = drafts.load
    monkeypatch.setattr(drafts, "load", lambda name, given: Engine(given) if name == "engine" else load(name, given))
    with pytest.raises(SystemExit):
        main(["draft"])
    assert capsys.readouterr().err.count("out of paper") == 1
    assert asked == ["Tít", *SENTENCES, "Tít khác", "Câu khác."]


def test_it_is_not_asked_where_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    bring(monkeypatch, Desk)
    assert "desk" not in OFFLINE.drafters
    assert chosen(["desk"]) == ("desk",)
    assert chosen([]) == drafters()


def test_who_is_named_has_to_exist() -> None:
    with pytest.raises(UsageError, match="There are: memory, repair, engine, fragments"):
        chosen(["memroy"])
