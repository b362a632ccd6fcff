"""What the translations of units that share a phrase have in common, and those of other units do not.

Of the runs of words that (nearly) all the translations have the one is taken whose presence goes with the phrase's: the
measure is Dice's coefficient, 2 × units with both / (units with the one + units with the other); of nearly equal ones
the longest. Units that also share something else of about the same rarity prove nothing, nor does a phrase that always
has the same neighbour: where it ends cannot be told then.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from workbench.memory.phrases.occurrence import Occurrence
from workbench.memory.phrases.words import NUMBER, SMALL, Word, english_words_of, words_of
from workbench.text.function_words import VIETNAMESE

Span = tuple[int, int]
Count = Callable[[Sequence[str]], int]
"""How many units have a run of words, up to some limit."""

_AGREE = 0.75
"""Share of the translations that have what they have in common: a paraphrase now and then is no objection."""
_FEW, _SURE, _LIKELY = 7, 0.75, 0.55
"""Least Dice coefficient, with up to so many units and with more."""
_SOME = 5
"""With so few units small words around the run may be shared by chance."""
_NEARLY = 0.1
_JUDGED = 30
_ARTICLES = frozenset({"the", "a", "an"})
_INNER = frozenset("-'’&.$%")
"""Marks that may stand within a word or between the words of one."""


class Target(NamedTuple):
    """A translation with the figures of the phrase as one word each."""

    occurrence: Occurrence
    words: tuple[Word, ...]


class Shared(NamedTuple):
    """A run of words that translations share."""

    keys: tuple[str, ...]
    places: tuple[tuple[Target, int], ...]
    """Translations that have it, and with which word it begins there."""


def slot_key(number: int) -> str:
    """The key of the phrase's figure of that number."""
    return f"#{number}"


def target_of(occurrence: Occurrence, slots: Sequence[Span]) -> Target:
    """Return a translation as words; `slots` are the places of the phrase's figures."""
    found = english_words_of(occurrence.record.target)
    if not slots:
        return Target(occurrence, found)
    words: list[Word] = []
    done: set[int] = set()
    for word in found:
        number = next((n for n, (start, end) in enumerate(slots) if word.start < end and start < word.end), None)
        if number is None:
            words.append(word)
        elif number not in done:
            done.add(number)
            words.append(Word(slot_key(number), *slots[number]))
    return Target(occurrence, tuple(words))


def may_share(found: Sequence[Occurrence], in_source: Count) -> bool:
    """Whether units that have a phrase may prove anything: nothing else goes with it, and its ends can be told.

    Args:
        found: The units.
        in_source: Counts sources.
    """
    if len({one.record.target for one in found}) < 2 or not _ends_are_free(found):
        return False
    one = found[0]
    often = in_source([word.key for word in one.words[one.first : one.last]])
    return all(in_source(pair) > 2 * often for pair in _also_shared(found, _need(len(found))))


def shared(targets: Sequence[Target], slots: int, in_source: Count, in_target: Count) -> Shared | None:
    """Return the run of words that renders a phrase of which the translations of several units are given.

    Args:
        targets: Translations, all different.
        slots: How many figures the phrase has: all must be in the run.
        in_source: Counts sources.
        in_target: Counts translations.
    """
    one = targets[0].occurrence
    phrase = [word.key for word in one.words[one.first : one.last]]
    wanted = {slot_key(number) for number in range(slots)}
    run = _best_run(targets, phrase, wanted, in_source(phrase), in_target)
    if len(targets) <= _SOME:
        run = _trimmed(run, phrase)
    run = _without_articles(run)
    places = [(target, place) for target in targets for place in _places(run, target.words)[:1]] if run else []
    is_good = bool(places) and wanted <= set(run) and _fits(run, phrase) and _is_even(run, phrase)
    if not is_good or any(_is_named(target.occurrence, run, target.words, place) for target, place in places):
        return None
    return Shared(run, tuple(places))


def _best_run(
    targets: Sequence[Target], phrase: Sequence[str], wanted: set[str], often: int, in_target: Count
) -> tuple[str, ...]:
    """The run of words whose presence goes with the phrase's, which `often` units have; () where none does enough."""
    need = _need(len(targets))
    common = _common(targets, need)
    runs = Counter(run for target in targets for run in set(_runs(target.words, common, len(phrase))))
    likely = [(seen, run) for run, seen in runs.items() if seen >= need and wanted <= set(run) and _says_enough(run)]
    likely.sort(key=lambda one: (-one[0], -len(one[1]), one[1]))
    judged = [
        (_dice(often * seen / len(targets), often, in_target(_without_slots(run))), run)
        for seen, run in likely[:_JUDGED]
    ]
    best = max((score for score, _ in judged), default=0.0)
    if best < (_SURE if len(targets) <= _FEW else _LIKELY):
        return ()
    _, run = max(judged, key=lambda one: (one[0] >= best - _NEARLY, len(one[1]), one[0], one[1]))
    return run


def _without_slots(run: Sequence[str]) -> Sequence[str]:
    """The longest part of a run between figures: by it the run is counted, as other units have other figures."""
    cuts = [-1, *(place for place, key in enumerate(run) if key[:1] == "#"), len(run)]
    return max((run[first + 1 : last] for first, last in pairwise(cuts)), key=len)


def _need(units: int) -> int:
    return max(2, ceil(_AGREE * units))


def _dice(both: float, one: int, other: int) -> float:
    return 2 * both / (one + max(other, both)) if one else 0.0


