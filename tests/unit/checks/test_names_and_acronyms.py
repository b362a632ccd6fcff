"""Acronyms, names by date, pairs in brackets and the country's spelling, each with its right and wrong cases.

The termbase is a small one of the test's own, in `terms/small`; MOF is an old ministry's there.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from workbench import glossary
from workbench.checks import Context, Policy, Rule, Suite
from workbench.checks.acronyms import AcronymFirstMention, AcronymMismatch
from workbench.checks.country import CountrySpelling
from workbench.checks.lost_acronyms import AcronymLost
from workbench.checks.name_dates import NameAnachronism, NameOutOfDate
from workbench.checks.swapped_pairs import Pairing
from workbench.model import Finding, LanguagePair, Role, State, Unit, UnitKey
from workbench.text.profiles import BUILT_IN

TERMBASE = glossary.load([Path(__file__).parent / "terms" / "small"])
BEFORE, AFTER = date(2024, 5, 2), date(2026, 5, 2)

Texts = Sequence[tuple[str, ...]]
"""Source and English of each unit, and its role where that is not the body."""


def judge(
    rule: Rule, texts: Texts, day: date = AFTER, style: str = "vna", known: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Run one check on a document."""
    context = Context(
        LanguagePair("vi", "en"),
        day,
        BUILT_IN[style],
        lambda source: TERMBASE.find(source, day),
        named=lambda target: TERMBASE.find(target, day, lang="en", target="vi"),
        parameters={"acronym-first-mention": {"well-known": known}},
    )
    units = [
        Unit(
            key=UnitKey(str(number), source),
            target=target,
            state=State.TRANSLATED,
            role=str(*role) if role else Role.BODY,
        )
        for number, (source, target, *role) in enumerate(texts)
    ]
    return Suite.of([rule], Policy()).run(units, context)


def said(findings: Sequence[Finding]) -> list[str]:
    """The words of the English that the findings point at."""
    return [one.target[span.start : span.end] for one in findings for span in one.spans if span.side == "target"]


FULL = "EU-Vietnam Free Trade Agreement"
VIETNAMESE = "Hiệp định Thương mại tự do Việt Nam - EU"


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([("EVFTA", f"the {FULL} (EVFTA)"), ("EVFTA", "the EVFTA")], id="introduced, then used"),
        pytest.param([("EVFTA", "EVFTA in force", Role.HEADLINE)], id="a headline has the acronym alone"),
        pytest.param([("EVFTA", "Signing the EVFTA", Role.CAPTION)], id="so has a caption"),
        pytest.param([("EVFTA", "EVFTA: what is new", Role.LINK)], id="so has a link"),
        pytest.param([("Liên hợp quốc", "the UN said")], id="everybody knows it"),
        pytest.param([("EVFTA có lợi.", "The EVFTA is useful.")], id="the source does not introduce it either"),
        pytest.param([("Liên hợp quốc", "the United Nations (UN)"), ("a", "the UN")], id="and may have it introduced"),
        pytest.param([("FPT, HSBC", "FPT and HSBC")], id="a firm's name stands for nothing else"),
        pytest.param([("EVFTA", f"the “EVFTA” ({FULL})"), ("EVFTA", "EVFTA")], id="introduced the other way round"),
        pytest.param([("a", f"the {FULL}, or EVFTA, and the EVFTA")], id="introduced in words"),
        pytest.param([("TTXVN - a", "Hanoi (VNA) – The VNA")], id="the agency before its report"),
        pytest.param([("a", "Law (the “LOI”)"), ("a", "the LOI")], id="a contract's own word"),
        pytest.param([("a", "small firms (SMEs)"), ("a", "small and medium enterprises (SMEs)")], id="not its letters"),
        pytest.param([("EVFTA", f"the {FULL} (EVFTA)"), ("b", "")], id="introduced and never used again"),
        pytest.param([("Bộ Công Thương", "the Ministry of Industry and Trade (MoIT)")], id="another writing of it"),
    ],
)
def test_an_acronym_is_introduced(texts: Texts) -> None:
    assert not judge(AcronymFirstMention(), texts)


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        pytest.param([(VIETNAMESE, "the EVFTA works")], ["EVFTA"], id="never introduced"),
        pytest.param([("EVFTA", "the EVFTA"), ("b", f"the {FULL} (EVFTA)")], ["EVFTA"], id="used before"),
        pytest.param(
            [("EVFTA", f"{FULL} (EVFTA)", Role.HEADLINE), (VIETNAMESE, "the EVFTA")], ["EVFTA"], id="only in a headline"
        ),
        pytest.param([("a", f"{FULL} (EVFTA)"), ("b", f"the {FULL} (EVFTA)")], ["EVFTA"], id="introduced twice"),
        pytest.param(
            [("a", "rules of origin (ROO)"), ("b", "return on outlay (ROO)")],
            ["ROO"],
            id="two things under one acronym",
        ),
        pytest.param([("Quỹ Khí hậu Xanh (GCF)", "the GCF")], ["GCF"], id="introduced in the source alone"),
        pytest.param([("a", "The MoU"), ("b", "a memorandum of understanding (MoU)")], ["MoU"], id="no term is needed"),
    ],
)
def test_an_acronym_is_not_introduced(texts: Texts, words: list[str]) -> None:
    assert said(judge(AcronymFirstMention(), texts)) == words


