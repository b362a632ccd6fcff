"""What of some texts is like one before it: an index of all of them, of which the earlier ones count."""

from collections.abc import Iterable
from pathlib import Path

from workbench.memory.index.index import Index
from workbench.memory.record import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.text.normalise import match_key
from workbench.text.similarity import Likeness

_AT_ONCE = 5000
_WANTED = 4
"""Matches asked for at first: the best may well come after the text itself."""
_SPELT_OTHERWISE = 99
"""Score of a text that differs from another in its spelling only, as a memory scores it: none is higher here."""


class Earlier:
    """Texts that come one after the other."""

    def __init__(self, texts: Iterable[str], folder: Path) -> None:
        """Index the texts.

        Args:
            texts: All of them, in their order.
            folder: Where an index may be written.
        """
        self._keys = list(filter(None, dict.fromkeys(map(match_key, texts))))
        self._places = {key: place for place, key in enumerate(self._keys)}
        self._have_come: set[str] = set()
        store = SqliteStore.in_process()
        for start in range(0, len(self._keys), _AT_ONCE):
            # The store numbers texts as they come, from 1.
            store.put(Record(source=key, target=key, document="") for key in self._keys[start : start + _AT_ONCE])
        self._index = Index(store, [folder / "texts.index"])

    def note(self, text: str) -> None:
        """Have a text count as earlier from now on."""
        self._have_come.add(match_key(text))

    def best(self, text: str, threshold: int) -> int:
        """Return the score of the earlier text that is most like this one; 0 where none reaches `threshold`.

        The score is that of `workbench.text.similarity`, but 99 where the two differ in their spelling only.
        """
        if threshold > _SPELT_OTHERWISE:
            return 0
        key = match_key(text)
        if key in self._have_come:
            return _SPELT_OTHERWISE
        if key not in self._places:
            return 0
        place, likeness, best = self._places[key], Likeness(text), 0
        for near in self._index.near(key, threshold, _WANTED):
            # What follows scores no more, by letters and so by words.
            if near.score <= best:
                break
            if near.text <= place:
                best = max(best, likeness.to_key(self._keys[near.text - 1]))
        return best if best >= threshold else 0
