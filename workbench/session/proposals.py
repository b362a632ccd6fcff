"""What is proposed for the units of a document: finished translations of like sources, and drafts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from workbench.drafts import Drafter, Neighbour, Request, cascade
from workbench.model import Draft, TermHit, Unit, UnitKey
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
"""Units looked up before what was found for them is handed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which drafts are wanted."""

    drafters: frozenset[str] = frozenset(DRAFTERS)
    """Whom to ask, of `DRAFTERS`."""
    threshold: int = 70
    """Lowest score of a match that is looked at."""


OFFLINE = Wanted(drafters=frozenset(DRAFTERS) - {"engine"})
"""What can be had at any time, because nothing of it leaves this machine."""
Answers = Mapping[UnitKey, Draft | None]
"""Drafts by unit; None where nobody stands by one."""


class Proposals:
    """Asks the memory and the drafters. May be used from any thread."""

    def __init__(
        self,
        remembering: Remembering,
        hits: Callable[[str], tuple[TermHit, ...]],
        drafter: Callable[[str], Drafter | None],
    ) -> None:
        """Propose for one document.

        Args:
            remembering: Its memories.
            hits: The termbase's hits in a source.
            drafter: Gives a drafter by name; None if it is not in use.
        """
        self._remembering = remembering
        self._hits = hits
        self._drafter = drafter

    def request(self, key: UnitKey, units: Sequence[Unit], wanted: Wanted = OFFLINE) -> Request:
        """Put together what is known about a unit."""
        place = self._remembering.place_of(key, units)
        known = () if place is None else units
        at = place or 0
        return Request(
            source=key.source,
            role=known[at].role if known else "",
            matches=self._remembering.lookup(key, units, threshold=wanted.threshold, limit=_MATCHES),
            hits=self._hits(key.source),
            before=tuple(map(_neighbour, known[max(0, at - _CONTEXT) : at])),
            behind=tuple(map(_neighbour, known[at + 1 : at + 1 + _CONTEXT])),
        )

    def draft(self, key: UnitKey, units: Sequence[Unit], wanted: Wanted = OFFLINE) -> Draft | None:
        """Return what can be proposed for a unit without a person's help, if anything."""
        request = self.request(key, units, wanted)
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
            requests = [self.request(key, now, wanted) for key in batch]
            found = dict(cascade(self._asked(wanted, _NEAR), requests))
            if found:
                yield {batch[place]: draft for place, draft in found.items()}
            for place, request in enumerate(requests):
                if place not in found:
                    left.setdefault(nfc(request.source), []).append((batch[place], request))
        others = [name for name in DRAFTERS if name not in _NEAR]
        for alike in _batches(list(left.values())):
            missing = set(range(len(alike)))
            for place, draft in cascade(self._asked(wanted, others), [same[0][1] for same in alike]):
                missing.discard(place)
                yield {key: draft for key, _ in alike[place]}
            yield {key: None for place in sorted(missing) for key, _ in alike[place]}

    def _asked(self, wanted: Wanted, names: Sequence[str]) -> list[Drafter]:
        made = (self._drafter(name) for name in names if name in wanted.drafters)
        return [drafter for drafter in made if drafter is not None]


def _neighbour(unit: Unit) -> Neighbour:
    """A unit as the context of another: what nobody has accepted yet is no example."""
    return Neighbour(unit.source, unit.target if unit.state.is_finished else "")


def _batches(items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]
