"""Checks on the PO file itself: syntax, encoding, header, language, plural forms, duplicates, what other tools left.

They see the bytes, so that they also speak of files that cannot be opened. They find what `msgfmt --check` and
i18nspector find in a PO file of prose.
"""

import codecs
import gettext
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from pathlib import PurePath
from typing import ClassVar

from workbench.catalog.survey import Entry, Survey, fields_of, survey
from workbench.checks.check import FileCheck
from workbench.checks.context import Context
from workbench.model import Finding, Severity

_CHARSET = re.compile(r"charset=([^\s;]+)", re.IGNORECASE)


class PoFile:
    """A PO file as it lies there."""

    def __init__(self, name: str, data: bytes, *, is_sound: bool = False) -> None:
        """A file by its name, as the user gave it, and its bytes.

        Args:
            name: For messages, and for the folder's language.
            data: The bytes.
            is_sound: Whether the catalog's reader has read it, so that its form need not be looked at again.
        """
        self.name = name
        self.data = data
        self.is_sound = is_sound

    @cached_property
    def lines(self) -> Sequence[str]:
        """Its lines; what is not UTF-8 is replaced."""
        return self.data.decode("utf-8-sig", "replace").split("\n")

    @cached_property
    def survey(self) -> Survey:
        """What is in it."""
        return survey(self.lines)

    @cached_property
    def header(self) -> Entry | None:
        """The header entry, if there is one."""
        if self.is_sound:
            # Nearly always it comes first, and a hundred thousand lines need not be looked over for it.
            blank = next((number for number, line in enumerate(self.lines) if not line.strip() and number), None)
            if header := survey(self.lines[:blank]).header:
                return header
        return self.survey.header

    @property
    def is_header_first(self) -> bool:
        """Whether nothing stands in front of the header."""
        return self.header is not None and not self.may_hold(b"msgid", before=self.header.line)

    def may_hold(self, mark: bytes, before: int | None = None) -> bool:
        """Whether the bytes hold a mark, in front of a line or anywhere: without it a closer look is spared."""
        if before is None:
            return mark in self.data
        return any(mark.decode() in line and not line.startswith("#") for line in self.lines[: before - 1])

    @cached_property
    def fields(self) -> Sequence[tuple[str, str, int]]:
        """The header's fields: name (as written), value, 1-based line in the file."""
        header = self.header
        if header is None:
            return ()
        first = header.line
        found = []
        for name, value, _ in fields_of(header):
            wanted = f'"{name}:' if name else value[:20]
            line = next((n for n in range(first, len(self.lines) + 1) if wanted in self.lines[n - 1]), first)
            found.append((name, value, line))
        return found

    def value(self, name: str) -> str:
        """The value of a header field, whatever its case; "" if it is not there."""
        return next((value for known, value, _ in self.fields if known.casefold() == name.casefold()), "")

    def line_of(self, name: str) -> int:
        """1-based line of a header field; of the header where it has none."""
        begin = self.header.line if self.header else 1
        return next((line for known, _, line in self.fields if known.casefold() == name.casefold()), begin)


class PoSyntax(FileCheck):
    """What is no PO."""

    id = "po-syntax"
    title = "Not a PO file, or a broken one"
    explanation = (
        "Every fault of the file's form, by line and column: strings not closed, keywords out of order, entries "
        'without a translation, unknown escapes. Right: msgid "a" and below it msgstr "b". Wrong: a msgid alone.'
    )
    severity = Severity.ERROR

    def run_file(self, file: PoFile, context: Context) -> Iterator[Finding]:
        if file.is_sound:
            return
        if b"\0" in file.data:
            line = file.data.count(b"\n", 0, file.data.index(b"\0")) + 1
            yield self.finding_at("There is a NUL character in the file.", line)
        for line, column, message in file.survey.troubles:
            yield self.finding_at(message, line, column)
        for number, text in enumerate(file.lines, 1):
            if "\r" in text.removesuffix("\r"):
                yield self.finding_at("A carriage return stands inside the line.", number, text.index("\r") + 1)


