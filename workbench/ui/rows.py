"""What the page draws: frozen rows, made from the units of a document."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.model import Role, Unit

_STANDS_APART = {
    Role.KICKER,
    Role.HEADLINE,
    Role.DATELINE,
    Role.LEAD,
    Role.SUBHEAD,
    Role.CAPTION,
    Role.BYLINE,
    Role.LINK,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One unit on the page."""

    number: int
    """1-based place of the unit in the document; filters do not change it."""
    unit: Unit
    opens: bool = False
    """Whether a paragraph begins here."""

    @property
    def role(self) -> str:
        """The role where it is worth saying, "" for body text."""
        return self.unit.role if self.unit.role in _STANDS_APART else ""


def rows_of(units: Sequence[Unit]) -> tuple[Row, ...]:
    """Return the rows of `units` in their order; a paragraph opens where the place in the source file changes."""
    rows: list[Row] = []
    before: object = None
    for number, unit in enumerate(units, start=1):
        place = unit.references[0] if unit.references else None
        rows.append(Row(number, unit, opens=place is None or place != before))
        before = place
    return tuple(rows)
