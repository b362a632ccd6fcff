"""Terms: missing ones, forbidden ones, wrong ones, and the many ways in which nothing is a fault."""

from collections.abc import Callable, Sequence

import pytest

from workbench.checks.terms import GlossaryForbidden, GlossaryMissing, GlossaryRecast, GlossaryWrong
from workbench.model import Finding, TermHit

Judge = Callable[..., list[Finding]]
HitIn = Callable[..., TermHit]


def facts(preferred: str, **more: object) -> dict[str, object]:
    return {"preferred": preferred, **more}


TERMS: dict[str, dict[str, object]] = {
    "hiệp định thương mại tự do": facts("free trade agreement", acronym="FTA", admitted=("free trade deal",)),
    "xúc tiến thương mại": facts("trade promotion"),
    "Bộ Công Thương": facts(
        "Ministry of Industry and Trade",
        acronym="MOIT",
        forbidden=("Ministry of Trade and Industry", "Ministry of Commerce"),
    ),
    "Cà Mau": facts("Ca Mau", domain="place", forbidden=("Cape Mau",)),
    "Việt Nam": facts("Vietnam", domain="place"),
    "Pháp": facts("France", domain="place"),
    "hợp tác": facts("cooperation", soft=True),
    "nguồn lực": facts("resources", forbidden=("human resources",)),
    "đồng": facts("VND", soft=True, forbidden=("copper", "USD")),
    "USD": facts("USD", soft=True),
    "Liên hợp quốc": facts("United Nations", acronym="UN", forbidden=("United Nation",)),
    "Nghị định": facts("Decree", forbidden=("Protocol", "Decision")),
    "Quyết định": facts("Decision", forbidden=("Decree",)),
    "GRDP": facts("gross regional domestic product", acronym="GRDP", forbidden=("GDP", "gross domestic product")),
    "công ty cổ phần": facts("joint stock company", forbidden=("stock company",)),
}


@pytest.fixture
def hits(hit_in: HitIn) -> Callable[[str], Sequence[TermHit]]:
    """The terms of the table above that stand in a source, once each."""

    def find(source: str) -> list[TermHit]:
        return [
            hit_in(source, name, str(known["preferred"]), **{k: v for k, v in known.items() if k != "preferred"})
            for name, known in TERMS.items()
            if name in source
        ]

    return find


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("hiệp định thương mại tự do", "two free trade agreements"),
        ("hiệp định thương mại tự do", "new-generation FTAs"),
        ("hiệp định thương mại tự do", "a free-trade deal"),
        ("hiệp định thương mại tự do", "the agreement took effect"),
        ("xúc tiến thương mại, đầu tư", "trade, investment and tourism promotion"),
        ("xúc tiến thương mại", "promoting trade"),
        ("Bộ Công Thương", "MOIT officials"),
        ("Bộ Công Thương", "the ministry said"),
        ("Bộ trưởng Bộ Công Thương", "Minister of Industry and Trade Nguyen Hong Dien"),
        ("tỉnh Cà Mau", "the province"),
        ("tỉnh Cà Mau", "Ca Mau’s exports"),
        ("doanh nghiệp Việt Nam", "Vietnamese firms"),
        ("doanh nghiệp Pháp", "French firms"),
        ("hợp tác", "work together"),
    ],
)
def test_a_term_is_there(judge: Judge, hits: Callable[[str], Sequence[TermHit]], source: str, target: str) -> None:
    assert not judge(GlossaryMissing, source, target, hits=hits(source))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("hiệp định thương mại tự do", "a commercial agreement"),
        ("Bộ Công Thương", "the trade authority"),
        ("Cà Mau", "Bac Lieu exports"),
        ("doanh nghiệp Pháp", "foreign firms"),
    ],
)
def test_a_term_is_missing(judge: Judge, hits: Callable[[str], Sequence[TermHit]], source: str, target: str) -> None:
    (finding,) = judge(GlossaryMissing, source, target, hits=hits(source))
    assert str(TERMS[finding.source[finding.spans[0].start : finding.spans[0].end]]["preferred"]) in finding.message


