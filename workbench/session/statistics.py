"""Counting what is in a project, how far it is, and how much of it is translated already."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from typing import Any

from workbench import catalog as po
from workbench.memory.record import neighbours
from workbench.model import Counts, LanguagePair, Unit
from workbench.project import Document, Project
from workbench.session.leverage import Leverage, Weights
from workbench.session.leverage_analysis import Counted, MemoryScores, Progress, analyse, repetitions_only
from workbench.session.volume import Volume


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentStatistics:
    """One document in numbers. A sentence that comes again in it is one unit and several segments."""

    name: str
    counts: Counts
    """Units by state."""
    source: Volume
    """Every segment."""
    target: Volume
    """Every segment that has a translation, in whatever state it is."""
    leverage: Leverage

    def as_json(self, weights: Weights) -> dict[str, Any]:
        """The numbers for programs."""
        return {
            "name": self.name,
            "segments": self.source.segments,
            "units": self.counts.total,
            "finished": self.counts.finished,
            "percent": self.counts.percent,
            "states": {
                "empty": self.counts.empty,
                "draft": self.counts.draft,
                "needs review": self.counts.needs_review,
                "translated": self.counts.translated,
                "reviewed": self.counts.reviewed,
                "final": self.counts.final,
            },
            "source_words": self.source.words,
            "target_words": self.target.words,
            "source_characters": self.source.characters,
            "source_characters_without_spaces": self.source.characters_without_spaces,
            "target_characters": self.target.characters,
            "target_characters_without_spaces": self.target.characters_without_spaces,
            "weighted_words": round(self.leverage.weighted_words(weights), 2),
            **self.leverage.as_json(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectStatistics:
    """The documents of a project in numbers."""

    pair: LanguagePair
    documents: tuple[DocumentStatistics, ...]
    is_measured: bool
    """Whether the bands were measured against the memory; else only what repeats is told from what is new."""
    troubles: tuple[str, ...] = ()
    """What is wrong with a memory that did not count."""

    @property
    def total(self) -> DocumentStatistics:
        """All documents together; a text that comes again in another one is a repetition there."""
        counts = [one.counts for one in self.documents]
        return DocumentStatistics(
            name="total",
            counts=Counts(
                empty=sum(one.empty for one in counts),
                draft=sum(one.draft for one in counts),
                needs_review=sum(one.needs_review for one in counts),
                translated=sum(one.translated for one in counts),
                reviewed=sum(one.reviewed for one in counts),
                final=sum(one.final for one in counts),
            ),
            source=sum((one.source for one in self.documents), Volume()),
            target=sum((one.target for one in self.documents), Volume()),
            leverage=sum((one.leverage for one in self.documents), Leverage()),
        )

    def as_json(self, weights: Weights) -> dict[str, Any]:
        """The numbers for programs."""
        return {
            "languages": {"source": self.pair.source, "target": self.pair.target},
            "memory": self.is_measured,
            "weights": {band.value: weight for band, weight in weights.items()},
            "documents": [one.as_json(weights) for one in self.documents],
            "total": self.total.as_json(weights),
        }


def statistics(
    project: Project,
    names: Sequence[str] = (),
    *,
    with_memory: bool = False,
    watched: Callable[[int], AbstractContextManager[Progress]] = lambda _: nullcontext(lambda _: None),
) -> ProjectStatistics:
    """Count the documents called `names`, or all.

    Args:
        project: The project.
        names: Documents, each counted once; none for all of the project, in its order.
        with_memory: Find out how much of them the memory has, and how much is like something before it.
        watched: Is told how many units are to be measured, and gives what is told how many more have been.

    Raises:
        ProjectError: There is no such document.
        CatalogSyntaxError: A PO file is broken.
        MemoryUnusable: A memory cannot be read any more.
    """
    chosen = list({one.name: one for one in map(project.document, names)}.values()) or list(project.documents)
    read = [_Read.of(project, document) for document in chosen]
    if not with_memory:
        return _together(project, read, list(repetitions_only([one.counted for one in read])))
    # Databases are for those who measure; others only count.
    from workbench.session.memories import Memories

    memories = Memories(project)
    try:
        scores = MemoryScores(memories, [document.name for document in chosen])
        with watched(sum(len(one.counted) for one in read)) as progress:
            leverages = list(analyse([one.counted for one in read], scores, progress))
    finally:
        memories.close()
    return replace(_together(project, read, leverages), is_measured=True, troubles=tuple(map(str, memories.troubles)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A document's file, read and measured."""

    name: str
    counts: Counts
    counted: Sequence[Counted]
    target: Volume

    @classmethod
    def of(cls, project: Project, document: Document) -> "_Read":
        units = po.load(document.catalog).units if document.catalog.exists() else ()
        times = [_occurrences(unit, project.relative(document.source)) for unit in units]
        volumes = (
            Volume.of(unit.target, project.pair.target, many)
            for unit, many in zip(units, times, strict=True)
            if unit.target
        )
        return cls(
            name=document.name,
            counts=Counts.of(list(units)),
            counted=[_counted(units, place, project.pair.source, times[place]) for place in range(len(units))],
            target=sum(volumes, Volume()),
        )


def _together(project: Project, read: Sequence[_Read], leverages: Sequence[Leverage]) -> ProjectStatistics:
    return ProjectStatistics(
        pair=project.pair,
        documents=tuple(
            DocumentStatistics(
                name=one.name,
                counts=one.counts,
                source=sum((unit.volume + unit.repeats for unit in one.counted), Volume()),
                target=one.target,
                leverage=leverage,
            )
            for one, leverage in zip(read, leverages, strict=True)
        ),
        is_measured=False,
    )


def _occurrences(unit: Unit, source: str) -> int:
    """How often a unit stands in its source file: as often as the PO file tells different lines of it."""
    return max(1, sum(reference.path == source for reference in unit.references))


def _counted(units: Sequence[Unit], place: int, lang: str, times: int) -> Counted:
    unit = units[place]
    previous, following = neighbours(units, place)
    return Counted(
        source=unit.source,
        volume=Volume.of(unit.source, lang),
        repeats=Volume.of(unit.source, lang, times - 1) if times > 1 else Volume(),
        previous=previous,
        following=following,
        role=unit.role,
    )


def added(project: Project) -> tuple[str, ...]:
    """Return the names of the documents that have a PO file, in the project's order."""
    return tuple(document.name for document in project.documents if document.catalog.exists())


def unfinished(project: Project) -> tuple[str, ...]:
    """Return the names of the documents that are added and not finished, in the project's order.

    Raises:
        CatalogSyntaxError: A PO file is broken.
    """
    counted = [(name, po.load(project.document(name).catalog).counts) for name in added(project)]
    return tuple(name for name, counts in counted if counts.finished < counts.total)
