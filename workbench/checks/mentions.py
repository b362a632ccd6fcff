"""Where a document introduces an acronym: what the check reports and what the editor inserts follow from this."""

from collections.abc import Iterable

from workbench.model import Role, Unit
from workbench.text.acronyms import introductions

_UNINTRODUCED = frozenset(
    {Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.CAPTION, Role.LINK, Role.BYLINE, Role.DATELINE}
)


def is_running_text(unit: Unit) -> bool:
    """Whether names are introduced here: not in titles, captions, links and the like, which have the short form."""
    return unit.role not in _UNINTRODUCED


def introduces(text: str, acronym: str) -> bool:
    """Whether an English text says what an acronym stands for that is known to be one: “Full Name (ACRONYM)”."""
    key = acronym.casefold()
    return any(one.acronym.casefold() == key for one in introductions(text))


def is_introduced(acronym: str, units: Iterable[Unit]) -> bool:
    """Whether one of the units of a document introduces an acronym."""
    return any(is_running_text(unit) and introduces(unit.target, acronym) for unit in units)