def _ends_are_free(occurrences: Sequence[Occurrence]) -> bool:
    """Whether the phrase is not nearly always a part of the same longer one; small words around it make none."""
    need = _need(len(occurrences))
    for neighbours in (Counter(one.left for one in occurrences), Counter(one.right for one in occurrences)):
        if any(count >= need and _may_go_on(word) for word, count in neighbours.items()):
            return False
    return True


def _may_go_on(neighbour: str) -> bool:
    return neighbour[:1].isalnum() and neighbour not in VIETNAMESE


def _also_shared(found: Sequence[Occurrence], need: int) -> Iterator[tuple[str, str]]:
    """Yield the pairs of neighbouring words that the sources share beside the phrase."""
    seen: Counter[tuple[str, str]] = Counter()
    for one in found:
        pairs = _pairs(one.record.source)
        seen.update({pair for place, pair in pairs if place + 1 < one.first or place >= one.last})
    return (pair for pair, count in seen.items() if count >= need)


@lru_cache(maxsize=1 << 12)
def _pairs(source: str) -> tuple[tuple[int, tuple[str, str]], ...]:
    """The pairs of neighbouring words of a source that say something, with the number of the first."""
    keys = [word.key for word in words_of(source)]
    said = [key[0].isalnum() and key != NUMBER and key not in VIETNAMESE for key in keys]
    return tuple(
        (place, (keys[place], keys[place + 1])) for place in range(len(keys) - 1) if said[place] and said[place + 1]
    )


def _common(targets: Sequence[Target], need: int) -> frozenset[str]:
    seen: Counter[str] = Counter()
    for target in targets:
        seen.update(_keys(target.words))
    return frozenset(key for key, count in seen.items() if count >= need and key != NUMBER)


@lru_cache(maxsize=1 << 12)
def _keys(words: tuple[Word, ...]) -> frozenset[str]:
    return frozenset([word.key for word in words])


def _runs(words: Sequence[Word], common: frozenset[str], size: int) -> Iterator[tuple[str, ...]]:
    """Yield the runs of common words, with marks only inside words."""
    longest = 2 * size + 2
    for first, word in enumerate(words):
        # What follows a number is counted by it: of 5 tonnes the tonnes are no part of the phrase.
        is_counted = first > 0 and words[first - 1].key == NUMBER
        if word.key not in common or not _is_word(word) or is_counted:
            continue
        run: list[str] = []
        for place in range(first, min(len(words), first + longest)):
            if words[place].key not in common or not (_is_word(words[place]) or _is_inner(words, place)):
                break
            run.append(words[place].key)
            if _is_word(words[place]) and not _is_cut(words, place + 1):
                yield tuple(run)


def _is_word(word: Word) -> bool:
    return _is_key_of_word(word.key)


def _is_key_of_word(key: str) -> bool:
    """Whether a key is that of a word or of a figure of the phrase, not of a mark."""
    return key[:1].isalnum() or (key[:1] == "#" and len(key) > 1)


def _is_inner(words: Sequence[Word], place: int) -> bool:
    """Whether a mark stands within a word or between the words of one, such as a hyphen."""
    word = words[place]
    return (
        word.key in _INNER
        and 0 < place < len(words) - 1
        and (words[place - 1].end == word.start and word.end == words[place + 1].start)
    )


def _is_cut(words: Sequence[Word], place: int) -> bool:
    """Whether a run that ends before this word is cut out of a longer word."""
    return place < len(words) and words[place].is_mark and not _is_word(words[place]) and _is_inner(words, place)


def _places(run: Sequence[str], words: Sequence[Word]) -> list[int]:
    size = len(run)
    return [
        place
        for place in range(len(words) - size + 1)
        if all(words[place + step].key == run[step] for step in range(size))
    ]


def _says_enough(run: Sequence[str]) -> bool:
    return any(key not in SMALL and key[:1].isalnum() for key in run)


def _trimmed(run: tuple[str, ...], phrase: Sequence[str]) -> tuple[str, ...]:
    """The run without small words at its ends if the phrase has none at its own."""
    while len(run) > 1 and (not _is_key_of_word(run[0]) or (phrase[0] not in VIETNAMESE and run[0] in SMALL)):
        run = run[1:]
    while len(run) > 1 and (not _is_key_of_word(run[-1]) or (phrase[-1] not in VIETNAMESE and run[-1] in SMALL)):
        run = run[:-1]
    return run


def _without_articles(run: tuple[str, ...]) -> tuple[str, ...]:
    """The run without an article at either end: whether there is one lies with the sentence."""
    while len(run) > 1 and run[0] in _ARTICLES:
        run = run[1:]
    while len(run) > 1 and run[-1] in _ARTICLES:
        run = run[:-1]
    return run


def _is_even(run: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether a small word at an end of the phrase has one at the same end of the run: else it belongs to neither."""
    return (phrase[0] not in VIETNAMESE or run[0] in SMALL) and (phrase[-1] not in VIETNAMESE or run[-1] in SMALL)


def _is_named(occurrence: Occurrence, run: Sequence[str], words: Sequence[Word], place: int) -> bool:
    """Whether the run has a capital of its own, though no word of the phrase has one."""
    source, target = occurrence.record.source, occurrence.record.target
    if any(source[word.start].isupper() for word in occurrence.words[occurrence.first : occurrence.last]):
        return False
    begins = 1 if place == 0 or words[place - 1].is_mark else 0
    return any(target[word.start].isupper() for word in words[place + begins : place + len(run)])


def _fits(run: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether so many English words can stand for so many syllables."""
    words = sum(key[:1].isalnum() for key in run)
    return len(phrase) * 0.3 <= words + sum(key[:1] == "#" for key in run) <= 1.5 * len(phrase) + 1
