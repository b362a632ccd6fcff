"""`workbench init`."""

from pathlib import Path

import click

from workbench.cli.options import profile_option
from workbench.cli.output import say, shown
from workbench.model import LanguagePair
from workbench.project import create, style_named


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option("--name", default="", help="Name of the project; default: the folder's.")
@profile_option
def command(folder: Path, name: str, profile: str | None) -> None:
    """Make FOLDER (default: here) a translation project: settings, seeds/, glossary/, locales/.

    Files that are there already stay as they are.
    """
    project = create(folder, name=name, pair=LanguagePair("vi", "en"), profile=style_named(profile or "vna", None).name)
    say(f"{shown(project.settings_file)} written. Next: workbench add FILE.txt --date YYYY-MM-DD")
