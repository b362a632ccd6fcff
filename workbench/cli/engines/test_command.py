"""`workbench engines test`."""

from pathlib import Path

import click

from workbench.cli.options import format_option, project_option
from workbench.cli.output import data, data_json, say


@click.command("test")
@click.argument("name")
@project_option
@format_option("text", "json")
def command(name: str, start: Path, format_: str) -> None:
    """Send one sentence of ours to the engine NAME, and show what it makes of it.

    As JSON {"source", "target", "doubts", "origin"}. The engine must be enabled: a call carries its key.
    """
    from workbench.project import find
    from workbench.session.engines_trial import try_engine

    trial = try_engine(find(start), name)
    if format_ == "json":
        told = {"source": trial.source, "target": trial.target, "doubts": list(trial.doubts), "origin": trial.origin}
        data_json(told)
        return
    say(trial.source)
    data(trial.target)
    for doubt in trial.doubts:
        say(f"  {doubt}")
    say(trial.origin)
