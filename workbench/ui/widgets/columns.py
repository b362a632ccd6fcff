"""Where the columns of the page lie at a given width."""

from dataclasses import dataclass

_ROLE_FROM = 96
"""Page width from which there is room for a role column."""
_ROLE_WIDTH = 9
_RULE = 3


@dataclass(frozen=True, slots=True)
class Columns:
    """Cells from the left edge; the gutter is bar, number, state letter, finding sign, role."""

    width: int
    number: int
    """Width of the number."""
    role: int
    """Width of the role with its space, 0 if it is not shown."""
    gutter: int
    source: int
    """Width of the source column."""
    target: int
    """Width of the target column, the cell for the cursor at its end included."""

    @property
    def target_start(self) -> int:
        """First cell of the target column."""
        return self.gutter + self.source + _RULE

    @classmethod
    def fit(cls, width: int, count: int) -> "Columns":
        """Divide `width` cells for a document of `count` units."""
        number = max(2, len(str(count)))
        role = _ROLE_WIDTH if width >= _ROLE_FROM else 0
        gutter = 1 + number + 4 + role
        room = max(8, width - gutter - _RULE)
        target = (room + 1) // 2
        return cls(width=width, number=number, role=role, gutter=gutter, source=room - target, target=target)
