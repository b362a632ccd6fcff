"""While somebody types, the checks know what the document has said before the unit in work."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench import catalog as po
from workbench.model import LanguagePair, Role, State, Unit, UnitKey
from workbench.project import create, open_at, record_document
from workbench.session.document import DocumentSession, open_document

NOW = datetime.datetime(2026, 11, 24, 7, 2, tzinfo=datetime.UTC)
UNITS = (
    (Role.HEADLINE, "Ông Lâm Văn Bi nói gì", "What he said"),
    (Role.BODY, "Ông Lâm Văn Bi nói giá tăng.", "Lam Van Bi said prices had risen."),
    (Role.BODY, "Ông Lâm Văn Bi kể thêm.", "He told more."),
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[DocumentSession]:
    project = create(tmp_path / "desk", pair=LanguagePair("vi", "en"), profile="vna")
    (project.seeds / "rice.txt").write_text("\n\n".join(source for _, source, _ in UNITS) + "\n", "utf-8")
    record_document(project, "rice", project.seeds / "rice.txt", date=datetime.date(2024, 3, 1))
    catalog = po.new(project.catalogs / "rice.po", project.pair, "rice", now=NOW)
    catalog.rearrange(
        [
            Unit(key=UnitKey(None, source), target=target, state=State.TRANSLATED, role=role)
            for role, source, target in UNITS
        ],
        [],
    )
    po.save(catalog, now=NOW)
    reopened = open_at(project.root)
    assert reopened
    with open_document(reopened, "rice", author="Lan", clock=lambda: NOW) as opened:
        yield opened


@pytest.mark.parametrize(
    ("number", "text", "is_lost"),
    [
        (0, "What he said", False),
        (1, "Lam Van Bi said prices had risen.", False),
        (1, "He said prices had risen.", True),
        (1, "Lam Van Di said prices had risen.", True),
        (1, "Bi Lam Van said prices had risen.", True),
        (2, "He told more.", False),
    ],
)
def test_a_lost_name(session: DocumentSession, number: int, text: str, is_lost: bool) -> None:
    found = [one for one in session.check(UnitKey(None, UNITS[number][1]), text) if one.check == "proper-name-lost"]
    assert bool(found) == is_lost


def test_what_is_found_while_typing_is_found_in_the_whole_document(session: DocumentSession) -> None:
    session.check_all()
    for _, source, target in UNITS:
        key = UnitKey(None, source)
        assert set(session.check(key, target)) <= set(session.findings(key))
