"""Checks on marks that come in pairs: brackets and quotation marks."""

import re
from collections import Counter
from collections.abc import Iterator

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.masking import masked
from workbench.checks.wording import in_target
from workbench.model import Finding, Severity, Unit

_CLOSERS = {")": "(", "]": "[", "}": "{", "）": "（", "】": "【"}
_OPENERS = frozenset(_CLOSERS.values())
# The letter or number of a list item, `a)` or `12)`, and faces made of marks.
_LIST_MARK = re.compile(r"(?:^|(?<=[\s;,:(]))(?:\d{1,3}|[A-Za-zđĐ]|[ivxIVX]{1,5})\)")
_FACE = re.compile(r"(?:^|(?<=\s))[:;=]-?[()](?=\s|$|[.,])")

_DOUBLE_QUOTES = '"“”„‟«»'


class BracketBalance(Check):
    """A bracket that is not closed, or closes nothing."""

    id = "bracket-balance"
    title = "Unpaired bracket"
    explanation = (
        "Every bracket has its partner, unless the source's sentence too has only one of them because the other stands "
        "in the next segment. Right: “(Photo: VNA)”. Wrong: “(Photo: VNA”."
    )
    severity = Severity.ERROR
    marks = _OPENERS | frozenset(_CLOSERS)

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        unpaired = _unpaired_brackets(unit.target)
        if not unpaired:
            return
        in_source = Counter(unit.source[place] for place in _unpaired_brackets(unit.source))
        for place in unpaired:
            char = unit.target[place]
            if in_source[char] > 0:
                in_source[char] -= 1
                continue
            wrong = "is never closed" if char in _OPENERS else "closes nothing"
            yield self.finding(unit, f"The bracket “{char}” {wrong}.", in_target(place, place + 1))


class QuoteBalance(Check):
    """A quotation mark without its partner."""

    id = "quote-balance"
    title = "Unpaired quotation mark"
    explanation = (
        "Every opening quotation mark has a closing one of its kind, straight or curly, unless the quotation runs over "
        'several segments in the source as well. Apostrophes are no quotation marks. Right: the port\'s "green" plan. '
        "Wrong: the port's \"green plan."
    )
    severity = Severity.ERROR
    marks = frozenset(_DOUBLE_QUOTES + "‘")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        target = masked(unit.target)
        double, mixed = _double_quotes(target)
        for opening, closing in mixed:
            message = f"The quotation opens with {target[opening]} and closes with {target[closing]}."
            spans = in_target(opening, opening + 1), in_target(closing, closing + 1)
            yield self.finding(unit, message, *spans)
        unpaired = [*double, *_unpaired_single_quotes(target)]
        if not unpaired:
            return
        in_source = Counter(opens for _, opens in _double_quotes(unit.source)[0])
        for place, opens in unpaired:
            if in_source[opens] > 0:
                in_source[opens] -= 1
                continue
            wrong = "is never closed" if opens else "closes nothing"
            message = f"The quotation mark {unit.target[place]} {wrong}."
            yield self.finding(unit, message, in_target(place, place + 1))


def _unpaired_brackets(text: str) -> list[int]:
    """Places of brackets without a partner, list marks and faces apart."""
    excused = {place for match in _FACE.finditer(text) for place in range(*match.span())}
    list_marks = {match.end() - 1 for match in _LIST_MARK.finditer(text)}
    unpaired: list[int] = []
    opened: list[int] = []
    for place, char in enumerate(text):
        if char in _OPENERS and place not in excused:
            opened.append(place)
        elif char in _CLOSERS and place not in excused:
            if opened and text[opened[-1]] == _CLOSERS[char]:
                opened.pop()
            elif place not in list_marks:
                unpaired.append(place)
    return sorted(unpaired + opened)


def _double_quotes(text: str) -> tuple[list[tuple[int, bool]], list[tuple[int, int]]]:
    """Places of double quotation marks without a partner and whether each opens, and pairs of two kinds.

    A curly mark says itself what it is; a straight one opens before a word and closes behind one. One behind a
    number with nothing open is the sign for inches.
    """
    unpaired: list[tuple[int, bool]] = []
    mixed: list[tuple[int, int]] = []
    opened: list[int] = []
    for place, char in enumerate(text):
        if char not in _DOUBLE_QUOTES:
            continue
        if _opens(text, place, is_open=bool(opened)):
            opened.append(place)
        elif opened and not (_is_inch(text, place) and text[opened[-1]] != char):
            opening = opened.pop()
            if (text[opening] == '"') is not (char == '"'):
                mixed.append((opening, place))
        elif not _is_inch(text, place):
            unpaired.append((place, False))
    return unpaired + [(place, True) for place in opened], mixed


def _is_inch(text: str, place: int) -> bool:
    return text[place] == '"' and text[place - 1 : place].isdigit()


def _opens(text: str, place: int, *, is_open: bool) -> bool:
    char = text[place]
    if char in "“„‟«":
        # German closes with the mark that English opens with.
        return not (char == "“" and is_open and "„" in text)
    if char in "”»":
        # The mark for closing, typed before a word with nothing open, was meant to open.
        return False
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    goes_before_word = (not before or before.isspace() or before in "([{—–-/‘'") and bool(after.strip())
    return goes_before_word and (not is_open or after not in ".,;:!?)")


def _unpaired_single_quotes(text: str) -> list[tuple[int, bool]]:
    """Places of opening single quotation marks that nothing closes; `’` alone is an apostrophe."""
    return [
        (match.start(), True)
        for match in re.finditer(r"(?<!\w)‘(?=[^\W\d])", text)
        if "’" not in text[match.end() :] and "'" not in text[match.end() :]
    ]
