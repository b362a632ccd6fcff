"""Web and e-mail addresses."""

from collections.abc import Callable

import pytest

from workbench.checks.addresses import EmailMismatch, UrlMismatch
from workbench.checks.masking import masked
from workbench.model import Finding

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("Xem https://example.org/tin.", "See https://example.org/tin.", 0),
        ("Xem https://example.org/tin", "See http://www.example.org/tin/", 0),
        ("Xem https://example.org/vi/tin", "See https://example.org/en/tin", 0),
        ("Xem https://vi.example.org/tin", "See https://en.example.org/tin", 0),
        ("Xem (https://example.org/tin)", "See https://example.org/tin", 0),
        ("Trang vietnamplus.vn", "The page vietnamplus.vn", 0),
        ("Trang vietnamplus.vn", "The page VietnamPlus.vn", 0),
        ("Xem https://example.org/tin", "See https://example.org/tni", 1),
        ("Xem https://example.org/tin", "See the page", 1),
        ("Trang vietnamplus.vn", "The page vietnamplus.com", 1),
        ("Xem trang này", "See https://example.org", 0),
        ("Thư desk@example.org", "Mail desk@example.org", 0),
    ],
)
def test_urls(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(UrlMismatch, source, target)) == found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("Thư desk@example.org.", "Mail desk@example.org.", 0),
        ("Thư Desk@example.org", "Mail desk@example.org", 0),
        ("Thư desk@example.org", "Mail desk@exmaple.org", 1),
        ("Thư desk@example.org", "Mail the desk", 1),
    ],
)
def test_emails(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(EmailMismatch, source, target)) == found


def test_both_sides_are_shown(judge: Judge) -> None:
    (finding,) = judge(EmailMismatch, "Thư desk@example.org", "Mail desk@exmaple.org")
    assert [span.side for span in finding.spans] == ["source", "target"]
    assert "“desk@exmaple.org”" in finding.message


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("see https://x.vn/a, then", "https://x.vn/a"),
        ("mail desk@example.org.", "desk@example.org"),
        ("Decree 86/2025/ND-CP of", "86/2025/ND-CP"),
        ("the file report.pdf here", "report.pdf"),
        ("version 2.10.3 now", "2.10.3"),
        ("nothing, here: 1,000 and 9:30", ""),
    ],
)
def test_masking_keeps_the_length(text: str, hidden: str) -> None:
    assert masked(text) == text.replace(hidden, "\ue000" * len(hidden)) if hidden else masked(text) == text


@pytest.mark.parametrize("hostile", ["a." * 20_000, "a-" * 20_000, "@" * 20_000, "." * 20_000 + "pdf", "<" * 20_000])
def test_masking_takes_no_long_time(hostile: str) -> None:
    assert len(masked(hostile)) == len(hostile)