def test_an_ordinary_term_put_otherwise_is_for_who_asks(judge: Judge, hits: Callable[[str], Sequence[TermHit]]) -> None:
    texts = ("xúc tiến thương mại", "commercial advertising")
    assert not judge(GlossaryMissing, *texts, hits=hits(texts[0]))
    assert len(judge(GlossaryRecast, *texts, hits=hits(texts[0]))) == 1


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        ("doanh nghiệp Pháp", "Japanese firms", "Japanese"),
        ("Việt Nam và Pháp", "Vietnam and the UK", "UK"),
        ("Pháp", "the Thai side told the province", "Thai"),
    ],
)
def test_another_country(
    judge: Judge, hits: Callable[[str], Sequence[TermHit]], source: str, target: str, wrong: str
) -> None:
    (finding,) = judge(GlossaryWrong, source, target, hits=hits(source))
    assert finding.target[finding.spans[1].start : finding.spans[1].end] == wrong
    assert not judge(GlossaryMissing, source, target, hits=hits(source)), "one fault, one finding"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("doanh nghiệp Pháp", "French and Japanese firms"),
        ("doanh nghiệp Pháp", "the country's firms and those of Japan"),
        ("Pháp", "Paris told Berlin"),
        ("Pháp", "our country, Vietnam"),
    ],
)
def test_no_other_country(judge: Judge, hits: Callable[[str], Sequence[TermHit]], source: str, target: str) -> None:
    assert not judge(GlossaryWrong, source, target, hits=hits(source))


def test_one_name_of_two_concepts_needs_one_of_them(judge: Judge, hit_in: HitIn) -> None:
    both = [hit_in("BCT họp", "BCT", "Ministry of Industry and Trade"), hit_in("BCT họp", "BCT", "Politburo")]
    assert not judge(GlossaryMissing, "BCT họp", "The Politburo met", hits=both)
    assert len(judge(GlossaryMissing, "BCT họp", "They met", hits=both)) == 1


def test_a_place_inside_a_title_comes_with_it(judge: Judge, hit_in: HitIn) -> None:
    source = "Chủ tịch UBND tỉnh Cà Mau"
    both = [
        hit_in(
            source, source, "Chairman of the Ca Mau provincial People's Committee", admitted=("provincial Chairman",)
        ),
        hit_in(source, "Cà Mau", "Ca Mau", domain="place"),
    ]
    assert not judge(GlossaryMissing, source, "the provincial Chairman", hits=both)


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        ("Bộ Công Thương", "the Ministry of Commerce", "Ministry of Commerce"),
        ("Bộ Công Thương", "the Ministry of Trade and Industry’s plan", "Ministry of Trade and Industry’s"),
        ("nguồn lực", "human resources", "human resources"),
        ("tỷ đồng", "a billion USD", "USD"),
        ("Liên hợp quốc", "the United Nation", "United Nation"),
        ("Nghị định", "Protocol 5", "Protocol"),
        ("GRDP", "GDP growth", "GDP"),
        ("Cà Mau", "Cape Mau", "Cape Mau"),
    ],
)
def test_a_forbidden_form(
    judge: Judge, hits: Callable[[str], Sequence[TermHit]], source: str, target: str, wrong: str
) -> None:
    (finding,) = judge(GlossaryForbidden, source, target, hits=hits(source))
    assert finding.target[finding.spans[1].start : finding.spans[1].end] == wrong
    assert not judge(GlossaryMissing, source, target, hits=hits(source)), "one fault, one finding"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Bộ Công Thương", "the Ministry of Industry and Trade"),
        ("1 tỷ đồng", "1 billion VND (42,600 USD)"),
        ("1 tỷ đồng, 5 triệu USD", "1 billion VND, 5 million USD"),
        ("Liên hợp quốc", "the United Nations (UN)"),
        ("Nghị định và Quyết định", "the Decree and the Decision"),
        ("Nghị định", "a decision was made under the Decree"),
        ("Nghị định", "they reached a decision"),
        ("công ty cổ phần", "two joint stock companies"),
        ("GRDP", "GRDP per capita"),
        ("nguồn lực", "resources"),
    ],
)
def test_no_forbidden_form(judge: Judge, hits: Callable[[str], Sequence[TermHit]], source: str, target: str) -> None:
    assert not judge(GlossaryForbidden, source, target, hits=hits(source))
