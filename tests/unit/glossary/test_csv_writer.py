"""Writing single rows of a glossary file: what was there keeps its bytes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from workbench.errors import Conflict, GlossaryError
from workbench.glossary import csv_writer
from workbench.glossary.csv_file import COLUMNS, read
from workbench.glossary.csv_writer import change
from workbench.model.term import Term, TermStatus, TermType

HEADER = ",".join(COLUMNS)
X_VI = "fta.x,vi,Hiệp định X,full,preferred,,,fta,,general knowledge"
X_EN = "fta.x,en,X Agreement,full,preferred,,,fta,,general knowledge"
Y_VI = '"fta.y",vi,"Hiệp định ""Y""",full,preferred,,,fta,"one\ntwo",general knowledge'
XA = Term(concept="fta.x", lang="en", text="XA", type=TermType.ACRONYM, domain="fta", source="a, b")
XA_ROW = 'fta.x,en,XA,acronym,preferred,,,fta,,"a, b"'


def write(folder: Path, text: str) -> Path:
    path = folder / "fta.csv"
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize(
    ("what", "before", "after"),
    [
        ("behind its concept", [HEADER, X_VI, X_EN, Y_VI, ""], [HEADER, X_VI, X_EN, XA_ROW, Y_VI, ""]),
        ("at the end without it", [HEADER, Y_VI, ""], [HEADER, Y_VI, XA_ROW, ""]),
        ("no newline at the end", [HEADER, X_VI], [HEADER, X_VI, XA_ROW, ""]),
        ("header only", [HEADER, ""], [HEADER, XA_ROW, ""]),
        (
            "blank lines and comments",
            [HEADER, "", "# X", X_VI, "# Y", "", ""],
            [HEADER, "", "# X", X_VI, XA_ROW, "# Y", "", ""],
        ),
        (
            "columns of others",
            [f"client,{HEADER}", f"A,{X_VI}", ""],
            [f"client,{HEADER}", f"A,{X_VI}", f",{XA_ROW}", ""],
        ),
        ("byte order mark", [f"\ufeff{HEADER}", X_VI, ""], [f"\ufeff{HEADER}", X_VI, XA_ROW, ""]),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_term_is_added(tmp_path: Path, what: str, before: list[str], after: list[str], newline: str) -> None:
    path = write(tmp_path, newline.join(before))
    change(path, added=[XA])
    assert path.read_bytes().decode() == newline.join(after), what


def test_a_row_is_replaced_where_it_stands_and_its_other_cells_stay(tmp_path: Path) -> None:
    lines = [f"client,{HEADER},x y", "# one", f"A,{Y_VI},1", f' "B" ,{X_VI},"2, 3"', f"C,{X_EN},4"]
    path = write(tmp_path, "\r\n".join(lines))
    fourth = read(path).rows[1]
    assert fourth.line == 5  # the row before takes two lines
    change(
        path,
        replaced={5: replace(fourth.term, status=TermStatus.ADMITTED, valid_to=date(2025, 2, 28), note="now\rand")},
    )
    lines[3] = ' "B" ,fta.x,vi,Hiệp định X,full,admitted,,2025-02-28,fta,"now\rand",general knowledge,"2, 3"'
    lines[3] = lines[3].replace(' "B" ', '" ""B"" "')
    assert path.read_bytes().decode() == "\r\n".join(lines)
    assert read(path).rows[1].term.note == "now\rand"


def test_columns_in_another_order(tmp_path: Path) -> None:
    path = write(tmp_path, ",".join(reversed(COLUMNS)) + "\n")
    change(path, added=[XA])
    assert path.read_text().splitlines()[1] == '"a, b",,fta,,,preferred,acronym,XA,en,fta.x'
    assert read(path).rows[0].term == XA


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "fta.csv"
    change(path, added=[XA, replace(XA, text="XAs")])
    assert path.read_bytes().decode() == f"{HEADER}\n{XA_ROW}\n{XA_ROW.replace('XA', 'XAs')}\n"


@pytest.mark.parametrize(
    ("text", "line", "term", "says"),
    [
        (f"{HEADER}\n{X_VI}\n", 3, XA, "No row begins on this line"),
        (f"{HEADER}\n{Y_VI}\n", 3, XA, "No row begins on this line"),
        (f"{HEADER}\n# x\n", 2, XA, "No row begins on this line"),
        (f"{HEADER}\n{X_VI}\n", 2, replace(XA, text=" "), "The term of the new row is empty"),
        (f"{HEADER}\n{X_VI}\n", 2, replace(XA, concept="# x"), "which begins a comment"),
        (f"{HEADER}\n{X_VI}\n", 2, replace(XA, valid_from=date(2025, 2, 2), valid_to=date(2025, 1, 1)), "is after"),
        ("a,b\n", 2, XA, "columns are missing"),
        ("", 2, XA, "columns are missing"),
    ],
)
def test_what_cannot_be_written_changes_nothing(tmp_path: Path, text: str, line: int, term: Term, says: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(GlossaryError, match=says):
        change(path, replaced={line: term})
    assert path.read_bytes().decode() == text


def test_a_file_that_changes_meanwhile_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, f"{HEADER}\n{X_VI}\n")
    made = csv_writer.changed

    def meanwhile(*arguments: object) -> bytes:
        path.write_bytes(f"{HEADER}\n{X_VI}\n{X_EN}\n".encode())
        return made(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(csv_writer, "changed", meanwhile)
    with pytest.raises(Conflict):
        change(path, added=[XA])
    assert path.read_bytes().decode() == f"{HEADER}\n{X_VI}\n{X_EN}\n"
