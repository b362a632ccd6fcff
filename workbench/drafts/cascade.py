"""Drafters one behind the other: what the first leaves is asked of the next."""

from collections.abc import Iterator, Sequence

from workbench.drafts.drafter import Drafter
from workbench.drafts.request import Request
from workbench.model import Draft


def cascade(drafters: Sequence[Drafter], requests: Sequence[Request]) -> Iterator[tuple[int, Draft]]:
    """Yield the place among `requests` and the draft of each that some drafter stands by, as they are ready."""
    left = list(range(len(requests)))
    for drafter in drafters:
        asked, left = left, []
        for place, draft in zip(asked, drafter.drafts([requests[place] for place in asked]), strict=True):
            if draft is None:
                left.append(place)
            else:
                yield place, draft
