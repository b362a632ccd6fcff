"""One open document: edits, undo, journal, saving and what is known about each unit. The only door for a screen."""

import datetime
import threading
from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from workbench import catalog as po
from workbench.atomic import write_text
from workbench.errors import Conflict, LockedError, ProjectError, WriteError
from workbench.model import (
    Counts,
    Draft,
    Finding,
    LanguagePair,
    Match,
    State,
    TermHit,
    Unit,
    UnitKey,
)
from workbench.project import Document, Lock, Project, acquire
from workbench.session import journal as journals
from workbench.session import recovery as recoveries
from workbench.session import resegment
from workbench.session.commands import Command, SetTarget
from workbench.session.edits import edited, storable
from workbench.session.events import (
    CountsChanged,
    DocumentReplaced,
    Event,
    FindingsChanged,
    Listener,
    SaveKind,
    SaveState,
    SaveStateChanged,
    UnitChanged,
)
from workbench.session.history import History, Step
from workbench.session.journal import Entry, Journal
from workbench.session.knowledge import Knowledge
from workbench.session.mention import text_to_insert
from workbench.session.recovery import Recovery

Clock = Callable[[], datetime.datetime]


def now() -> datetime.datetime:
    """Return the present instant, with its time zone."""
    return datetime.datetime.now(datetime.UTC)


