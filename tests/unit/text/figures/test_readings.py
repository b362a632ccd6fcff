"""Figures that can be understood in more than one way keep every reading, the likeliest first."""

import pytest

from workbench.text.figures import compare, scan

CASES = [
    ("1.726 tỷ USD", "vi", ["1726000000000", "1726000000"]),
    ("1,150 tỷ USD", "vi", ["1150000000", "1150000000000"]),
    ("2,600 đồng", "vi", ["2600", "2.6"]),
    ("1,234 người", "vi", ["1234", "1.234"]),
    ("1,234 km", "vi", ["1.234", "1234"]),
    ("khoảng 1/3 diện tích", "vi", ["1/3", "--03-01"]),
    ("(1/3)", "vi", ["--03-01", "1/3"]),
    ("20 giờ", "vi", ["20", "20:00"]),
    ("lúc 20 giờ", "vi", ["20:00", "20"]),
    ("tối 1/3, lúc 8h30", "vi", ["08:30", "20:30"]),
    ("2023", "vi", ["2023", "2023"]),
    ("1500", "vi", ["1500", "1500"]),
    ("thứ 3", "vi", ["3", "Tuesday"]),
    ("ngày thứ ba", "vi", ["Tuesday", "3"]),
    ("3/1/2023", "en", ["2023-03-01", "2023-01-03"]),
    ("8 o'clock", "en", ["08:00", "20:00"]),
    ("1.3m", "en", ["1.3", "1300000"]),
]


@pytest.mark.parametrize(("text", "lang", "values"), CASES, ids=[case[0] for case in CASES])
def test_readings(text, lang, values):
    figure = scan(text, lang)[-1]
    assert [str(reading.value) for reading in figure.readings] == values
    assert figure.reading == figure.readings[0]


CERTAIN = ["3.200 tỷ đồng", "6,5%", "1,125%", "252.000 ha", "ngày 1/3", "0,125 ha", "1.250,5 tấn", "năm 2023"]


@pytest.mark.parametrize("text", CERTAIN)
def test_what_is_certain_has_no_readings(text):
    (figure,) = scan(text, "vi")
    assert figure.readings == ()
    assert figure.all_readings == (figure.reading,)


@pytest.mark.parametrize("target", ["1.726 trillion USD", "1.726 billion USD"])
def test_either_reading_of_an_ambiguous_figure_is_a_right_translation(target):
    assert compare(scan("1.726 tỷ USD", "vi"), scan(target, "en")) == ()


def test_a_thousand_billion_dong_is_never_ambiguous():
    (difference,) = compare(scan("1.726 tỷ đồng", "vi"), scan("1.726 billion VND", "en"))
    assert difference.kind == "magnitude" or difference.kind == "decimal-mark"
