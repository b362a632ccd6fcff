"""Where a move lands: pure functions on the rows that are shown."""

from collections.abc import Callable, Sequence

from workbench.model import State
from workbench.ui.rows import Row


def is_open(row: Row) -> bool:
    """Whether nobody has accepted the row's target yet."""
    return not row.unit.state.is_finished


def is_unreviewed(row: Row) -> bool:
    """Whether a second pair of eyes has not seen the row yet."""
    return row.unit.state not in (State.REVIEWED, State.FINAL)


def search(rows: Sequence[Row], start: int, step: int, wanted: Callable[[Row], bool]) -> int | None:
    """Return the nearest wanted row after `start` in the direction of `step`, going round once.

    None if no row is wanted, or only the one at `start`.
    """
    count = len(rows)
    for distance in range(1, count):
        index = (start + step * distance) % count
        if wanted(rows[index]):
            return index
    return None
