"""A number and how it was made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A metric's result; a score without its signature is not a score."""

    metric: str
    """Name of the metric, e.g. `BLEU`."""
    value: float
    signature: str
    """How the number was made, so that anybody can make it again."""
    higher_is_better: bool = True
