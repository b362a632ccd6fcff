"""Which terms get the four keys."""

import pytest
from fake_session import hit

from workbench.ui.term_list import TermList, term_list

SOURCE = "Xuất khẩu gạo của tỉnh Cà Mau theo CPTPP, EVFTA, UKVFTA và RCEP tăng trưởng nhanh, Cà Mau cho biết."


def listed(target: str = "") -> TermList:
    def term(matched, preferred, acronym="", **options):
        return hit(SOURCE, matched, preferred, acronym, concept=matched, **options)

    hits = [
        term("Xuất khẩu", "export"),
        term("gạo", "rice"),
        term("tỉnh Cà Mau", "Ca Mau province"),
        term("tỉnh", "province"),
        term("CPTPP", "Comprehensive and Progressive Agreement for Trans-Pacific Partnership", "CPTPP"),
        term("EVFTA", "European Union-Vietnam Free Trade Agreement", "EVFTA"),
        term("UKVFTA", "UK-Vietnam Free Trade Agreement", "UKVFTA"),
        term("RCEP", "Regional Comprehensive Economic Partnership", "RCEP"),
        term("tăng trưởng", "growth", soft=True),
    ]
    return term_list(hits, SOURCE, target, lambda one: one.acronym or one.preferred[0])


def texts(entries) -> list[str]:
    return [entry.text for entry in entries]


def test_names_have_the_first_keys_and_the_others_wait():
    terms = listed()
    assert texts(terms.keyed) == ["Ca Mau province", "CPTPP", "EVFTA", "UKVFTA"]
    assert texts(terms.rest) == ["RCEP", "export", "rice", "growth", "province"]
    assert len(terms) == 9


def test_the_keys_can_be_given_to_the_next_four_and_come_round():
    terms = listed().turned()
    assert texts(terms.keyed) == ["RCEP", "export", "rice", "growth"]
    assert texts(terms.rest)[-1] == "province"  # part of a longer name: never a key
    assert texts(terms.rest)[:2] == ["Ca Mau province", "CPTPP"]
    assert terms.turned() == listed()
    assert TermList().turned() == TermList()


def test_what_the_target_has_gives_up_its_key_to_the_others():
    terms = listed("Exports under the CPTPP and the Regional Comprehensive Economic Partnership")
    assert texts(terms.keyed) == ["Ca Mau province", "EVFTA", "UKVFTA", "rice"]
    assert texts(terms.rest) == ["growth", "CPTPP", "RCEP", "export", "province"]


def test_a_term_is_free_where_it_stands_alone_once():
    source = "tỉnh Cà Mau và Cà Mau"
    longer = hit(source, "tỉnh Cà Mau", "Ca Mau province", concept="long")
    inside = hit(source, "Cà Mau", "Ca Mau", concept="short")
    assert texts(term_list([longer, inside], source, "", lambda one: one.preferred[0]).keyed) == ["Ca Mau province"]
    later = hit(" " * 15 + "Cà Mau", "Cà Mau", "Ca Mau", concept="short")
    found = term_list([longer, inside, later], source, "", lambda one: one.preferred[0])
    assert texts(found.keyed) == ["Ca Mau province", "Ca Mau"]
    assert found.keyed[1].hit is later


def test_a_pattern_shows_what_stands_in_the_source():
    assert listed().keyed[0].seen == "tỉnh Cà Mau"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("signed=2020-12-29, in_force=2021-05-01", "signed 2020-12-29, in force 2021-05-01"),
        (
            "predecessor: fta.tpp; signed=2018-03-08, in_force_vn=2019-01-14",
            "signed 2018-03-08, in force for Vietnam 2019-01-14",
        ),
        ("Hội nghị lần thứ 11 = 11th plenum", "Hội nghị lần thứ 11 = 11th plenum"),
        ("Anh in politics: the UK", "Anh in politics: the UK"),
    ],
)
def test_notes_for_programs_are_said_in_words(note, said):
    source = "UKVFTA"
    terms = term_list([hit(source, source, "x", note=note)], source, "", lambda one: "x")
    assert terms.keyed[0].note == said