class PoEncoding(FileCheck):
    """Bytes that are not what the header says."""

    id = "po-encoding"
    title = "Encoding wrong or not told"
    explanation = (
        "The header names the encoding, and the bytes keep to it; UTF-8 without a byte order mark is what every tool "
        "reads. Right: “charset=UTF-8”. Wrong: “charset=CHARSET”, or Windows-1258 bytes under “charset=UTF-8”."
    )
    severity = Severity.ERROR

    def run_file(self, file: PoFile, context: Context) -> Iterator[Finding]:
        if file.data.startswith(codecs.BOM_UTF8):
            yield self.finding_at("The file begins with a byte order mark, which msgfmt refuses.", 1)
        found = _CHARSET.search(file.value("Content-Type"))
        charset = found[1] if found else ""
        line = file.line_of("Content-Type")
        if not charset or charset == "CHARSET":
            if not file.data.isascii():
                yield self.finding_at("The header does not name the encoding.", line)
            charset = "UTF-8"
        try:
            codecs.lookup(charset)
        except LookupError:
            yield self.finding_at(f"Nobody knows the encoding “{charset}”.", line)
            return
        if codecs.lookup(charset).name not in ("utf-8", "ascii"):
            yield self.finding_at(f"The file is {charset}; only UTF-8 is read here: msgconv --to-code=UTF-8.", line)
            return
        try:
            file.data.decode(charset)
        except UnicodeDecodeError as error:
            place = file.data.count(b"\n", 0, error.start) + 1
            column = error.start - file.data.rfind(b"\n", 0, error.start)
            yield self.finding_at(f"These bytes are not {charset}.", place, column)


_REQUIRED = ("Project-Id-Version", "PO-Revision-Date", "MIME-Version", "Content-Type",
             "Content-Transfer-Encoding")  # fmt: skip
_BOILERPLATE: Mapping[str, tuple[str, ...]] = {
    "Project-Id-Version": ("PACKAGE VERSION", "PROJECT VERSION"),
    "PO-Revision-Date": ("YEAR-MO-DA HO:MI+ZONE", "YEAR-MO-DA HO:MI +ZONE"),
    "POT-Creation-Date": ("YEAR-MO-DA HO:MI+ZONE", "YEAR-MO-DA HO:MI +ZONE"),
    "Last-Translator": ("FULL NAME <EMAIL@ADDRESS>",),
    "Language-Team": ("LANGUAGE <LL@li.org>",),
    "Plural-Forms": ("nplurals=INTEGER; plural=EXPRESSION;",),
}
"""What tools write into a new header for somebody to replace. Source: GNU gettext, msginit and xgettext."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(?:[+-](?:0\d|1[0-4])[0-5]\d)?")
_CASES: Mapping[str, str] = {name.casefold(): name for name in (*_REQUIRED, *_BOILERPLATE, "Language")}
"""How the fields are written: GNU gettext looks for them letter by letter."""


class PoHeader(FileCheck):
    """A header that is missing, incomplete, or still the template's."""

    id = "po-header"
    title = "Header incomplete"
    explanation = (
        "A PO file begins with a header, each field once and filled in: project, revision date, language, content type "
        "and transfer encoding. Right: “PO-Revision-Date: 2026-11-24 10:00+0700”. Wrong: “YEAR-MO-DA HO:MI+ZONE”."
    )
    severity = Severity.INFO

    def run_file(self, file: PoFile, context: Context) -> Iterator[Finding]:
        header = file.header
        if header is None:
            if file.is_sound or file.survey.entries:
                yield self.finding_at("The file has no header.", 1)
            return
        begin = header.line
        if not file.is_header_first:
            yield self.finding_at("The header is not the first entry.", begin)
        if header.is_fuzzy:
            yield self.finding_at("The header is marked fuzzy.", begin)
        counts = Counter(name.casefold() for name, _, _ in file.fields if name)
        missing = [name for name in _REQUIRED if not counts[name.casefold()]]
        if missing:
            yield self.finding_at(f"The header lacks {', '.join(f'“{name}”' for name in missing)}.", begin)
        for name, value, line in file.fields:
            if not name:
                yield self.finding_at("This line of the header is no field.", line)
            elif counts[name.casefold()] > 1:
                counts[name.casefold()] = 1
                yield self.finding_at(f"The header has “{name}” more than once.", line)
            elif name != (usual := _CASES.get(name.casefold(), name)):
                yield self.finding_at(f"“{name}” is written “{usual}”.", line)
            elif value in _BOILERPLATE.get(name, ()):
                yield self.finding_at(f"“{name}” still says what the template does.", line)
            elif fault := _fault(name, value):
                yield self.finding_at(fault, line)


