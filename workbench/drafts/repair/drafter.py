"""Drafts from near matches that could be repaired."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from workbench.drafts.drafter import Resources
from workbench.drafts.repair.repair import repair
from workbench.drafts.request import Request
from workbench.model import Draft


class RepairDrafter:
    """Takes the best match of a request that reaches the threshold and can be repaired."""

    name: ClassVar[str] = "repair"

    def __init__(self, resources: Resources) -> None:
        """Made by its entry point."""
        self._resources = resources

    def drafts(self, requests: Sequence[Request]) -> Iterator[Draft | None]:
        """See `Drafter.drafts`."""
        return map(self._draft, requests)

    def _draft(self, request: Request) -> Draft | None:
        for match in request.matches:
            if match.score >= self._resources.repair_threshold:
                # Whoever made the request may have repaired its matches already.
                tried = match if match.repaired or match.unrepaired else repair(match, request, self._resources)
                if tried.repaired is not None:
                    return tried.repaired
        return None
