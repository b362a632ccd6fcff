"""Checks on the PO file itself: what msgfmt --check and i18nspector find in a PO file of prose, each at its place."""

import datetime
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.catalog import parse
from workbench.catalog.survey import survey
from workbench.checks import Context, PoFile, Policy, Suite
from workbench.errors import CatalogSyntaxError
from workbench.model import Finding, LanguagePair
from workbench.text.profiles import VNA

HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: desk 1\\n"
"POT-Creation-Date: 2026-11-24 10:00+0700\\n"
"PO-Revision-Date: 2026-11-24 10:00+0700\\n"
"Last-Translator: Lan <lan@example.org>\\n"
"Language-Team: Desk <desk@example.org>\\n"
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
NAME = "locales/en/LC_MESSAGES/a.po"
LINES = HEADER.count("\n")
PLURAL = '\nmsgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "c"\n'
BODY = '\n#: a.txt:1\nmsgid "Gạo"\nmsgstr "Rice"\n'


def found(text: "str | bytes", name: str = NAME, *, is_ours: bool = False) -> Sequence[Finding]:
    data = text.encode() if isinstance(text, str) else text
    context = Context(
        LanguagePair("vi", "en"), datetime.date(2026, 11, 24), VNA, lambda _: (), name, file_is_ours=is_ours
    )
    try:
        parse(data, Path(name))
        is_sound = True
    except CatalogSyntaxError:
        is_sound = False
    suite = Suite.load(Policy())
    return suite.run_file(PoFile(name, data, is_sound=is_sound), context)


def told(text: "str | bytes", name: str = NAME, *, is_ours: bool = False) -> list[tuple[str, int, int]]:
    return [(one.check, one.line, one.column) for one in found(text, name, is_ours=is_ours)]


def test_a_sound_file_has_nothing() -> None:
    assert told(HEADER + BODY, is_ours=True) == []


AT = LINES + 2
"""Line of the first entry behind the header."""


@pytest.mark.parametrize(
    ("entry", "check", "line", "column"),
    [
        ('msgid "a\nmsgstr "b"', "po-syntax", AT, 7),
        ('msgid "a"', "po-syntax", AT, 1),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"', "po-syntax", AT, 1),
        ('msgstr "b"', "po-syntax", AT, 1),
        ('msgctxt "x"\nmsgstr "b"', "po-syntax", AT, 1),
        ('msgid "a"\nmsgstr', "po-syntax", AT, 1),
        ('msgid "a"\nmsgstr "x\\q"', "po-syntax", AT + 1, 8),
        ('foo "a"', "po-syntax", AT, 1),
        ('msgid "a" b\nmsgstr "b"', "po-syntax", AT, 11),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"', "po-syntax", AT + 2, 1),
        ('msgid "a"\n# note\nmsgstr "b"', "po-syntax", AT + 1, 1),
        ('msgid "a"\nmsgstr[0] "b"', "po-syntax", AT + 1, 1),
        ('msgid "a"\nmsgid_plural "as"\nmsgstr "b"', "po-syntax", AT + 2, 1),
        ('msgid "a"\nmsgid_plural "as"\nmsgstr[1] "b"', "po-syntax", AT + 2, 1),
        ('msgid "a"\n#~ msgstr "b"', "po-syntax", AT + 1, 4),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"', "duplicate-message", AT + 3, 1),
        ('#~ msgid "a"\n#~ msgstr "b"\n\nmsgid "a"\nmsgstr "c"', "duplicate-message", AT + 3, 1),
        ('msgid "a"\nmsgstr "b"\n\n#~ msgid "a"\n#~ msgstr "c"', "duplicate-message", AT + 3, 4),
        ('# a\rb\nmsgid "a"\nmsgstr "b"', "po-syntax", AT, 4),
        ('<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n>>>>>>> x', "conflict-marker", AT, 1),
        ('msgid "a"\nmsgstr "#-#-#-#-#  a.po  #-#-#-#-#\\nb"', "conflict-marker", AT, 1),
        ('#, fuzy\nmsgid "a"\nmsgstr "b"', "po-flags", AT, 1),
        ('#, c-format, no-c-format\nmsgid "a"\nmsgstr "b"', "po-flags", AT, 1),
        ('#, no-wrap, no-wrap\nmsgid "a"\nmsgstr "b"', "po-flags", AT, 1),
        ('#, no-wrap\n#: a.txt:2\n#, no-wrap\nmsgid "a"\nmsgstr "b"', "po-flags", AT, 1),
        ('#, no-c-format\n#, c-format\nmsgid "a"\nmsgstr "b"', "po-flags", AT + 1, 1),
        ('#| msgid "old"\nmsgid "a"\nmsgstr "b"', "stray-previous", AT, 1),
        ('msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"', "plural-count", AT, 1),
    ],
)
def test_an_entry(entry: str, check: str, line: "int | None", column: "int | None") -> None:
    findings = told(f"{HEADER}\n{entry}\n")
    places = [(at, col) for name, at, col in findings if name == check]
    assert places, findings
    if line is not None:
        assert (line, column) in places


