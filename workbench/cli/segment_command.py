"""`workbench segment`."""

from pathlib import Path

import click

from workbench.cli.options import encoding_option, format_option, project_option
from workbench.cli.output import data, data_json


@click.command("segment")
@click.argument("file", type=click.Path(path_type=Path))
@encoding_option
@project_option
@format_option("text", "jsonl")
def command(file: Path, encoding: str, start: Path, format_: str) -> None:
    """Show how the source document FILE, or the project's document of that name, is split into segments.

    Inside a project its own rules count (table [segmentation] of the settings), and what a person has split or joined.

    As JSONL one object a segment: index and paragraph (both from 1), role and text.
    """
    from workbench.project import find
    from workbench.session.adding import read_source

    if not file.exists():
        file = find(start).document(str(file)).source
    document, _ = read_source(file, encoding, start=start)
    for segment in document.segments:
        if format_ == "jsonl":
            data_json(
                {
                    "index": segment.index,
                    "paragraph": segment.paragraph,
                    "role": segment.role.value,
                    "text": segment.text,
                },
                indent=None,
            )
        else:
            data(f"{segment.index:>4} {segment.paragraph:>3} {segment.role:<9} {segment.text}")
