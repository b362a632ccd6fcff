"""`workbench score`."""

from pathlib import Path

import click

from workbench.cli.options import format_option
from workbench.cli.output import data, data_json


@click.command("score")
@click.argument("final", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--reference",
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A PO file, or a text with one segment a line in the order of FINAL.",
)
@click.option(
    "--segments",
    "limit",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    help="Worst segments to show as text.",
)
@format_option("text", "json")
def command(final: Path, reference: Path, limit: int, format_: str) -> None:
    """Score the translation FINAL (a PO file) against a reference: BLEU, chrF, TER and edit effort.

    Each number carries its signature, so that anybody can make it again. With the draft as the reference, the edit
    effort says how much of it was changed.
    """
    from workbench.session.scoring import score

    scored = score(final, reference)
    if format_ == "json":
        data_json(scored.as_json())
        return
    for line in scored.as_lines(limit):
        data(line)
