"""The end of the segment, the newsroom's end mark, space round marks, repeated marks."""

from collections.abc import Callable

import pytest

from workbench.checks.punctuation import (
    ArticleEndMark,
    EndPunctuation,
    RepeatedPunctuation,
    SpaceAfterPunctuation,
    SpaceBeforePunctuation,
)
from workbench.model import Finding

Judge = Callable[..., list[Finding]]


def test_who_asks_may_be_named_behind_the_question(judge: Judge) -> None:
    source = "Ông hỏi: “Ai sẽ chịu trách nhiệm?”"
    assert not judge(EndPunctuation, source, '"Who will take responsibility?" he asked.')
    assert judge(EndPunctuation, source, '"Who will take responsibility," he asked.')


def test_two_full_stops_are_one_fault(judge: Judge) -> None:
    assert not judge(EndPunctuation, "Giá tăng.", "Prices rose..")
    assert judge(EndPunctuation, "Giá tăng.", "Prices rose...")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Xuất khẩu tăng.", "Exports rose."),
        ("Xuất khẩu tăng", "Exports rise"),
        ("Xuất khẩu tăng 6,5% trong năm./.", "Exports rose 6.5% in the year./."),
        ("Xuất khẩu tăng 6,5% trong năm./.", "Exports rose 6.5% in the year."),
        ("Xuất khẩu tăng./.", "Exports rose.-VNA"),
        ("Gạo, tôm, cà phê...", "Rice, shrimp and coffee, among others."),
        ("Gạo, tôm, cà phê…", "Rice, shrimp, coffee..."),
        ("Gạo, tôm, cà phê...", "Rice, shrimp and coffee"),
        ("Gạo, tôm, v.v.", "Rice, shrimp, etc."),
        ("Gạo, tôm, v.v...", "Rice, shrimp and others."),
        ("Vì sao?", "Why?"),
        ("Vì sao?!", "Why?"),
        ("“Vì sao?”", "“Why?”"),
        ("Ông nói: “Xuất khẩu tăng”.", "He said: “Exports rose.”"),
        ("Ông nói: “Xuất khẩu tăng.”", 'He said, "Exports rose".'),
        ("Tốt quá!", "Very good."),
        ("Gồm các mặt hàng:", "These goods are:"),
        ("Một là gạo;", "First, rice; and"),
        ("Một là gạo;", "First, rice;"),
        ("TTXVN -", "(VNA) –"),
        ("Cảng Năm Căn (Ảnh: Kim Há/TTXVN)", "Nam Can port (Photo: VNA)"),
        ("Cảng Năm Căn. (Ảnh: Kim Há/TTXVN)", "Nam Can port (Photo: VNA)"),
        ("Cảng Năm Căn (Ảnh: TTXVN)", "Nam Can port. (Photo: VNA)"),
        ("Hiệp định (FTA).", "The agreement (FTA)."),
        ("Hiệp định (có hiệu lực năm 2020.)", "The agreement (in force since 2020)."),
        ("Tập đoàn ABC", "ABC Co., Ltd."),
        ("Lúc 9 giờ", "At 9 a.m."),
        ("Lúc 9 giờ.", "At 9 a.m."),
        ("Xuất khẩu  ", "Exports"),
        ("", ""),
    ],
)  # fmt: skip
def test_right_ends(judge: Judge, source: str, target: str) -> None:
    assert not judge(EndPunctuation, source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Xuất khẩu tăng.", "Exports rose"),
        ("Xuất khẩu tăng", "Exports rise."),
        ("Vì sao?", "Why."),
        ("Xuất khẩu tăng.", "Exports rose?"),
        ("Xuất khẩu tăng.", "Exports rose,"),
        ("Xuất khẩu tăng.", "Exports rose..."),
        ("Gồm các mặt hàng:", "These goods are."),
        ("Xuất khẩu tăng./.", "Exports rose"),
        ("“Xuất khẩu tăng.”", "“Exports rose”"),
        ("Vì sao? (Ảnh: TTXVN)", "Why (Photo: VNA)"),
    ],
)
def test_wrong_ends(judge: Judge, source: str, target: str) -> None:
    assert [finding.check for finding in judge(EndPunctuation, source, target)] == ["end-punctuation"]


