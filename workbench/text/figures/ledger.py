"""The state of one comparison: which figures of both sides are still free, and the differences found so far."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import zip_longest

from workbench.text.figures.difference import Difference, DifferenceKind
from workbench.text.figures.figure import CalendarDate, Figure, Kind, MonthSpan
from workbench.text.figures.keys import class_of
from workbench.text.figures.relative_dates import direction

_NEVER_COMPARED = frozenset({Kind.PHONE, Kind.RELATIVE})
_REACH = 20
"""How many candidates of one key are looked at: keeps hostile lists linear."""


_TOUCHING = len(" of ")


class Ledger:
    """Figures of a source and a target, each free until it is settled with a counterpart or reported.

    Attributes:
        source: The figures of the source that are compared, in order.
        target: The figures of the target that are compared, in order.
        free_source: Indexes of the source's figures still free, in order.
        free_target: Indexes of the target's figures still free, in order.
        spare_comparisons: How many more comparisons with a year earlier the target has than the source has without a
            year of their own: each may stand for a year that the source names.
        source_relatives: What the source tells relatively: `year`, `day` ...
        target_relatives: The same for the target.
        retold: Of these, what the sides tell by other words, so that a date may stand for one: `năm nay` and 2023; not
            `năm trước` and `the previous year`, which are each other's translation.
        phones: The telephone numbers of source and target, which have no other counterpart than themselves.
        pairs: Figures that say the same, as they were settled.
    """

    def __init__(self, source: Sequence[Figure], target: Sequence[Figure]) -> None:
        self.source = [f for f in source if f.kind not in _NEVER_COMPARED]
        self.target = [f for f in target if f.kind not in _NEVER_COMPARED]
        self.free_source = dict.fromkeys(range(len(self.source)))
        self.free_target = dict.fromkeys(range(len(self.target)))
        self.phones = tuple(tuple(f for f in side if f.kind is Kind.PHONE) for side in (source, target))
        self.source_relatives = relatives(source)
        self.target_relatives = relatives(target)
        self.retold = _retold(source, target)
        self.spare_comparisons = _comparisons(target) - _comparisons(source)
        self.source_classes = frozenset(class_of(f.reading) for f in self.source)
        self.target_classes = frozenset(class_of(f.reading) for f in self.target)
        self.pairs: list[tuple[int, int]] = []
        self._differences: list[tuple[tuple[int, int], Difference]] = []

    @cached_property
    def source_years(self) -> frozenset[int]:
        """Every year that the source names."""
        return _years(self.source)

    @cached_property
    def target_years(self) -> frozenset[int]:
        """The same for the target."""
        return _years(self.target)

    @cached_property
    def source_tells_day(self) -> bool:
        """Whether the source has a date with its day."""
        return any(isinstance(f.value, CalendarDate) and f.value.day is not None for f in self.source)

    @cached_property
    def source_last_months(self) -> frozenset[int]:
        """The months with which the periods of the source end."""
        return frozenset(f.value.last for f in self.source if isinstance(f.value, MonthSpan))

    @cached_property
    def source_kinds(self) -> frozenset[Kind]:
        """The kinds of the source's figures."""
        return frozenset(f.kind for f in self.source)

    @cached_property
    def target_kinds(self) -> frozenset[Kind]:
        """The same for the target."""
        return frozenset(f.kind for f in self.target)

    def settle(self, source: int | None = None, target: int | None = None) -> None:
        """Take figures out of the comparison; both given, they are a pair that says the same."""
        if source is not None and target is not None:
            self.pairs.append((source, target))
        self._take(source, target)

    def _take(self, source: int | None, target: int | None) -> None:
        if source is not None:
            self.free_source.pop(source, None)
        if target is not None:
            self.free_target.pop(target, None)

    def note(self, difference: Difference) -> None:
        """Note a difference between figures that are compared apart from the others."""
        self._differences.append(((1, len(self.target)), difference))

    def report(self, kind: DifferenceKind, message: str, source: int | None = None, target: int | None = None) -> None:
        """Note a difference between figures and settle them."""
        self._take(source, target)
        s = None if source is None else self.source[source]
        t = None if target is None else self.target[target]
        place = (0, source) if source is not None else (1, target or 0)
        self._differences.append((place, Difference(kind, s, t, message)))

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The differences so far: in the order of the source, then what only the target has."""
        return tuple(difference for _, difference in sorted(self._differences, key=lambda noted: noted[0]))

    def reported_targets(self) -> frozenset[int]:
        """Offsets at which target figures of the differences so far start."""
        return frozenset(d.target.start for _, d in self._differences if d.target is not None)

    def match(
        self,
        source_keys: Callable[[Figure], Iterable[Hashable]],
        target_keys: Callable[[Figure], Iterable[Hashable]],
        accept: Callable[[Figure, Figure], bool],
    ) -> Iterator[tuple[int, int]]:
        """Yield free pairs that share a key and are accepted, in the order of the source; the caller settles them."""
        if not self.free_source or not self.free_target:
            return
        places: dict[Hashable, deque[int]] = defaultdict(deque)
        for index in self.free_target:
            for key in dict.fromkeys(target_keys(self.target[index])):
                places[key].append(index)
        for index in list(self.free_source):
            found = self._candidate(self.source[index], source_keys(self.source[index]), places, accept)
            if found is not None:
                yield index, found

    def _candidate(
        self,
        figure: Figure,
        keys: Iterable[Hashable],
        places: dict[Hashable, deque[int]],
        accept: Callable[[Figure, Figure], bool],
    ) -> int | None:
        for key in keys:
            waiting = places.get(key)
            if not waiting:
                continue
            while waiting and waiting[0] not in self.free_target:
                waiting.popleft()
            for place, index in enumerate(waiting):
                if place >= _REACH:
                    break
                if index in self.free_target and accept(figure, self.target[index]):
                    return index
        return None


def relatives(figures: Iterable[Figure]) -> frozenset[str]:
    """Return what is told relatively: `day`, `month`, `quarter`, `year`, `year-on-year`."""
    return frozenset(str(f.value) for f in figures if f.kind is Kind.RELATIVE)


def _retold(source: Sequence[Figure], target: Sequence[Figure]) -> frozenset[str]:
    ours, theirs = _directions(source), _directions(target)
    return frozenset(value for value in {*ours, *theirs} if ours[value] != theirs[value])


def _directions(figures: Iterable[Figure]) -> dict[str, Counter[str]]:
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for figure in figures:
        if figure.kind is Kind.RELATIVE:
            told[str(figure.value)][direction(figure.text)] += 1
    return told


def _comparisons(figures: Sequence[Figure]) -> int:
    """How many figures compare with a year earlier and name no year themselves, as `cùng kỳ năm 2022` does."""
    count = 0
    for figure, after in zip_longest(figures, figures[1:]):
        named = after is not None and after.kind is Kind.DATE and after.start - figure.end <= _TOUCHING
        count += figure.value == "year-on-year" and not named
    return count


def _years(figures: Iterable[Figure]) -> frozenset[int]:
    """Every year that dates, periods and decades name."""
    return frozenset(
        year
        for figure in figures
        for reading in figure.all_readings
        if isinstance(reading.value, CalendarDate | MonthSpan) and (year := reading.value.year) is not None
    )


def finest(value: CalendarDate) -> str:
    """Return the finest part that a date says: `day`, `month` or `year`."""
    return "day" if value.day else "month" if value.month else "year"
