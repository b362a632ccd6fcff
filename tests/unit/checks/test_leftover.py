"""Vietnamese left in the English: words always, names by house style, other languages never."""

from collections.abc import Callable

import pytest

from workbench.checks.leftover import LeftoverVietnamese
from workbench.model import Finding, TermHit

Judge = Callable[..., list[Finding]]


def pieces(findings: list[Finding]) -> list[str]:
    return [finding.target[finding.spans[0].start : finding.spans[0].end] for finding in findings]


@pytest.mark.parametrize(
    ("source", "target", "left"),
    [
        ("Tỉnh đẩy mạnh xuất khẩu.", "The province đẩy mạnh exports.", ["đẩy mạnh"]),
        ("Công tác đối ngoại", "The công tác of external relations", ["công tác"]),
        ("Cà Mau và Kiên Giang", "Ca Mau và Kien Giang", ["và"]),
        ("Ông Lâm Văn Bi nói", "Lâm Văn Bi said", ["Lâm Văn"]),
        ("Bạc Liêu", "Bạc Liêu and Đắk Lắk", ["Bạc Liêu", "Đắk Lắk"]),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu province", ["Bà Rịa - Vũng Tàu"]),
        ("Tỉnh đẩy mạnh", "The province đa\u0302\u0309y ma\u0323nh", ["đa\u0302\u0309y ma\u0323nh"]),
    ],
)
def test_what_is_left(judge: Judge, source: str, target: str, left: list[str]) -> None:
    assert pieces(judge(LeftoverVietnamese, source, target)) == left


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Quán cà phê ở Hà Nội", "A café in Hanoi"),
        ("Đại biện lâm thời", "Chargé d'affaires"),
        ("Thổ Nhĩ Kỳ", "Türkiye"),
        ("Tập đoàn Nestlé", "Nestlé Group"),
        ("Cầu thủ Pelé", "Pelé, the footballer"),
        ("Thành phố São Paulo ở Brazil", "Sao Paulo city in Brazil"),
        ("Bờ Biển Ngà", "Côte d'Ivoire"),
        ("Cà Mau", "Ca Mau"),
        ("Trang https://vi.example.vn/tin-tức", "The page https://vi.example.vn/tin-tức"),
    ],
)
def test_other_languages_and_bare_names_pass(judge: Judge, source: str, target: str) -> None:
    assert not judge(LeftoverVietnamese, source, target)


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("Phạm Minh Chính visited Đà Nẵng.", 0),
        ("People eat “phở” in Hà Nội.", 0),
        ("Noodle soup (phở bò) is popular.", 0),
        ("The province đẩy mạnh exports.", 1),
        ("“Exports” đẩy mạnh growth", 1),
    ],
)
def test_the_style_that_keeps_marks(judge: Judge, target: str, found: int) -> None:
    assert len(judge(LeftoverVietnamese, "Một câu", target, profile="vns")) == found


def test_a_name_is_told_with_its_bare_form(judge: Judge) -> None:
    (finding,) = judge(LeftoverVietnamese, "Đắk Lắk", "Đắk Lắk province")
    assert "“Dak Lak”" in finding.message


def test_an_unchanged_segment_is_the_other_checks_business(judge: Judge) -> None:
    assert not judge(LeftoverVietnamese, "Hội nhập", "Hội nhập")


@pytest.mark.parametrize(
    ("preferred", "advice"),
    [("Hanoi", "“Hà Nội” is still Vietnamese; write “Hanoi”."), ("", "which this house style drops: “Ha Noi”.")],
)
def test_the_glossarys_own_english_is_advised(
    judge: Judge, hit_in: Callable[..., TermHit], preferred: str, advice: str
) -> None:
    source = "Tại Hà Nội, hai bên ký kết."
    hits = [hit_in(source, "Hà Nội", preferred)] if preferred else []
    (finding,) = judge(LeftoverVietnamese, source, "The two sides signed in Hà Nội.", hits=hits)
    assert finding.message.endswith(advice)


def test_a_word_left_at_the_start_of_a_sentence_is_no_name(judge) -> None:
    (word,) = judge(LeftoverVietnamese, "Cảng mở cửa.", "Cảng opened.")
    assert word.message == "“Cảng” is still Vietnamese."
    (name,) = judge(LeftoverVietnamese, "Ông Nguyễn Văn Hải nói.", "Hải said.")
    assert "which this house style drops: “Hai”" in name.message
