"""Spelled numbers and Roman numerals, and where they end."""

import pytest

from workbench.text.figures.words import read_english, read_english_ordinal, read_roman, read_vietnamese

VIETNAMESE = [
    ("một", 1, "một"), ("mười", 10, "mười"), ("mười lăm", 15, "mười lăm"), ("mười một", 11, "mười một"),
    ("hai mươi", 20, "hai mươi"), ("hai mươi mốt", 21, "hai mươi mốt"), ("ba mươi tư", 34, "ba mươi tư"),
    ("bốn mươi lăm", 45, "bốn mươi lăm"), ("chín mươi chín", 99, "chín mươi chín"), ("một trăm", 100, "một trăm"),
    ("một trăm linh năm", 105, "một trăm linh năm"), ("hai trăm lẻ tư", 204, "hai trăm lẻ tư"),
    ("một trăm năm mươi", 150, "một trăm năm mươi"), ("ba trăm hai mươi lăm", 325, "ba trăm hai mươi lăm"),
    ("hai nghìn", 2000, "hai nghìn"), ("hai ngàn", 2000, "hai ngàn"), ("năm vạn", 50000, "năm vạn"),
    ("ba triệu", 3_000_000, "ba triệu"), ("một tỷ", 10**9, "một tỷ"), ("ba nghìn tỷ", 3 * 10**12, "ba nghìn tỷ"),
    ("một triệu hai trăm nghìn", 1_200_000, "một triệu hai trăm nghìn"),
    ("hai nghìn không trăm hai mươi ba", 2023, "hai nghìn không trăm hai mươi ba"),
    # where năm is a year, and where a multiplier is another word
    ("hai mươi năm", 20, "hai mươi"), ("một trăm năm", 100, "một trăm"), ("mười năm", 10, "mười"),
    ("hai tỷ lệ", 2, "hai"), ("ba triệu phú", 3, "ba"), ("năm trăm", 500, "năm trăm"), ("hai bên", 2, "hai"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "words"), VIETNAMESE, ids=[case[0] for case in VIETNAMESE])
def test_vietnamese_words(text, value, words):
    spelled = read_vietnamese(text, 0)
    assert (spelled.value, text[: spelled.end]) == (value, words)


@pytest.mark.parametrize("text", ["năm người", "tư", "mươi", "trăm", "tỷ", "người", ""])
def test_what_is_no_spelled_number_in_vietnamese(text):
    assert read_vietnamese(text, 0) is None


ENGLISH = [
    ("two", 2, "two"), ("twenty-five", 25, "twenty-five"), ("twenty five", 25, "twenty five"),
    ("one hundred and five", 105, "one hundred and five"), ("two thousand", 2000, "two thousand"),
    ("a hundred", 100, "a hundred"), ("a million", 10**6, "a million"), ("three billion", 3 * 10**9, "three billion"),
    ("five hundred thousand", 500_000, "five hundred thousand"), ("nineteen", 19, "nineteen"),
    ("two thousand and twenty-three", 2023, "two thousand and twenty-three"),
    ("five and six", 5, "five"), ("three-day", 3, "three"), ("two three", 2, "two"),
    ("forty-two-year-old", 42, "forty-two"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "words"), ENGLISH, ids=[case[0] for case in ENGLISH])
def test_english_words(text, value, words):
    spelled = read_english(text, 0)
    assert (spelled.value, text[: spelled.end]) == (value, words)


@pytest.mark.parametrize("text", ["a man", "hundred", "million", "and", ""])
def test_what_is_no_spelled_number_in_english(text):
    assert read_english(text, 0) is None


@pytest.mark.parametrize(
    ("text", "value"), [("first", 1), ("thirteenth", 13), ("twentieth", 20), ("twenty-first", 21), ("ninety-ninth", 99)]
)
def test_english_ordinals(text, value):
    assert read_english_ordinal(text, 0).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("I", 1), ("IV", 4), ("VI", 6), ("IX", 9), ("XIII", 13), ("XV", 15), ("XX", 20), ("XXXIX", 39)]
    + [(text, None) for text in ("", "IIII", "VX", "IC", "XL", "xv", "A")],
)
def test_roman_numerals(text, value):
    assert read_roman(text) == value
