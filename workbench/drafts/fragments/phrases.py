"""The memory's phrases, with the source's own figures in their slots, where nothing speaks against them."""

import re
from collections.abc import Iterator, Sequence

from workbench.drafts.fragments.beside import words_before
from workbench.drafts.fragments.figures import Figures
from workbench.drafts.fragments.known import Known
from workbench.drafts.fragments.terms import contradicts
from workbench.model import Phrase, PieceKind, TermHit
from workbench.text.english_words import is_plural
from workbench.text.figures.written_numbers import in_words

_BEFORE_VERBS = frozenset({"đã", "đang", "sẽ", "phải", "được", "bị", "chưa", "để"})
_SMALL = re.compile(r"[1-9](?![\w.,/:%-])")
_ENOUGH = 4
"""Translations that agree from which more add no trust."""


def known_phrases(source: str, phrases: Sequence[Phrase], figures: Figures, hits: Sequence[TermHit]) -> Iterator[Known]:
    """Yield the phrases that tell the same figures as the source and say its terms as of the day."""
    for phrase in phrases:
        start, end = phrase.source_start, phrase.source_end
        text = _filled(phrase, figures)
        if (
            not text
            or _is_noun_for_verb(source, start, text)
            or figures.has_cut(start, end)
            or contradicts(hits, start, end, text)
        ):
            continue
        if len(figures.strong_within(start, end)) == len(phrase.slots) and figures.agree(start, end, text):
            trust = 0.2 * min(phrase.evidence, _ENOUGH) + (0.3 if phrase.is_whole else 0.0)
            yield Known(kind=PieceKind.MEMORY, start=start, end=end, text=text, origin=phrase.origin, trust=trust)


def _is_noun_for_verb(source: str, start: int, text: str) -> bool:
    """Whether English has the plural of a noun where a verb is due: goods được xuất khẩu are not exports."""
    before = words_before(source, start)
    return bool(before) and before[0].key in _BEFORE_VERBS and is_plural(text.split()[-1].casefold())


def _filled(phrase: Phrase, figures: Figures) -> str:
    """The phrase's English with the figures of the source; "" where one of them cannot be told."""
    text = phrase.target
    for slot in sorted(phrase.slots, key=lambda slot: slot.start, reverse=True):
        told = figures.in_slot(slot.source_start, slot.source_end)
        if not told:
            return ""
        told = _as_small(told, text[slot.start : slot.end])
        before = text[: slot.start]
        if told.startswith("the ") and before.lower().endswith("the "):
            told = told.removeprefix("the ")
        text = before + told + text[slot.end :]
    return " ".join(text.split())


def _as_small(told: str, was: str) -> str:
    """A figure below ten in words where the phrase had one in words: after four years, as after seven."""
    digit = _SMALL.match(told)
    if digit is None or not was[:1].isalpha():
        return told
    word = in_words(int(digit.group()))
    return (word.capitalize() if was[:1].isupper() else word) + told[digit.end() :]
