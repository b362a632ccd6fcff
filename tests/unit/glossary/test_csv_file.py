"""Reading a glossary file: what is taken in silence, and what is refused with its line."""

from datetime import date
from pathlib import Path

import pytest

from workbench.errors import GlossaryError
from workbench.glossary.csv_file import COLUMNS, read
from workbench.glossary.termbase import load
from workbench.model.term import Term, TermStatus, TermType

HEADER = ",".join(COLUMNS)
GOOD = "fta.x,vi,Hiệp định X,full,preferred,,,fta,,general knowledge"


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "terms.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_row_becomes_a_term(tmp_path: Path) -> None:
    row = 'agency.x,en,"Ministry of X, Y and Z",full,admitted,2020-01-01,2025-02-28,agency,soft; a note,somewhere'
    file = read(write(tmp_path, f"{HEADER}\n{row}\n"))
    assert file.rows[0].line == 2
    assert file.rows[0].term == Term(
        concept="agency.x",
        lang="en",
        text="Ministry of X, Y and Z",
        type=TermType.FULL,
        status=TermStatus.ADMITTED,
        valid_from=date(2020, 1, 1),
        valid_to=date(2025, 2, 28),
        domain="agency",
        note="soft; a note",
        source="somewhere",
    )


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("byte order mark", b"\xef\xbb\xbf" + f"{HEADER}\n{GOOD}\n".encode()),
        ("CRLF", f"{HEADER}\r\n{GOOD}\r\n".encode()),
        ("no newline at the end", f"{HEADER}\n{GOOD}".encode()),
        ("blank lines", f"{HEADER}\n\n{GOOD}\n,,,,,,,,,\n".encode()),
        ("spaces round cells", f"{HEADER}\n{GOOD.replace(',', ' , ')}\n".encode()),
        ("decomposed letters", f"{HEADER}\n{GOOD}\n".replace("ệ", "e\u0323\u0302").encode()),
    ],
)
def test_harmless_differences_are_no_fault(tmp_path: Path, what: str, data: bytes) -> None:
    assert [row.term.text for row in read(write(tmp_path, data)).rows] == ["Hiệp định X"], what


def test_columns_in_any_order_and_strange_ones_are_kept_in_mind(tmp_path: Path) -> None:
    names = [*reversed(COLUMNS), "client"]
    cells = [*reversed(GOOD.split(",")), "ACME"]
    file = read(write(tmp_path, f"{','.join(names)}\n{','.join(cells)}\n"))
    assert file.columns == tuple(names)
    assert file.rows[0].term.text == "Hiệp định X"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (
            f"{HEADER.replace(',status', '')}\n",
            1,
            "The column is missing: status. There are: concept, lang, term, type,",
        ),
        (f"{HEADER.replace('term,type,', '')}\n", 1, "The columns are missing: term, type."),
        ("", 1, "There are: none."),
        (f"{HEADER},term\n", 1, "The column term is there twice."),
        (f"{HEADER}\n{GOOD}\n{GOOD.replace('preferred', 'best')}\n", 3, "The status “best” is unknown; it is one of"),
        (f"{HEADER}\n{GOOD.replace('full', 'long')}\n", 2, "The type “long” is unknown; it is one of full, acronym"),
        (f"{HEADER}\n{GOOD.replace(',,,', ',2025-02-30,,')}\n", 2, "valid_from “2025-02-30” is no date"),
        (f"{HEADER}\n{GOOD.replace(',,,', ',,1/3/2025,')}\n", 2, "valid_to “1/3/2025” is no date"),
        (f"{HEADER}\n{GOOD.replace(',,,', ',20250301,,')}\n", 2, "write it as 2025-03-01"),
        (f"{HEADER}\n{GOOD.replace(',,,', ',2025-03-02,2025-03-01,')}\n", 2, "2025-03-02 is after valid_to 2025-03-01"),
        (f"{HEADER}\n{GOOD.replace('Hiệp định X', ' ')}\n", 2, "The term is empty."),
        (f"{HEADER}\n{GOOD.replace('fta.x', '')}\n", 2, "The concept is empty."),
        (f"{HEADER}\n{GOOD},more\n", 2, "The row has 11 cells, the header 10."),
        (f'{HEADER}\n{GOOD}\nfta.y,vi,"Hiệp định\n', 3, "This is not a CSV row"),
        (f"{HEADER}\n{GOOD}\nfta.y,vi,Đ".encode("utf-16-le"), 1, "not UTF-8"),
        (f"{HEADER}\n".encode() + "fta.y,vi,café".encode("latin-1"), 2, "not UTF-8: byte 0xe9"),
    ],
)
def test_faults_are_named_with_their_line(tmp_path: Path, text: str | bytes, line: int, says: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(GlossaryError) as caught:
        read(path)
    assert caught.value.path == path
    assert caught.value.line == line
    assert says in caught.value.message


def test_a_row_over_several_lines_is_named_by_its_first(tmp_path: Path) -> None:
    two_lines = GOOD.replace(",,general", ',"one\ntwo",general')
    with pytest.raises(GlossaryError) as caught:
        read(write(tmp_path, f"{HEADER}\n{two_lines}\n{GOOD.replace('full', 'x')}\n"))
    assert caught.value.line == 4


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="no such glossary folder"):
        load([tmp_path / "nowhere"])


def test_later_folders_replace_concepts_whole(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder, english in ((ours, "X Agreement"), (theirs, "X Pact")):
        folder.mkdir()
        row = GOOD.replace("vi,Hiệp định X", f"en,{english}")
        write(folder, f"{HEADER}\n{GOOD}\n{row}\n{GOOD.replace('fta.x', f'only.{folder.name}')}\n")
    termbase = load([ours, theirs])
    assert [concept.id for concept in termbase.concepts] == ["fta.x", "only.ours", "only.theirs"]
    concept = termbase.concept("fta.x")
    assert concept is not None
    assert [term.text for term in concept.terms_in("en")] == ["X Pact"]
    assert termbase.concept("nothing") is None
