"""The day of the document chooses the name: ministries before and after March 2025, provinces before and after July."""

from datetime import date
from pathlib import Path

import pytest

from workbench.glossary.termbase import Termbase, load
from workbench.model.term import Concept, Term, TermStatus

OLD, NEW = date(2023, 6, 1), date(2026, 6, 1)
MARD = "Bộ Nông nghiệp và Phát triển nông thôn"


@pytest.fixture(scope="module")
def termbase() -> Termbase:
    return load([Path(__file__).parents[3] / "glossary"])


@pytest.mark.parametrize(
    ("text", "day", "concept"),
    [
        ("Cà Mau", OLD, "place.vn.ca_mau.pre2025"),
        ("Cà Mau", date(2025, 6, 30), "place.vn.ca_mau.pre2025"),
        ("Cà Mau", date(2025, 7, 1), "place.vn.ca_mau"),
        ("Cà Mau", date(1990, 1, 1), "place.vn.ca_mau.pre2025"),
        ("Bạc Liêu", NEW, "place.vn.bac_lieu.pre2025"),
        ("thành phố Huế", date(2024, 12, 31), "place.hue_city.pre2025"),
        ("thành phố Huế", date(2025, 1, 1), "place.vn.hue"),
        (MARD, OLD, "agency.mard"),
        (MARD, NEW, "agency.mard"),
        ("Cục Thống kê", NEW, "agency.nso"),
    ],
)
def test_the_concept(termbase: Termbase, text: str, day: date, concept: str) -> None:
    assert [hit.concept for hit in termbase.find(text, day)] == [concept]


def test_a_ministry_in_its_own_time(termbase: Termbase) -> None:
    (hit,) = termbase.find(MARD, OLD)
    assert hit.preferred == ("Ministry of Agriculture and Rural Development",)
    assert hit.acronym == "MARD"
    assert "out of date" not in hit.note
    assert "Ministry of Agriculture and Environment" not in hit.admitted


def test_a_ministry_after_its_time_keeps_its_english_and_names_who_followed(termbase: Termbase) -> None:
    (hit,) = termbase.find(MARD, NEW)
    assert hit.preferred == ("Ministry of Agriculture and Rural Development",)
    assert not hit.matched.is_valid_on(NEW)
    assert {"Ministry of Agriculture and Environment", "MAE"} <= set(hit.admitted)
    assert hit.note.startswith(
        "out of date since 2025-03-01, followed by Ministry of Agriculture and Environment (MAE)"
    )


def test_a_ministry_before_its_time(termbase: Termbase) -> None:
    (hit,) = termbase.find("Bộ Nông nghiệp và Môi trường", OLD)
    assert hit.preferred == ("Ministry of Agriculture and Environment",)
    assert hit.note.startswith("not in use before 2025-03-01, until then Ministry of Agriculture and Rural Development")


def test_a_province_that_was_merged_is_out_of_date_inside_a_slot_too(termbase: Termbase) -> None:
    committee, province = termbase.find("UBND tỉnh Bạc Liêu", NEW)
    assert committee.matched.is_valid_on(NEW)
    assert province.note.startswith("out of date since 2025-07-01, followed by Ca Mau")


def row(
    concept: str, lang: str, text: str, first: str = "", last: str = "", note: str = "", wrong: bool = False
) -> Term:
    return Term(
        concept=concept,
        lang=lang,
        text=text,
        status=TermStatus.DEPRECATED if wrong else TermStatus.PREFERRED,
        valid_from=date.fromisoformat(first) if first else None,
        valid_to=date.fromisoformat(last) if last else None,
        note=note,
    )


def made(*terms: Term) -> Termbase:
    ids = dict.fromkeys(term.concept for term in terms)
    return Termbase(Concept(id=id_, terms=tuple(term for term in terms if term.concept == id_)) for id_ in ids)


@pytest.mark.parametrize(
    ("day", "preferred", "forbidden"),
    [
        ("2009-12-31", "Bureau", ("Agency",)),
        ("2010-01-01", "Agency", ("Bureau",)),
        ("2020-01-01", "Agency", ("Bureau", "Office")),
    ],
)
def test_an_english_name_that_changed_is_wrong_on_the_other_side(
    day: str, preferred: str, forbidden: tuple[str, ...]
) -> None:
    termbase = made(
        row("x", "vi", "cục thử"),
        row("x", "en", "Bureau", last="2009-12-31"),
        row("x", "en", "Agency", first="2010-01-01"),
        row("x", "en", "Office", first="2015-01-01", wrong=True),
    )
    (hit,) = termbase.find("một cục thử", date.fromisoformat(day))
    assert hit.preferred == (preferred,)
    assert set(hit.forbidden) == set(forbidden)


def test_followers_are_followed_to_the_one_of_the_day() -> None:
    termbase = made(
        row("a", "vi", "cục một", last="1999-12-31", note="successor: b"),
        row("a", "en", "First", last="1999-12-31"),
        row("b", "vi", "cục hai", "2000-01-01", "2009-12-31", "predecessor: a; successor: c, gone"),
        row("b", "en", "Second", "2000-01-01", "2009-12-31"),
        row("c", "vi", "cục ba", "2010-01-01", note="predecessor: b; successor: a"),
        row("c", "en", "Third", "2010-01-01"),
    )
    (in_2005,) = termbase.find("cục một", date(2005, 1, 1))
    (in_2020,) = termbase.find("cục một", date(2020, 1, 1))
    assert in_2005.admitted == ("Second",)
    assert in_2020.admitted == ("Third",)
    assert in_2020.note == "out of date since 2000-01-01, followed by Third"


def test_a_concept_with_nothing_to_offer_gives_no_hit_and_still_guards() -> None:
    termbase = made(
        row("a", "vi", "một"),
        row("a", "en", "one"),
        row("guard", "vi", "một mình", note="guard"),
        row("wrong", "vi", "một chút"),
        row("wrong", "en", "a wrong form", wrong=True),
    )
    texts = ("một", "một mình", "một chút")
    assert [[hit.concept for hit in termbase.find(text, OLD)] for text in texts] == [["a"], [], []]
