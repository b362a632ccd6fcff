"""Rules of a lineage: links lead to concepts, go one way, and whoever was before ends as whoever follows begins."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta

from workbench.glossary.lineage import lineage
from workbench.glossary.lint.problem import Placed, Problem, is_wrong
from workbench.glossary.marks import marks
from workbench.model.term import Concept


def problems(concepts: Mapping[str, Sequence[Placed]], lang: str, known: Collection[str]) -> Iterator[Problem]:
    """The faults of links.

    Args:
        concepts: The rows of every concept.
        lang: The language whose names say from when to when there is a concept.
        known: Ids of concepts of other glossaries.
    """
    found = lineage(Concept(id=id_, terms=tuple(row.term for row in rows)) for id_, rows in concepts.items())
    for id_, rows in concepts.items():
        for row in rows:
            said = marks(row.term.note)
            for other in (*said.successors, *said.predecessors):
                if other not in concepts and other not in known:
                    yield row.problem(f"{id_} names {other}, which is no concept.")
        if id_ in found.descendants(id_):
            yield rows[0].problem(f"{id_} is among its own successors.")
            continue
        for successor in found.successors(id_):
            yield from _dates(_names(rows, lang), _names(concepts[successor], lang))


def _dates(before: Sequence[Placed], after: Sequence[Placed]) -> Iterator[Problem]:
    """Who was before ends, and no later than the other begins; days on which neither is are worth a look.

    A concept that has taken another in may be older than it: the ministry that took in a ministry keeps its name.
    """
    old, new = before[0].term.concept, after[0].term.concept
    ends, begins = _last(before), _first(after)
    if ends is None:
        if begins is not None:
            yield before[0].problem(f"{old} does not end, and its successor {new} begins on {begins}.")
    elif begins is not None and begins <= ends:
        yield before[0].problem(f"{old} ends on {ends}, after its successor {new} begins on {begins}.")
    elif begins is not None and begins - ends > timedelta(days=1):
        yield before[0].warning(f"{old} ends on {ends}, and its successor {new} only begins on {begins}.")
    over = _last(after)
    if ends is not None and over is not None and over <= ends:
        yield before[0].problem(f"{old} ends on {ends}, when its successor {new} has ended on {over} already.")


def _names(rows: Sequence[Placed], lang: str) -> Sequence[Placed]:
    right = [row for row in rows if not is_wrong(row.term)] or rows
    return [row for row in right if row.term.lang == lang] or right


def _first(rows: Sequence[Placed]) -> date | None:
    """The first day on which a concept has a name; None: always had."""
    days = [row.term.valid_from for row in rows]
    return None if None in days else min((day for day in days if day), default=None)


def _last(rows: Sequence[Placed]) -> date | None:
    """The last day on which a concept has a name; None: still has."""
    days = [row.term.valid_to for row in rows]
    return None if None in days else max((day for day in days if day), default=None)
