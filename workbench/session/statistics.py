"""Counting what is in a project and how far it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from workbench import catalog as po
from workbench.model import Counts
from workbench.project import Project
from workbench.text.wordcount import count


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentStatistics:
    """One document in numbers."""

    name: str
    counts: Counts
    source_words: int
    """Syllables for Vietnamese, words for other languages."""
    target_words: int
    source_characters: int

    def as_json(self) -> dict[str, Any]:
        """The numbers for programs."""
        return {
            "name": self.name,
            "segments": self.counts.total,
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
            "source_words": self.source_words,
            "target_words": self.target_words,
            "source_characters": self.source_characters,
        }


@dataclass(frozen=True, slots=True)
class ProjectStatistics:
    """The documents of a project in numbers."""

    documents: tuple[DocumentStatistics, ...]

    @property
    def total(self) -> DocumentStatistics:
        """All documents together."""
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
            source_words=sum(one.source_words for one in self.documents),
            target_words=sum(one.target_words for one in self.documents),
            source_characters=sum(one.source_characters for one in self.documents),
        )

    def as_json(self) -> dict[str, Any]:
        """The numbers for programs."""
        return {"documents": [one.as_json() for one in self.documents], "total": self.total.as_json()}

    def as_table(self) -> Iterator[str]:
        """The numbers as lines of a table."""
        rows = [*self.documents, self.total]
        width = max(len(one.name) for one in rows)
        head = (
            "segments",
            "empty",
            "draft",
            "review",
            "translated",
            "reviewed",
            "final",
            "done",
            "vi words",
            "en words",
        )
        yield "  ".join(["document".ljust(width), *head])
        for one in rows:
            counts = one.counts
            cells = (
                counts.total,
                counts.empty,
                counts.draft,
                counts.needs_review,
                counts.translated,
                counts.reviewed,
                counts.final,
                f"{counts.percent}%",
                one.source_words,
                one.target_words,
            )
            values = [str(cell).rjust(len(title)) for cell, title in zip(cells, head, strict=True)]
            yield "  ".join([one.name.ljust(width), *values])


def statistics(project: Project, names: Sequence[str] = ()) -> ProjectStatistics:
    """Count the documents called `names`, or all.

    Raises:
        ProjectError: There is no such document.
        CatalogSyntaxError: A PO file is broken.
    """
    documents = [project.document(name) for name in names] if names else project.documents
    counted = []
    for document in documents:
        units = po.load(document.catalog).units if document.catalog.exists() else ()
        counted.append(
            DocumentStatistics(
                name=document.name,
                counts=Counts.of(list(units)),
                source_words=sum(count(unit.source, project.pair.source) for unit in units),
                target_words=sum(count(unit.target, project.pair.target) for unit in units),
                source_characters=sum(len(unit.source) for unit in units),
            )
        )
    return ProjectStatistics(tuple(counted))


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