def test_a_caption_may_drop_its_full_stop(judge: Judge) -> None:
    assert not judge(EndPunctuation, "Cảng Năm Căn.", "Nam Can port", role="caption")
    assert judge(EndPunctuation, "Cảng Năm Căn.", "Nam Can port", role="body")


@pytest.mark.parametrize(
    ("source", "target", "profile", "found"),
    [
        ("trong năm./.", "in the year./.", "vna", 0),
        ("trong năm./.", "in the year.", "vna", 0),
        ("trong năm./.", "in the year./.", "vns", 1),
        ("trong năm./.", "in the year.", "vns", 0),
        ("trong năm./.", "in the year/.", "vna", 1),
        ("trong năm./.", "in the year ./.", "vna", 1),
        ("trong năm./.", "in the year. /.", "vna", 1),
        ("trong năm./.", "in the year./", "vna", 1),
        ("trong năm.", "in the year./.", "vna", 1),
        ("trong năm./.", "in the year./. More", "vna", 1),
        ("và/hoặc 1/3 km/h", "and/or 1/3 km/h", "vna", 0),
        ("Trang x.vn/tin.", "The page x.vn/news.", "vna", 0),
        ("Trang https://x.vn/.", "The page https://x.vn/.", "vna", 0),
    ],
)
def test_article_end_mark(judge: Judge, source: str, target: str, profile: str, found: int) -> None:
    assert len(judge(ArticleEndMark, source, target, profile=profile)) == found


@pytest.mark.parametrize(
    "target",
    ["Hanoi, Hue", "6.5%", "up 6.5%, then", "the .NET platform", "wait ... then", "and so on . . .", "score 2 : 1",
     "Happy :)", "in 2023./.", "a .vn address", "Why?!", "(VNA) – Hanoi", "see https://x.vn/a"],
)  # fmt: skip
def test_no_space_before(judge: Judge, target: str) -> None:
    assert not judge(SpaceBeforePunctuation, "x", target)


@pytest.mark.parametrize(
    "target",
    [
        "Hanoi , Hue",
        "the end .",
        "Why ?",
        "Oh !",
        "this : that",
        "this ; that",
        "6.5 %",
        "(the end )",
        "Hanoi\u00a0, Hue",
    ],
)
def test_space_before(judge: Judge, target: str) -> None:
    assert len(judge(SpaceBeforePunctuation, "x", target)) == 1


@pytest.mark.parametrize(
    "target",
    ["Hanoi, Hue", "1,000", "1,234,567.89", "9:30", "2.5", "at 9 a.m. and 5 p.m.", "the U.S.A", "https://x.vn/a,b;c:d",
     "Booking.com and Node.js", "No.5", "Mr.Binh", "a Ph.D. thesis", "and... so", "16:9", "C:\\data", "well...The",
     "version 2.10.3", "“Green,” he said", "the years 1990,1995", "(FTA), then", "e.g. rice", "i.e. rice",
     "3:1", "HCM City; Hue", "Clause 2", "in 2023./.", "desk@example.org,"],
)  # fmt: skip
def test_no_space_missing(judge: Judge, target: str) -> None:
    assert not judge(SpaceAfterPunctuation, "x", target)


@pytest.mark.parametrize(
    "target",
    ["Hanoi,Hue", "In March,2023", "in 2023,the", "(Photo:VNA)", "exports rose.The province", "in 2023.The province",
     "up 6.5%.The", "rice;shrimp", "Why?Because", "(FTA),the", "(FTA).The", "“Green”,he said"],
)  # fmt: skip
def test_space_missing(judge: Judge, target: str) -> None:
    assert len(judge(SpaceAfterPunctuation, "x", target)) == 1


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("x.", "The end.", 0),
        ("x.", "The end..", 1),
        ("x.", "Hanoi,, Hue", 1),
        ("x.", "this;; that", 1),
        ("x.", "this:: that", 1),
        ("x.", "Why??", 1),
        ("x!!", "Oh!!", 0),
        ("x.", "Oh!!", 1),
        ("x.", "and so on...", 0),
        ("x.", "and so on....", 0),
        ("x.", "Why?!", 0),
        ("x.", "ABC Co., Ltd.", 0),
        ("x.", "rice,.", 1),
        ("x.", "in 2023./.", 0),
        ("x.", "in ../folder", 0),
    ],
)
def test_repeated_punctuation(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(RepeatedPunctuation, source, target)) == found
