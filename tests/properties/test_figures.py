"""Properties of figures over any text: no crash, places in the original, values that survive writing and reading."""

import random
import unicodedata
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.figures import compare, scan

_WORDS = (
    "năm tháng ngày quý tỷ triệu nghìn đồng USD % hai mươi trăm thứ lần I XIII giờ h đầu nửa rưỡi một phần ba điểm ha "
    "/ - . , ( ) 1 30 2023 1.000 6,5 March May first half quarter million per cent $ US$ a th two twenty s am \u0301 Đ "
    "ð İ COVID ₫ ½ +84 0290 year the of gấp hàng cùng kỳ năm nay last six months lunar month between and to"
)
_PIECES = st.sampled_from(_WORDS.split())
_NEWS = st.lists(st.tuples(_PIECES, st.sampled_from(["", " ", "\u00a0"])), max_size=14).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)
_ANY = st.one_of(st.text(max_size=60), _NEWS)
_LANGUAGES = st.sampled_from(["vi", "en"])


@given(_ANY, _LANGUAGES)
def test_figures_stand_where_they_say(text, lang):
    end = 0
    for figure in scan(text, lang):
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        assert figure.reading == figure.all_readings[0]
        assert str(figure.value)
        end = figure.end


@given(_NEWS, _LANGUAGES)
def test_decomposed_text_has_the_same_figures(text, lang):
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", composed)
    if unicodedata.normalize("NFC", decomposed) != composed:
        return
    one, other = scan(composed, lang), scan(decomposed, lang)
    assert [(f.reading, f.readings) for f in one] == [(f.reading, f.readings) for f in other]
    assert all(decomposed[f.start : f.end] == f.text for f in other)


@given(_ANY, _ANY)
def test_any_two_texts_can_be_compared(source, target):
    figures = scan(source, "vi"), scan(target, "en")
    for difference in compare(*figures):
        assert difference.source is not None or difference.target is not None
        assert difference.source is None or difference.source in figures[0]
        assert difference.target is None or difference.target in figures[1]
        assert difference.message


@given(_ANY, _ANY)
def test_comparing_twice_gives_the_same(source, target):
    figures = scan(source, "vi"), scan(target, "en")
    assert compare(*figures) == compare(*figures)


def _vietnamese(value: Decimal) -> str:
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


@given(st.decimals(min_value=0, max_value=999_999, places=2))
def test_a_number_written_in_either_convention_has_its_value(value):
    (source,), (target,) = scan(f"{_vietnamese(value)}%", "vi"), scan(f"{value:,f}%", "en")
    assert source.value == target.value == value
    assert compare([source], [target]) == ()


@given(st.integers(1, 999), st.sampled_from([("triệu", "million"), ("tỷ", "billion"), ("nghìn tỷ", "trillion")]))
def test_a_magnitude_is_its_translation_and_no_other(number, words):
    source = scan(f"{number} {words[0]} đồng", "vi")
    assert compare(source, scan(f"{number} {words[1]} VND", "en")) == ()
    for wrong in {"million", "billion", "trillion"} - {words[1]}:
        assert [d.kind for d in compare(source, scan(f"{number} {wrong} VND", "en"))] == ["magnitude"]


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_date_is_its_translation(day):
    source = scan(f"ngày {day.day}/{day.month}/{day.year:04d}", "vi")
    assert compare(source, scan(f"{day:%B} {day.day}, {day.year}", "en")) == ()


def test_a_megabyte_of_digits_and_marks_is_scanned():
    """Quadratic time would show here as a test that never ends."""
    line = "".join(random.Random(0).choices("0123456789.,", k=1_000_000))
    for lang in ("vi", "en"):
        assert all(line[f.start : f.end] == f.text for f in scan(line, lang))
