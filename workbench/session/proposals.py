"""What is proposed for the units of a document: finished translations of like sources, and drafts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from workbench import drafts
from workbench.drafts import Drafter, Neighbour, Request, Resources, cascade
from workbench.drafts.request import LOWEST_EXAMPLE
from workbench.errors import PluginError, UsageError, WorkbenchError
from workbench.model import Draft, Match, Unit, UnitKey
from workbench.session.remembering import Remembering
from workbench.text.normalise import nfc

_Item = TypeVar("_Item")

_TRUSTED = ("memory", "repair", "engine")
_LAST = "fragments"


def drafters() -> tuple[str, ...]:
    """Return the names of all drafters by trust: the first that stands by a draft is believed.

    Those of other packages come behind the engine and before what is only put together from pieces.
    """
    ours = (*_TRUSTED, _LAST)
    return (*_TRUSTED, *(name for name in drafts.names() if name not in ours), _LAST)


_NEAR = ("memory", "repair")
"""Those that look at where a unit stands, and answer at once; of the others the same text is asked once."""
_MATCHES = 5
_CONTEXT = 3
"""Segments before and behind the one in question that a drafter is told of."""
_AT_ONCE = 64
"""Units looked up, or shown to an engine, before what was found for them is handed over."""
_SLOWLY = 8
"""The same where each takes a tenth of a second, and somebody may want to stop."""


def at_hand() -> frozenset[str]:
    """Return the drafters that are quick, and of which it is known that nothing leaves this machine."""
    return frozenset((*_TRUSTED, _LAST)) - {"engine"}


def chosen(only: Sequence[str]) -> tuple[str, ...]:
    """Return the drafters that somebody named, all of them where nobody did.

    Raises:
        UsageError: There is no such drafter.
    """
    known = drafters()
    for name in only:
        if name not in known:
            raise UsageError(f"There is no drafter “{name}”.", advice=f"There are: {', '.join(known)}.")
    return tuple(only) or known


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which drafts are wanted."""

    drafters: frozenset[str] = field(default_factory=lambda: frozenset(drafters()))
    """Whom to ask, by name."""


OFFLINE = Wanted(drafters=at_hand())
"""What can be had at any time."""
Answers = Mapping[UnitKey, Draft | None]
"""Drafts by unit; None where nobody stands by one."""


