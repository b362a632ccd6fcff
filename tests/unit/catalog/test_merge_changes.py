"""A file that changed on disk while it was open: three ways, unit by unit."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from workbench.catalog import Catalog, load, merge_changes, save, serialise
from workbench.model import Provenance, Reference, State, Unit, UnitKey

BODY = '#: d.txt:1\nmsgid "a"\nmsgstr "A"\n\n#: d.txt:2\nmsgid "b"\nmsgstr "B"\n\n#: d.txt:3\nmsgid "c"\nmsgstr ""\n'
A, B, C, N = (UnitKey(None, letter) for letter in "abcn")


@pytest.fixture
def sides(po) -> tuple[Catalog, Catalog, Catalog]:
    """Base, mine and theirs, all the same."""
    base = po(BODY)
    return base, load(base.path), load(base.path)


def change(catalog: Catalog, key: UnitKey, **fields: object) -> None:
    fields = {"state": State.TRANSLATED, **fields} if "target" in fields else fields
    catalog.replace(replace(catalog.get(key), **fields))


def arrange(catalog: Catalog, *letters: str, obsolete: str = "") -> None:
    """Keep these units in this order; unknown letters are new units with a translation."""
    known = {unit.source: unit for unit in (*catalog.units, *catalog.obsolete)}

    def unit(letter: str) -> Unit:
        return known.get(letter) or Unit(key=UnitKey(None, letter), target=letter.upper(), state=State.TRANSLATED)

    catalog.rearrange(map(unit, letters), map(unit, obsolete))


def order(catalog: Catalog) -> str:
    return "".join(unit.source for unit in catalog.units)


def test_nothing_changed(sides):
    result = merge_changes(*sides)
    assert (result.taken, result.conflicts) == ((), ())
    assert serialise(result.catalog) == sides[2].path.read_bytes()
    assert not result.catalog.changed


def test_each_side_changed_another_unit(sides):
    base, mine, theirs = sides
    change(mine, A, target="mine")
    change(theirs, B, target="theirs", state=State.FINAL)
    result = merge_changes(base, mine, theirs)
    assert [unit.target for unit in result.catalog.units] == ["mine", "theirs", ""]
    assert (result.taken, result.conflicts) == ((B,), ())
    assert result.catalog.changed
    assert mine.get(B).target == "B"


def test_both_changed_a_unit_the_same_way(sides):
    base, mine, theirs = sides
    change(mine, A, target="same", provenance=Provenance(by="I", at="1"))
    change(theirs, A, target="same", provenance=Provenance(by="they", at="2"))
    result = merge_changes(base, mine, theirs)
    assert result.conflicts == ()
    assert result.catalog.get(A).state is State.TRANSLATED


@pytest.mark.parametrize("lower", ["mine", "theirs"])
def test_of_two_states_for_one_text_the_more_careful_holds(sides, lower):
    base, mine, theirs = sides
    states = (State.NEEDS_REVIEW, State.FINAL) if lower == "mine" else (State.FINAL, State.NEEDS_REVIEW)
    for side, state in zip((mine, theirs), states, strict=True):
        change(side, A, target="same", state=state)
    result = merge_changes(base, mine, theirs)
    assert (result.catalog.get(A).state, result.conflicts) == (State.NEEDS_REVIEW, ())


def test_both_translated_differently(sides, tmp_path):
    base, mine, theirs = sides
    change(mine, A, target="mine", state=State.FINAL)
    change(theirs, A, target='their "text"\nin two lines', provenance=Provenance(by="Lan"))
    result = merge_changes(base, mine, theirs)
    unit = result.catalog.get(A)
    assert (result.taken, result.conflicts) == ((), (A,))
    assert (unit.target, unit.state) == ("mine", State.NEEDS_REVIEW)
    assert unit.notes == (r'theirs (Lan): "their \"text\"\nin two lines"',)
    result.catalog.path = tmp_path / "merged.po"
    result.catalog.digest = ""
    save(result.catalog)
    assert load(result.catalog.path).get(A).notes == unit.notes


def test_a_text_that_i_emptied_and_they_changed_is_not_lost(sides):
    base, mine, theirs = sides
    change(mine, A, target="", state=State.EMPTY)
    change(theirs, A, target="theirs")
    result = merge_changes(base, mine, theirs)
    assert (result.catalog.get(A).target, result.catalog.get(A).state) == ("theirs", State.NEEDS_REVIEW)
    assert result.conflicts == (A,)


def test_my_translation_and_their_moved_reference_go_together(sides):
    base, mine, theirs = sides
    change(mine, A, target="mine", notes=("my note",))
    change(theirs, A, references=(Reference("d.txt", 9),), notes=("their note",), role="lead")
    unit = merge_changes(base, mine, theirs).catalog.get(A)
    assert (unit.target, unit.state, unit.role) == ("mine", State.TRANSLATED, "lead")
    assert (unit.references, unit.notes) == ((Reference("d.txt", 9),), ("my note", "their note"))


def test_a_note_that_they_removed_goes(po):
    base = po('# old\n# kept\nmsgid "a"\nmsgstr "A"\n')
    mine, theirs = load(base.path), load(base.path)
    change(mine, A, notes=("old", "kept", "mine"))
    change(theirs, A, notes=("kept",))
    assert merge_changes(base, mine, theirs).catalog.get(A).notes == ("kept", "mine")


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        ("abc", "abc", "abc"),
        ("abc", "cab", "cab"),
        ("cab", "abc", "cab"),
        ("abc", "anbc", "anbc"),
        ("nabc", "abc", "nabc"),
        ("abcn", "cab", "cnab"),
        ("anbc", "amc", "anmc"),
        ("ac", "abc", "ac"),
        ("abc", "bc", "bc"),
        ("", "", ""),
    ],
)
def test_order_and_presence(sides, mine, theirs, merged):
    arrange(sides[1], *mine)
    arrange(sides[2], *theirs)
    assert order(merge_changes(*sides).catalog) == merged


def test_what_they_removed_and_i_translated_is_kept_as_obsolete(sides):
    base, mine, theirs = sides
    change(mine, A, target="my work")
    arrange(theirs, "b", "c")
    result = merge_changes(base, mine, theirs)
    assert order(result.catalog) == "bc"
    assert [unit.target for unit in result.catalog.obsolete] == ["my work"]


def test_what_they_retired_and_i_translated_is_obsolete_with_my_text(sides):
    base, mine, theirs = sides
    change(mine, A, target="my work")
    arrange(theirs, "b", "c", obsolete="a")
    result = merge_changes(base, mine, theirs)
    assert order(result.catalog) == "bc"
    assert [unit.target for unit in result.catalog.obsolete] == ["my work"]
    assert result.taken == (A,)


def test_a_unit_that_both_added_takes_the_translation_of_either(sides):
    base, mine, theirs = sides
    arrange(theirs, "a", "b", "c", "n")
    mine.rearrange([*mine.units, Unit(key=N)], ())
    result = merge_changes(base, mine, theirs)
    assert result.catalog.get(N).target == "N"
    assert result.conflicts == ()


def test_the_header_is_merged_by_field(sides):
    base, mine, theirs = sides
    mine.header = mine.header.with_field("X-Mine", "1").with_field("Language", "en_GB")
    theirs.header = theirs.header.with_field("X-Theirs", "2").with_field("Language", "en_US")
    header = merge_changes(base, mine, theirs).catalog.header
    assert (header.get("X-Mine"), header.get("X-Theirs"), header.get("Language")) == ("1", "2", "en_GB")


def test_the_result_can_be_saved_over_their_file(sides, po):
    base, mine, theirs = sides
    change(mine, A, target="mine")
    change(theirs, B, target="theirs")
    save(theirs)
    result = merge_changes(base, mine, load(base.path))
    save(result.catalog)
    assert [unit.target for unit in load(base.path).units] == ["mine", "theirs", ""]


def test_plural_forms_are_compared_too(po):
    base = po('msgid "a"\nmsgid_plural "as"\nmsgstr[0] "A"\nmsgstr[1] "As"\n')
    edit: Callable[[Catalog, str], None] = lambda side, form: change(  # noqa: E731
        side, A, plural=replace(side.get(A).plural, targets=("A", form))
    )
    mine, theirs = load(base.path), load(base.path)
    edit(mine, "mine")
    edit(theirs, "theirs")
    result = merge_changes(base, mine, theirs)
    assert result.conflicts == (A,)
    assert result.catalog.get(A).notes == ('theirs: "A"', 'theirs: "theirs"')
