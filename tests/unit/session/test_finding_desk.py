"""An open document's findings: those that stand, mended or dismissed as at the command line."""

from pathlib import Path

import pytest

from workbench.cli import main
from workbench.errors import UsageError
from workbench.project import baseline, find
from workbench.session.document import DocumentSession, open_document

SOURCE = "Gạo và cá đạt 5 tấn."


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DocumentSession:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(f"Tít\n\n{SOURCE}\n", "utf-8")
    for arguments in (["init"], ["add", "a.txt", "--date", "2024-03-01"]):
        with pytest.raises(SystemExit):
            main(arguments)
    settings = tmp_path / "workbench.toml"
    text = settings.read_text("utf-8")
    settings.write_text(f'{text}\n[qa.roles.headline]\ndouble-space = "error"\n', "utf-8")
    with open_document(find(tmp_path), "a", author="Lan") as opened:
        yield opened


def unit_with(session: DocumentSession, source: str):
    return next(unit.key for unit in session.units if unit.source == source)


def found(session: DocumentSession, text: str, source: str = SOURCE) -> list[tuple[str, str]]:
    return [(one.check, str(one.severity)) for one in session.check(unit_with(session, source), text)]


def test_a_role_has_its_own_severity(session: DocumentSession) -> None:
    assert ("double-space", "error") in found(session, "A  title", "Tít")
    assert ("double-space", "warning") in found(session, "Rice  and fish reached 5 tonnes.")


def test_a_dismissed_finding_is_found_no_longer(session: DocumentSession) -> None:
    text = "Rice  and fish reached 5 tonnes."
    (finding,) = session.check(unit_with(session, SOURCE), text)
    with pytest.raises(UsageError):
        session.dismiss(finding, " ")
    session.dismiss(finding, "Style.")
    assert found(session, text) == []
    assert found(session, text.replace("5", " 5")) != [], "another text is another finding"


def test_edits_are_offered_for_the_text_as_it_stands(session: DocumentSession) -> None:
    key = unit_with(session, SOURCE)
    assert [offer.target for offer in session.offers(key, "Rice  and fish reached 5 tonnes.")] == [
        "Rice and fish reached 5 tonnes."
    ]
    assert session.offers(key, "Rice and fish reached 5 tonnes.") == ()


def test_what_was_dismissed_does_not_keep_other_things_from_being_mended(session: DocumentSession) -> None:
    key, text = unit_with(session, SOURCE), "Rice  and fish reached 5 tonnes ."
    dismissed = next(one for one in session.check(key, text) if one.check == "double-space")
    session.dismiss(dismissed, "Style.")
    assert [offer.target for offer in session.offers(key, text)] == ["Rice  and fish reached 5 tonnes."]


def test_what_a_baseline_holds_is_not_told_in_the_editor_either(session: DocumentSession, tmp_path: Path) -> None:
    text = "Rice  and fish reached 5 tonnes."
    (finding,) = session.check(unit_with(session, SOURCE), text)
    baseline.write(tmp_path / "old.txt", [finding])
    settings = tmp_path / "workbench.toml"
    settings.write_text(settings.read_text("utf-8").replace("[qa]\n", '[qa]\nbaseline = "old.txt"\n'), "utf-8")
    with open_document(find(tmp_path), "a", author="Mai") as another:
        assert found(another, text) == []
        assert found(another, text.replace("5", " 5")) != []
