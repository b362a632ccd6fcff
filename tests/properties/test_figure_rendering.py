"""Properties of rendering: what a house style writes is read back as the same value and unit."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.figures import (
    CalendarDate,
    ClockTime,
    Kind,
    MonthSpan,
    Reading,
    compare,
    render,
    render_range,
    scan,
)
from workbench.text.figures.figure import figure_of
from workbench.text.figures.units import UNITS
from workbench.text.profiles import VNA, VNS

DESK = replace(VNS, name="desk", money="behind", percent="percent", date="day-first", clock="08:30", currencies={})
PROFILES = st.sampled_from([VNA, VNS, DESK])
APPROXIMATORS = st.sampled_from(
    ["", "about", "nearly", "more than", "less than", "at least", "at most", "an estimated"]
)
NO_ENGLISH_WORD = {"yen", "lang", *(code for code in UNITS if "-" in code)}
"""Units that are converted: their value is another, their quantity the same."""


def _units(kind):
    return st.sampled_from([code for code, unit in UNITS.items() if unit.kind is kind and code not in NO_ENGLISH_WORD])


_AMOUNTS = st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(1, 999_999), st.integers(-3, 9))
_YEARS = st.one_of(st.none(), st.integers(1900, 2099))
_DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
_SPANS = st.sampled_from([(1, 3), (4, 6), (7, 9), (10, 12), (1, 6), (7, 12), (1, 9), (1, 11), (1, 2), (11, 12), (3, 5)])
READINGS = st.one_of(
    st.builds(lambda v: Reading(Kind.NUMBER, v), _AMOUNTS),
    st.builds(
        lambda top, bottom: Reading(Kind.NUMBER, Fraction(top, bottom)),
        st.integers(1, 9),
        st.sampled_from([11, 13, 20]),
    ),
    st.builds(lambda v: Reading(Kind.PERCENT, v, "%"), _AMOUNTS),
    st.builds(lambda v, u: Reading(Kind.POINTS, v, u), _AMOUNTS, _units(Kind.POINTS)),
    st.builds(lambda v, u: Reading(Kind.MONEY, v, u), _AMOUNTS, _units(Kind.MONEY)),
    st.builds(lambda v, u: Reading(Kind.MEASURE, v, u), _AMOUNTS, _units(Kind.MEASURE)),
    st.builds(lambda v: Reading(Kind.MULTIPLE, Decimal(v), "times"), st.integers(2, 50)),
    st.builds(lambda v: Reading(Kind.ORDINAL, Decimal(v)), st.integers(1, 1200)),
    st.builds(lambda v: Reading(Kind.INDEFINITE, Decimal(10**v)), st.integers(1, 14)),
    st.builds(lambda v, u: Reading(Kind.INDEFINITE, Decimal(10**v), u), st.integers(3, 14), _units(Kind.MONEY)),
    st.builds(lambda d: Reading(Kind.DATE, CalendarDate(d.year, d.month, d.day)), _DAYS),
    st.builds(lambda d: Reading(Kind.DATE, CalendarDate(None, d.month, d.day)), _DAYS),
    st.builds(lambda y, m: Reading(Kind.DATE, CalendarDate(y, m)), _YEARS, st.integers(1, 12)),
    st.builds(lambda y: Reading(Kind.DATE, CalendarDate(y)), st.integers(1900, 2099)),
    st.builds(
        lambda y, m, d: Reading(Kind.DATE, CalendarDate(y, m, d, lunar=True)),
        _YEARS, st.integers(1, 12), st.one_of(st.none(), st.integers(1, 30)),
    ),
    st.builds(lambda d: Reading(Kind.DATE, CalendarDate(None, None, d, lunar=True)), st.integers(1, 30)),
    st.builds(lambda span, y: Reading(Kind.PERIOD, MonthSpan(*span, y)), _SPANS, _YEARS),
    st.builds(lambda v: Reading(Kind.DECADE, Decimal(v)), st.sampled_from(range(1900, 2050, 10))),
    st.builds(lambda h, m: Reading(Kind.TIME, ClockTime(h, m)), st.integers(0, 23), st.integers(0, 59)),
    st.builds(lambda d: Reading(Kind.WEEKDAY, d), st.sampled_from(["Monday", "Sunday"])),
)  # fmt: skip


@given(READINGS, PROFILES, APPROXIMATORS)
def test_what_is_written_is_read_as_the_same_value_and_unit(reading, profile, approximator):
    figure = replace(figure_of(0, 1, reading), approximator=approximator)
    text = render(figure, profile)
    (read,) = scan(text, "en")
    assert (read.kind, read.value, read.unit) == (figure.kind, figure.value, figure.unit), text
    assert read.approximator == approximator
    assert text.endswith(read.text)


@given(_AMOUNTS, st.sampled_from(sorted(NO_ENGLISH_WORD)), PROFILES)
def test_a_unit_without_an_english_word_is_converted_exactly(value, unit, profile):
    figure = figure_of(0, 1, Reading(Kind.MEASURE, value, unit))
    assert compare([figure], scan(render(figure, profile), "en")) == ()


@given(_AMOUNTS, _AMOUNTS, st.sampled_from(["", "%", "USD", "VND", "t", "ha", "year"]), PROFILES)
def test_a_range_is_read_as_its_two_ends(one, other, unit, profile):
    kind = UNITS[unit].kind if unit else Kind.NUMBER
    first, last = (figure_of(0, 1, Reading(kind, value, unit)) for value in sorted((one, other)))
    text = render_range(first, last, profile)
    read = scan(text, "en")
    assert [(f.value, f.unit) for f in read] == [(first.value, unit), (last.value, unit)], text


VIETNAMESE = (
    "khoảng 1,3 tỷ USD", "hơn 60,9 triệu đồng", "35.000 đồng/kg", "6,5%", "1,2 điểm phần trăm", "ngày 1/3/2023",
    "ngày 5", "quý IV/2022", "9 tháng đầu năm", "8h30", "thứ Tư", "lần thứ XIII", "lần thứ nhất", "hai phần ba",
    "gấp ba lần",
    "hàng trăm nghìn", "thập niên 1990", "mùng 5 tháng Giêng", "mùng 1 Tết", "rằm tháng Tám", "19/2018/QH14", "QL1A",
    "1393/QĐ-TTg", "60 tạ/ha", "5 yến", "2 sào Bắc Bộ", "3 công đất", "5 lượng vàng", "3 chỉ vàng", "năm ngoái",
    "cùng kỳ", "hôm nay", "12 hải lý", "36,5 độ C", "5.000 DWT", "50 triệu đồng/người/năm", "nửa triệu", "tháng 5",
)  # fmt: skip


@pytest.mark.parametrize("profile", [VNA, VNS, DESK], ids=lambda profile: profile.name)
@pytest.mark.parametrize("text", VIETNAMESE)
def test_what_is_written_is_no_difference(text, profile):
    source = scan(text, "vi")
    assert len(source) == 1
    assert compare(source, scan(render(source[0], profile), "en"), approximators=True) == ()
