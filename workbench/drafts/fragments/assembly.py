"""Known parts and what lies between them made one English text, with a piece for every word of it."""

import re
from collections import deque
from collections.abc import Iterator, Sequence

from workbench.drafts.fragments.known import Known
from workbench.model import Piece, PieceKind
from workbench.text.normalise import nfc
from workbench.text.tokens import Token

_SPACES = re.compile(r"\s+")
_NO_SPACE_BEFORE = re.compile(r"\s+(?=[,.;:!?%)\]”’…])")
_SENTENCE_END = re.compile(r"[.!?:…]\s*[\"“‘(]*$")
_OPENING = re.compile(r"^\s*[\"“‘(*•–-]*\s*$")


def assembled(source: str, words: Sequence[Token], cover: Sequence[Known]) -> tuple[str, tuple[Piece, ...]]:
    """Return the text and its pieces, which are parted by nothing but marks and spaces, those of the source.

    Args:
        source: The source.
        words: Its words, without its marks.
        cover: The known parts in order, none over another.
    """
    target = ""
    pieces: list[Piece] = []
    end = 0
    for part in _with_source(source, words, cover):
        target += _gap(source[end : part.start], target)
        text = _capital(part, source, target) if part.kind is not PieceKind.SOURCE else part.text
        pieces.append(
            Piece(
                kind=part.kind,
                text=text,
                start=len(target),
                source_start=part.start,
                source_end=part.end,
                origin=part.origin,
            )
        )
        target += text
        end = part.end
    return target + _tail(source[end:]), tuple(pieces)


def _with_source(source: str, words: Sequence[Token], cover: Sequence[Known]) -> Iterator[Known]:
    """Yield the known parts and, between them, the runs of words of which nothing is known."""
    left = deque(cover)
    given: Known | None = None
    run: list[Token] = []
    for word in words:
        while left and left[0].end <= word.start:
            left.popleft()
        part = left[0] if left else None
        is_covered = part is not None and part.start <= word.start
        if run and (is_covered or source[run[-1].end : word.start].strip()):
            yield _unknown(source, run)
            run = []
        if not is_covered:
            run.append(word)
        elif part is not None and part is not given:
            yield part
            given = part
    if run:
        yield _unknown(source, run)


def _unknown(source: str, run: Sequence[Token]) -> Known:
    start, end = run[0].start, run[-1].end
    return Known(kind=PieceKind.SOURCE, start=start, end=end, text=nfc(source[start:end]))


def _gap(between: str, before: str) -> str:
    """Marks and spaces between two pieces: one space where there was any, none before a comma."""
    gap = _NO_SPACE_BEFORE.sub("", _SPACES.sub(" ", nfc(between)))
    if not before:
        return gap.lstrip()
    return gap or " "


def _tail(behind: str) -> str:
    return _NO_SPACE_BEFORE.sub("", _SPACES.sub(" ", nfc(behind))).rstrip()


def _capital(part: Known, source: str, before: str) -> str:
    """The part's English with a capital where the source begins a sentence with one."""
    begins = _OPENING.match(before) or _SENTENCE_END.search(before)
    is_large = source[part.start : part.start + 1].isupper()
    return part.text[:1].upper() + part.text[1:] if begins and is_large else part.text
