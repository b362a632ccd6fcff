"""`workbench segment`."""

from pathlib import Path

import click

from workbench.cli.options import encoding_option, format_option
from workbench.cli.output import data, data_json


@click.command("segment")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@encoding_option
@format_option("text", "jsonl")
def command(file: Path, encoding: str, format_: str) -> None:
    """Show how the source document FILE is split: paragraphs, roles and sentences.

    As JSONL one object a segment: index and paragraph (both from 1), role and text.
    """
    from workbench.session.adding import read_source

    document, _ = read_source(file, encoding)
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
