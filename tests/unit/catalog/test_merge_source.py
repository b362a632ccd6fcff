"""A document added again after it was changed: what is kept, proposed, retired and brought back."""

from dataclasses import replace
from pathlib import Path

import pytest

from workbench.catalog import Catalog, MergeSummary, load, merge_source, new, save
from workbench.model import LanguagePair, Provenance, Reference, Role, Segment, State, Unit, UnitKey

SOURCE = "seeds/doc.txt"
LONG = "Kim ngạch xuất khẩu thuỷ sản của tỉnh đạt một tỷ đô la Mỹ trong chín tháng đầu năm"
CHANGED = "Kim ngạch xuất khẩu thuỷ sản của tỉnh đạt hai tỷ đô la Mỹ trong mười tháng đầu năm"
OTHER = "Nhiều doanh nghiệp mong thủ tục ở cửa khẩu đơn giản hơn"


def segments(*texts: str) -> list[Segment]:
    return [
        Segment(index=n, paragraph=n, role=Role.HEADLINE if n == 1 else Role.BODY, text=text, line=n, start=0, end=0)
        for n, text in enumerate(texts, start=1)
    ]


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return new(tmp_path / "doc.po", LanguagePair("vi", "en"), "doc")


def translate(catalog: Catalog) -> None:
    """Give every unit its source in capitals as target."""
    for unit in catalog.units:
        catalog.replace(replace(unit, target=unit.source.upper(), state=State.REVIEWED, provenance=LAN))


LAN = Provenance(origin="person", by="Lan", at="2026-11-24T10:00:00Z")


def sources(catalog: Catalog) -> list[str]:
    return [unit.source for unit in catalog.units]


def test_a_new_document_is_empty_units_in_its_order(catalog):
    summary = merge_source(catalog, segments("C", "A", "B"), SOURCE)
    assert summary == MergeSummary(new=3)
    assert sources(catalog) == ["C", "A", "B"]
    assert catalog.units[0] == Unit(key=UnitKey(None, "C"), role="headline", references=(Reference(SOURCE, 1),))


def test_a_repeated_sentence_is_one_unit_with_its_places(catalog):
    merge_source(catalog, segments("A", "B", "A"), SOURCE)
    assert sources(catalog) == ["A", "B"]
    assert catalog.units[0].references == (Reference(SOURCE, 1), Reference(SOURCE, 3))
    assert catalog.units[0].role == "headline"


def test_adding_the_same_document_again_changes_nothing(catalog):
    merge_source(catalog, segments("A", "B", "A"), SOURCE)
    translate(catalog)
    save(catalog)
    again = load(catalog.path)
    assert merge_source(again, segments("A", "B", "A"), SOURCE) == MergeSummary(kept=2)
    before = again.path.read_bytes()
    save(again)
    assert again.path.read_bytes() == before


def test_moved_sentences_keep_everything_but_their_place(catalog):
    merge_source(catalog, segments("A", "B"), SOURCE)
    translate(catalog)
    assert merge_source(catalog, segments("B", "A"), SOURCE) == MergeSummary(kept=2)
    assert sources(catalog) == ["B", "A"]
    assert (catalog.units[0].target, catalog.units[0].state, catalog.units[0].provenance) == ("B", State.REVIEWED, LAN)
    assert catalog.units[0].references == (Reference(SOURCE, 1),)


def test_a_changed_sentence_takes_its_translation_along_for_review(catalog):
    merge_source(catalog, segments(LONG, OTHER), SOURCE)
    translate(catalog)
    assert merge_source(catalog, segments(OTHER, CHANGED), SOURCE) == MergeSummary(kept=1, fuzzy=1)
    unit = catalog.get(UnitKey(None, CHANGED))
    assert (unit.target, unit.state, unit.previous) == (LONG.upper(), State.NEEDS_REVIEW, UnitKey(None, LONG))
    assert unit.provenance == Provenance(origin="person")
    assert catalog.obsolete == ()


def test_a_sentence_changed_twice_remembers_what_was_translated(catalog):
    merge_source(catalog, segments(LONG), SOURCE)
    translate(catalog)
    merge_source(catalog, segments(CHANGED), SOURCE)
    merge_source(catalog, segments(CHANGED + " nay"), SOURCE)
    assert catalog.units[0].previous == UnitKey(None, LONG)
    merge_source(catalog, segments(LONG), SOURCE)
    assert (catalog.units[0].target, catalog.units[0].previous) == (LONG.upper(), None)
    assert catalog.units[0].state is State.NEEDS_REVIEW


def test_an_unlike_sentence_takes_nothing(catalog):
    merge_source(catalog, segments(LONG), SOURCE)
    translate(catalog)
    assert merge_source(catalog, segments(OTHER), SOURCE) == MergeSummary(new=1, obsolete=1)
    assert (catalog.units[0].target, catalog.obsolete[0].target) == ("", LONG.upper())


