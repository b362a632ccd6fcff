"""Rules of the forms of one concept: none twice, none right and wrong at once, and one to use on every day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from workbench.glossary.lint.problem import Placed, Problem, form_key, is_wrong, said, share_a_day
from workbench.glossary.marks import marks
from workbench.glossary.slots import SLOT
from workbench.model.term import TermStatus


def problems(concepts: Mapping[str, Sequence[Placed]], lang: str) -> Iterator[Problem]:
    """The faults of the forms; `lang` is the language of the texts in which terms are looked for."""
    langs = sorted({row.term.lang for rows in concepts.values() for row in rows})
    for id_, rows in concepts.items():
        yield from _twice(rows)
        yield from _slots(id_, rows)
        if not (marks(rows[0].term.note).guard and len({row.term.lang for row in rows}) == 1):
            yield from _incomplete(id_, rows, lang, langs)


def _twice(rows: Sequence[Placed]) -> Iterator[Problem]:
    """Pairs of rows that say something of the same form on the same day."""
    by_form: dict[tuple[str, str], list[Placed]] = {}
    for row in rows:
        by_form.setdefault((row.term.lang, form_key(row.term)), []).append(row)
    for same in by_form.values():
        for one, other in combinations(same, 2):
            if not share_a_day(one.term, other.term):
                continue
            where = one.place_for(other)
            if one.term.status is other.term.status:
                yield other.problem(f"“{other.term.text}” is in {where} already.")
            elif is_wrong(one.term) is not is_wrong(other.term):
                yield other.problem(f"“{other.term.text}” is right and deprecated on the same day, see {where}.")
            else:
                yield other.problem(f"“{other.term.text}” is preferred and admitted on the same day, see {where}.")


def _slots(id_: str, rows: Sequence[Placed]) -> Iterator[Problem]:
    """A slot that no term of another language has can never be filled, or is lost."""
    for row in rows:
        others = {name for other in rows if other.term.lang != row.term.lang for name in SLOT.findall(other.term.text)}
        for name in SLOT.findall(row.term.text):
            if name not in others:
                yield row.problem(f"No term of {id_} in another language has {{{name}}}.")


def _incomplete(id_: str, rows: Sequence[Placed], lang: str, langs: Sequence[str]) -> Iterator[Problem]:
    """A concept has a preferred term in each language on every day on which it has a name in `lang`."""
    named = [row for row in rows if row.term.lang == lang and not is_wrong(row.term)]
    for one in langs:
        preferred = [row for row in rows if row.term.lang == one and row.term.status is TermStatus.PREFERRED]
        if not preferred:
            yield rows[0].problem(f"{id_} has no preferred term in “{one}”.")
            continue
        for first, last in _stretches(rows):
            name = next((row for row in named if row.term.is_valid_on(first)), None)
            if name and not any(row.term.is_valid_on(first) for row in preferred):
                days = f"from {said(None if first == date.min else first, 'ever')} to {said(last, 'today')}"
                yield name.problem(f"{id_} has no preferred term in “{one}” {days}.")


def _stretches(rows: Sequence[Placed]) -> Iterator[tuple[date, date | None]]:
    """The stretches of days in which the same rows hold: first day, last day."""
    begins = {date.min, *(row.term.valid_from for row in rows if row.term.valid_from)}
    begins |= {row.term.valid_to + timedelta(days=1) for row in rows if row.term.valid_to}
    days = sorted(begins)
    for place, first in enumerate(days):
        yield first, days[place + 1] - timedelta(days=1) if place + 1 < len(days) else None
