"""Finding names in a Vietnamese text: by capitals, by family names, and by the word that goes before."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from workbench.text.names.highlands import highland_names
from workbench.text.names.line import Line, Shape, shape
from workbench.text.names.name import KnownName, Name, NameKind
from workbench.text.names.words import (
    ADDRESSES,
    ADMINISTRATIVE,
    BODIES,
    DIRECTIONS,
    FAMILIES,
    FOREIGN,
    LIKELY_FAMILIES,
    MIDDLES,
    NOT_NAMES,
    ROMANISED,
    SURE_FAMILIES,
)
from workbench.text.normalise import nfc
from workbench.text.tokens import tokens

_LONGEST_PERSON = 5


def find_names(text: str, known: Sequence[KnownName] = ()) -> tuple[Name, ...]:
    """Return the names of persons and places in a Vietnamese text, and other runs of capitals, in their order.

    Names of bodies, of places abroad, and what is not spelled in Vietnamese syllables are none of these. A text all in
    capitals tells nothing, and no name is found in it beside the known ones.

    Args:
        text: A segment, NFC or NFD.
        known: What the termbase explains, with offsets into `text`; these places come back as they are.
    """
    return _named(text) if not known else _find(text, known)


@lru_cache(maxsize=32)
def _named(text: str) -> tuple[Name, ...]:
    """What several checks ask of one text in turn."""
    return _find(text, ())


def _find(text: str, known: Sequence[KnownName]) -> tuple[Name, ...]:
    found = [_known(text, one) for one in known if one.kind is not NameKind.OTHER]
    words = tokens(text)
    shapes = [shape(word.text) for word in words]
    if not _is_all_capitals(shapes):
        line = _Search(text, words, known, shapes)
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


def _is_all_capitals(shapes: Sequence[Shape]) -> bool:
    in_capitals = sum([one.is_upper for one in shapes])
    if not in_capitals:
        return False
    spelt = sum([one.is_spelt for one in shapes])
    return spelt > 2 and in_capitals > 0.6 * spelt


class _Search(Line):
    """The names of one text."""

    def runs(self) -> Iterator[tuple[int, int]]:
        """Yield the runs of capitalised Vietnamese syllables, as numbers of the first token and behind the last."""
        last = 0
        for first in [place for place, one in enumerate(self.shapes) if one.is_capital]:
            if first < last:
                continue
            last = first + 1
            while last < len(self.words) and self._continues(last):
                last += 1
            if last == 1:
                continue  # the first word of the text has its capital from there
            if not self._is_part_of_foreign(first, last):
                yield from self._without_taken(first, last)

    def names(self, first: int, last: int) -> Iterator[Name]:
        """Yield the names in one run."""
        lead = self._lead(first)
        if not lead and last - first == 1:
            return  # a word with a capital, for all that is known
        if not lead:
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

    def _without_taken(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield what is left of a run without what is known and without places abroad."""
        taken = self.taken[first:last]
        if last - first == 1:
            if not taken[0]:
                yield first, last
            return
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
