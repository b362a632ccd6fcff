"""Marks round places in a text: brackets, that a file keeps as well, and a colour where the terminal has any."""

import os
import sys
from collections.abc import Sequence

import click

from workbench.text.visible import visible

MARKS = ("⟦", "⟧")


def marked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text, control characters made visible, with marks round the spans; not to be made visible once more."""
    pieces, end = [], 0
    for first, last in spans:
        pieces += [visible(text[end:first]), _coloured(f"{MARKS[0]}{visible(text[first:last])}{MARKS[1]}")]
        end = last
    return "".join((*pieces, visible(text[end:])))


def write(line: str) -> None:
    """Write a line of marked texts to stdout."""
    click.echo(line)


def _coloured(text: str) -> str:
    return click.style(text, fg="yellow", bold=True) if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else text
