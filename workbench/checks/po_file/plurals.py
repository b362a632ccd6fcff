"""Checks on plural forms: the rule in the header, and the entries that it speaks of."""

import gettext
import re
from collections.abc import Iterator
from typing import ClassVar

from workbench.checks.check import FileCheck
from workbench.checks.context import Context
from workbench.checks.po_file.fields import BOILERPLATE, primary
from workbench.checks.po_file.file import PoFile
from workbench.model import Finding, Severity

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
        if not value or value in BOILERPLATE["Plural-Forms"]:
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
        elif has_plurals and primary(file.value("Language")) == "en" and [rule(0), rule(1), rule(2)] != [1, 0, 1]:
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
