"""`workbench egress`."""

from pathlib import Path

import click

from workbench.cli.options import format_option, project_option
from workbench.cli.output import data, data_json, say, shown
from workbench.text.counted import counted


@click.command("egress")
@project_option
@format_option("text", "json")
def command(start: Path, format_: str) -> None:
    """Tell what left this machine for an engine: when, where to, how much, and its hash; the text is not kept.

    As JSON {"calls": [{"call", "at", "engine", "kind", "url", "sha256", "segments", "characters", "bytes",
    "outcome"}], "totals": [{"engine", "url", "calls", "segments", "characters", "bytes"}], "broken_lines"}. Times are
    UTC; the hash is SHA-256 of the body as it was sent, without a key.
    """
    from workbench.project import find
    from workbench.session.egress import egress
    from workbench.session.engines import LEDGER

    project = find(start)
    report = egress(project)
    if report.broken:
        lines = ", ".join(map(str, report.broken))
        say(f"{shown(project.state / LEDGER)}: cannot be understood in line {lines}; the rest is told.")
    if format_ == "json":
        data_json(report.as_json())
        return
    for call in report.calls:
        outcome = call.outcome or "no end noted"
        data(
            f"{call.at}  {call.engine}  {call.url}  {counted(call.segments, 'segment')}  "
            f"{call.characters} characters  {outcome}  sha256={call.sha256[:16]}"
        )
    for total in report.totals:
        data(
            f"total  {total.engine}  {total.url}  {counted(total.calls, 'call')}  "
            f"{counted(total.segments, 'segment')}  "
            f"{total.characters} characters"
        )
    if not report.calls:
        say("Nothing has left this machine for an engine.")
