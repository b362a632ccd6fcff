"""`workbench terms find`."""

import datetime
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.options import IsoDate, format_option, glossary_option, project_option
from workbench.cli.output import data, data_json, say
from workbench.cli.terms.wording import as_of, iso, on_day, period, stage_as_json

if TYPE_CHECKING:
    from workbench.glossary.explain import Rejected
    from workbench.model import TermHit
    from workbench.session.term_history import Stage


@click.command("find")
@click.argument("text")
@click.option("--date", "day", type=IsoDate(), help="Names are right as of this day; default: today.")
@glossary_option
@click.option("--explain", is_flag=True, help="Tell also what else has the words of a term, and why it was not taken.")
@project_option
@format_option("text", "json")
def command(
    text: str, day: datetime.date | None, glossaries: tuple[Path, ...], explain: bool, start: Path, format_: str
) -> None:
    """Find the terms in a TEXT of the source language (- reads standard input) and what the target says for them.

    A name that is out of date on the day is answered with who stands in for it then. As JSON {"day", "day_assumed",
    "hits": [{"concept", "start", "end", "text", "status", "preferred", "acronym", "admitted", "forbidden", "former",
    "outdated_since", "not_before", "successors", "note", "source", "history"}]}; with --explain also "rejected":
    [{"concept", "start", "end", "text", "term", "reason"}].
    """
    from workbench.session.knowledge import termbase_near, today
    from workbench.session.term_history import history, pair_near

    searched = sys.stdin.read() if text == "-" else text
    termbase, asked_day = termbase_near(start, glossaries), day or today()
    pair = pair_near(start)
    hits = termbase.find(searched, asked_day, pair.source, pair.target)
    found = {hit.concept: termbase.concept(hit.concept) for hit in hits}
    histories = {id_: history(termbase, concept, pair) for id_, concept in found.items() if concept}
    rejected = termbase.explain(searched, asked_day, pair.source, pair.target) if explain else ()
    if format_ == "json":
        data_json(
            {
                **on_day(asked_day, assumed=day is None),
                "hits": [_hit_as_json(searched, hit, histories[hit.concept]) for hit in hits],
                **({"rejected": [_rejected_as_json(searched, one) for one in rejected]} if explain else {}),
            }
        )
        return
    say(as_of(asked_day, assumed=day is None))
    for hit in hits:
        for line in _hit_lines(searched, hit, histories[hit.concept]):
            data(line)
    for one in rejected:
        data(f"not “{searched[one.start : one.end]}” ({one.term.concept}): {one.reason}")


def _hit_lines(searched: str, hit: "TermHit", stages: Sequence["Stage"]) -> Iterator[str]:
    acronym = f" ({hit.acronym})" if hit.acronym else ""
    yield f"{searched[hit.start : hit.end]} → {' | '.join(hit.preferred)}{acronym}"
    yield f"    {hit.concept}, {hit.matched.status}" + (", out of date" if hit.outdated_since else "")
    # Former forms are admitted, and said once.
    admitted = tuple(form for form in hit.admitted if form not in hit.former)
    for label, forms in (("also", admitted), ("formerly", hit.former), ("never", hit.forbidden)):
        if forms:
            yield f"    {label}: {' | '.join(forms)}"
    if hit.note:
        yield f"    {hit.note}"
    for place in ("before", "after"):
        others = [stage for stage in stages if stage.place == place]
        if others:
            yield f"    {place}: {' | '.join(_dated(stage) for stage in others)}"


def _dated(stage: "Stage") -> str:
    time = period(stage.first, stage.last)
    return f"{stage.name}, {time}" if time else stage.name


def _hit_as_json(searched: str, hit: "TermHit", stages: Sequence["Stage"]) -> dict[str, Any]:
    return {
        "concept": hit.concept,
        "start": hit.start,
        "end": hit.end,
        "text": searched[hit.start : hit.end],
        "status": str(hit.matched.status),
        "preferred": list(hit.preferred),
        "acronym": hit.acronym,
        "admitted": list(hit.admitted),
        "forbidden": list(hit.forbidden),
        "former": list(hit.former),
        "outdated_since": iso(hit.outdated_since),
        "not_before": iso(hit.not_before),
        "successors": list(hit.successors),
        "note": hit.note,
        "source": hit.source,
        "history": [stage_as_json(stage) for stage in stages],
    }


def _rejected_as_json(searched: str, one: "Rejected") -> dict[str, Any]:
    return {
        "concept": one.term.concept,
        "start": one.start,
        "end": one.end,
        "text": searched[one.start : one.end],
        "term": one.term.text,
        "reason": one.reason,
    }
