"""`workbench tm search`."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.options import format_option, project_option
from workbench.cli.output import data, data_json, say

if TYPE_CHECKING:
    from workbench.model import Match


@click.command("search")
@click.argument("text", default="-")
@click.option("--threshold", type=click.IntRange(50, 100), default=70, show_default=True, help="Lowest score.")
@click.option("--limit", type=click.IntRange(1), default=5, show_default=True, help="Matches at most.")
@project_option
@format_option("text", "json")
def command(text: str, threshold: int, limit: int, start: Path, format_: str) -> None:
    """Find what was translated before that is the same as TEXT or nearly so, the best first.

    With - each line of standard input is a text of its own. 100 is the same text; a fuzzy score is 100 × (1 - d / n),
    rounded down, where d is the least number of words and marks to change, put in or take out, and n is the number of
    words and marks of the longer text. What is taken off is named.

    As JSON {"matches": [{"source", "target", "score", "penalties": [{"name", "points"}], "origin"}]}; with - one such
    object a line for each line.
    """
    from workbench.project import find
    from workbench.session.memories import Memories

    memories = Memories(find(start))
    for trouble in memories.troubles:
        say(f"workbench: {trouble}")
    if text != "-":
        _show(memories.memory.lookup(text, threshold=threshold, limit=limit), format_, indent=2)
    else:
        for line in sys.stdin:
            _show(memories.memory.lookup(line.rstrip("\r\n"), threshold=threshold, limit=limit), format_, indent=None)
    memories.close()


def _show(matches: Sequence["Match"], format_: str, *, indent: int | None) -> None:
    if format_ == "json":
        data_json({"matches": [_as_json(match) for match in matches]}, indent=indent)
        return
    for match in matches:
        for line in _lines(match):
            data(line)


def _lines(match: "Match") -> Iterator[str]:
    yield f"{match.score} %  {match.source}"
    yield f"       {match.target}"
    yield "       " + " · ".join([*(f"-{one.points} {one.name}" for one in match.penalties), match.origin])


def _as_json(match: "Match") -> dict[str, Any]:
    return {
        "source": match.source,
        "target": match.target,
        "score": match.score,
        "penalties": [{"name": penalty.name, "points": penalty.points} for penalty in match.penalties],
        "origin": match.origin,
    }
