"""What the English scanner finds: text, then each figure as `text|kind|value|unit`."""

import pytest

from workbench.text.figures import Kind, scan

CASES = [
    ("Plant 2 700 MW", ["2|number|2|", "700 MW|measure|700|MW"]),
    ("in Region I and Zone IV", ["I|ordinal|1|", "IV|ordinal|4|"]),
    ("the region I love", []),
    ("held once a year", ["once|multiple|1|times"]),
    ("once they have arrived", []),
    ("an engine of 1,200rpm", ["1,200|number|1200|"]),
    ("scored in the second half", ["second half|ordinal|2|"]),
    # money, before and behind
    ("1.3 billion USD", ["1.3 billion USD|money|1300000000|USD"]),
    ("US$1.3 billion", ["US$1.3 billion|money|1300000000|USD"]),
    ("$1.3bn", ["$1.3bn|money|1300000000|USD"]),
    ("USD1.3 billion", ["USD1.3 billion|money|1300000000|USD"]),
    ("USD 1.3 billion", ["USD 1.3 billion|money|1300000000|USD"]),
    ("$5m", ["$5m|money|5000000|USD"]),
    ("5m USD", ["5m USD|money|5000000|USD"]),
    ("VND60.9 million", ["VND60.9 million|money|60900000|VND"]),
    ("VND20,000 billion", ["VND20,000 billion|money|20000000000000|VND"]),
    ("60.9 million VND", ["60.9 million VND|money|60900000|VND"]),
    ("60.9 million dong", ["60.9 million dong|money|60900000|VND"]),
    ("3.2 trillion VND", ["3.2 trillion VND|money|3200000000000|VND"]),
    ("1.3 billion U.S. dollars", ["1.3 billion U.S. dollars|money|1300000000|USD"]),
    ("€50 million", ["€50 million|money|50000000|EUR"]),
    ("50 million euros", ["50 million euros|money|50000000|EUR"]),
    ("£3 million", ["£3 million|money|3000000|GBP"]),
    ("100 million yen", ["100 million yen|money|100000000|JPY"]),
    ("5 billion yuan", ["5 billion yuan|money|5000000000|CNY"]),
    ("A$2 million", ["A$2 million|money|2000000|AUD"]),
    ("US$2-3 billion", ["US$2|money|2000000000|USD", "3 billion|money|3000000000|USD"]),
    ("half a million USD", ["half a million USD|money|500000|USD"]),
    ("35,000 VND per kg", ["35,000 VND per kg|money|35000|VND"]),
    # percentages
    ("6.5%", ["6.5%|percent|6.5|%"]),
    ("6.5 percent", ["6.5 percent|percent|6.5|%"]),
    ("6.5 per cent", ["6.5 per cent|percent|6.5|%"]),
    ("0.5 percentage points", ["0.5 percentage points|points|0.5|pp"]),
    ("a 0.5-percentage-point rise", ["0.5-percentage-point|points|0.5|pp"]),
    ("25 basis points", ["25 basis points|points|25|bp"]),
    ("5-6%", ["5|percent|5|%", "6%|percent|6|%"]),
    ("between 5 and 6 percent", ["5|percent|5|%", "6 percent|percent|6|%"]),
    ("from 1.2 to 1.3 billion USD", ["1.2|money|1200000000|USD", "1.3 billion USD|money|1300000000|USD"]),
    # numbers
    ("252,000 people", ["252,000|number|252000|"]),
    ("1.2k", ["1.2k|number|1200|"]),
    ("7.1 million", ["7.1 million|number|7100000|"]),
    ("two and a half million", ["two and a half million|number|2500000|"]),
    ("twenty-five", ["twenty-five|number|25|"]),
    ("one hundred and five", ["one hundred and five|number|105|"]),
    ("five hundred thousand", ["five hundred thousand|number|500000|"]),
    ("a million people", ["a million|number|1000000|"]),
    ("two-thirds", ["two-thirds|number|2/3|"]),
    ("a third of", ["a third|number|1/3|"]),
    ("three quarters", ["three quarters|number|3/4|"]),
    ("nearly half", ["half|number|1/2|"]),
    ("doubled", ["doubled|multiple|2|times"]),
    ("tripled", ["tripled|multiple|3|times"]),
    ("three times", ["three times|multiple|3|times"]),
    ("2.5-fold", ["2.5-fold|multiple|2.5|times"]),
    ("dozens of people", ["dozens|indefinite|10|"]),
    ("hundreds of thousands", ["hundreds of thousands|indefinite|100000|"]),
    ("two dozen", ["two dozen|number|24|"]),
    # measures
    ("500 ha", ["500 ha|measure|500|ha"]),
    ("500 hectares", ["500 hectares|measure|500|ha"]),
    ("a 5-hectare farm", ["5-hectare|measure|5|ha"]),
    ("5,294 sq.km", ["5,294 sq.km|measure|5294|km2"]),
    ("120 square metres", ["120 square metres|measure|120|m2"]),
    ("10 tonnes", ["10 tonnes|measure|10|t"]),
    ("500kg", ["500kg|measure|500|kg"]),
    ("36.5 degrees Celsius", ["36.5 degrees Celsius|measure|36.5|°C"]),
    ("12 nautical miles", ["12 nautical miles|measure|12|nmi"]),
    ("80 km/h", ["80 km/h|measure|80|km/h"]),
    ("a two-day visit", ["two-day|measure|2|day"]),
    ("a 20-year-old", ["20-year-old|measure|20|year"]),
    ("two decades", ["two decades|measure|2|decade"]),
    # dates
    ("March 1, 2023", ["March 1, 2023|date|2023-03-01|"]),
    ("1 March 2023", ["1 March 2023|date|2023-03-01|"]),
    ("1st of March", ["1st of March|date|--03-01|"]),
    ("March 1", ["March 1|date|--03-01|"]),
    ("Sept. 2", ["Sept. 2|date|--09-02|"]),
    ("He came on 15 June.", ["15 June|date|--06-15|"]),
    ("On 15 Dec. he left", ["15 Dec.|date|--12-15|"]),
    ("March 2023", ["March 2023|date|2023-03|"]),
    ("in March", ["March|date|--03|"]),
    ("in May", ["May|date|--05|"]),
    ("2023-03-01", ["2023-03-01|date|2023-03-01|"]),
    ("25/12/2023", ["25/12/2023|date|2023-12-25|"]),
    ("October 1-3", ["October 1|date|--10-01|", "3|date|--10-03|"]),
    ("1-3 October 2023", ["1|date|2023-10-01|", "3 October 2023|date|2023-10-03|"]),
    ("2022-2025", ["2022|date|2022|", "2025|date|2025|"]),
    ("2022-25", ["2022|date|2022|", "25|date|2025|"]),
    ("the first quarter of 2023", ["first quarter of 2023|period|2023-01/2023-03|"]),
    ("second and third quarters", ["second|period|--04/--06|", "third quarters|period|--07/--09|"]),
    ("Q1 2023", ["Q1 2023|period|2023-01/2023-03|"]),
    ("first six months", ["first six months|period|--01/--06|"]),
    ("the first half of 2023", ["first half of 2023|period|2023-01/2023-06|"]),
    ("second half of the year", ["second half of the year|period|--07/--12|"]),
    ("H1", ["H1|period|--01/--06|"]),
    ("January-June", ["January-June|period|--01/--06|"]),
    ("the last six months of the year", ["last six months of the year|period|--07/--12|"]),
    ("the 1990s", ["1990s|decade|1990|"]),
    ("the 90s", ["90s|decade|1990|"]),
    ("Wednesday", ["Wednesday|weekday|Wednesday|"]),
    # times
    ("8:30 am", ["8:30 am|time|08:30|"]),
    ("8.30pm", ["8.30pm|time|20:30|"]),
    ("8 p.m.", ["8 p.m.|time|20:00|"]),
    ("20:30", ["20:30|time|20:30|"]),
    ("at noon", ["noon|time|12:00|"]),
    ("12 am", ["12 am|time|00:00|"]),
    # ordinals, codes
    ("the 13th Congress", ["13th|ordinal|13|"]),
    ("the thirteenth", ["thirteenth|ordinal|13|"]),
    ("twenty-first century", ["twenty-first|ordinal|21|"]),
    ("World War II", ["II|ordinal|2|"]),
    ("Resolution No. 19/2018/QH14", ["19/2018/QH14|legal|19/2018/QH14|"]),
    ("Decision 1393/QD-TTg", ["1393/QD-TTg|legal|1393/QDTTG|"]),
    ("COVID-19", ["COVID-19|code|COVID19|"]),
    ("an under-23 team", ["under-23|code|U23|"]),
    ("National Highway 1A", ["1A|code|1A|"]),
    ("a 5G network", ["5G|code|5G|"]),
    ("version 2.10.3", ["2.10.3|code|2.10.3|"]),
    ("+84 290 3831234", ["+84 290 3831234|phone|842903831234|"]),
    ("(84-290) 3831234", ["(84-290) 3831234|phone|842903831234|"]),
    ("15th day of the first lunar month", ["15th day of the first lunar month|date|--01-15|"]),
    # mended by classes: short periods, signs, fractions, units
    ("a couple of days", ["a couple of days|measure|2|day"]),
    ("a percentage point", ["a percentage point|points|1|pp"]),
    ("several hundred people", ["several hundred|indefinite|100|"]),
    ("a few dozen", ["a few dozen|indefinite|10|"]),
    ("the last quarter of 2023", ["last quarter of 2023|period|2023-10/2023-12|"]),
    ("two hours and 30 minutes", ["two hours and 30 minutes|measure|2.5|h"]),
    ("two hours and 20 minutes", ["two hours and 20 minutes|measure|140|min"]),
    ("a half-century", ["a half-century|measure|0.5|century"]),
    ("1 second", ["1 second|measure|1|s"]),
    ("a 10-second clip", ["10-second|measure|10|s"]),
    ("two second prizes", ["two|number|2|", "second|ordinal|2|"]),
    ("FY2024", ["FY2024|date|2024|"]),
    ("2Q24", ["2Q24|period|2024-04/2024-06|"]),
    ("1H2024", ["1H2024|period|2024-01/2024-06|"]),
    ("9M24", ["9M24|period|2024-01/2024-09|"]),
    ("Q3/2024", ["Q3/2024|period|2024-07/2024-09|"]),
    (
        "first and second quarters of 2024",
        ["first|period|2024-01/2024-03|", "second quarters of 2024|period|2024-04/2024-06|"],
    ),
    ("from June 10 to June 15, 2024", ["June 10|date|2024-06-10|", "June 15, 2024|date|2024-06-15|"]),
    ("50mph", ["50mph|measure|50|mile/h"]),
    ("15 knots", ["15 knots|measure|15|kn"]),
    ("500-kV line", ["500-kV|measure|500|kV"]),
    ("1.7 quadrillion VND", ["1.7 quadrillion VND|money|1700000000000000|VND"]),
    ("the Year of the Dragon", ["the Year of the Dragon|date|dragon|"]),
    ("½ of it", ["½|number|1/2|"]),
    ("1½ hours", ["1½ hours|measure|1.5|h"]),
    ("-5%", ["-5%|percent|-5|%"]),
    ("minus 5 degrees Celsius", ["minus 5 degrees Celsius|measure|-5|°C"]),
    ("5 degrees Celsius below zero", ["5 degrees Celsius below zero|measure|-5|°C"]),
    ("negative 2.5%", ["negative 2.5%|percent|-2.5|%"]),
    ("-$5 million", ["-$5 million|money|-5000000|USD"]),
    ("-5 billion VND", ["-5 billion VND|money|-5000000000|VND"]),
    ("a 5-7% rise", ["5|percent|5|%", "7%|percent|7|%"]),
    ("plate 29A-123.45", ["29A-123.45|code|29A12345|"]),
    ("QCVN 01:2009/BYT", ["QCVN 01:2009/BYT|legal|QCVN01:2009/BYT|"]),
    ("the second-hand market", []),
]


