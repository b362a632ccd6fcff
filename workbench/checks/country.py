"""A check on how the country writes its own name, which the house style decides."""

import re
from collections.abc import Iterator

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.masking import masked
from workbench.checks.wording import each_target_place, in_target, quoted
from workbench.model import Finding, FixKind, Fixup, Severity, Unit
from workbench.text.normalise import nfc

_WRITTEN = re.compile(r"(?<![\w-])(?:Vietnam|Viet Nam|Việt Nam)(?=['’]s\b|(?!\w))")
_GOES_ON = re.compile(r"[ \u00a0](?:[A-Z]\w|&[ \u00a0][A-Z])")
_OFFICIAL = re.compile(r"(?i)\b(?:republic of|party of|front of|bank of|union of|news agency of)[ \u00a0]$")
_LONGEST_LEAD = 20


class CountrySpelling(Check):
    """The country's name in another spelling than that of the house style."""

    id = "country-spelling"
    title = "Country's name not in house style"
    explanation = (
        "The house style writes the country's name one way: “Vietnam” for “vna”, “Việt Nam” for “vns”, or as a profile "
        "of the project's own says. Proper names of which it is a part keep their own way. Right, in “vna”: “Vietnam "
        "exports rice”, “the Viet Nam News daily”. Wrong: “Viet Nam exports rice”."
    )
    severity = Severity.WARNING
    source_language = "vi"
    target_language = "en"
    fix = FixKind.SAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        return each_target_place(finding, lambda _: context.profile.country)

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        right = context.profile.country
        if "Vi" not in unit.target:
            return
        target = masked(unit.target)
        for match in _WRITTEN.finditer(target):
            written = match.group()
            # Marks that the style strips are the business of the check on Vietnamese left over.
            if nfc(written) == right or (right.isascii() and not written.isascii()) or written in unit.source:
                continue
            lead = max(0, match.start() - _LONGEST_LEAD)
            if not (_GOES_ON.match(target, match.end()) or _OFFICIAL.search(target, lead, match.start())):
                yield self.finding(unit, f"House style writes {quoted(right)}.", in_target(*match.span()))
