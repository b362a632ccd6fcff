"""English forms that share a word: “trade and tourism promotion”, “ministries of finance and of health”."""

import re
from collections.abc import Iterator, Sequence

from workbench.text.english_words import Word, is_plural

_LAST = frozenset({"and", "or", "/"})
_LINKS = frozenset({"of", "for", "on", "to", "in", "at"})
_LONGEST_CONJUNCT = 4
"""Words of one of the things that are put side by side."""
_LONGEST_ROW = 30
_BETWEEN = re.compile(r"\s*(,?)\s*(?:(?:the|an?)\s+)?$", re.IGNORECASE)


def coordinated(
    text: str, words: Sequence[Word], wanted: Sequence[Word], *, is_name: bool
) -> tuple[tuple[int, int], ...]:
    """Return the places where a form stands with others that share its beginning or its end.

    Of “export and import turnover” the first word stands apart from the last; “ministries of finance and of health”
    say “ministry” once. The things put side by side are joined by commas, “and” or “or”, and have four words at most.

    Args:
        text: The text.
        words: Its words.
        wanted: The words of the form, two at least.
        is_name: Whether the form is a proper name: of those only plurals are shared, since the Ministry of Industry
            and Trade is no Ministry of Trade.
    """
    stems = [word.stem for word in words]
    form = [word.stem for word in wanted]
    links = [place for place, word in enumerate(wanted) if word.key in _LINKS and 0 < place < len(wanted) - 1]
    found = []
    for start in range(len(words)):
        for cut in range(1, len(form)):
            if stems[start : start + cut] != form[:cut]:
                break
            behind = start + cut
            if cut - 1 in links:
                ends = _sharing_head(text, words, behind, form[cut:], form[cut - 1])
                shared = words[start + links[0] - 1]
            else:
                ends = _sharing_tail(text, words, behind, form[cut:]) if not links or links[0] > cut else iter(())
                shared = None
            for end in ends:
                head = shared or words[end - 1]
                if not is_name or is_plural(head.key):
                    found.append((words[start].start, words[end - 1].end))
                    break
    return tuple(dict.fromkeys(found))


def _sharing_tail(text: str, words: Sequence[Word], start: int, tail: Sequence[str]) -> Iterator[int]:
    """Where things end that begin before `start` and share their last words: “(export) and import turnover”."""
    for place, is_last in _conjuncts(text, words, start):
        for end in range(place + 1, min(place + _LONGEST_CONJUNCT, len(words)) + 1) if is_last else ():
            if [word.stem for word in words[end : end + len(tail)]] == tail:
                yield end + len(tail)


def _sharing_head(text: str, words: Sequence[Word], start: int, rest: Sequence[str], link: str) -> Iterator[int]:
    """Where one of several things with one head ends: “(ministries of) finance and of health”."""
    for place, _ in _conjuncts(text, words, start + 1, first_goes_on=True):
        first = place + 1 if place < len(words) and words[place].key == link else place
        if [word.stem for word in words[first : first + len(rest)]] == rest:
            yield first + len(rest)


def _conjuncts(
    text: str, words: Sequence[Word], start: int, *, first_goes_on: bool = False
) -> Iterator[tuple[int, bool]]:
    """Where the next things of a row begin, and whether each may be the last of it.

    Args:
        text: The text.
        words: Its words.
        start: Behind the first word of the row, or its only one.
        first_goes_on: Whether the first thing may have more words.
    """
    length = 1
    for place in range(start, min(len(words), start + _LONGEST_ROW)):
        key, mark = words[place].key, _mark_before(text, words, place)
        if mark is None:
            return
        if key in _LAST:
            length = 0
            yield place + 1, True
        elif not key[0].isalnum() or (not mark and place == start and not first_goes_on):
            return
        elif mark:
            length = 1
            yield place, False
        else:
            length += 1
            if length > _LONGEST_CONJUNCT:
                return


def _mark_before(text: str, words: Sequence[Word], place: int) -> str | None:
    """The comma between a word and the one before, "" for none; None where something else stands, such as a hyphen."""
    match = _BETWEEN.match(text[words[place - 1].end : words[place].start])
    return None if match is None else match[1]
