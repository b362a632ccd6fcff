"""`workbench tm concordance`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.options import format_option, project_option
from workbench.cli.output import data, data_json, say

if TYPE_CHECKING:
    from workbench.memory.concordance import Hit, Spans

_MARKS = ("⟦", "⟧")
"""Round a hit: a terminal's colours would be lost in a file."""


@click.command("concordance")
@click.argument("query")
@click.option("--target", is_flag=True, help="Look in the translations instead of the sources.")
@click.option("--exact", is_flag=True, help="The very characters, with their case and tone placement.")
@click.option("--regex", is_flag=True, help="QUERY is a regular expression, whatever its case.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Units at most.")
@project_option
@format_option("text", "json")
def command(query: str, target: bool, exact: bool, regex: bool, limit: int, start: Path, format_: str) -> None:
    """Show where the words of QUERY stand in the memory, the newest units first.

    All its words must be there, in any order, case and tone placement (hoá, hóa); a phrase is put in double quotes.
    As JSON {"hits": [{"source", "target", "origin", "side", "spans": [[start, end]]}]}.
    """
    if exact and regex:
        raise click.UsageError("--exact and --regex exclude each other.")
    from workbench.memory.concordance import Manner
    from workbench.project import find
    from workbench.session.memories import Memories
    from workbench.session.memory_upkeep import find_in_memories

    manner = Manner.EXACT if exact else Manner.REGEX if regex else Manner.WORDS
    memories = Memories(find(start))
    for trouble in memories.troubles:
        say(f"workbench: {trouble}")
    if memories.has_many_new_words():
        say("The words of the memory are read for the first time, which takes up to a minute a million units …")
    hits = list(find_in_memories(memories, query, in_target=target, manner=manner, limit=limit))
    memories.close()
    if format_ == "json":
        data_json({"hits": [_as_json(hit, "target" if target else "source") for hit in hits]})
        return
    for hit in hits:
        source, translated = hit.record.source, hit.record.target
        data(source if target else marked(source, hit.spans))
        data(f"    {marked(translated, hit.spans) if target else translated}")
        data(f"    {hit.record.document}")


def marked(text: str, spans: "Spans") -> str:
    """Put marks round the hits in a text."""
    pieces, end = [], 0
    for first, last in spans:
        pieces += [text[end:first], _MARKS[0], text[first:last], _MARKS[1]]
        end = last
    return "".join((*pieces, text[end:]))


def _as_json(hit: "Hit", side: str) -> dict[str, object]:
    return {
        "source": hit.record.source,
        "target": hit.record.target,
        "origin": hit.record.document,
        "side": side,
        "spans": [list(span) for span in hit.spans],
    }