def _fault(name: str, value: str) -> str:
    """What is wrong with the value of a field, in words."""
    match name.casefold():
        case "po-revision-date" | "pot-creation-date":
            try:
                is_date = bool(_DATE.fullmatch(value)) and bool(datetime.fromisoformat(value[:16]))
            except ValueError:
                is_date = False
            return "" if is_date else f"“{name}” is not a date of the form 2026-11-24 10:00+0700."
        case "mime-version":
            return "" if value == "1.0" else "“MIME-Version” is 1.0, and nothing else."
        case "content-transfer-encoding":
            return "" if value.casefold() == "8bit" else "“Content-Transfer-Encoding” is 8bit, and nothing else."
        case "content-type":
            charset = _CHARSET.search(value)
            if charset and charset[1].casefold() == "utf8":
                return "The encoding is written “UTF-8”."
            return (
                ""
                if charset and value.casefold().startswith("text/plain;")
                else "“Content-Type” is of the form text/plain; charset=UTF-8."
            )
        case "project-id-version":
            return "" if value else "“Project-Id-Version” is empty."
    return ""


_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[_-][A-Z][a-z]{3})?(?:[_-](?:[A-Z]{2}|[0-9]{3}))?(?:@[a-z0-9]+)?")


class PoLanguage(FileCheck):
    """A language that the header does not tell, or that is not the file's."""

    id = "po-language"
    title = "Language missing or another"
    explanation = (
        "The header names the target language by its code, the same that the folder and the project have. Right: "
        "“Language: en” in locales/en/. Wrong: “Language: English”, or “Language: vi” there."
    )
    severity = Severity.WARNING

    def run_file(self, file: PoFile, context: Context) -> Iterator[Finding]:
        header = file.header
        if header is None:
            return
        value, line = file.value("Language"), file.line_of("Language")
        if not value:
            yield self.finding_at("The header does not name the language.", header.line)
        elif not _LANGUAGE.fullmatch(value):
            yield self.finding_at(f"“{value}” is no code of a language, as en or en_GB are.", line)
        else:
            for wanted, where in self._expected(file, context):
                if _primary(wanted) != _primary(value):
                    yield self.finding_at(f"The header says “{value}”, {where} “{wanted}”.", line)
                    return

    def _expected(self, file: PoFile, context: Context) -> Iterator[tuple[str, str]]:
        parts = PurePath(file.name).parts
        if len(parts) >= 3 and parts[-2] == "LC_MESSAGES" and _LANGUAGE.fullmatch(parts[-3]):
            yield parts[-3], "the folder"
        if context.file_is_ours:
            yield context.pair.target, "the project"


def _primary(language: str) -> str:
    return re.split(r"[_@-]", language)[0]


_NPLURALS = re.compile(r"\s*nplurals\s*=\s*([0-9]+)\s*;\s*plural\s*=\s*([^;]+);?\s*")


