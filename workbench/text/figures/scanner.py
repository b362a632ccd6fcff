"""The walk over a text: at each digit, word and sign the rules of a language are tried in order, the first wins."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench.text.figures.figure import Figure, Reading, figure_of
from workbench.text.figures.marks import run_end
from workbench.text.figures.shared_units import share_units
from workbench.text.figures.view import View, view

Found = tuple[tuple[Figure, ...], int]
Rule = Callable[[View, int], Found | None]

_TOKEN = re.compile(r"\d|[^\W\d_]+|[$€£¥₫₩(+½¼¾]")
_ALPHANUMERIC = re.compile(r"\w+")
_APPROXIMATOR_REACH = 24


def found(figures: Iterable[Figure]) -> Found | None:
    """Return what a rule hands back: its figures and the offset behind the last; None without figures."""
    made = tuple(figures)
    return (made, max(f.end for f in made)) if made else None


def found_reading(start: int, end: int, *readings: Reading | None) -> Found | None:
    """Return one figure between two offsets with the readings that are possible; None when none is."""
    possible = [reading for reading in readings if reading]
    return found([figure_of(start, end, *possible)]) if possible else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of one language.

    Attributes:
        digits: Tried where a digit begins.
        words: Tried where one of the words stands, in small letters.
        mixed: Tried where a word is followed by a digit, or by a hyphen and a digit.
        signs: Tried at a currency sign, an opening bracket, a plus or a fraction sign.
        capitals: Tried at a word of the letters I, V and X.
        approximator: Matches an approximating word just before a figure; group 1 is a key of `approximators`.
        approximators: The English name of each approximating word.
        joiner: Matches all that stands between the two ends of a range or of a change.
    """

    digits: Sequence[Rule]
    words: Mapping[str, Sequence[Rule]]
    mixed: Sequence[Rule]
    signs: Sequence[Rule]
    capitals: Sequence[Rule]
    approximator: re.Pattern[str]
    approximators: Mapping[str, str] = field(default_factory=dict)
    joiner: re.Pattern[str]


def scan_with(rules: Rules, text: str) -> tuple[Figure, ...]:
    """Return the figures of `text` in order, none overlapping. Takes linear time and accepts any string."""
    seen = view(text)
    figures: list[Figure] = []
    position = 0
    while token := _TOKEN.search(seen.text, position):
        start = token.start()
        hit = _first(_rules_at(rules, seen, token), seen, start)
        if hit is not None and hit[1] > start:
            figures.extend(hit[0])
            position = hit[1]
        else:
            position = _behind(seen, token)
    return tuple(_placed(rules, seen, share_units(seen, figures)))


def _rules_at(rules: Rules, seen: View, token: re.Match[str]) -> Iterable[Rule]:
    start, end = token.span()
    char = seen.text[start]
    if char.isalpha():
        yield from rules.words.get(seen.lower[start:end], ())
        after = seen.text[end : end + 2]
        if after[:1].isdigit() or (after[:1] in "-–" and after[1:].isdigit()):
            yield from rules.mixed
        if char in "IVX":
            yield from rules.capitals
    elif char.isdigit():
        if start == 0 or not (seen.text[start - 1].isalpha() or seen.text[start - 1] == "_"):
            yield from rules.digits
    else:
        yield from rules.signs


def _first(rules: Iterable[Rule], seen: View, start: int) -> Found | None:
    for rule in rules:
        hit = rule(seen, start)
        if hit is not None:
            return hit
    return None


def _behind(seen: View, token: re.Match[str]) -> int:
    start, end = token.span()
    if not seen.text[start].isdigit():
        return end
    if start and (seen.text[start - 1].isalpha() or seen.text[start - 1] == "_"):
        glued = _ALPHANUMERIC.match(seen.text, start)
        return glued.end() if glued else end
    return run_end(seen.text, start)


def _placed(rules: Rules, seen: View, figures: Sequence[Figure]) -> Iterable[Figure]:
    """The figures with their place and wording in the original, brackets and approximators."""
    depth, position, last_end = 0, 0, 0
    for figure in figures:
        between = seen.text[position : figure.start]
        joined = last_end > 0 and rules.joiner.fullmatch(seen.lower, last_end, figure.start) is not None
        last_end = figure.end
        if "(" in between or ")" in between:
            depth = max(0, depth + between.count("(") - between.count(")"))
        position = figure.start
        start, end = seen.place(figure.start, figure.end)
        before = rules.approximator.search(seen.lower, max(0, figure.start - _APPROXIMATOR_REACH), figure.start)
        yield replace(
            figure,
            start=start,
            end=end,
            text=seen.original[start:end],
            bracketed=depth > 0,
            joined=joined,
            approximator=rules.approximators[before.group(1)] if before else "",
        )
