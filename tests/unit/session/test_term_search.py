"""Searching the whole termbase."""

import pytest

from workbench.model.term import Concept, Term, TermType
from workbench.session.term_search import TermSearch


def concept(id_: str, *forms: str) -> Concept:
    vi, *en = forms
    terms = [Term(concept=id_, lang="vi", text=vi), *(Term(concept=id_, lang="en", text=form) for form in en)]
    return Concept(id=id_, terms=tuple(terms))


CONCEPTS = (
    concept("agency.so", "Sở Công Thương", "Department of Industry and Trade", "DOIT"),
    concept("agency.moit", "Bộ Công Thương", "Ministry of Industry and Trade", "MOIT"),
    concept("economy.goods", "hàng hoá", "goods"),
    concept("place.thanhhoa", "Thanh Hóa", "Thanh Hoa"),
    concept("place.daklak", "Đắk Lắk", "Dak Lak"),
    concept("x.evil", "[/] %s | a", "\\d+ (.*"),
)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("bộ công thương", ["agency.moit"]),
        ("BO CONG THUONG", ["agency.moit"]),
        ("cong thuong", ["agency.so", "agency.moit"]),
        ("moit", ["agency.moit"]),
        ("trade industry ministry", ["agency.moit"]),
        ("hàng hóa", ["economy.goods"]),
        ("hoá", ["economy.goods", "place.thanhhoa"]),
        ("hoà", []),
        ("dak lak", ["place.daklak"]),
        ("place.", ["place.daklak", "place.thanhhoa"]),
        ("[/] %s", ["x.evil"]),
        (".*", ["x.evil"]),
        ("   ", []),
        ("nothing like it", []),
    ],
)
def test_every_form_is_found_with_and_without_marks(query, ids):
    assert [one.id for one in TermSearch(CONCEPTS).find(query)] == ids


def test_a_changed_concept_is_found_as_it_is_now():
    search = TermSearch(CONCEPTS)
    search.change(concept("agency.moit", "Bộ Công Thương", "Ministry of Commerce"))
    search.change(concept("new.one", "Ban mới", "New Ministry"))
    assert [one.id for one in search.find("moit ")] == ["agency.moit"]  # by its id
    assert [one.id for one in search.find("commerce")] == ["agency.moit"]
    assert [one.id for one in search.find("ministry of industry")] == []
    assert [one.id for one in search.find("ban moi")] == ["new.one"]


def test_whole_forms_come_before_beginnings_and_parts():
    search = TermSearch(
        (concept("a", "xuất khẩu gạo"), concept("b", "gạo"), concept("c", "gạo thơm"), concept("d", "lúagạo"))
    )
    assert [one.id for one in search.find("gạo")] == ["b", "c", "a", "d"]


def test_nobody_waits_for_a_stale_answer():
    assert TermSearch(CONCEPTS).find("cong", is_stale=lambda: True) == ()


def test_an_acronym_alone_and_an_empty_termbase():
    only = Concept(id="a", terms=(Term(concept="a", lang="en", text="WTO", type=TermType.ACRONYM),))
    assert TermSearch((only,)).find("wto") == (only,)
    assert TermSearch(()).find("wto") == ()
