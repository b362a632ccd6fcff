"""The right form of a name for its place in the document."""

from collections.abc import Iterable, Sequence

from workbench.model import Role, TermHit, Unit, UnitKey

_UNINTRODUCED = {Role.HEADLINE, Role.KICKER, Role.LINK, Role.SUBHEAD, Role.CAPTION}


def text_to_insert(hit: TermHit, key: UnitKey, units: Sequence[Unit]) -> str:
    """Return what to write for `hit` in the unit `key`.

    News style: a name is written in full with its acronym in brackets where it is first mentioned, then the acronym
    alone. Headlines, photo credits and the agency's name before the first sentence (`TTXVN - `) introduce nothing.
    """
    full = hit.preferred[0] if hit.preferred else hit.acronym
    if not hit.acronym or hit.acronym == full:
        return full
    unit = next((unit for unit in units if unit.key == key), None)
    if unit is not None and (unit.role in _UNINTRODUCED or _is_slug(hit, key.source)):
        return hit.acronym
    return hit.acronym if _is_introduced(hit.acronym, key, units) else f"{full} ({hit.acronym})"


def _is_introduced(acronym: str, key: UnitKey, units: Iterable[Unit]) -> bool:
    """Whether a unit before `key`, or `key` itself, already has “(ACRONYM)”."""
    for unit in units:
        if unit.role not in _UNINTRODUCED and f"({acronym})" in unit.target:
            return True
        if unit.key == key:
            return False
    return False


def _is_slug(hit: TermHit, source: str) -> bool:
    """Whether the hit is the agency's name before its report: `TTXVN - Năm 2023, …`."""
    return hit.start == 0 and source[hit.end :].lstrip()[:1] in {"-", "–", "—"}
