"""`workbench terms extract`."""

import datetime
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.options import IsoDate, format_option, project_option
from workbench.cli.output import data, data_json, say, shown

if TYPE_CHECKING:
    from workbench.glossary.extraction import Candidate


@click.command("extract")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="Candidates to show.")
@click.option(
    "--min-frequency",
    "minimum",
    type=click.IntRange(min=2),
    default=2,
    show_default=True,
    help="Least number of places of a candidate; an acronym that is explained in brackets is shown at once.",
)
@click.option("--date", "day", type=IsoDate(), help="Terms of this day are known; default: today.")
@project_option
@format_option("text", "json", "jsonl")
def command(
    files: tuple[Path, ...], limit: int, minimum: int, day: datetime.date | None, start: Path, format_: str
) -> None:
    """Propose terms that FILES use and the termbase does not have; default: the project's documents.

    FILES are source documents or PO files. Where a PO file has finished translations, a candidate comes with its
    likely English: how often it stands where the candidate does, and how sure that is (0 to 1). What `workbench terms
    reject` was told is left out. As JSON {"candidates": [{"text", "kind", "frequency", "score", "acronym",
    "english": [{"text", "support", "confidence"}], "examples": [{"place", "source", "target"}]}]}; as JSONL one a line.
    """
    from workbench.session.extraction import candidates
    from workbench.session.knowledge import today

    found = islice(candidates(start, files, day or today(), minimum=minimum), limit)
    if format_ == "json":
        data_json({"candidates": [_as_json(one) for one in found]})
    elif format_ == "jsonl":
        for one in found:
            data_json(_as_json(one), indent=None)
    else:
        _as_text(found)


def _as_json(candidate: "Candidate") -> dict[str, Any]:
    return {
        "text": candidate.text,
        "kind": candidate.kind.value,
        "frequency": candidate.frequency,
        "score": candidate.score,
        "acronym": candidate.acronym,
        "english": [
            {"text": one.text, "support": one.support, "confidence": one.confidence} for one in candidate.renderings
        ],
        "examples": [{"place": one.place, "source": one.source, "target": one.target} for one in candidate.examples],
    }


def _as_text(found: Iterable["Candidate"]) -> None:
    count = 0
    for one in found:
        count += 1
        acronym = f" ({one.acronym})" if one.acronym else ""
        english = " | ".join(f"{likely.text} ({likely.support}×)" for likely in one.renderings)
        data(f"{one.frequency:>5}×  {one.text}{acronym}" + (f" → {english}" if english else ""))
        if one.examples:
            example = one.examples[0]
            data(f"        {_place(example.place)}: {example.source}")
    say(f"{count} candidates." if count else "Nothing that the termbase does not have.")


def _place(place: str) -> str:
    path, _, line = place.rpartition(":")
    return f"{shown(Path(path))}:{line}"
