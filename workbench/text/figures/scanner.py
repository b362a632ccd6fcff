"""The walk over a text: at each digit, word and sign the rules of a language are tried in order, the first wins."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench.text.figures.figure import Figure, Reading, figure_of
from workbench.text.figures.grammar import alternatives
from workbench.text.figures.marks import run_end
from workbench.text.figures.minus import with_sign
from workbench.text.figures.shared_dates import join_durations, share_dates
from workbench.text.figures.shared_units import share_units
from workbench.text.figures.view import View, view

Found = tuple[tuple[Figure, ...], int]
Rule = Callable[[View, int], Found | None]

_SIGNS = "$€£¥₫₩(+½¼¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞"
_DIGIT, _BEFORE_DIGIT, _ROMAN = 1, 2, 3
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


def where(pattern: re.Pattern[str], rule: Rule) -> Rule:
    """Return a rule that is tried only where a pattern matches the small letters of the text."""
    return lambda seen, start: rule(seen, start) if pattern.match(seen.lower, start) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of one language.

    Attributes:
        digits: Tried where a digit begins.
        words: Tried where one of the words stands, in small letters.
        mixed: Tried where a word is followed by a digit, or by a hyphen and a digit.
        signs: Tried at a currency sign, an opening bracket, a plus or a fraction sign.
        capitals: Tried at a word of the letters I, V and X.
        minus: Matches the sign of a negative figure, as a mark or a word, just before it.
        approximator: Matches an approximating word just before a figure; group 1 is a key of `approximators`.
        approximator_behind: The same for what stands just behind a figure, or behind what it counts.
        approximators: The English name of each approximating word.
        joiner: Matches all that stands between the two ends of a range or of a change.
        triggers: Matches where one of the rules can begin.
        approximating: The last words of approximators.
    """

    digits: Sequence[Rule]
    words: Mapping[str, Sequence[Rule]]
    mixed: Sequence[Rule]
    signs: Sequence[Rule]
    capitals: Sequence[Rule]
    minus: re.Pattern[str]
    approximator: re.Pattern[str]
    approximator_behind: re.Pattern[str]
    approximators: Mapping[str, str] = field(default_factory=dict)
    joiner: re.Pattern[str]
    triggers: re.Pattern[str] = field(init=False)
    approximating: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Make one pattern of all places where a rule can begin: the words between cost nothing."""
        letter = r"[^\W\d_]"
        places = (
            rf"(\d)|\b(?:({letter}++)(?=[-–]?\d)|([ivx]++)(?!{letter})|(?:{alternatives(self.words)})(?!{letter}))"
            rf"|[{re.escape(_SIGNS)}]"
        )
        object.__setattr__(self, "triggers", re.compile(places))
        ends = {wording.split()[-1] for wording in self.approximators} | {"the"}
        object.__setattr__(self, "approximating", frozenset(ends))


def scan_with(rules: Rules, text: str) -> tuple[Figure, ...]:
    """Return the figures of `text` in order, none overlapping. Takes linear time and accepts any string."""
    seen = view(text)
    figures: list[Figure] = []
    position: int | None = 0
    while position is not None:
        position = _next_hit(rules, seen, position, figures)
    if not figures:
        return ()
    figures = join_durations(seen, share_dates(seen, share_units(seen, figures)))
    return tuple(_placed(rules, seen, figures))


def _next_hit(rules: Rules, seen: View, position: int, figures: list[Figure]) -> int | None:
    """Add the figures of the first place from `position` on that has some; return where to go on, None at the end."""
    for token in rules.triggers.finditer(seen.lower, position):
        group = token.lastindex
        start, end = token.span()
        tried = _rules_at(rules, seen, start, end, group)
        for rule in tried:
            hit = rule(seen, start)
            if hit is not None:
                break
        else:
            if group == _DIGIT:
                return _behind_digits(seen.text, start)
            continue
        if hit[1] > start:
            figures.extend(hit[0])
            return hit[1]
        return end
    return None


def _rules_at(rules: Rules, seen: View, start: int, end: int, group: int | None) -> Sequence[Rule]:
    if group == _DIGIT:
        return () if _is_glued(seen.text, start) else rules.digits
    if group is None:
        return rules.words.get(seen.lower[start:end]) or rules.signs
    capitals = rules.capitals if seen.text[start] in "IVX" else ()
    mixed = rules.mixed if group == _BEFORE_DIGIT else ()
    return (*rules.words.get(seen.lower[start:end], ()), *mixed, *capitals)


def _is_glued(text: str, start: int) -> bool:
    if text[start - 1 : start] == "x" and text[max(0, start - 2) : start - 1].isdigit():
        return False  # 2x600 MW
    return start > 0 and (text[start - 1].isalpha() or text[start - 1] == "_")


def _behind_digits(text: str, start: int) -> int:
    glued = _ALPHANUMERIC.match(text, start) if _is_glued(text, start) else None
    return glued.end() if glued else run_end(text, start)


def _placed(rules: Rules, seen: View, figures: Sequence[Figure]) -> Iterable[Figure]:
    """The figures with their sign, their place and wording in the original, brackets and approximators."""
    depth, position, last_end = 0, 0, 0
    for figure in figures:
        if figure.start < last_end:
            continue  # the zero of `below zero`
        between = seen.text[position : figure.start]
        position = figure.start
        joined = last_end > 0 and rules.joiner.fullmatch(seen.lower, last_end, figure.start) is not None
        signed = with_sign(seen, figure, last_end, rules.minus)
        last_end = signed.end
        if "(" in between or ")" in between:
            depth = max(0, depth + between.count("(") - between.count(")"))
        start, end = seen.place(signed.start, signed.end)
        yield replace(
            signed,
            start=start,
            end=end,
            text=seen.original[start:end],
            within=seen.original,
            bracketed=depth > 0,
            joined=joined,
            approximator=_approximator(rules, seen, signed),
        )


def _approximator(rules: Rules, seen: View, figure: Figure) -> str:
    at = max(0, figure.start - _APPROXIMATOR_REACH)
    words = seen.lower[at : figure.start].split()
    if words and words[-1] in rules.approximating:
        before = rules.approximator.search(seen.lower, at, figure.start)
        if before:
            return rules.approximators[before.group(1)]
    behind = rules.approximator_behind.match(seen.lower, figure.end)
    return rules.approximators[behind.group(behind.lastindex or 0)] if behind else ""
