"""How much of a document is translated already: its segments in the bands by which agencies and customers reckon.

Every segment is in one band, the first that fits:

- `context`: the memory has the same text between the same neighbours (an ICE match);
- `repetition`: the same text stands earlier in the document; the first time it is in another band;
- `cross-repetition`: the same text stands in a document counted before;
- `100`: the memory has the same text;
- `95-99`, `85-94`, `75-84`, `50-74`: the score of the memory's best match, after deductions;
- `new`: nothing scores 50.

Apart from that, `internal` counts segments whose best match among the texts before them, in the document or in one
counted before, scores higher than the memory's: these will come cheaper once that text is translated.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from workbench.errors import UsageError
from workbench.session.volume import Volume


class Band(StrEnum):
    """Where a segment is counted; the values are written into JSON and CSV."""

    CONTEXT = "context"
    REPETITION = "repetition"
    CROSS_REPETITION = "cross-repetition"
    EXACT = "100"
    HIGHEST = "95-99"
    HIGH = "85-94"
    MIDDLE = "75-84"
    LOW = "50-74"
    NEW = "new"


INTERNAL = (Band.HIGHEST, Band.HIGH, Band.MIDDLE, Band.LOW)
"""The bands of internal matches."""
LOWEST = 50
"""Below this score a match saves nothing."""
_FLOORS = ((100, Band.EXACT), (95, Band.HIGHEST), (85, Band.HIGH), (75, Band.MIDDLE), (LOWEST, Band.LOW))

Weights = Mapping[Band, int]
"""What a word of each band costs, as percentage of a new one."""
USUAL_WEIGHTS: Weights = {
    Band.CONTEXT: 0,
    Band.REPETITION: 10,
    Band.CROSS_REPETITION: 10,
    Band.EXACT: 10,
    Band.HIGHEST: 30,
    Band.HIGH: 60,
    Band.MIDDLE: 80,
    Band.LOW: 100,
    Band.NEW: 100,
}


def band_of(score: int) -> Band:
    """The band of a score; 0 where nothing was found."""
    return next((band for floor, band in _FLOORS if score >= floor), Band.NEW)


def weights_from(given: Mapping[str, int]) -> Weights:
    """Return the usual weights with others for some bands, named as they are or by their lower end (95 for 95-99).

    Raises:
        UsageError: There is no such band.
    """
    weights = dict(USUAL_WEIGHTS)
    for name, weight in given.items():
        found = [band for band in Band if name in (band.value, band.value[:2] if band in INTERNAL else "")]
        if not found:
            raise UsageError(f"There is no band “{name}”; there are {', '.join(Band)}.")
        weights[found[0]] = weight
    return weights


@dataclass(frozen=True, slots=True)
class Leverage:
    """Segments by band, with their words and characters in the source language."""

    bands: Mapping[Band, Volume] = field(default_factory=dict)
    internal: Mapping[Band, Volume] = field(default_factory=dict)

    def __add__(self, other: "Leverage") -> "Leverage":
        return Leverage(_sum(self.bands, other.bands), _sum(self.internal, other.internal))

    def rows(self) -> Iterator[tuple[Band, Volume]]:
        """Yield every band, empty ones too, in their order."""
        for band in Band:
            yield band, self.bands.get(band, Volume())

    def internal_rows(self) -> Iterator[tuple[Band, Volume]]:
        """Yield every band of internal matches, empty ones too."""
        for band in INTERNAL:
            yield band, self.internal.get(band, Volume())

    def weighted_words(self, weights: Weights) -> float:
        """Return the words as if all were new, by what a word of each band costs; internal matches change nothing."""
        return sum(volume.words * weights[band] for band, volume in self.rows()) / 100

    def as_json(self) -> dict[str, Any]:
        """The numbers for programs."""
        return {
            "bands": {band.value: volume.as_json() for band, volume in self.rows()},
            "internal": {band.value: volume.as_json() for band, volume in self.internal_rows()},
        }


def _sum(one: Mapping[Band, Volume], other: Mapping[Band, Volume]) -> dict[Band, Volume]:
    nothing = Volume()
    return {band: one.get(band, nothing) + other.get(band, nothing) for band in Band if band in one or band in other}
