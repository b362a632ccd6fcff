"""The line that says where a repaired draft comes from and what was repaired."""

from collections.abc import Sequence

from workbench.model import Match, Repair

_LONGEST = 240
_LONGEST_PART = 60


def origin_of(match: Match, repairs: Sequence[Repair]) -> str:
    """Return `repair:ca-mau-exports 84 (figure 12 triệu → 1.250 triệu; term EVFTA → CPTPP)`, on one line."""
    told = [f"{one.kind} {_plain(one.was_source)} → {_plain(one.now_source)}" for one in repairs]
    head = f"repair:{_plain(match.origin)} {match.score}"
    parts = list(dict.fromkeys(told)) or ["spelling only"]
    shown = list(parts)
    while len(shown) > 1 and len(f"{head} ({'; '.join(shown)}; and 99 more)") > _LONGEST:
        shown.pop()
    more = f"; and {len(parts) - len(shown)} more" if len(shown) < len(parts) else ""
    return f"{head} ({'; '.join(shown)}{more})"


def _plain(text: str) -> str:
    """A text on one line, without what a terminal would obey, and not too long."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line if len(line) <= _LONGEST_PART else f"{line[: _LONGEST_PART - 1]}…"