class PluralForms(FileCheck):
    """A rule for plurals that no program can use."""

    id = "plural-forms"
    title = "Rule for plural forms wrong"
    explanation = (
        "A file with plural entries says how many forms there are and when each is used, in the notation of C. Right: "
        "“nplurals=2; plural=(n != 1);”. Wrong: “nplurals=2; plural=n>;”, or a rule that asks for a third form of two."
    )
    severity = Severity.ERROR
    _most: ClassVar[int] = 1000
    """Numbers for which the rule is tried."""

    def run_file(self, file: PoFile, context: Context) -> Iterator[Finding]:
        value, line = file.value("Plural-Forms"), file.line_of("Plural-Forms")
        has_plurals = file.may_hold(b"msgid_plural") and any(
            one.plural and not one.obsolete for one in file.survey.entries
        )
        if not value or value in _BOILERPLATE["Plural-Forms"]:
            if has_plurals:
                yield self.finding_at("There are plural entries, and the header has no “Plural-Forms”.", line)
            return
        found = _NPLURALS.fullmatch(value)
        if found is None:
            yield self.finding_at("“Plural-Forms” is of the form nplurals=2; plural=(n != 1);", line)
            return
        try:
            rule = gettext.c2py(found[2].strip())  # undocumented, and what gettext itself uses
            used = {int(rule(number)) for number in range(self._most)}
        except (ValueError, ZeroDivisionError, OverflowError, RecursionError) as error:
            yield self.finding_at(f"The rule in “Plural-Forms” cannot be used: {error}.", line)
            return
        count = int(found[1])
        if count == 0 or max(used) >= count:
            yield self.finding_at(f"The rule asks for form {max(used)}, and there are {count}, counted from 0.", line)
        elif has_plurals and _primary(file.value("Language")) == "en" and [rule(0), rule(1), rule(2)] != [1, 0, 1]:
            yield self.finding_at("English has one form for one and another for all else: plural=(n != 1);", line)


class PluralCount(FileCheck):
    """An entry with more or fewer plural forms than the header says."""

    id = "plural-count"
    title = "Number of plural forms"
    explanation = (
        "An entry with a plural has as many forms as the header's nplurals. Right: with “nplurals=2”, msgstr[0] and "
        "msgstr[1]. Wrong: msgstr[0] alone."
    )
    severity = Severity.ERROR

    def run_file(self, file: PoFile, context: Context) -> Iterator[Finding]:
        found = _NPLURALS.fullmatch(file.value("Plural-Forms"))
        if found is None or not file.may_hold(b"msgid_plural"):
            return
        for entry in file.survey.entries:
            if entry.plural and not entry.obsolete and entry.targets and len(entry.targets) != int(found[1]):
                forms = "1 plural form" if len(entry.targets) == 1 else f"{len(entry.targets)} plural forms"
                message = f"The entry has {forms}, the header says {found[1]}."
                yield self.finding_on(entry, message)


class DuplicateMessage(FileCheck):
    """The same text twice."""

    id = "duplicate-message"
    title = "Entry stands twice"
    explanation = (
        "An entry is known by its context and its source, so that a file holds them once; a sentence that repeats gets "
        'a msgctxt where it is to be translated apart. Right: msgctxt "2" before the second. Wrong: a msgid twice.'
    )
    severity = Severity.ERROR

    def run_file(self, file: PoFile, context: Context) -> Iterator[Finding]:
        if file.is_sound:
            return
        seen: set[tuple[str | None, str]] = set()
        # Obsolete entries count, as they do for msgfmt: the next merge would take either of the two.
        for entry in file.survey.entries:
            if entry.key is None:
                continue
            if entry.key in seen:
                yield self.finding_on(entry, "This entry stands in the file already.")
            seen.add(entry.key)


_HASHES = re.compile(r"#-#-#-#-#  .*  #-#-#-#-#")


