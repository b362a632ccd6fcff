"""Divides the panel's lines among the panes: whatever there is to list, findings and the best match stay in sight."""

from collections.abc import Callable

from textual.content import Content

from workbench.ui import safetext
from workbench.ui.widgets.panes import PANES, Detail, Lines, PanelContent, pane_items

QUIET = {
    "terms": "no term of the glossary",
    "matches": "nothing like it in memory",
    "findings": "none",
    "notes": "none",
}
_BY_TERMS = ((), ("matches",), ("terms", "matches"))
_SHORTENED: dict[str, tuple[tuple[str, ...], ...]] = {
    "terms": _BY_TERMS,
    "findings": _BY_TERMS,
    "matches": (("terms",), ("terms", "matches")),
    "notes": (("terms", "matches"),),
}
"""For the pane on top: which panes are reduced to a line for each thing, the mildest way first."""

TitleOf = Callable[[str], Content]
_Items = dict[str, list[Lines]]


def strip_lines(content: PanelContent, pane: str, width: int, room: int) -> Lines:
    """Return one pane for the strip, without its title: with its details if they fit into `room` lines."""
    for detail in (Detail.FULL, Detail.ESSENTIAL, Detail.TEXTS, Detail.LINES):
        lines = _joined(pane_items(content, pane, width, detail))
        if len(lines) <= room:
            break
    return lines or [_quiet(pane)]


def long_lines(content: PanelContent, first: str, width: int, title: TitleOf) -> Lines:
    """Return all panes with everything there is to say, the pane `first` on top: as many lines as it takes."""
    items = {pane: pane_items(content, pane, width, Detail.ALL) for pane in _order(first)}
    return _drawn(items, items, first, title, "")


def panel_lines(content: PanelContent, first: str, width: int, room: int, title: TitleOf, more: str) -> Lines:
    """Return the panes in at most `room` lines if that can be, the pane `first` on top.

    Args:
        content: What there is to say.
        first: The chosen pane.
        width: Cells.
        room: Lines.
        title: Gives the title of a pane.
        more: How to see what is left out.
    """
    lines: Lines = []
    for detail in (Detail.FULL, Detail.ESSENTIAL):
        items = {pane: pane_items(content, pane, width, detail) for pane in _order(first)}
        lines = _drawn(items, items, first, title, more)
        if len(lines) <= room:
            return lines
    for shortened in _SHORTENED[first]:
        items = {
            pane: pane_items(content, pane, width, Detail.LINES if pane in shortened else Detail.ESSENTIAL)
            for pane in _order(first)
        }
        needed = {pane: _needed(content, pane, items[pane]) for pane in items}
        lines = _drawn(items, needed, first, title, more)
        if len(lines) <= room:
            return _drawn(items, _filled(items, needed, first, room - len(lines)), first, title, more)
    return lines


def _order(first: str) -> tuple[str, ...]:
    return (first, *(pane for pane in PANES if pane != first))


def _needed(content: PanelContent, pane: str, items: list[Lines]) -> list[Lines]:
    """What of a pane must be seen: every finding, the terms that have keys, the best match."""
    match pane:
        case "findings":
            return items
        case "terms":
            return items[: len(content.terms.keyed)]
        case "matches":
            return items[:1]
        case _:
            return []


def _filled(items: _Items, needed: _Items, first: str, room: int) -> _Items:
    """Add what fits into `room` further lines: of the chosen pane, then notes, terms, matches."""
    chosen = dict(needed)
    for pane in dict.fromkeys((first, "notes", "terms", "matches")):
        if not chosen[pane] and items[pane]:
            room -= 3  # a title, a line for what is left out, an empty line
        for item in items[pane][len(chosen[pane]) :]:
            if len(item) > room:
                break
            chosen[pane] = [*chosen[pane], item]
            room -= len(item)
    return chosen


def _drawn(items: _Items, chosen: _Items, first: str, title: TitleOf, more: str) -> Lines:
    lines: Lines = []
    for pane, all_of_it in items.items():
        left = len(all_of_it) - len(chosen[pane])
        if pane == "notes" and not chosen[pane] and pane != first:
            continue
        lines += [title(pane), *(_joined(chosen[pane]) or ([] if left else [_quiet(pane)]))]
        if left:
            lines.append(safetext.plain(f"    … {left} more{more}", "$wb-grey"))
        lines.append(Content(""))
    return lines[:-1]


def _joined(items: list[Lines]) -> Lines:
    return [line for item in items for line in item]


def _quiet(pane: str) -> Content:
    return safetext.plain(QUIET[pane], "$wb-grey")
