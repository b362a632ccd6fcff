"""The difference between two source texts, in brackets and colour: `đạt [1,1→1,3] tỷ USD`."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from textual.content import Content

from workbench.text.tokens import Token, tokens
from workbench.ui import safetext

_FIGURE = re.compile(r"\d[\d.,/]*")


def difference(old: str, new: str) -> Content:
    """Return `new` with what differs from `old` in brackets, by words."""
    before, after = _pieces(old), _pieces(new)
    parts: list[safetext.Part] = []
    place = 0
    for operation, i1, i2, j1, j2 in _operations(before, after):
        start, end = _span(after, j1, j2, place)
        if operation == "equal":
            parts.append(new[place:end])
        else:
            parts.append(new[place:start])
            parts.append(_change(_text(old, before, i1, i2), new[start:end], new[:start], new[end:]))
        place = end
    parts.append(new[place:])
    return safetext.line(*parts)


def differing(old: str, new: str) -> tuple[tuple[int, int], ...]:
    """Return the places of the words of `new` that `old` has otherwise, or not at all."""
    after = _pieces(new)
    return tuple(
        (after[j1].start, after[j2 - 1].end)
        for operation, _, _, j1, j2 in _operations(_pieces(old), after)
        if operation != "equal" and j1 < j2
    )


def _operations(before: Sequence[Token], after: Sequence[Token]) -> list[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, [token.key for token in before], [token.key for token in after], autojunk=False)
    return list(matcher.get_opcodes())


def _pieces(text: str) -> tuple[Token, ...]:
    """Words and marks, a figure with its separators as one piece: `[80.000→13.358]`, not three changes."""
    pieces: list[Token] = []
    for token in tokens(text):
        last = pieces[-1] if pieces else None
        joined = text[last.start : token.end] if last and last.end == token.start else ""
        if last and _FIGURE.fullmatch(joined):
            pieces[-1] = Token(joined, last.key + token.key, last.start, token.end)
        else:
            pieces.append(token)
    return tuple(pieces)


def _change(gone: str, come: str, left: str, right: str) -> Content:
    """Return `[old→new]`, `[+new]` or `[−old]`; where something is gone, the space about it is that of one word."""
    if not come:
        before = " " if left and not left[-1].isspace() else ""
        after = " " if right and not before and not right[0].isspace() else ""
        return safetext.line(before, (f"[−{gone}]", "$accent"), after)
    return safetext.plain(f"[{gone}→{come}]" if gone else f"[+{come}]", "$accent")


def _span(found: tuple[Token, ...], first: int, last: int, place: int) -> tuple[int, int]:
    return (found[first].start, found[last - 1].end) if first < last else (place, place)


def _text(text: str, found: tuple[Token, ...], first: int, last: int) -> str:
    return text[found[first].start : found[last - 1].end] if first < last else ""
