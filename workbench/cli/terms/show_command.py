"""`workbench terms show`."""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.options import IsoDate, format_option, glossary_option, project_option
from workbench.cli.output import data, data_json, say
from workbench.cli.terms.wording import as_of, iso, on_day, period, stage_as_json

if TYPE_CHECKING:
    from workbench.model.term import Concept, Term
    from workbench.session.term_history import Stage

_PLACES = {"before": "before", "this": "this one", "after": "after"}


@click.command("show")
@click.argument("asked", metavar="CONCEPT|NAME")
@click.option("--date", "day", type=IsoDate(), help="Say what is right on this day; default: today.")
@glossary_option
@project_option
@format_option("text", "json")
def command(asked: str, day: datetime.date | None, glossaries: tuple[Path, ...], start: Path, format_: str) -> None:
    """Show everything about a concept, by its id or by any of its names in either language.

    Names with their status and the days on which they are right, who came before and after, notes and sources. A name
    that several concepts have shows them all.
    """
    from workbench.session.knowledge import termbase_near, today
    from workbench.session.term_history import concepts_named, history, pair_near

    termbase, pair = termbase_near(start, glossaries), pair_near(start)
    asked_day = day or today()
    cards = [(concept, history(termbase, concept, pair)) for concept in concepts_named(termbase, asked)]
    if format_ == "json":
        data_json({**on_day(asked_day, assumed=day is None), "concepts": [_as_json(*one, asked_day) for one in cards]})
        return
    say(as_of(asked_day, assumed=day is None))
    for place, (concept, stages) in enumerate(cards):
        for line in ("" if place else None, *_lines(concept, stages, asked_day)):
            if line is not None:
                data(line)


def _lines(concept: "Concept", stages: Sequence["Stage"], day: datetime.date) -> Iterator[str]:
    from workbench.glossary.marks import marks

    domains = ", ".join(dict.fromkeys(term.domain for term in concept.terms if term.domain))
    yield f"{concept.id}" + (f" · {domains}" if domains else "")
    width = min(max(len(term.text) for term in concept.terms), 60)
    for lang in dict.fromkeys(term.lang for term in concept.terms):
        for place, term in enumerate(concept.terms_in(lang)):
            yield f"  {'' if place else lang:<3} {term.text:<{width}}  {_status(term, day)}".rstrip()
    if len(stages) > 1:
        yield "  history"
        times = [period(stage.first, stage.last) or "undated" for stage in stages]
        longest = max(map(len, times))
        for stage, time in zip(stages, times, strict=True):
            other = "" if stage.place == "this" else f"  {stage.concept}"
            yield f"    {time:<{longest}}  {_PLACES[stage.place]:<8}  {stage.name}{other}"
    notes = dict.fromkeys(note for term in concept.terms if (note := marks(term.note).text))
    yield from (f"  note    {note}" for note in notes)
    yield from (f"  source  {source}" for source in dict.fromkeys(term.source for term in concept.terms if term.source))


def _status(term: "Term", day: datetime.date) -> str:
    """What may be said of a name in a few words: how it may be used, what it is, when."""
    from workbench.glossary.marks import marks
    from workbench.model.term import TermType

    said = marks(term.note)
    words = [str(term.status)]
    if term.type is not TermType.FULL:
        words.append(str(term.type))
    words += [word for word, is_so in (("soft", said.soft), ("guard", said.guard), ("case", said.case)) if is_so]
    if time := period(term.valid_from, term.valid_to):
        words.append(time if term.is_valid_on(day) else f"{time}: not on {day}")
    return ", ".join(words)


def _as_json(concept: "Concept", stages: Sequence["Stage"], day: datetime.date) -> dict[str, Any]:
    return {
        "id": concept.id,
        "terms": [
            {
                "lang": term.lang,
                "text": term.text,
                "type": str(term.type),
                "status": str(term.status),
                "valid_from": iso(term.valid_from),
                "valid_to": iso(term.valid_to),
                "valid": term.is_valid_on(day),
                "domain": term.domain,
                "note": term.note,
                "source": term.source,
            }
            for term in concept.terms
        ],
        "history": [stage_as_json(stage) for stage in stages],
    }
