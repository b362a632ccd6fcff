"""`workbench engines disable`."""

from pathlib import Path

import click

from workbench.cli.options import project_option
from workbench.cli.output import say


@click.command("disable")
@click.argument("name")
@project_option
def command(name: str, start: Path) -> None:
    """Let the engine NAME be used no more in this project."""
    from workbench.project import find
    from workbench.session.engines import disable_engine

    was_enabled = disable_engine(find(start), name)
    say(f"{name} is disabled." if was_enabled else f"{name} was not enabled.")
