"""`workbench engines enable`."""

from pathlib import Path

import click

from workbench.cli.options import project_option
from workbench.cli.output import say


@click.command("enable")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@project_option
def command(name: str, yes: bool, start: Path) -> None:
    """Show what would be sent where, ask, and let the engine NAME be used in this project.

    It holds for you, on this machine, and for the engine as it is shown: a new address, model or place of the key asks
    anew.
    """
    from workbench.project import find
    from workbench.session.engines import configured_engine, enable_engine

    project = find(start)
    engine = configured_engine(project, name)
    say(f"Engine   {engine.name} ({engine.kind})")
    if engine.model:
        say(f"Model    {engine.model}")
    if engine.sends_to:
        say(f"Address  {engine.sends_to}")
        if engine.is_open:
            say("         not encrypted: whoever is on the way there can read the text and the key")
        say(f"Key      {engine.key or 'none'}")
        say("Sent     " + ";\n         ".join(engine.sent))
        say("Each call is noted in .workbench/egress.jsonl; see `workbench egress`.")
    else:
        say(f"Folder   {engine.folder}")
        say("Sent     nothing: the model runs on this machine, in this process.")
    if not engine.drafts:
        say(f'It drafts once the settings say so: [drafts] engine = "{engine.name}"')
    if not yes:
        click.confirm("Enable it?", abort=True, err=True)
    enable_engine(project, name)
    say(f"{name} is enabled. To take that back: workbench engines disable {name}")
