"""`workbench draft`."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.options import author_option, format_option, project_option
from workbench.cli.output import data, data_json, say, shown

if TYPE_CHECKING:
    from workbench.project import Project
    from workbench.session.drafting import DraftSummary


@click.command("draft")
@click.argument("documents", nargs=-1)
@click.option(
    "--only",
    multiple=True,
    metavar="DRAFTER",
    help="Ask only this one: memory, repair, engine, fragments or one that another package brings; may be repeated. "
    "Default: all.",
)
@click.option(
    "--threshold",
    type=click.IntRange(50, 100),
    default=None,
    show_default="70, or as the settings have it",
    help="Lowest score of a match that is made to fit.",
)
@click.option("--dry-run", is_flag=True, help="Show the drafts and write nothing; no engine is asked.")
@project_option
@author_option
@format_option("text", "json")
def command(
    documents: tuple[str, ...],
    only: tuple[str, ...],
    threshold: int | None,
    dry_run: bool,
    start: Path,
    author: str,
    format_: str,
) -> None:
    """Fill empty segments of DOCUMENTS (default: all) with drafts for a person to confirm.

    Of each the best there is: the same text translated before, a match made to fit, an engine if the project has
    one enabled, known phrases, terms and figures put together. Text that is there, whoever wrote it, is never touched.
    A draft that could not be verified gets the state "needs review".
    """
    from workbench.project import find
    from workbench.session.drafting import draft
    from workbench.session.proposals import Wanted, at_hand, chosen
    from workbench.session.statistics import added

    project = find(start)
    if threshold is not None:
        project = replace(project, draft_threshold=threshold)
    asked = set(chosen(only))
    if dry_run:
        asked &= at_hand()
    if "engine" in asked:
        _tell_of_engine(project)
    summaries: list[DraftSummary] = []
    for name in documents or added(project):
        wanted = Wanted(drafters=frozenset(asked))
        with _progress(name) as progress:
            summary = draft(project, name, author=author, wanted=wanted, progress=progress, dry_run=dry_run)
        summaries.append(summary)
        if format_ == "text" and dry_run:
            _show(summary)
        _tell(summary, dry_run=dry_run)
        if summary.memory_trouble and not any(one.memory_trouble for one in summaries[:-1]):
            say(f"workbench: {summary.memory_trouble}")
        for drafter, trouble in summary.troubles.items():
            if drafter in asked:
                asked.discard(drafter)  # it would be the same with the next document
                say(f"workbench: {trouble}")
        if summary.is_stopped:
            break
    if not summaries:
        say("No document has been added yet, so there is nothing to draft. To add one: workbench add FILE")
    if format_ == "json":
        told = [
            one.as_json(project) | ({"drafts": [each.as_json() for each in one.drafts]} if dry_run else {})
            for one in summaries
        ]
        data_json({"documents": told})
    if any(one.is_stopped for one in summaries):
        raise click.Abort


def _tell_of_engine(project: "Project") -> None:
    from workbench.session.engines import why_not_in_use

    why_not = why_not_in_use(project)
    if why_not:
        say(why_not)


def _show(summary: "DraftSummary") -> None:
    """Write what would be put where."""
    for one in sorted(summary.drafts, key=lambda one: one.number):
        data(f"{one.number:>5}  {one.source}")
        data(f"       {one.draft.target}")
        data(f"       {one.draft.origin}")
        for doubt in one.draft.doubts:
            data(f"       ! {doubt}")


def _tell(summary: "DraftSummary", *, dry_run: bool) -> None:
    by = ", ".join(f"{count} {name}" for name, count in summary.by_drafter.items())
    parts = [
        f"{summary.drafted} {'would be ' if dry_run else ''}drafted{f' ({by})' if by else ''}",
        *([f"{summary.doubtful} with doubts"] if summary.doubtful else []),
        f"{summary.empty} still empty",
        *([f"{summary.sent:,} characters sent to the engine"] if summary.sent else []),
        *(["stopped"] if summary.is_stopped else []),
    ]
    say(f"{shown(summary.catalog)}: {', '.join(parts)}")


@contextmanager
def _progress(name: str) -> Iterator[Callable[[int, int], None]]:
    """How far it is, on a terminal."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    with click.progressbar(length=1, label=name, file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield show