@pytest.mark.parametrize(
    "entry",
    [
        '#, fuzzy\n#| msgid "old"\nmsgid "a"\nmsgstr "b"',
        '#, c-format\nmsgid "a"\nmsgstr "b"',
        '#, python-brace-format, no-wrap\nmsgid "a"\nmsgstr "b"',
        '#, max-length:20, ignore-same\nmsgid "a"\nmsgstr "b"',
        '#~ msgctxt "1"\n#~ msgid "a"\n#~ msgstr "b"\n\nmsgid "a"\nmsgstr "b"',
        'msgctxt "1"\nmsgid "a"\nmsgstr "b"\n\nmsgctxt "2"\nmsgid "a"\nmsgstr "b"',
        'msgid "a" msgstr "b"',
        'msgid "\\303\\240 \\x41 \\a"\nmsgstr "b"',
        'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "c"',
        '#| msgid "old"\nmsgid "a"\nmsgstr ""',
    ],
)
def test_a_right_entry(entry: str) -> None:
    assert told(f"{HEADER}\n{entry}\n") == []


def header(old: str, new: str) -> str:
    assert old in HEADER
    return HEADER.replace(old, new) + BODY


@pytest.mark.parametrize(
    ("text", "check", "line"),
    [
        (BODY, "po-header", 1),
        (BODY + "\n" + HEADER, "po-header", 6),
        ("#, fuzzy\n" + HEADER + BODY, "po-header", 2),
        (header('"Language: en\\n"\n', ""), "po-language", 1),
        (header("Language: en", "Language: English"), "po-language", 8),
        (header("Language: en", "Language: vi"), "po-language", 8),
        (header("desk 1", "PACKAGE VERSION"), "po-header", 3),
        (header("PO-Revision-Date: 2026-11-24 10:00+0700", "PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE"), "po-header", 5),
        (header("PO-Revision-Date: 2026-11-24 10:00+0700", "PO-Revision-Date: 24/11/2026"), "po-header", 5),
        (header("PO-Revision-Date: 2026-11-24 10:00+0700", "PO-Revision-Date: 2026-13-24 10:00+0700"), "po-header", 5),
        (header('"MIME-Version: 1.0\\n"\n', '"MIME-Version: 1.0\\n"\n"MIME-Version: 1.0\\n"\n'), "po-header", 9),
        (header("PO-Revision-Date: 2026-11-24 10:00+0700", "PO-Revision-Date: "), "po-header", 5),
        (header("PO-Revision-Date: 2026-11-24 10:00+0700", "PO-Revision-Date: 2026-11-24 10:00+9900"), "po-header", 5),
        (header("MIME-Version: 1.0", "MIME-Version: 2.0"), "po-header", 9),
        (header("MIME-Version: 1.0", "Mime-Version: 1.0"), "po-header", 9),
        (header("charset=UTF-8", "charset=utf8"), "po-header", 10),
        (header("charset=UTF-8", "charset=ISO-8859-1"), "po-encoding", 10),
        ("", "po-header", 1),
        (header('"MIME-Version: 1.0\\n"\n', '"stray\\n"\n"MIME-Version: 1.0\\n"\n'), "po-header", 9),
        (header("8bit", "7bit"), "po-header", 11),
        (header("charset=UTF-8", "charset=KLINGON"), "po-encoding", 10),
        (header("charset=UTF-8", "charset=CHARSET"), "po-encoding", 10),
        (header("plural=(n != 1)", "plural=n>"), "plural-forms", 12),
        (header("plural=(n != 1)", "plural=n"), "plural-forms", 12),
        (header("plural=(n != 1)", "plural=1/(n-n)"), "plural-forms", 12),
        (header("nplurals=2; plural=(n != 1);", "two"), "plural-forms", 12),
        (header("plural=(n != 1)", "plural=(n == 1)") + PLURAL, "plural-forms", 12),
        (header("plural=(n != 1)", "plural=(n > 1)") + PLURAL, "plural-forms", 12),
    ],
)
def test_the_header(text: str, check: str, line: int) -> None:
    assert (check, line) in [(name, at) for name, at, _ in told(text)]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"\xef\xbb\xbf" + (HEADER + BODY).encode(), 1),
        ((HEADER + BODY).encode().replace("ạ".encode(), b"\xe1"), LINES + 3),
        ((HEADER + BODY).encode("utf-16"), 1),
    ],
)
def test_bytes(data: bytes, line: int) -> None:
    assert ("po-encoding", line) in [(name, at) for name, at, _ in told(data)]


