"""A baseline: the findings that an old project had when somebody began to look, and that are not told again."""

import re
from collections.abc import Iterable
from pathlib import Path

from workbench import atomic
from workbench.errors import UnreadableInput
from workbench.model import Finding
from workbench.project.listed import listed

_HEADER = (
    "# Findings that were there before: fingerprint and check. `workbench check --write-baseline` writes this file.\n"
)
_LINE = re.compile(r"([0-9a-f]{16})(?:\s.*)?")


def read(path: Path) -> frozenset[str]:
    """Return the fingerprints in a baseline.

    Raises:
        UnreadableInput: It does not exist or cannot be read, or a line is not of the form.
    """
    found = set()
    try:
        for number, line in listed(path):
            parsed = _LINE.fullmatch(line.strip())
            if parsed is None:
                raise UnreadableInput("does not begin with a fingerprint.", path=path, line=number)
            found.add(parsed[1])
    except FileNotFoundError as error:
        raise UnreadableInput(
            "does not exist.", path=path, advice="Make it with `workbench check --write-baseline`."
        ) from error
    return frozenset(found)


def write(path: Path, findings: Iterable[Finding]) -> None:
    """Write the fingerprints of findings, one a line, sorted.

    Raises:
        WriteError: The disk refused; the old file is untouched.
    """
    lines = sorted({f"{finding.fingerprint}\t{finding.check}\n" for finding in findings})
    atomic.write_text(path, _HEADER + "".join(lines))
