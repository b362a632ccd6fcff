"""Brackets and quotation marks: list marks, inches, apostrophes and quotations over several segments are no faults."""

from collections.abc import Callable

import pytest

from workbench.checks.pairs import BracketBalance, QuoteBalance
from workbench.model import Finding

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("(Ảnh: TTXVN)", "(Photo: VNA)"),
        ("a) Xuất khẩu", "a) Exports"),
        ("Gồm: 1) gạo; 2) tôm", "Namely: 1) rice; 2) shrimp"),
        ("(i) và ii) đều", "(i) and ii) both"),
        ("Vui :)", "Happy :)"),
        ("Buồn ;-(", "Sad ;-("),
        ("(Câu đầu.", "(The first sentence."),
        ("Câu cuối.)", "The last one.)"),
        ("Hiệp định (FTA [mới])", "The agreement (FTA [new])"),
    ],
)
def test_brackets_in_balance(judge: Judge, source: str, target: str) -> None:
    assert not judge(BracketBalance, source, target)


@pytest.mark.parametrize(
    ("source", "target", "places"),
    [
        ("(Ảnh: TTXVN)", "(Photo: VNA", [0]),
        ("(Ảnh: TTXVN)", "Photo: VNA)", [10]),
        ("Hiệp định (FTA)", "The agreement (FTA]", [14, 18]),
        ("Hiệp định (FTA) (mới)", "The agreement ((FTA) new)(", [25]),
        ("(Câu đầu.", "The first) sentence.", [9]),
    ],
)
def test_brackets_out_of_balance(judge: Judge, source: str, target: str, places: list[int]) -> None:
    assert [finding.spans[0].start for finding in judge(BracketBalance, source, target)] == places


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("“Cửa mở”", "“The door is open”"),
        ("“Cửa mở”", '"The door is open"'),
        ("Của tỉnh", "The province's and the farmers' goods"),
        ("Của tỉnh", "The province’s and the farmers’ goods"),
        ("Những năm 90", "The ‘90s"),
        ("Màn hình 27 inch", 'A 27" screen'),
        ("Cao 1m75", "He is 5'9\" tall"),
        ("“Câu một.", "“The first."),
        ("Câu hai”, ông nói.", "The second,” he said."),
        ("“Xanh” là 'tốt'", "“Green” is ‘good’"),
        ("«Cửa mở»", "«The door is open»"),
        ("Ông nói: “Cửa “xanh” mở”", "He said: “The “green” door is open”"),
        ("Tầm nhìn", '"Vision 2030" and "Plan"'),
        ("Tầm nhìn", '("Vision")—"Plan"'),
    ],
)
def test_quotes_in_balance(judge: Judge, source: str, target: str) -> None:
    assert not judge(QuoteBalance, source, target)


@pytest.mark.parametrize(
    ("source", "target", "places"),
    [
        ("“Cửa mở”", "The door is open”", [16]),
        ("“Cửa mở”", '"The door is open', [0]),
        ("“Cửa mở”", "“The door is open", [0]),
        ("“Cửa mở”", 'The door is open"', [16]),
        ("“Cửa mở”", '“The door is open"', [0]),
        ("“Tầm nhìn”", '"Vision 2030" and "Plan', [18]),
        ("“Câu một.", "The first.”", [10]),
        ("Tốt", "It is ‘good", [6]),
    ],
)
def test_quotes_out_of_balance(judge: Judge, source: str, target: str, places: list[int]) -> None:
    assert [finding.spans[0].start for finding in judge(QuoteBalance, source, target)] == places
