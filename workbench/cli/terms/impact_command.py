"""`workbench terms impact`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.options import format_option, project_option
from workbench.cli.output import data, data_json, say
from workbench.text.counted import counted

if TYPE_CHECKING:
    from workbench.session.impact import Impact, TouchedSegment


@click.command("impact")
@click.option("--since", metavar="REV", required=True, help="A revision of git: a tag, a branch, HEAD~3, a hash.")
@project_option
@format_option("text", "json")
def command(since: str, start: Path, format_: str) -> int:
    """Tell which finished segments a change of the glossary makes wrong.

    The glossary at REV is compared with the files as they are. A segment counts that has a form that is wrong by now,
    or lacks one that is now asked for, and was right by the glossary of then; the project's checks decide. As JSON
    {"since", "commit", "concepts": [{"concept", "kind", "terms": [{"kind", "lang", "text", "details"}]}], "segments":
    [{"document", "file", "line", "segment", "source", "target", "proposed", "reasons": [{"check", "message",
    "concepts"}]}], "unreadable"}. Exit code: 0 nothing is touched, 1 segments are, 2 usage, 3 a file cannot be read.
    """
    from dataclasses import asdict

    from workbench.session.impact import impact

    found = impact(start, since)
    if format_ == "json":
        data_json(asdict(found))
    else:
        for line in _lines(found):
            data(line)
        say(
            f"Since {found.since} ({found.commit[:12]}): {counted(len(found.concepts), 'concept')} changed, "
            f"{counted(len(found.segments), 'finished segment')} touched."
        )
    for reason in found.unreadable:
        say(f"workbench: {reason}")
    if found.unreadable:
        return 3
    return 1 if found.segments else 0


def _lines(found: "Impact") -> Iterator[str]:
    for concept in found.concepts:
        yield f"{concept.concept} {concept.kind}"
        for term in concept.terms:
            details = f": {', '.join(term.details)}" if term.details else ""
            yield f"    {term.lang} “{term.text}” {term.kind}{details}"
    for segment in found.segments:
        yield from _segment_lines(segment)


def _segment_lines(segment: "TouchedSegment") -> Iterator[str]:
    yield f"{segment.file}:{segment.line}: segment {segment.segment}"
    for reason in segment.reasons:
        yield f"    {reason.message} [{reason.check}]"
    yield f"    source    {segment.source}"
    yield f"    target    {segment.target}"
    if segment.proposed:
        yield f"    proposed  {segment.proposed}"