def test_one_translation_serves_one_sentence_the_most_alike(catalog):
    merge_source(catalog, segments(LONG), SOURCE)
    translate(catalog)
    nearer = LONG.replace("một", "ba")
    summary = merge_source(catalog, segments(CHANGED, nearer), SOURCE)
    assert summary == MergeSummary(fuzzy=1, new=1)
    assert catalog.get(UnitKey(None, nearer)).target == LONG.upper()
    assert catalog.get(UnitKey(None, CHANGED)).state is State.EMPTY


def test_of_equals_the_one_with_the_same_neighbours_wins(catalog):
    first, second = "Giá gạo loại một tăng ba phần trăm", "Giá gạo loại một tăng bốn phần trăm"
    merge_source(catalog, segments("A", second, "B", "C", first, "D"), SOURCE)
    translate(catalog)
    now = [f"Giá gạo loại một tăng {n} phần trăm" for n in ("năm", "sáu")]
    merge_source(catalog, segments("C", now[0], "D", "A", now[1], "B"), SOURCE)
    assert catalog.get(UnitKey(None, now[0])).previous.source == first
    assert catalog.get(UnitKey(None, now[1])).previous.source == second


def test_what_vanishes_is_kept_only_if_it_was_translated(catalog):
    merge_source(catalog, segments(LONG, OTHER), SOURCE)
    catalog.replace(replace(catalog.units[0], target="X", state=State.DRAFT))
    assert merge_source(catalog, [], SOURCE) == MergeSummary(obsolete=1, dropped=1)
    assert [unit.source for unit in catalog.obsolete] == [LONG]


def test_what_comes_back_is_revived_as_it_was(catalog):
    merge_source(catalog, segments(LONG, OTHER), SOURCE)
    translate(catalog)
    before = catalog.units
    merge_source(catalog, [], SOURCE)
    save(catalog)
    again = load(catalog.path)
    assert len(again.obsolete) == 2
    assert merge_source(again, segments(LONG, OTHER), SOURCE) == MergeSummary(revived=2)
    assert [replace(unit, line=0) for unit in again.units] == list(before)
    assert again.obsolete == ()


def test_an_obsolete_translation_helps_a_sentence_like_it(catalog):
    merge_source(catalog, segments(LONG), SOURCE)
    translate(catalog)
    merge_source(catalog, segments(OTHER), SOURCE)
    assert merge_source(catalog, segments(CHANGED, OTHER), SOURCE) == MergeSummary(kept=1, fuzzy=1)
    assert catalog.obsolete == ()


def test_an_occurrence_that_was_split_off_stays_split_off(catalog):
    merge_source(catalog, segments("A", "B", "A"), SOURCE)
    translate(catalog)
    first, other = catalog.units
    split = replace(first, key=UnitKey("doc#2", "A"), target="A, the second")
    catalog.rearrange([first, other, split], ())
    assert merge_source(catalog, segments("A", "B", "C", "A", "A"), SOURCE) == MergeSummary(kept=3, new=1)
    assert [(unit.key.context, unit.source) for unit in catalog.units] == [
        (None, "A"),
        (None, "B"),
        (None, "C"),
        ("doc#2", "A"),
    ]
    assert catalog.units[0].references == (Reference(SOURCE, 1), Reference(SOURCE, 5))
    assert catalog.unit_for("A", 1).target == "A"
    assert catalog.unit_for("A", 2).target == "A, the second"
    assert catalog.unit_for("A", 3).target == "A"
    assert catalog.unit_for("Z", 1) is None


def test_a_split_occurrence_that_vanishes_is_kept_as_obsolete_and_revived(catalog):
    merge_source(catalog, segments("A", "A"), SOURCE)
    translate(catalog)
    split = replace(catalog.units[0], key=UnitKey("doc#2", "A"), target="second")
    catalog.rearrange([catalog.units[0], split], ())
    assert merge_source(catalog, segments("A"), SOURCE) == MergeSummary(kept=1, obsolete=1)
    assert merge_source(catalog, segments("A", "A"), SOURCE) == MergeSummary(kept=1, revived=1)
    assert catalog.unit_for("A", 2).target == "second"


def test_plural_units_are_retired_but_never_proposed(po):
    catalog = po(f'msgid "{LONG}"\nmsgid_plural "x"\nmsgstr[0] "1"\nmsgstr[1] "2"\n')
    assert merge_source(catalog, segments(CHANGED), SOURCE) == MergeSummary(new=1, obsolete=1)


def test_notes_and_foreign_flags_go_with_the_unit(po):
    catalog = po(f'# note\n#. seen\n#, no-wrap\nmsgid "{LONG}"\nmsgstr "x"\n')
    merge_source(catalog, segments(CHANGED), SOURCE)
    unit = catalog.units[0]
    assert (unit.notes, unit.extracted, unit.flags) == (("note",), ("seen",), ("no-wrap",))
