"""Whether a run of syllables ends within a word: Vietnamese writes a space between the syllables of one, too."""

from collections.abc import Callable, Sequence

from workbench.memory.phrases.query import Item

Count = Callable[[Sequence[str]], int]


def cuts_word(run: Sequence[Item], first: int, last: int, count: Count) -> bool:
    """Whether a phrase at items `first` to before `last` begins or ends within a word.

    A syllable at an end that goes with its neighbour outside more than with the one inside belongs to that one: of
    `lập trình` a phrase does not begin with `trình`. How much two go together is Dice's coefficient of their units.

    Args:
        run: The words of the source between marks.
        first: The first of the phrase.
        last: Behind its last one.
        count: Counts the sources that have a run of words.
    """
    before, behind = first - 1, last
    if before >= 0 and _together(run, before, count) > _together(run, first, count):
        return True
    return behind < len(run) and _together(run, last - 1, count) > _together(run, last - 2, count)


def _together(run: Sequence[Item], place: int, count: Count) -> float:
    """How much an item and the next one go together; figures go with nothing."""
    one, other = run[place], run[place + 1]
    if one.figure or other.figure:
        return 0.0
    pair = count((*one.keys, *other.keys))
    return 2 * pair / (count(one.keys) + count(other.keys)) if pair else 0.0
