"""The edit distance of one row to many at once."""

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from workbench.memory.index.image import U32, Image

_SEPARATOR = "\0"
"""No letter, see `letters`."""

Distances = NDArray[np.int64]


def distances(image: Image, query: str, rows: U32, most: int) -> Distances:
    """Return the Levenshtein distance of the query to each row; what is more than `most` comes out as `most` + 1."""
    found: Distances = process.cdist(
        [query], _strings(image, rows), scorer=Levenshtein.distance, score_cutoff=most, dtype=np.int64
    )[0]
    return found


def _strings(image: Image, rows: U32) -> list[str]:
    """The letters of rows: all are put one behind the other and made a string once, for each by itself takes longer."""
    starts = image.starts[rows].astype(np.int64)
    # Each with the letter behind it, in place of which the separator comes.
    sizes = image.starts[rows + np.uint32(1)].astype(np.int64) - starts + 1
    ends = np.cumsum(sizes)
    places = np.arange(ends[-1]) + np.repeat(starts - ends + sizes, sizes)
    letters = image.letters.take(places, mode="clip")
    letters[ends - 1] = 0
    strings: list[str] = letters.tobytes().decode("utf-32-le").split(_SEPARATOR)
    del strings[-1]
    return strings
