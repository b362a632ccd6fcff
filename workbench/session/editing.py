"""Editing an open document: every edit is journalled before it counts, can be taken back, and is told to listeners."""

import datetime
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from workbench import catalog as po
from workbench.drafts import may_draft
from workbench.errors import LockedError, ProjectError, WriteError
from workbench.model import Counts, Draft, LanguagePair, State, Unit, UnitKey
from workbench.project import Document, Lock, Project, acquire
from workbench.session import journal as journals
from workbench.session import recovery as recoveries
from workbench.session.commands import Command, SetTarget
from workbench.session.edits import drafted, edited, storable
from workbench.session.events import (
    CountsChanged,
    Event,
    FindingsChanged,
    Listener,
    SaveKind,
    SaveState,
    SaveStateChanged,
    UnitChanged,
)
from workbench.session.history import Batch, Change, Cut, History, Step
from workbench.session.journal import Entry, Journal
from workbench.session.recovery import Recovery

Clock = Callable[[], datetime.datetime]


def now() -> datetime.datetime:
    """Return the present instant, with its time zone."""
    return datetime.datetime.now(datetime.UTC)


class Editing:
    """The units of a document, its journal and its lock; the part of a session that changes texts."""

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
        self._dirty = False
        self._unsettled = False
        self._lock: Lock | None = None
        self._journal: Journal | None = None
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

    # Edits

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

    def take_drafts(self, drafts: Mapping[UnitKey, Draft], run: object) -> tuple[UnitKey, ...]:
        """Put drafts into those units that have no text and in which none is being typed; journalled together.

        A draft about which there are doubts, or of which something is still to be translated, is put for review.

        Args:
            drafts: What is proposed, by unit.
            run: What they were made for: with the others of it they are one step of undo.

        Returns:
            The units that got their draft.

        Raises:
            LockedError: The document is read-only.
            WriteError: The journal cannot be written; nothing has changed.
        """
        with self._guard:
            steps = tuple(self._drafted(drafts))
            if not steps:
                return ()
            self._put(*(step.after for step in steps))
            self._history.push_batch(Batch(steps, run))
        keys = tuple(step.after.key for step in steps)
        self._told(*map(UnitChanged, keys), CountsChanged(self.counts), *map(FindingsChanged, keys))
        return keys

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
        """Take back the last edit, wherever in the document it was; return its unit, None if there is none.

        Of several that are taken back together it is the first one of the document.
        """
        return self._step(self._history.peek_undo, self._history.undo, is_back=True)

    def redo(self) -> UnitKey | None:
        """Make the last edit taken back again; return its unit, None if there is none."""
        return self._step(self._history.peek_redo, self._history.redo, is_back=False)

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

    # Within

    def _drafted(self, drafts: Mapping[UnitKey, Draft]) -> Iterator[Step]:
        """The edits that put each draft where one may be put."""
        for key, draft in drafts.items():
            unit = self._catalog.get(key)
            if unit is None or not may_draft(unit) or key in self._typing:
                continue
            after = drafted(unit, draft, by=self._author, at=self._instant())
            if after.target:
                yield Step(unit, after)

    def _put(self, *units: Unit) -> None:
        """Journal the new texts of units, then take them."""
        self._journalled(*map(_entry, units))
        for unit in units:
            self._catalog.replace(unit)
            self._forget(unit.key)
            self._typing.pop(unit.key, None)
        self._dirty = True
        self._saved_as(SaveKind.JOURNALLED)

    def _journalled(self, *entries: Entry) -> None:
        if self._journal is None:
            raise LockedError(f"The document is read-only: {self.read_only}", path=self._document.catalog)
        try:
            self._unsettled = True
            self._journal.append(*entries)
        except WriteError as error:
            self._saved_as(SaveKind.FAILED, reason=error.message)
            raise

    def _step(self, peek: Callable[[], Change | None], move: Callable[[], None], *, is_back: bool) -> UnitKey | None:
        with self._guard:
            if isinstance(peek(), Cut):
                self._keep_typing()
            step = peek()
            if step is None:
                return None
            if isinstance(step, Cut):
                keys: tuple[UnitKey, ...] = (self._recut(step.back if is_back else step),)
            else:
                batch = step if isinstance(step, Batch) else Batch((step,), None)
                steps = (batch.back if is_back else batch).steps
                self._put(*(one.after for one in steps))
                keys = tuple(one.after.key for one in steps)
            move()
            changed = set(keys)
            first = next(unit.key for unit in self.units if unit.key in changed)
        self._told(*map(UnitChanged, keys), CountsChanged(self.counts), *map(FindingsChanged, keys))
        return first

    def _keep_typing(self) -> None:
        """Make what is typed and not confirmed an edit, before segments become others."""
        for typed, text in tuple(self._typing.items()):
            self.apply(SetTarget(typed, text, State.DRAFT))

    def _recut(self, cut: Cut) -> UnitKey:
        """Split or join again, or the other way round; return the first unit of it. Made where files are written."""
        raise NotImplementedError(cut)

    def _settle(self) -> None:
        """Be done with the journal, unless it still holds work of a crash that nobody has decided on."""
        if self._journal and self.recovery is None:
            self._journal.settle(*(Entry(key, text) for key, text in self._typing.items()))
            self._unsettled = bool(self._typing)

    def _instant(self) -> str:
        return self._clock().astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def _saved_as(self, kind: SaveKind, *, reason: str = "", saved: bool = False) -> None:
        at = self._clock().astimezone() if saved else self._save_state.at
        self._save_state = SaveState(kind, at, reason)
        self._told(SaveStateChanged(self._save_state))

    def _forget(self, key: UnitKey | None) -> None:
        """Called when what was found in a unit's text (None: in all) no longer holds."""

    def _told(self, *events: Event) -> None:
        for event in events:
            for listener in self._listeners:
                listener(event)


def _entry(unit: Unit) -> Entry:
    known = unit.provenance
    return Entry(unit.key, unit.target, unit.state, origin=known.origin, by=known.by, at=known.at)