@pytest.mark.parametrize(
    ("name", "is_ours", "is_told"),
    [("a.po", False, False), ("locales/fr/LC_MESSAGES/a.po", False, True), ("a.po", True, False)],
)
def test_the_language_is_that_of_the_folder(name: str, is_ours: bool, is_told: bool) -> None:
    assert bool(told(HEADER + BODY, name=name, is_ours=is_ours)) is is_told


def test_every_fault_is_told_not_only_the_first() -> None:
    text = HEADER + '\nmsgid "a\nmsgstr "b"\n\nfoo\n\nmsgid "c"\n'
    assert [check for check, *_ in told(text)] == ["po-syntax"] * 3


_PIECES = st.sampled_from(
    [
        'msgid "a"', 'msgid "b"', 'msgstr "x"', 'msgstr ""', 'msgctxt "c"', 'msgid_plural "p"', 'msgstr[0] "x"', "# n",
        'msgstr[1] "y"', '"more"', "#, fuzzy", '#| msgid "o"', '#~ msgid "q"', '#~ msgstr "r"', "", "foo", 'msgid "u',
        '"\\q"', "<<<<<<< x",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=14))
def test_what_the_reader_refuses_is_a_fault_here_and_the_other_way_round(pieces: list[str]) -> None:
    """So that a file that was read need not be looked at again."""
    text = "\n".join([HEADER, *pieces, ""])
    try:
        parse(text.encode(), Path("a.po"))
    except CatalogSyntaxError:
        is_read = False
    else:
        is_read = True
    looked = survey(text.split("\n"))
    keys = [one.key for one in looked.entries if one.key]
    is_faultless = not looked.troubles and not looked.conflicts and len(keys) == len(set(keys))
    if is_read:
        assert is_faultless, looked.troubles


@given(st.text(max_size=300))
def test_any_text_can_be_looked_over(text: str) -> None:
    survey(text.split("\n"))
    found(text.encode("utf-8", "surrogatepass"))


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="msgfmt is not installed; CI installs it")
@pytest.mark.parametrize(
    "entry",
    [
        'msgid "a\nmsgstr "b"', 'msgid "a"', 'msgstr "b"', 'msgid "a"\nmsgstr "x\\q"', 'foo "a"',
        'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"', 'msgid "a"\nmsgstr[0] "b"',
        'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"', '<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"',
        'msgid "a"\nmsgstr "b"\nmsgstr "c"',
    ],
)  # fmt: skip
def test_msgfmt_refuses_it_too(entry: str, tmp_path: Path) -> None:
    (tmp_path / "a.po").write_text(f"{HEADER}\n{entry}\n", "utf-8")
    done = subprocess.run(
        ["msgfmt", "--check", "-o", "/dev/null", "a.po"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode != 0
    assert any(one.severity.name == "ERROR" for one in found(f"{HEADER}\n{entry}\n"))
