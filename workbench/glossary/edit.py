"""Changes of one concept: what becomes of its rows, what the rules say of that, and which file gets it."""

from dataclasses import dataclass
from pathlib import Path

from workbench.errors import Conflict
from workbench.glossary import csv_file, csv_writer, identity
from workbench.glossary.lint import forms, rows
from workbench.glossary.lint.problem import Placed, Problem
from workbench.glossary.termbase import files
from workbench.model.term import Concept, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptChange:
    """A concept as it is in the termbase, and the rows to replace and to add."""

    id: str
    before: Concept | None
    """None: there is no such concept yet."""
    replaced: tuple[tuple[Term, Term], ...] = ()
    """Rows as they are, each with what stands in its place."""
    added: tuple[Term, ...] = ()

    @property
    def after(self) -> Concept:
        """The concept as it becomes; new rows come last, as they do in its file."""
        new = dict(self.replaced)
        kept = tuple(new.get(term, term) for term in self.before.terms) if self.before else ()
        return Concept(id=self.id, terms=(*kept, *self.added))

    @property
    def is_empty(self) -> bool:
        """Whether nothing would become different."""
        return self.before is not None and self.after.terms == self.before.terms


def faults(change: ConceptChange, lang: str) -> tuple[Problem, ...]:
    """The rules of a clean glossary that the change would break and that the concept keeps today.

    Args:
        change: The change.
        lang: The language of the texts in which terms are looked for.

    Returns:
        Problems; the lines in them count the rows of the concept, from 1.
    """
    known = {problem.message for problem in _problems(change.before, lang)} if change.before else set()
    return tuple(problem for problem in _problems(change.after, lang) if problem.message not in known)


def _problems(concept: Concept, lang: str) -> list[Problem]:
    domain = concept.terms[0].domain
    path = Path(identity.file_name(domain))
    placed = [Placed(path, place, term) for place, term in enumerate(concept.terms, start=1)]
    return [*forms.problems({concept.id: placed}, lang), *rows.problems(placed)]


def write(folder: Path, change: ConceptChange) -> Path:
    """Write a change into a glossary folder and return the file that has it.

    Rows that the folder has are replaced where they stand, and new ones go behind the last row of their concept. A
    concept that the folder does not have is written whole, for a folder that lies over others overrides them concept
    by concept; it goes into the file of its domain, which is made if it is not there.

    Raises:
        Conflict: The concept's rows on the disk are no longer those that the change was made from.
        GlossaryError: A file of the folder cannot be read.
        WriteError: The disk refused.
    """
    there = _rows_in(folder, change.id)
    if not there:
        path = folder / _existing(folder, identity.file_name(change.after.terms[0].domain))
        csv_writer.change(path, added=change.after.terms)
        return path
    if change.before is None or tuple(row.term for _, row in there) != change.before.terms:
        raise Conflict(
            f"{change.id} was changed on disk since it was read.", path=there[0][0], advice="Look at it again."
        )
    new = dict(change.replaced)
    last = there[-1][0]
    for path in dict.fromkeys(path for path, _ in there):
        replaced = {row.line: new[row.term] for where, row in there if where == path and row.term in new}
        csv_writer.change(path, replaced=replaced, added=change.added if path == last else ())
    return last


def _rows_in(folder: Path, concept: str) -> list[tuple[Path, csv_file.Row]]:
    """The rows of a concept in a folder, in the order in which they are read."""
    paths = files(folder) if folder.is_dir() else ()
    return [(path, row) for path in paths for row in csv_file.read(path).rows if row.term.concept == concept]


def _existing(folder: Path, name: str) -> str:
    """The file as the folder writes it, where it has it in other capitals."""
    there = (path.name for path in (files(folder) if folder.is_dir() else ()))
    return next((one for one in there if one.casefold() == name.casefold()), name)
