"""How commands speak: data on stdout, narration on stderr, text shown harmless."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from workbench.text.visible import visible


def data(text: str) -> None:
    """Write a line of data to stdout, control characters made visible."""
    click.echo(visible(text, keep_newlines=True))


def data_json(value: Any, *, indent: int | None = 2) -> None:
    """Write a value to stdout as JSON; JSON escapes control characters itself."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=indent))


def say(text: str) -> None:
    """Tell the user something on stderr."""
    click.echo(visible(text, keep_newlines=True), err=True)


def shown(path: Path) -> str:
    """A path as a user would type it: relative to here if it is below."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def wants_colour() -> bool:
    """Whether data on stdout goes to a terminal that is to show colours, see https://no-color.org."""
    return sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
