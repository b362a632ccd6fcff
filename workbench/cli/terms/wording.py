"""How the commands of `workbench terms` speak of days and histories."""

import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.session.term_history import Stage


def as_of(day: datetime.date, *, assumed: bool) -> str:
    """The day that an answer is for, in a sentence; one that nobody gave says so."""
    return f"As of {day}" + (", which is today: give --date for a text of another day." if assumed else ".")


def on_day(day: datetime.date, *, assumed: bool) -> dict[str, str | bool]:
    """The same for JSON."""
    return {"day": day.isoformat(), "day_assumed": assumed}


def period(first: datetime.date | None, last: datetime.date | None) -> str:
    """Days in words; "" for always."""
    if first and last:
        return f"{first} to {last}"
    return f"since {first}" if first else f"until {last}" if last else ""


def iso(day: datetime.date | None) -> str | None:
    """A day for JSON."""
    return day.isoformat() if day else None


def stage_as_json(stage: "Stage") -> dict[str, Any]:
    """A time in a concept's history for JSON."""
    return {
        "concept": stage.concept,
        "name": stage.name,
        "first": iso(stage.first),
        "last": iso(stage.last),
        "place": stage.place,
    }
