"""The rules of a clean glossary: what a file may say without a fault, and yet should not."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from pathlib import Path
from typing import NamedTuple

from workbench.glossary import csv_file
from workbench.glossary.marks import marks
from workbench.glossary.slots import SLOT
from workbench.model.term import Term, TermStatus, TermType
from workbench.text.tokens import tokens


class Problem(NamedTuple):
    """A row that breaks a rule."""

    path: Path
    line: int
    message: str


class _Placed(NamedTuple):
    """A term and where it stands."""

    path: Path
    line: int
    term: Term

    def problem(self, message: str) -> Problem:
        return Problem(self.path, self.line, message)


def lint(paths: Sequence[Path], lang: str = "vi") -> tuple[Problem, ...]:
    """Hold the files of one glossary against every rule.

    Args:
        paths: All files of the glossary.
        lang: The language of the texts in which its terms are looked for.

    Returns:
        The problems in the order of files and lines.

    Raises:
        GlossaryError: A file cannot be read at all.
    """
    rows = [_Placed(path, row.line, row.term) for path in paths for row in csv_file.read(path).rows]
    concepts: dict[str, list[_Placed]] = {}
    for row in rows:
        concepts.setdefault(row.term.concept, []).append(row)
    problems = [
        *_spacing(rows),
        *_scattered(rows),
        *_without_source(rows),
        *_twice(concepts),
        *_contradictions(concepts),
        *_incomplete(concepts),
        *_slots(concepts),
        *_homonyms(rows, concepts, lang),
        *_links(concepts),
        *_circles(concepts),
    ]
    return tuple(sorted(set(problems)))


def _spacing(rows: Iterable[_Placed]) -> Iterator[Problem]:
    for row in rows:
        for name, text in (("term", row.term.text), ("note", row.term.note), ("source", row.term.source)):
            if text != " ".join(text.split()):
                yield row.problem(f"The {name} “{text}” holds a double space, a tab or a line end.")


def _scattered(rows: Iterable[_Placed]) -> Iterator[Problem]:
    seen: set[str] = set()
    for (_, concept), group in groupby(rows, key=lambda row: (row.path, row.term.concept)):
        first, *rest = group
        if concept in seen:
            yield first.problem(f"The rows of {concept} do not stand together.")
        seen.add(concept)
        for row in rest:
            if row.term.domain != first.term.domain:
                yield row.problem(f"{concept} is in two domains, “{first.term.domain}” and “{row.term.domain}”.")


def _without_source(rows: Iterable[_Placed]) -> Iterator[Problem]:
    for row in rows:
        if not row.term.source:
            yield row.problem(f"“{row.term.text}” has no source; write `general knowledge` if there is none.")


def _twice(concepts: dict[str, list[_Placed]]) -> Iterator[Problem]:
    for rows in concepts.values():
        for one, other in _pairs_of_one_form(rows):
            if one.term.status is other.term.status:
                yield other.problem(f"“{other.term.text}” is in line {one.line} already.")


def _contradictions(concepts: dict[str, list[_Placed]]) -> Iterator[Problem]:
    for rows in concepts.values():
        for one, other in _pairs_of_one_form(rows):
            if _is_wrong(one.term) is not _is_wrong(other.term):
                yield other.problem(
                    f"“{other.term.text}” is right and deprecated on the same day, see line {one.line}."
                )


def _pairs_of_one_form(rows: Sequence[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    """Pairs of rows of one concept that say something of the same form on the same day."""
    by_form: dict[tuple[str, str], list[_Placed]] = {}
    for row in rows:
        by_form.setdefault((row.term.lang, _form_key(row.term)), []).append(row)
    for same in by_form.values():
        for one, other in combinations(same, 2):
            if _share_a_day(one.term, other.term):
                yield one, other


def _form_key(term: Term) -> str:
    """What makes two forms one; capitals count in acronyms only."""
    return term.text if term.type is TermType.ACRONYM else _key(term.text)


def _key(text: str) -> str:
    return " ".join(token.key for token in tokens(text))


def _is_wrong(term: Term) -> bool:
    return term.status is TermStatus.DEPRECATED


def _share_a_day(one: Term, other: Term) -> bool:
    begins = max((day for day in (one.valid_from, other.valid_from) if day), default=None)
    ends = min((day for day in (one.valid_to, other.valid_to) if day), default=None)
    return begins is None or ends is None or begins <= ends


def _incomplete(concepts: dict[str, list[_Placed]]) -> Iterator[Problem]:
    """Every concept has one preferred term in each language, unless it is a guard of one language."""
    langs = {row.term.lang for rows in concepts.values() for row in rows}
    for id_, rows in concepts.items():
        is_guard = marks(rows[0].term.note).guard and len({row.term.lang for row in rows}) == 1
        for lang in sorted(langs):
            preferred = [row for row in rows if row.term.lang == lang and row.term.status is TermStatus.PREFERRED]
            if not preferred and not is_guard:
                yield rows[0].problem(f"{id_} has no preferred term in “{lang}”.")


def _slots(concepts: dict[str, list[_Placed]]) -> Iterator[Problem]:
    """A slot that no term of another language has can never be filled, or is lost."""
    for id_, rows in concepts.items():
        for row in rows:
            others = {
                name for other in rows if other.term.lang != row.term.lang for name in SLOT.findall(other.term.text)
            }
            for name in SLOT.findall(row.term.text):
                if name not in others:
                    yield row.problem(f"No term of {id_} in another language has {{{name}}}.")


def _homonyms(rows: Iterable[_Placed], concepts: dict[str, list[_Placed]], lang: str) -> Iterator[Problem]:
    """A source term of two concepts on one day tells nothing for certain: it has to be marked soft."""
    by_form: dict[str, list[_Placed]] = {}
    for row in rows:
        if row.term.lang == lang:
            by_form.setdefault(_form_key(row.term), []).append(row)
    for same in by_form.values():
        for one, other in combinations(same, 2):
            if one.term.concept != other.term.concept and _share_a_day(one.term, other.term):
                for row in (one, other):
                    if not (marks(row.term.note).soft or marks(concepts[row.term.concept][0].term.note).soft):
                        yield row.problem(
                            f"“{row.term.text}” is a term of {one.term.concept} and {other.term.concept}."
                        )


def _links(concepts: dict[str, list[_Placed]]) -> Iterator[Problem]:
    for id_, rows in concepts.items():
        first = rows[0]
        linked = marks(first.term.note)
        for other_id in (*linked.successors, *linked.predecessors):
            if other_id not in concepts:
                yield first.problem(f"{id_} names {other_id}, which is no concept.")
        for other_id in linked.successors:
            other = concepts[other_id][0] if other_id in concepts else None
            if other and id_ not in marks(other.term.note).predecessors:
                yield other.problem(f"{id_} has the successor {other_id}, which does not name it as its predecessor.")
            if other and other.term.valid_from and not _ends_before(first.term, other.term):
                yield first.problem(f"{id_} does not end before its successor {other_id} begins.")
        for other_id in linked.predecessors:
            if other_id in concepts and id_ not in marks(concepts[other_id][0].term.note).successors:
                yield first.problem(f"{id_} has the predecessor {other_id}, which does not name it as its successor.")


def _ends_before(one: Term, other: Term) -> bool:
    return one.valid_to is not None and other.valid_from is not None and one.valid_to < other.valid_from


def _circles(concepts: dict[str, list[_Placed]]) -> Iterator[Problem]:
    """Nobody is his own successor."""
    for id_, rows in concepts.items():
        reached: set[str] = set()
        waiting = list(marks(rows[0].term.note).successors)
        while waiting:
            one = waiting.pop()
            if one in concepts and one not in reached:
                reached.add(one)
                waiting.extend(marks(concepts[one][0].term.note).successors)
        if id_ in reached:
            yield rows[0].problem(f"{id_} is among its own successors.")
