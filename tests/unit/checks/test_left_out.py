"""Brackets, quotation marks, marks of items and sentences that a translation leaves out."""

import unicodedata
from collections.abc import Callable

import pytest

from workbench.checks.left_out import BracketMismatch, QuoteMismatch, SentenceCount, StartPunctuation
from workbench.model import Finding

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("Ảnh minh họa (Nguồn: TTXVN)", "Illustrative image (Source: VNA)", 0),
        ("Ảnh minh họa (Nguồn: TTXVN)", "Illustrative image", 1),
        ("Chợ nổi (Ảnh: TTXVN)", "Floating market. VNA Photo", 0),
        ("(Còn tiếp)", "(To be continued)", 0),
        ("(Còn tiếp)", "To be continued", 1),
        ("Họ tên (*)", "Name", 1),
        ("Em Ngọc (lớp 9A) học giỏi.", "Ngoc, a pupil in class 9A, does well.", 0),
        ("Công ty Sữa Việt Nam (Vinamilk) chia cổ tức.", "Vinamilk pays a dividend.", 0),
        ("Điểm số của tỉnh rất cao (không đổi so với trước)", "A high score", 1),
        ("Tăng mạnh (5%)", "Up", 0),
        ("Không chạy được lệnh “chown” (đổi chủ sở hữu)", "Cannot run chown", 0),
        ("a) Mở rộng", "a) Expanding", 0),
    ],
)
def test_bracket_mismatch(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(BracketMismatch, source, target)) == found


def test_a_bracket_is_shown_where_it_stands_in_a_decomposed_source(judge: Judge) -> None:
    source = unicodedata.normalize("NFD", "Ảnh của bạn đọc (*), bài của tác giả (*)")
    spans = [finding.spans[0] for finding in judge(BracketMismatch, source, "Readers' photo, author's story")]
    first = source.find("(*)")
    assert [(span.start, span.end) for span in spans] == [
        (place, place + 3) for place in (first, source.find("(*)", first + 1))
    ]


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("“Không”, ông nói.", "“No,” he said.", 0),
        ("“Không”, ông nói.", "'No,' he said.", 0),
        ("“Không”, ông nói.", "He said no.", 1),
        ("Ông nói không.", "He said no.", 0),
    ],
)
def test_quote_mismatch(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(QuoteMismatch, source, target)) == found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("- Một", "- One", 0),
        ("- Một", "– One", 0),
        ("- Một", "One", 1),
        ("- Một", "• One", 1),
        ("1. Một", "1. One", 0),
        ("1. Một", "2. One", 1),
        ("1) Một", "One", 1),
        ("(ii) Một", "(ii) One", 0),
        ("a) Một", "b) One", 1),
        ("đ) Năm", "e) Five", 0),
        ("e) Sáu", "f) Six", 0),
        ("TTXVN - Một", "VNA – One", 0),
        ("5 người", "Five people", 0),
        ("Một", "- One", 0),
    ],
)
def test_start_punctuation(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(StartPunctuation, source, target)) == found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("Việc này khó. Nhưng phải làm.", "Difficult as it is, it must be done.", 0),
        ("Việc này khó. Nhưng phải làm ngay thôi.", "This is difficult.", 1),
        ("Việc này khó. Nhưng phải làm.", "Hard. But do it.", 0),
        ("Theo TS. Nguyễn Văn An ở TP. Vinh thì chưa.", "Not yet.", 0),
        ("Một câu không dừng giữa chừng gì cả.", "One.", 0),
    ],
)
def test_sentence_count(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(SentenceCount, source, target)) == found
