"""Looking into a project's memory and keeping it: concordance, counts, a check, forgetting."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from workbench.errors import UsageError
from workbench.memory.concordance import Hit, Manner, concordance
from workbench.memory.sqlite_file import MemoryDamaged
from workbench.memory.sqlite_store import Counts
from workbench.memory.store import Selection
from workbench.project import Project
from workbench.session.memories import Memories, index_of, own_path, own_store


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryStatistics:
    """A project's memory in numbers."""

    path: Path
    counts: Counts
    bytes: int
    """Of the memory and of what lies beside it: the write-ahead log, the indexes."""
    troubles: tuple[str, ...]
    """What of the project's files is not in it."""

    @property
    def units(self) -> int:
        """All units."""
        return sum(self.counts.states.values())

    def as_json(self) -> dict[str, Any]:
        """The numbers for programs."""
        return {
            "path": str(self.path),
            "units": self.units,
            "texts": self.counts.texts,
            "bytes": self.bytes,
            "states": dict(self.counts.states),
            "documents": dict(self.counts.documents),
        }


def find_in_memories(
    memories: Memories,
    query: str,
    *,
    in_target: bool,
    manner: Manner,
    limit: int,
    heeds_marks: bool | None = None,
    waits: bool = True,
) -> Iterator[Hit]:
    """Yield units of all memories that have a query, see `workbench.memory.concordance`.

    One that turns out to be damaged is told and then left out.

    Raises:
        MemoryUnusable: A memory cannot be read.
        UsageError: The query is empty, or no regular expression.
    """
    left = limit
    for part in memories.memory.parts:
        try:
            for hit in concordance(
                part.store,
                memories.words_of(part),
                query,
                in_target=in_target,
                manner=manner,
                limit=left,
                heeds_marks=heeds_marks,
                waits=waits,
            ):
                yield hit
                left -= 1
        except MemoryDamaged as error:
            memories.leave_out(error)


def memory_statistics(project: Project) -> MemoryStatistics:
    """Count what the project's memory has.

    Raises:
        MemoryUnusable: It cannot be read.
    """
    with own_store(project) as (store, troubles):
        path = own_path(project)
        size = sum(file.stat().st_size for file in path.parent.glob("memory.*"))
        return MemoryStatistics(path=path, counts=store.counts(), bytes=size, troubles=tuple(map(str, troubles)))


def check_memory(project: Project) -> tuple[str, ...]:
    """Look for damage in the project's memory; return what was found, in words.

    Raises:
        MemoryUnusable: It cannot be read at all.
    """
    with own_store(project) as (store, _):
        faults = store.check()
        if faults:
            return faults
        return tuple(f"the index does not find “{key}”" for key in index_of(store).lost())


def count_units(project: Project, selection: Selection) -> int:
    """Count the units that `forget` would forget.

    Raises:
        MemoryUnusable: The memory cannot be read.
        UsageError: Nothing is selected.
    """
    _require_some(selection)
    with own_store(project) as (store, _):
        return store.count(selection)


def returning_units(project: Project, selection: Selection) -> dict[str, int]:
    """Count those of the selected units that files of the project have, by document: they come back from there.

    Raises:
        MemoryUnusable: The memory cannot be read.
    """
    with own_store(project) as (store, _):
        documents = [
            document for document in store.digests() if selection.document is None or document == selection.document
        ]
        counts = {document: store.count(replace(selection, document=document)) for document in documents}
    return {document: count for document, count in counts.items() if count}


def forget(project: Project, selection: Selection) -> int:
    """Forget units of the project's memory; return how many.

    Raises:
        MemoryUnusable: The memory cannot be written.
        UsageError: Nothing is selected.
    """
    _require_some(selection)
    with own_store(project) as (store, _):
        return store.remove(selection)


def _require_some(selection: Selection) -> None:
    if selection == Selection():
        raise UsageError(
            "which units are meant?", advice="Give at least one of --document, --author, --before, --text."
        )
