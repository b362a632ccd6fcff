"""What every table of the settings has in common."""

from pydantic import ConfigDict

TABLE = ConfigDict(strict=True, extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"))
"""No unknown keys, no silent conversions, dashes in the file for underscores here."""
