"""Drafts from fragments: what they are made of, how the pieces are joined, and when there is none."""

import datetime
from collections.abc import Sequence

import pytest

from workbench import drafts
from workbench.drafts import Request, Resources
from workbench.model import Draft, LanguagePair, Phrase, PieceKind, Slot, Term, TermHit, TermType
from workbench.text.profiles import VNA, VNS, Profile

TERMS = {
    "Bộ Công Thương": ("Ministry of Industry and Trade", "MOIT"),
    "Quốc hội": ("National Assembly", ""),
    "hiệp định thương mại tự do": ("free trade agreement", "FTA"),
    "địa phương": ("locality", ""),
    "cà phê": ("coffee", ""),
    "hạn ngạch": ("quota", ""),
    "đồng": ("VND", ""),
    "Anh": ("United Kingdom", ""),
    "Sở Công Thương": ("Department of Industry and Trade", ""),
    "tỉnh Quảng Trị": ("Quang Tri province", ""),
}
SOFT = {"địa phương"}
PAIR = LanguagePair("vi", "en")


class Known:
    """Stands for a memory: phrases by their text, figures written as `{}`."""

    def __init__(self, phrases: dict[str, str]) -> None:
        self._phrases = phrases

    def find(self, source: str) -> tuple[Phrase, ...]:
        found = []
        for text, target in self._phrases.items():
            start = source.find(text)
            if start >= 0:
                found.append(
                    Phrase(source_start=start, source_end=start + len(text), target=target, origin="doc", evidence=2)
                )
        return tuple(found)


class Slotted:
    """Gives one phrase."""

    def __init__(self, phrase: Phrase) -> None:
        self._phrase = phrase

    def find(self, source: str) -> tuple[Phrase, ...]:
        return (self._phrase,)


def hits(source: str) -> tuple[TermHit, ...]:
    found = []
    for text, (target, acronym) in TERMS.items():
        start = source.lower().find(text.lower())
        if start >= 0:
            term = Term(concept=f"c.{text}", lang="vi", text=text, type=TermType.FULL)
            found.append(
                TermHit(
                    concept=f"c.{text}", start=start, end=start + len(text), matched=term, preferred=(target,),
                    acronym=acronym, soft=text in SOFT, forbidden=("Trade Ministry",),
                )
            )  # fmt: skip
    return tuple(sorted(found, key=lambda hit: hit.start))


def draft(
    source: str,
    phrases: drafts.Phrases | dict[str, str] | None = None,
    profile: Profile = VNA,
    pair: LanguagePair = PAIR,
) -> Draft | None:
    resources = Resources(
        pair=pair,
        day=datetime.date(2023, 6, 1),
        profile=profile,
        hits=hits,
        named=lambda _: (),
        phrases=Known(phrases) if isinstance(phrases, dict) else phrases,
    )
    (made,) = drafts.load("fragments", resources).drafts([Request(source=source)])
    return made


def told(made: Draft) -> list[tuple[str, str]]:
    return [(str(piece.kind), piece.text) for piece in made.pieces]


