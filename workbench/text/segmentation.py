"""Cutting a paragraph into sentences by SRX rules.

The break rules propose places; at each of them the rules are tried in their order and the first that holds decides,
as SRX has it. An exception looks at no more than `_WINDOW` characters to its left, so that the time grows with the
length of the paragraph and not with its square.
"""

from itertools import pairwise

from workbench.text.normalise import nfc_with_offsets
from workbench.text.srx import Rule, rules

_WINDOW = 80


def sentences(paragraph: str, lang: str = "vi") -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences of `paragraph`, as offsets into it, NFC or NFD.

    Spans have no white space at their ends, and between them there is nothing else.
    """
    text, offsets = nfc_with_offsets(paragraph)
    places = [0, *_breaks(text, rules(lang)), len(text)]
    spans = (_trimmed(text, start, end) for start, end in pairwise(places))
    return tuple((offsets[start], offsets[end]) for start, end in spans if start < end)


def _breaks(text: str, all_rules: tuple[Rule, ...]) -> list[int]:
    proposed = {match.end() for rule in all_rules if rule.is_break for match in rule.place.finditer(text)}
    return [place for place in sorted(proposed) if _breaks_at(text, place, all_rules)]


def _breaks_at(text: str, place: int, all_rules: tuple[Rule, ...]) -> bool:
    """Whether the first rule that holds at `place` is a break."""
    window = max(0, place - _WINDOW)
    for rule in all_rules:
        if rule.after.match(text, place) and rule.before.search(text, window, place):
            return rule.is_break
    return False


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
