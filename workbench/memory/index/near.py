"""What an index finds."""

from typing import NamedTuple


class Near(NamedTuple):
    """A text near a query."""

    score: int
    """100 × (longer - d) // longer by letters: at least that of the texts."""
    text: int
    """Number of the text."""
