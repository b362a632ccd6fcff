"""Whatever figures stand in a match: repaired it tells those of the segment, and nothing else of it has changed."""

import datetime
import unicodedata
from dataclasses import dataclass
from typing import Literal

from hypothesis import assume, given
from hypothesis import strategies as st

from workbench.drafts import Request, Resources
from workbench.drafts.repair import repair
from workbench.model import Draft, LanguagePair, Match
from workbench.text.figures import compare, scan
from workbench.text.figures.written_numbers import ordinal
from workbench.text.profiles import VNA

Form = Literal["NFC", "NFD"]
RESOURCES = Resources(
    pair=LanguagePair("vi", "en"),
    day=datetime.date(2023, 9, 1),
    profile=VNA,
    hits=lambda _: (),
    named=lambda _: (),
)
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
MONEY = (
    ("triệu USD", "million USD"),
    ("tỷ USD", "billion USD"),
    ("tỷ đồng", "billion VND"),
    ("triệu euro", "million EUR"),
)
MEASURES = (("tấn", "tonnes"), ("ha", "ha"), ("km", "km"), ("MW", "MW"))


@dataclass(frozen=True)
class Told:
    """One figure in both languages, and what tells it from others."""

    vi: str
    en: str
    value: object


def in_vietnamese(tenths: int) -> str:
    whole, rest = divmod(tenths, 10)
    return f"{whole:,}".replace(",", ".") + (f",{rest}" if rest else "")


def in_english(tenths: int) -> str:
    whole, rest = divmod(tenths, 10)
    return f"{whole:,}" + (f".{rest}" if rest else "")


@st.composite
def money(draw: st.DrawFn) -> Told:
    tenths, (vi, en) = draw(st.integers(11, 9_999)), draw(st.sampled_from(MONEY))
    return Told(f"{in_vietnamese(tenths)} {vi}", f"{in_english(tenths)} {en}", (tenths, vi))


@st.composite
def percent(draw: st.DrawFn) -> Told:
    tenths = draw(st.integers(11, 2_999))
    return Told(f"{in_vietnamese(tenths)}%", f"{in_english(tenths)}%", tenths)


@st.composite
def measure(draw: st.DrawFn) -> Told:
    whole, (vi, en) = draw(st.integers(2, 99_000)), draw(st.sampled_from(MEASURES))
    return Told(f"{in_vietnamese(10 * whole)} {vi}", f"{in_english(10 * whole)} {en}", (whole, vi))


@st.composite
def day(draw: st.DrawFn) -> Told:
    date = draw(st.dates(datetime.date(2015, 1, 1), datetime.date(2030, 12, 31)))
    en = f"{MONTHS[date.month - 1]} {date.day}, {date.year}"
    return Told(f"{date.day}/{date.month}/{date.year}", en, date)


@st.composite
def count(draw: st.DrawFn) -> Told:
    whole = draw(st.integers(10, 99_000))
    return Told(in_vietnamese(10 * whole), in_english(10 * whole), whole)


@st.composite
def rank(draw: st.DrawFn) -> Told:
    whole = draw(st.integers(2, 40))
    return Told(f"thứ {whole}", ordinal(whole), whole)


def period(months: int) -> Told:
    words = {4: "four", 5: "five", 7: "seven", 8: "eight", 9: "nine"}
    told = f"first {words.get(months, months)} months"
    return Told(f"{months} tháng đầu năm", f"the {told}", months)


PERIODS = st.sampled_from([period(months) for months in (4, 5, 7, 8, 9, 10, 11)])
TEMPLATES = (
    ("Ngày {0}, tỉnh có {1} dự án, trị giá {2}.", "On {0}, there were {1} projects worth {2}.", (day, count, money)),
    ("Sản lượng đạt {0}, tăng {1}.", "Output reached {0}, up {1}.", (measure, percent)),
    ("Kim ngạch {0}, tăng {1}; nhập siêu {2}.", "Turnover was {0}, up {1}; the deficit {2}.", (money, percent, money)),
    ("Hội nghị lần {0} có {1} đại biểu.", "The {0} conference had {1} delegates.", (rank, count)),
    ("Trong {0}, xuất khẩu đạt {1}.", "In {0}, exports reached {1}.", (lambda: PERIODS, money)),
    ("Mức tăng {0} so với {1}.", "A {0} rise from {1}.", (percent, money)),
)  # fmt: skip


@st.composite
def near_pairs(draw: st.DrawFn) -> tuple[str, str, str, str, bool]:
    """An old source and target, a new source with its target, and whether each old figure can be told by its value."""
    vi, en, kinds = draw(st.sampled_from(TEMPLATES))
    olds, news = ([draw(kind()) for kind in kinds] for _ in range(2))
    old, new = ([one.vi for one in row] for row in (olds, news))
    is_distinct = len({(type(one.value), one.value) for one in olds}) == len(olds)
    told = [with_article(en.format(*(one.en for one in row))) for row in (olds, news)]
    return vi.format(*old), told[0], vi.format(*new), told[1], is_distinct


