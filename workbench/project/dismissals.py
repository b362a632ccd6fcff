"""The file of a project's dismissals: text that git can compare and merge, one finding a line, in sorted order."""

import datetime
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from workbench.errors import UnreadableInput
from workbench.model import Dismissal
from workbench.project.listed import listed, write_listed
from workbench.text.visible import visible

_HEADER = """\
# Findings that somebody has judged to be no errors: fingerprint, check, who, when, until when (- for good), why, and
# the beginning of the text, with tabs between. `workbench dismiss` and the editor write this file. A line holds while
# the check, both texts and the terms stay as they are; take it out to have the finding told again.
"""
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_COLUMNS = 7
_ABOUT = 60
"""Characters of the text that are kept for people."""


def read(path: Path) -> Mapping[str, Dismissal]:
    """Return the dismissals by fingerprint; of two for one finding, as a merge may leave them, the later one.

    Raises:
        UnreadableInput: The file cannot be read, or a line is not of the form.
    """
    found: dict[str, Dismissal] = {}
    try:
        for number, line in listed(path):
            one = _parsed(line, path, number)
            if one.fingerprint not in found or found[one.fingerprint].on <= one.on:
                found[one.fingerprint] = one
    except FileNotFoundError:
        return {}
    return found


def write(path: Path, dismissals: Iterable[Dismissal]) -> None:
    """Write dismissals, sorted by fingerprint so that two people's additions merge; without any the file is removed.

    Raises:
        WriteError: The disk refused; the old file is untouched.
    """
    write_listed(path, _HEADER, sorted(_line(one) for one in dismissals))


def _line(one: Dismissal) -> str:
    about = _plain(one.about)
    short = about if len(about) <= _ABOUT else about[: _ABOUT - 1].rstrip() + "…"
    until = one.until.isoformat() if one.until else "-"
    cells = (one.fingerprint, one.check, _plain(one.by), one.on.isoformat(), until, _plain(one.reason), short)
    return "\t".join(cells) + "\n"


def _plain(text: str) -> str:
    """A text that keeps to its cell, and that no terminal obeys which shows a diff of the file."""
    return visible(" ".join(text.split()))


def _parsed(line: str, path: Path, number: int) -> Dismissal:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) not in (_COLUMNS - 1, _COLUMNS) or not _FINGERPRINT.fullmatch(cells[0]) or not cells[5]:
        raise UnreadableInput(
            "is not of the form “fingerprint, check, who, when, until, why, text”, with tabs between.",
            path=path,
            line=number,
            advice="Mend the line or delete it.",
        )
    fingerprint, check, by, on, until, reason, *about = cells
    return Dismissal(
        fingerprint=fingerprint,
        check=check,
        by=by,
        on=_day(on, path, number),
        until=None if until in ("", "-") else _day(until, path, number),
        reason=reason,
        about=" ".join(about),
    )


def _day(text: str, path: Path, number: int) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise UnreadableInput(
            f"“{text}” is not a day of the form YYYY-MM-DD.", path=path, line=number, advice="Mend the line."
        ) from None