class ConflictMarker(FileCheck):
    """What a merge left behind."""

    id = "conflict-marker"
    title = "Unresolved merge"
    explanation = (
        "git and msgcat leave marks where two versions differ; somebody has to choose. Right: one text. Wrong: lines "
        "beginning with <<<<<<< or a translation with #-#-#-#-#."
    )
    severity = Severity.ERROR

    def run_file(self, file: PoFile, context: Context) -> Iterator[Finding]:
        if file.is_sound and not file.may_hold(b"#-#-#-#-#"):
            return
        for line in file.survey.conflicts:
            yield self.finding_at("git left an unresolved merge here.", line)
        for entry in file.survey.entries:
            if not entry.obsolete and any(_HASHES.search(quoted.text) for _, quoted in entry.targets):
                yield self.finding_on(entry, "msgcat left two translations here: choose one.")


_FLAG = re.compile(r"(?:no-|possible-|impossible-)?[a-z0-9+#-]+-format")
_FLAG_LINES = re.compile(rb"(?m)^[ \t]*(?:#~[ \t]*)?(#[,=][^\r\n]*)")
_SEVERAL_LINES = re.compile(rb"(?m)^[ \t]*(?:#~[ \t]*)?#[,=].*\n(?:[ \t]*#.*\n)*?[ \t]*(?:#~[ \t]*)?#[,=]")
"""An entry with its flags in more than one line, which only together say whether they are odd."""
_PLAIN_FLAGS = frozenset({"fuzzy", "wrap", "no-wrap", "read-only", "markdown", "safe-html", "md-text", "rst-text"})


class PoFlags(FileCheck):
    """Flags that nobody knows, stand twice or contradict each other."""

    id = "po-flags"
    title = "Flags odd"
    explanation = (
        "Flags are those that gettext knows, its formats, and what Weblate reads (with a colon or ignore-). Right: "
        "“#, fuzzy, c-format”. Wrong: “#, fuzy”, or c-format together with no-c-format."
    )
    severity = Severity.INFO

    def run_file(self, file: PoFile, context: Context) -> Iterator[Finding]:
        lines = set(_FLAG_LINES.findall(file.data))
        if not any(map(_is_odd, lines)) and not (lines and _SEVERAL_LINES.search(file.data)):
            return
        for entry in file.survey.entries:
            counts = Counter(flag for flag, _ in entry.flags)
            for flag, line in dict(reversed(entry.flags)).items():
                if counts[flag] > 1:
                    yield self.finding_at(f"The flag “{flag}” stands twice.", line, on=entry)
                elif not _is_known(flag):
                    yield self.finding_at(f"No program knows the flag “{flag}”.", line, on=entry)
                elif f"no-{flag}" in counts:
                    yield self.finding_at(f"The flags “{flag}” and “no-{flag}” contradict each other.", line, on=entry)


def _is_odd(line: bytes) -> bool:
    """Whether one line of flags is worth a closer look: a whole file has only a few different ones."""
    flags = [flag.strip() for flag in line.decode("utf-8", "replace")[2:].split(",") if flag.strip()]
    return (
        len(flags) != len(set(flags)) or not all(map(_is_known, flags)) or any(f"no-{flag}" in flags for flag in flags)
    )


def _is_known(flag: str) -> bool:
    return (
        flag in _PLAIN_FLAGS
        or ":" in flag
        or flag.startswith(("ignore-", "range", "strict-"))
        or _FLAG.fullmatch(flag) is not None
    )


class StrayPrevious(FileCheck):
    """An old source text on an entry that no longer needs it."""

    id = "stray-previous"
    title = "Old source left behind"
    explanation = (
        "The old source (#|) helps to review a fuzzy entry and goes once that is done. Right: “#| msgid” on a fuzzy "
        "entry. Wrong: on a finished one."
    )
    severity = Severity.INFO

    def run_file(self, file: PoFile, context: Context) -> Iterator[Finding]:
        if not (file.may_hold(b"#|") or file.may_hold(b"#~|")):
            return
        for entry in file.survey.entries:
            has_target = any(quoted.text for _, quoted in entry.targets)
            if entry.previous_line and not entry.obsolete and not entry.is_fuzzy and has_target:
                yield self.finding_at("The old source is still there, and the entry is finished.", entry.previous_line,
                                      on=entry)  # fmt: skip
