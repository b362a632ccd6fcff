"""`workbench tm search`."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.options import format_option, project_option
from workbench.cli.output import data, data_json, say
from workbench.cli.tm.marking import marked, write
from workbench.text.visible import visible

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

    With - each line of standard input is a text of its own, answered as soon as it is there. 100 is the same text; a
    fuzzy score is 100 × (1 - d / n), rounded down, where d is the least number of words and marks to change, put in or
    take out, and n is the number of words and marks of the longer text. These are marked ⟦so⟧ in the text that the
    memory has, and in TEXT below it. What is taken off is named, and where the translation is from.

    As JSON {"matches": [{"source", "target", "score", "penalties": [{"name", "points"}], "origin"}]}; with - one such
    object a line for each line.
    """
    from workbench.project import find
    from workbench.session.memories import Memories

    memories = Memories(find(start))
    told = 0
    is_one = text != "-"
    for query in [text] if is_one else _lines():
        matches = memories.lookup(query, threshold=threshold, limit=limit)
        for trouble in memories.troubles[told:]:
            say(f"workbench: {trouble}")
        told = len(memories.troubles)
        if format_ == "json":
            data_json({"matches": [_as_json(match) for match in matches]}, indent=2 if is_one else None)
            continue
        if not is_one:
            data(f"? {query}")
        for match in matches:
            for line in _shown(match, query):
                write(line)
        if not matches:
            say(f"The memory has nothing that scores {threshold}.")
    memories.close()


def _lines() -> Iterator[str]:
    """The lines of standard input as they come; what is no UTF-8 in them finds nothing, and stops nothing."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace", newline="\n")
    for line in sys.stdin:
        yield line.rstrip("\r\n")


def _shown(match: "Match", query: str) -> Iterator[str]:
    from workbench.text.differences import differing
    from workbench.text.normalise import nfc

    theirs, ours = differing(match.source, query)
    yield f"{match.score:3} %  {marked(match.source, theirs)}"
    if match.source != nfc(query):
        yield f"   ?   {marked(query, ours)}"
    yield f"       {visible(match.target)}"
    yield "       " + visible(" · ".join([*(f"-{one.points} {one.name}" for one in match.penalties), match.origin]))


def _as_json(match: "Match") -> dict[str, Any]:
    return {
        "source": match.source,
        "target": match.target,
        "score": match.score,
        "penalties": [{"name": penalty.name, "points": penalty.points} for penalty in match.penalties],
        "origin": match.origin,
    }
