"""The commands by name; each is imported only when it is used, so that `--help` costs nothing."""

import importlib
from typing import NamedTuple

import click

from workbench import __version__


class _Entry(NamedTuple):
    module: str
    help: str


COMMANDS = {
    "demo": _Entry("demo", "Try it: a sample project, and the editor on it."),
    "init": _Entry("init", "Make a folder a translation project."),
    "add": _Entry("add", "Add source documents, or bring changed ones up to date."),
    "edit": _Entry("edit", "Translate a document in the editor."),
    "draft": _Entry("draft", "Fill empty segments with what finished ones already say."),
    "check": _Entry("check", "Check translations for errors."),
    "build": _Entry("build", "Compile approved translations and write the English documents."),
    "stats": _Entry("stats", "Count segments, words and states."),
    "score": _Entry("score", "Score a translation against a reference: BLEU, chrF, TER, edit effort."),
    "segment": _Entry("segment", "Show how a source document is split."),
    "figures": _Entry("figures", "Find figures by value, or compare those of a translation."),
    "split": _Entry("split", "Split a segment in two where the rules have not."),
    "join": _Entry("join", "Join a segment with the next one where the rules have cut."),
    "terms": _Entry("terms", "Look names and terms up in the termbase."),
}
"""In the order of a translator's day; modules are `workbench.cli.<module>_command`, each with one `command`."""


class LazyGroup(click.Group):
    """A group that knows its commands' names and one-line helps without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of a translator's day."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command, or None if there is none of that name."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = importlib.import_module(f"workbench.cli.{entry.module}_command").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the names and helps known here."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="workbench")
def program() -> None:
    """Translate Vietnamese news, government and trade text into English: editor, termbase, checks, release.

    Start with `workbench demo`. Commands work in the project folder or any folder below it.
    """
