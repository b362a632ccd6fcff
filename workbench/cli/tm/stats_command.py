"""`workbench tm stats`."""

from pathlib import Path

import click

from workbench.cli.options import format_option, project_option
from workbench.cli.output import data, data_json, say


@click.command("stats")
@project_option
@format_option("text", "json")
def command(start: Path, format_: str) -> None:
    """Count what the project's memory has.

    As JSON {"path", "units", "texts", "bytes", "states", "documents"}.
    """
    from workbench.project import find
    from workbench.session.memory_upkeep import memory_statistics

    statistics = memory_statistics(find(start))
    for trouble in statistics.troubles:
        say(f"workbench: {trouble}")
    if format_ == "json":
        data_json(statistics.as_json())
        return
    data(f"{statistics.units:,} units, {statistics.counts.texts:,} texts, {statistics.bytes / 1e6:.1f} MB")
    for groups in (statistics.counts.states, statistics.counts.documents):
        for name, count in groups.items():
            data(f"{count:>11,}  {name}")
