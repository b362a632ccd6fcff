"""The right form of a name for its place in the document."""

from collections.abc import Sequence

from workbench.checks.mentions import is_introduced, is_running_text
from workbench.model import TermHit, Unit, UnitKey


def text_to_insert(hit: TermHit, key: UnitKey, units: Sequence[Unit]) -> str:
    """Return what to write for `hit` in the unit `key`.

    News style: a name is written in full with its acronym in brackets where it is first mentioned, then the acronym
    alone. Headlines, photo credits and the agency's name before the first sentence (`TTXVN - `) introduce nothing.
    """
    full = hit.preferred[0] if hit.preferred else hit.acronym
    if not hit.acronym or hit.acronym == full:
        return full
    place = next((place for place, unit in enumerate(units) if unit.key == key), len(units) - 1)
    unit = units[place] if place >= 0 and units[place].key == key else None
    if unit is not None and (not is_running_text(unit) or _is_slug(hit, key.source)):
        return hit.acronym
    return hit.acronym if is_introduced(hit.acronym, units[: place + 1]) else f"{full} ({hit.acronym})"


def _is_slug(hit: TermHit, source: str) -> bool:
    """Whether the hit is the agency's name before its report: `TTXVN - Năm 2023, …`."""
    return hit.start == 0 and source[hit.end :].lstrip()[:1] in {"-", "–", "—"}
