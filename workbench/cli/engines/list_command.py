"""`workbench engines list`."""

from pathlib import Path

import click

from workbench.cli.options import format_option, project_option
from workbench.cli.output import data, data_json, say


@click.command("list")
@project_option
@format_option("text", "json")
def command(start: Path, format_: str) -> None:
    """List the engines of the settings, and which are enabled here.

    As JSON {"engines": [{"name", "kind", "sends_to", "model", "key", "folder", "sent", "unencrypted", "enabled",
    "drafts"}]}. Nothing is sent.
    """
    from workbench.project import find
    from workbench.session.engines import configured_engines

    engines = configured_engines(find(start))
    if format_ == "json":
        data_json({"engines": [engine.as_json() for engine in engines]})
        return
    if not engines:
        say("No engines: the settings have no table [engines.NAME].")
    for engine in engines:
        words = [engine.name, engine.kind, engine.model, engine.sends_to or "this machine, in this process"]
        words += ["enabled" if engine.is_enabled else "not enabled", "drafts" if engine.drafts else ""]
        data("  ".join(word for word in words if word))
