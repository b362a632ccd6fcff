"""Heights of many rows, and which row lies at which line: both in logarithmic time (a Fenwick tree)."""

from collections.abc import Sequence


class RowHeights:
    """Row heights that can be corrected one by one while the sums stay right."""

    def __init__(self, heights: Sequence[int]) -> None:
        self._heights = list(heights)
        self._tree = [0, *heights]
        for index in range(1, len(self._tree)):
            parent = index + (index & -index)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[index]
        self._top_bit = 1 << max(0, len(self._heights).bit_length() - 1)
        self.total = sum(self._heights)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def set(self, index: int, height: int) -> int:
        """Give a row a new height and return the difference to the old one."""
        change = height - self._heights[index]
        if change:
            self._heights[index] = height
            self.total += change
            place = index + 1
            while place < len(self._tree):
                self._tree[place] += change
                place += place & -place
        return change

    def top(self, index: int) -> int:
        """The line on which a row begins."""
        total = 0
        while index > 0:
            total += self._tree[index]
            index -= index & -index
        return total

    def row_at(self, line: int) -> int:
        """The row that covers a line; the last one for lines below the end. There must be a row."""
        place, bit = 0, self._top_bit
        while bit:
            ahead = place + bit
            if ahead < len(self._tree) and self._tree[ahead] <= line:
                place = ahead
                line -= self._tree[ahead]
            bit >>= 1
        return min(place, len(self._heights) - 1)
