"""Finding an English term in a text in the forms that English gives it: plural, possessive, hyphen, spelling, order."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from workbench.text.coordination import coordinated
from workbench.text.english_words import Word, is_plural, words_of

_UNSAID = frozenset({"of", "and", "or", "for", "in", "on", "to", "at", "by", "with", "from", "&", "as"})
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


class _Text:
    """A text taken apart, as far as anybody asks."""

    def __init__(self, text: str) -> None:
        self.words = words_of(text)
        self.stems = _joined(self.words, [word.stem for word in self.words])

    @cached_property
    def keys(self) -> _Joined:
        return _joined(self.words, [word.key for word in self.words])

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The stems, each once."""
        return frozenset([word.stem for word in self.words])

    @cached_property
    def roots(self) -> Mapping[str, Sequence[int]]:
        """Where words stand that begin alike, as all words of a family do."""
        roots: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            roots.setdefault(word.stem[:_SHARED], []).append(place)
        return roots


class _Form:
    """A term to look for, taken apart once for all texts."""

    def __init__(self, form: str) -> None:
        is_acronym = _ACRONYM.fullmatch(form) is not None
        self.acronym = re.compile(rf"(?<!\w){re.escape(form)}(?:s|['’]s|['’])?(?!\w)") if is_acronym else None
        self.words = words_of(form)
        self.stems = "".join([word.stem for word in self.words])
        self.kinds = frozenset([word.stem for word in self.words])
        self.is_name = _is_name(self.words, form)
        self.fixed = _fixed(self.words) if self.is_name else frozenset()
        self.telling = tuple([(self.words[place], place in self.fixed) for place in _named(self.words)])

    @cached_property
    def key(self) -> str:
        return "".join([word.key for word in self.words])

    @cached_property
    def strict_keys(self) -> frozenset[str]:
        """What a plural or possessive makes of the form."""
        key = self.key
        needles = {key, *(key + ending for ending in ("s", "es", "'s", "s'"))}
        if key.endswith("y"):
            needles.add(f"{key[:-1]}ies")
        if key.endswith("s") and not key.endswith("ss"):
            needles.add(key[:-1])
        return frozenset(needles)


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
    wanted = _form(form)
    if wanted.acronym is not None:
        return tuple([match.span() for match in wanted.acronym.finditer(text)]) if form in text else ()
    if not wanted.words:
        return _literally(text, form)
    searched = _read(text)
    if strict:
        return _strictly(text, searched, form, wanted)
    kept: tuple[tuple[int, int], ...] = ()
    if wanted.stems in searched.stems.text:
        found = _places(searched.stems, wanted.stems)
        kept = tuple([place for place in found if _keeps_number(searched.words, place, wanted)])
    if kept or len(wanted.words) == 1 or not wanted.kinds <= searched.kinds:
        return kept
    return coordinated(text, searched.words, wanted.words, is_name=wanted.is_name)


def _strictly(text: str, searched: _Text, form: str, wanted: _Form) -> tuple[tuple[int, int], ...]:
    keys = searched.keys
    if wanted.key[:-1] not in keys.text:
        return ()
    places = sorted([place for needle in wanted.strict_keys for place in _places(keys, needle)])
    if len(wanted.words) == 1 and form[:1].isupper():
        places = [place for place in places if text[place[0]].isupper()]
    return tuple(places)


def mentions(text: str, form: str) -> bool:
    """Whether the words of `form` stand near each other in any order, each in a form of its family.

    “trade, investment and tourism promotion” mentions “trade promotion”, as do “promotion of trade” and “promoting
    trade”. Small words do not count.
    """
    wanted = _form(form).telling
    if not wanted:
        return False
    searched = _read(text)
    places: list[list[int]] = []
    for one, is_fixed in wanted:
        group = [
            place
            for place in searched.roots.get(one.stem[:_SHARED], ())
            if _is_family(searched.words[place].stem, one.stem)
            and not (is_fixed and _differs_in_number(searched.words[place], one))
        ]
        if not group:
            return False
        places.append(group)
    reach = 3 * len(wanted) + 6
    return any(
        all(any(first <= place < first + reach for place in group) for group in places)
        for first in {place for group in places for place in group}
    )


def _keeps_number(words: Sequence[Word], place: tuple[int, int], wanted: _Form) -> bool:
    """Whether the words of a proper name at a place have its number, but for the head."""
    if not wanted.fixed:
        return True
    first = bisect_left(words, place[0], key=lambda word: word.start)
    found = words[first : first + len(wanted.words)]
    # A hyphen for a space makes other words of the same letters.
    if not found or len(found) != len(wanted.words) or found[-1].end != place[1]:
        return True
    return not any(_differs_in_number(found[one], wanted.words[one]) for one in wanted.fixed)


def _fixed(words: Sequence[Word]) -> frozenset[int]:
    """Words of a proper name that are never its plural: all but the head, the last before “of” or the like.

    `Ministries of Finance` and `Directors General` are plurals.
    """
    names = _named(words)
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


@lru_cache(maxsize=1 << 8)
def _read(text: str) -> _Text:
    return _Text(text)


@lru_cache(maxsize=1 << 14)
def _form(form: str) -> _Form:
    return _Form(form)


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


def _literally(text: str, form: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in re.finditer(re.escape(form), text)) if form else ()


def _is_family(one: str, other: str) -> bool:
    """Whether two stems are of one family of words: equal, or the same but for endings."""
    if one == other:
        return True
    if one[:_SHARED] != other[:_SHARED]:
        return False
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
