"""Slips that a reader would not see: odd spaces, doubled words across them, ligatures, mixed quotation marks."""

from collections.abc import Callable

import pytest

from workbench.checks import Check
from workbench.checks.characters import ConfusableLetter
from workbench.checks.pairs import QuoteBalance
from workbench.checks.punctuation import EndPunctuation, SpaceAfterPunctuation, SpaceBeforePunctuation
from workbench.checks.space import DoubleSpace
from workbench.checks.state import BlankTarget
from workbench.checks.words import DoubledWord
from workbench.model import Finding

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("check", "source", "target", "found"),
    [
        (DoubledWord, "x", "agreed to\u00a0to cooperate", 1),
        (DoubledWord, "x", "the two sides had had signed.", 1),
        (DoubledWord, "x", "that that signed", 1),
        (DoubledWord, "x", "said that that the plan", 1),
        (DoubledWord, "x", "they had had limited success", 0),
        (DoubledWord, "x", "the chance he had had was gone", 0),
        (DoubledWord, "x", "the fact that that law is old", 0),
        (DoubleSpace, "Hai bên ký", "The two\u3000sides signed", 1),
        (DoubleSpace, "Hai bên ký", "The two\tsides signed", 1),
        (DoubleSpace, "Hai\tbên ký", "The two\tsides signed", 0),
        (DoubleSpace, "6,5 %", "6.5\u202f% and 1\u2009000", 0),
        (ConfusableLetter, "x", "signed \ufb01rst", 1),
        (ConfusableLetter, "x", "signed first, café", 0),
        (SpaceAfterPunctuation, "x", "The two sides( both) agreed", 1),
        (SpaceAfterPunctuation, "x", "the sides(both of them) agreed", 1),
        (SpaceAfterPunctuation, "x", "the sector(s), Article 5(1), f(x), the body(ies)", 0),
        (SpaceBeforePunctuation, "x", "The two sides ( both) agreed", 1),
        (SpaceBeforePunctuation, "x", "The two sides (both) agreed", 0),
        (QuoteBalance, "“Có”", "\"Yes,” he said", 1),
        (QuoteBalance, "“Có”", "“Yes,\" he said", 1),
        (QuoteBalance, "“Có”", "“a 5\" pipe,” he said", 0),
        (QuoteBalance, "“Có”", "\"Yes,\" he said, “no.”", 0),
        (BlankTarget, "Hai bên nhất trí.", ".", 1),
        (BlankTarget, "Phần trăm", "%", 0),
        (BlankTarget, "v.v.", "…", 0),
        (BlankTarget, "***", "***", 0),
        (EndPunctuation, "Quý IV/2026./.", "The fourth quarter of 2026. — VNS", 0),
        (EndPunctuation, "Quý IV/2026./.", "The fourth quarter of 2026. VNA", 0),
        (EndPunctuation, "Quý IV/2026./.", "The fourth quarter of 2026 VNA", 1),
        (EndPunctuation, "Vì sao?", "Because. — VNS", 1),
    ],
)  # fmt: skip
def test_slip(judge: Judge, check: type[Check], source: str, target: str, found: int) -> None:
    assert len(judge(check, source, target)) == found
