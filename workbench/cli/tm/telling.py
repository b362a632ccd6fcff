"""What is said of a file of translations while it is read."""

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.output import data, say, shown

if TYPE_CHECKING:
    from workbench.memory.exchange import Report

LONG = 1_000_000
"""Bytes from which on a file takes long enough to show how far it is."""
_SHOWN = 20
"""Broken units that are told one by one."""


def tell_broken(file: Path, report: "Report") -> None:
    """Say which units of a file were skipped, and what else was not taken as it stands."""
    for broken in report.broken[:_SHOWN]:
        data(f"{shown(file)}:{broken.line}: {broken.message}")
    if report.skipped > _SHOWN:
        data(f"{shown(file)}: {report.skipped - _SHOWN:,} more units were skipped.")
    for remark in report.sentences:
        say(remark)
