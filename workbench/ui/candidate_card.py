"""A candidate for the glossary as it is shown: a line of a list, and all that is known of it."""

from textual.content import Content

from workbench.glossary.extraction import Candidate
from workbench.ui import safetext

_INDENT = 4


def english_of(candidate: Candidate, chosen: int) -> str:
    """The rendering that is chosen, "" where none is known."""
    return candidate.renderings[chosen].text if candidate.renderings else ""


def candidate_line(candidate: Candidate, chosen: int) -> Content:
    """How often, what, and the chosen English."""
    acronym = f" ({candidate.acronym})" if candidate.acronym else ""
    english = english_of(candidate, chosen)
    return safetext.line(
        (f"{candidate.frequency:>3}× ", "$wb-grey"),
        f"{candidate.text}{acronym}",
        (" → " if english else "", "$wb-grey"),
        english,
    )


def candidate_card(candidate: Candidate, chosen: int, width: int) -> list[Content]:
    """The renderings by number, the chosen one in bold, and the examples, wrapped to `width` cells."""
    blocks = [
        _block(
            safetext.line(
                (rendering.text, "bold" if place == chosen else ""),
                (f"   in {rendering.support}, {rendering.confidence:.0%} sure", "$wb-grey"),
            ),
            safetext.plain(f"{place + 1}", "$accent"),
        )
        for place, rendering in enumerate(candidate.renderings)
    ]
    if not candidate.renderings:
        blocks.append(_block(safetext.plain("no English known: e writes it", "italic")))
    for example in candidate.examples:
        blocks += [_block(Content("")), _block(safetext.plain(example.source))]
        if example.target:
            blocks.append(_block(safetext.plain(example.target, "$wb-grey")))
    return [line for block in blocks for line in block.lines(width)]


def _block(text: Content, label: Content | None = None) -> safetext.Block:
    return safetext.Block(label or Content(""), text, _INDENT)
