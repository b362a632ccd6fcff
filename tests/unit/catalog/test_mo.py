"""Compiled catalogs: GNU's bytes, and texts that Python's gettext finds."""

import gettext
import io
import shutil
import subprocess
from dataclasses import replace

import pytest

from workbench.catalog import compile_mo, load
from workbench.errors import CatalogSyntaxError
from workbench.model import State, Unit, UnitKey

FIELDS = (
    '"Project-Id-Version: x\\n"\n"POT-Creation-Date: 2026-01-01 00:00+0000\\n"\n"Language: en\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
)
HEADER = f'msgid ""\nmsgstr ""\n{FIELDS}'
PLURAL = 'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "A"\nmsgstr[1] "As"\n'

BODIES = {
    "nothing": "",
    "plain": 'msgid "b"\nmsgstr "B"\n\nmsgid "a"\nmsgstr "A"\n',
    "context": 'msgid "b"\nmsgstr "B"\n\nmsgctxt "é"\nmsgid "b"\nmsgstr "C"\n\nmsgctxt "z"\nmsgid "a"\nmsgstr "D"\n',
    "empty context": 'msgid "b"\nmsgstr "B"\n\nmsgctxt ""\nmsgid "b"\nmsgstr "C"\n',
    "plural": PLURAL,
    "plural in part": 'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "A"\nmsgstr[1] ""\n\nmsgid "a1"\nmsgstr "B"\n',
    "plural without its first form": 'msgid "a"\nmsgid_plural "as"\nmsgstr[0] ""\nmsgstr[1] "As"\n',
    "fuzzy": '#, fuzzy\nmsgid "a"\nmsgstr "A"\n\nmsgid "b"\nmsgstr "B"\n',
    "obsolete": 'msgid "b"\nmsgstr "B"\n\n#~ msgid "a"\n#~ msgstr "A"\n',
    "untranslated": 'msgid "a"\nmsgstr ""\n',
    "control characters": 'msgid "a\\tb"\nmsgstr "A\\n"\n"B"\n\nmsgid "a\x01"\nmsgstr "C"\n\nmsgid "aa"\nmsgstr "D"\n',
    "Vietnamese": 'msgid "Đắk Lắk"\nmsgstr "Dak Lak"\n\nmsgid "tỉnh"\nmsgstr "province"\n',
}


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="GNU gettext is not installed")
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_the_bytes_are_those_of_msgfmt(po, tmp_path, body):
    catalog = po(body, HEADER)
    target = tmp_path / "gnu.mo"
    command = ["msgfmt", "--no-hash", "--endianness=little", "-o", str(target), str(catalog.path)]
    subprocess.run(command, check=True, capture_output=True)
    assert compile_mo(catalog) == target.read_bytes()


def test_python_finds_its_strings(po):
    catalog = po(BODIES["empty context"] + "\n" + PLURAL, HEADER)
    translations = gettext.GNUTranslations(io.BytesIO(compile_mo(catalog)))
    assert translations.gettext("b") == "B"
    assert translations.pgettext("", "b") == "C"
    assert translations.ngettext("a", "as", 2) == "As"


@pytest.mark.parametrize("state", list(State))
def test_only_what_a_person_accepted_goes_in(po, state):
    catalog = po('msgid "a"\nmsgstr "A"\n', HEADER)
    catalog.replace(replace(catalog.units[0], target="" if state is State.EMPTY else "A", state=state))
    assert (b"a\0" in compile_mo(catalog).partition(b"Project-Id-Version")[0][28:]) is state.is_finished


def test_the_order_of_units_does_not_matter(po):
    catalog = po(BODIES["context"], HEADER)
    before = compile_mo(catalog)
    catalog.rearrange(reversed(catalog.units), ())
    assert compile_mo(catalog) == before
    assert compile_mo(load(catalog.path)) == before


@pytest.mark.parametrize("text", ["\0", "\4", "\udfff"])
def test_what_no_file_can_hold_is_refused(po, text):
    catalog = po('msgid "a"\nmsgstr "A"\n', HEADER)
    catalog.replace(Unit(key=UnitKey(None, "a"), target=text, state=State.FINAL))
    with pytest.raises(CatalogSyntaxError):
        compile_mo(catalog)
