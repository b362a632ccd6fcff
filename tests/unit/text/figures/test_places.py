"""Offsets of figures count in the string as it was given, composed or decomposed."""

import unicodedata

import pytest

from workbench.text.figures import scan

TEXTS = [
    "Tỉnh Cà Mau ước đạt 1,3 tỷ USD trong quý I/2023.",
    "Đại hội đại biểu lần thứ mười hai, sáng thứ Bảy ngày 1 tháng 3 năm 2023",
    "Một triệu rưỡi đồng và hai phần ba số hộ",
    "Nhiệt độ 36,5 độ C, hàng nghìn tỷ đồng, khoá XV",
]


@pytest.mark.parametrize("text", TEXTS)
def test_composed_and_decomposed_text_have_the_same_figures(text):
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    one, other = scan(composed, "vi"), scan(decomposed, "vi")
    assert [(f.kind, f.value, f.unit) for f in one] == [(f.kind, f.value, f.unit) for f in other]
    for figure in other:
        assert decomposed[figure.start : figure.end] == figure.text
    assert [unicodedata.normalize("NFC", f.text) for f in other] == [f.text for f in one]


def test_brackets_are_seen():
    first, second = scan("1 billion VND (42,600 USD)", "en")
    assert (first.bracketed, second.bracketed) == (False, True)


def test_a_closing_bracket_without_its_opening_does_no_harm():
    (figure,) = scan("a) 5 households", "en")
    assert not figure.bracketed


@pytest.mark.parametrize("text", ["tỷ giá", "tỉ giá"])
def test_both_spellings_are_guarded(text):
    assert scan(text, "vi") == ()


@pytest.mark.parametrize("lang", ["vi", "vi-VN", "VI", "vi_VN"])
def test_language_tags(lang):
    assert len(scan("1,3 tỷ", lang)) == 1


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="'fr'"):
        scan("1", "fr")


@pytest.mark.parametrize(
    ("chunk", "lang", "value"),
    [("1.234,5 ", "vi", "1234.5"), ("0 ", "vi", "0"), ("1,234.5; ", "en", "1234.5"), ("May 1 ", "en", "--05-01")],
)
def test_no_figure_is_left_out_of_a_long_table(chunk, lang, value):
    found = scan(chunk * 2000 + ("tăng 6,5%" if lang == "vi" else "up 6.5%"), lang)
    assert [str(figure.value) for figure in found[:-1]] == [value] * 2000
    assert found[-1].unit == "%"
