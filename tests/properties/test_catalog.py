"""Whatever a unit holds, its PO file gives it back; what gettext makes of the file means the same."""

import shutil
import subprocess
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from workbench.catalog import Catalog, comment, compile_mo, load, new, serialise
from workbench.catalog.header import HEADER_KEY
from workbench.errors import CatalogSyntaxError
from workbench.model import LanguagePair, Plural, Provenance, Reference, State, Unit, UnitKey

NOW = datetime(2026, 11, 24, tzinfo=UTC)
NASTY = (
    "\u2028",
    "\u2029",
    "\x85",
    "\x1e",
    "\x1b[31m",
    "\\",
    '"',
    '\\"',
    "\\n",
    "\n",
    "\r",
    "\t",
    "\a",
    "\ufeff",
    "#~ ",
)
WORDS = ("Hoà", "thuỷ sản", "Đắk Lắk", "msgid", "1,23 tỷ USD", "e\u0323\u0302", "https://example.org/?a=%20")

characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0\4")
texts = st.lists(st.one_of(st.sampled_from(NASTY + WORDS), st.text(characters, max_size=6)), max_size=6).map("".join)
lines = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\4\n\r"), max_size=20)
notes = lines.filter(lambda line: comment.parse(line) is None)
extracted = lines.filter(lambda line: not line.startswith("role:"))
paths = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\4\n\r\u2069"), max_size=12)
references = st.builds(Reference, paths, st.none() | st.integers(0, 10**6))
provenances = st.builds(Provenance, origin=texts, by=texts, at=texts)
keys = st.builds(UnitKey, st.none() | texts, texts)
flags = st.lists(st.sampled_from(["no-wrap", "markdown-text", "no-c-format", "range: 1..3"]), max_size=2, unique=True)


@st.composite
def units(draw: st.DrawFn) -> Unit:
    """A unit whose state and texts agree, as `Catalog.replace` makes them."""
    plural = draw(st.none() | st.builds(Plural, texts, st.lists(texts, min_size=1, max_size=4).map(tuple)))
    target = plural.targets[0] if plural else draw(texts)
    previous = draw(st.none() | keys)
    return Unit(
        key=draw(keys),
        target=target,
        state=draw(st.sampled_from([state for state in State if (state is State.EMPTY) == (not target)])),
        role=draw(st.sampled_from(["", "headline", "body"])),
        references=tuple(draw(st.lists(references, max_size=3))),
        provenance=draw(st.just(Provenance()) | provenances),
        previous=previous,
        notes=tuple(draw(st.lists(notes, max_size=2))),
        extracted=tuple(draw(st.lists(extracted, max_size=2))),
        flags=tuple(draw(flags)),
        plural=plural,
        previous_plural=draw(st.none() | texts) if previous else None,
    )


def catalogs(of: st.SearchStrategy[Unit]) -> st.SearchStrategy[Catalog]:
    """Catalogs of some live and some obsolete units."""

    def build(found: list[Unit], live: int) -> Catalog:
        catalog = new(Path("doc.po"), LanguagePair("vi", "en"), "doc", now=NOW)
        catalog.rearrange(found[:live], found[live:])
        return catalog

    some = st.lists(of, max_size=5, unique_by=lambda unit: unit.key)
    return st.builds(build, some.filter(lambda found: all(unit.key != HEADER_KEY for unit in found)), st.integers(0, 5))


def reread(data: bytes) -> Catalog:
    """Load bytes by way of a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "doc.po"
        path.write_bytes(data)
        return load(path)


def meaning(catalog: Catalog) -> list[list[Unit]]:
    """The units without the lines they stand on."""
    return [[replace(unit, line=0) for unit in side] for side in (catalog.units, catalog.obsolete)]


@given(catalogs(units()))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_units_come_back_and_writing_them_again_changes_no_byte(catalog):
    data = serialise(catalog)
    again = reread(data)
    assert meaning(again) == meaning(catalog)
    assert again.header.text == catalog.header.text
    assert serialise(again) == data


@given(catalogs(units()))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_lines_point_at_the_msgid(catalog):
    data = serialise(catalog)
    physical = data.decode().split("\n")
    for unit in reread(data).units:
        assert physical[unit.line - 1].startswith("msgid ")


@given(st.lists(st.sampled_from([*'#"\\:~|.,', "msgid", "msgstr", "[0]", "\n", "\r", " ", "a", "x41", "é", "\u2028"])))
@settings(deadline=None)
def test_any_heap_of_po_words_is_read_whole_or_refused_with_a_line(pieces):
    try:
        catalog = reread("".join(pieces).encode())
    except CatalogSyntaxError as error:
        event("refused")
        if error.line is None:
            raise
        return
    event("read")
    assert meaning(reread(serialise(catalog))) == meaning(catalog)


def plain(unit: Unit) -> Unit:
    """What GNU 0.21 keeps: a source, no flags that it does not know, one file name with a space per entry."""
    numbered = tuple(Reference(f"seeds/file{n or ' '}.txt", n + 1) for n, _ in enumerate(unit.references))
    key = UnitKey(unit.key.context, f"x{unit.source}x")
    return replace(unit, key=key, flags=(), references=numbered)


def checkable(unit: Unit) -> Unit:
    """What `msgfmt --check` asks for beyond syntax: two plural forms, and newlines at the same ends."""
    source, target = f"x{unit.source}x", f"y{unit.target}y"
    plural = Plural("xs", (target, target)) if unit.plural else None
    state = State.FINAL if unit.state is State.EMPTY else unit.state
    return replace(plain(unit), key=UnitKey(unit.key.context, source), target=target, plural=plural, state=state)


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="GNU gettext is not installed")
@given(catalogs(units().map(plain)), st.sampled_from(["--no-wrap", "--width=20", "--escape"]))
@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_msgcat_understands_what_we_meant(catalog, option):
    result = subprocess.run(["msgcat", option, "-"], input=serialise(catalog), capture_output=True, check=True)
    # GNU drops what is obsolete and has no translation.
    live, obsolete = meaning(catalog)
    assert meaning(reread(result.stdout)) == [live, [unit for unit in obsolete if unit.target]]


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="GNU gettext is not installed")
@given(catalogs(units().map(checkable)))
@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_msgfmt_accepts_what_we_write_and_compiles_it_as_we_do(catalog):
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "doc.po", Path(folder) / "doc.mo"
        source.write_bytes(serialise(catalog))
        command = ["msgfmt", "--check", "--no-hash", "--endianness=little", "-o", str(target), str(source)]
        subprocess.run(command, check=True, capture_output=True)
        assert compile_mo(catalog) == target.read_bytes()
