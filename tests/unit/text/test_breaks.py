"""A person's splits and joins, known by the words around them."""

import pytest

from workbench.text.breaks import Break, BreakKind
from workbench.text.segmentation import Segmentation

SPLIT, JOIN = BreakKind.SPLIT, BreakKind.JOIN


def cut(text: str, *breaks: Break, line: bool = False) -> list[str]:
    segmentation = Segmentation(breaks=breaks)
    spans = segmentation.line(text) if line else segmentation.sentences(text)
    return [text[start:end] for start, end in spans]


def test_a_place_is_described_by_four_words_on_each_side() -> None:
    made = Break.between(SPLIT, "một hai ba bốn  năm\n", " sáu bảy tám chín mười")
    assert (made.before, made.after) == ("hai ba bốn năm", "sáu bảy tám chín")
    assert made.opposite.opposite == made
    assert made.opposite.kind is JOIN


@pytest.mark.parametrize(
    ("text", "breaks", "expected"),
    [
        ("Cá, mắm… Hà Nội đông.", [Break(JOIN, "Cá, mắm…", "Hà Nội")], ["Cá, mắm… Hà Nội đông."]),
        ("Tăng 12%.Nhập khẩu giảm.", [Break(SPLIT, "Tăng 12%.", "Nhập khẩu")], ["Tăng 12%.", "Nhập khẩu giảm."]),
        ("Giá tăng; dân bán.", [Break(SPLIT, "tăng;", "dân bán.")], ["Giá tăng;", "dân bán."]),
        ("Giá  tăng;\n dân bán.", [Break(SPLIT, "Giá tăng;", "dân")], ["Giá  tăng;", "dân bán."]),
        # only whole words are the same place
        ("Ngoài tăng; dân bán.", [Break(SPLIT, "i tăng;", "dân")], ["Ngoài tăng; dân bán."]),
        ("Giá tăng; dâng lên.", [Break(SPLIT, "tăng;", "dân")], ["Giá tăng; dâng lên."]),
        ("(Giá tăng; dân bán.)", [Break(SPLIT, "Giá tăng;", "dân bán")], ["(Giá tăng;", "dân bán.)"]),
        # everywhere that the words stand, overlapping places included
        ("a b a b a", [Break(SPLIT, "a b", "a")], ["a b", "a b", "a"]),
        ("a a a", [Break(SPLIT, "a", "a")], ["a", "a", "a"]),
        # what does not stand there does nothing
        ("Một. Hai.", [Break(JOIN, "Ba.", "Bốn.")], ["Một.", "Hai."]),
        ("Một hai.", [Break(JOIN, "Một", "hai.")], ["Một hai."]),
        ("Một. Hai.", [Break(SPLIT, "Một.", "Hai.")], ["Một.", "Hai."]),
        ("Một. Hai.", [Break(SPLIT, "Một.", "Hai."), Break(JOIN, "Một.", "Hai.")], ["Một. Hai."]),
        ("", [Break(SPLIT, "a", "b")], []),
    ],
)
def test_breaks_over_the_rules(text: str, breaks: list[Break], expected: list[str]) -> None:
    assert cut(text, *breaks) == expected


def test_a_line_of_the_layout_is_whole_unless_a_person_has_split_it() -> None:
    headline = "Vì sao? Giá tôm giảm"
    assert cut(headline, line=True) == [headline]
    assert cut(headline, Break(SPLIT, "Vì sao?", "Giá tôm"), line=True) == ["Vì sao?", "Giá tôm giảm"]
    assert cut(" ", line=True) == []


def test_words_with_signs_of_expressions_are_only_words() -> None:
    text = "Lãi (a+)+ [x] tăng. Vốn $1 giảm."
    assert cut(text, Break.between(JOIN, "Lãi (a+)+ [x] tăng.", "Vốn $1 giảm.")) == [text]