def told(figure):
    return f"{figure.text}|{figure.kind}|{figure.value}|{figure.unit}"


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_english_figures(text, expected):
    assert [told(f) for f in scan(text, "en") if f.kind is not Kind.RELATIVE] == expected


@pytest.mark.parametrize(
    "text",
    [
        "one of the provinces", "a double-digit rise", "two-way trade", "a one-stop shop", "They may go.",
        "May I?", "the march of time", "a man", "the sun sets", "an hour", "no figure at all",
    ],
)  # fmt: skip
def test_what_is_no_figure(text):
    assert scan(text, "en") == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("year-on-year", "year-on-year"),
        ("from a year earlier", "year-on-year"),
        ("the same period last year", "year-on-year"),
        ("this year", "year"),
        ("the previous quarter", "quarter"),
        ("yesterday", "day"),
    ],
)
def test_dates_told_without_figures(text, value):
    (figure,) = scan(text, "en")
    assert (figure.kind, figure.value) == (Kind.RELATIVE, value)


@pytest.mark.parametrize(
    ("text", "value", "swapped", "malformed"),
    [
        ("6,5%", "6.5", None, True),
        ("12.500 people", "12.5", "12500", False),
        ("1.250,46 tonnes", "1250.46", None, True),
        ("1.234.567 people", "1234567", None, True),
        ("12,500 people", "12500", "12.5", False),
        ("6.5%", "6.5", None, False),
    ],
)
def test_vietnamese_marks_in_english(text, value, swapped, malformed):
    (figure,) = scan(text, "en")
    assert (str(figure.value), figure.malformed) == (value, malformed)
    assert figure.swapped == (None if swapped is None else pytest.approx(float(swapped)))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("about 500", "about"), ("nearly 500", "nearly"), ("more than 500", "more than"), ("over 500", "more than"),
        ("less than 500", "less than"), ("an estimated 500", "an estimated"), ("at least 500", "at least"),
        ("up to 500", "at most"), ("the 500", ""),
    ],
)  # fmt: skip
def test_approximators(text, word):
    (figure,) = scan(text, "en")
    assert figure.approximator == word
