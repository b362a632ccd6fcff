"""Checks on the header of a PO file: its fields, and the language that they name."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import PurePath

from workbench.checks.check import FileCheck
from workbench.checks.context import Context
from workbench.checks.po_file.fields import BOILERPLATE, CHARSET, primary
from workbench.checks.po_file.file import PoFile
from workbench.model import Finding, Severity

_REQUIRED = ("Project-Id-Version", "PO-Revision-Date", "MIME-Version", "Content-Type",
             "Content-Transfer-Encoding")  # fmt: skip
_DATE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(?:[+-](?:0\d|1[0-4])[0-5]\d)?")
_CASES: Mapping[str, str] = {name.casefold(): name for name in (*_REQUIRED, *BOILERPLATE, "Language")}
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
            elif value in BOILERPLATE.get(name, ()):
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
            charset = CHARSET.search(value)
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
                if primary(wanted) != primary(value):
                    yield self.finding_at(f"The header says “{value}”, {where} “{wanted}”.", line)
                    return

    def _expected(self, file: PoFile, context: Context) -> Iterator[tuple[str, str]]:
        parts = PurePath(file.name).parts
        if len(parts) >= 3 and parts[-2] == "LC_MESSAGES" and _LANGUAGE.fullmatch(parts[-3]):
            yield parts[-3], "the folder"
        if context.file_is_ours:
            yield context.pair.target, "the project"
