"""Finding names in a Vietnamese text: by capitals, by family names, and by the word that goes before."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from workbench.text.names.highlands import highland_names
from workbench.text.names.name import KnownName, Name, NameKind
from workbench.text.names.words import (
    ABBREVIATIONS,
    ADDRESSES,
    ADMINISTRATIVE,
    BEGIN_WITH_ADDRESS,
    BODIES,
    COMPOUNDS,
    DIRECTIONS,
    FAMILIES,
    FOREIGN,
    FOREIGN_LANDS,
    LANDS,
    LIKELY_FAMILIES,
    LIST_MARKS,
    MIDDLES,
    NOT_NAMES,
    OFFICES,
    OTHER_CLASSES,
    PLURALS,
    ROMANISED,
    SURE_FAMILIES,
    TITLE_MARKS,
)
from workbench.text.normalise import match_key, nfc
from workbench.text.syllables import is_syllable
from workbench.text.tokens import Token, tokens

_CHINESE = re.compile("[\u4e00-\u9fff]")
_LONGEST_PERSON = 5
_LONGEST_LEAD = 4
_LONGEST_LIST = 60
"""So many tokens back the word is looked for that says what a list lists."""
_APOSTROPHES = "'"
_BEFORE_LAND = frozenset({"(", "của", ",", "ở", "bên"})
_CREDIT = frozenset({"ảnh", "tin", "bài", "clip", "video"})


def find_names(text: str, known: Sequence[KnownName] = ()) -> tuple[Name, ...]:
    """Return the names of persons and places in a Vietnamese text, and other runs of capitals, in their order.

    Names of bodies, of places abroad, and what is not spelled in Vietnamese syllables are none of these. A text all in
    capitals tells nothing, and no name is found in it beside the known ones.

    Args:
        text: A segment, NFC or NFD.
        known: What the termbase explains, with offsets into `text`; these places come back as they are.
    """
    found = [_known(text, one) for one in known if one.kind is not NameKind.OTHER]
    words = tokens(text)
    if not _is_all_capitals(words):
        line = _Line(text, words, known)
        for start, end in highland_names(text):
            name = line.highlander(start, end)
            if name:
                found.append(name)
        for first, last in line.runs():
            found.extend(line.names(first, last))
    return tuple(sorted(found, key=lambda name: (name.start, name.end)))


def _known(text: str, known: KnownName) -> Name:
    parts = tuple(token.text for token in tokens(text[known.start : known.end]))
    return Name(kind=known.kind, text=" ".join(parts), start=known.start, end=known.end, parts=parts, forms=known.forms)


def _is_all_capitals(words: Sequence[Token]) -> bool:
    spelt = [word.text for word in words if word.text[0].isalpha() and len(word.text) > 1]
    return len(spelt) > 2 and sum(map(str.isupper, spelt)) > 0.6 * len(spelt)


class _Line:
    """A text under search: its tokens, and what stands between them."""

    def __init__(self, text: str, words: Sequence[Token], known: Sequence[KnownName]) -> None:
        self.text = text
        self.words = words
        self.starts = [word.start for word in words]
        covered = {place for one in known for place in range(one.start, one.end)}
        self.taken = [bool(covered) and not covered.isdisjoint(range(word.start, word.end)) for word in words]

    @cached_property
    def speaks_of_neighbours(self) -> bool:
        """Whether the text names a land whose people's names have Sino-Vietnamese forms."""
        key = match_key(self.text)
        return _CHINESE.search(key) is not None or any(land in key for land in FOREIGN_LANDS)

    def runs(self) -> Iterator[tuple[int, int]]:
        """Yield the runs of capitalised Vietnamese syllables, as numbers of the first token and behind the last."""
        first = 0
        while first < len(self.words):
            last = first
            while last < len(self.words) and (self._is_capital(last) if last == first else self._continues(last)):
                last += 1
            if last > first and not self._is_part_of_foreign(first, last):
                yield from self._without_taken(first, last)
            first = max(last, first + 1)

    def names(self, first: int, last: int) -> Iterator[Name]:
        """Yield the names in one run."""
        lead = self._lead(first)
        if not lead and last - first > 1:
            lead = self._lead_of_list(first)
        begins = not lead and self._begins_sentence(first)
        if begins and last - first > 1 and self._is_opening_word(first, last):
            lead = self.words[first].key if self._says_what(first) else ""
            first += 1
            begins = False
        keys = self._keys(first, last)
        if self._is_body(keys, lead):
            yield from self._bearer_in_body(first, last)
            return
        split = _split(keys, self._is_place_lead(lead))
        if split:
            yield from self._one(first, first + split, lead, begins=begins)
            yield from self._one(first + split, last, "", begins=False, after_place=True)
        else:
            yield from self._one(first, last, lead, begins=begins)

    def highlander(self, start: int, end: int) -> Name | None:
        """Return the person who has the name that stands there, if nothing is known of the place, and take it."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        is_part = first > 0 and self._adjoins(first) and self._is_capital_inside(first - 1)
        if any(self.taken[first:last]) or is_part:
            return None
        self.taken[first:last] = [True] * (last - first)
        parts = tuple(nfc(self.text[start:end]).split())
        lead = self._lead(first)
        if self._is_place_lead(lead):
            return None
        is_certain = (len(parts) > 1 or bool(lead)) and not self._is_credit(first, last)
        return Name(
            kind=NameKind.PERSON, text=" ".join(parts), start=start, end=end, parts=parts, lead=lead, certain=is_certain
        )

    def _one(self, first: int, last: int, lead: str, *, begins: bool, after_place: bool = False) -> Iterator[Name]:
        keys = self._keys(first, last)
        if all(key in DIRECTIONS for key in keys):
            return
        kind = self._kind(first, keys, lead, after_place=after_place)
        if kind is NameKind.OTHER and (len(keys) == 1 or (begins and keys[0] in NOT_NAMES and len(keys) == 2)):
            return
        yield Name(
            kind=kind,
            text=" ".join(self._texts(first, last)),
            start=self.words[first].start,
            end=self.words[last - 1].end,
            parts=self._texts(first, last),
            lead=lead,
            certain=self._is_certain(kind, keys, lead, first, last),
        )

    def _kind(self, first: int, keys: tuple[str, ...], lead: str, *, after_place: bool) -> NameKind:
        if self._is_place_lead(lead):
            # Bí thư Đảng ủy xã Trần Văn An: the secretary, not the commune.
            is_official = keys[0] in SURE_FAMILIES and len(keys) >= 3 and self._follows_office(first)
            return NameKind.PERSON if is_official else NameKind.PLACE
        is_family = keys[0] in FAMILIES
        if lead in ADDRESSES and len(keys) <= _LONGEST_PERSON:
            return NameKind.PERSON
        if is_family and 2 <= len(keys) <= _LONGEST_PERSON and (lead or after_place or _is_surely_person(keys)):
            return NameKind.PERSON
        return NameKind.OTHER

    def _is_certain(self, kind: NameKind, keys: tuple[str, ...], lead: str, first: int, last: int) -> bool:
        if kind is NameKind.OTHER or len(keys) < 2 or self._is_credit(first, last):
            return False
        if kind is NameKind.PLACE:
            is_home = keys not in FOREIGN and not self._is_abroad(last)
            return is_home and tuple(lead.split()) in ADMINISTRATIVE and not self.speaks_of_neighbours
        if self.speaks_of_neighbours and keys[0] in ROMANISED and keys[0] != "nguyễn":
            return False
        return keys[0] in FAMILIES and (bool(lead) or _is_surely_person(keys))

    def _is_body(self, keys: tuple[str, ...], lead: str) -> bool:
        if keys[0] not in BODIES or lead in ADDRESSES or self._is_place_lead(lead):
            return False
        return not (keys[0] in FAMILIES and len(keys) >= 3 and (lead or keys[1] in MIDDLES))

    def _bearer_in_body(self, first: int, last: int) -> Iterator[Name]:
        """Yield the person whose name follows a body's in the same run: Bộ Công Thương Trần Văn An."""
        keys = self._keys(first, last)
        for place in range(1, len(keys) - 2):
            if keys[place] in SURE_FAMILIES and len(keys) - place <= _LONGEST_PERSON - 1:
                yield from self._one(first + place, last, "", begins=False)
                return

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
        if first == 0 or self.words[first - 1].key not in LIST_MARKS:
            return ""
        place = first - 1
        while place > max(0, first - _LONGEST_LIST) and self._is_listed(place - 1):
            place -= 1
        lead = self._lead(place) if place < first - 1 else ""
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
        while place > 0 and len(before) < _LONGEST_LEAD and self._gap(place).isspace():
            place -= 1
            if self.words[place].text == "." and place > 0 and not self._gap(place):
                place -= 1
                if self.words[place].key not in TITLE_MARKS | ABBREVIATIONS:
                    break
            before.insert(0, self.words[place].key)
        return before

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
        return self._adjoins(place) and (self._is_capital(place) or (len(text) == 1 and text.isupper()))

    def _is_capital(self, place: int) -> bool:
        text = self.words[place].text
        return text[0].isupper() and (len(text) == 1 or not text.isupper()) and is_syllable(text)

    def _begins_sentence(self, place: int) -> bool:
        return place == 0 or not self._adjoins(place) or not self.words[place - 1].text[0].isalnum()

    def _is_part_of_foreign(self, first: int, last: int) -> bool:
        """Whether a hyphen or a foreign word makes the run a part of a foreign name: Pu-tin, Lee Min An."""
        for place, other in ((first - 1, first), (last, last)):
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

    def _without_taken(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield what is left of a run without what is known and without places abroad."""
        taken = self.taken[first:last]
        keys = self._keys(first, last)
        for length in (4, 3, 2):
            for place in range(len(keys) - length + 1):
                if keys[place : place + length] in FOREIGN:
                    taken[place : place + length] = [True] * length
        start = None
        for place in (*range(len(keys)), None):
            if place is not None and not taken[place]:
                start = place if start is None else start
            elif start is not None:
                yield first + start, first + (len(keys) if place is None else place)
                start = None


def _is_surely_person(keys: tuple[str, ...]) -> bool:
    """Whether a run that begins with a family name is a person's without a title before it."""
    if keys[0] in SURE_FAMILIES:
        return True
    return len(keys) >= 3 and (keys[0] in LIKELY_FAMILIES or (keys[0] in FAMILIES and keys[1] in MIDDLES))


def _split(keys: tuple[str, ...], is_place: bool) -> int:
    """Return after how many syllables a person's name follows a place's in the same run (Cà Mau Lâm Văn Bi), or 0."""
    if len(keys) < 4 or (not is_place and keys[0] in FAMILIES and len(keys) <= _LONGEST_PERSON):
        return 0
    for place in (2, 3, 1):
        rest = len(keys) - place
        if 2 <= rest <= _LONGEST_PERSON - 1 and keys[place] in FAMILIES:
            return place
    return 0
