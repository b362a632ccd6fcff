"""`workbench explain`."""

from textwrap import wrap

import click

from workbench.cli.options import format_option
from workbench.cli.output import data, data_json


@click.command("explain")
@click.argument("checks", nargs=-1, required=True, metavar="CHECK…")
@format_option("text", "json")
def command(checks: tuple[str, ...], format_: str) -> None:
    """Say what each CHECK looks for, with a right and a wrong example, and how the settings change it."""
    from workbench.session.explaining import as_json, as_lines, explained

    found = [explained(check) for check in checks]
    if format_ == "json":
        data_json({"checks": [as_json(one) for one in found]})
        return
    for number, one in enumerate(found):
        if number:
            data("")
        for line in as_lines(one):
            for piece in wrap(line, 80, break_on_hyphens=False) or [""]:
                data(piece)
