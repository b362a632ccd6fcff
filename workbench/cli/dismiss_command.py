"""`workbench dismiss`."""

import datetime
from pathlib import Path

import click

from workbench.cli.options import IsoDate, author_option, format_option, project_option
from workbench.cli.output import data, data_json, say


@click.command("dismiss")
@click.argument("fingerprints", nargs=-1)
@click.option("--reason", default="", metavar="TEXT", help="Why this is no error.")
@click.option("--until", type=IsoDate(), help="Last day on which it holds; default: for good.")
@click.option("--check", "checks", multiple=True, metavar="CHECK", help="Dismiss all findings of this check.")
@click.option("--document", "documents", multiple=True, metavar="NAME", help="… in this document.")
@click.option("--text", default="", metavar="TEXT", help="… whose message or texts hold this.")
@click.option("--dry-run", is_flag=True, help="Only say what would be dismissed.")
@click.option("--take-back", is_flag=True, help="Take the dismissals of FINGERPRINTS back.")
@click.option("--prune", is_flag=True, help="Take out what has run out, or what no finding needs any longer.")
@author_option
@project_option
@format_option("text", "json")
def command(
    fingerprints: tuple[str, ...],
    reason: str,
    until: datetime.date | None,
    checks: tuple[str, ...],
    documents: tuple[str, ...],
    text: str,
    dry_run: bool,
    take_back: bool,
    prune: bool,
    author: str,
    start: Path,
    format_: str,
) -> None:
    """Say that findings are no errors, by their FINGERPRINTS (the first six digits are enough) or by a filter.

    Without arguments the dismissals are listed. They stand in locales/dismissals.tsv, one a line, for git. A finding
    is told again as soon as one of its texts, a term or the check's rule changes.
    """
    from workbench.project import find
    from workbench.session import dismissing
    from workbench.session.knowledge import today

    project = find(start)
    is_filter = bool(checks or documents or text)
    if sum((bool(fingerprints), is_filter, prune)) > 1 or (take_back and not fingerprints):
        raise click.UsageError("Give fingerprints, or a filter, or --prune.")
    if take_back or prune:
        gone = dismissing.take_back(project, fingerprints) if take_back else dismissing.prune(project)
        shown = gone
        say(f"{len(gone)} taken out")
    elif fingerprints or is_filter:
        wanted = dismissing.Wanted(checks=checks, documents=documents, text=text)
        findings = dismissing.named(project, fingerprints) if fingerprints else dismissing.chosen(project, wanted)
        words = dismissing.Words(by=author, reason=reason, on=today(), until=until)
        shown = dismissing.dismiss(project, findings, words, dry_run=dry_run)
        say(f"{len(shown)} {'would be ' if dry_run else ''}dismissed")
    else:
        shown = dismissing.all_of(project)
    if format_ == "json":
        data_json({"dismissals": [dismissing.as_json(one) for one in shown]})
        return
    for line in dismissing.as_lines(shown, today()):
        data(line)
