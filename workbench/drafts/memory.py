"""Drafts from what was translated before, word for word."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from workbench.drafts.drafter import Resources
from workbench.drafts.request import Request
from workbench.model import Draft
from workbench.text.normalise import nfc


class MemoryDrafter:
    """Takes over the target of a match of 100.

    The two sources are compared once more, because a draft that is read with trust must not hold another figure or
    name, whatever score the memory at hand has given.
    """

    name: ClassVar[str] = "memory"

    def __init__(self, resources: Resources) -> None:
        """Made by its entry point; draws on nothing but the requests' matches."""

    def drafts(self, requests: Sequence[Request]) -> Iterator[Draft | None]:
        """See `Drafter.drafts`."""
        return map(self._draft, requests)

    def _draft(self, request: Request) -> Draft | None:
        for match in request.matches:
            if match.score == 100 and nfc(match.source) == nfc(request.source):
                return Draft(target=match.target, origin=f"{self.name}:{match.origin} {match.score}")
        return None
