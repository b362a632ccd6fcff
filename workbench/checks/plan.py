"""Which checks can have something to say about a text: told once for each text, from the characters that it holds."""

from collections.abc import Sequence
from itertools import chain

from workbench.checks.check import Check
from workbench.model import Unit

_MOST = 1 << 12
"""Sets of characters that are remembered; a text in many scripts has others again and again."""


class Plan:
    """The checks for the languages of a document, in order, chosen for each of its texts.

    Most segments have no bracket, no quotation mark and no letter beyond ASCII in the English: the checks on these are
    not so much as asked.
    """

    def __init__(self, checks: Sequence[Check]) -> None:
        self._checks = checks
        self._marks = frozenset(chain.from_iterable(check.marks for check in checks))
        self._chosen: dict[tuple[frozenset[str], bool, bool], tuple[Check, ...]] = {}

    def checks_for(self, unit: Unit) -> tuple[Check, ...]:
        """Return the checks to run on a unit without plural."""
        source, target = unit.source, unit.target
        traits = (self._marks.intersection(source + target), target.isascii(), bool(target) and not target.isspace())
        chosen = self._chosen.get(traits)
        if chosen is None:
            if len(self._chosen) >= _MOST:
                self._chosen.clear()
            chosen = self._chosen[traits] = tuple([check for check in self._checks if _applies(check, *traits)])
        return chosen


def _applies(check: Check, marks: frozenset[str], is_ascii: bool, has_target: bool) -> bool:
    return (
        (has_target or check.wants_empty)
        and not (is_ascii and check.beyond_ascii)
        and not (check.marks and check.marks.isdisjoint(marks))
    )
