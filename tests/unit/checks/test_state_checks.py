"""Untranslated, blank, unchanged, needing review."""

from collections.abc import Callable

import pytest

from workbench.checks.state import BlankTarget, NeedsReview, Unchanged, Untranslated
from workbench.model import Finding, State

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(("target", "found"), [("", 1), (" ", 0), ("Exports", 0)])
def test_untranslated(judge: Judge, target: str, found: int) -> None:
    assert len(judge(Untranslated, "Xuất khẩu", target)) == found


@pytest.mark.parametrize(("target", "found"), [("", 0), (" ", 1), ("\u00a0\n", 1), ("Exports", 0)])
def test_blank_target(judge: Judge, target: str, found: int) -> None:
    assert len(judge(BlankTarget, "Xuất khẩu", target)) == found


def test_an_empty_source_needs_no_target(judge: Judge) -> None:
    assert not judge(Untranslated, "", "")
    assert not judge(BlankTarget, " ", " ")


@pytest.mark.parametrize(
    "text",
    ["2023", "9:30", "ASEAN", "CPTPP, EVFTA", "Koh Kong", "VinFast", "https://vietnamplus.vn", "desk@example.org",
     "10 km", "19/2018/QH14", "./.", "VN-Index", "…"],
)  # fmt: skip
def test_names_figures_and_addresses_may_stay(judge: Judge, text: str) -> None:
    assert not judge(Unchanged, text, text)


@pytest.mark.parametrize("text", ["Xem thêm", "Hội nhập", "Tin trong nước", "thanh long", "Cà Mau", "1,3 tỷ đồng"])
def test_words_may_not_stay(judge: Judge, text: str) -> None:
    assert [finding.check for finding in judge(Unchanged, text, text)] == ["unchanged"]


def test_a_name_keeps_its_marks_in_the_style_that_keeps_them(judge: Judge) -> None:
    assert not judge(Unchanged, "Đà Nẵng", "Đà Nẵng", profile="vns")
    assert judge(Unchanged, "Đà Nẵng", "Đà Nẵng", profile="vna")


def test_unchanged_sees_through_unicode_form_and_edges(judge: Judge) -> None:
    assert judge(Unchanged, "Hội nhập", "Ho\u0323\u0302i nha\u0323\u0302p ")


@pytest.mark.parametrize("state", list(State))
def test_only_needs_review_is_fuzzy(judge: Judge, state: State) -> None:
    assert bool(judge(NeedsReview, "Xuất khẩu", "Exports", state=state)) is (state is State.NEEDS_REVIEW)
