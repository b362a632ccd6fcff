"""Cutting a paragraph into sentences by SRX rules, and by what a person has said about single places.

At each place where a break rule may hold the rules are tried in their order and the first that holds decides, as SRX
has it. An exception looks at no more than its rule's window to its left, so that the time grows with the
length of the paragraph and not with its square.
"""

from dataclasses import dataclass
from itertools import pairwise

from workbench.text.breaks import Break, corrected
from workbench.text.normalise import nfc_with_offsets
from workbench.text.srx import Rule, Rules, rules

Spans = tuple[tuple[int, int], ...]
"""Offsets into a paragraph. Spans have no white space at their ends, and between them there is nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segmentation:
    """How the paragraphs of a document are cut."""

    lang: str = "vi"
    own_rules: Rules | None = None
    """Rules that a user has brought; None for those that come with Workbench."""
    breaks: tuple[Break, ...] = ()
    """A person's splits and joins, over the rules."""

    def sentences(self, paragraph: str) -> Spans:
        """Return the spans of the sentences of `paragraph`, as offsets into it, NFC or NFD."""
        text, offsets = nfc_with_offsets(paragraph)
        found = _sentences(text, rules(self.lang) if self.own_rules is None else self.own_rules)
        return tuple((offsets[start], offsets[end]) for start, end in corrected(text, found, self.breaks))

    def line(self, paragraph: str) -> Spans:
        """Return the spans of a line of the layout: one, whatever marks it holds, unless a person has split it."""
        text, offsets = nfc_with_offsets(paragraph)
        start, end = _trimmed(text, 0, len(text))
        found = ((start, end),) if start < end else ()
        return tuple((offsets[start], offsets[end]) for start, end in corrected(text, found, self.breaks))


def sentences(paragraph: str, lang: str = "vi") -> Spans:
    """Return the spans of the sentences of `paragraph` by our own rules, as offsets into it, NFC or NFD."""
    return Segmentation(lang=lang).sentences(paragraph)


def _sentences(text: str, all_rules: Rules) -> Spans:
    breaks = (place for place in sorted(all_rules.candidates(text)) if _breaks_at(text, place, all_rules.rules))
    places = [0, *breaks, len(text)]
    spans = (_trimmed(text, start, end) for start, end in pairwise(places))
    return tuple((start, end) for start, end in spans if start < end)


def _breaks_at(text: str, place: int, in_order: tuple[Rule, ...]) -> bool:
    """Whether the first rule that holds at `place` is a break."""
    for rule in in_order:
        if rule.after.match(text, place) and rule.before.search(text, max(0, place - rule.window), place):
            return rule.is_break
    return False


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
