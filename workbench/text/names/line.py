"""A Vietnamese text under search for names: its tokens, what stands between them, and what goes before a place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from workbench.text.names.name import KnownName
from workbench.text.names.words import (
    ABBREVIATIONS,
    ADDRESSES,
    ADMINISTRATIVE,
    BEGIN_WITH_ADDRESS,
    COMPOUNDS,
    FAMILIES,
    FOREIGN_LANDS,
    LANDS,
    LIST_MARKS,
    MIDDLES,
    NOT_NAMES,
    OFFICES,
    OTHER_CLASSES,
    PLURALS,
    SURE_FAMILIES,
    TITLE_MARKS,
)
from workbench.text.normalise import match_key
from workbench.text.syllables import is_syllable
from workbench.text.tokens import Token

_CHINESE = re.compile("[\u4e00-\u9fff]")
_LONGEST_LEAD = 4
_LONGEST_LIST = 60
"""So many tokens back the word is looked for that says what a list lists."""
_APOSTROPHES = "'"
_WITH_STOP = TITLE_MARKS | ABBREVIATIONS
_BEFORE_LAND = frozenset({"(", "của", ",", "ở", "bên"})
_CREDIT = frozenset({"ảnh", "tin", "bài", "clip", "video"})


class Shape(NamedTuple):
    """How a token is written."""

    is_capital: bool
    """Whether it is a Vietnamese syllable with a capital, or a capital that may be one."""
    is_spelt: bool
    """Whether it has letters enough to tell capitals from small letters."""
    is_upper: bool
    """Whether it is spelt in capitals."""


@lru_cache(maxsize=1 << 14)
def shape(text: str) -> Shape:
    """Return how a token is written: a text uses few different ones."""
    is_spelt = text[0].isalpha() and len(text) > 1
    is_capital = text[0].isupper() and (len(text) == 1 or not text.isupper()) and is_syllable(text)
    return Shape(is_capital, is_spelt, is_spelt and text.isupper())


class Line:
    """A text under search: its tokens, and what stands between them.

    Args:
        text: The text.
        words: Its tokens.
        known: The places of which something is known.
        shapes: How the tokens are written.
    """

    def __init__(self, text: str, words: Sequence[Token], known: Sequence[KnownName], shapes: Sequence[Shape]) -> None:
        self.text = text
        self.words = words
        self.shapes = shapes
        self.taken = [False] * len(words)
        for one in known:
            # Tokens that touch the place, as two ranges do.
            for place in range(max(0, bisect_right(self.starts, one.start) - 1), bisect_left(self.starts, one.end)):
                if words[place].end > one.start:
                    self.taken[place] = True

    @cached_property
    def starts(self) -> list[int]:
        """Where the tokens start."""
        return [word.start for word in self.words]

    @cached_property
    def speaks_of_neighbours(self) -> bool:
        """Whether the text names a land whose people's names have Sino-Vietnamese forms."""
        key = match_key(self.text)
        return _CHINESE.search(key) is not None or any(land in key for land in FOREIGN_LANDS)

    # --- what goes before ---------------------------------------------------------------------------------------------

    def _lead(self, first: int) -> str:
        """Return the title or class that stands right before a token, or ""."""
        before = self._words_before(first)
        for length in range(len(before), 0, -1):
            phrase = tuple(before[-length:])
            if phrase in ADMINISTRATIVE or phrase in OTHER_CLASSES or phrase in OFFICES:
                return "" if tuple(before[-2:]) in COMPOUNDS else " ".join(phrase)
        if before and before[-1] in ADDRESSES and not self._is_capital_inside(first - 1):
            return before[-1]
        if before and before[-1] in TITLE_MARKS:
            return before[-1]
        return ""

    def _lead_of_list(self, first: int) -> str:
        """Return what is said of all names of the list that a token stands in: các xã Tân Ân, Viên An và Đất Mũi."""
        place = first
        while place > max(0, first - _LONGEST_LIST) and self._is_listed(place - 1):
            place -= 1
        if place > 0 and self.words[place - 1].key == ":":
            place -= 1
        lead = self._lead(place) if place < first else ""
        before = place - len(lead.split()) - 1
        is_plural = lead and before >= 0 and (self.words[before].key in PLURALS or self.words[before].key.isdigit())
        return lead if is_plural else ""

    def _is_listed(self, place: int) -> bool:
        """Whether a token may belong to a list of names."""
        return self.taken[place] or self.words[place].key in LIST_MARKS or self._is_capital(place)

    def _follows_office(self, first: int) -> bool:
        """Whether an office is named within the six words before a token."""
        keys = self._keys(max(0, first - 6), first)
        return any(keys[place : place + 2] in OFFICES for place in range(len(keys) - 1))

    def _words_before(self, first: int) -> list[str]:
        """Return the keys of the words before a token in the same phrase, over the full stop of an abbreviation."""
        before: list[str] = []
        place = first
        while (
            place > 0 and len(before) < _LONGEST_LEAD and (self._gap(place).isspace() or self._is_colon(place, first))
        ):
            place -= 1
            if self.words[place].text == "." and place > 0 and not self._gap(place):
                place -= 1
                if self.words[place].key not in _WITH_STOP:
                    break
            before.insert(0, self.words[place].key)
        return before

    def _is_colon(self, place: int, first: int) -> bool:
        return place == first and self.words[place].key == ":"

    def _is_capital_inside(self, place: int) -> bool:
        return self._is_capital(place) and not self._begins_sentence(place)

    def _is_opening_word(self, first: int, last: int) -> bool:
        """Whether a sentence's first word has its capital from there and is no part of the name behind it."""
        keys = self._keys(first, last)
        if keys[:2] in BEGIN_WITH_ADDRESS:
            return False
        if self._says_what(first):
            return not (keys[0] in FAMILIES and keys[1] in MIDDLES)
        if keys[0] in FAMILIES and (keys[1] in MIDDLES or len(keys) >= 3) and keys[1] not in SURE_FAMILIES:
            return keys[0] in NOT_NAMES and keys[1] not in MIDDLES
        if keys[0] in NOT_NAMES:
            return True
        return keys[0] not in FAMILIES and keys[1] in SURE_FAMILIES and len(keys) >= 3

    def _says_what(self, place: int) -> bool:
        key = (self.words[place].key,)
        return key[0] in ADDRESSES or key in ADMINISTRATIVE or key in OTHER_CLASSES

    def _is_place_lead(self, lead: str) -> bool:
        phrase = tuple(lead.split())
        return phrase in ADMINISTRATIVE or phrase in OTHER_CLASSES

    # --- tokens -------------------------------------------------------------------------------------------------------

    def _keys(self, first: int, last: int) -> tuple[str, ...]:
        return tuple(word.key for word in self.words[first:last])

    def _texts(self, first: int, last: int) -> tuple[str, ...]:
        return tuple(word.text for word in self.words[first:last])

    def _gap(self, place: int) -> str:
        """What stands between a token and the one before it."""
        return self.text[self.words[place - 1].end : self.words[place].start]

    def _adjoins(self, place: int) -> bool:
        gap = self._gap(place)
        return gap.isspace() and "\n" not in gap

    def _continues(self, place: int) -> bool:
        """Whether a token goes on with the name before it; a single letter may (Trần Văn B)."""
        text = self.words[place].text
        return (self.shapes[place].is_capital or (len(text) == 1 and text.isupper())) and self._adjoins(place)

    def _is_capital(self, place: int) -> bool:
        return self.shapes[place].is_capital

    def _begins_sentence(self, place: int) -> bool:
        return place == 0 or not self._adjoins(place) or not self.words[place - 1].text[0].isalnum()

    def _is_part_of_foreign(self, first: int, last: int) -> bool:
        """Whether a hyphen or a foreign word makes the run a part of a foreign name: Pu-tin, Lee Min An."""
        for place, other in ((first - 1, first), (last, last)):
            if place < first and last - first > 2 and self.words[first].key in SURE_FAMILIES:
                continue  # behind a body: Chủ tịch Vasep Nguyễn Thị Lan
            if 0 <= place < len(self.words) and self._adjoins(other):
                word = self.words[place].text
                if word[0].isupper() and len(word) > 1 and not word.isupper() and not is_syllable(word):
                    return True
        if last + 1 < len(self.words) and self._is_tight(last, _APOSTROPHES):
            return True
        before, after = first - 2, last + 1
        if before >= 0 and self._is_tight(first - 1, "-") and not self._is_capital(before):
            return True
        return after < len(self.words) and self._is_tight(last, "-") and self.words[after].text[0].islower()

    def _is_tight(self, place: int, marks: str) -> bool:
        """Whether one of these marks stands there between two words, with no space."""
        return (
            0 < place < len(self.words) - 1
            and self.words[place].key in marks
            and not self._gap(place)
            and not self._gap(place + 1)
            and self.words[place - 1].text[0].isalpha()
            and self.words[place + 1].text[0].isalpha()
        )

    def _is_abroad(self, last: int) -> bool:
        """Whether the place before a token is said to lie abroad: tỉnh Trát (Thái Lan), tỉnh Pu Khét của Thái Lan."""
        for place in range(last, min(len(self.words), last + _LONGEST_LIST)):
            if self.words[place].key in _BEFORE_LAND and self._is_land(place + 1):
                return True
            if not self._is_listed(place):
                return False
        return False

    def _is_land(self, place: int) -> bool:
        return any(self._keys(place, place + length) in LANDS for length in (1, 2, 3))

    def _is_credit(self, first: int, last: int) -> bool:
        """Whether the run names a photographer: Ảnh: Minh An/TTXVN."""
        after = self.words[last].text if last < len(self.words) else ""
        before = self.words[first - 2].key if first >= 2 and self.words[first - 1].text == ":" else ""
        return (after == "/" and not self._gap(last)) or before in _CREDIT
