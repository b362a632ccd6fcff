"""`workbench tm concordance`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.options import format_option, project_option
from workbench.cli.output import data_json, say
from workbench.cli.progress import bar
from workbench.cli.tm.marking import marked, write
from workbench.text.visible import visible

if TYPE_CHECKING:
    from workbench.memory.concordance import Hit
    from workbench.session.memories import Memories


@click.command("concordance")
@click.argument("query")
@click.option("--target", is_flag=True, help="Look in the translations instead of the sources.")
@click.option("--exact", is_flag=True, help="The very characters, with their case and tone placement.")
@click.option("--regex", is_flag=True, help="QUERY is a regular expression, whatever its case.")
@click.option(
    "--marks/--no-marks",
    default=None,
    help="Whether ngach is another word than ngạch. Default: if QUERY has marks itself.",
)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Units at most.")
@project_option
@format_option("text", "json")
def command(
    query: str, target: bool, exact: bool, regex: bool, marks: bool | None, limit: int, start: Path, format_: str
) -> None:
    """Show where the words of QUERY stand in the memory, the newest units first; hits are marked ⟦so⟧.

    All its words must be there, in any order, case and tone placement (hoá, hóa); a QUERY without marks (kim ngach)
    finds words with any. A phrase is put in double quotes.
    As JSON {"hits": [{"source", "target", "origin", "side", "spans": [[start, end]]}]}.
    """
    if exact + regex + (marks is not None) > 1:
        raise click.UsageError("--exact, --regex and --marks or --no-marks exclude each other.")
    from workbench.memory.concordance import Manner
    from workbench.project import find
    from workbench.session.memories import Memories
    from workbench.session.memory_upkeep import find_in_memories

    manner = Manner.EXACT if exact else Manner.REGEX if regex else Manner.WORDS
    memories = Memories(find(start))
    if manner is not Manner.REGEX:
        _take_in_words(memories)
    hits = list(find_in_memories(memories, query, in_target=target, manner=manner, heeds_marks=marks, limit=limit))
    for trouble in memories.troubles:
        say(f"workbench: {trouble}")
    memories.close()
    if format_ == "json":
        data_json({"hits": [_as_json(hit, "target" if target else "source") for hit in hits]})
        return
    for hit in hits:
        source, translated = hit.record.source, hit.record.target
        write(visible(source) if target else marked(source, hit.spans))
        write(f"    {marked(translated, hit.spans) if target else visible(translated)}")
        write(f"    {visible(hit.record.document)}")
    if not hits:
        say("The memory has nothing of the kind.")
    elif len(hits) == limit:
        say(f"There may be more than these {limit}; --limit shows more.")


def _take_in_words(memories: "Memories") -> None:
    """Read the words of a large memory, which takes half a minute for a million units the first time."""
    from workbench.session.memories import MANY

    units = memories.new_words()
    if units > MANY:
        say(f"The words of {units:,} units are read for the first time …")
    with bar("Reading words", units, least=MANY) as advance:
        memories.take_in_words(advance)


def _as_json(hit: "Hit", side: str) -> dict[str, object]:
    return {
        "source": hit.record.source,
        "target": hit.record.target,
        "origin": hit.record.document,
        "side": side,
        "spans": [list(span) for span in hit.spans],
    }