def test_the_settings_add_acronyms_that_everybody_knows() -> None:
    assert not judge(AcronymFirstMention(), [(VIETNAMESE, "the EVFTA works")], known=["EVFTA"])


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Hiệp định Thương mại tự do Việt Nam - EU", f"the {FULL} (EVFTA)"),
        ("Bộ Công Thương", "the Ministry of Industry and Trade (MoIT)"),
        ("Ngân hàng Thế giới", "the World Bank (WB)"),
        ("Cục Xuất nhập khẩu (Bộ Công Thương)", "the Agency of Foreign Trade (MOIT)"),
        ("Ngân hàng Thế giới", "the Office of the World Bank (OWB)"),
        ("Bộ Công Thương", "the Japanese Ministry of Industry and Trade (METI)"),
        ("a", "the Korea-UK-Vietnam Free Trade Agreement (KUVFTA)"),
        ("a", "Khammouane (VNA)"),
        ("a", "the World Bank (Hanoi)"),
    ],
)
def test_an_acronym_is_beside_its_name(source: str, target: str) -> None:
    assert not judge(AcronymMismatch(), [(source, target)])


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Hiệp định Thương mại tự do Việt Nam - Anh", "the UK-Vietnam Free Trade Agreement (EVFTA)", "EVFTA"),
        ("Hiệp định Thương mại tự do Việt Nam - EU", f"the {FULL} (UKVFTA)", "UKVFTA"),
        ("Ngân hàng Thế giới", "the World Bank (UN)", "UN"),
        ("Bộ Công Thương", "the Ministry of Industry and Trade (“WB”)", "WB"),
        ("Bộ Công Thương", "the Ministry of Industry and Trade (XYZ)", "XYZ"),
        ("a", "the World Bank (EVFTA)", "EVFTA"),
    ],
)
def test_an_acronym_is_anothers(source: str, target: str, words: str) -> None:
    assert said(judge(AcronymMismatch(), [(source, target)])) == [words]


@pytest.mark.parametrize(
    "texts",
    [
        [("EVFTA có hiệu lực", "the EVFTA is in force")],
        [("EVFTA có hiệu lực", f"the {FULL} is in force")],
        [("EVFTA có hiệu lực", "the agreement is in force")],
        [("EVFTA có hiệu lực", "In force", Role.HEADLINE)],
        [("truy xuất nguồn gốc (TXNG)", "traceability"), ("TXNG", "traceability")],
        [("Quỹ Khí hậu Xanh (GCF)", "the Green Climate Fund")],
        [("Quỹ Khí hậu Xanh (GCF)", "the Green Climate Fund (GCF)"), ("GCF", "the fund")],
        [("UBND, HTX, THPT", "committees, cooperatives, schools")],
        [("số 12/QĐ-WWF", "No. 12")],
    ],
)
def test_an_acronym_is_kept(texts: Texts) -> None:
    assert not judge(AcronymLost(), texts)


@pytest.mark.parametrize(
    "texts",
    [
        [("EVFTA có hiệu lực", "it is in force")],
        [("Quỹ Khí hậu Xanh (GCF)", "a scheme")],
        [("Quỹ Khí hậu Xanh (GCF)", "the Green Climate Fund (GCF)"), ("GCF", "experts")],
        [("theo WWF", "it is said")],
        [("với USTR", "with the USTR"), ("USTR", "they said")],
    ],
)
def test_an_acronym_is_lost(texts: Texts) -> None:
    assert len(judge(AcronymLost(), texts)) == 1


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Bộ Nông nghiệp họp", "the former Ministry of Farming met"),
        ("Bộ Nông nghiệp họp", "the then Ministry of Farming met"),
        ("Bộ Nông nghiệp họp", "the Ministry of Farming, now part of another, met"),
        ("Bộ Nông nghiệp họp", "the Ministry of Farming and Environment met"),
        ("Bộ Nông nghiệp (cũ) họp", "the Ministry of Farming met"),
        ("nguyên Bộ trưởng Bộ Nông nghiệp", "a Minister of Farming"),
        ("Năm 2023, Bộ Nông nghiệp họp", "In 2023, the Ministry of Farming met"),
        ("Tháng 1/2025, Bộ Nông nghiệp họp", "In January 2025, the Ministry of Farming met"),
        ("Bạc Liêu có nhiều muối", "Bac Lieu has much salt"),
        ("Bộ Nông nghiệp và Môi trường", "the Ministry of Farming and Environment"),
    ],
)
def test_a_name_is_of_its_time(source: str, target: str) -> None:
    assert not judge(NameOutOfDate(), [(source, target)])


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Bộ Nông nghiệp họp", "the Ministry of Farming met", "Ministry of Farming"),
        ("Bộ Nông nghiệp họp", "the MOF met", "MOF"),
        ("Bộ trưởng Bộ Nông nghiệp", "the Minister of Farming", "Minister of Farming"),
        ("Tỉnh Bạc Liêu họp", "Bac Lieu province met", "Bac Lieu"),
        ("Năm 2026, Bộ Nông nghiệp họp", "In 2026, the Ministry of Farming met", "Ministry of Farming"),
        ("Tháng 4/2025, Bộ Nông nghiệp họp", "In April 2025, the Ministry of Farming met", "Ministry of Farming"),
    ],
)
def test_a_name_is_out_of_date(source: str, target: str, words: str) -> None:
    (finding,) = judge(NameOutOfDate(), [(source, target)])
    assert said([finding]) == [words]
    assert "2025-0" in finding.message
    assert not judge(NameOutOfDate(), [(source, target)], BEFORE)


