"""Text that no person has accepted yet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A proposed target and where it came from."""

    target: str
    origin: str
    """For `Provenance.origin`, e.g. `memory:ca-mau-exports 100`."""
