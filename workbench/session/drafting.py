"""Filling empty segments with what finished ones already say."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.drafts import may_draft
from workbench.errors import LockedError
from workbench.model import State
from workbench.project import Project
from workbench.session.commands import SetTarget
from workbench.session.document import open_document


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSummary:
    """What drafting did to a document."""

    name: str
    catalog: Path
    drafted: int
    empty: int
    """Segments that are still empty."""

    def as_json(self, project: Project) -> dict[str, Any]:
        """The summary with paths relative to the project's root."""
        return {
            "name": self.name,
            "catalog": project.relative(self.catalog),
            "drafted": self.drafted,
            "empty": self.empty,
        }


def draft(project: Project, name: str, *, author: str) -> DraftSummary:
    """Draft the empty units of a document and save it; units with any text stay as they are.

    Raises:
        LockedError: The document is open in an editor, or has unsaved work of a crashed one.
        ProjectError: There is no such document.
        CatalogSyntaxError: Its PO file is broken.
        WriteError: The disk refused.
    """
    document = project.document(name)
    with open_document(project, document.name, author=author) as session:
        if session.read_only:
            raise LockedError(session.read_only, path=document.catalog)
        if session.recovery:
            raise LockedError(
                "has work that a crashed editor left in its journal.",
                path=document.catalog,
                advice=f"Look at it first: workbench edit {document.name}",
            )
        proposals = {unit.key: session.draft(unit.key) for unit in session.units if may_draft(unit)}
        drafts = {key: proposal for key, proposal in proposals.items() if proposal}
        for key, proposal in drafts.items():
            session.apply(SetTarget(key, proposal.target, State.DRAFT, origin=proposal.origin))
        session.save()
        empty = session.counts.empty
    return DraftSummary(name=document.name, catalog=document.catalog, drafted=len(drafts), empty=empty)
