"""The numbers of a project as CSV (RFC 4180): a row for each document, whose columns may be summed by a spreadsheet."""

from collections.abc import Iterator

from workbench.model import Counts
from workbench.session.leverage import INTERNAL, Band, Weights
from workbench.session.statistics import DocumentStatistics, ProjectStatistics
from workbench.session.volume import Volume
from workbench.text.table_cells import encoded, neutral

_MEASURES = ("segments", "words", "characters", "characters_without_spaces")
_STATES = ("empty", "draft", "needs_review", "translated", "reviewed", "final")

COLUMNS = (
    "document",
    "units",
    *_STATES,
    *(f"source_{measure}" for measure in _MEASURES),
    *(f"target_{measure}" for measure in _MEASURES),
    "weighted_words",
    *(f"{band.value}_{measure}" for band in Band for measure in _MEASURES),
    *(f"internal_{band.value}_{measure}" for band in INTERNAL for measure in _MEASURES),
)
"""The header; columns are only ever added at its end."""


def csv(counted: ProjectStatistics, weights: Weights) -> Iterator[str]:
    """Yield the header and a row for each document, with their line ends.

    A name that a spreadsheet would take for a formula has an apostrophe before it.
    """
    yield f"{encoded(COLUMNS)}\r\n"
    for one in counted.documents:
        yield f"{encoded(_cells(one, weights))}\r\n"


def _cells(one: DocumentStatistics, weights: Weights) -> Iterator[str]:
    yield neutral(one.name)
    yield str(one.counts.total)
    yield from _states(one.counts)
    yield from _measures(one.source)
    yield from _measures(one.target)
    yield f"{one.leverage.weighted_words(weights):.2f}"
    for rows in (one.leverage.rows(), one.leverage.internal_rows()):
        for _, volume in rows:
            yield from _measures(volume)


def _states(counts: Counts) -> Iterator[str]:
    for state in _STATES:
        yield str(getattr(counts, state))


def _measures(volume: Volume) -> Iterator[str]:
    for measure in _MEASURES:
        yield str(getattr(volume, measure))
