"""Checks on what stands above an entry for programs: flags, and the source as it was."""

import re
from collections import Counter
from collections.abc import Iterator

from workbench.checks.check import FileCheck
from workbench.checks.context import Context
from workbench.checks.po_file.file import PoFile
from workbench.model import Finding, Severity

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
