"""`workbench tm`."""

import click

from workbench.cli.lazy_group import Entry, LazyGroup


@click.command(
    "tm",
    cls=LazyGroup,
    package="workbench.cli.tm",
    entries={
        "search": Entry("search", "Find translations of a text, exact and near."),
        "concordance": Entry("concordance", "Show where words or a phrase stand, in either language."),
        "stats": Entry("stats", "Count what the memory has."),
        "check": Entry("check", "Look for damage in the memory and its index."),
        "remove": Entry("remove", "Forget units by document, author, day or text."),
        "import": Entry("import", "Read translations of other programs: TMX, TSV, CSV, PO."),
        "export": Entry("export", "Write the memory for another program: TMX, TSV, CSV, PO."),
    },
)
def command() -> None:
    """Search the translation memory, and keep it."""
