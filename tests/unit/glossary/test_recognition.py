"""Terms in Vietnamese phrases: the longest wins, capitals count where they must, look-alikes are let be."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from workbench.glossary.termbase import Termbase, load
from workbench.model.term import Concept, Term, TermHit

DAY = date(2023, 6, 1)


@pytest.fixture(scope="module")
def termbase() -> Termbase:
    return load([Path(__file__).parents[3] / "glossary"])


def found(termbase: Termbase, text: str, day: date = DAY) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.concept) for hit in termbase.find(text, day)]


def hit(termbase: Termbase, text: str, concept: str, day: date = DAY) -> TermHit:
    hits = [hit for hit in termbase.find(text, day) if hit.concept == concept]
    assert hits, f"{concept} is not found in “{text}”"
    return hits[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The longest term, from the left.
        ("Đối tác xuyên Thái Bình Dương", [("Đối tác", "economy.partner"), ("Thái Bình Dương", "economy.pacific")]),
        ("bờ Ấn Độ Dương", [("Ấn Độ Dương", "economy.indian_ocean")]),
        ("các cơ sở chế biến", [("cơ sở", "economy.facility")]),
        ("quyền sở hữu trí tuệ", [("sở hữu trí tuệ", "economy.ip")]),
        ("đời sống xã hội", [("xã hội", "economy.society")]),
        ("Thông tấn xã Việt Nam", [("Thông tấn xã Việt Nam", "agency.vna")]),
        ("thị xã", [("thị xã", "place.town")]),
        ("Phó Chủ tịch Quốc hội", [("Phó Chủ tịch Quốc hội", "position.na_vchair")]),
        # Words that a term is part of, and that have no English of their own here.
        ("trụ sở mới", []),
        ("cộng đồng bạn bè", []),
        ("Phương pháp hay, ý kiến đúng, Ý nghĩa lớn", []),
        # Acronyms with all their capitals.
        ("khai thác tối đa", [("tối đa", "economy.guard_max")]),
        ("ĐA phát triển", [("ĐA", "economy.project_scheme")]),
        ("Đa dạng", []),
        ("kho FTA", [("FTA", "fta.fta")]),
        ("fta", []),
        ("Bộ NN&PTNT", [("Bộ NN&PTNT", "agency.mard")]),
        # Names of one and two syllables with their capitals.
        ("giải pháp kỹ thuật", [("giải pháp", "economy.guard_solution")]),
        ("thăm Pháp", [("Pháp", "place.france")]),
        ("sống thái bình", []),
        ("về Thái Bình", [("Thái Bình", "place.vn.thai_binh.pre2025")]),
        ("THÁI BÌNH", [("THÁI BÌNH", "place.vn.thai_binh.pre2025")]),
        ("vẽ lào phào", []),
        ("hiệp định", [("hiệp định", "legal.agreement")]),
        ("Bộ Công thương", [("Bộ Công thương", "agency.moit")]),
        ("đổi mới cách làm", []),
        ("họ quyết định đi", []),
        # One syllable of a person's name or of a longer place is no country.
        ("ông Nguyễn Văn Đức", []),
        ("chợ Mỹ Đình", []),
        ("Thủ tướng Đức Olaf Scholz", [("Thủ tướng", "position.pm"), ("Đức", "place.germany")]),
        ("Từ Lào sang", [("Lào", "place.laos")]),
        ("Quốc hội Lào", [("Quốc hội", "agency.na"), ("Lào", "place.laos")]),
        ("Mỹ Latinh", [("Mỹ Latinh", "place.latin_america")]),
        # A comma ends a term; a comma of the term itself does not.
        ("Thái Bình, Dương", [("Thái Bình", "place.vn.thai_binh.pre2025")]),
        ("thủ tục, hành chính", []),
        ("Lao động, Thương binh và Xã hội", [("Xã hội", "economy.society")]),
        ("Bộ Lao động, Thương binh và Xã hội", [("Bộ Lao động, Thương binh và Xã hội", "agency.molisa")]),
        # The acronyms in a document's number name nobody.
        ("theo 123/QĐ-TTg", []),
        ("số 86/2025/NĐ-CP", []),
        ("theo 59-NQ/TW", []),
        ("Thủ tướng ký QĐ", [("Thủ tướng", "position.pm"), ("QĐ", "legal.decision")]),
        # Spelling that is free: spaces round hyphens, place of the tone mark, i and y, double spaces, the eth.
        ("phát triển kinh tế-xã hội", [("phát triển kinh tế-xã hội", "economy.socioecon")]),
        ("phát triển kinh tế – xã hội", [("phát triển kinh tế – xã hội", "economy.socioecon")]),
        ("hàng hoá", [("hàng hoá", "economy.goods")]),
        ("thuỷ sản", [("thuỷ sản", "economy.aquatic")]),
        ("tỉ lệ", [("tỉ lệ", "economy.ratio")]),
        ("Bạc  Liêu", [("Bạc  Liêu", "place.vn.bac_lieu.pre2025")]),
        ("Ðà Nẵng", [("Ðà Nẵng", "place.vn.da_nang.pre2025")]),
        ("TP.HCM", [("TP.HCM", "place.vn.ho_chi_minh_city.pre2025")]),
        ("TP. HCM", [("TP. HCM", "place.vn.ho_chi_minh_city.pre2025")]),
        # Nothing.
        ("", []),
        ("   ", []),
        ("…!", []),
    ],
)
def test_what_is_found(termbase: Termbase, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(termbase, text) == expected


@pytest.mark.parametrize(
    ("text", "concept", "matched", "best"),
    [
        (
            "Chủ tịch UBND tỉnh",
            "position.prov_chair",
            "Chủ tịch UBND tỉnh",
            "Chairman of the provincial People's Committee",
        ),
        (
            "Chủ tịch UBND tỉnh Sóc Trăng Trần Văn A",
            "position.prov_chair",
            "Chủ tịch UBND tỉnh Sóc Trăng",
            "Chairman of the Soc Trang provincial People's Committee",
        ),
        (
            "Chủ tịch UBND tỉnh Nguyễn Văn A",
            "position.prov_chair",
            "Chủ tịch UBND tỉnh",
            "Chairman of the provincial People's Committee",
        ),
        (
            "Bí thư Tỉnh ủy Lê Văn B",
            "position.prov_secretary",
            "Bí thư Tỉnh ủy",
            "Secretary of the provincial Party Committee",
        ),
        (
            "Bí thư Tỉnh ủy Bà Rịa - Vũng Tàu",
            "position.prov_secretary",
            "Bí thư Tỉnh ủy Bà Rịa - Vũng Tàu",
            "Secretary of the Ba Ria-Vung Tau provincial Party Committee",
        ),
        ("Tỉnh trưởng Khăm Muộn", "position.lao_governor", "Tỉnh trưởng Khăm Muộn", "Governor of Khammouane province"),
        ("tỉnh Bô-li-khăm-xay", "place.province", "tỉnh Bô-li-khăm-xay", "Bolikhamxay province"),
        ("tỉnh Mát-ta-lon mới", "place.province", "tỉnh Mát-ta-lon", "Mat-ta-lon province"),
        ("huyện Trần Văn Thời", "place.district_rural", "huyện Trần Văn Thời", "Tran Van Thoi district"),
        ("huyện Ý Yên", "place.district_rural", "huyện Ý Yên", "Y Yen district"),
        ("xã Tân Hưng Nguyễn Văn C", "place.commune", "xã Tân Hưng", "Tan Hung commune"),
        ("quận 5", "place.district_urban", "quận 5", "District 5"),
        ("khoản 2 Điều 14", "legal.clause", "khoản 2", "Clause 2"),
        ("khoản 2 Điều 14", "legal.article", "Điều 14", "Article 14"),
        ("điểm b", "legal.point", "điểm b", "Point b"),
        ("UBND thành phố Huế", "agency.cpc", "UBND thành phố Huế", "Hue municipal People's Committee"),
    ],
)
def test_slots(termbase: Termbase, text: str, concept: str, matched: str, best: str) -> None:
    one = hit(termbase, text, concept)
    assert text[one.start : one.end] == matched
    assert one.preferred[0] == best


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lễ hội Cà Mau Expo 2024", [("Cà Mau Expo", "Ca Mau Expo"), ("Cà Mau", "Ca Mau")]),
        ("Bà Rịa - Vũng Tàu Expo", [("Bà Rịa - Vũng Tàu Expo", "Ba Ria-Vung Tau Expo"),
                                    ("Bà Rịa - Vũng Tàu", "Ba Ria-Vung Tau")]),
        ("Hội chợ Expo", []),
        ("Mát-ta-lon Expo", []),
        ("hơn 5 quốc gia thành viên", [("5 quốc gia thành viên", "5 member states")]),
        ("nhiều quốc gia thành viên", []),
        ("về 12 / 5 xã", []),
    ],
)  # fmt: skip
def test_terms_that_begin_with_a_slot(termbase: Termbase, text: str, found: list[tuple[str, str]]) -> None:
    places = (concept for concept in termbase.concepts if concept.id.startswith("place.vn."))
    led = (("{place} Expo", "{place} Expo"), ("{n} quốc gia thành viên", "{n} member states"))
    pairs = ((Term(concept=vi, lang="vi", text=vi), Term(concept=vi, lang="en", text=en)) for vi, en in led)
    small = Termbase((*places, *(Concept(id=pair[0].concept, terms=pair) for pair in pairs)))
    assert [(text[hit.start : hit.end], hit.preferred[0]) for hit in small.find(text, DAY)] == found


def test_a_place_in_a_slot_has_its_own_hit(termbase: Termbase) -> None:
    assert found(termbase, "UBND tỉnh Bạc Liêu") == [
        ("UBND tỉnh Bạc Liêu", "agency.ppc"),
        ("Bạc Liêu", "place.vn.bac_lieu.pre2025"),
    ]


def test_committee_and_council_are_not_mixed_up(termbase: Termbase) -> None:
    one = hit(termbase, "Phó Chủ tịch UBND tỉnh Cà Mau", "position.prov_vchair")
    assert "Vice Chairman of the Ca Mau provincial People's Council" in one.forbidden
    assert "Vice Chairman of the People's Committee of Ca Mau province" in one.preferred
    assert "Vice Chairman of the provincial People's Committee" in one.admitted


@pytest.mark.parametrize(
    ("text", "concept", "preferred", "acronym"),
    [
        ("CPTPP", "fta.cptpp", "Comprehensive and Progressive Agreement for Trans-Pacific Partnership", "CPTPP"),
        ("TTXVN", "agency.vna", "Vietnam News Agency", "VNA"),
        ("sang Mỹ", "place.us", "US", ""),
        ("sang Hoa Kỳ", "place.us", "United States", ""),
        ("1 triệu USD", "economy.usd", "USD", ""),
        ("theo TTXVN", "press.according_vna", "according to the Vietnam News Agency", ""),
    ],
)
def test_the_form_to_insert(termbase: Termbase, text: str, concept: str, preferred: str, acronym: str) -> None:
    one = hit(termbase, text, concept)
    assert (one.preferred[0], one.acronym) == (preferred, acronym)
    assert not acronym or acronym in one.admitted


@pytest.mark.parametrize(
    ("text", "soft"),
    [
        ("toàn tỉnh", True),
        ("giải pháp", True),
        ("thăm Cà Mau", False),
        ("ký NĐ", True),
        ("một nghị định", False),
    ],
)
def test_generic_words_are_soft(termbase: Termbase, text: str, soft: bool) -> None:
    assert [one.soft for one in termbase.find(text, DAY)] == [soft]


def test_an_acronym_of_two_bodies_admits_both(termbase: Termbase) -> None:
    one = termbase.find("BCT họp", DAY)[0]
    assert one.soft
    assert {one.preferred[0], *one.admitted} >= {"Politburo", "Ministry of Industry and Trade"}
    assert "may also be" in one.note


@pytest.mark.parametrize(
    ("text", "concept"),
    [("Bộ Công Thương (BCT)", "agency.moit"), ("Bộ Chính trị (BCT)", "agency.politburo")],
)
def test_a_full_name_in_the_text_decides_its_acronym(termbase: Termbase, text: str, concept: str) -> None:
    assert [one.concept for one in termbase.find(text, DAY)] == [concept, concept]


@pytest.mark.parametrize("text", ["Phó Chủ tịch UBND tỉnh Cà Mau đến Đắk Lắk", "hoá học, hàng hóa và thuỷ sản ở Huế"])
def test_offsets_are_those_of_decomposed_text(termbase: Termbase, text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    composed_hits = termbase.find(text, DAY)
    hits = termbase.find(decomposed, DAY)
    assert [one.concept for one in hits] == [one.concept for one in composed_hits]
    for one, composed in zip(hits, composed_hits, strict=True):
        words = decomposed[one.start : one.end]
        assert unicodedata.normalize("NFC", words) == text[composed.start : composed.end]


def test_english_texts_can_be_searched_too(termbase: Termbase) -> None:
    hits = termbase.find("The Politburo met in Hanoi", DAY, lang="en", target="vi")
    assert [(one.concept, one.preferred[0]) for one in hits] == [
        ("agency.politburo", "Bộ Chính trị"),
        ("place.vn.hanoi", "Hà Nội"),
    ]
