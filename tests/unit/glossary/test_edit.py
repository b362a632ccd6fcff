"""Changes of a concept: its rows, what the rules say, and the file that gets it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from workbench.errors import Conflict, GlossaryError
from workbench.glossary import load
from workbench.glossary.edit import ConceptChange, faults, write
from workbench.model.term import Concept, Term, TermStatus, TermType

HEADER = "concept,lang,term,type,status,valid_from,valid_to,domain,note,source"


def term(text: str, lang: str = "en", **more) -> Term:
    more.setdefault("domain", "trade")
    return Term(concept="trade.coconut", lang=lang, text=text, source="office", **more)


VI, EN = term("dừa", "vi"), term("coconut")
COCONUT = Concept(id="trade.coconut", terms=(VI, EN))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A glossary with the concept and strangers around it."""
    (tmp_path / "trade.csv").write_text(
        f"{HEADER},x\n# a comment\na.b,vi,một,full,preferred,,,a,,s,1\n"
        "trade.coconut,vi,dừa,full,preferred,,,trade,,office,2\n"
        "trade.coconut,en,coconut,full,preferred,,,trade,,office,3\na.c,vi,hai,full,preferred,,,a,,s,4\n",
        "utf-8",
    )
    return tmp_path


def test_rows_are_replaced_in_place_and_new_ones_follow_their_concept(folder):
    change = ConceptChange(
        id="trade.coconut",
        before=load([folder]).concept("trade.coconut"),
        replaced=((EN, replace(EN, status=TermStatus.DEPRECATED)),),
        added=(term("copra"),),
    )
    assert write(folder, change) == folder / "trade.csv"
    lines = (folder / "trade.csv").read_text("utf-8").splitlines()
    assert lines[:4] == [
        f"{HEADER},x",
        "# a comment",
        "a.b,vi,một,full,preferred,,,a,,s,1",
        "trade.coconut,vi,dừa,full,preferred,,,trade,,office,2",
    ]
    assert lines[4:] == [
        "trade.coconut,en,coconut,full,deprecated,,,trade,,office,3",
        "trade.coconut,en,copra,full,preferred,,,trade,,office,",
        "a.c,vi,hai,full,preferred,,,a,,s,4",
    ]
    assert load([folder]).concept("trade.coconut") == change.after


def test_a_concept_that_the_folder_lacks_is_written_whole_into_the_file_of_its_domain(tmp_path):
    (tmp_path / "Trade.csv").write_text(f"{HEADER}\n", "utf-8")
    change = ConceptChange(id="trade.coconut", before=COCONUT, added=(term("copra"),))
    assert write(tmp_path, change).name == "Trade.csv"
    assert load([tmp_path]).concept("trade.coconut") == change.after
    elsewhere = ConceptChange(id="trade.coconut", before=None, added=(replace(VI, domain=""), replace(EN, domain="")))
    assert write(tmp_path / "new", elsewhere) == tmp_path / "new" / "terms.csv"


def test_rows_in_two_files_are_changed_where_they_stand(tmp_path):
    (tmp_path / "a.csv").write_text(f"{HEADER}\ntrade.coconut,vi,dừa,full,preferred,,,trade,,office\n", "utf-8")
    (tmp_path / "b.csv").write_text(f"{HEADER}\ntrade.coconut,en,coconut,full,preferred,,,trade,,office\n", "utf-8")
    change = ConceptChange(
        id="trade.coconut", before=COCONUT, replaced=((VI, replace(VI, note="x")),), added=(term("copra"),)
    )
    write(tmp_path, change)
    assert load([tmp_path]).concept("trade.coconut") == change.after
    assert "copra" in (tmp_path / "b.csv").read_text("utf-8")


def test_a_concept_that_changed_on_disk_is_not_overwritten(folder):
    before = (folder / "trade.csv").read_bytes()
    stale = replace(COCONUT, terms=(VI, replace(EN, note="as it was")))
    with pytest.raises(Conflict):
        write(folder, ConceptChange(id="trade.coconut", before=stale, added=(term("copra"),)))
    with pytest.raises(Conflict):
        write(folder, ConceptChange(id="trade.coconut", before=None, added=(term("copra"),)))
    assert (folder / "trade.csv").read_bytes() == before


def test_a_broken_file_is_named_and_not_touched(folder):
    (folder / "z.csv").write_text("nonsense\n", "utf-8")
    with pytest.raises(GlossaryError):
        write(folder, ConceptChange(id="n.n", before=None, added=(term("copra"),)))


@pytest.mark.parametrize(
    ("added", "said"),
    [
        (term("Coconut", status=TermStatus.DEPRECATED), "right and deprecated on the same day"),
        (term("coconuts of {place}"), "{place}"),
        (term("copra", valid_from=date(2025, 1, 1)), ""),
        (term("copra", type=TermType.VARIANT, status=TermStatus.ADMITTED), ""),
        (term("copra", domain="food"), "two domains"),
        (term("copra", note="gentle; soft"), "not read as a mark"),
    ],
)
def test_only_what_a_change_breaks_is_its_fault(added, said):
    found = faults(ConceptChange(id="trade.coconut", before=COCONUT, added=(added,)), "vi")
    assert bool(found) is bool(said)
    assert all(said in one.message for one in found)


def test_what_was_wrong_before_is_no_fault_of_the_change():
    sourceless = replace(COCONUT, terms=(replace(VI, source=""), EN))
    assert faults(ConceptChange(id="trade.coconut", before=sourceless, added=(term("copra"),)), "vi") == ()
