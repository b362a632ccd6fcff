"""Filling the empty segments of a document with what memories, glossary and engines can say of them."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.errors import LockedError, WorkbenchError
from workbench.model import Draft, UnitKey
from workbench.project import Project
from workbench.session.document import DocumentSession, open_document
from workbench.session.edits import is_doubtful
from workbench.session.proposals import Wanted, drafters


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A segment and its draft."""

    number: int
    """1-based place of the segment in the document."""
    source: str
    draft: Draft

    @property
    def drafter(self) -> str:
        """Who made it: the first word of its origin."""
        return self.draft.origin.partition(":")[0]

    def as_json(self) -> dict[str, Any]:
        """The draft for programs."""
        return {
            "segment": self.number,
            "source": self.source,
            "target": self.draft.target,
            "origin": self.draft.origin,
            "doubts": list(self.draft.doubts),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSummary:
    """What drafting did to a document, or (a dry run) would do."""

    name: str
    catalog: Path
    drafts: tuple[Drafted, ...]
    """In the order in which they were made."""
    empty: int
    """Segments that are still empty."""
    sent: int = 0
    """Characters that were sent to an engine."""
    troubles: Mapping[str, WorkbenchError] = field(default_factory=dict)
    """Why drafters that there are were not asked, or not any more, by name: the engine, and those of other packages."""
    memory_trouble: WorkbenchError | None = None
    """Why not everything that was translated before was looked at, if so."""
    is_stopped: bool = False
    """Whether somebody stopped it before its end."""

    @property
    def drafted(self) -> int:
        """How many segments have a draft now."""
        return len(self.drafts)

    @property
    def by_drafter(self) -> dict[str, int]:
        """How many of them each drafter made, the most trusted first."""
        counted = Counter(one.drafter for one in self.drafts)
        return {name: counted[name] for name in drafters() if counted[name]}

    @property
    def doubtful(self) -> int:
        """How many of them somebody has to look at again."""
        return sum(is_doubtful(one.draft) for one in self.drafts)

    def as_json(self, project: Project) -> dict[str, Any]:
        """The summary with paths relative to the project's root."""
        return {
            "name": self.name,
            "catalog": project.relative(self.catalog),
            "drafted": self.drafted,
            "by": self.by_drafter,
            "doubtful": self.doubtful,
            "empty": self.empty,
            "characters_sent": self.sent,
            "trouble": " ".join(str(one) for one in (self.memory_trouble, *self.troubles.values()) if one),
            "stopped": self.is_stopped,
        }


def draft(
    project: Project,
    name: str,
    *,
    author: str,
    wanted: Wanted | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
    dry_run: bool = False,
) -> DraftSummary:
    """Draft the empty units of a document and save it; units with any text stay as they are.

    Each draft is journalled as it comes. Whatever stops the work, what there is until then is saved; somebody who
    interrupts it gets the summary of that.

    Args:
        project: The project.
        name: The document.
        author: Who asks for the drafts.
        wanted: Which drafts; by default those of every drafter in use.
        progress: Told how many of how many empty segments have been gone through.
        dry_run: Write nothing.

    Raises:
        LockedError: The document is open in an editor, or has unsaved work of something that was killed.
        ProjectError: There is no such document.
        CatalogSyntaxError: Its PO file is broken.
        WriteError: The disk refused.
    """
    document = project.document(name)
    with open_document(project, document.name, author=author) as session:
        if not dry_run:
            _require_free(session, document.catalog)
        run = _Run(session, is_dry=dry_run)
        try:
            run.go(wanted or Wanted(), progress)
        except KeyboardInterrupt:
            run.is_stopped = True
        finally:
            if not dry_run:
                session.save()
        return DraftSummary(
            name=document.name,
            catalog=document.catalog,
            drafts=tuple(run.drafts),
            empty=session.counts.empty - (len(run.drafts) if dry_run else 0),
            sent=session.sent_to_engine,
            troubles=session.drafter_troubles,
            memory_trouble=session.memory_trouble,
            is_stopped=run.is_stopped,
        )


class _Run:
    """One going through the empty units of a document."""

    def __init__(self, session: DocumentSession, *, is_dry: bool) -> None:
        self._session = session
        self._is_dry = is_dry
        self._numbers = {unit.key: number for number, unit in enumerate(session.units, start=1)}
        self.drafts: list[Drafted] = []
        self.is_stopped = False

    def go(self, wanted: Wanted, progress: Callable[[int, int], None]) -> None:
        done, total = 0, len(self._session.empty_keys)
        progress(done, total)
        for answers in self._session.drafts(wanted):
            self._take({key: draft for key, draft in answers.items() if draft is not None})
            done += len(answers)
            progress(done, total)

    def _take(self, drafts: Mapping[UnitKey, Draft]) -> None:
        taken = tuple(drafts) if self._is_dry else self._session.take_drafts(drafts, self)
        self.drafts += [
            Drafted(number=self._numbers[key], source=key.source, draft=drafts[key]) for key in taken
        ]  # fmt: skip


def _require_free(session: DocumentSession, catalog: Path) -> None:
    if session.read_only:
        raise LockedError(session.read_only, path=catalog)
    if session.recovery:
        raise LockedError(
            "has work in its journal that was not saved: an editor or a drafting was killed.",
            path=catalog,
            advice=f"Look at it first: workbench edit {session.name}",
        )
