"""Acronyms of an English text, and the names in front of brackets that they stand for."""

import pytest

from workbench.text.acronyms import acronyms, introductions, is_acronym, name_of, spelled_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The EVFTA and the MoIT's FTAs", ["EVFTA", "MoIT", "FTA"]),
        ("MoU, RoK, SDGs, R&D, COVID-19", ["MoU", "RoK", "SDG", "R&D", "COVID-19"]),
        ("VnExpress, McDonald, PetroVietnam, iPhone", []),
        ("Part XIV, Chapter II, A and B", []),
        ("No. 08/2023/ND-CP", []),
        ("UK-Vietnam ties", []),
    ],
)
def test_acronyms(text: str, found: list[str]) -> None:
    assert [acronym for acronym, _, _ in acronyms(text)] == found


@pytest.mark.parametrize(("word", "expected"), [("EVFTA", True), ("MoU", True), ("Hanoi", False), ("XIII", False)])
def test_what_is_an_acronym(word: str, expected: bool) -> None:
    assert is_acronym(word) is expected


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("the EU-Vietnam Free Trade Agreement (EVFTA) works", "EVFTA", "EU-Vietnam Free Trade Agreement"),
        ("a memorandum of understanding (MoU)", "MoU", "memorandum of understanding"),
        ("small- and medium-sized enterprises (SMEs)", "SME", "small- and medium-sized enterprises"),
        ("Electricity of Vietnam (EVN)", "EVN", "Electricity of Vietnam"),
        ("illegal, unreported and unregulated (IUU) fishing", "IUU", "illegal, unreported and unregulated"),
        ("Association of Southeast Asian Nations, or ASEAN", "ASEAN", "Association of Southeast Asian Nations"),
        ("IUU (illegal, unreported and unregulated) fishing", "IUU", "illegal, unreported and unregulated"),
        ("Investment Registration Certificate (“IRC”)", "IRC", "Investment Registration Certificate"),
        ("the code (hereinafter referred to as “COC”)", "COC", None),
        ("the Fatherland Front (MTTQ)", "MTTQ", None),
        ("the UK-Vietnam Free Trade Agreement (EVFTA)", "EVFTA", None),
    ],
)
def test_an_introduction(text: str, acronym: str, name: str | None) -> None:
    (one,) = introductions(text)
    assert one.acronym == acronym
    assert text[one.start : one.end].removesuffix("s") == acronym
    assert (text[slice(*one.name)] if one.name else None) == name


@pytest.mark.parametrize(
    "text", ["Hanoi (VNA) – The", "(VNA) - In 2023", "(Photo: VNA)", "(EVFTA)", "Chapter (XIV)", ""]
)
def test_no_introduction(text: str) -> None:
    assert introductions(text) == ()


@pytest.mark.parametrize(
    ("words", "acronym", "name"),
    [
        ("The bank of the State Bank of Vietnam", "SBV", "State Bank of Vietnam"),
        ("He left. World Bank", "WB", "World Bank"),
        ("He left the World. Bank", "WB", None),
        ("Ministry of Natural Resources and Environment", "MONRE", "Ministry of Natural Resources and Environment"),
        ("Vietnam Oil and Gas Group", "PVN", None),
        ("", "AB", None),
    ],
)
def test_the_words_that_spell_an_acronym(words: str, acronym: str, name: str | None) -> None:
    place = name_of(words, acronym)
    assert (words[slice(*place)] if place else None) == name


def test_words_anywhere_in_a_text() -> None:
    assert spelled_in("it was the Green Climate Fund that paid", "GCF")
    assert not spelled_in("it was a fund that paid", "GCF")
