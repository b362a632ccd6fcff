"""The edit distance of one row to many at once.

Myers's bit-parallel algorithm (1999) in the form of Hyyrö (2003) keeps a column of the distance matrix in the bits of
one word. Here the word is an array with an entry for each text, so that one step moves all texts by one letter.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from workbench.memory.index.image import U32, Image

_WORD = 64
"""Bits of a word."""
_STEP = 4
"""One step of all rows costs as much as the whole distance of so many, done one after the other."""
_LETTERS = 0x110000

Distances = NDArray[np.int64]
_Words = NDArray[np.uint64]
_ONE = np.uint64(1)


class Distance:
    """Distances of the rows of an image to one query."""

    def __init__(self, image: Image, query: str) -> None:
        self._image = image
        self._query = query
        self._tables: list[_Words] = []

    def to(self, rows: U32) -> Distances:
        """Return the Levenshtein distance of the query to each row."""
        if len(rows) <= _STEP * len(self._query) * -(-len(self._query) // _WORD):
            return np.array(
                [Levenshtein.distance(self._query, self._image.row(row)) for row in rows.tolist()], np.int64
            )
        # Rows stand in the order of their lengths, so that those that still have letters are always the last ones.
        order = np.argsort(rows, kind="stable")
        distances = np.empty(len(rows), np.int64)
        distances[order] = self._in_step(rows[order])
        return distances

    def _in_step(self, rows: U32) -> Distances:
        starts = self._image.starts[rows].astype(np.intp)
        sizes = self._image.starts[rows + np.uint32(1)].astype(np.intp) - starts
        blocks = [_Block(table, len(rows)) for table in self._mask_tables()]
        top = np.uint64((len(self._query) - 1) % _WORD)
        distances = np.full(len(rows), len(self._query), np.int64)
        begins = np.searchsorted(sizes, np.arange(int(sizes[-1])), side="right").tolist()
        for place, begin in enumerate(begins):
            letters = self._image.letters[starts[begin:] + place]
            # The first row of the matrix grows by one with each letter.
            rising: _Words = np.ones(len(rows) - begin, np.uint64)
            falling: _Words = np.zeros(len(rows) - begin, np.uint64)
            for block in blocks:
                last = top if block is blocks[-1] else np.uint64(_WORD - 1)
                rising, falling = block.step(letters, begin, rising, falling, last)
            distances[begin:] += rising.astype(np.int64) - falling.astype(np.int64)
        return distances

    def _mask_tables(self) -> list[_Words]:
        """For each word's part of the query, for each letter the places at which the part has it, as bits."""
        if not self._tables:
            for start in range(0, len(self._query), _WORD):
                # Zeroed pages cost nothing until they are touched, so that a table of every letter is quickest.
                table = np.zeros(_LETTERS, np.uint64)
                for place, letter in enumerate(self._query[start : start + _WORD]):
                    table[ord(letter)] |= np.uint64(1 << place)
                self._tables.append(table)
        return self._tables


class _Block:
    """64 rows of every text's matrix: where the column rises and where it falls, as bits."""

    def __init__(self, table: _Words, count: int) -> None:
        self._table = table
        self._rises = np.full(count, (1 << _WORD) - 1, np.uint64)
        self._falls = np.zeros(count, np.uint64)

    def step(self, letters: U32, begin: int, rising: _Words, falling: _Words, last: np.uint64) -> tuple[_Words, _Words]:
        """Go on by a letter.

        Args:
            letters: The next letter of each text from `begin` on.
            begin: The first text that still has letters.
            rising: 1 where the row above the block rises from the last column to this one, else 0.
            falling: 1 where it falls, else 0.
            last: The bit of the block's last row.

        Returns:
            Whether the block's last row rises and falls.
        """
        vp, vn = self._rises[begin:], self._falls[begin:]
        equal: Any = self._table[letters]
        vertical = equal | vn
        equal |= falling
        diagonal = (((equal & vp) + vp) ^ vp) | equal
        up = vn | ~(diagonal | vp)
        down = vp & diagonal
        rises, falls = (up >> last) & _ONE, (down >> last) & _ONE
        up = (up << _ONE) | rising
        down = (down << _ONE) | falling
        self._rises[begin:] = down | ~(vertical | up)
        self._falls[begin:] = up & vertical
        return rises, falls
