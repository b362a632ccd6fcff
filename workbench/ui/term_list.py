"""Which terms of a segment have a key, in what order they are listed, and what is said of each."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.model import TermHit
from workbench.text.inflection import find_form

KEYS = 4
"""Terms that have a key at a time."""
_RECORD = re.compile(r"\b([a-z]+(?:_[a-z]+)*)=(?=\S)")
_CONCEPT = re.compile(r"\b[a-z]+: [a-z]+(?:[._][a-z0-9]+)+(?:; )?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A term as it is listed."""

    hit: TermHit
    seen: str
    """What stands in the source, where the termbase may have only a pattern: `tỉnh Cà Mau` for `tỉnh {place}`."""
    text: str
    """What its key inserts."""

    @property
    def others(self) -> tuple[str, ...]:
        """Other right forms."""
        return tuple(form for form in (*self.hit.preferred, *self.hit.admitted) if form != self.text)

    @property
    def note(self) -> str:
        """The termbase's note in words: `signed=2020-12-29` is written for programs."""
        words = _CONCEPT.sub("", self.hit.note)
        return _RECORD.sub(lambda found: found[1].replace("_vn", " for Vietnam").replace("_", " ") + " ", words)


@dataclass(frozen=True, slots=True)
class TermList:
    """The terms of a segment: those that can have a key, four at a time, and the others.

    Which term a key inserts is settled when the segment is entered, and does not change while one types.
    """

    free: tuple[Entry, ...] = ()
    others: tuple[Entry, ...] = ()
    """Parts of longer names."""
    page: int = 0

    def __len__(self) -> int:
        return len(self.free) + len(self.others)

    @property
    def keyed(self) -> tuple[Entry, ...]:
        """The terms that have a key now, in the order of the keys."""
        return self.free[self.page * KEYS : (self.page + 1) * KEYS]

    @property
    def rest(self) -> tuple[Entry, ...]:
        """The terms that have none, those next in turn first."""
        later = self.free[(self.page + 1) * KEYS :]
        return (*later, *self.free[: self.page * KEYS], *self.others)

    def turned(self) -> "TermList":
        """Give the keys to the next four."""
        pages = max(1, -(-len(self.free) // KEYS))
        return replace(self, page=(self.page + 1) % pages)


def term_list(hits: Sequence[TermHit], source: str, target: str, text_of: Callable[[TermHit], str]) -> TermList:
    """List the terms of a segment, each concept once: names, common words, what may be left out, what is there already.

    Args:
        hits: In the order of the source.
        source: The text they were found in.
        target: The translation so far: what it has already gives up its key to the others.
        text_of: Gives what to insert for a hit.
    """
    names: dict[str, TermHit] = {}
    covered: dict[str, TermHit] = {}
    for hit in hits:
        (covered if any(_covers(other, hit) for other in hits) else names).setdefault(hit.concept, hit)
    free = sorted(names.values(), key=lambda hit: (_is_used(hit, target), _rank(hit)))
    inner = sorted((hit for concept, hit in covered.items() if concept not in names), key=_rank)

    def listed(some: Iterable[TermHit]) -> Iterator[Entry]:
        for hit in some:
            yield Entry(hit, source[hit.start : hit.end], text_of(hit))

    return TermList(tuple(listed(free)), tuple(listed(inner)))


def _covers(longer: TermHit, hit: TermHit) -> bool:
    return (
        not longer.soft
        and longer.start <= hit.start
        and hit.end <= longer.end
        and longer.end - longer.start > hit.end - hit.start
    )


def _is_used(hit: TermHit, target: str) -> bool:
    forms = (*hit.preferred, hit.acronym, *hit.admitted)
    return bool(target) and any(form and find_form(target, form) for form in forms)


def _rank(hit: TermHit) -> int:
    """0 for names of agreements, agencies, positions, places, 1 for common words, 2 for what may be left out."""
    if hit.soft:
        return 2
    is_name = bool(hit.acronym) or any(character.isupper() for form in hit.preferred[:1] for character in form)
    return 0 if is_name else 1
