"""`workbench draft`."""

from pathlib import Path

import click

from workbench.cli.options import author_option, format_option, project_option
from workbench.cli.output import data_json, say, shown


@click.command("draft")
@click.argument("documents", nargs=-1)
@project_option
@author_option
@format_option("text", "json")
def command(documents: tuple[str, ...], start: Path, author: str, format_: str) -> None:
    """Fill empty segments of DOCUMENTS (default: all) with what finished ones already say.

    Only exact repetitions are taken, as drafts to be confirmed; a person's text is never touched.
    """
    from workbench.project import find
    from workbench.session.drafting import draft
    from workbench.session.statistics import added

    project = find(start)
    summaries = [draft(project, document, author=author) for document in documents or added(project)]
    for summary in summaries:
        say(f"{shown(summary.catalog)}: {summary.drafted} drafted, {summary.empty} still empty")
    if format_ == "json":
        data_json({"documents": [summary.as_json(project) for summary in summaries]})
