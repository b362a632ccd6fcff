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
    assert (hit.outdated_since, hit.successors, hit.former, hit.not_before) == (None, (), (), None)
    assert "Ministry of Agriculture and Environment" not in hit.admitted


def test_a_ministry_after_its_time_is_rendered_by_who_stands_in_for_it(termbase: Termbase) -> None:
    (hit,) = termbase.find(MARD, NEW)
    assert (hit.preferred, hit.acronym) == (("Ministry of Agriculture and Environment",), "MAE")
    assert hit.outdated_since == date(2025, 3, 1)
    assert hit.successors == ("Ministry of Agriculture and Environment (MAE)",)
    assert hit.former == ("Ministry of Agriculture and Rural Development", "MARD")
    assert set(hit.former) <= set(hit.admitted)
    assert hit.note.startswith(
        "out of date since 2025-03-01: merged into Ministry of Agriculture and Environment (MAE)"
    )


def test_a_ministry_before_its_time(termbase: Termbase) -> None:
    (hit,) = termbase.find("Bộ Nông nghiệp và Môi trường", OLD)
    assert hit.preferred == ("Ministry of Agriculture and Environment",)
    assert hit.not_before == date(2025, 3, 1)
    assert hit.note.startswith("not in use before 2025-03-01, until then Ministry of Agriculture and Rural Development")


def test_a_province_that_was_merged_is_out_of_date_inside_a_slot_too(termbase: Termbase) -> None:
    committee, province = termbase.find("UBND tỉnh Bạc Liêu", NEW)
    assert committee.matched.is_valid_on(NEW)
    assert (committee.outdated_since, province.outdated_since) == (None, date(2025, 7, 1))
    assert province.note.startswith("out of date since 2025-07-01: merged into Ca Mau")
    assert committee.preferred[0] == "Ca Mau provincial People's Committee"
    assert "Bac Lieu provincial People's Committee" in committee.admitted


def test_a_former_office_has_the_place_of_its_own_time(termbase: Termbase) -> None:
    office = termbase.find("Cục Hải quan tỉnh Bạc Liêu", NEW)[0]
    assert office.preferred == ("Department of Customs",)
    assert "Bac Lieu provincial Customs Department" in office.former
    assert not any("Ca Mau" in form for form in office.former)


@pytest.mark.parametrize("name", ["An Giang", "TP.HCM", "Đà Nẵng"])
def test_a_name_that_lives_on_is_not_out_of_date(termbase: Termbase, name: str) -> None:
    assert [hit.outdated_since for day in (OLD, NEW) for hit in termbase.find(name, day)] == [None, None]


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
    assert (in_2005.preferred, in_2005.admitted) == (("Second",), ("First",))
    assert (in_2020.preferred, in_2020.former) == (("Third",), ("First",))
    assert in_2020.note == "out of date since 2000-01-01: followed by Third"


def test_several_successors_are_all_offered_in_the_order_of_the_rows() -> None:
    termbase = made(
        row("old", "vi", "cục cũ", last="1999-12-31", note="successor: two, one, later; torn in two"),
        row("old", "en", "Old Bureau", last="1999-12-31"),
        row("one", "vi", "cục một", "2000-01-01"),
        row("one", "en", "First", "2000-01-01"),
        row("two", "vi", "cục hai", "2000-01-01"),
        row("two", "en", "Second", "2000-01-01"),
        row("later", "vi", "cục sau", "2030-01-01"),
        row("later", "en", "Later", "2030-01-01"),
    )
    (hit,) = termbase.find("cục cũ", NEW)
    assert (hit.preferred, hit.admitted) == (("Second",), ("First", "Old Bureau"))
    assert hit.successors == ("Second", "First")
    assert hit.note == "out of date since 2000-01-01: followed by Second and First; torn in two"


def test_a_concept_under_a_new_name_stands_for_itself() -> None:
    termbase = made(
        row("x", "vi", "cục cũ", last="2009-12-31"),
        row("x", "vi", "cục mới", "2010-01-01"),
        row("x", "en", "Bureau", last="2009-12-31"),
        row("x", "en", "Agency", "2010-01-01"),
    )
    (hit,) = termbase.find("cục cũ", NEW)
    assert (hit.preferred, hit.former, hit.forbidden) == (("Agency",), ("Bureau",), ())
    assert hit.note == "out of date since 2010-01-01: now Agency"
    (hit,) = termbase.find("cục mới", NEW)
    assert (hit.preferred, hit.forbidden, hit.outdated_since) == (("Agency",), ("Bureau",), None)


def test_who_ends_without_a_successor_keeps_its_forms() -> None:
    termbase = made(row("x", "vi", "cục cũ", last="2009-12-31"), row("x", "en", "Bureau", last="2009-12-31"))
    (hit,) = termbase.find("cục cũ", NEW)
    assert (hit.preferred, hit.successors, hit.former) == (("Bureau",), (), ("Bureau",))
    assert hit.note == "out of date since 2010-01-01"


@pytest.mark.parametrize(
    ("first", "words"),
    [("", "followed by"), ("1990-01-01", "merged into"), ("2000-01-01", "followed by")],
)
def test_what_became_of_it(first: str, words: str) -> None:
    termbase = made(
        row("old", "vi", "cục cũ", last="1999-12-31", note="successor: new"),
        row("old", "en", "Old", last="1999-12-31"),
        row("new", "vi", "cục mới", first),
        row("new", "en", "New", first),
    )
    assert termbase.find("cục cũ", NEW)[0].note == f"out of date since 2000-01-01: {words} New"


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
