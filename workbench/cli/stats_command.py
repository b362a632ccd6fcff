"""`workbench stats`."""

import codecs
import sys
from pathlib import Path
from typing import Any

import click

from workbench.cli.options import format_option, project_option
from workbench.cli.output import data, data_json, say
from workbench.cli.progress import bar

_LONG = 500
"""Units from which on it takes long enough to show how far it is."""


class _WeightsType(click.ParamType[dict[str, int]]):
    """Weights written as 100=10,95-99=30."""

    name = "BAND=PERCENT,…"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dict[str, int]:
        """Return the weights by the names of bands, or fail with a sentence."""
        if isinstance(value, dict):
            return value
        weights = {}
        for piece in filter(None, (part.strip() for part in str(value).split(","))):
            band, _, percent = piece.rpartition("=")
            if not band or not percent.strip().isdecimal():
                self.fail(f"“{piece}” is not of the form BAND=PERCENT.", param, ctx)
            weights[band.strip()] = int(percent)
        return weights


@click.command("stats")
@click.argument("documents", nargs=-1)
@click.option("--no-memory", is_flag=True, help="Leave the memory and internal matches out: quick, also when large.")
@click.option(
    "--weights",
    type=_WeightsType(),
    default="",
    help="What a word costs in per cent of a new one. Default: context=0,repetition=10,cross-repetition=10,100=10,"
    "95-99=30,85-94=60,75-84=80,50-74=100,new=100; those not named stay so. A band may be named by its lower end.",
)
@click.option("--bom", is_flag=True, help="Begin CSV with a byte order mark, by which Excel knows UTF-8.")
@project_option
@format_option("text", "json", "csv")
def command(
    documents: tuple[str, ...], no_memory: bool, weights: dict[str, int], bom: bool, start: Path, format_: str
) -> None:
    """Count DOCUMENTS (default: all): states, words, characters, repetitions, and what the memory has already.

    Words are those that are paid: of Vietnamese syllables, of English what stands between spaces. Characters are
    counted with and without spaces, never line ends. A sentence that comes again in a document is one unit to be
    translated, but counts as a segment each time; where it comes again on the same line, once.

    As in the analyses of commercial tools every segment is in one band, the first that fits, always in the words and
    characters of the source:

    \b
    context           the memory has it between the same two neighbours (ICE)
    repetition        it stands earlier in the same document
    cross-repetition  it stands in a document counted before
    100               the memory has it
    95-99 … 50-74     the score of the memory's best match, see tm search
    new               nothing scores 50

    The memory is measured as it was before the documents were translated in their order: what it has from a document
    itself and from those counted after it does not count. Internal fuzzy matches are counted beside the bands: the
    best match of a segment among those before it, in its document or one counted before, where that is better than
    the memory's.

    As CSV one row a document; sums of columns are those of the project.
    """
    from workbench.project import find
    from workbench.session.leverage import weights_from
    from workbench.session.statistics import statistics

    if bom and format_ != "csv":
        raise click.UsageError("--bom is for --format csv.")
    prices = weights_from(weights)
    counted = statistics(
        find(start),
        documents,
        with_memory=not no_memory,
        watched=lambda units: bar("Measuring", units, least=_LONG),
    )
    for trouble in counted.troubles:
        say(f"workbench: {trouble}")
    if format_ == "json":
        data_json(counted.as_json(prices))
    elif format_ == "csv":
        from workbench.cli.stats_csv import csv

        sys.stdout.buffer.write(codecs.BOM_UTF8 if bom else b"")
        for row in csv(counted, prices):
            sys.stdout.buffer.write(row.encode())
        sys.stdout.buffer.flush()
    else:
        from workbench.cli.stats_tables import tables

        for line in tables(counted, prices):
            data(line)
