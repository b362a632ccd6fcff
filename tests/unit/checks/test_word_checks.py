"""Doubled words and the amount of text."""

from collections.abc import Callable

import pytest

from workbench.checks.words import DoubledWord, LengthRatio
from workbench.model import Finding, TermHit

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("tỉnh", "the the province", 1),
        ("tỉnh", "The the province", 1),
        ("tỉnh", "the  the province", 1),
        ("tỉnh", "in in the the province", 2),
        ("tỉnh", "the, the province", 0),
        ("tỉnh", "he had had it; that that is", 0),
        ("đảo Pago Pago", "Pago Pago island", 0),
        ("tỉnh", "state-owned owned", 0),
        ("tỉnh", "the thesis", 0),
        ("tỉnh", "bathe the", 0),
        ("tỉnh", "2023 2023", 0),
        ("tỉnh", "x.vn/the the end", 0),
        ("tỉnh", "the province's province", 0),
        ("xanh xanh", "green green", 1),
    ],
)
def test_doubled_word(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(DoubledWord, source, target)) == found


def test_names_of_the_glossary_count_alike_in_full_and_as_acronyms(
    judge: Judge, hit_in: Callable[..., TermHit]
) -> None:
    source = "Liên đoàn Thương mại và Công nghiệp Việt Nam (VCCI) kiến nghị giãn thuế."
    full = "Vietnam Chamber of Commerce and Industry"
    hit = hit_in(source, "Liên đoàn Thương mại và Công nghiệp Việt Nam", full, acronym="VCCI")
    assert judge(LengthRatio, source, "VCCI proposed deferring tax payment.")
    assert not judge(LengthRatio, source, "VCCI proposed deferring tax payment.", hits=[hit])


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        (30, 2, 0),
        (60, 24, 0),
        (60, 23, 1),
        (60, 148, 1),
        (100, 120, 0),
        (100, 55, 0),
        (100, 54, 1),
        (100, 190, 0),
        (100, 191, 1),
        (200, 130, 0),
        (200, 129, 1),
        (200, 330, 0),
        (200, 331, 1),
    ],
)
def test_length_ratio(judge: Judge, source: int, target: int, found: int) -> None:
    assert len(judge(LengthRatio, "à" * source, "a" * target)) == found


def test_length_is_counted_in_letters_whatever_their_form(judge: Judge) -> None:
    assert not judge(LengthRatio, "a\u0302\u0301" * 100, "a" * 100)
