"""`workbench stats`."""

from pathlib import Path

import click

from workbench.cli.options import format_option, project_option
from workbench.cli.output import data, data_json


@click.command("stats")
@click.argument("documents", nargs=-1)
@project_option
@format_option("text", "json")
def command(documents: tuple[str, ...], start: Path, format_: str) -> None:
    """Count segments, words and states of DOCUMENTS (default: all).

    Vietnamese is counted by syllable and English by word, as the market counts.
    """
    from workbench.project import find
    from workbench.session.statistics import statistics

    project = find(start)
    counted = statistics(project, documents)
    if format_ == "json":
        data_json(counted.as_json())
        return
    for line in counted.as_table():
        data(line)
