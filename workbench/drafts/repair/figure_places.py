"""Where the target tells the figures of its source: each by value, none of them unsaid, added or told otherwise."""

import re
from collections.abc import Mapping, Sequence

from workbench.drafts.repair.shares import share_of
from workbench.drafts.repair.unproved import Unproved, quoted
from workbench.text.figures import CalendarDate, Figure, Kind, MonthSpan, compare
from workbench.text.figures.agreement import dates_agree, spans_agree, tells_the_same
from workbench.text.figures.keys import Key, class_of, exact_keys, loose_keys
from workbench.text.normalise import match_key

_AGED = re.compile(r"\b(?:aged?|age of|ages) $", re.IGNORECASE)
_KEPT_YEARS = re.compile(r"[ -](?:(?:founding|wedding|traditional|establishment) )?(?:anniversary|birthday)\b")
_MARKED = re.compile(r"[\w/@_=&#?\\]")


def keys_of(figure: Figure) -> frozenset[Key]:
    """What identifies a figure by value and unit, in any of its readings."""
    return frozenset(key for reading in figure.all_readings for key in exact_keys(reading))


def is_same_value(one: Figure, other: Figure) -> bool:
    """Whether two figures of sources say the same, however they are written; `năm nay` and `năm ngoái` do not."""
    if one.kind is Kind.RELATIVE and match_key(one.text) != match_key(other.text):
        return False
    return exact_keys(one.reading) == exact_keys(other.reading) and one.per == other.per and one.kind is other.kind


def check_agreement(source: Sequence[Figure], target: Sequence[Figure]) -> None:
    """Hold a match against itself.

    Raises:
        Unproved: The target tells some figure of its source wrongly, or only nearly.
    """
    differences = compare(source, target, approximators=True)
    if differences:
        raise Unproved(f"The match itself does not agree with its source: {differences[0].message}")


class FigurePlaces:
    """Which figures of the target render each figure of its source."""

    def __init__(self, source: Sequence[Figure], target: Sequence[Figure]) -> None:
        """Pair them.

        Raises:
            Unproved: The target has a figure, or a year, that its source has not.
        """
        self.source, self.target = tuple(source), tuple(target)
        self._keys = [keys_of(figure) for figure in source]
        theirs = [keys_of(figure) for figure in target]
        self._exact = [
            tuple(t for t, other in enumerate(theirs) if mine & other and self._is_placed_alike(s, t))
            for s, mine in enumerate(self._keys)
        ]
        taken = {t for places in self._exact for t in places}
        self._loose: Mapping[int, tuple[int, ...]] = {
            s: tuple(t for t in range(len(target)) if t not in taken and self._is_told(s, t))
            for s, places in enumerate(self._exact)
            if not places
        }
        taken |= {t for places in self._loose.values() for t in places}
        self._check_rest([figure for t, figure in enumerate(target) if t not in taken])

    def of(self, s: int) -> tuple[int, ...]:
        """The figures of the target with the value of a figure of the source, as many as the source has of these.

        Raises:
            Unproved: There is none, or there are more or fewer.
        """
        figure = self.source[s]
        if share_of(figure) is not None and not self._exact[s]:
            return self._told_share(s)
        places = self._exact[s] or tuple(t for t in self._loose.get(s, ()) if _tells_years(figure, self.target[t]))
        if not places:
            raise Unproved(f"The English does not say {quoted(figure.text)} in a way that can be changed.")
        alike = self.alike(s)
        if len(places) > len(alike):
            raise Unproved(f"{quoted(self.target[places[0]].text)} stands {_times(len(places))} in the English.")
        if len(places) < len(alike):
            raise Unproved(f"{quoted(figure.text)} stands {_times(len(alike))}, and not so often in the English.")
        for t in places:
            if _is_within_something(self.target[t]):
                raise Unproved(f"{quoted(self.target[t].text)} is part of something longer in the English.")
        return places

    def _told_share(self, s: int) -> tuple[int, int]:
        """The part and the total of a share, where two numbers tell it that stand together and nothing else has."""
        found = self._loose.get(s, ())
        share = share_of(self.source[s])
        if share is None or len(found) != len(share) or found[1] != found[0] + 1 or len(self.alike(s)) > 1:
            raise Unproved(f"The English does not say {quoted(self.source[s].text)} in a way that can be changed.")
        if [self.target[t].value for t in found] != [one.value for one in share]:
            raise Unproved(f"The English does not say {quoted(self.source[s].text)} in a way that can be changed.")
        return found[0], found[1]

    def alike(self, s: int) -> tuple[int, ...]:
        """The figures of the source with the value of one of them, itself included."""
        return tuple(other for other, keys in enumerate(self._keys) if keys & self._keys[s])

    def _is_placed_alike(self, s: int, t: int) -> bool:
        return self.source[s].per == self.target[t].per or not (self.source[s].per and self.target[t].per)

    def _is_told(self, s: int, t: int) -> bool:
        """Whether a figure tells another with less, or in another way; never with a year that the source has not."""
        source, target = self.source[s], self.target[t]
        one, other = source.value, target.value
        if isinstance(one, CalendarDate) and isinstance(other, CalendarDate):
            return dates_agree(one, other) and (other.year is None or one.year is not None)
        if isinstance(one, MonthSpan) and isinstance(other, MonthSpan):
            return spans_agree(one, other) and (other.year is None or one.year is not None)
        if _tells_years(source, target) or _tells_share(source, target):
            return True
        if set(loose_keys(source)).isdisjoint(loose_keys(target)):
            return False
        ours = {class_of(figure.reading) for figure in self.source}
        theirs = {class_of(figure.reading) for figure in self.target}
        return tells_the_same(source, target, ours, theirs)

    def _check_rest(self, rest: Sequence[Figure]) -> None:
        for figure in rest:
            if figure.value == 1 and figure.weak and not figure.unit:
                continue  # one of the largest
            if figure.bracketed and figure.kind in (Kind.MONEY, Kind.MEASURE):
                raise Unproved(f"The English converts an amount: {quoted(figure.text)}.")
            raise Unproved(f"The English says {quoted(figure.text)}, and the match's source does not.")


def _tells_years(source: Figure, target: Figure) -> bool:
    """Whether a number of years is told as an age, `aged 45` or `An, 45, of`, or as a rank: the 50th anniversary."""
    if source.unit != "year" or source.value != target.value:
        return False
    before, behind = target.within[: target.start], target.within[target.end :]
    if target.kind is Kind.ORDINAL:
        return _KEPT_YEARS.match(behind) is not None
    is_age = _AGED.search(before) is not None or (before.endswith(", ") and behind.startswith(","))
    return target.kind is Kind.NUMBER and is_age


def _tells_share(source: Figure, target: Figure) -> bool:
    """Whether a number may be the part or the total of a share."""
    share = share_of(source)
    return share is not None and target.kind is Kind.NUMBER and target.value in (share[0].value, share[1].value)


def _is_within_something(figure: Figure) -> bool:
    """Whether a figure belongs to an address, a path or a word; a unit behind a hyphen is no such thing."""
    before, behind = figure.within[: figure.start][-1:], figure.within[figure.end :][:1]
    return bool(_MARKED.match(before) or _MARKED.match(behind))


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"
