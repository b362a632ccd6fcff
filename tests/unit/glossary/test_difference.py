"""What is said of a glossary that changed."""

from dataclasses import replace
from datetime import date

import pytest

from workbench.glossary.difference import Kind, differences
from workbench.glossary.termbase import Termbase
from workbench.model.term import Concept, Term, TermStatus, TermType

VI = Term(concept="x", lang="vi", text="cục")
EN = Term(concept="x", lang="en", text="bureau")
AGENCY = Term(concept="x", lang="en", text="agency")


def between(old: tuple[Term, ...], new: tuple[Term, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    before, after = (Termbase([Concept(id="x", terms=terms)] if terms else []) for terms in (old, new))
    return [(one.kind.value, one.text, one.details) for found in differences(before, after) for one in found.terms]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ((VI, EN), (VI, EN), []),
        ((), (VI, EN), [("added", "cục", ("preferred",)), ("added", "bureau", ("preferred",))]),
        ((VI,), (), [("removed", "cục", ("preferred",))]),
        ((VI, EN), (VI, AGENCY), [("added", "agency", ("preferred",)), ("removed", "bureau", ("preferred",))]),
        (
            (VI, EN),
            (VI, replace(EN, status=TermStatus.DEPRECATED, type=TermType.VARIANT)),
            [("changed", "bureau", ("preferred → deprecated", "full → variant"))],
        ),
        (
            (VI, EN),
            (replace(VI, valid_to=date(2025, 2, 28)), replace(EN, valid_from=date(2001, 1, 1))),
            [
                ("changed", "cục", ("until always → 2025-02-28",)),
                ("changed", "bureau", ("from always → 2001-01-01",)),
            ],
        ),
        ((VI, EN), (VI, replace(EN, note="soft", source="desk")),
         [("changed", "bureau", ("another note", "another source"))]),
        ((VI, EN, AGENCY), (VI, AGENCY, EN), [("changed", "agency", ("the order of the names",))]),
        ((VI, EN, EN), (VI, EN), [("removed", "bureau", ("preferred",))]),
    ],
)  # fmt: skip
def test_what_is_said(
    old: tuple[Term, ...], new: tuple[Term, ...], said: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert between(old, new) == said


def test_the_order_of_concepts() -> None:
    concepts = [Concept(id=id_, terms=(replace(VI, concept=id_),)) for id_ in "abc"]
    changed = Concept(id="b", terms=(replace(VI, concept="b", note="x"),))
    found = differences(Termbase(concepts[:2]), Termbase([concepts[2], changed]))
    assert [(one.concept, one.kind) for one in found] == [("c", Kind.ADDED), ("b", Kind.CHANGED), ("a", Kind.REMOVED)]
