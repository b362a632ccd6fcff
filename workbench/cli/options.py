"""Options that several commands share."""

import datetime
import getpass
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class IsoDate(click.ParamType[datetime.date]):
    """A day written YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """Return the date, or fail with a sentence."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.datetime.strptime(value, "%Y-%m-%d").replace(tzinfo=datetime.UTC).date()
        except ValueError:
            self.fail(f"“{value}” is not a day of the form YYYY-MM-DD.", param, ctx)


def format_option(*formats: str) -> Decorator:
    """`--format`, the first one by default."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="Form of the output.",
    )


def project_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--project DIR`: where to look for the project instead of here."""
    return click.option(
        "--project",
        "-C",
        "start",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        default=Path(),
        help="Folder of the project, or any below it; default: here.",
    )(function)


def glossary_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--glossary DIR`: folders to use as the termbase, in place of all others."""
    return click.option(
        "--glossary",
        "glossaries",
        multiple=True,
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        help="Use this glossary folder instead of the project's and the built-in one; may be repeated.",
    )(function)


def profile_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--profile`: the house style."""
    return click.option(
        "--profile",
        metavar="NAME",
        help="House style: vna, vns or one of the project's settings; default: the project's, or vna.",
    )(function)


def encoding_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--encoding`: what an old file is converted from. The names are checked where they are known, below."""
    return click.option(
        "--encoding",
        default="",
        metavar="NAME",
        help="Convert a file that is not UTF-8: tcvn3, tcvn-5712, vni, viscii, windows-1258, windows-1252, utf-16 or "
        "utf-32.",
    )(function)


def author_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--author`: who is working; the user's name on this machine by default."""
    return click.option(
        "--author", default=_login, show_default="login name", help="Name kept with each confirmed segment."
    )(function)


def _login() -> str:
    try:
        return os.environ.get("WORKBENCH_AUTHOR") or getpass.getuser()
    except (KeyError, OSError):  # a container's user may have no name
        return "unknown"
