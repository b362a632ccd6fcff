"""Checks on how far a unit is: not translated, blank, left as the source, waiting for review."""

import re
import unicodedata
from collections.abc import Iterator

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.masking import masked
from workbench.model import Finding, Severity, State, Unit
from workbench.text.normalise import nfc
from workbench.text.syllables import is_standard_bare
from workbench.text.vietnamese_words import words_with_marks


class Untranslated(Check):
    """An empty target."""

    id = "untranslated"
    title = "Not translated"
    explanation = (
        "Every segment needs a translation. Right: “Xuất khẩu tăng.” → “Exports rose.” Wrong: “Xuất khẩu tăng.” → “”."
    )
    severity = Severity.ERROR
    wants_empty = True

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if not unit.target and unit.source.strip():
            yield self.finding(unit, "This segment has no translation.")


class BlankTarget(Check):
    """A target of nothing but white space or marks."""

    id = "blank-target"
    title = "Blank translation"
    explanation = (
        "A translation of white space or punctuation alone looks done and says nothing. Right: “Hội nhập” → "
        "“Integration”. Wrong: “Hội nhập” → a single space, or “.”."
    )
    severity = Severity.ERROR
    wants_empty = True

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if not unit.target or not unit.source.strip():
            return
        if not unit.target.strip():
            yield self.finding(unit, "The translation holds nothing but white space.")
        elif _is_punctuation(unit.target) and _WORD.search(_AND_SO_ON.sub("", unit.source)):
            yield self.finding(unit, "The translation holds nothing but punctuation; the source has words.")


class Unchanged(Check):
    """A target that repeats the source, other than names, numbers and addresses."""

    id = "unchanged"
    title = "Same as the source"
    explanation = (
        "A translation that repeats its source was probably forgotten. Names, figures and addresses may stay as they "
        "are. Right: “ASEAN” → “ASEAN”. Wrong: “Xem thêm” → “Xem thêm”."
    )
    severity = Severity.ERROR

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        source = nfc(unit.source).strip()
        if source != nfc(unit.target).strip() or _may_stay(source, context):
            return
        yield self.finding(unit, "The translation is the same as the source.")


class NeedsReview(Check):
    """PO's `fuzzy`: the source has changed, or somebody asked for another look."""

    id = "fuzzy"
    title = "Needs review"
    explanation = (
        "The unit is marked “needs review”, in PO files “fuzzy”: its source has changed, or somebody asks for another "
        "look. Right: reviewed and confirmed. Wrong: delivered with the mark."
    )
    severity = Severity.WARNING

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if unit.state is State.NEEDS_REVIEW:
            yield self.finding(unit, "This translation is marked as needing review.")


_WORD = re.compile(r"[^\W_]+")
# “v.v.” is an ellipsis in English.
_AND_SO_ON = re.compile(r"\bv\.?\s?v\b")
_MEASURE = re.compile(r"\d\s?[a-z]{1,3}\b")


def _is_punctuation(text: str) -> bool:
    """Whether a text has marks only; a percent or section sign says a word."""
    return all(unicodedata.category(char)[0] in "PZC" and char not in "%‰§&" for char in text)


def _may_be_vietnamese(word: str) -> bool:
    """Whether a small word is one of the source's: `buff` and `setpgid` are commands, and stay."""
    return bool(words_with_marks(word)) or is_standard_bare(nfc(word))


def _may_stay(text: str, context: Context) -> bool:
    """Whether a text holds nothing to translate: no words, or names alone."""
    words = _WORD.findall(_MEASURE.sub("", masked(text)))
    if any(word.islower() and (context.pair.source != "vi" or _may_be_vietnamese(word)) for word in words):
        return False
    return context.pair.source != "vi" or context.profile.diacritics == "keep" or not words_with_marks(text)
