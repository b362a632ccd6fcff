"""Finding an English term in a text in the forms that English gives it: plural, possessive, hyphen, spelling, order."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from workbench.text.coordination import coordinated
from workbench.text.english_words import ARTICLES, Word, is_plural, words_of

_UNSAID = ARTICLES | {"of", "and", "or", "for", "in", "on", "to", "at", "by", "with", "from", "&", "as"}
# Two capitals at least; Secretary-General is two words with one each.
_ACRONYM = re.compile(r"(?![A-Z][a-z]+(?:-[A-Z]?[a-z]+)+$)(?=(?:[^A-Z]*[A-Z]){2})[A-Z0-9][A-Za-z0-9&./-]*")

# What may follow the part that two words of one family share: promote, promotion; agriculture, agricultural.
_VERBAL = frozenset({"ing", "ed", "ion", "tion", "ation", "ment", "er"})
_ENDINGS = _VERBAL | frozenset({"", "al", "ial", "li", "n", "an", "ian", "ean", "i", "es", "c", "en", "iv", "or", "it"})
_LINKS = frozenset({"of", "for", "on", "to", "in", "at"})
_SHORTEST_NAME = 2
_SHARED = 4
"""Two words of one family share at least so many letters."""


class _Joined(NamedTuple):
    """Words in one string, so that a hyphen, a space or nothing between two of them is the same."""

    text: str
    starts: dict[int, int]
    """Where a word starts in `text`, and where that is in the original."""
    ends: dict[int, int]
    """Where a word ends in `text`, and where that is in the original."""


class _Text(NamedTuple):
    words: tuple[Word, ...]
    stems: _Joined
    keys: _Joined
    kinds: frozenset[str]
    """The stems, each once."""


def find_form(text: str, form: str, *, strict: bool = False) -> tuple[tuple[int, int], ...]:
    """Return the places in an English text where `form` occurs.

    A plural or possessive, a hyphen for a space or none, commas, articles, British or American spelling, accents and
    case make no difference, and several forms may share a word: “trade and tourism promotion” has the form “trade
    promotion” (see `coordinated`). But an acronym keeps its capitals (`FTAs` is a form of `FTA`, `its` is none of
    `ITS`), and only the head of a proper name has another number: `Ministry of Finances` is no form of `Ministry of
    Finance`.

    Args:
        text: The text to search, as given; the places index it.
        form: The term as the termbase has it.
        strict: Nothing may differ but hyphens, articles, case and a plural or possessive at the end; a single
            capitalised word keeps its capital, so that `Decree` is not the decree of fate. For forbidden forms, which
            may be a letter away from the right one.
    """
    if _ACRONYM.fullmatch(form):
        return _acronyms(text, form)
    searched, wanted = _read(text), _read(form)
    if not wanted.words:
        return _literally(text, form)
    if not strict:
        found = _places(searched.stems, wanted.stems.text)
        kept = tuple(place for place in found if _keeps_number(searched.words, place, wanted.words, form))
        if kept or len(wanted.words) == 1 or not wanted.kinds <= searched.kinds:
            return kept
        return coordinated(text, searched.words, wanted.words, is_name=_is_name(wanted.words, form))
    key = wanted.keys.text
    if key[:-1] not in searched.keys.text:
        return ()
    needles = {key, *(key + ending for ending in ("s", "es", "'s", "s'"))}
    if key.endswith("y"):
        needles.add(f"{key[:-1]}ies")
    if key.endswith("s") and not key.endswith("ss"):
        needles.add(key[:-1])
    places = sorted(place for needle in needles for place in _places(searched.keys, needle))
    if len(wanted.words) == 1 and form[:1].isupper():
        places = [place for place in places if text[place[0]].isupper()]
    return tuple(places)


def mentions(text: str, form: str) -> bool:
    """Whether the words of `form` stand near each other in any order, each in a form of its family.

    “trade, investment and tourism promotion” mentions “trade promotion”, as do “promotion of trade” and “promoting
    trade”. Small words do not count.
    """
    words = _read(text).words
    named = _read(form).words
    fixed = _fixed(named, form)
    wanted = [
        (word, place in fixed) for place, word in enumerate(named) if word.key not in _UNSAID and word.key[0].isalnum()
    ]
    if not wanted:
        return False
    places = [
        [
            place
            for place, word in enumerate(words)
            if _is_family(word.stem, one.stem) and not (is_fixed and _differs_in_number(word, one))
        ]
        for one, is_fixed in wanted
    ]
    reach = 3 * len(wanted) + 6
    return all(places) and any(
        all(any(first <= place < first + reach for place in group) for group in places)
        for first in {place for group in places for place in group}
    )


def _keeps_number(words: Sequence[Word], place: tuple[int, int], wanted: Sequence[Word], form: str) -> bool:
    """Whether the words of a proper name at a place have its number, but for the head."""
    fixed = _fixed(wanted, form)
    if not fixed:
        return True
    first = bisect_left(words, place[0], key=lambda word: word.start)
    found = words[first : first + len(wanted)]
    # A hyphen for a space makes other words of the same letters.
    if not found or len(found) != len(wanted) or found[-1].end != place[1]:
        return True
    return not any(_differs_in_number(found[one], wanted[one]) for one in fixed)


@lru_cache(maxsize=1 << 13)
def _fixed(words: Sequence[Word], form: str) -> frozenset[int]:
    """Words of a proper name that are never its plural: all but the head, the last before “of” or the like.

    `Ministries of Finance` and `Directors General` are plurals; a term in small letters is no proper name.
    """
    names = _named(words)
    if not _is_name(words, form):
        return frozenset()
    link = next((place for place, word in enumerate(words) if word.key in _LINKS), len(words))
    before = [place for place in names if place < link]
    heads = set(before[-1:])
    if before and words[before[-1]].key == "general":
        heads |= set(before[-2:])
    return frozenset(names) - heads


def _is_name(words: Sequence[Word], form: str) -> bool:
    """Whether a form is a proper name of several words."""
    names = _named(words)
    return len(names) >= _SHORTEST_NAME and all(form[words[place].start].isupper() for place in names)


def _named(words: Sequence[Word]) -> list[int]:
    """Which words say something: no small ones, no marks."""
    return [place for place, word in enumerate(words) if word.key not in _UNSAID and word.key[0].isalnum()]


def _differs_in_number(one: Word, other: Word) -> bool:
    return one.stem == other.stem and is_plural(one.key) is not is_plural(other.key)


@lru_cache(maxsize=1 << 13)
def _read(text: str) -> _Text:
    found = tuple(words_of(text))
    stems, keys = [word.stem for word in found], [word.key for word in found]
    return _Text(found, _joined(found, stems), _joined(found, keys), frozenset(stems))


def _joined(words: Sequence[Word], parts: Sequence[str]) -> _Joined:
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    length = 0
    for word, part in zip(words, parts, strict=True):
        starts[length] = word.start
        length += len(part)
        ends[length] = word.end
    return _Joined("".join(parts), starts, ends)


def _places(joined: _Joined, needle: str) -> Iterator[tuple[int, int]]:
    """Where `needle` stands from the start of one word to the end of another."""
    at = joined.text.find(needle)
    while at >= 0:
        end = at + len(needle)
        if at in joined.starts and end in joined.ends:
            yield joined.starts[at], joined.ends[end]
        at = joined.text.find(needle, at + 1)


def _acronyms(text: str, form: str) -> tuple[tuple[int, int], ...]:
    pattern = rf"(?<!\w){re.escape(form)}(?:s|['’]s|['’])?(?!\w)"
    return tuple(match.span() for match in re.finditer(pattern, text))


def _literally(text: str, form: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in re.finditer(re.escape(form), text)) if form else ()


def _is_family(one: str, other: str) -> bool:
    """Whether two stems are of one family of words: equal, or the same but for endings."""
    if one == other:
        return True
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    # promot|ing and promot|ion share one letter more than their common part.
    return any(_are_endings(one[cut:], other[cut:]) for cut in range(max(_SHARED, shared - 1), shared + 1))


def _are_endings(one: str, other: str) -> bool:
    """Whether two rests end the same word; of two endings both must be a verb's, or director would be directive."""
    if not one or not other:
        return one in _ENDINGS and other in _ENDINGS
    return one in _VERBAL and other in _VERBAL
