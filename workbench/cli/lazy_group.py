"""A group of commands that imports each only when it is used."""

import importlib
from collections.abc import Mapping
from typing import Any, NamedTuple

import click


class Entry(NamedTuple):
    """A command that is not imported yet: its module and its line in the list of commands."""

    module: str
    help: str


class LazyGroup(click.Group):
    """A group that knows its commands' names and one-line helps without importing them.

    Args:
        package: Where the modules are; `<package>.<module>_command` each have one `command`.
        entries: The commands by name, in the order in which they are listed.
        settings: What any click group takes.
    """

    def __init__(self, *, package: str, entries: Mapping[str, Entry], **settings: Any) -> None:
        super().__init__(**settings)
        self._package = package
        self._entries = entries

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in their order."""
        return list(self._entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command, or None if there is none of that name."""
        entry = self._entries.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = importlib.import_module(f"{self._package}.{entry.module}_command").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the names and helps known here."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in self._entries.items()])
