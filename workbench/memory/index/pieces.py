"""Cutting a query into pieces of which at least one is whole in every text near to it.

The proof: d edits change at most d of d + 1 pieces that do not overlap. An edit of a token changes the piece that has
it; a token put in changes a piece only if it comes between its two tokens. So a text within d edits has one piece as
it is. Which pieces are taken is free: those with the fewest texts together, found by dynamic programming.
"""

from collections.abc import Sequence
from typing import NamedTuple

_NEVER = float("inf")


class Piece(NamedTuple):
    """One or two neighbouring tokens of a query."""

    start: int
    length: int


def cheapest(single: Sequence[int], double: Sequence[int], number: int) -> list[Piece] | None:
    """Choose `number` pieces that do not overlap and have the fewest texts together.

    Args:
        single: For each token how many texts have it.
        double: For each token but the last how many texts have it with the next one behind it.
        number: How many pieces, at least 1.

    Returns:
        The pieces in any order, or None where the query has not so many tokens.
    """
    size = len(single)
    if number > size:
        return None
    # best[p][k]: the least texts for k pieces among the first p tokens; only k that can still reach `number` matter.
    best: list[list[float]] = [[0.0] + [_NEVER] * number]
    taken: list[list[int]] = [[0] * (number + 1)]
    for place in range(1, size + 1):
        before = best[place - 1]
        row, how = before[:], [0] * (number + 1)
        one = single[place - 1]
        two = double[place - 2] if place > 1 else 0
        earlier = best[place - 2] if place > 1 else before
        lowest = max(1, number - (size - place))
        for count in range(lowest, min(number, place) + 1):
            cost = before[count - 1] + one
            if cost < row[count]:
                row[count], how[count] = cost, 1
            if place > 1:
                cost = earlier[count - 1] + two
                if cost < row[count]:
                    row[count], how[count] = cost, 2
        best.append(row)
        taken.append(how)
    pieces: list[Piece] = []
    place, count = size, number
    while count:
        length = taken[place][count]
        if length:
            pieces.append(Piece(place - length, length))
            count -= 1
        place -= length or 1
    return pieces


def cheap(
    single: Sequence[int], double: Sequence[int], number: int, order: Sequence[int] | None = None
) -> list[Piece] | None:
    """Choose pieces as `cheapest` does, for a long query: taken greedily, rarest first, so that few texts are enough.

    The order of the costs of all tokens and then of all pairs may be given, where it is needed more than once. Of n
    tokens n - `number` may be second in a pair: then there are always enough left for the pieces still wanted.
    """
    size = len(single)
    if number > size:
        return None
    taken = bytearray(size)
    pieces: list[Piece] = []
    pairs = size - number
    if order is None:
        costs = [*single, *double]
        order = sorted(range(len(costs)), key=costs.__getitem__)
    for choice in order:
        if len(pieces) == number:
            break
        start = choice if choice < size else choice - size
        if choice < size:
            if not taken[start]:
                taken[start] = 1
                pieces.append(Piece(start, 1))
        elif pairs and not taken[start] and not taken[start + 1]:
            taken[start] = taken[start + 1] = 1
            pairs -= 1
            pieces.append(Piece(start, 2))
    return pieces
