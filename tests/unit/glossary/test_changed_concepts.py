"""A termbase with one concept changed is the termbase that would be read anew."""

from datetime import date

import pytest

from workbench.glossary.termbase import Termbase
from workbench.model.term import Concept, Term, TermHit

DAY = date(2026, 1, 1)


def concept(id_: str, vi: str | tuple[str, ...], en: str, **more: str) -> Concept:
    names = (vi,) if isinstance(vi, str) else vi
    last = date.fromisoformat(more["last"]) if "last" in more else None
    made = [Term(concept=id_, lang="vi", text=name, valid_to=last, note=more.get("note", "")) for name in names]
    return Concept(id=id_, terms=(*made, Term(concept=id_, lang="en", text=en, valid_to=last)))


BASE = (
    concept("a", "cục một", "First"),
    concept("b", "cục hai", "Second"),
    concept("c", ("cục ba", "cb"), "Third"),
    concept("d", "quận {n}", "District {n}"),
)
TEXT = "cục một, cục hai, cục ba mới, cb, quận 5, tổ 7, 12 cục, cục cũ"


def hits(termbase: Termbase) -> list[TermHit]:
    return [*termbase.find(TEXT, DAY), *termbase.find("First, Second", DAY, lang="en", target="vi")]


@pytest.mark.parametrize(
    "changed",
    [
        concept("new", "cục cũ", "Old"),
        concept("new", "cục hai", "Another Second"),
        concept("new", "tổ {n}", "Group {n}"),
        concept("new", "{n} cục", "{n} bureaus"),
        concept("new", "cục ba mới", "New Third"),
        concept("a", "cục mới", "First, renamed"),
        concept("a", "cục hai", "Rival of b, before it in row order"),
        concept("b", ("cục hai", "cục một"), "Rival of a, behind it in row order"),
        concept("c", "cục ba", "No acronym any more"),
        concept("d", "cục", "A word of its own"),
        concept("a", "cục một", "First", note="case"),
        concept("a", "cục một", "First", last="2020-01-01", note="successor: b"),
        concept("new", "cục mới", "New", note="predecessor: a"),
    ],
    ids=lambda changed: f"{changed.id}: {changed.terms[0].text}",
)
@pytest.mark.parametrize("is_indexed", [False, True])
def test_it_finds_what_a_new_one_finds(changed: Concept, is_indexed: bool) -> None:
    before = Termbase(BASE)
    found_before = hits(before) if is_indexed else []
    after = before.with_concept(changed)
    anew = Termbase((*BASE, changed))
    assert after.concepts == anew.concepts
    assert hits(after) == hits(anew)
    assert after.lineage == anew.lineage
    if is_indexed:
        assert hits(before) == found_before


def test_one_change_after_another() -> None:
    termbase = Termbase(BASE)
    hits(termbase)
    for changed in (concept("x", "tổ {n}", "Group {n}"), concept("a", "cục ba", "Third"), concept("x", "cb", "CB")):
        termbase = termbase.with_concept(changed)
    assert hits(termbase) == hits(Termbase(termbase.concepts))
