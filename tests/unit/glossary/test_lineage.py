"""Who came after whom, whichever of the two says so."""

from workbench.glossary.lineage import lineage
from workbench.glossary.termbase import Termbase
from workbench.model.term import Concept, Term


def concept(id_: str, *notes: str) -> Concept:
    return Concept(id=id_, terms=tuple(Term(concept=id_, lang="vi", text=f"{id_} {note}", note=note) for note in notes))


def test_what_one_side_says_holds_for_both() -> None:
    found = lineage([concept("old", "successor: new"), concept("new", ""), concept("newer", "predecessor: new")])
    assert found.successors("old") == ("new",)
    assert found.predecessors("new") == ("old",)
    assert found.successors("new") == ("newer",)
    assert found.predecessors("old") == found.successors("newer") == found.successors("nobody") == ()


def test_said_twice_is_one_link_and_an_unknown_concept_is_none() -> None:
    found = lineage([concept("a", "successor: b, gone"), concept("b", "predecessor: a; 1999: why")])
    assert (found.successors("a"), found.predecessors("b"), found.predecessors("gone")) == (("b",), ("a",), ())


def test_any_row_may_say_it_and_the_order_is_the_glossarys() -> None:
    found = lineage([concept("z", "", "soft; successor: y, x"), concept("x", ""), concept("y", "predecessor: w, z")])
    assert found.successors("z") == ("y", "x")


def test_over_more_than_one_step_nearest_first() -> None:
    found = lineage(
        [concept("a", "successor: c, b"), concept("b", "successor: d"), concept("c", "successor: d"), concept("d", "")]
    )
    assert found.descendants("a") == ("c", "b", "d")
    assert found.ancestors("d") == ("b", "c", "a")


def test_a_circle_ends() -> None:
    found = lineage([concept("a", "successor: b"), concept("b", "successor: a")])
    assert found.descendants("a") == ("b", "a")


def test_the_termbase_answers_too() -> None:
    termbase = Termbase([concept("old", "successor: new"), concept("new", "")])
    assert termbase.successors("old") == ("new",)
    assert termbase.predecessors("new") == ("old",)
    assert termbase.lineage.descendants("old") == ("new",)