def test_a_name_out_of_date_is_told_once_and_not_after_it_was_said_to_be_former() -> None:
    again = ("Bộ Nông nghiệp họp", "the Ministry of Farming met")
    assert len(judge(NameOutOfDate(), [again, ("Bộ Nông nghiệp nói", "the Ministry of Farming said")])) == 1
    assert not judge(NameOutOfDate(), [("Bộ Nông nghiệp nói", "the former Ministry of Farming said"), again])


def test_a_successor_is_named_before_its_time() -> None:
    wrong = [("Bộ Nông nghiệp họp", "the Ministry of Farming and Environment met")]
    assert said(judge(NameAnachronism(), wrong, BEFORE)) == ["Ministry of Farming and Environment"]
    assert said(judge(NameAnachronism(), [("Bộ Nông nghiệp họp", "MFE met")], BEFORE)) == ["MFE"]
    assert not judge(NameAnachronism(), wrong, AFTER)
    assert not judge(NameAnachronism(), [("Bộ Nông nghiệp họp", "the Ministry of Farming met")], BEFORE)
    source = "Bộ Nông nghiệp sẽ là Bộ Nông nghiệp và Môi trường"
    target = "the ministry is to be the Ministry of Farming and Environment"
    assert not judge(NameAnachronism(), [(source, target)], BEFORE), "the source speaks of it"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Khăm Muộn (Lào), Koh Kong (Campuchia)", "Khammouane (Laos) and Koh Kong (Cambodia)"),
        ("Khăm Muộn (Lào), Koh Kong (Campuchia)", "Koh Kong (Cambodia) and Khammouane (Laos)"),
        ("Khăm Muộn (Lào), Koh Kong (Campuchia)", "Khammouane, Laos (and others), and Koh Kong (Cambodia)"),
        ("Khăm Muộn (Lào), Koh Kong (Campuchia)", "Khammouane and Koh Kong (in Laos and Cambodia)"),
        ("Ngân hàng Thế giới (35%), Lào (20%)", "Laos (20%) and the World Bank (35%)"),
        ("Lê Na (20%), Trần Bình (20%)", "Le Na (20%) and Tran Binh (20%)"),
        ("Lê Na (Lào), Lê Na (Campuchia)", "Le Na (Cambodia) and Le Na (Laos)"),
    ],
)
def test_brackets_stand_behind_their_names(source: str, target: str) -> None:
    assert not judge(Pairing(), [(source, target)])


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Khăm Muộn (Lào), Koh Kong (Campuchia)", "Khammouane (Cambodia) and Koh Kong (Laos)"),
        ("Khăm Muộn (Lào), Koh Kong (Campuchia)", "Koh Kong (Laos) and Khammouane (Cambodia)"),
        ("Lào (35%), Campuchia (20%)", "Laos (20%) and Cambodia (35%)"),
        ("ông Lê Na (Lào), bà Trần Bình (Campuchia)", "Le Na (Cambodia) and Tran Binh (Laos)"),
        ("Samsung (1,2 tỷ USD), Intel (800 triệu USD)", "Samsung (800 million USD) and Intel (1.2 billion USD)"),
        ("Luật sư An (Lào), luật sư Ưu (Campuchia)", "Lawyer An (Cambodia) and lawyer Uu (Laos)"),
    ],
)
def test_brackets_have_changed_places(source: str, target: str) -> None:
    assert judge(Pairing(), [(source, target)])


@pytest.mark.parametrize(
    ("style", "target", "words"),
    [
        ("vna", "Vietnam's rice", []),
        ("vna", "Viet Nam's rice", ["Viet Nam"]),
        ("vna", "the Viet Nam News daily", []),
        ("vna", "the Socialist Republic of Viet Nam", []),
        ("vns", "Việt Nam exports rice", []),
        ("vns", "Vietnam exports rice", ["Vietnam"]),
        ("vns", "Vietnam Airlines and VietnamPlus", []),
    ],
)
def test_the_country_is_written_as_the_house_does(style: str, target: str, words: list[str]) -> None:
    assert said(judge(CountrySpelling(), [("Việt Nam", target)], style=style)) == words
