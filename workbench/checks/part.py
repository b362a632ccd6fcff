"""A row of units judged by themselves: what one process of several finds, and what is kept for the next run."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.model import Finding


@dataclass(frozen=True, slots=True)
class Part:
    """What the checks of single units found in a row of units, and what those of the document saw there."""

    findings: tuple[Finding, ...]
    """In the order of the units, then of the checks."""
    seen: Mapping[str, Sequence[Any]]
    """By the id of a check that observes: what it saw of each unit."""
    raised: Mapping[str, Finding | None]
    """The checks that raised, in this order, with what is to be told of it; they were not asked any more."""


def joined(parts: Iterable[Part], stopped: set[str]) -> Part:
    """Return the parts of a document as if its units had been judged in one row.

    Args:
        parts: The parts in the order of the units.
        stopped: Checks that had raised before; those that do are added.
    """
    findings: list[Finding] = []
    seen: dict[str, list[Any]] = {}
    raised: dict[str, Finding | None] = {}
    for part in parts:
        # A check that raised in an earlier part was still asked in this one, if that was judged elsewhere.
        findings += [one for one in part.findings if one.check not in stopped] if stopped else part.findings
        for check, some in part.seen.items():
            seen.setdefault(check, []).extend(some)
        for check, complaint in part.raised.items():
            if check not in stopped:
                stopped.add(check)
                raised[check] = complaint
    return Part(tuple(findings), seen, raised)
