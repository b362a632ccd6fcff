"""Rules of names that two concepts have on one day: one looked for has to be soft, an acronym to write is odd."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from workbench.glossary.lint.problem import Placed, Problem, form_key, is_wrong, share_a_day
from workbench.glossary.marks import marks
from workbench.model.term import TermStatus, TermType


def problems(rows: Sequence[Placed], concepts: Mapping[str, Sequence[Placed]], lang: str) -> Iterator[Problem]:
    """The homonyms; `lang` is the language of the texts in which terms are looked for."""
    for one, other in _pairs([row for row in rows if row.term.lang == lang]):
        for row in (one, other):
            if not _is_soft(row, concepts):
                yield row.problem(f"“{row.term.text}” is a term of {one.term.concept} and {other.term.concept}.")
        yield from _at_odds(one, other, concepts)
    written = [row for row in rows if row.term.lang != lang and _is_written_acronym(row)]
    for one, other in _pairs(written):
        if not (_is_soft(one, concepts) and _is_soft(other, concepts)):
            yield other.warning(
                f"The acronym {other.term.text} is that of {one.term.concept} too, see {one.place_for(other)}; "
                "mark both soft if it has to be."
            )


def _at_odds(one: Placed, other: Placed, concepts: Mapping[str, Sequence[Placed]]) -> Iterator[Problem]:
    """What one meaning of a name calls wrong is not what the other is called; of an acronym that says too little."""
    if one.term.type is TermType.ACRONYM:
        return
    for row, beside in product(concepts[one.term.concept], concepts[other.term.concept]):
        is_same = row.term.lang == beside.term.lang != one.term.lang and form_key(row.term) == form_key(beside.term)
        if is_same and is_wrong(row.term) is not is_wrong(beside.term) and share_a_day(row.term, beside.term):
            yield beside.problem(
                f"“{beside.term.text}” is right in one and deprecated in the other of {one.term.concept} and "
                f"{other.term.concept}, which are both called “{one.term.text}”, see {row.place_for(beside)}."
            )


def _is_soft(row: Placed, concepts: Mapping[str, Sequence[Placed]]) -> bool:
    return marks(row.term.note).soft or marks(concepts[row.term.concept][0].term.note).soft


def _is_written_acronym(row: Placed) -> bool:
    return row.term.type is TermType.ACRONYM and row.term.status is TermStatus.PREFERRED


def _pairs(rows: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Rows of two concepts that have one form on one day."""
    by_form: dict[tuple[str, str], list[Placed]] = {}
    for row in rows:
        if not is_wrong(row.term):
            by_form.setdefault((row.term.lang, form_key(row.term)), []).append(row)
    for same in by_form.values():
        for one, other in combinations(same, 2):
            if one.term.concept != other.term.concept and share_a_day(one.term, other.term):
                yield one, other
