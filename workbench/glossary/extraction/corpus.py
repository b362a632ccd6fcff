"""The passages as runs of words between marks, each word a number."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from workbench.glossary.extraction.candidate import Passage
from workbench.text.tokens import Token, tokens

Covered = Callable[[str], Sequence[tuple[int, int]]]
"""Gives the places of a source text where the termbase knows a term."""

_JOINING = frozenset("-–&")
"""Marks that may stand inside a name, between capitals: ASEAN - Canada, R&D."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one passage with no mark, figure or break between them."""

    passage: int
    """Index of the passage."""
    words: tuple[int, ...]
    """Numbers of the words' keys."""
    tokens: tuple[Token, ...]
    known: tuple[int, ...]
    """For each word the number of the known term it is in, counted in the passage from 1, or 0."""
    begins: bool
    """Whether its first word is the first of the passage, so that its capital says nothing."""


@dataclass(slots=True)
class Corpus:
    """All runs, and the words that the numbers stand for."""

    runs: list[Run] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    size: int = 0
    """Words in all."""


def read(passages: Sequence[Passage], covered: Covered, breaks: frozenset[str]) -> Corpus:
    """Cut the sources of passages into runs.

    Args:
        passages: The segments.
        covered: Where terms are known.
        breaks: Keys of words that end a run.
    """
    corpus = Corpus()
    numbers: dict[str, int] = {}
    for index, passage in enumerate(passages):
        words = tokens(passage.source)
        known = _known(words, covered(passage.source))
        for first, last in _runs(words, breaks):
            part = words[first:last]
            for token in part:
                if token.key not in numbers:
                    numbers[token.key] = len(numbers)
                    corpus.keys.append(token.key)
            corpus.size += len(part)
            corpus.runs.append(
                Run(index, tuple(numbers[token.key] for token in part), part, known[first:last], begins=first == 0)
            )
    return corpus


def _known(words: Sequence[Token], places: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    known = [0] * len(words)
    for number, (start, end) in enumerate(places, 1):
        for place, word in enumerate(words):
            if start <= word.start and word.end <= end:
                known[place] = number
    return tuple(known)


def _runs(words: Sequence[Token], breaks: frozenset[str]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    start = 0
    for place, word in enumerate(words):
        if _is_word(word) and word.key not in breaks and not _is_number(words, place):
            continue
        if word.text in _JOINING and place > start and _joins(words, place):
            continue
        if place > start:
            runs.append((start, place))
        start = place + 1
    if len(words) > start:
        runs.append((start, len(words)))
    return runs


def _is_word(word: Token) -> bool:
    return word.text[0].isalpha()


def _is_number(words: Sequence[Token], place: int) -> bool:
    """Whether a word is a part of a document's number, 12/2024/NĐ-CP or 59-NQ/TW: glued by a mark to a figure."""
    here = place
    while here > 1 and words[here - 1].text in "/-" and words[here - 1].end == words[here].start:
        here -= 2
        if words[here].end != words[here + 1].start:
            return False
        if words[here].text[0].isdigit():
            return True
    return False


def _joins(words: Sequence[Token], place: int) -> bool:
    return words[place - 1].text[0].isupper() and place + 1 < len(words) and words[place + 1].text[0].isupper()
