"""Where an English text writes a Vietnamese name: whole, in another order, misspelled, or as another person's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from workbench.checks.masking import masked
from workbench.text.names import Name, NameKind
from workbench.text.names.words import FAMILIES, ROMANISED, SURE_FAMILIES
from workbench.text.normalise import match_key, nfc, strip_diacritics
from workbench.text.syllables import is_standard_bare, is_syllable
from workbench.text.tokens import MARKS

_WORD = re.compile(rf"[^\W\d_](?:[\w{MARKS}])*")
_JOINT = re.compile(r"[\s\u2010-\u2013'’ʼ-]{1,3}")
_ACRONYMS = {"hochiminh": "hcm"}
_LONGEST_NAME = 5
_LONG = 4
"""Letters from which a word is enough of a name that one letter more, less or other is a slip."""
_TITLES = frozenset({"ong", "ba"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the English."""

    bare: str
    """Its letters without marks and case, y as i."""
    start: int
    end: int
    is_capital: bool


@lru_cache(maxsize=32)
def words_of(target: str) -> tuple[Word, ...]:
    """Return the words of an English text, without those of addresses and codes."""
    return tuple(
        [
            Word(bare(match.group()), match.start(), match.end(), match.group()[0].isupper())
            for match in _WORD.finditer(masked(target))
        ]
    )


@lru_cache(maxsize=1 << 14)
def bare(text: str) -> str:
    """Return the letters of a name without marks, spaces and hyphens; y and i are the same."""
    letters = text if text.isascii() and text.isalpha() else re.sub(r"[\W_]", "", strip_diacritics(text))
    return letters.casefold().replace("y", "i")


_FAMILIES = frozenset(map(bare, FAMILIES))
_SURE_FAMILIES = frozenset(map(bare, SURE_FAMILIES))


def way(text: str) -> str:
    """Return how a name is written, whatever its case and, where it has its marks, its tone placement."""
    pieces = nfc(text).split()
    return " ".join(piece.casefold() if piece.isascii() else match_key(piece) for piece in pieces)