@pytest.mark.parametrize(
    ("source", "phrases", "target"),
    [
        # The longest phrase wins, none overlaps another.
        ("giá cà phê chè tăng", {"giá cà phê": "coffee prices", "cà phê chè tăng": "arabica coffee rises"},
         "giá arabica coffee rises"),
        ("giá cà phê chè tăng", {"giá cà phê chè tăng": "arabica coffee prices rise", "cà phê chè": "arabica coffee"},
         "arabica coffee prices rise"),
        # A phrase that cuts a term, or says it otherwise than the termbase, is left.
        ("Bộ Công Thương họp", {"Công Thương họp": "trade meets"}, "Ministry of Industry and Trade họp"),
        ("Bộ Công Thương họp", {"Bộ Công Thương họp": "The Trade Ministry meets"},
         "Ministry of Industry and Trade họp"),
        ("Bộ Công Thương họp", {"Bộ Công Thương họp": "the MOIT meets"}, "The MOIT meets"),
        # A generic term may be said in any way.
        ("địa phương này họp", {"địa phương này họp": "this province meets"}, "this province meets"),
        # Figures by value in the house style, with what makes them approximate.
        ("Xuất khẩu cà phê đạt gần 1.250 triệu USD", {"Xuất khẩu": "exports"},
         "Exports coffee đạt nearly 1.25 billion USD"),
        ("Xuất khẩu cà phê đạt 2-3 triệu tấn", {"Xuất khẩu": "exports"}, "Exports coffee đạt 2-3 million tonnes"),
        # A phrase with a figure that is no slot is left, and one that tells another figure.
        ("giá cà phê tăng 5%", {"giá cà phê tăng 5%": "coffee prices rise 6%"}, "giá coffee tăng 5%"),
        # Dates have their preposition with them.
        ("Ngày 1/3/2023, Quốc hội họp", None, "On March 1, 2023, National Assembly họp"),
        ("Năm 2023, Quốc hội họp", None, "In 2023, National Assembly họp"),
        ("Quốc hội họp từ ngày 1/3/2023", None, "National Assembly họp from March 1, 2023"),
        ("Quốc hội họp trong tháng 3/2023", None, "National Assembly họp in March 2023"),
        ("Năm 2023 Quốc hội họp", None, "2023 National Assembly họp"),
        ("Quốc hội họp ngày 1/3/2023", None, "National Assembly họp on March 1, 2023"),
        ("Quốc hội họp đến ngày 1/3/2023", None, "National Assembly họp đến March 1, 2023"),
        # Who heads a ministry; the name behind it in the house style.
        ("Bộ trưởng Bộ Công Thương Nguyễn Hồng Diên", None, "Minister of Industry and Trade Nguyen Hong Dien"),
        ("Thứ trưởng Bộ Công Thương Nguyễn Hồng Diên", None,
         "Deputy Minister of Industry and Trade Nguyen Hong Dien"),
        # The department of a province.
        ("Sở Công Thương tỉnh Quảng Trị họp", None, "Quang Tri provincial Department of Industry and Trade họp"),
        ("Sở Công Thương và tỉnh Quảng Trị", None, "Department of Industry and Trade và Quang Tri province"),
        # The plural that the source says.
        ("các địa phương", None, "localities"),
        ("các hiệp định thương mại tự do", None, "free trade agreements"),
        ("những cà phê", None, "coffee"),
        ("17 hạn ngạch", None, "17 quotas"),
        ("1 hạn ngạch", None, "1 quota"),
        # A syllable of a name is no term.
        ("đồng và hạn ngạch", None, "VND và quota"),
        ("Hạn ngạch ở ga Đồng Đăng", None, "Quota ở ga Dong Dang"),
        ("Minh Anh", None, "Minh Anh"),
        ("Bộ trưởng Bộ Công Thương Trần Tuấn Anh", None, "Minister of Industry and Trade Tran Tuan Anh"),
        ("Hạn ngạch cà phê sang Anh", None, "Quota coffee sang United Kingdom"),
        # Marks and spaces in the English manner, capitals where the source begins a sentence.
        ("Cà phê , hạn ngạch .", None, "Coffee, quota."),
        ("“Cà phê”; (hạn ngạch)…", None, "“Coffee”; (quota)…"),
        ("Quốc hội họp. Cà phê", None, "National Assembly họp. Coffee"),
        ("Quốc hội họp./.", None, "National Assembly họp./."),
        # Names abroad stay; what is not known stays.
        ("Brexit và Quốc hội", None, "Brexit và National Assembly"),
    ],
)  # fmt: skip
def test_puts_together(source: str, phrases: dict[str, str] | None, target: str) -> None:
    made = draft(source, phrases)
    assert made is not None
    assert made.target == target


@pytest.mark.parametrize(
    ("profile", "target"),
    [(VNA, "Nguyen Hong Dien, coffee 5%, 3 million USD"), (VNS, "Nguyễn Hồng Diên, coffee 5 per cent, US$3 million")],
)
def test_writes_in_the_house_style(profile: Profile, target: str) -> None:
    made = draft("Nguyễn Hồng Diên, cà phê 5%, 3 triệu USD", profile=profile)
    assert made is not None
    assert made.target == target


@pytest.mark.parametrize(
    "source",
    [
        "",
        "…",
        "Trời hôm qua mưa rất to ở miền xa",
        # Less than a third is known.
        "Trời mưa rất to nên giá cà phê ở miền xa lên",
        # A sentence of small words.
        "Và nó là của các ông",
    ],
)
def test_too_little_is_no_draft(source: str) -> None:
    assert draft(source) is None


