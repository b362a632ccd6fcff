"""Where two texts differ, in words and marks: the edits by which their similarity is counted."""

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from workbench.text.tokens import Token, tokens

Spans = tuple[tuple[int, int], ...]
"""Places in a text, first and one behind the last."""


def differing(one: str, other: str) -> tuple[Spans, Spans]:
    """Return the places of what `one` has otherwise than `other`, and the other way round.

    Words are compared by their keys, as `workbench.text.similarity` does; where all of these are the same, as they are
    written. Neighbouring words make one place. Where one text lacks something, only the other has a place.
    """
    left, right = tokens(one), tokens(other)
    keys = [token.key for token in left], [token.key for token in right]
    if keys[0] == keys[1]:
        keys = [token.text for token in left], [token.text for token in right]
    edits = Levenshtein.opcodes(*keys)
    changes = [edit for edit in edits if edit.tag != "equal"]
    return (
        _spans(left, [(edit.src_start, edit.src_end) for edit in changes]),
        _spans(right, [(edit.dest_start, edit.dest_end) for edit in changes]),
    )


def _spans(found: Sequence[Token], ranges: Sequence[tuple[int, int]]) -> Spans:
    spans: list[tuple[int, int]] = []
    last = -1
    for first, behind in ranges:
        if first == behind:
            continue
        start, end = found[first].start, found[behind - 1].end
        if spans and first == last:
            start = spans.pop()[0]
        spans.append((start, end))
        last = behind
    return tuple(spans)
