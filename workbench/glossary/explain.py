"""Why the words of a term in a text are no hit: a longer term, other capitals, another time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workbench.glossary.index import Match
from workbench.glossary.marks import marks
from workbench.glossary.recognise import Recogniser, allowed_in
from workbench.glossary.shelf import Entry
from workbench.model.term import Term
from workbench.text.tokens import Token, tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A term whose words stand in a text, and that was not taken for found."""

    start: int
    """Offset of the first code point in the text as it was given."""
    end: int
    term: Term
    reason: str
    """What goes behind “is not taken:”."""


def explain(recogniser: Recogniser, text: str, day: date) -> tuple[Rejected, ...]:
    """Tell of every candidate in a text that is no hit why it is none, in the order of their places."""
    text_tokens = tokens(text)
    allowed = allowed_in(text, text_tokens)
    taken = list(recogniser.matches(text, text_tokens))
    rejected = []
    for match, has_capitals in recogniser.index.candidates(text_tokens):
        start, end = text_tokens[match.start].start, text_tokens[match.end - 1].end
        for entry in match.entries:
            if not has_capitals:
                reason = f"its capitals are “{entry.term.text}”"
            elif allowed and not allowed(match.start, match.end):
                reason = "it cuts the number of a document"
            else:
                reason = _lost_to(taken, text, text_tokens, match, entry) or _not_meant(recogniser, match, entry, day)
            if reason:
                rejected.append(Rejected(start=start, end=end, term=entry.term, reason=reason))
    return tuple(rejected)


def _lost_to(taken: Sequence[Match], text: str, text_tokens: Sequence[Token], match: Match, entry: Entry) -> str:
    """By what a candidate was beaten; "" if it was taken."""
    winner = next((one for one in taken if one.start < match.end and match.start < one.end), None)
    if winner is None:
        return "it is a part of a longer name"
    words = f"“{text[text_tokens[winner.start].start : text_tokens[winner.end - 1].end]}”"
    if any(filler.start <= match.start and match.end <= filler.end for filler in winner.fillers):
        return ""  # a place in a slot is a hit of its own; of a number nobody asks
    if (winner.start, winner.end) == (match.start, match.end):
        return "" if entry in winner.entries else f"{words} is in the glossary without a slot"
    if winner.start <= match.start and match.end <= winner.end:
        return f"it lies inside {words}, which is longer"
    return f"it overlaps {words}, which begins before it"


def _not_meant(recogniser: Recogniser, match: Match, entry: Entry, day: date) -> str:
    """Why a term whose place was taken is no hit there; "" if it is one."""
    term = entry.term
    if all(reading.term is not term for reading in recogniser.sense(match.entries, day).readings):
        first = f"from {term.valid_from}" if term.valid_from else ""
        last = f"until {term.valid_to}" if term.valid_to else ""
        return f"it is a name of another time ({' '.join(part for part in (first, last) if part)})"
    if not recogniser.has_answer(term):
        return "it only guards its words" if marks(term.note).guard else "the glossary has no translation of it"
    return ""
