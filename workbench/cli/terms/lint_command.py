"""`workbench terms lint`."""

from pathlib import Path

import click

from workbench.cli.options import project_option
from workbench.cli.output import data, shown


@click.command("lint")
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path, exists=True, file_okay=False))
@project_option
def command(folders: tuple[Path, ...], start: Path) -> int:
    """Hold the glossary FOLDERS (default: those that count here) against the rules of a clean glossary.

    No duplicates, no contradictions, dates and successors that fit, a form to use on every day, a source for every
    row, clean cells. Exit code 1 if a row breaks a rule; a line that begins with “warning” breaks none, and somebody
    should look at it.
    """
    from workbench.session.knowledge import lint_glossary

    problems = lint_glossary(start, folders)
    for problem in problems:
        kind = "warning: " if problem.is_warning else ""
        data(f"{shown(problem.path)}:{problem.line}: {kind}{problem.message}")
    return 0 if all(problem.is_warning for problem in problems) else 1
