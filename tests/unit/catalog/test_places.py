"""Where in a PO file the characters of a text stand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.catalog import Places, load, new, serialise
from workbench.model import LanguagePair, Unit, UnitKey

ENTRY = '''msgid ""
"Kim ngạch "
"đạt 5%."
msgstr ""
"Turnover \\"up\\"\\n"
"by 5%."'''


def places(text: str) -> Places:
    return Places(text.split("\n"))


@pytest.mark.parametrize(
    ("text", "piece", "start", "behind"),
    [
        ("Kim ngạch đạt 5%.", "Kim", (2, 2), (2, 5)),
        ("Kim ngạch đạt 5%.", "đạt", (3, 2), (3, 5)),
        ("Kim ngạch đạt 5%.", " đạt", (2, 11), (3, 5)),
        # What ends with a line of the file ends before its quotation mark.
        ("Kim ngạch đạt 5%.", "ngạch ", (2, 6), (2, 12)),
    ],
)
def test_in_the_source(text: str, piece: str, start: tuple[int, int], behind: tuple[int, int]) -> None:
    written = places(ENTRY).source(1, text)
    assert written is not None
    at = text.index(piece)
    assert written.between(at, at + len(piece)) == (start, behind)


@pytest.mark.parametrize(
    ("piece", "start", "behind"),
    [('"', (5, 11), (5, 13)), ("up", (5, 13), (5, 15)), ("\n", (5, 17), (5, 18)), ("5%", (6, 5), (6, 7))],
)
def test_escapes_are_as_wide_as_they_are_written(piece: str, start: tuple[int, int], behind: tuple[int, int]) -> None:
    text = 'Turnover "up"\nby 5%.'
    written = places(ENTRY).target(1, text)
    assert written is not None
    at = text.index(piece)
    found = written.between(at, at + len(piece))
    assert found[0] == start
    assert found[1][0] == behind[0]


def test_a_place_without_length_and_the_end_of_a_text() -> None:
    written = places('msgid "a"\nmsgstr "bc"').target(1, "bc")
    assert written is not None
    assert written.between(2, 2) == ((2, 11), (2, 11))
    assert written.between(0, 99) == ((2, 9), (2, 11))


def test_several_keywords_on_a_line_and_plural_forms() -> None:
    found = places('msgid "one" msgid_plural "more"\nmsgstr[0] "một"\nmsgstr[1] "\\303\\240 hai"\nmsgid "x"')
    one, form = found.source(1, "one"), found.target(1, "à hai")
    assert one is not None
    assert form is not None
    assert one.places[0] == (1, 8)
    assert form.places[:2] == ((3, 12), (3, 20)), "two escapes spell one letter"


@pytest.mark.parametrize(("line", "text"), [(1, "another text"), (0, "a"), (99, "a"), (2, "a")])
def test_what_is_not_there_has_no_place(line: int, text: str) -> None:
    assert places('msgid "a"\nmsgstr ""\n').source(line, text) is None


def test_a_file_that_cannot_be_read_has_no_places(tmp_path: Path) -> None:
    assert Places.of(tmp_path / "none.po").source(1, "a") is None
    (tmp_path / "bytes.po").write_bytes(b'msgid "\xff"')
    assert Places.of(tmp_path / "bytes.po").source(1, "a") is None


_TEXTS = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0\4"), min_size=1, max_size=60)


@given(source=_TEXTS, target=_TEXTS)
def test_every_text_of_a_written_file_is_found_again(
    source: str, target: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    catalog = new(Path("x.po"), LanguagePair("vi", "en"), "x")
    catalog.rearrange([Unit(key=UnitKey(None, source), target=target)], [])
    path = tmp_path_factory.mktemp("places") / "x.po"
    path.write_bytes(serialise(catalog))
    (unit,) = load(path).units
    found = Places.of(path)
    for written, text in (
        (found.source(unit.line, unit.source), unit.source),
        (found.target(unit.line, unit.target), unit.target),
    ):
        assert written is not None
        assert len(written.places) == len(text) + 1
        assert list(written.places) == sorted(written.places)
