"""Going through the segments that a changed term makes wrong: each accepted one is an edit like any other."""

import threading
from collections.abc import Callable, Iterator

from workbench.errors import Conflict, LockedError, WorkbenchError
from workbench.session.commands import SetTarget
from workbench.session.disagreements import Disagreement, Looked, disagreements
from workbench.session.document import DocumentSession, open_document
from workbench.session.terms import SavedTerm


class TermReview:
    """Finds what disagrees with a changed term and makes the changes that somebody accepts.

    Changes in the open document go through its session and can be undone there. Those in others go through sessions of
    their own, which are open, with their locks, until `close`.

    Args:
        session: The open document.
        saved: The changed term.
    """

    def __init__(self, session: DocumentSession, saved: SavedTerm) -> None:
        self.saved = saved
        self._session = session
        self._others: dict[str, DocumentSession] = {}
        self._accepted: list[Disagreement] = []
        self._guard = threading.RLock()

    def find(self, is_stale: Callable[[], bool] = lambda: False) -> Iterator[Disagreement | Looked]:
        """Look through the project, the open document first."""
        live = {self._session.name: self._session.units}
        return disagreements(self._session.project, self.saved.before, self.saved.after, live=live, is_stale=is_stale)

    def is_here(self, one: Disagreement) -> bool:
        """Whether a segment is one of the open document."""
        return one.document == self._session.name

    def accept(self, one: Disagreement) -> None:
        """Give a segment the proposed target; its state stays.

        Raises:
            LockedError: The document is read-only, or open elsewhere.
            Conflict: The segment has another text by now, or the document holds work of a crash to decide on.
            CatalogSyntaxError: The document's file is broken.
            WriteError: The journal cannot be written.
        """
        with self._guard:
            session = self._session_of(one)
            if session.unit(one.unit.key).target != one.unit.target:
                raise Conflict("The segment has another text by now; nothing was changed.")
            session.apply(SetTarget(one.unit.key, one.proposed, one.unit.state))
            self._accepted.append(one)

    def take_back(self) -> Disagreement | None:
        """Take back what was accepted last, and return it; None if nothing is left.

        Raises:
            LockedError: The document is read-only.
            Conflict: The segment was changed since.
            WriteError: The journal cannot be written.
        """
        with self._guard:
            if not self._accepted:
                return None
            one = self._accepted[-1]
            session = self._session_of(one)
            if session.unit(one.unit.key).target != one.proposed:
                raise Conflict("The segment was changed since.")
            session.undo()
            return self._accepted.pop()

    def close(self) -> tuple[WorkbenchError, ...]:
        """Save and close the other documents; what could not be saved stays in their journals.

        Returns:
            What went wrong.
        """
        failures: list[WorkbenchError] = []
        with self._guard:
            for session in self._others.values():
                with session:
                    try:
                        session.save()
                    except WorkbenchError as error:
                        failures.append(error)
            self._others.clear()
        return tuple(failures)

    def _session_of(self, one: Disagreement) -> DocumentSession:
        if self.is_here(one):
            return self._session
        if one.document not in self._others:
            session = open_document(self._session.project, one.document, author=self._session.author)
            if session.read_only or session.recovery is not None:
                session.close()
                if session.read_only:
                    raise LockedError(f"{one.document}: {session.read_only}")
                raise Conflict(f"{one.document} holds work of a crash that nobody has decided on: open it first.")
            self._others[one.document] = session
        return self._others[one.document]
