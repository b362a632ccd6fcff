"""What an import does to a glossary folder: what is new, what is there, what contradicts, and where it goes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from workbench.glossary import identity
from workbench.glossary.exchange import Read
from workbench.glossary.exchange.format import Entry
from workbench.glossary.exchange.merging import Plan, Standing, plan
from workbench.model.term import Term, TermStatus, TermType

FOLDER, BELOW = Path("/g"), Path("/below")
FILE = Path("/in/a.tbx")
ALL = frozenset(("text", "lang", "type", "status", "valid_from", "valid_to", "domain", "note", "source"))
TEXT = frozenset(("text", "lang"))

MOIT_VI = Term(concept="agency.moit", lang="vi", text="Bộ Công Thương", domain="agency", source="s")
MOIT_EN = replace(MOIT_VI, lang="en", text="Ministry of Industry and Trade")
MOIT_OLD = replace(MOIT_EN, text="Ministry of Trade", status=TermStatus.DEPRECATED)
AUSTRIA_VI = Term(concept="place.austria", lang="vi", text="Áo", domain="place", source="s")
AUSTRIA_EN = replace(AUSTRIA_VI, lang="en", text="Austria")


def there(*terms: Term, folder: Path = FOLDER, name: str = "agency.csv") -> list[Standing]:
    return [Standing(folder / name, line, term) for line, term in enumerate(terms, 2)]


def imported(
    terms: Sequence[Term], standing: Sequence[Standing], *, says: frozenset[str] = ALL, own: bool = False,
    overrule: bool = False,
) -> Plan:  # fmt: skip
    entries = tuple(Entry(term, line, says) for line, term in enumerate(terms, 10))
    return plan(Read(entries=entries, has_own_ids=own), standing, FOLDER, file=FILE, overrule=overrule)


def new(made: Plan) -> dict[str, list[tuple[str, str]]]:
    return {path.name: [(term.concept, term.text) for term in terms] for path, terms in made.added.items()}


def test_what_is_there_is_not_added_again() -> None:
    made = imported([MOIT_VI, MOIT_EN], there(MOIT_VI, MOIT_EN), own=True)
    assert (made.present, made.added, made.replaced, made.collisions) == (2, {}, {}, [])


@pytest.mark.parametrize(
    ("what", "terms", "says", "own"),
    [
        ("the same id and a shared term", [MOIT_VI, replace(MOIT_EN, text="MoIT")], ALL, False),
        ("our own id", [replace(MOIT_VI, text="x"), replace(MOIT_EN, text="MoIT")], ALL, True),
        ("another id and a shared pair", [replace(t, concept="c1") for t in (MOIT_VI, MOIT_EN)], TEXT, False),
        ("other tone marks", [replace(MOIT_VI, concept="c1", text="BỘ CÔNG THƯƠNG"), MOIT_EN], TEXT, False),
    ],
)
def test_a_concept_is_known_by(what: str, terms: list[Term], says: frozenset[str], own: bool) -> None:
    terms = [replace(term, concept=terms[0].concept) for term in terms]
    added = imported(terms, there(MOIT_VI, MOIT_EN), says=says, own=own).added
    assert {term.concept for rows in added.values() for term in rows} <= {"agency.moit"}, what


@pytest.mark.parametrize(
    ("what", "terms", "id_"),
    [
        ("the same id and nothing shared", [replace(MOIT_VI, text="mèo"), replace(MOIT_EN, text="cat")], "agency.cat"),
        (
            "one term shared, as of a homonym",
            [replace(AUSTRIA_VI, concept="c1"), replace(AUSTRIA_EN, concept="c1", text="shirt")],
            "c1",
        ),
        (
            "an id that cannot be one",
            [replace(MOIT_VI, concept="a b", text="mèo"), replace(MOIT_EN, concept="a b", text="black cat")],
            "agency.black_cat",
        ),
        ("no English", [replace(MOIT_VI, concept="", text="mèo đen", domain="")], "term.meo_den"),
    ],
)
def test_another_concept_gets_an_id_of_its_own(what: str, terms: list[Term], id_: str) -> None:
    made = imported(terms, there(MOIT_VI, MOIT_EN, AUSTRIA_VI, AUSTRIA_EN))
    assert {term.concept for rows in made.added.values() for term in rows} == {id_}, what


def test_an_id_made_is_free() -> None:
    assert identity.made("agency", "Ministry of Trade", {"agency.ministry_of_trade"}) == "agency.ministry_of_trade_2"
    assert identity.made("Thể thao", "Nguyễn's “Đội”", ()) == "the_thao.nguyens_doi"
    assert identity.made("", "猫", ()) == identity.made("", "猫", ()) != identity.made("", "犬", ())
    assert len(identity.made("a", "word " * 50, ())) < 60


@pytest.mark.parametrize(
    ("what", "change", "says"),
    [
        ("status", {"status": TermStatus.DEPRECATED}, "status: “preferred” here, “deprecated” in the import"),
        ("type", {"type": TermType.VARIANT}, "type: “full” here, “variant” in the import"),
        ("end", {"valid_to": date(2025, 1, 1)}, "valid_to: nothing here, “2025-01-01” in the import"),
        ("note", {"note": "n"}, "note: nothing here, “n” in the import"),
    ],
)
def test_a_row_that_says_something_else_contradicts_and_can_take_the_place(
    what: str, change: dict[str, object], says: str
) -> None:
    term = replace(MOIT_EN, **change)  # type: ignore[arg-type]
    standing = there(MOIT_VI, MOIT_EN)
    made = imported([MOIT_VI, term], standing, own=True)
    assert [(one.standing, one.line) for one in made.collisions] == [(standing[1], 11)]
    assert made.collisions[0].message == f"“Ministry of Industry and Trade” of agency.moit: {says}."
    assert not made.replaced
    assert imported([MOIT_VI, term], standing, own=True, overrule=True).replaced == {FOLDER / "agency.csv": {3: term}}


def test_what_the_import_does_not_say_is_no_contradiction() -> None:
    silent = [replace(term, source="", domain="", note="") for term in (MOIT_VI, MOIT_EN)]
    assert imported(silent, there(replace(MOIT_VI, note="n"), MOIT_EN), says=TEXT).present == 2


def test_preferred_there_and_deprecated_here_is_found_under_another_id() -> None:
    terms = [replace(MOIT_VI, concept="c1"), replace(MOIT_OLD, concept="c1", status=TermStatus.PREFERRED)]
    made = imported(terms, there(MOIT_VI, MOIT_EN, MOIT_OLD), says=TEXT | {"status"})
    assert [one.standing.line for one in made.collisions] == [4]


def test_the_same_form_at_another_time_is_another_row() -> None:
    then = replace(MOIT_EN, valid_from=date(2000, 1, 1), valid_to=date(2005, 1, 1))
    now = replace(MOIT_EN, valid_from=date(2005, 1, 2))
    assert new(imported([MOIT_VI, now], there(MOIT_VI, then), own=True)) == {
        "agency.csv": [("agency.moit", "Ministry of Industry and Trade")]
    }


@pytest.mark.parametrize(
    ("domain", "standing", "file"),
    [
        ("law", [], "law.csv"),
        ("Law", [], "Law.csv"),
        ("Law", there(replace(AUSTRIA_VI, domain="x"), name="law.csv"), "law.csv"),
        ("Thể thao", [], "the_thao.csv"),
        ("../../etc", [], "etc.csv"),
        ("", [], "terms.csv"),
        ("place", there(AUSTRIA_VI, name="all.csv"), "all.csv"),
        ("", there(replace(AUSTRIA_VI, domain=""), name="mine.csv"), "mine.csv"),
        ("place", there(AUSTRIA_VI, folder=BELOW, name="below.csv"), "place.csv"),
    ],
)
def test_terms_go_to_the_file_of_their_domain(domain: str, standing: list[Standing], file: str) -> None:
    terms = [Term(concept="x", lang="vi", text="mèo", domain=domain), Term(concept="x", lang="en", text="cat")]
    made = imported(terms, standing)
    assert list(made.added) == [FOLDER / file]


def test_rows_of_other_programs_have_the_file_as_their_source() -> None:
    terms = [Term(concept="x", lang="vi", text="mèo"), Term(concept="x", lang="en", text="cat", source="s")]
    assert [term.source for rows in imported(terms, []).added.values() for term in rows] == ["a.tbx", "s"]
    assert [term.source for rows in imported(terms, [], own=True).added.values() for term in rows] == ["", "s"]


def test_a_concept_of_the_glossary_below_is_taken_over_whole() -> None:
    more = replace(MOIT_EN, text="MoIT", type=TermType.ACRONYM)
    standing = there(MOIT_VI, MOIT_EN, folder=BELOW)
    assert imported([MOIT_VI, MOIT_EN], standing, own=True).added == {}
    assert imported([MOIT_VI, more], standing, own=True).added == {FOLDER / "agency.csv": [MOIT_VI, MOIT_EN, more]}
    old = replace(MOIT_EN, status=TermStatus.ADMITTED)
    made = imported([old], standing, own=True, overrule=True)
    assert (made.added, made.replaced) == ({FOLDER / "agency.csv": [MOIT_VI, old]}, {})


def test_what_the_folder_has_counts_and_not_what_is_below() -> None:
    standing = [*there(MOIT_VI, MOIT_EN, MOIT_OLD, folder=BELOW), *there(MOIT_VI, MOIT_EN)]
    made = imported([MOIT_VI, MOIT_OLD], standing, own=True)
    assert made.added == {FOLDER / "agency.csv": [MOIT_OLD]}


def test_a_file_that_repeats_itself_adds_a_term_once() -> None:
    first = [replace(AUSTRIA_VI, concept="c1"), replace(AUSTRIA_EN, concept="c1")]
    again = [replace(term, concept="c2") for term in first]
    made = imported([*first, *first, *again, replace(again[1], text="Republic of Austria")], [], says=TEXT)
    assert new(made) == {"place.csv": [("c1", "Áo"), ("c1", "Austria"), ("c1", "Republic of Austria")]}


def test_our_own_homonyms_stay_apart() -> None:
    twins = [replace(term, concept=id_) for id_ in ("a", "b") for term in (AUSTRIA_VI, AUSTRIA_EN)]
    assert new(imported(twins, [], own=True)) == {
        "place.csv": [("a", "Áo"), ("a", "Austria"), ("b", "Áo"), ("b", "Austria")]
    }