class DocumentSession:
    """A document open for work.

    It promises: an edit is in the journal, on the disk, before it counts; a file that somebody else changed is never
    overwritten; whatever happens to the process, the next session finds all but the last second of typing.

    Methods may be called from any thread; listeners are called on the caller's.
    """

    def __init__(
        self, project: Project, document: Document, opened: po.Catalog, *, author: str, clock: Clock = now
    ) -> None:
        self._document = document
        self._project = project
        self._author = author
        self._clock = clock
        self._catalog = opened
        self._base = opened.copy()
        self._guard = threading.RLock()
        self._listeners: list[Listener] = []
        self._history = History()
        self._typing: dict[UnitKey, str] = {}
        self._findings: dict[UnitKey, tuple[Finding, ...]] = {}
        self._dirty = False
        self._unsettled = False
        self._lock: Lock | None = None
        self._journal: Journal | None = None
        self._knowledge = Knowledge(project, document)
        self.read_only = ""
        self.recovery: Recovery | None = None
        self._save_state = SaveState(SaveKind.SAVED)

    @property
    def name(self) -> str:
        """The document's name."""
        return self._document.name

    @property
    def pair(self) -> LanguagePair:
        """The languages."""
        return self._project.pair

    @property
    def profile(self) -> str:
        """The house style."""
        return self._document.profile

    @property
    def day(self) -> datetime.date:
        """The day as of which names are looked up."""
        return self._knowledge.day

    @property
    def day_is_assumed(self) -> bool:
        """Whether the document has no date and today is used."""
        return self._document.date is None

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units in document order."""
        with self._guard:
            return self._catalog.units

    @property
    def counts(self) -> Counts:
        """Units by state."""
        with self._guard:
            return self._catalog.counts

    @property
    def save_state(self) -> SaveState:
        """Where the work is."""
        return self._save_state

    def subscribe(self, listener: Listener) -> None:
        """Have `listener` called with every event, on the thread that makes the change."""
        self._listeners.append(listener)

    def unit(self, key: UnitKey) -> Unit:
        """Return a unit.

        Raises:
            ProjectError: The document has no such unit.
        """
        with self._guard:
            unit = self._catalog.get(key)
        if unit is None:
            raise ProjectError(f"has no segment “{key.source}”.", path=self._document.catalog)
        return unit

    # Editing

    def apply(self, command: Command) -> Unit:
        """Make an edit: journalled first, then in memory, then told to the listeners; one step of undo.

        An empty text is EMPTY whatever state is asked for, and a text is at least a DRAFT. A command that changes
        nothing costs nothing.

        Raises:
            LockedError: The document is read-only.
            WriteError: The journal cannot be written; nothing has changed.
        """
        with self._guard:
            before = self.unit(command.key)
            after = edited(before, command, by=self._author, at=self._instant())
            if (after.target, after.state) == (before.target, before.state):
                self.note_typing(command.key, before.target)
                return before
            self._put(after)
            self._history.push(Step(before, after))
        self._told(UnitChanged(command.key), CountsChanged(self.counts), FindingsChanged(command.key))
        return after

    def note_typing(self, key: UnitKey, text: str) -> None:
        """Put a text that is not confirmed yet into the journal; costs nothing if it is there already.

        Raises:
            WriteError: The journal cannot be written.
        """
        with self._guard:
            text = storable(text)
            kept = self.unit(key).target
            if self.read_only or text == self._typing.get(key, kept):
                return
            self._journalled(Entry(key, text))
            if text == kept:
                del self._typing[key]
            else:
                self._typing[key] = text
            safe = not self._typing and not self._dirty
            if safe:
                self._settle()
        self._saved_as(SaveKind.SAVED if safe else SaveKind.JOURNALLED)

    def undo(self) -> UnitKey | None:
        """Take back the last edit, wherever in the document it was; return its unit, None if there is none."""
        return self._step(self._history.peek_undo, self._history.undo, lambda step: step.before)

    def redo(self) -> UnitKey | None:
        """Make the last edit taken back again; return its unit, None if there is none."""
        return self._step(self._history.peek_redo, self._history.redo, lambda step: step.after)

    # Saving

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
            self._findings.clear()
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

    def discard_recovery(self) -> None:
        """Give up what the journal holds."""
        self.recover(())

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

        The document is saved before and after, and what could be undone is forgotten.

        Returns:
            The unit of the first part: it has the translation, for review.

        Raises:
            LockedError: The document is read-only.
            ProjectError: There is nothing to split off there, or the source has changed since it was added.
            Conflict: The PO file changed on disk, see `merge_disk`; nothing was split.
            WriteError: The disk refused; nothing was split.
        """
        return self._resegmented(partial(resegment.split, key=key, offset=offset))

    def join(self, key: UnitKey) -> UnitKey:
        """Join a segment with the next of its paragraph, here and whenever the document is added again.

        The document is saved before and after, and what could be undone is forgotten.

        Returns:
            The unit of both together: it has both translations, for review.

        Raises:
            LockedError: The document is read-only.
            ProjectError: It is the last of its paragraph, or the source has changed since it was added.
            Conflict: The PO file changed on disk, see `merge_disk`; nothing was joined.
            WriteError: The disk refused; nothing was joined.
        """
        return self._resegmented(partial(resegment.join, key=key))

    # What is known about a unit

    def hits(self, key: UnitKey) -> tuple[TermHit, ...]:
        """The termbase's hits in a unit's source, as of the document's day."""
        return self._knowledge.hits(key.source)

    def term_text(self, key: UnitKey, hit: TermHit) -> str:
        """What to insert for a hit: at the first mention “Full Name (ACRONYM)”, later the acronym."""
        return text_to_insert(hit, key, self.units)

    def matches(self, key: UnitKey) -> tuple[Match, ...]:
        """Finished translations of the same or a like source in this project, best first."""
        return self._knowledge.matches(key, self.units)

    def draft(self, key: UnitKey) -> Draft | None:
        """What can be proposed for an empty unit without a person's help, if anything."""
        return self._knowledge.draft(key, self.units)

    def check(self, key: UnitKey, text: str) -> tuple[Finding, ...]:
        """Findings for a unit as if `text` were its translation; changes nothing."""
        unit = self.unit(key)
        state = unit.state if text == unit.target else State.TRANSLATED
        return self._knowledge.check(replace(unit, target=storable(text), state=state if text else State.EMPTY))

    def findings(self, key: UnitKey) -> tuple[Finding, ...]:
        """The last known findings of a unit, document-wide ones included."""
        return self._findings.get(key, ())

    def check_all(self) -> tuple[Finding, ...]:
        """Check the whole document and remember the findings per unit."""
        found = self._knowledge.check_all(self.units)
        by_key: dict[UnitKey, tuple[Finding, ...]] = {}
        for finding in found:
            by_key[finding.key] = (*by_key.get(finding.key, ()), finding)
        self._findings = by_key
        self._told(FindingsChanged(None))
        return found

    # Within

    def start(self, lock_folder: Path) -> None:
        """Take the lock and open the journal; called once, by `open_document`."""
        try:
            self._lock = acquire(
                lock_folder / f"{self.name}.lock", owner=self._author, since=self._instant()[:16].replace("T", " ")
            )
            path = journals.path_of(lock_folder, self.name)
            self.recovery = recoveries.find(journals.read(path), self._catalog.get)
            self._journal = Journal.open(path)
        except (LockedError, WriteError) as error:
            self.read_only = error.message
            self._save_state = SaveState(SaveKind.READ_ONLY, reason=error.message)

    def _put(self, unit: Unit) -> None:
        """Journal a unit's new text, then take it."""
        self._journalled(
            Entry(
                unit.key,
                unit.target,
                unit.state,
                origin=unit.provenance.origin,
                by=unit.provenance.by,
                at=unit.provenance.at,
            )
        )
        self._catalog.replace(unit)
        self._findings.pop(unit.key, None)
        self._typing.pop(unit.key, None)
        self._dirty = True
        self._saved_as(SaveKind.JOURNALLED)

    def _journalled(self, entry: Entry) -> None:
        if self._journal is None:
            raise LockedError(f"The document is read-only: {self.read_only}", path=self._document.catalog)
        try:
            self._unsettled = True
            self._journal.append(entry)
        except WriteError as error:
            self._saved_as(SaveKind.FAILED, reason=error.message)
            raise

    def _resegmented(self, change: Callable[[Project, Document, po.Catalog], UnitKey]) -> UnitKey:
        with self._guard:
            if self._journal is None:
                raise LockedError(f"The document is read-only: {self.read_only}", path=self._document.catalog)
            for typed, text in tuple(self._typing.items()):
                self.apply(SetTarget(typed, text, State.DRAFT))
            self.save()
            changed = self._catalog.copy()
            key = change(self._project, self._document, changed)
            self._catalog = changed
            self._base = changed.copy()
            self._history.clear()
            self._findings.clear()
        self._told(DocumentReplaced(), CountsChanged(self.counts), FindingsChanged(None))
        self._saved_as(SaveKind.SAVED, saved=True)
        return key

    def _step(
        self, peek: Callable[[], Step | None], move: Callable[[], None], wanted: Callable[[Step], Unit]
    ) -> UnitKey | None:
        with self._guard:
            step = peek()
            if step is None:
                return None
            unit = wanted(step)
            self._put(unit)
            move()
        self._told(UnitChanged(unit.key), CountsChanged(self.counts), FindingsChanged(unit.key))
        return unit.key

    def _settle(self) -> None:
        """Be done with the journal, unless it still holds work of a crash that nobody has decided on."""
        if self._journal and self.recovery is None:
            self._journal.settle(*(Entry(key, text) for key, text in self._typing.items()))
            self._unsettled = bool(self._typing)

    def _keep_aside(self, entries: Collection[Entry]) -> None:
        """Write texts that will not be in the PO file into a file that people can read."""
        if entries:
            path = self._project.state / f"{self.name}.discarded.txt"
            old = path.read_text("utf-8") if path.exists() else ""
            texts = (f"{self._instant()}  {entry.key.source}\n    {entry.target}\n\n" for entry in entries)
            write_text(path, old + "".join(texts))

    def _instant(self) -> str:
        return self._clock().astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def _saved_as(self, kind: SaveKind, *, reason: str = "", saved: bool = False) -> None:
        at = self._clock().astimezone() if saved else self._save_state.at
        self._save_state = SaveState(kind, at, reason)
        self._told(SaveStateChanged(self._save_state))

    def _told(self, *events: Event) -> None:
        for event in events:
            for listener in self._listeners:
                listener(event)


def open_document(project: Project, name: str, *, author: str, clock: Clock = now) -> DocumentSession:
    """Open a document for work; read-only, with the reason, if somebody else has it open.

    Raises:
        ProjectError: There is no such document, or it has not been added yet.
        CatalogSyntaxError: Its PO file is broken.
    """
    document = project.document(name)
    if not document.catalog.exists():
        raise ProjectError(
            "does not exist yet.", path=document.catalog, advice=f"Make it with `workbench add {document.source}`."
        )
    session = DocumentSession(project, document, po.load(document.catalog), author=author, clock=clock)
    session.start(project.state)
    return session
