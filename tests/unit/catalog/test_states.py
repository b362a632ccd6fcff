"""How a unit's state and provenance travel in a PO file, and when our comment is believed."""

import shutil
import subprocess
from dataclasses import replace

import pytest

from workbench.catalog import comment, load, save, serialise
from workbench.model import Provenance, State, Unit, UnitKey

LAN = Provenance(origin="memory:ca-mau-exports 100", by="Nguyễn Lan", at="2026-11-24T10:00:00Z")
needs_gettext = pytest.mark.skipif(shutil.which("msgcat") is None, reason="GNU gettext is not installed")


def written(po, **changes):
    """The lines of one unit as saved."""
    catalog = po('msgid "a"\nmsgstr ""\n')
    catalog.replace(Unit(key=UnitKey(None, "a"), **changes))
    save(catalog)
    return catalog, serialise(catalog).decode().split("\n\n")[1]


@pytest.mark.parametrize(
    ("state", "fuzzy", "says"),
    [
        (State.DRAFT, True, "state=draft"),
        (State.NEEDS_REVIEW, True, None),
        (State.TRANSLATED, False, None),
        (State.REVIEWED, False, "state=reviewed"),
        (State.FINAL, False, "state=final"),
    ],
)
def test_each_state_is_written_with_po_words_first(po, state, fuzzy, says):
    catalog, text = written(po, target="b", state=state)
    assert ("#, fuzzy" in text) is fuzzy
    assert (says in text) if says else ("workbench:" not in text)
    assert load(catalog.path).units[0].state is state


def test_an_empty_unit_says_nothing(po):
    _, text = written(po)
    assert text == 'msgid "a"\nmsgstr ""\n'


@pytest.mark.parametrize("state", [state for state in State if state is not State.EMPTY])
def test_provenance_travels_with_every_state(po, state):
    catalog, text = written(po, target="b", state=state, provenance=LAN)
    assert text.count("# workbench:") == 1
    assert load(catalog.path).units[0].provenance == LAN


def test_the_comment_reads_like_this(po):
    _, text = written(po, target="b", state=State.REVIEWED, provenance=LAN)
    assert text.splitlines()[0] == (
        "# workbench: state=reviewed by=Nguyễn%20Lan at=2026-11-24T10:00:00Z"
        f" origin=memory:ca-mau-exports%20100 sum={comment.seal('a', ['b'])}"
    )


@pytest.mark.parametrize(
    "text", ["a b", "a=b", "100%", "%41", "line\nbreak", "\u2028", "\u202e", "\x1b[1m", "\xa0", "é=\tü", "="]
)
def test_any_text_survives_the_comment(po, text):
    provenance = Provenance(origin=text, by=text, at=text)
    catalog, _ = written(po, target="b", state=State.FINAL, provenance=provenance)
    assert load(catalog.path).units[0].provenance == provenance


def edited(po, change, **fields):
    """The unit as read after another tool has changed its file."""
    catalog, _ = written(po, **fields)
    path = catalog.path
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    return load(path).units[0]


def test_a_text_changed_by_another_tool_makes_the_comment_void(po):
    unit = edited(po, lambda po: po.replace('msgstr "b"', 'msgstr "c"'), target="b", state=State.FINAL, provenance=LAN)
    assert (unit.state, unit.provenance, unit.notes) == (State.TRANSLATED, Provenance(), ())


def test_a_source_changed_by_another_tool_makes_the_comment_void(po):
    unit = edited(po, lambda po: po.replace('msgid "a"', '#, fuzzy\nmsgid "z"'), target="b", state=State.FINAL)
    assert unit.state is State.NEEDS_REVIEW


def test_a_flag_changed_by_another_tool_decides_but_the_origin_stays(po):
    unit = edited(po, lambda po: po.replace("#, fuzzy\n", ""), target="b", state=State.DRAFT, provenance=LAN)
    assert (unit.state, unit.provenance) == (State.TRANSLATED, Provenance(origin=LAN.origin))


def test_of_several_comments_the_one_that_fits_is_believed(po):
    stale = f"# workbench: state=final sum={comment.seal('a', ['old'])}\n"
    right = f"# workbench: state=reviewed sum={comment.seal('a', ['b'])}\n"
    for order in (stale + right, right + stale):
        unit = po(f'{order}msgid "a"\nmsgstr "b"\n').units[0]
        assert (unit.state, unit.notes) == (State.REVIEWED, ())


@pytest.mark.parametrize(
    "note",
    [
        "workbench: see the glossary",
        "workbench: state=odd sum=1",
        "workbench: state=final",
        "workbench: state=final sum=1 new=x",
        "workbench: state=final state=draft sum=1",
        "workbench:state=final sum=1",
    ],
)
def test_a_note_that_only_looks_like_ours_stays_a_note(po, note):
    assert po(f'# {note}\nmsgid "a"\nmsgstr "b"\n').units[0].notes == (note,)


def test_a_fuzzy_flag_on_an_empty_target_means_nothing(po):
    assert po('#, fuzzy\nmsgid "a"\nmsgstr ""\n').units[0].state is State.EMPTY


def test_state_and_text_are_made_to_agree(po):
    catalog = po('msgid "a"\nmsgstr "b"\n')
    unit = catalog.units[0]
    assert catalog.replace(replace(unit, target="")).state is State.EMPTY
    assert catalog.replace(replace(unit, state=State.EMPTY)).state is State.DRAFT


def test_a_plural_follows_its_target(po):
    catalog = po('msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "bs"\n')
    kept = catalog.replace(replace(catalog.units[0], target="c"))
    assert kept.plural.targets == ("c", "bs")


@needs_gettext
@pytest.mark.parametrize("state", [state for state in State if state is not State.EMPTY])
def test_states_survive_msgcat_and_msgmerge(po, tmp_path, state):
    catalog, _ = written(po, target="b", state=state, provenance=LAN, role="lead")
    template = tmp_path / "doc.pot"
    template.write_bytes(catalog.path.read_bytes())
    for command in (["msgcat"], ["msgmerge", "--quiet", str(catalog.path), str(template)]):
        arguments = command if len(command) > 1 else [*command, str(catalog.path)]
        output = subprocess.run(arguments, capture_output=True, check=True).stdout
        catalog.path.write_bytes(output)
        unit = load(catalog.path).units[0]
        assert (unit.state, unit.provenance, unit.role) == (state, LAN, "lead")
