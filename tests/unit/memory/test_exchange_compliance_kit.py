"""The LISA TMX compliance kit: texts that a reader has to give are in plain files beside its TMX files."""

import html
import re
from pathlib import Path

import pytest

from workbench.memory import Record
from workbench.memory.exchange import Options, Report, format_named

KIT = Path(__file__).parents[3].parent / "shared" / "samples" / "tmx" / "omegat-gpl3" / "TMXComplianceKit"
pytestmark = pytest.mark.skipif(not KIT.is_dir(), reason="the shared samples are not there")


def read(name: str, source: str, target: str) -> list[tuple[str, str]]:
    return [(record.source, record.target) for record in records(name, source, target)]


def records(name: str, source: str, target: str, report: Report | None = None) -> list[Record]:
    pieces = format_named("tmx").read(KIT / f"{name}.tmx", Options(source=source, target=target), report or Report())
    return [record for piece in pieces for record in piece.records]


def lines(name: str) -> list[str]:
    data = (KIT / f"{name}.txt").read_bytes()
    return data.decode("utf-16" if data.startswith(b"\xff\xfe") else "utf-8-sig").splitlines()


def paragraphs(name: str) -> list[str]:
    """The texts of an HTML file of the kit, without tags; two sentences of one paragraph are two segments."""
    page = (KIT / f"{name}.htm").read_text("windows-1252")
    texts = [html.unescape(re.sub(r"<[^>]*>", "", text)) for text in re.findall(r"<p>(.*?)</p>", page)]
    return [part for text in texts for part in re.split(r"(?<=[a-z]\.) (?=[A-Z])", text)]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("ImportTest1A", "fr-ca"), ("ImportTest1B", "fr-ca"), ("ImportTest1C", "fr-ca"), ("ImportTest1D", "en-gb"),
        ("ImportTest1E", "en-gb"), ("ImportTest1F", "en-gb"), ("ImportTest1G", "en-gb"), ("ImportTest1H", "en-gb"),
        ("ImportTest1I", "ja-jp"),
    ],
)  # fmt: skip
def test_level_one_gives_the_texts_of_the_kit(name: str, target: str) -> None:
    expected = list(zip(lines(name), lines(f"{name}_{target}"), strict=True))
    assert read(name, "en-us", target) == expected


def test_region_against_region() -> None:
    expected = [
        ("First entry in US English", "First entry in UK English"),
        ("Second entry in US English", "Second entry in UK English"),
    ]
    assert read("ImportTest1J", "en-us", "en-gb") == expected
    assert read("ImportTest1J_many", "en-us", "en-gb") == expected
    assert read("ImportTest1J", "en-gb", "en-us") == [(target, source) for source, target in expected]


def test_each_unit_with_a_source_language_of_its_own() -> None:
    assert read("ImportTest1K", "de-de", "en-gb") == [("First Entry - German", "First Entry - UK English")]
    assert read("ImportTest1K", "fr-ca", "en-gb") == [("Second Entry - French Canadian", "Second Entry - UK English")]


def test_every_element_and_attribute_that_there_is() -> None:
    (record,) = records("ImportTest1L", "en-us", "fr")
    assert (record.source, record.target) == ("Text of the segment.", "Texte du segment.")
    assert (record.author, record.date) == ("ys", "2002-05-23T09:12:00Z")
    report = Report()
    (record,) = records("ImportTest2C", "en-us", "fr", report)
    assert record.source == "Click Start Here! to start."
    assert record.target == "Cliquez Commencez ici ! pour commencer."
    assert "Texts within codes, <sub>, kept in their places: 3." in report.sentences


@pytest.mark.parametrize("name", ["ImportTest2A", "ImportTest2A-0index", "ImportTest2B"])
def test_level_two_gives_the_texts_without_their_codes(name: str) -> None:
    pairs = read(name, "en-us", "fr-ca")
    assert [source for source, _ in pairs] == paragraphs("ImportTest2A")
    if name != "ImportTest2B":  # one of its texts has another spelling
        assert [target for _, target in pairs] == paragraphs("ImportTest2A_fr-ca")


@pytest.mark.parametrize("path", sorted(KIT.glob("ExportTest*.tmx")), ids=lambda path: path.stem)
def test_what_other_programs_should_export_is_read_whole(path: Path) -> None:
    report = Report()
    units = len(re.findall(r"<tu\b", path.read_text("utf-8-sig")))
    assert len(records(path.stem, "en-us", "fr-ca", report)) == units
    assert report.skipped == 0