def renderings(name: Name, target: str, words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the places where the target writes the name: with or without marks, apart, hyphened or in one word."""
    wanted = {bare(name.text)}
    wanted |= {_ACRONYMS[key] for key in wanted & _ACRONYMS.keys()}
    longest = sum(1 for _ in _WORD.finditer(name.text))
    return sorted(place for key in wanted for place in _places(key, longest, target, words))


def _places(wanted: str, longest: int, target: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    for number, first in enumerate(words):
        if not first.is_capital or not wanted.startswith(first.bare):
            continue
        built, end = first.bare, first.end
        for word in words[number + 1 : number + longest]:
            if built == wanted or not _JOINT.fullmatch(target[end : word.start]):
                break
            built, end = built + word.bare, word.end
        if built == wanted:
            yield first.start, end


def is_whole(name: Name, rendering: str) -> bool:
    """Whether a rendering has all the marks of the name, or none."""
    parts = _JOINT.split(nfc(rendering))
    if all(strip_diacritics(part) == part for part in parts):
        return True
    return bare(rendering) in _ACRONYMS.values() or any(
        match_key(glue.join(parts)) == match_key(glue.join(_JOINT.split(name.text))) for glue in (" ", "")
    )


def in_other_order(name: Name, target: str, words: Sequence[Word]) -> tuple[int, int] | None:
    """Return the place where all parts of a person's name stand together in another order, or None."""
    if name.kind is not NameKind.PERSON:
        return None
    wanted = sorted(bare(part) for part in name.parts)
    for window in _windows(target, len(name.parts)):
        if sorted(word.bare for word in window) == wanted:
            return window[0].start, window[-1].end
    return _given_and_family(name, target, words) if len(name.parts) > 2 else None


def _given_and_family(name: Name, target: str, words: Sequence[Word]) -> tuple[int, int] | None:
    """Return the place where the given name stands before the family name, without the middle names, or None."""
    wanted = [bare(name.parts[-1]), bare(name.parts[0])]
    for number, (given, family) in enumerate(pairwise(words)):
        if [given.bare, family.bare] != wanted or not (given.is_capital and family.is_capital):
            continue
        last = number + 1
        if _is_joined(last, target, words) and not (
            last + 1 < len(words) and _is_joined(last + 1, target, words) and _is_of_name(words[last + 1])
        ):
            return given.start, family.end
    return None


def misspelled(name: Name, target: str, others: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the place of a person's name that differs from this one in one syllable, or None.

    The family name may differ by a letter only: what stands before the others may be a title as well.

    Args:
        name: A person's name of three parts or more.
        target: The English.
        others: Where it writes other names of the source.
    """
    if name.kind is not NameKind.PERSON or len(name.parts) < 3:
        return None
    wanted = [bare(part) for part in name.parts]
    for window in _windows(target, len(wanted)):
        different = [number for number, word in enumerate(window) if word.bare != wanted[number]]
        place = window[0].start, window[-1].end
        if len(different) != 1 or any(start < place[1] and place[0] < end for start, end in others):
            continue
        number = different[0]
        found = window[number].bare
        is_near = Levenshtein.distance(found, wanted[number]) == 1 and len(found) > 1
        if is_near or (number > 0 and is_syllable(found)):
            return place
    return None


def misspelled_abroad(source: str, target: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where the source has a word of a foreign person's name, and the target the same with a letter changed.

    Only the words of names that both languages write alike are compared: Don Farrell, ông Smith. Every such word of the
    target that the source has as well is right.
    """
    ours, theirs = words_of(source), words_of(target)
    known = {_letters(word, source) for word in ours}
    there = {_letters(word, target) for word in theirs}
    strangers = [
        word for word in theirs if word.is_capital and len(word.bare) >= _LONG and _letters(word, target) not in known
    ]
    for number, word in enumerate(ours if strangers else ()):
        letters = _letters(word, source)
        if letters in there or len(letters) < _LONG or not _is_abroad(ours, number, source):
            continue
        for other in strangers:
            said = _letters(other, target)
            is_plural = f"{letters}s" == said
            if said[0] == letters[0] and not is_plural and Levenshtein.distance(letters, said) == 1:
                yield (word.start, word.end), (other.start, other.end)
                break


def _letters(word: Word, text: str) -> str:
    return text[word.start : word.end].casefold()


def _is_abroad(words: Sequence[Word], number: int, source: str) -> bool:
    """Whether a word is of a foreign person's name: behind another word with a capital, or behind ông or bà."""
    word = words[number]
    if not (word.is_capital and source[word.start : word.end].isascii()) or is_standard_bare(word.bare):
        return False
    if number == 0 or not _is_joined(number, source, words):
        return False
    before = words[number - 1]
    return before.bare in _TITLES or (before.is_capital and not source[before.start : before.end].isupper())


def is_given_alone(name: Name, target: str, words: Sequence[Word]) -> bool:
    """Whether the target has a person's given name, with no other person's family and middle names before it."""
    wanted = [bare(part) for part in name.parts]
    given = {wanted[-1], "".join(wanted[-2:])}
    return any(
        word.is_capital and word.bare in given and not _is_of_another(wanted, number, target, words)
        for number, word in enumerate(words)
    )


def _is_of_another(wanted: Sequence[str], place: int, target: str, words: Sequence[Word]) -> bool:
    """Whether a given name ends a name whose family or middle name is not the wanted one; middle names may be left out.

    Two syllables are a name only where the first is surely a family's.
    """
    first = place
    while first > max(0, place - _LONGEST_NAME) and _is_joined(first, target, words) and _is_of_name(words[first - 1]):
        first -= 1
    before = [word.bare for word in words[first:place]]
    starts = [number for number, key in enumerate(before[:-1]) if key in _FAMILIES]
    if not starts and before and before[-1] in _SURE_FAMILIES:
        starts = [len(before) - 1]
    if not starts:
        return False
    left = iter(wanted[:-1])
    return not all(part in left for part in before[starts[0] :])


def _is_of_name(word: Word) -> bool:
    return word.is_capital and is_standard_bare(word.bare)


def is_foreign(name: Name, target: str, words: Sequence[Word]) -> bool:
    """Whether the English names a Chinese or Korean bearer of this Sino-Vietnamese name: Zhao, Ma Ying-jeou."""
    own = bare(name.parts[0])
    families = {bare(family) for family in ROMANISED.get(match_key(name.parts[0]), "").split()}
    for number, word in enumerate(words):
        if word.is_capital and word.bare in families:
            following = words[number + 1 : number + 3]
            is_hyphened = len(following) == 2 and target[following[0].end : following[1].start] == "-"
            if word.bare != own or (is_hyphened and not following[1].is_capital):
                return True
    return False


# Every name of as many parts asks for them.
@lru_cache(maxsize=16)
def _windows(target: str, size: int) -> tuple[Sequence[Word], ...]:
    """Every run of so many capitalised words with nothing but spaces between."""
    words = words_of(target)
    return tuple(
        [
            words[number : number + size]
            for number in range(len(words) - size + 1)
            if all(words[place].is_capital for place in range(number, number + size))
            and all(_is_joined(place, target, words) for place in range(number + 1, number + size))
        ]
    )


def _is_joined(place: int, target: str, words: Sequence[Word]) -> bool:
    return target[words[place - 1].end : words[place].start].isspace()
