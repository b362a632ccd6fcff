"""Parts of a unit that stood by themselves and can be told in its translation: all of it, clauses, text in brackets.

A part is believed where both sides are cut by the same marks into as many parts, and every pair of parts agrees: the
same figures, names and foreign words, none of them in another part, and lengths that fit.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.text.figures import compare, scan
from workbench.text.normalise import match_key, strip_diacritics
from workbench.text.tokens import tokens

Spans = tuple[tuple[int, int], ...]

_END = frozenset(".…!?:;,/")
# White space is read from its beginning only, so that much of it is read once.
_CUT = re.compile(r"(?<!\s)\s*[,;:!?…](?=\s)|\.(?=\s+\S)|(?<!\s)\s+[-–—](?=\s)|(?<!\s)\s*—|[()\[\]“”\"«»]")
_SAME = {"–": "-", "—": "-", "“": '"', "”": '"', "«": '"', "»": '"', "[": "(", "]": ")"}
_LEAST, _MOST = 0.45, 2.2
"""How long a part's translation may be, in characters, by what the whole of the two texts has as their ratio."""
_WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a source and of its translation, as offsets."""

    source: tuple[int, int]
    target: tuple[int, int]


@lru_cache(maxsize=1 << 9)
def parts_of(source: str, target: str) -> tuple[Part, ...]:
    """Return the parts of a unit that can be believed, the whole of it first."""
    whole = Part(_trimmed(source, 0, len(source)), _trimmed(target, 0, len(target)))
    return (whole, *_cut_parts(source, target))


def _cut_parts(source: str, target: str) -> Iterator[Part]:
    ours, our_marks = _cut(source)
    theirs, their_marks = _cut(target)
    if len(ours) < 2 or our_marks != their_marks or len(ours) != len(theirs):
        return
    here = [source[start:end] for start, end in ours]
    there = [target[start:end] for start, end in theirs]
    anchors = [_anchors(text) for text in here]
    ratio = sum(map(len, there)) / max(1, sum(map(len, here)))
    found = [frozenset(strip_diacritics(match_key(text)).split()) for text in there]
    parts_with = Counter(word for words in found for word in words)
    if not all(_fits(one, other, ratio) for one, other in zip(here, there, strict=True)):
        return
    for place, names in enumerate(anchors):
        if any(parts_with[name] > (name in found[place]) for name in names):
            # It has moved: clauses that changed their order.
            return
    # Without anything in common but the marks, two long parts may well have changed places.
    sure = sum(bool(names & found[place]) or _has_figure(here[place]) for place, names in enumerate(anchors))
    if sure >= len(ours) - 1:
        yield from (Part(one, other) for one, other in zip(ours, theirs, strict=True))


def _cut(text: str) -> tuple[Spans, tuple[str, ...]]:
    """The parts of a text between its marks, empty ones left out, and the marks."""
    spans: list[tuple[int, int]] = []
    marks: list[str] = []
    end = _trimmed(text, 0, len(text))[1]
    begin = 0
    for cut in _CUT.finditer(text, 0, end):
        spans.append(_trimmed(text, begin, cut.start()))
        mark = cut.group().strip()
        marks.append(_SAME.get(mark, mark))
        begin = cut.end()
    spans.append(_trimmed(text, begin, end))
    return tuple((start, stop) for start, stop in spans if start < stop), tuple(marks)


def _fits(source: str, target: str, ratio: float) -> bool:
    share = len(target) / (len(source) * ratio)
    is_short = max(len(source), len(target)) < 16
    return (is_short or _LEAST <= share <= _MOST) and not compare(scan(source, "vi"), scan(target, "en"))


def _anchors(text: str) -> frozenset[str]:
    """The words of a part that a translation keeps: names and foreign words, without marks."""
    names = [token.text for token in tokens(text) if token.text[0].isupper() and _WORD.fullmatch(token.text)]
    return frozenset(strip_diacritics(match_key(name)) for name in names)


def _has_figure(text: str) -> bool:
    return any(not figure.weak for figure in scan(text, "vi"))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    stop = end
    while stop > start and (text[stop - 1].isspace() or text[stop - 1] in _END):
        stop -= 1
    piece = text[start:stop]
    return stop - len(piece.lstrip()), stop


def part_at(parts: Sequence[Part], start: int, end: int) -> Part | None:
    """The part whose source is just these offsets."""
    return next((part for part in parts if part.source == (start, end)), None)
