"""The rows that came after an index was built: few, so that each of nearly the same length is compared."""

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from workbench.memory.index.near import Near


class Later:
    """Rows by their length."""

    def __init__(self) -> None:
        self._rows: dict[int, tuple[list[str], list[int]]] = {}
        self.size = 0

    def add(self, text: int, row: str) -> None:
        """Add the row of a text; one without letters is left out."""
        if row:
            # The number first: a search in another thread may then see no row without its number.
            rows, texts = self._rows.setdefault(len(row), ([], []))
            texts.append(text)
            rows.append(row)
            self.size += 1

    def rows(self) -> list[tuple[int, str]]:
        """Each text with its row."""
        return [pair for rows, texts in self._rows.values() for pair in zip(texts, rows, strict=True)]

    def near(self, query: str, threshold: int) -> list[Near]:
        """Return all texts whose score reaches `threshold`, the best first; the score is that of `search.near`."""
        found: list[Near] = []
        for length in range(-(-len(query) * threshold // 100), len(query) * 100 // threshold + 1):
            if length in self._rows:
                rows, texts = self._rows[length]
                longer = max(length, len(query))
                # Whole numbers: a cut-off as a fraction would lose the texts that lie exactly on the threshold.
                allowed = longer * (100 - threshold) // 100
                hits = process.extract(query, rows, scorer=Levenshtein.distance, score_cutoff=allowed, limit=None)
                found += [Near(100 * (longer - int(edits)) // longer, texts[place]) for _, edits, place in hits]
        found.sort(reverse=True)
        return found