class Proposals:
    """Asks the memory and the drafters. May be used from any thread."""

    def __init__(self, remembering: Remembering, resources: Resources) -> None:
        """Propose for one document.

        Args:
            remembering: Its memories.
            resources: What drafters may draw on.
        """
        self._remembering = remembering
        self._resources = resources
        self._drafters: dict[str, Drafter] = {}
        self._strangers: dict[str, _Stranger] = {}

    @property
    def troubles(self) -> Mapping[str, WorkbenchError]:
        """Why drafters are not asked any more, by name: the engine, and those of other packages."""
        strangers = {name: one.trouble for name, one in self._strangers.items() if one.trouble}
        engine = self._resources.engine.trouble if self._resources.engine else None
        return {"engine": engine, **strangers} if engine else strangers

    @property
    def sent(self) -> int:
        """How many characters have been sent to the engine."""
        return self._resources.engine.sent() if self._resources.engine else 0

    @property
    def asks_engine(self) -> bool:
        """Whether there is an engine to be asked."""
        return self._resources.engine is not None and self._resources.engine.trouble is None

    def matches(self, key: UnitKey, units: Sequence[Unit], threshold: int) -> tuple[Match, ...]:
        """Return finished translations of the same or a like source, best first, made to fit where that can be proved.

        Args:
            key: The unit.
            units: All units of its document.
            threshold: Lowest score.
        """
        from workbench.drafts.repair import repair

        request = self.request(key, units, threshold)
        return tuple(repair(match, request, self._resources) for match in request.matches)

    def request(self, key: UnitKey, units: Sequence[Unit], threshold: int) -> Request:
        """Put together what is known about a unit."""
        place = self._remembering.place_of(key, units)
        known = () if place is None else units
        at = place or 0
        return Request(
            source=key.source,
            role=known[at].role if known else "",
            matches=self._remembering.lookup(key, units, threshold=threshold, limit=_MATCHES),
            hits=self._resources.hits(key.source),
            before=tuple(map(_neighbour, known[max(0, at - _CONTEXT) : at])),
            behind=tuple(map(_neighbour, known[at + 1 : at + 1 + _CONTEXT])),
        )

    def draft(self, key: UnitKey, units: Sequence[Unit], wanted: Wanted = OFFLINE) -> Draft | None:
        """Return what can be proposed for a unit without a person's help, if anything."""
        request = self.request(key, units, self._threshold(wanted))
        return next((draft for _, draft in cascade(self._asked(wanted, drafters()), [request])), None)

    def drafts(
        self, keys: Sequence[UnitKey], units: Callable[[], Sequence[Unit]], wanted: Wanted = OFFLINE
    ) -> Iterator[Answers]:
        """Yield what is proposed for units, some at a time as it is ready; whoever stops reading stops the drafters.

        Args:
            keys: The units.
            units: Gives all units of the document as they are at the moment.
            wanted: Which drafts.
        """
        left: dict[str, list[tuple[UnitKey, Request]]] = {}
        for batch in _batches(keys):
            now = units()
            requests = [self.request(key, now, self._threshold(wanted)) for key in batch]
            found = dict(cascade(self._asked(wanted, _NEAR), requests))
            # Also where nothing was found: somebody may have had enough.
            yield {batch[place]: draft for place, draft in found.items()}
            for place, request in enumerate(requests):
                if place not in found:
                    left.setdefault(nfc(request.source), []).append((batch[place], request))
        others = [name for name in drafters() if name not in _NEAR]
        is_asking = self.asks_engine and "engine" in wanted.drafters
        for alike in _batches(list(left.values()), _AT_ONCE if is_asking else _SLOWLY):
            missing = set(range(len(alike)))
            for place, draft in cascade(self._asked(wanted, others), [same[0][1] for same in alike]):
                missing.discard(place)
                yield {key: draft for key, _ in alike[place]}
            yield {key: None for place in sorted(missing) for key, _ in alike[place]}

    def _threshold(self, wanted: Wanted) -> int:
        """The lowest score of a match that one of the drafters has a use for."""
        is_asking = self.asks_engine and "engine" in wanted.drafters
        return min(self._resources.repair_threshold, LOWEST_EXAMPLE) if is_asking else self._resources.repair_threshold

    def _asked(self, wanted: Wanted, names: Sequence[str]) -> list[Drafter]:
        return [self._drafter(name) for name in names if name in wanted.drafters]

    def _drafter(self, name: str) -> Drafter:
        if name not in self._drafters:
            if name in (*_TRUSTED, _LAST):
                self._drafters[name] = drafts.load(name, self._resources)
            else:
                self._drafters[name] = self._strangers[name] = _Stranger(name, self._resources)
        return self._drafters[name]


class _Stranger:
    """A drafter of another package: one that fails is told, asked no more, and stops nobody."""

    def __init__(self, name: str, resources: Resources) -> None:
        self.name = name
        self.trouble: PluginError | None = None
        self._resources = resources
        self._drafter: Drafter | None = None

    def drafts(self, requests: Sequence[Request]) -> Iterator[Draft | None]:
        """See `Drafter.drafts`; None for whatever is missing."""
        given = 0
        try:
            if self.trouble is None:
                self._drafter = self._drafter or drafts.load(self.name, self._resources)
                for draft in islice(self._drafter.drafts(requests), len(requests)):
                    given += 1
                    yield draft
        except PluginError as error:
            self.trouble = error
        except Exception as error:  # noqa: BLE001 - a stranger's drafter may raise anything
            self.trouble = PluginError(f"The drafter “{self.name}” failed ({type(error).__name__}: {error}).")
        for _ in range(len(requests) - given):
            yield None


def _neighbour(unit: Unit) -> Neighbour:
    """A unit as the context of another: what nobody has accepted yet is no example."""
    return Neighbour(unit.source, unit.target if unit.state.is_finished else "")


def _batches(items: Sequence[_Item], size: int = _AT_ONCE) -> Iterator[Sequence[_Item]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
