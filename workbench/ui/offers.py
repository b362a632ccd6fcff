"""What a key puts in place of the target: the matches of the memory, and the draft behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.model import Draft, Match


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A whole target."""

    text: str
    origin: str
    """For `Provenance.origin`."""
    match: Match | None = None
    """The match it is, or was made from; None of a draft."""
    draft: Draft | None = None
    """The draft it is, or what was repaired of the match; None of a match as it stands."""

    @property
    def is_repaired(self) -> bool:
        """Whether it is a match that was made to fit."""
        return self.match is not None and self.draft is not None

    @property
    def warnings(self) -> tuple[str, ...]:
        """What one must beware of, in words."""
        doubts = self.draft.doubts if self.draft else ()
        return (*doubts, f"not repaired: {self.match.unrepaired}") if self.match and self.match.unrepaired else doubts

    def after(self, present: str) -> tuple[str, str]:
        """Return the text to put and its origin: where the repaired one stands already, the match as it was."""
        if self.match is not None and self.is_repaired and present == self.text:
            return self.match.target, origin_of(self.match)
        return self.text, self.origin


def offers_of(matches: Sequence[Match], draft: Draft | None) -> tuple[Offer, ...]:
    """List what there is, the matches first; a draft that says the same as one of them is not said again."""
    found = tuple(_of_matches(matches))
    if draft is None or draft.target in {one.text for one in found}:
        return found
    return (*found, Offer(text=draft.target, origin=draft.origin, draft=draft))


def origin_of(match: Match) -> str:
    """Return the origin of a match that was put as it is."""
    return f"memory:{match.origin} {match.score}"


def _of_matches(matches: Sequence[Match]) -> Iterator[Offer]:
    for match in matches:
        repaired = match.repaired
        if repaired is None:
            yield Offer(text=match.target, origin=origin_of(match), match=match)
        else:
            yield Offer(text=repaired.target, origin=repaired.origin, match=match, draft=repaired)
