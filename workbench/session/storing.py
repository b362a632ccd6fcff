"""Where the work of an open document is kept: saving, merging with the file, recovering, cutting segments anew."""

from collections.abc import Callable, Collection
from functools import partial
from types import TracebackType
from typing import Self

from workbench import catalog as po
from workbench.atomic import write_text
from workbench.errors import Conflict, LockedError, WriteError
from workbench.model import Unit, UnitKey
from workbench.project import Document, Project
from workbench.session import recovery as recoveries
from workbench.session import resegment
from workbench.session.editing import Editing
from workbench.session.events import CountsChanged, DocumentReplaced, FindingsChanged, SaveKind
from workbench.session.history import Cut, Step
from workbench.session.journal import Entry


class Storing(Editing):
    """The part of a session that reads and writes the document's files as a whole."""

    def save(self) -> None:
        """Write the PO file atomically, if anything changed; then the journal is done with.

        Raises:
            Conflict: The file changed on disk since it was read; nothing was written, see `merge_disk`.
            WriteError: The disk refused; the work stays in the journal.
        """
        with self._guard:
            if not self._dirty and not self._unsettled:
                return
            try:
                if self._dirty:
                    po.save(self._catalog)
                    self._base = self._catalog.copy()
                    self._dirty = False
                self._settle()
            except (Conflict, WriteError) as error:
                self._saved_as(SaveKind.FAILED, reason=error.message)
                raise
        self._saved_as(SaveKind.JOURNALLED if self._typing else SaveKind.SAVED, saved=True)

    def merge_disk(self) -> po.MergeResult:
        """Bring together this work and the file that changed on disk, unit by unit, and save the result.

        What one side changed is taken; where both did, this session's text stays, needs review, and the other text is
        kept as a note.

        Raises:
            CatalogSyntaxError: The file on disk cannot be read now; nothing changed.
            WriteError: The disk refused.
        """
        with self._guard:
            theirs = po.load(self._document.catalog)
            result = po.merge_changes(self._base, self._catalog, theirs)
            self._catalog = result.catalog
            self._base = theirs
            self._history.clear()
            self._forget(None)
            self._dirty = True
        self._told(DocumentReplaced(), CountsChanged(self.counts), FindingsChanged(None))
        self.save()
        return result

    def recover(self, keys: Collection[UnitKey]) -> None:
        """Take the texts that the journal holds for `keys` into the document; the others are given up.

        What is given up, and what belongs to no unit any more, is put into `.workbench/<document>.discarded.txt`.

        Raises:
            WriteError: The disk refused; the journal stays as it was.
        """
        if self.recovery is None:
            return
        with self._guard:
            wanted = [item for item in self.recovery.items if item.key in keys]
            given_up = [item.entry for item in self.recovery.items if item.key not in keys]
            self._keep_aside((*given_up, *self.recovery.orphans))
            if self._journal:
                self._journal.settle(*(item.entry for item in wanted))
            for item in wanted:
                before = self.unit(item.key)
                after = recoveries.restored(before, item, by=self._author, at=self._instant())
                self._catalog.replace(after)
                self._history.push(Step(before, after))
                self._dirty = True
            self.recovery = None
        self._told(DocumentReplaced(), CountsChanged(self.counts), FindingsChanged(None))
        self.save()

    def close(self) -> None:
        """Close the journal and give back the lock; unsaved work stays in the journal for the next session."""
        with self._guard:
            if self._journal:
                self._journal.close()
                self._journal = None
            if self._lock:
                self._lock.release()
                self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Where sentences end

    def split(self, key: UnitKey, offset: int) -> UnitKey:
        """Split a segment in two in front of `offset` in its source, here and whenever the document is added again.

        The document is saved before and after; it is one step of undo.

        Returns:
            The unit of the first part: it has the translation, for review.

        Raises:
            LockedError: The document is read-only.
            ProjectError: There is nothing to split off there, or the source has changed since it was added.
            Conflict: The PO file changed on disk, see `merge_disk`; nothing was split.
            WriteError: The disk refused; nothing was split.
        """
        with self._guard:
            whole = self._settled(key)
            first = self._resegmented(partial(resegment.split, key=key, offset=offset))
            parts = (self.unit(first), self.unit(UnitKey(None, key.source[offset:].strip())))
            self._history.push(Cut(before=(whole,), after=parts, offset=offset))
        return first

    def join(self, key: UnitKey) -> UnitKey:
        """Join a segment with the next of its paragraph, here and whenever the document is added again.

        The document is saved before and after; it is one step of undo.

        Returns:
            The unit of both together: it has both translations, for review.

        Raises:
            LockedError: The document is read-only.
            ProjectError: It is the last of its paragraph, or the source has changed since it was added.
            Conflict: The PO file changed on disk, see `merge_disk`; nothing was joined.
            WriteError: The disk refused; nothing was joined.
        """
        with self._guard:
            self._settled(key)
            units = {unit.key: unit for unit in self.units}
            joined = self._resegmented(partial(resegment.join, key=key))
            second = UnitKey(None, joined.source[len(key.source) :].lstrip())
            parts = (units[key], next(unit for unit in units.values() if unit.source == second.source))
            offset = len(joined.source) - len(second.source)
            self._history.push(Cut(before=parts, after=(self.unit(joined),), offset=offset))
        return joined

    # Within

    def _resegmented(self, change: Callable[[Project, Document, po.Catalog], UnitKey]) -> UnitKey:
        with self._guard:
            if self._journal is None:
                raise LockedError(f"The document is read-only: {self.read_only}", path=self._document.catalog)
            self._keep_typing()
            self.save()
            changed = self._catalog.copy()
            key = change(self._project, self._document, changed)
            self._catalog = changed
            self._base = changed.copy()
            self._forget(None)
        self._told(DocumentReplaced(), CountsChanged(self.counts), FindingsChanged(None))
        self._saved_as(SaveKind.SAVED, saved=True)
        return key

    def _settled(self, key: UnitKey) -> Unit:
        """The unit with what is typed in it."""
        self._keep_typing()
        return self.unit(key)

    def _recut(self, cut: Cut) -> UnitKey:
        first, *others = cut.before
        if others:
            key = self._resegmented(partial(resegment.join, key=first.key, second=others[0].key))
        else:
            key = self._resegmented(partial(resegment.split, key=first.key, offset=cut.offset))
        for unit in cut.after:
            if self._catalog.get(unit.key) not in (None, unit):
                self._put(unit)
        self.save()
        return key

    def _keep_aside(self, entries: Collection[Entry]) -> None:
        """Write texts that will not be in the PO file into a file that people can read."""
        if entries:
            path = self._project.state / f"{self.name}.discarded.txt"
            old = path.read_text("utf-8") if path.exists() else ""
            texts = (f"{self._instant()}  {entry.key.source}\n    {entry.target}\n\n" for entry in entries)
            write_text(path, old + "".join(texts))
