"""The index over a store: a mapped image of most of its texts, and a table of those that came later."""

import threading
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import MemoryUnusable, WriteError
from workbench.memory.index.later import Later
from workbench.memory.index.letters import row_of
from workbench.memory.index.near import Near
from workbench.memory.store import Store

if TYPE_CHECKING:
    from workbench.memory.index.image import Image

_LATER = 8000
"""Texts in the table at most: each thousand costs a lookup some hundredths of a millisecond."""
_LATER_OF_FEW, _SHARE = 1000, 10
"""As many in a small memory, where a new image is made in no time: one part in so many of the image."""

_DAMAGE = (ArithmeticError, LookupError, ValueError)
"""What reading numbers comes to that are not those of an image."""

_PROBES = 1000
"""Texts looked up to see whether the image is whole."""


class Index:
    """Finds the texts of a store by likeness, those that were put a moment ago included, by whatever process.

    The image says of which store it is and up to which text. It is only ever replaced as a whole, so that processes
    that share it need no lock: whoever has the older one finds the rest in the store.
    """

    def __init__(self, store: Store, places: Sequence[Path] = ()) -> None:
        """Look at nothing yet.

        Args:
            store: The texts.
            places: Where the image may be, the best place first; it is written to the first that takes it.
        """
        self._store = store
        self._places = places
        self._guard = threading.Lock()
        self._is_open = False
        self._image: Image | None = None
        self._later = Later()
        self._last = 0

    def near(self, key: str, threshold: int, limit: int) -> Iterator[Near]:
        """Yield all texts whose score by letters reaches `threshold`, the best first.

        Args:
            key: Comparison key of the text sought.
            threshold: 1 to 100.
            limit: How many are likely to be wanted.

        Raises:
            MemoryUnusable: The store cannot be read, or the image was damaged; it is made anew the next time.
        """
        row = row_of(key)
        with self._guard:
            self._caught_up()
            image, later = self._image, self._later.near(row, threshold)
        if image is None:
            return iter(later)
        from workbench.memory.index.search import near

        found = self._until_damage(image, near(image, row, threshold, limit))
        return merge(found, later, key=_score, reverse=True) if later else found

    def catch_up(self) -> None:
        """Take in the texts that the store has got since; where they are many, make a new image, which takes seconds.

        Lookups do it, too: to call it after an import spares the next lookup the wait.

        Raises:
            MemoryUnusable: The store cannot be read; the image stays as it is.
        """
        with self._guard:
            self._caught_up()

    def lost(self) -> list[str]:
        """Return the keys of texts that a lookup of themselves does not find: some, if the image is damaged.

        Raises:
            MemoryUnusable: The store cannot be read.
        """
        step = sum(1 for _ in self._store.texts_after(0)) // _PROBES + 1
        return [
            key
            for number, key in list(islice(self._store.texts_after(0), 0, None, step))
            if row_of(key) and not any(one.text == number for one in self.near(key, 100, 1))
        ]

    def _until_damage(self, image: "Image", found: Iterator[Near]) -> Iterator[Near]:
        try:
            yield from found
        except _DAMAGE as error:
            place = next(iter(self._places), None)
            self._throw_away(image)
            raise MemoryUnusable("was damaged; the next lookup makes it anew.", path=place) from error

    def _throw_away(self, image: "Image") -> None:
        """Forget an image, in its file, too; a place where it has to stay is used no more."""
        with self._guard:
            if self._image is not image:
                return
            self._places = [place for place in self._places if _is_removed(place)]
            self._image, self._later, self._last = None, Later(), 0

    def _caught_up(self) -> None:
        last = self._store.last_text()
        if last == self._last:
            return
        if not self._is_open:
            self._open(last)
            self._is_open = True
        # By the numbers, of which some may be gone: many are not kept as strings first.
        if self._places and self._later.size + last - self._last > self._room():
            self._build(last)
        for number, key in self._store.texts_after(self._last):
            self._later.add(number, row_of(key))
            self._last = number
        # The last texts may be gone already.
        self._last = max(self._last, last)

    def _room(self) -> int:
        """How many texts the table may have."""
        return max(_LATER_OF_FEW, min(_LATER, (0 if self._image is None else self._image.size) // _SHARE))

    def _open(self, last: int) -> None:
        for place in self._places:
            if place.exists():
                from workbench.memory.index.image import Image

                image = Image.open(place)
                covered = self._covered(image)
                if image is not None and covered is not None and self._last <= covered <= last:
                    self._image, self._last = image, covered

    def _build(self, last: int) -> None:
        """Make an image of everything up to a text; where no place takes one, all goes into the table."""
        from workbench.memory.index.image import Image, build

        while self._places:
            try:
                build(self._places[0], self._stamp(last), self._new_rows(last), self._image)
            except WriteError:
                self._places = self._places[1:]
                continue
            image = Image.open(self._places[0])
            # Another process may have put a newer one there, which covers what this one does.
            covered = self._covered(image)
            if image is not None and covered is not None:
                self._image, self._last, self._later = image, covered, Later()
            return

    def _new_rows(self, last: int) -> Iterator[tuple[int, str]]:
        yield from self._later.rows()
        for number, key in self._store.texts_after(self._last):
            if number > last:
                # It came meanwhile.
                return
            yield number, row_of(key)

    def _stamp(self, last: int) -> str:
        return f"{self._store.identity} {last}"

    def _covered(self, image: "Image | None") -> int | None:
        """The last text that an image has; None if it is of another store."""
        if image is None:
            return None
        identity, _, last = image.stamp.rpartition(" ")
        return int(last) if identity == self._store.identity else None


def _is_removed(place: Path) -> bool:
    try:
        place.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _score(one: Near) -> int:
    return one.score
