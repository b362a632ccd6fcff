"""Digits with marks, by the convention of each language."""

from decimal import Decimal

import pytest

from workbench.text.figures.marks import read_digits, read_list

CASES = [
    # run, decimal mark, value, value in the other convention, malformed
    ("1,3", ",", "1.3", None, False),
    ("1,3", ".", "1.3", None, True),
    ("1.3", ".", "1.3", None, False),
    ("1.3", ",", "1.3", None, True),
    ("252.000", ",", "252000", "252", False),
    ("252,000", ".", "252000", "252", False),
    ("1.234.567,89", ",", "1234567.89", None, False),
    ("1,234,567.89", ".", "1234567.89", None, False),
    ("1.234.567", ".", "1234567", None, True),
    ("0,125", ",", "0.125", None, False),
    ("0.125", ",", "0.125", None, True),
    ("2023", ",", "2023", None, False),
    ("007", ",", "7", None, False),
    ("١٢", ",", "12", None, False),
]


@pytest.mark.parametrize(
    ("run", "mark", "value", "swapped", "malformed"), CASES, ids=[f"{c[0]} by {c[1]}" for c in CASES]
)
def test_digits(run, mark, value, swapped, malformed):
    digits = read_digits(run + " x", 0, mark)
    assert (digits.value, digits.malformed, digits.end) == (Decimal(value), malformed, len(run))
    assert digits.swapped == (None if swapped is None else Decimal(swapped))


@pytest.mark.parametrize("run", ["2.10.3", "0306.17", "1,2,3", "192.168.1.1", "1" * 19, "1.2345678", "12.34.56,7"])
def test_what_is_no_single_quantity(run):
    assert read_digits(run, 0, ",") is None


def test_a_list_without_spaces():
    assert [d.value for d in read_list("1,3,5", 0)] == [1, 3, 5]
    assert [d.value for d in read_list("2020,2021", 0)] == [2020, 2021]
    assert read_list("5", 0) == ()
