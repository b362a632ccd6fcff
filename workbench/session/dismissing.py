"""Dismissing findings, taking dismissals back, and telling which of them nothing needs any longer."""

import datetime
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten
from typing import Any

from workbench.errors import LockedError, UsageError
from workbench.model import Dismissal, Finding
from workbench.project import Project, acquire
from workbench.project import dismissals as file
from workbench.session.checking import CheckResult, Wishes, check
from workbench.session.knowledge import today
from workbench.text.normalise import nfc

_SHORTEST = 6
"""Digits of a fingerprint that are enough to name a finding."""
_PATIENCE = 10.0
"""Seconds to wait for somebody else who is writing the file; that takes milliseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is written down with a dismissal."""

    by: str
    reason: str
    on: datetime.date
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which findings are to be dismissed together; what is empty does not narrow them down."""

    checks: tuple[str, ...] = ()
    """Ids, or patterns: `number-*`."""
    documents: tuple[str, ...] = ()
    text: str = ""
    """Stands in the message or one of the texts, whatever its case."""


def dismiss(
    project: Project, findings: Sequence[Finding], words: Words, *, dry_run: bool = False
) -> tuple[Dismissal, ...]:
    """Write dismissals of findings into the project's file, beside those that are there.

    Args:
        project: The project.
        findings: What is no error.
        words: Who says so, and why.
        dry_run: Write nothing.

    Raises:
        UsageError: There is no reason, or the last day is past.
        UnreadableInput: The file is not of the form; nothing was written.
        WriteError: The disk refused; nothing was written.
    """
    if not words.reason.strip():
        raise UsageError("A dismissal needs a reason.", advice="Say in a few words why this is no error.")
    if words.until and words.until < words.on:
        raise UsageError(f"{words.until} is past: the dismissal would never hold.")
    made = tuple(_dismissal(finding, words) for finding in {one.fingerprint: one for one in findings}.values())
    if dry_run:
        return made
    with _alone(project):
        kept = dict(file.read(project.dismissals))
        file.write(project.dismissals, (kept | {one.fingerprint: one for one in made}).values())
    return made


def take_back(project: Project, fingerprints: Sequence[str]) -> tuple[Dismissal, ...]:
    """Take dismissals out of the project's file; return them.

    Raises:
        UsageError: There is none of that fingerprint, or several begin so.
        UnreadableInput: The file is not of the form; nothing was written.
        WriteError: The disk refused; nothing was written.
    """
    with _alone(project):
        kept = dict(file.read(project.dismissals))
        gone = [kept[_only(given, kept, "dismissal")] for given in fingerprints]
        file.write(project.dismissals, (one for one in kept.values() if one not in gone))
    return tuple(gone)


def named(project: Project, fingerprints: Sequence[str]) -> tuple[Finding, ...]:
    """Return the project's findings with these fingerprints; the first digits are enough where they tell them apart.

    What is in no document is looked for in the other PO files of the project's folder.

    Raises:
        UsageError: There is no such finding, or several begin so.
    """
    found = {finding.fingerprint: finding for finding in _checked(project).findings}
    if not all(any(known.startswith(given.lower()) for known in found) for given in fingerprints):
        found |= {finding.fingerprint: finding for result in _beside(project) for finding in result.findings}
    return tuple(found[_only(given, found, "finding")] for given in fingerprints)


def chosen(project: Project, wanted: Wanted) -> tuple[Finding, ...]:
    """Return the project's findings of a kind.

    Raises:
        UsageError: There is no such check.
        ProjectError: There is no such document.
    """
    names = {str(project.document(name).catalog.resolve()) for name in wanted.documents}
    text = _folded(wanted.text)

    def fits(finding: Finding) -> bool:
        return (not names or str(Path(finding.file).resolve()) in names) and any(
            text in _folded(one) for one in (finding.message, finding.source, finding.target)
        )

    return tuple(filter(fits, _checked(project, wanted.checks).findings))


def all_of(project: Project) -> tuple[Dismissal, ...]:
    """Return the project's dismissals, sorted by check and day.

    Raises:
        UnreadableInput: The file is not of the form.
    """
    return tuple(sorted(file.read(project.dismissals).values(), key=lambda one: (one.check, one.on, one.fingerprint)))


def prune(project: Project) -> tuple[Dismissal, ...]:
    """Take out the dismissals that have run out or that no finding needs any longer; return them.

    Raises:
        UnreadableInput: A file cannot be read, so that nobody can say what is needed; nothing was written.
    """
    result = _checked(project)
    others = tuple(_beside(project)) if result.unused else ()
    for error in (*result.unreadable, *(error for other in others for error in other.unreadable)):
        raise error
    if not result.unused:
        return ()
    needed = {one.dismissal for other in others for one in other.dismissed}
    unused = tuple(one for one in result.unused if one not in needed)
    with _alone(project):
        file.write(project.dismissals, (one for one in file.read(project.dismissals).values() if one not in unused))
    return unused


def as_json(one: Dismissal) -> dict[str, Any]:
    """A dismissal for programs."""
    return {
        "fingerprint": one.fingerprint,
        "check": one.check,
        "by": one.by,
        "on": one.on.isoformat(),
        "until": one.until.isoformat() if one.until else None,
        "reason": one.reason,
        "about": one.about,
    }


def as_lines(dismissals: Sequence[Dismissal], day: datetime.date) -> Iterator[str]:
    """Dismissals for people."""
    for one in dismissals:
        until = f", until {one.until}" if one.until else ""
        over = "" if one.holds_on(day) else " (has run out)"
        yield f"{one.fingerprint}  {one.check}: {one.reason}"
        yield f"    {one.by}, {one.on}{until}{over}  {shorten(one.about, 60, placeholder='…')}".rstrip()


def _folded(text: str) -> str:
    return nfc(text).casefold()


@contextmanager
def _alone(project: Project) -> Iterator[None]:
    """Keep others from writing dismissals between our reading and our writing: one of the two would be lost.

    Raises:
        LockedError: Somebody else does not finish.
        WriteError: The lock file cannot be made.
    """
    given_up = time.monotonic() + _PATIENCE
    while True:
        try:
            lock = acquire(
                project.state / f"{project.dismissals.name}.lock", owner="workbench dismiss", since=f"{today()}"
            )
            break
        except LockedError:
            if time.monotonic() > given_up:
                raise
            time.sleep(0.02)
    try:
        yield
    finally:
        lock.release()


def _checked(project: Project, checks: tuple[str, ...] = ()) -> CheckResult:
    return check([], start=project.root, wishes=Wishes(select=checks))


def _beside(project: Project) -> Iterator[CheckResult]:
    """Check the PO files in the project's folder that are none of its documents', if there are any."""
    documents = {document.catalog.resolve() for document in project.documents}
    files = [
        path
        for path in sorted(project.root.rglob("*.po"))
        if path.resolve() not in documents
        and not any(part.startswith(".") for part in path.relative_to(project.root).parts)
    ]
    if files:
        yield check(files, start=project.root, wishes=Wishes())


def _dismissal(finding: Finding, words: Words) -> Dismissal:
    return Dismissal(
        fingerprint=finding.fingerprint,
        check=finding.check,
        by=words.by,
        on=words.on,
        until=words.until,
        reason=words.reason,
        about=finding.target or finding.source,
    )


def _only(given: str, known: Collection[str], thing: str) -> str:
    """The one fingerprint that begins as given."""
    if len(given) < _SHORTEST:
        raise UsageError(f"“{given}” is too short: give at least {_SHORTEST} digits of the fingerprint.")
    found = [one for one in known if one.startswith(given.lower())]
    if len(found) != 1:
        what = f"Several begin with “{given}”" if found else f"The project has no {thing} “{given}” now"
        advice = "Give more digits." if found else "`workbench check` tells the fingerprints behind the checks' ids."
        raise UsageError(f"{what}.", advice=advice)
    return found[0]
