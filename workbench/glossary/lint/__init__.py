"""The rules of a clean glossary: what a file may say without a fault, and yet should not."""

from collections.abc import Collection, Sequence
from pathlib import Path

from workbench.glossary import csv_file
from workbench.glossary.lint import cells, forms, homonyms, links, rows
from workbench.glossary.lint.problem import Placed, Problem

__all__ = ["Problem", "lint"]


def lint(paths: Sequence[Path], lang: str = "vi", known: Collection[str] = ()) -> tuple[Problem, ...]:
    """Hold the files of one glossary against every rule.

    Args:
        paths: All files of the glossary.
        lang: The language of the texts in which its terms are looked for.
        known: Ids of concepts that stand in other glossaries, to which this one may link.

    Returns:
        The problems in the order of files and lines.

    Raises:
        GlossaryError: A file cannot be read at all.
    """
    placed = [Placed(path, row.line, row.term) for path in paths for row in csv_file.read(path).rows]
    concepts: dict[str, list[Placed]] = {}
    for row in placed:
        concepts.setdefault(row.term.concept, []).append(row)
    problems = [
        *(problem for path in paths for problem in cells.problems(path)),
        *rows.problems(placed),
        *forms.problems(concepts, lang),
        *homonyms.problems(placed, concepts, lang),
        *links.problems(concepts, lang, known),
    ]
    return tuple(sorted(set(problems)))
