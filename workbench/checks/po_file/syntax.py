"""Checks on the form of a PO file: what is no PO, what stands twice, what a merge left behind."""

import re
from collections.abc import Iterator

from workbench.checks.check import FileCheck
from workbench.checks.context import Context
from workbench.checks.po_file.file import PoFile
from workbench.model import Finding, Severity


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
