"""`workbench fix`."""

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.options import (
    IsoDate,
    author_option,
    format_option,
    glossary_option,
    profile_option,
    project_option,
)
from workbench.cli.output import data, data_json, say

if TYPE_CHECKING:
    from workbench.session.mending import Agree, Offer


@click.command("fix")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--unsafe", is_flag=True, help="Make also the edits that a person should look at.")
@click.option("--interactive", "-i", is_flag=True, help="Ask for each edit.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@click.option("--select", multiple=True, metavar="CHECK", help="Only this check, or pattern; may be repeated.")
@click.option("--ignore", multiple=True, metavar="CHECK", help="Not this check, or pattern; may be repeated.")
@glossary_option
@click.option(
    "--date", "day", type=IsoDate(), help="Names are right as of this day; default: the document's, or today."
)
@profile_option
@author_option
@project_option
@format_option("text", "json")
def command(
    paths: tuple[Path, ...],
    unsafe: bool,
    interactive: bool,
    diff: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    glossaries: tuple[Path, ...],
    day: datetime.date | None,
    profile: str | None,
    author: str,
    start: Path,
    format_: str,
) -> int:
    """Mend what `workbench check` finds in the PO files at PATHS, where an edit cannot change the meaning.

    Spaces, invisible characters, decomposed letters, decimal marks that the value proves, the country's name by house
    style. No edit is made that would bring a new finding, and every other byte of a file stays. With --unsafe or
    --interactive also figures, final marks, doubled words, forbidden terms; a reviewed text is to be reviewed again
    then. Exit code: 0, or 3 if a file cannot be mended.
    """
    from workbench.errors import WorkbenchError
    from workbench.session.check_tasks import Wishes
    from workbench.session.fixing import fix, safe_only

    if interactive and not sys.stdin.isatty():
        raise click.UsageError("--interactive needs a terminal.")
    agree: Agree = _asked if interactive else (lambda _: True) if unsafe else safe_only
    wishes = Wishes(glossaries=glossaries, day=day, profile=profile, select=select, ignore=ignore)
    files, failed = [], False
    for one in fix(paths, start=start, wishes=wishes, agree=agree, write=not diff, author=author):
        if isinstance(one, WorkbenchError):
            say(f"workbench: {one}")
            failed = True
            continue
        files.append(one)
        if diff and format_ == "text":
            for line in one.diff():
                data(line)
        if one.made or one.left or one.held_back:
            rest = f", {one.left} more with --unsafe or --interactive" if one.left else ""
            held = f", {one.held_back} not, which would make the document disagree with itself" if one.held_back else ""
            say(f"{one.path}: {len(one.made)} {'to mend' if diff else 'mended'}{rest}{held}")
    if format_ == "json":
        data_json({"files": [one.as_json() for one in files]})
    if not failed and not any(one.made or one.left or one.held_back for one in files):
        say("nothing to mend")
    return 3 if failed else 0


def _asked(offer: "Offer") -> bool:
    finding = offer.finding
    data(f"{finding.file}:{finding.line}: {finding.severity} {finding.check}: {finding.message}")
    data(f"  source: {finding.source}")
    data(f"  - {finding.target}")
    data(f"  + {offer.target}")
    return click.confirm("Make this edit?", default=True, err=True)
