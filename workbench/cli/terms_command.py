"""`workbench terms`."""

import click

from workbench.cli.lazy_group import Entry, LazyGroup


@click.command(
    "terms",
    cls=LazyGroup,
    package="workbench.cli.terms",
    entries={
        "find": Entry("find", "Find the terms of a text and what English says for them."),
        "show": Entry("show", "Show all about a concept: its names, their days, who came before and after."),
        "impact": Entry("impact", "Tell which finished segments a change of the glossary makes wrong."),
        "extract": Entry("extract", "Propose terms that texts use and the termbase does not have."),
        "reject": Entry("reject", "Never propose a candidate again."),
        "export": Entry("export", "Write terms for another program: TBX, CSV, OmegaT, Weblate, DeepL, memoQ."),
        "import": Entry("import", "Read terms of another program into a glossary."),
        "lint": Entry("lint", "Hold glossary files against the rules of a clean glossary."),
    },
)
def command() -> None:
    """Look names and terms up in the termbase, and keep it."""