@pytest.mark.parametrize(
    ("figure", "target"),
    [
        ("12,5%", "up about 12.5% from"),
        ("1.250 triệu đồng", "up about 1.25 billion VND from"),
        # What is no figure as it stands has no slot; the pieces are then taken one by one.
        ("khoảng 7%", "tăng about 7% so với"),
    ],
)
def test_a_slot_gets_the_figure_of_the_source(figure: str, target: str) -> None:
    source = f"tăng {figure} so với"
    phrase = Phrase(
        source_start=0,
        source_end=len(source),
        target="up about 5% from",
        origin="doc",
        evidence=1,
        slots=(Slot(source_start=5, source_end=5 + len(figure), start=9, end=11),),
    )
    made = draft(source, Slotted(phrase))
    assert made is not None
    assert made.target == target


def test_an_article_is_not_said_twice() -> None:
    phrase = Phrase(
        source_start=0,
        source_end=len("Trong quý II"),
        target="in the third quarter",
        origin="doc",
        evidence=1,
        slots=(Slot(source_start=6, source_end=12, start=7, end=20),),
    )
    made = draft("Trong quý II", Slotted(phrase))
    assert made is not None
    assert made.target == "In the second quarter"


def test_says_what_it_is_made_of() -> None:
    made = draft("Bộ Công Thương nâng giá cà phê thêm 5% ở Krông Pắk", {"nâng giá cà phê": "raised coffee prices"})
    assert made is not None
    assert told(made)[:2] == [("term", "Ministry of Industry and Trade"), ("memory", "raised coffee prices")]
    assert made.origin.startswith("fragments: 1 phrase, 1 term, 1 figure")
    assert made.origin.endswith("% covered")
    assert [piece.origin for piece in made.pieces[:2]] == ["c.Bộ Công Thương", "doc"]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [("vi", "en", True), ("vi-VN", "en-GB", True), ("en", "vi", False), ("vi", "fr", False)],
)
def test_the_rules_are_those_of_two_languages(source: str, target: str, expected: bool) -> None:
    assert bool(draft("cà phê", pair=LanguagePair(source, target))) is expected


def test_is_an_entry_point() -> None:
    assert "fragments" in drafts.names()


def pieces_of(source: str, phrases: dict[str, str]) -> Sequence[PieceKind]:
    made = draft(source, phrases)
    return [piece.kind for piece in made.pieces] if made else []


def test_what_is_not_known_is_marked_as_source() -> None:
    assert pieces_of("Quốc hội họp bàn về hạn ngạch cà phê", {}) == [
        PieceKind.TERM, PieceKind.SOURCE, PieceKind.TERM, PieceKind.TERM,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "Cà phê tăng từ 5,6 tỷ USD năm 2020 lên gần 6,6 tỷ USD.",
            ["5.6 billion USD", "in 2020", "nearly 6.6 billion USD"],
        ),
        ("Cà phê tăng từ 5 đến 7 tấn.", ["5-7 tonnes"]),
    ],
)
def test_only_two_figures_of_a_kind_are_one_range(source: str, expected: list[str]) -> None:
    made = draft(source)
    assert made is not None
    assert [piece.text for piece in made.pieces if piece.kind is PieceKind.FIGURE] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Cà phê được xuất khẩu", "Coffee được xuất khẩu"),
        ("Cà phê: xuất khẩu", "Coffee: exports"),
    ],
)
def test_where_a_verb_is_due_no_noun_is_put(source: str, expected: str) -> None:
    made = draft(source, {"xuất khẩu": "exports"})
    assert made is not None
    assert made.target == expected


@pytest.mark.parametrize(
    ("years", "expected"), [("4 năm", "After four years"), ("12 năm", "After 12 years"), ("4,5 năm", "After 4.5 years")]
)
def test_a_slot_that_was_in_words_gets_small_figures_in_words(years: str, expected: str) -> None:
    source = f"Sau {years}"
    phrase = Phrase(
        source_start=0,
        source_end=len(source),
        target="after seven years",
        origin="doc",
        evidence=1,
        slots=(Slot(source_start=4, source_end=len(source), start=6, end=17),),
    )
    made = draft(source, Slotted(phrase))
    assert made is not None
    assert made.target == expected
