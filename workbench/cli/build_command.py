"""`workbench build`."""

from pathlib import Path

import click

from workbench.cli.options import format_option, project_option
from workbench.cli.output import data_json, say, shown


@click.command("build")
@click.argument("documents", nargs=-1)
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="Folder to write to; default: build/.")
@click.option(
    "--allow-unclean",
    is_flag=True,
    help="Build although something is unfinished or wrong; unfinished segments stay in the source language.",
)
@project_option
@format_option("text", "json")
def command(documents: tuple[str, ...], output: Path | None, allow_unclean: bool, start: Path, format_: str) -> int:
    """Build DOCUMENTS (default: all): MO files, English documents and a manifest of hashes.

    Refuses what is not clean: unfinished segments, findings at or above the project's fail-on, a source that changed
    since it was added. The MO is read back and compared with the PO. Two builds of the same project are equal byte
    for byte.
    """
    from workbench.project import find
    from workbench.session.building import build

    project = find(start)
    summary = build(project, documents, output=output, allow_unclean=allow_unclean)
    for obstacle in summary.obstacles:
        line = f":{obstacle.line}" if obstacle.line else ""
        say(f"{shown(project.document(obstacle.document).catalog)}{line}: {obstacle.message}")
    for path in summary.written:
        say(f"wrote {shown(path)}")
    if format_ == "json":
        data_json(summary.as_json())
    if summary.refused:
        say(
            f"Not built: {len(summary.refused)} of {summary.asked} documents are not clean. Finish them, or build with "
            "--allow-unclean."
        )
        return 1
    return 0
