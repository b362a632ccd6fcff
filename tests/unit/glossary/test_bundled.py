"""Our own glossary, read as a specification of what it holds."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from workbench.glossary.csv_file import COLUMNS
from workbench.glossary.lint import lint
from workbench.glossary.termbase import Termbase, files, load
from workbench.text.normalise import match_key

GLOSSARY = Path(__file__).parents[3] / "glossary"
RESEARCH = GLOSSARY.parents[1] / "shared" / "domain" / "terms.tsv"


@pytest.fixture(scope="module")
def termbase() -> Termbase:
    return load([GLOSSARY])


def test_it_is_clean() -> None:
    assert [f"{problem.path.name}:{problem.line}: {problem.message}" for problem in lint(files(GLOSSARY))] == []


def test_it_is_written_in_one_way() -> None:
    for path in files(GLOSSARY):
        data = path.read_bytes()
        assert b"\r" not in data
        assert data.endswith(b"\n")
        header, *rows = csv.reader(data.decode().splitlines())
        assert tuple(header) == COLUMNS
        assert {row[0].split(".", 1)[0] for row in rows} == {row[7] for row in rows} == {path.stem}
        # By concept, and within a concept Vietnamese before English.
        order = [(row[0], row[1] != "vi") for row in rows]
        assert order == sorted(order)


def test_there_are_63_provinces_before_the_merger_and_34_after(termbase: Termbase) -> None:
    names = {concept.id for concept in termbase.concepts if concept.id.startswith("place.vn.")}
    before = {name for name in names if name.endswith(".pre2025")}
    after = names - before
    # Those that nothing was merged into have one concept for both times; Hue was renamed.
    unchanged = {name for name in after if f"{name}.pre2025" not in before} - {"place.vn.hue"}
    assert len(before | unchanged) == 63
    assert len(after) == 34
    assert len(unchanged) == 10


def test_it_holds_a_thousand_concepts_and_more(termbase: Termbase) -> None:
    assert len(termbase.concepts) >= 1_000


def test_the_dates_of_agreements_are_dates(termbase: Termbase) -> None:
    said = [
        (concept.id, day)
        for concept in termbase.concepts
        for day in re.findall(
            r"\b(?:signed|in_force\w*|provisional|launched|concluded)=(\S+?)[,;)]?(?: |$)", concept.terms[0].note
        )
    ]
    assert len(said) > 100
    assert [
        one for one in said if not re.fullmatch(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:[0-2]\d|3[01]))?)?", one[1])
    ] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # Ministries and what was under them, 2025-03-01.
        ("agency.mard", ["agency.mae"]),
        ("agency.monre", ["agency.mae"]),
        ("agency.mpi", ["agency.mof"]),
        ("agency.mot", ["agency.moc"]),
        ("agency.mic", ["agency.most", "agency.mocst"]),
        ("agency.molisa", ["agency.moha"]),
        ("agency.cema", ["agency.mera"]),
        ("agency.gdc", ["agency.customs"]),
        ("agency.gdt", ["agency.tax"]),
        ("agency.gso", ["agency.nso"]),
        ("agency.dms", ["agency.dms_2025"]),
        # The Party's commissions and the National Assembly's committees, February 2025.
        ("agency.p_info", ["agency.p_infomass"]),
        ("agency.p_mass", ["agency.p_infomass"]),
        ("agency.p_econ", ["agency.p_policy"]),
        ("agency.p_ext", ["agency.mofa"]),
        ("agency.na_law", ["agency.na_legal"]),
        ("agency.na_judicial", ["agency.na_legal"]),
        ("agency.na_economy", ["agency.na_econ"]),
        ("agency.na_finance", ["agency.na_econ"]),
        ("agency.na_social", ["agency.na_culture"]),
        # Provinces, 2025-07-01: a name that lives on names another territory.
        ("place.vn.bac_lieu.pre2025", ["place.vn.ca_mau"]),
        ("place.vn.ca_mau.pre2025", ["place.vn.ca_mau"]),
        ("place.vn.kien_giang.pre2025", ["place.vn.an_giang"]),
        ("place.vn.an_giang.pre2025", ["place.vn.an_giang"]),
        ("place.vn.thua_thien_hue.pre2025", ["place.vn.hue"]),
        # Agreements.
        ("fta.nafta", ["fta.usmca"]),
        ("fta.tpp", ["fta.cptpp"]),
        ("fta.cept", ["fta.atiga"]),
        ("fta.afas", ["fta.atisa"]),
    ],
)
def test_who_followed(termbase: Termbase, old: str, new: list[str]) -> None:
    assert list(termbase.successors(old)) == new
    assert all(old in termbase.predecessors(one) for one in new)


@pytest.mark.parametrize(
    ("day", "text", "english"),
    [
        # Agreements: signed, upgraded, of others, of the WTO.
        ("2025-08-15", "Hiệp định Tạo thuận lợi thương mại", "Trade Facilitation Agreement"),
        ("2025-08-15", "Hiệp định Mỹ - Mexico - Canada", "United States-Mexico-Canada Agreement"),
        ("2025-08-15", "Khu vực Thương mại tự do lục địa châu Phi", "African Continental Free Trade Area"),
        # Bodies of their day.
        ("2024-06-01", "Ủy ban Kinh tế của Quốc hội", "National Assembly Committee for Economic Affairs"),
        (
            "2025-08-15",
            "Ủy ban Văn hóa và Xã hội của Quốc hội",
            "National Assembly Committee for Cultural and Social Affairs",
        ),
        ("2025-08-15", "Cục Hàng hải và Đường thủy Việt Nam", "Vietnam Maritime and Waterway Administration"),
        ("2025-08-15", "Tòa án nhân dân khu vực", "regional People's Court"),
        ("2025-08-15", "UBND đặc khu Côn Đảo", "People's Committee of Con Dao special zone"),
        ("2024-06-01", "UBND thị xã Giá Rai", "People's Committee of Gia Rai town"),
        # Offices with the places they are for.
        ("2025-08-15", "Bí thư Thành ủy Hà Nội", "Secretary of the Hanoi municipal Party Committee"),
        ("2025-08-15", "Chủ tịch UBND xã Đất Mũi", "Chairman of the Dat Mui communal People's Committee"),
        (
            "2025-08-15",
            "Phó Giám đốc Sở Công Thương tỉnh Cà Mau",
            "Deputy Director of the Ca Mau provincial Department of Industry and Trade",
        ),
        ("2025-08-15", "Tổng Thư ký Liên hợp quốc", "United Nations Secretary-General"),
        ("2025-08-15", "Thượng tướng", "Senior Lieutenant General"),
        # Customs, origin, trade remedies.
        ("2025-08-15", "cửa khẩu quốc tế Lao Bảo", "Lao Bao international border gate"),
        ("2025-08-15", "C/O mẫu EUR.1", "C/O Form EUR.1"),
        ("2025-08-15", "hạn ngạch thuế quan", "tariff-rate quota"),
        ("2025-08-15", "rà soát hành chính", "administrative review"),
        ("2025-08-15", "hàm lượng giá trị khu vực", "regional value content"),
        # What is longer than a name that it begins or ends with.
        ("2025-08-15", "Tổng cục Hải quan Trung Quốc", "General Administration of Customs of China"),
        ("2025-08-15", "Ngân hàng Nam Á", "Nam A Bank"),
        ("2025-08-15", "Phó Chủ tịch Thường trực Quốc hội", "Permanent Vice Chairman of the National Assembly"),
        ("2025-08-15", "Chi cục Thủy sản", "Fisheries Sub-department"),
    ],
)
def test_what_a_desk_writes(termbase: Termbase, day: str, text: str, english: str) -> None:
    hit, *within = termbase.find(text, date.fromisoformat(day))
    assert (hit.start, hit.end, hit.preferred[0]) == (0, len(text), english)
    assert all(one.matched.domain == "place" for one in within)


def test_every_province_that_ended_lives_on_in_one_unit(termbase: Termbase) -> None:
    ended = [concept.id for concept in termbase.concepts if re.fullmatch(r"place\.vn\.\w+\.pre2025", concept.id)]
    assert {len(termbase.successors(one)) for one in ended} == {1}
    merged = {one: termbase.predecessors(one) for old in ended for one in termbase.successors(old)}
    # 23 units of 52 provinces, and Hue, which only changed its name and rank.
    assert len(merged) == 24
    assert sum(len(old) for one, old in merged.items() if one != "place.vn.hue") == 52


def test_everything_that_ended_on_the_great_days_says_who_followed_or_why_nobody_did(termbase: Termbase) -> None:
    for concept in termbase.concepts:
        ends = {term.valid_to and term.valid_to.isoformat() for term in concept.terms}
        if ends <= {"2025-02-28", "2025-06-30"}:
            assert termbase.successors(concept.id) or concept.terms[0].note, concept.id


# Concepts that have another id here.
MOVED = {
    "position.doanvien": "position.delegation",
    "organisation.icrc": "organisation.vrc",
    "economy.grdp_vn": "economy.grdp",
    "economy.same_period": "economy.yoy",
}
# What we have in another shape, or left out because it would do harm.
LEFT_OUT = {
    # One letter and a full stop begins a name or a list more often than a district.
    "place.district_rural": ("H.",),
    "place.district_urban": ("Q.",),
    "place.ward": ("P.",),
    # An article has a number; the bare words are điều, a thing, and điểm, a mark.
    "legal.article": ("Điều", "Đ.", "Article"),
    "legal.chapter": ("Chương", "Chapter"),
    "legal.clause": ("khoản", "K.", "Clause", "Paragraph"),
    "legal.point": ("điểm", "Point"),
    # A sum in dong is converted in brackets, and a percentage point stands beside percentages.
    "economy.vnd": ("USD",),
    "economy.percentage_point": ("per cent",),
}


def key(lang: str, form: str) -> tuple[str, str]:
    """What makes two forms one for a reader: capitals, articles and spaces at hyphens do not."""
    return lang, match_key(form).removeprefix("the ")


@pytest.mark.skipif(not RESEARCH.exists(), reason="the research beside the repository is not here")
def test_all_of_the_research_is_in_it(termbase: Termbase) -> None:
    missing = []
    with RESEARCH.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["concept_id"] == "place.mekong_prov":
                # The row for "tỉnh {place}" with the name of a province serves all of them.
                continue
            concept = termbase.concept(MOVED.get(row["concept_id"], row["concept_id"]))
            assert concept, row["concept_id"]
            first = concept.terms[0]
            days = [str(day or "") for day in (first.valid_from, first.valid_to)]
            assert days == [row["valid_from"], row["valid_to"]], concept.id
            forms = {key(term.lang, term.text) for term in concept.terms}
            wanted = [("vi", row["vi_term"]), ("vi", row["vi_acronym"]), ("en", row["en_acronym"])]
            wanted += [
                ("en", form) for name in ("preferred", "admitted", "forbidden") for form in row[f"en_{name}"].split("|")
            ]
            missing += [
                (row["concept_id"], form)
                for lang, form in wanted
                if form and key(lang, form) not in forms and form not in LEFT_OUT.get(row["concept_id"], ())
            ]
    assert missing == []
