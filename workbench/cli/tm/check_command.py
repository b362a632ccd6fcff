"""`workbench tm check`."""

from pathlib import Path

import click

from workbench.cli.options import project_option
from workbench.cli.output import data, say


@click.command("check")
@project_option
def command(start: Path) -> int:
    """Look for damage in the project's memory and its index. The exit code is 1 if there is any."""
    from workbench.project import find
    from workbench.session.memory_upkeep import check_memory

    faults = check_memory(find(start))
    for fault in faults:
        data(fault)
    say("The memory is damaged." if faults else "The memory is whole.")
    return 1 if faults else 0
