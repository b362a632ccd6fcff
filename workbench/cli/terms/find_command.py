"""`workbench terms find`."""

import datetime
import sys
from pathlib import Path

import click

from workbench.cli.options import IsoDate, format_option, project_option
from workbench.cli.output import data, data_json


@click.command("find")
@click.argument("text")
@click.option("--date", "day", type=IsoDate(), help="Names are right as of this day; default: today.")
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Use this glossary folder instead of the project's and the built-in one; may be repeated.",
)
@project_option
@format_option("text", "json")
def command(text: str, day: datetime.date | None, glossaries: tuple[Path, ...], start: Path, format_: str) -> None:
    """Find the terms in a Vietnamese TEXT (- reads standard input) and what English says for them."""
    from workbench.session.knowledge import termbase_near, today

    searched = sys.stdin.read() if text == "-" else text
    hits = termbase_near(start, glossaries).find(searched, day or today())
    if format_ == "json":
        data_json(
            {
                "hits": [
                    {
                        "concept": hit.concept,
                        "start": hit.start,
                        "end": hit.end,
                        "text": searched[hit.start : hit.end],
                        "preferred": list(hit.preferred),
                        "acronym": hit.acronym,
                        "admitted": list(hit.admitted),
                        "forbidden": list(hit.forbidden),
                        "note": hit.note,
                        "source": hit.source,
                    }
                    for hit in hits
                ]
            }
        )
        return
    for hit in hits:
        acronym = f" ({hit.acronym})" if hit.acronym else ""
        data(f"{searched[hit.start : hit.end]} → {' | '.join(hit.preferred)}{acronym}")
        for label, forms in (("also", hit.admitted), ("never", hit.forbidden)):
            if forms:
                data(f"    {label}: {' | '.join(forms)}")
        if hit.note:
            data(f"    {hit.note}")
