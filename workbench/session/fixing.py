"""Mending the files that the checks found something in: safe edits by themselves, others where a person agrees."""

import difflib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from workbench import catalog as po
from workbench.catalog.splice import save_over, spliced
from workbench.errors import Conflict, LockedError, UnreadableInput, WorkbenchError, WriteError
from workbench.glossary import Termbase
from workbench.model import FixKind, Fixup, State, Unit
from workbench.project import acquire, dismissals
from workbench.session import journal as journals
from workbench.session import recovery as recoveries
from workbench.session.check_tasks import Task, Wishes, context_of, tasks, termbase_for
from workbench.session.knowledge import today
from workbench.session.mending import Agree, Mender, Neighbourhood, Offer
from workbench.session.narrowing import narrowed
from workbench.session.policies import policy_of, suite_for
from workbench.session.sources import read_bytes
from workbench.session.standing import Dismissals, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedFile:
    """What was mended in one file."""

    path: Path
    before: bytes
    after: bytes
    made: tuple[Offer, ...]
    left: int
    """Findings that could be mended if somebody agreed, or with --unsafe."""
    held_back: int = 0
    """Edits that were agreed to and not made, because the document would no longer agree with itself."""

    def diff(self) -> Iterator[str]:
        """Yield the change as a unified diff."""
        old, new = (data.decode("utf-8", "replace").splitlines() for data in (self.before, self.after))
        yield from difflib.unified_diff(old, new, str(self.path), str(self.path), lineterm="")

    def as_json(self) -> dict[str, Any]:
        """The file for programs."""
        return {
            "file": str(self.path),
            "left": self.left,
            "held_back": self.held_back,
            "fixed": [
                {
                    "check": offer.finding.check,
                    "kind": str(offer.kind),
                    "line": offer.finding.line,
                    "before": offer.finding.target,
                    "after": offer.target,
                }
                for offer in self.made
            ],
        }


def safe_only(offer: Offer) -> bool:
    """Agree to what cannot change the meaning."""
    return offer.kind is FixKind.SAFE


def fix(
    paths: Sequence[Path], *, start: Path, wishes: Wishes, agree: Agree, write: bool = True, author: str = ""
) -> Iterator[FixedFile | WorkbenchError]:
    """Mend the PO files at `paths`, or all documents of the project at `start`; yield each file, changed or not.

    An edit is made only if the checks find nothing that they did not find before, in the text or in the document,
    and less in the text than before.
    Every byte of a file that belongs to no mended translation stays as it is. A reviewed text into which more than
    safe edits are made is a translated one again.

    Args:
        paths: Files, folders or names of documents; none for the project's documents.
        start: Where to look for the project.
        wishes: Which checks, and how they judge.
        agree: Asked for each edit.
        write: Whether to write; otherwise only say what would be.
        author: Who takes the lock.

    Yields:
        Each file, or why it could not be mended.

    Raises:
        UsageError: There is nothing to check, or a path does not exist.
        SettingsError: A project's settings are wrong.
        GlossaryError: A glossary is broken.
    """
    termbase = cache(partial(termbase_for, wishes))
    for task in tasks(paths, start):
        known = termbase(task.project.root if task.project else None)
        try:
            yield _fixed(task, wishes, known, agree, write=write, author=author)
        except (UnreadableInput, LockedError, Conflict, WriteError) as error:
            yield error


def _fixed(task: Task, wishes: Wishes, termbase: Termbase, agree: Agree, *, write: bool, author: str) -> FixedFile:
    data = read_bytes(task.path)
    catalog = po.parse(data, task.path)
    context = context_of(task, catalog, termbase, wishes)
    policy = narrowed(policy_of(task.project, task.document, wishes.fail_on, task.path), wishes.select, wishes.ignore)
    suite = suite_for([policy])
    mender = Mender(suite, context, Standing(suite, policy, _dismissed(task)))
    changes: list[tuple[Unit, list[Fixup]]] = []
    made: list[Offer] = []
    wished = {unit.key: offers for unit in catalog.units if (offers := mender.mend(unit, agree))}
    kept = Neighbourhood(suite, context, catalog.units).kept(wished)
    for unit in catalog.units:
        if unit.key in kept:
            offers = wished[unit.key]
            made += offers
            is_safe = all(offer.kind is FixKind.SAFE for offer in offers)
            changes.append((_restated(unit, is_safe=is_safe), list(_edits(unit.target, offers[-1].target))))
    after = spliced(data, task.path, changes) if changes else data
    if changes and write:
        with _locked(task, author):
            save_over(task.path, data, after)
    return FixedFile(
        path=task.path,
        before=data,
        after=after,
        made=tuple(made),
        left=mender.left,
        held_back=sum(len(offers) for key, offers in wished.items() if key not in kept),
    )


def _dismissed(task: Task) -> Dismissals:
    return Dismissals(dismissals.read(task.project.dismissals) if task.project else {}, today())


def _restated(unit: Unit, *, is_safe: bool) -> Unit:
    """A unit as it stands once its text is another: what was reviewed has to be reviewed again."""
    is_approved = unit.state in (State.REVIEWED, State.FINAL)
    return unit if is_safe or not is_approved else replace(unit, state=State.TRANSLATED)


def _edits(before: str, after: str) -> Iterator[Fixup]:
    """Yield what differs between two texts, as edits of the first."""
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            yield Fixup(start, end, after[new_start:new_end])


@contextmanager
def _locked(task: Task, author: str) -> Iterator[None]:
    """Keep editors away while a document is written.

    Raises:
        LockedError: It is open, or an editor left unsaved work behind.
        WriteError: The lock file cannot be made.
    """
    if task.project is None or task.document is None:
        yield
        return
    state, name = task.project.state, task.document.name
    lock = acquire(state / f"{name}.lock", owner=author, since=f"{today()}")
    try:
        if recoveries.find(journals.read(journals.path_of(state, name)), po.load(task.path).get):
            raise LockedError(
                "has work that a crashed editor left in its journal.",
                path=task.path,
                advice=f"Look at it first: workbench edit {name}",
            )
        yield
    finally:
        lock.release()
