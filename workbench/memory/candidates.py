"""The texts of a memory that are near enough to a query, none of them missed.

A text is the row of its tokens, and a row is kept as a string with one character for each different token, because
rapidfuzz compares strings fastest. Rows of equal length lie together: a text that is much shorter or longer than
the query cannot reach the threshold and is not looked at.
"""

import sys
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from workbench.text.tokens import keys

_UNKNOWN = "\0"
_LETTERS = sys.maxunicode


class Candidates:
    """Finds texts by the edit distance of their tokens; a text is named by its place in what was given."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._letters: dict[str, str] = {}
        self._rows: dict[int, tuple[list[str], list[int]]] = {}
        for place, text in enumerate(texts):
            row = "".join([self._letters.setdefault(key, _letter(len(self._letters))) for key in keys(text)])
            rows, places = self._rows.setdefault(len(row), ([], []))
            rows.append(row)
            places.append(place)

    def near(self, query: str, threshold: int) -> list[int]:
        """Return every text for which 100 × (1 - d / length of the longer) is at least `threshold`, in no order.

        Beyond a million different tokens two of them may share a letter. Such a text seems nearer than it is, so that
        too many may be returned, never too few.
        """
        row = "".join([self._letters.get(key, _UNKNOWN) for key in keys(query)])
        found: list[int] = []
        for length, (rows, places) in self._rows.items():
            longer = max(length, len(row))
            # Whole numbers: a cut-off as a fraction would lose the texts that lie exactly on the threshold.
            allowed = longer * (100 - threshold) // 100
            if abs(length - len(row)) <= allowed:
                hits = process.extract(row, rows, scorer=Levenshtein.distance, score_cutoff=allowed, limit=None)
                found.extend(places[index] for _, _, index in hits)
        return found


def _letter(number: int) -> str:
    """Return the character for the token that was met as the `number`th, never `_UNKNOWN`."""
    return chr(1 + number % _LETTERS)
