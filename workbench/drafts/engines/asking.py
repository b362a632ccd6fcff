"""What an engine is told about a segment."""

from collections.abc import Iterable

from workbench.drafts.engines.engine import Ask, Example, Term
from workbench.drafts.request import LOWEST_EXAMPLE, Request
from workbench.model import TermHit

_EXAMPLES = 3


def ask_of(request: Request) -> Ask:
    """Put together everything about a segment that any engine may be told."""
    return Ask(
        source=request.source,
        role=request.role,
        terms=tuple(dict.fromkeys(_terms(request))),
        examples=tuple(_examples(request))[:_EXAMPLES],
        before=request.before,
        behind=request.behind,
    )


def _terms(request: Request) -> Iterable[Term]:
    for hit in request.hits:
        # Generic words may be left out, and are no rule.
        if hit.preferred and not hit.soft:
            yield Term(_named(request, hit), hit.preferred[0], hit.acronym)


def _named(request: Request, hit: TermHit) -> str:
    return request.source[hit.start : hit.end]


def _examples(request: Request) -> Iterable[Example]:
    for match in request.matches:
        if match.score >= LOWEST_EXAMPLE:
            # A repaired target is one of this source, not of the one it was repaired from.
            repaired = match.repaired
            source, target = (request.source, repaired.target) if repaired else (match.source, match.target)
            yield Example(source, target, match.score)
