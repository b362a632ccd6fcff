"""Candidates for the termbase, out of source texts and finished translations."""

import datetime
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from workbench import catalog as po
from workbench.errors import ProjectError
from workbench.glossary import Termbase, rejections
from workbench.glossary.extraction import Candidate, Passage, extract
from workbench.model import TermHit
from workbench.project import Project, find, find_or_none
from workbench.session.adding import read_source
from workbench.session.knowledge import termbase_near
from workbench.text.inflection import find_form


def candidates(
    start: Path, files: Sequence[Path], day: datetime.date, *, minimum: int = 2, language: str = "vi"
) -> Iterator[Candidate]:
    """Propose terms that files use and the termbase near `start` does not have, the likeliest first.

    Args:
        start: Where the project is looked for; without one the built-in termbase counts and nothing is rejected.
        files: Source documents and PO files; none: all documents of the project.
        day: Names of this day are known.
        minimum: Least number of places of a candidate.
        language: The language of the sources.

    Raises:
        UnreadableInput: A file cannot be read.
        GlossaryError: The termbase or the list of rejected candidates is broken.
        ProjectError: No file is named and there is no project.
    """
    project = find_or_none(start)
    passages = tuple(_passages(start, files or _documents(find(start))))
    known = _Known(termbase_near(start), day, language)
    return extract(passages, known.places, known.rendered, rejected=_rejected(project), minimum=minimum)


def candidates_of(project: Project, termbase: Termbase, day: datetime.date) -> Iterator[Candidate]:
    """Propose terms of a project's documents that `termbase` does not have; see `candidates`.

    Raises:
        UnreadableInput: A file cannot be read.
        GlossaryError: The list of rejected candidates is broken.
        ProjectError: The project has no document.
    """
    known = _Known(termbase, day, project.pair.source)
    passages = tuple(_passages(project.root, _documents(project)))
    return extract(passages, known.places, known.rendered, rejected=_rejected(project))


def reject_for_ever(project: Project, texts: Sequence[str]) -> None:
    """Never propose these texts again in this project.

    Raises:
        GlossaryError: The list of what was rejected cannot be read.
        WriteError: The disk refused.
    """
    rejections.add(project.glossary, texts)


def _rejected(project: Project | None) -> frozenset[str]:
    return rejections.read(project.glossary) if project else frozenset()


def _documents(project: Project) -> list[Path]:
    paths = [one.catalog if one.catalog.exists() else one.source for one in project.documents]
    if not paths:
        raise ProjectError("has no document yet.", path=project.settings_file, advice="Name files, or add a document.")
    return paths


def _passages(start: Path, files: Sequence[Path]) -> Iterator[Passage]:
    """The segments of files; of a PO file only finished translations teach anything."""
    for path in files:
        if path.suffix == ".po":
            for unit in po.load(path).units:
                target = unit.target if unit.state.is_finished else ""
                yield Passage(source=unit.source, target=target, place=f"{path}:{unit.line}")
        else:
            document, _ = read_source(path, start=start)
            for segment in document.segments:
                yield Passage(source=segment.text, place=f"{path}:{segment.paragraph}")


class _Known:
    """What the termbase knows in a passage."""

    def __init__(self, termbase: Termbase, day: datetime.date, language: str) -> None:
        self._termbase = termbase
        self._day = day
        self._language = language
        self._hits = lru_cache(maxsize=4096)(self._find)

    def places(self, source: str) -> tuple[tuple[int, int], ...]:
        """Where terms stand in a source text."""
        return tuple((hit.start, hit.end) for hit in self._hits(source))

    def rendered(self, passage: Passage, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Where the translation renders terms that are not at `start` to `end`."""
        return tuple(
            place
            for hit in self._hits(passage.source)
            if hit.end <= start or end <= hit.start
            for form in (*hit.preferred, *hit.admitted, hit.acronym)
            if form
            for place in find_form(passage.target, form)
        )

    def _find(self, source: str) -> tuple[TermHit, ...]:
        return self._termbase.find(source, self._day, lang=self._language)