def with_article(text: str) -> str:
    begins = text.removeprefix("A ")
    takes_an = begins[:1] == "8" or begins.startswith(("11%", "11.", "18%", "18."))
    return f"An {begins}" if begins != text and takes_an else text


def repaired(old: str, target: str, new: str) -> Match:
    return repair(Match(source=old, target=target, score=80, origin="doc"), Request(source=new), RESOURCES)


def is_undone(draft: Draft, target: str) -> bool:
    text = draft.target
    for one in reversed(draft.repairs):
        if text[one.start : one.end] != one.now_target:
            return False
        text = text[: one.start] + one.was_target + text[one.end :]
    return text == target


@given(near_pairs())
def test_a_repaired_target_tells_the_new_figures_and_keeps_the_rest(case: tuple[str, str, str, str, bool]) -> None:
    old, target, new, expected, is_distinct = case
    # The figures of the template itself are right.
    assume(not compare(scan(old, "vi"), scan(target, "en")))
    match = repaired(old, target, new)
    if match.repaired is None:
        assert match.unrepaired
        assert not is_distinct, match.unrepaired
        return
    assert compare(scan(new, "vi"), scan(match.repaired.target, "en")) == ()
    assert is_undone(match.repaired, target)
    assert by_value(match.repaired.target) == by_value(expected)


def by_value(text: str) -> list[tuple[object, ...]]:
    return [(figure.kind, figure.value, figure.unit) for figure in scan(text, "en")]


@given(near_pairs(), st.sampled_from(["NFC", "NFD"]), st.sampled_from(["NFC", "NFD"]))
def test_unicode_forms_make_no_difference(case: tuple[str, str, str, str, bool], one: Form, other: Form) -> None:
    old, target, new, *_ = case
    plain = repaired(old, target, new)
    mixed = repaired(unicodedata.normalize(one, old), target, unicodedata.normalize(other, new))
    assert mixed.repaired == plain.repaired
    assert mixed.unrepaired == plain.unrepaired


@given(st.text(), st.text(), st.text())
def test_any_text_is_borne(old: str, target: str, new: str) -> None:
    match = repaired(old, target, new)
    assert (match.repaired is None) == bool(match.unrepaired)


@given(near_pairs(), st.sampled_from(["không", "chưa", "gần", "hơn", "giảm", "dưới"]), st.data())
def test_a_word_more_is_never_overlooked(case: tuple[str, str, str, str, bool], word: str, data: st.DataObject) -> None:
    old, target, new, *_ = case
    words = new.split(" ")
    at = data.draw(st.integers(0, len(words)))
    changed = " ".join([*words[:at], word, *words[at:]])
    match = repaired(old, target, changed)
    assert match.repaired is None
    assert match.unrepaired


SCRAPS = (
    "12", "1,3 tỷ USD", "1.3 billion USD", "5%", "-5%", "âm 5", "0", "1", "một", "one", "half", "nửa", "a third",
    "2/3", "quý II", "Q2", "the second quarter", "thứ Tư", "Wednesday", "10/3 âm lịch", "XX", "20th", "hàng triệu",
    "millions", "gấp đôi", "twice", "2022-2025", "8h30", "8:30 am", "19/2018/QH14", "tháng Giêng", "năm Giáp Thìn",
    "1 tấn", "1 tonne", "two tonnes", "5-6%", "6 tháng đầu năm", "the first half", "Lê Văn Sử", "Le Van Su", "ông",
    "He", "a", "an", "the", "(", ")", "-", ".", ",", "\n", "\u0301", "\u200b", "no. 5", "tăng", "giảm", "rose",
    "fell",
)  # fmt: skip


@given(*[st.lists(st.sampled_from(SCRAPS), max_size=8).map(" ".join) for _ in range(3)])
def test_any_scraps_of_figures_are_borne(old: str, target: str, new: str) -> None:
    match = repaired(old, target, new)
    assert (match.repaired is None) == bool(match.unrepaired)
    if match.repaired is not None:
        assert compare(scan(new, "vi"), scan(match.repaired.target, "en")) == ()
        assert is_undone(match.repaired, target)


@given(st.lists(st.sampled_from(SCRAPS), max_size=8).map(" ".join), st.sampled_from(SCRAPS), st.sampled_from(SCRAPS))
def test_scraps_that_stand_in_both_texts_are_borne(frame: str, one: str, other: str) -> None:
    match = repaired(f"{frame} {one}", f"{frame} {one}", f"{frame} {other}")
    if match.repaired is not None:
        assert compare(scan(f"{frame} {other}", "vi"), scan(match.repaired.target, "en")) == ()
        assert is_undone(match.repaired, f"{frame} {one}")
