"""`workbench engines`."""

import click

from workbench.cli.lazy_group import Entry, LazyGroup


@click.command(
    "engines",
    cls=LazyGroup,
    package="workbench.cli.engines",
    entries={
        "list": Entry("list", "List the engines of the settings, and which are enabled."),
        "enable": Entry("enable", "Show what would be sent where, and let an engine be used in this project."),
        "disable": Entry("disable", "Let an engine be used no more."),
        "test": Entry("test", "Send one sentence of ours to an engine."),
    },
    invoke_without_command=True,
)
@click.pass_context
def command(context: click.Context) -> None:
    """Machine translation engines: off until you enable one, for this project and on this machine only.

    They are described in the settings, in tables [engines.NAME]; [drafts] engine = "NAME" has one draft. What was sent
    is told by `workbench egress`. Without a command the engines are listed.
    """
    if context.invoked_subcommand is None:
        from workbench.cli.engines.list_command import command as list_command

        context.invoke(list_command)
