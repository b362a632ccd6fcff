"""What an open document gives to the memory and asks of it."""

import threading
import time
from collections.abc import Sequence

from workbench.errors import MemoryUnusable
from workbench.memory.concordance import Hit, Manner
from workbench.memory.phrases import MemoryPhrases
from workbench.memory.record import neighbours, record_of, records_of
from workbench.memory.store import ANYWHERE, Place
from workbench.model import Match, Phrase, Unit, UnitKey
from workbench.project import Document, Project
from workbench.session.memories import MANY, Memories
from workbench.session.memory_upkeep import find_in_memories

_PAUSE = 0.02
"""Seconds left to others between two slices of work that nobody waits for."""
_PATIENCE = 0.3
"""Seconds that a lookup waits for another process that is writing; what waits is put before a later one."""


class Remembering:
    """The memories of a project as one document's session uses them; opened with the first lookup.

    Changed units are only noted when they change, so that no key waits for a disk; they are put before the next
    lookup, which is then the first that finds them. May be used from any thread.
    """

    def __init__(self, project: Project, document: Document) -> None:
        self._project = project
        self._document = document
        self._guard = threading.Lock()
        self._memories: Memories | None = None
        self._phrases: MemoryPhrases | None = None
        self._is_closed = False
        self._changed: set[UnitKey] = set()
        self._since_save: set[UnitKey] = set()
        self._is_replaced = False
        self._places: tuple[Sequence[Unit], dict[UnitKey, int]] = ((), {})
        self.trouble: MemoryUnusable | None = None
        """What is wrong with a memory, until a lookup finds it usable again."""

    def note(self, key: UnitKey | None) -> None:
        """Have a unit put that was changed; None: all may be others."""
        if key is None:
            self._is_replaced = True
        else:
            self._changed.add(key)
            self._since_save.add(key)

    def note_saved(self) -> None:
        """Have all put again that is in the document's file only now: who filled the memory meanwhile took it out."""
        self._changed |= self._since_save
        self._since_save.clear()

    def lookup(self, key: UnitKey, units: Sequence[Unit], *, threshold: int, limit: int) -> tuple[Match, ...]:
        """Return matches for a unit's source; none, with the trouble told, where the memory cannot be used."""
        with self._guard:
            try:
                memories = self._opened()
                delayed = self._put_if_possible(memories, units)
                found = memories.lookup(key.source, self._place(memories, key, units), threshold=threshold, limit=limit)
            except MemoryUnusable as error:
                self.trouble = error
                return ()
            self.trouble = delayed or next(iter(memories.troubles), None)
            return found

    def find(self, source: str) -> tuple[Phrase, ...]:
        """Return the phrases of a source that the memories know, see `workbench.drafts.Phrases`."""
        try:
            with self._guard:
                phrases = self._phrases_opened()
            return phrases.find(source)
        except MemoryUnusable as error:
            self.trouble = error
            return ()

    def learn_phrases(self) -> None:
        """Take the phrases of all units into their indexes, in slices, until that is done or the document is closed."""
        try:
            with self._guard:
                if self._is_closed:
                    return
                phrases = self._phrases_opened()
            phrases.catch_up(self._has_a_moment)
        except MemoryUnusable as error:
            self.trouble = error

    def _has_a_moment(self) -> bool:
        """Leave the processor to others between two slices; False once nobody wants phrases any more."""
        time.sleep(_PAUSE)
        return not self._is_closed

    def search(
        self, query: str, units: Sequence[Unit], *, in_target: bool, manner: Manner, limit: int
    ) -> tuple[Hit, ...]:
        """Return units of the memories that have a query, see `workbench.memory.concordance`.

        Raises:
            MemoryUnusable: A memory cannot be read.
            UsageError: The query is no regular expression.
        """
        with self._guard:
            memories = self._opened()
            self.trouble = self._put_if_possible(memories, units) or self.trouble
        hits = tuple(find_in_memories(memories, query, in_target=in_target, manner=manner, limit=limit, waits=False))
        self.trouble = self.trouble or next(iter(memories.troubles), None)
        return hits

    def has_new_words(self) -> bool:
        """Whether a search has to read many units first that nobody has searched yet."""
        with self._guard:
            return self._opened().new_words() > MANY

    def place_of(self, key: UnitKey, units: Sequence[Unit]) -> int | None:
        """Where a unit stands among those of the document, None if it is not one of them."""
        return self._places_of(units).get(key)

    def close(self, units: Sequence[Unit]) -> None:
        """Put what is not put yet and close the memories."""
        self._is_closed = True
        with self._guard:
            try:
                if self._changed or self._is_replaced:
                    self._put(self._opened(), units)
            except MemoryUnusable as error:
                # The next one to open the memory takes it from the document's file.
                self.trouble = error
            if self._phrases:
                self._phrases.close()
                self._phrases = None
            if self._memories:
                self._memories.close()
                self._memories = None

    def _opened(self) -> Memories:
        if self._memories is None:
            self._memories = Memories(self._project, patience=_PATIENCE)
        return self._memories

    def _phrases_opened(self) -> MemoryPhrases:
        if self._phrases is None:
            memories = self._opened()
            places = ((part.store, memories.words_of(part)) for part in memories.memory.parts)
            self._phrases = MemoryPhrases([(store, place and place.with_suffix(".phrases")) for store, place in places])
        return self._phrases

    def _put_if_possible(self, memories: Memories, units: Sequence[Unit]) -> MemoryUnusable | None:
        """Put what waits; where that cannot be done now it goes on waiting, and why is told."""
        try:
            self._put(memories, units)
        except MemoryUnusable as error:
            return error
        return None

    def _put(self, memories: Memories, units: Sequence[Unit]) -> None:
        if self._is_replaced:
            self._is_replaced = False
            try:
                memories.put_document(self._document.name, list(records_of(self._document.name, units)))
            except MemoryUnusable:
                self._is_replaced = True
                raise
        while self._changed:
            # Taken out first: a unit that changes meanwhile is noted anew.
            changed = set(self._changed)
            self._changed -= changed
            places = self._places_of(units)
            try:
                memories.put(
                    self._document.name,
                    [
                        record_of(self._document.name, units[places[key]], *neighbours(units, places[key]))
                        for key in changed
                        if key in places
                    ],
                )
            except MemoryUnusable:
                self._changed |= changed
                raise

    def _place(self, memories: Memories, key: UnitKey, units: Sequence[Unit]) -> Place:
        place = self.place_of(key, units)
        if place is None:
            return ANYWHERE
        previous, following = neighbours(units, place)
        name = self._document.name
        return Place(
            previous=previous,
            following=following,
            role=units[place].role,
            source=key.source,
            without=(name, memories.name_elsewhere(name)),
        )

    def _places_of(self, units: Sequence[Unit]) -> dict[UnitKey, int]:
        known, places = self._places
        if known is not units:
            places = {unit.key: place for place, unit in enumerate(units)}
            self._places = units, places
        return places
