"""What is proposed for the units of a document: finished translations of like sources, and drafts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from workbench import drafts
from workbench.drafts import Drafter, Neighbour, Request, Resources, cascade
from workbench.errors import EngineError
from workbench.model import Draft, Match, Unit, UnitKey
from workbench.session.remembering import Remembering
from workbench.text.normalise import nfc

_Item = TypeVar("_Item")

DRAFTERS = ("memory", "repair", "engine", "fragments")
"""The drafters by trust: the first that stands by a draft is believed."""
_NEAR = ("memory", "repair")
"""Those that look at where a unit stands, and answer at once; of the others the same text is asked once."""
_MATCHES = 5
_CONTEXT = 3
"""Segments before and behind the one in question that a drafter is told of."""
_AT_ONCE = 64
"""Units looked up, or shown to an engine, before what was found for them is handed over."""
_SLOWLY = 8
"""The same where each takes a tenth of a second, and somebody may want to stop."""


EXAMPLE = 50
"""Lowest score of a match that an engine is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which drafts are wanted."""

    drafters: frozenset[str] = frozenset(DRAFTERS)
    """Whom to ask, of `DRAFTERS`."""


OFFLINE = Wanted(drafters=frozenset(DRAFTERS) - {"engine"})
"""What can be had at any time, because nothing of it leaves this machine."""
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

    @property
    def trouble(self) -> EngineError | None:
        """Why the engine is not asked any more, if so."""
        return self._resources.engine.trouble if self._resources.engine else None

    @property
    def asks_engine(self) -> bool:
        """Whether there is an engine to be asked."""
        return self._resources.engine is not None and self.trouble is None

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
        return next((draft for _, draft in cascade(self._asked(wanted, DRAFTERS), [request])), None)

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
        others = [name for name in DRAFTERS if name not in _NEAR]
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
        return min(self._resources.repair_threshold, EXAMPLE) if is_asking else self._resources.repair_threshold

    def _asked(self, wanted: Wanted, names: Sequence[str]) -> list[Drafter]:
        return [self._drafter(name) for name in names if name in wanted.drafters]

    def _drafter(self, name: str) -> Drafter:
        if name not in self._drafters:
            self._drafters[name] = drafts.load(name, self._resources)
        return self._drafters[name]


def _neighbour(unit: Unit) -> Neighbour:
    """A unit as the context of another: what nobody has accepted yet is no example."""
    return Neighbour(unit.source, unit.target if unit.state.is_finished else "")


def _batches(items: Sequence[_Item], size: int = _AT_ONCE) -> Iterator[Sequence[_Item]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
