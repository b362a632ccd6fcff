"""The numbers of a project as tables for a terminal of 80 columns."""

from collections.abc import Iterator, Sequence

from workbench.session.leverage import Band, Leverage, Weights
from workbench.session.statistics import DocumentStatistics, ProjectStatistics

_WIDTH = 80
_SHORT = {Band.CONTEXT: "ICE", Band.REPETITION: "repeat", Band.CROSS_REPETITION: "across"}
_NAMES = {
    Band.CONTEXT: "context (ICE)",
    Band.REPETITION: "repetition",
    Band.CROSS_REPETITION: "cross-repetition",
}
_WITHOUT_MEMORY = (Band.REPETITION, Band.CROSS_REPETITION, Band.NEW)
_STATES = ("units", "empty", "draft", "review", "transl.", "reviewed", "final", "done")
_Cells = Sequence[int | str]


def tables(counted: ProjectStatistics, weights: Weights) -> Iterator[str]:
    """Yield the lines of all tables: states, sizes, words by band and document, everything by band."""
    rows = [*counted.documents, *([counted.total] if len(counted.documents) != 1 else [])]
    names = [one.name for one in rows]
    yield from _table("STATES", _STATES, names, [_states(one) for one in rows])
    yield ""
    source, target = counted.pair.source, counted.pair.target
    sides = ("segments", f"{source} words", "chars", "no sp.", f"{target} words", "chars", "no sp.")
    yield from _table("SIZE", sides, names, [_sizes(one) for one in rows])
    if len(rows) > 1 and counted.is_measured:
        yield ""
        head = [_SHORT.get(band, band.value) for band in Band]
        yield from _table("WORDS", head, names, [[volume.words for _, volume in one.leverage.rows()] for one in rows])
    yield ""
    yield from _bands(counted.total.leverage, weights, is_measured=counted.is_measured)


def _states(one: DocumentStatistics) -> _Cells:
    counts = one.counts
    return (
        counts.total,
        counts.empty,
        counts.draft,
        counts.needs_review,
        counts.translated,
        counts.reviewed,
        counts.final,
        f"{counts.percent}%",
    )


def _sizes(one: DocumentStatistics) -> _Cells:
    return (
        one.source.segments,
        one.source.words,
        one.source.characters,
        one.source.characters_without_spaces,
        one.target.words,
        one.target.characters,
        one.target.characters_without_spaces,
    )


def _bands(leverage: Leverage, weights: Weights, *, is_measured: bool) -> Iterator[str]:
    """All documents together by band, what the words weigh, and what internal matches there are."""
    all_words = sum(volume.words for _, volume in leverage.rows())

    def share(words: float) -> str:
        return f"{100 * words / all_words:.1f}%" if all_words else "-"

    bands = [(band, volume) for band, volume in leverage.rows() if is_measured or band in _WITHOUT_MEMORY]
    head = ("segments", "words", "share", "chars", "no sp.", "weight")
    rows: list[_Cells] = [
        (one.segments, one.words, share(one.words), one.characters, one.characters_without_spaces, f"{weights[band]}%")
        for band, one in bands
    ]
    names = [_NAMES.get(band, band.value) for band, _ in bands]
    weighted = leverage.weighted_words(weights)
    names.append("weighted words")
    rows.append(("", f"{weighted:,.1f}", share(weighted), "", "", ""))
    yield from _table("LEVERAGE", head, names, rows)
    if is_measured:
        internal = list(leverage.internal_rows())
        yield ""
        yield from _table(
            "INTERNAL FUZZY",
            head[:-1],
            [band.value for band, _ in internal],
            [
                (one.segments, one.words, share(one.words), one.characters, one.characters_without_spaces)
                for _, one in internal
            ],
        )


def _table(title: str, head: Sequence[str], names: Sequence[str], rows: Sequence[_Cells]) -> Iterator[str]:
    """Lay a table out; a name for which 80 columns are too few has a line for itself."""
    texts = [[f"{cell:,}" if isinstance(cell, int) else cell for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *texts, strict=True)]
    room = max(_WIDTH - sum(widths) - 2 * len(widths), len(title))
    margin = min(max(map(len, (title, *names))), room)
    for name, cells in zip((title, *names), (head, *texts), strict=True):
        is_long = len(name) > margin
        if is_long:
            yield name
        line = "  ".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
        yield f"{'' if is_long else name:{margin}}  {line}".rstrip()
