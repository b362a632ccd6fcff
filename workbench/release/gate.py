"""The gate: what stands between a document and its release."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.catalog import Catalog
from workbench.model import Finding, Severity, SourceDocument, State

_STATE_CHECKS = {"untranslated", "fuzzy"}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One reason why a document is not released."""

    document: str
    message: str
    line: int | None = None
    """Line in the document's PO file, if the obstacle is one unit's."""


def obstacles(
    name: str,
    source: SourceDocument,
    catalog: Catalog,
    findings: Iterable[Finding],
    fail_on: Severity,
) -> tuple[Obstacle, ...]:
    """List what keeps a document from being released, in document order.

    Args:
        name: The document.
        source: Its source file as it is now.
        catalog: Its translation.
        findings: What the checks found in it.
        fail_on: Findings from this severity on are obstacles.
    """
    return tuple(
        Obstacle(name, message, line)
        for message, line in (
            *_changed_source(source, catalog),
            *_unfinished(catalog),
            *_found(findings, fail_on),
        )
    )


def _changed_source(source: SourceDocument, catalog: Catalog) -> Iterator[tuple[str, int | None]]:
    """The catalog must hold every segment that the source has now, or the English would have holes."""
    missing = [segment for segment in source.segments if catalog.unit_for(segment.text, 1) is None]
    if missing:
        first = missing[0]
        yield (
            f"the source has changed since it was added ({len(missing)} segments are not in the PO file, the first "
            f"on line {first.line} of the source); run `workbench add` again",
            None,
        )


def _unfinished(catalog: Catalog) -> Iterator[tuple[str, int | None]]:
    reasons = {
        State.EMPTY: "not translated",
        State.DRAFT: "only a draft",
        State.NEEDS_REVIEW: "needs review",
    }
    for unit in catalog.units:
        if unit.state in reasons:
            yield f"{reasons[unit.state]}: {_short(unit.source)}", unit.line or None


def _found(findings: Iterable[Finding], fail_on: Severity) -> Iterator[tuple[str, int | None]]:
    """Findings that are bad enough; those that only name a state are said by `_unfinished` already."""
    for finding in findings:
        if finding.severity >= fail_on and finding.check not in _STATE_CHECKS:
            yield f"{finding.check}: {finding.message}", finding.line or None


def _short(text: str, width: int = 60) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"


def occurrences(texts: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Number the repetitions of each text: the n-th time it comes, it comes with n."""
    seen: dict[str, int] = {}
    for text in texts:
        seen[text] = seen.get(text, 0) + 1
        yield text, seen[text]
