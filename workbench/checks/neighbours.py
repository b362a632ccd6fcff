"""The check for translations that stand beside the wrong source."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from workbench.checks.check import DocumentCheck
from workbench.checks.context import Context
from workbench.model import Finding, Severity, Unit
from workbench.text.normalise import strip_diacritics

_ANCHOR = re.compile(r"\d[\d.,]*\d|\d|(?<=[^\W\d_] )[A-Z][a-z]+|\b[A-Z]{2,}\b")
_DIGITS = re.compile(r"\d[\d.,]*\d|\d")
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 2
"""Figures and names that a translation must share with its neighbour's source, and none with its own."""


class SegmentJoin(DocumentCheck):
    """A translation that belongs to the segment before or behind it."""

    id = "segment-join"
    title = "Translation of the neighbouring segment"
    explanation = (
        "The figures and names of a translation are those of its own source. Right: “Huế có 12 xã.” → “Hue has 12 "
        "communes.” Wrong: “Vinh has 9 wards.”, the English of the next sentence, as when a row is skipped."
    )
    severity = Severity.WARNING
    source_language = "vi"
    target_language = "en"

    def run_document(self, units: Sequence[Unit], context: Context) -> Iterator[Finding]:
        finished = [unit for unit in units if unit.target.strip() and unit.plural is None]
        told: set[int] = set()
        for here, there in [pair for one in pairwise(range(len(finished))) for pair in (one, one[::-1])]:
            anchors = _anchors(finished[here].target)
            if here in told or len(anchors) < _ENOUGH:
                continue
            shared = anchors & _sayings(finished[there].source)
            if len(shared) >= _ENOUGH and not anchors & _sayings(finished[here].source):
                told.add(here)
                which = "next" if there > here else "previous"
                message = (
                    f"This is the translation of the {which} segment: {', '.join(sorted(shared)[:3])} stand there."
                )
                yield self.finding(finished[here], message)


# Each is asked for beside the one before and the one behind.
@lru_cache(maxsize=4)
def _anchors(target: str) -> frozenset[str]:
    """What of an English text stands in its source as well: figures, names inside the sentence, acronyms."""
    return frozenset(_bare(match.group()) for match in _ANCHOR.finditer(target))


@lru_cache(maxsize=4)
def _sayings(source: str) -> frozenset[str]:
    """Figures and words of a source, without marks."""
    figures = (_bare(match.group()) for match in _DIGITS.finditer(source))
    return frozenset(figures) | frozenset(_bare(word) for word in _WORD.findall(source))


def _bare(piece: str) -> str:
    return re.sub("[.,]", "", piece) if piece[0].isdigit() else strip_diacritics(piece).casefold()
