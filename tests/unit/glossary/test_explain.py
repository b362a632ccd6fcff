"""What else in a text has the words of a term, and why it was not taken."""

from datetime import date
from pathlib import Path

import pytest

from workbench.glossary.termbase import Termbase, load
from workbench.model.term import Concept, Term

DAY = date(2023, 6, 1)


@pytest.fixture(scope="module")
def termbase() -> Termbase:
    return load([Path(__file__).parents[3] / "glossary"])


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("Thái Bình Dương", "Thái Bình", "it lies inside “Thái Bình Dương”, which is longer"),
        ("Thái Bình Dương", "Bình Dương", "it lies inside “Thái Bình Dương”, which is longer"),
        ("UBND tỉnh Cà Mau", "UBND tỉnh", "it lies inside “UBND tỉnh Cà Mau”, which is longer"),
        ("khai thác tối đa", "đa", "its capitals are “ĐA”"),
        ("ông Nguyễn Văn Đức", "Đức", "it is a part of a longer name"),
        ("theo 123/QĐ-TTg", "QĐ", "it cuts the number of a document"),
        ("An Giang", "An Giang", "it is a name of another time (from 2025-07-01)"),
    ],
)
def test_the_reason(termbase: Termbase, text: str, words: str, reason: str) -> None:
    reasons = {(text[one.start : one.end], one.reason) for one in termbase.explain(text, DAY)}
    assert (words, reason) in reasons


@pytest.mark.parametrize("text", ["CPTPP", "thăm Cà Mau", "", "một câu không có gì"])
def test_where_nothing_was_left_aside(termbase: Termbase, text: str) -> None:
    rejected = [one for one in termbase.explain(text, DAY) if "another time" not in one.reason]
    assert rejected == []


def made(**names: str) -> Termbase:
    return Termbase(
        Concept(id=id_, terms=(Term(concept=id_, lang="vi", text=vi), Term(concept=id_, lang="en", text=id_)))
        for id_, vi in names.items()
    )


def test_overlapping_terms_that_neither_contains() -> None:
    termbase = made(first="cục hai ba", second="hai ba bốn năm", third="bốn năm")
    text = "cục hai ba bốn năm"
    assert [hit.concept for hit in termbase.find(text, DAY)] == ["first", "third"]
    (rejected,) = termbase.explain(text, DAY)
    assert rejected.term.concept == "second"
    assert rejected.reason == "it overlaps “cục hai ba”, which begins before it"


def test_a_term_as_it_stands_wins_over_a_slot() -> None:
    (rejected,) = made(slotted="quận {n}", plain="quận 1").explain("ở quận 1", DAY)
    assert (rejected.term.concept, rejected.reason) == ("slotted", "“quận 1” is in the glossary without a slot")


def test_guards_and_terms_without_translation_say_so() -> None:
    guard = Concept(id="guard", terms=(Term(concept="guard", lang="vi", text="một mình", note="guard"),))
    bare = Concept(id="bare", terms=(Term(concept="bare", lang="vi", text="hai mình"),))
    reasons = [one.reason for one in Termbase((guard, bare)).explain("một mình, hai mình", DAY)]
    assert reasons == ["it only guards its words", "the glossary has no translation of it"]
