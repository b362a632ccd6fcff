"""`workbench tm`."""

import click

from workbench.cli.lazy_group import Entry, LazyGroup


@click.command(
    "tm",
    cls=LazyGroup,
    package="workbench.cli.tm",
    entries={
        "search": Entry("search", "Find translations of a text, exact and near."),
        "import": Entry("import", "Read translations of other programs: TMX, TSV, CSV, PO."),
        "export": Entry("export", "Write the memory for another program: TMX, TSV, CSV, PO."),
    },
)
def command() -> None:
    """Search the translation memory, and keep it."""
